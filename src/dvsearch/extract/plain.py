"""Give the extractors one text to scan: composed, and free of characters that only look like others.

Most text needs nothing and is handed on as it is, which costs a tenth of normalizing it; the tone
placement is left alone, because the tables of names hold every spelling.
"""

import re
import unicodedata

from dvsearch.text.normalize import NormalizedText, normalize_with_map

__all__ = ["UPPER", "plain", "plain_with_map"]

# Zero-width characters, NUL, Icelandic and African look-alikes of Đ, odd line breaks, surrogates.
_ODD = re.compile(
    "[\x00\u00ad\u00d0\u00f0\u0189\u0256\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ud800-\udfff]"
)
_REPLACED = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ", "\u2028": "\n", "\u2029": "\n"}

# All capital letters of Vietnamese, for the inside of a character class.
UPPER = "A-Z" + "".join(
    letter for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))) if letter.isupper()
)


def plain(text: str) -> str:
    """Return `text` to scan; never raises. Offsets may differ from those of the original."""
    if _ODD.search(text):
        text = _ODD.sub(lambda match: _REPLACED.get(match.group(), ""), text)
    return unicodedata.normalize("NFC", text)  # quick where nothing is to be done


def plain_with_map(text: str) -> NormalizedText:
    """Return `text` to scan, with the map from its offsets to those of the original; never raises."""
    if unicodedata.is_normalized("NFC", text) and not _ODD.search(text):
        return NormalizedText(text)
    return normalize_with_map(text)
