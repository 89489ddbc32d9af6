"""Fold text: take the marks off letters, one code point for one, so that offsets stay true."""

import unicodedata

__all__ = ["fold", "is_marked", "lowercase"]

_LETTER_RANGES = ((0x00C0, 0x0250), (0x1E00, 0x1F00))  # Latin letters with marks, composed
_STROKED = {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ɖ": "d", "Ɖ": "D"}


def _folding() -> dict[int, str]:
    table = {}
    for first, last in _LETTER_RANGES:
        for code in range(first, last):
            base = unicodedata.normalize("NFD", chr(code))[0]
            if base != chr(code) and base.isascii():
                table[code] = base
    return table | {ord(letter): base for letter, base in _STROKED.items()}


_FOLDING = _folding()


def fold(text: str) -> str:
    """Return `text` without marks (`Uỷ ban Đảng` → `Uy ban Dang`), of the same length.

    Works on composed letters; a combining mark that stands alone is kept.
    """
    return text if text.isascii() else text.translate(_FOLDING)


def is_marked(text: str) -> bool:
    """Say whether any letter of `text` bears a mark (or is đ)."""
    return fold(text) != text


def lowercase(text: str) -> str:
    """Lower case of the same length: a letter whose lower case is longer (İ) keeps its first part."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower()[0] for letter in text)
