"""Give the extractors one text to scan: composed, and free of characters that only look like others.

Most text needs nothing and is handed on as it is, which costs a tenth of normalizing it; the tone
placement is left alone, because the tables of names hold every spelling.
"""

import re
import unicodedata
from functools import lru_cache

from dvsearch.text.normalize import NormalizedText, normalize_with_map

__all__ = ["UPPER", "compose", "is_plain", "only_composes", "plain", "plain_with_map"]

# Zero-width characters, NUL, Icelandic and African look-alikes of Đ, odd line breaks, surrogates.
_ODD = re.compile(
    "[\x00\u00ad\u00d0\u00f0\u0189\u0256\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ud800-\udfff]"
)
# Latin letters and marks of print, which are composed and not odd: hardly any text has anything else.
_USUAL = (
    "\t-\r -\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0255\u0257-\u02af\u1e00-\u1eff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
)
_UNUSUAL = re.compile(f"[^{_USUAL}]")
_UNUSUAL_LETTER = re.compile(f"[^{_USUAL}\u0300-\u036f]")
_MARK = re.compile("[\u0300-\u036f]")
_REPLACED = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ", "\u2028": "\n", "\u2029": "\n"}

# All capital letters of Vietnamese, for the inside of a character class.
UPPER = "A-Z" + "".join(
    letter for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))) if letter.isupper()
)


@lru_cache(maxsize=4)  # every extractor asks for the same text
def plain(text: str) -> str:
    """Return `text` to scan; never raises. Offsets may differ from those of the original."""
    if not _UNUSUAL.search(text):
        return text
    if _ODD.search(text):
        text = _ODD.sub(lambda match: _REPLACED.get(match.group(), ""), text)
    return unicodedata.normalize("NFC", text)


def is_plain(text: str) -> bool:
    """Say whether `text` is composed and free of odd characters, so that it can be scanned as it is."""
    return plain(text) == text


def plain_with_map(text: str) -> NormalizedText:
    """Return `text` to scan, with the map from its offsets to those of the original; never raises."""
    if is_plain(text):
        return NormalizedText(text)
    return compose(text) or normalize_with_map(text)


def only_composes(text: str) -> bool:
    """Say whether all that `plain` does to `text` is to put each mark on its letter."""
    return not _UNUSUAL_LETTER.search(text) and len(_MARK.findall(text)) == len(text) - len(plain(text))


@lru_cache(maxsize=4)
def compose(text: str) -> NormalizedText | None:
    """What `plain` makes of `text`, with the map, where it only composes; else None."""
    if not only_composes(text):
        return None
    starts = [at for at, letter in enumerate(text) if not "\u0300" <= letter <= "\u036f"]
    return NormalizedText(plain(text), (*starts, len(text)))
