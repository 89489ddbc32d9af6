"""Give the extractors one text to scan: composed, and free of characters that only look like others.

Most text needs nothing and is handed on as it is, which costs a tenth of normalizing it; the tone
placement is left alone, because the tables of names hold every spelling.
"""

import re
import unicodedata
from functools import lru_cache

from dvsearch.text.normalize import NormalizedText, normalize_with_map

__all__ = ["UPPER", "compose", "is_plain", "plain", "plain_with_map"]

# Zero-width characters, NUL, Icelandic and African look-alikes of Đ, odd line breaks, surrogates.
_ODD = re.compile(
    "[\x00\u00ad\u00d0\u00f0\u0189\u0256\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ud800-\udfff]"
)
# What hardly any text has: all but Latin letters and marks of print, which are composed and not odd.
_UNUSUAL = re.compile(
    "[^\t-\r -\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0255\u0257-\u02af\u1e00-\u1eff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]"
)
_MARKS = re.compile("[\u0300-\u036f]+")
_REPLACED = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ", "\u2028": "\n", "\u2029": "\n"}

# All capital letters of Vietnamese, for the inside of a character class.
UPPER = "A-Z" + "".join(
    letter for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))) if letter.isupper()
)


@lru_cache(maxsize=4)  # every extractor asks about the same text
def is_plain(text: str) -> bool:
    """Say whether `text` is composed and free of odd characters, so that it can be scanned as it is."""
    if not _UNUSUAL.search(text):
        return True
    return unicodedata.is_normalized("NFC", text) and not _ODD.search(text)


def plain(text: str) -> str:
    """Return `text` to scan; never raises. Offsets may differ from those of the original."""
    return text if is_plain(text) else _plain(text)


@lru_cache(maxsize=4)
def _plain(text: str) -> str:
    if _ODD.search(text):
        text = _ODD.sub(lambda match: _REPLACED.get(match.group(), ""), text)
    return unicodedata.normalize("NFC", text)


def plain_with_map(text: str) -> NormalizedText:
    """Return `text` to scan, with the map from its offsets to those of the original; never raises."""
    if is_plain(text):
        return NormalizedText(text)
    return compose(text) or normalize_with_map(text)


@lru_cache(maxsize=4)
def compose(text: str) -> NormalizedText | None:
    """What `plain` makes of `text`, with the map, where it only composes letters and marks; else None."""
    if _ODD.search(text):
        return None
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for marks in _MARKS.finditer(text):
        letter = max(at, marks.start() - 1)
        cluster = _cluster(text[letter : marks.end()])
        pieces += (text[at:letter], cluster)
        starts.extend(range(at, letter))
        starts += [letter] * len(cluster)
        at = marks.end()
    starts.extend(range(at, len(text) + 1))
    composed = "".join((*pieces, text[at:]))
    return NormalizedText(composed, tuple(starts)) if composed == _plain(text) else None


@lru_cache(maxsize=1_000)  # letters with their marks are few
def _cluster(letters: str) -> str:
    return unicodedata.normalize("NFC", letters)
