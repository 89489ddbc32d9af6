"""Pieces of what is typed and of what is shown, and whether the one goes on to be the other."""

import re
import unicodedata
from collections.abc import Sequence

from dvsearch.text.fold import fold, is_marked, lowercase
from dvsearch.text.normalize import normalize, normalize_with_map

__all__ = ["fits", "is_on_the_way", "matching_ranges", "pieces"]

# Letters and digits apart, so that "qđ290" and "290-QĐ" are the same two pieces.
_PIECE = re.compile(r"[^\W\d_]+|\d+")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def pieces(text: str) -> tuple[str, ...]:
    """The runs of letters and of digits in `text`, normalized, in lower case."""
    return tuple(_PIECE.findall(lowercase(normalize(text))))


def fits(typed: Sequence[str], shown: Sequence[str], *, is_open: bool) -> bool:
    """Say whether `shown` begins with the pieces typed; what was typed without marks stands for any."""
    whole, last = (typed[:-1], typed[-1:]) if is_open else (typed, ())
    if len(shown) < len(typed) or not all(map(_is, whole, shown)):
        return False
    return not last or is_on_the_way(last[0], shown[len(whole)])


def _is(typed: str, form: str) -> bool:
    return typed == form or fold(form) == typed


def is_on_the_way(typed: str, form: str) -> bool:
    """Say whether `typed` becomes `form` by typing on: more letters, or the marks that are still missing.

    Marks are often typed after the letters: "quân" is on the way to "quận", "hò" to "hoà".
    """
    if not fold(form).startswith(fold(typed)):
        return False
    return not is_marked(typed) or (
        _tones(typed) <= _tones(form)
        and all(_shape(a) <= _shape(b) for a, b in zip(typed, form, strict=False))
    )


def _tones(syllable: str) -> set[str]:
    return set(unicodedata.normalize("NFD", syllable)) & _TONES


def _shape(letter: str) -> set[str]:
    """The marks that make a letter another one: those of ê, ơ, ă, and the stroke of đ."""
    return {"đ"} if letter == "đ" else set(unicodedata.normalize("NFD", letter)[1:]) - _TONES


def matching_ranges(typed: Sequence[str], text: str, *, is_open: bool) -> tuple[tuple[int, int], ...]:
    """The ranges of `text` that pieces typed stand for, each the next one that fits, else the first."""
    normal = normalize_with_map(text)
    found = list(_PIECE.finditer(lowercase(normal.text)))
    marked: dict[int, tuple[int, int]] = {}
    at = 0
    for number, piece in enumerate(typed):
        open_here = is_open and number == len(typed) - 1
        for place in (*range(at, len(found)), *range(at)):
            start, end = _match(piece, found[place], is_open=open_here)
            if start < end and place not in marked:
                marked[place] = normal.original(start, end)
                at = place + 1
                break
    return _joined([marked[place] for place in sorted(marked)], text)


def _match(piece: str, shown: re.Match[str], *, is_open: bool) -> tuple[int, int]:
    """The part of a piece shown that the piece typed stands for: "5" for that of "05" without the zero."""
    start, end = shown.span()
    if shown[0].isdecimal() and not piece.startswith("0"):
        start = end - len(shown[0].lstrip("0"))
    if not fits((piece,), (shown[0][start - shown.start() :],), is_open=is_open):
        return start, start
    return start, start + len(piece) if is_open else end


def _joined(spans: Sequence[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Spans with only blanks between them become one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            start = joined.pop()[0]
        joined.append((start, end))
    return tuple(joined)
