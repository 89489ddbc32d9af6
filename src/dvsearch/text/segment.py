"""Segment text into words with pyvi, as spans: `text[start:end]` is always what stands there.

pyvi returns a string; this module walks that string beside pyvi's own tokens to find where each word
stands. It is the only one that knows pyvi, and imports it at the first call, because that takes a second.
Text is given to pyvi in pieces of bounded size, so that no input makes it slow.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

__all__ = ["Span", "segment"]

Span = tuple[int, int]

# pyvi builds a dictionary of features for every token of a call; a news paragraph is 200–600 characters.
_PIECE_LIMIT = 2_000
# pyvi's pattern for mail addresses looks ahead over the whole run from each of its parts, so that a long
# run without a blank costs its length squared; no Vietnamese word is nearly as long.
_RUN_LIMIT = 100
_PIECE = re.compile(r"[^\n]+")
_RUN = re.compile(r"\S+")
_LONG_RUN = re.compile(rf"\S{{{_RUN_LIMIT},}}")


def segment(text: str, keep: Sequence[Span] = ()) -> list[Span]:
    """Return the spans of the words and punctuation marks of `text`, in order.

    `text` is normalized (see `normalize`). The spans in `keep`, ordered and apart from each other,
    come back whole, as words of their own; so do runs of more than 100 characters without a blank.
    """
    spans: list[Span] = []
    for start, end, is_word in _pieces(text, keep):
        if is_word:
            spans.append((start, end))
        else:
            spans.extend(_words(text[start:end], start))
    return spans


def _pieces(text: str, keep: Sequence[Span]) -> Iterator[tuple[int, int, bool]]:
    """Cut `text` at the spans to keep, at line ends and at the size limit."""
    at = 0
    for start, end in keep:
        yield from _plain_pieces(text, at, start)
        yield start, end, True
        at = end
    yield from _plain_pieces(text, at, len(text))


def _plain_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    for line in _PIECE.finditer(text, start, end):
        at = line.start()
        for run in _LONG_RUN.finditer(text, line.start(), line.end()):
            yield from _short_pieces(text, at, run.start())
            yield run.start(), run.end(), True
            at = run.end()
        yield from _short_pieces(text, at, line.end())


def _short_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    while end - start > _PIECE_LIMIT:
        cut = text.rfind(" ", start + 1, start + _PIECE_LIMIT)
        yield start, cut, False
        start = cut
    if start < end:
        yield start, end, False


def _words(piece: str, base: int) -> Iterator[Span]:
    """Spans of the words of one piece, moved by `base`."""
    if not unicodedata.is_normalized("NFC", piece):  # pyvi would compose it, and spans would shift
        yield from ((base + run.start(), base + run.end()) for run in _RUN.finditer(piece))
        return
    from pyvi.ViTokenizer import ViTokenizer

    _, tokens = ViTokenizer.sylabelize(piece)
    if not tokens:
        return
    joined = ViTokenizer.tokenize(piece)
    at = joined_at = 0
    word_start = word_end = -1
    for token in tokens:
        start = piece.index(token, at)
        at = start + len(token)
        if word_start < 0:
            word_start = start
        elif joined[joined_at] == " ":
            yield base + word_start, base + word_end
            word_start = start
        joined_at += len(token) + (joined_at > 0)
        word_end = at
    yield base + word_start, base + word_end
