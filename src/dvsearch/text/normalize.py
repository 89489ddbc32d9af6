"""Normalize text: one spelling for every way that the same Vietnamese words are typed.

`normalize` composes letters (NFC), replaces look-alikes (Ð → Đ), drops zero-width characters, makes
every blank a space and every dash a hyphen, and puts the tone mark where pyvi's dictionary has it
(hoà, uỷ; toàn for the slip tòan). It is idempotent. `NormalizedText` also keeps the way back, because
the article's own spelling is what is shown.
"""

import re
import unicodedata
from dataclasses import dataclass

from dvsearch.text.memo import Memo
from dvsearch.text.tone import place_tones

__all__ = ["NormalizedText", "normalize", "normalize_with_map"]

_DROPPED = (
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_BLANKS = (
    "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_LINE_BREAKS = "\r\u0085\u2028\u2029"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u00b4\u2032\u02bc"
_LOOKALIKES = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}


def _replacements() -> dict[int, str]:
    table = dict.fromkeys(map(ord, _DROPPED), "")
    table |= {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) != "\n"}
    table |= dict.fromkeys(map(ord, _BLANKS), " ")
    table |= dict.fromkeys(map(ord, _LINE_BREAKS), "\n")
    table |= dict.fromkeys(map(ord, _DASHES), "-")
    table |= dict.fromkeys(map(ord, _DOUBLE_QUOTES), '"')
    table |= dict.fromkeys(map(ord, _SINGLE_QUOTES), "'")
    table |= {ord(letter): good for letter, good in _LOOKALIKES.items()}
    return table


_REPLACEMENTS = _replacements()
_SURROGATES = re.compile("[\ud800-\udfff]")
_LENGTH_CHANGING = re.compile(f"[{_DROPPED}]")
_CLUSTER = re.compile(
    f"[^\u0300-\u036f\u0323{_DROPPED}][\u0300-\u036f{_DROPPED}]+|[\u0300-\u036f{_DROPPED}]+",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """Normalized `text` and, for each of its characters, where it begins in the original.

    `starts` is None where the two are of one length, character for character; otherwise it has one
    entry for every character of `text` and a last one for its end.
    """

    text: str
    starts: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Translate the span [start, end) of `text` into a span of the original.

        A letter and marks that could not be composed with it stay together.
        """
        if self.starts is None:
            return start, end
        first = self.starts[start]
        while start < end < len(self.text) and self.starts[end] == self.starts[end - 1]:
            end += 1
        return first, self.starts[end]


def normalize(text: str) -> str:
    """Return the normalized form of `text`; never raises."""
    return normalize_with_map(text).text


def normalize_with_map(text: str) -> NormalizedText:
    """Normalize `text` and keep the map from the result back to it."""
    if text.isascii() and text.isprintable():
        return NormalizedText(text)
    lines = [" ".join(map(_SPELLINGS.__getitem__, line.split(" "))) for line in text.split("\n")]
    spelt = "\n".join(lines)
    if len(spelt) == len(text):
        return NormalizedText(spelt)
    text = _SURROGATES.sub("\ufffd", text)
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for cluster in _CLUSTER.finditer(text):
        _append(pieces, starts, text[at : cluster.start()], at)
        composed = unicodedata.normalize("NFC", cluster.group().translate(_REPLACEMENTS))
        pieces.append(composed)
        starts.extend([cluster.start()] * len(composed))
        at = cluster.end()
    _append(pieces, starts, text[at:], at)
    starts.append(len(text))
    return NormalizedText(place_tones("".join(pieces)), tuple(starts))


def _spell(run: str) -> str:
    """Normalize what stands between two blanks, if that leaves its length; else "".

    Nothing in a run changes with what stands beyond a blank.
    """
    if not unicodedata.is_normalized("NFC", run) or _LENGTH_CHANGING.search(run):
        return ""
    return place_tones(_SURROGATES.sub("\ufffd", run).translate(_REPLACEMENTS))


_SPELLINGS = Memo(_spell)


def _append(pieces: list[str], starts: list[int], plain: str, at: int) -> None:
    """Add characters that no combining mark follows."""
    if unicodedata.is_normalized("NFC", plain):
        pieces.append(plain.translate(_REPLACEMENTS))  # none is dropped: those are in clusters
        starts.extend(range(at, at + len(plain)))
        return
    for offset, letter in enumerate(plain.translate(_REPLACEMENTS), at):
        # A few characters (Kelvin sign, CJK compatibility forms) compose to others even alone.
        composed = unicodedata.normalize("NFC", letter)
        pieces.append(composed)
        starts.extend([offset] * len(composed))
