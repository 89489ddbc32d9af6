"""Segment text into words as pyvi does, as spans: `text[start:end]` is always what stands there.

The words are those of `ViTokenizer.tokenize`, found by `Labeller` from pyvi's own model. Lines of any
length are given to it in pieces of bounded size, as they would be to pyvi.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from dvsearch.text.tokens import RUN_LIMIT

if TYPE_CHECKING:
    from dvsearch.text.labels import Labeller

__all__ = ["Span", "segment"]

Span = tuple[int, int]

# A piece is labelled as a whole; a news paragraph is 200–600 characters.
_PIECE_LIMIT = 2_000
_PIECE = re.compile(r"[^\n]+")
_RUN = re.compile(r"\S+")
_LONG_RUN = re.compile(rf"\S{{{RUN_LIMIT},}}")


def segment(text: str, keep: Sequence[Span] = (), *, compounds: bool = False) -> list[Span]:
    """Return the spans of the words and punctuation marks of `text`, in order.

    `text` is normalized (see `normalize`). The spans in `keep`, ordered and apart from each other,
    come back whole, as words of their own; so do runs of 100 characters and more without a blank. With
    `compounds`, only words come back that have, or may have, several syllables, and none of `keep`. Raises
    ModelUnusable where pyvi's files are missing or damaged.
    """
    plain = _cut_long_lines(_blank_out(text, keep))
    whole = [] if compounds else list(keep)
    if not unicodedata.is_normalized("NFC", plain):
        foreign = list(_uncomposed(plain))
        plain = _blank_out(plain, foreign)
        whole += foreign
    words = _labeller().words(plain, compounds=compounds)
    return sorted(words + whole) if whole else words


@cache
def _labeller() -> "Labeller":
    from dvsearch.text.labels import Labeller
    from dvsearch.text.pyvi_files import pyvi_folder, read_dictionary, read_model

    folder = pyvi_folder()
    return Labeller(read_model(folder), read_dictionary(folder))


def _blank_out(text: str, spans: Iterable[Span]) -> str:
    """Put line ends in the place of what stands in `spans`, so that no word goes across."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (text[at:start], "\n" * (end - start))
        at = end
    return "".join((*parts, text[at:])) if parts else text


def _cut_long_lines(text: str) -> str:
    """Put a line end in the place of a blank wherever a line is longer than a piece may be."""
    if len(text) <= _PIECE_LIMIT or max(map(len, text.split("\n"))) <= _PIECE_LIMIT:
        return text
    cuts = [cut for piece in _pieces(text) for cut in _cuts(text, *piece)]
    return _blank_out(text, ((cut, cut + 1) for cut in cuts))


def _pieces(text: str) -> Iterator[Span]:
    """The lines of `text`, without their long runs."""
    for line in _PIECE.finditer(text):
        at = line.start()
        for run in _LONG_RUN.finditer(text, line.start(), line.end()):
            yield at, run.start()
            at = run.end()
        yield at, line.end()


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    while end - start > _PIECE_LIMIT:
        start = text.rfind(" ", start + 1, start + _PIECE_LIMIT)
        if start < 0:  # blanks of another kind only: not normalized
            return
        yield start


def _uncomposed(text: str) -> Iterator[Span]:
    """The runs of those pieces that pyvi would compose, which moves what stands behind: they stay whole."""
    for start, end in _pieces(text):
        if not unicodedata.is_normalized("NFC", text[start:end]):
            yield from (run.span() for run in _RUN.finditer(text, start, end))
