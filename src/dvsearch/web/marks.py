"""Cut a text into pieces, plain, marked and linked; templates escape each and put the tags around."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dvsearch.search import Highlighted

__all__ = ["Linked", "Piece", "Run", "apart", "cut", "pieces"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Plain text; `hit` is the place in order of the range that marks it, None if none does."""

    text: str
    hit: int | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """Where a link goes and the span of text it covers."""

    start: int
    end: int
    href: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces under one link, or under none where `href` is ""."""

    pieces: tuple[Piece, ...]
    href: str = ""
    title: str = ""


def pieces(highlighted: Highlighted) -> tuple[Piece, ...]:
    """The text in order, marked where the ranges (ascending, apart) are."""
    return tuple(_pieces(highlighted, 0, len(highlighted.text)))


def cut(highlighted: Highlighted, links: Sequence[Linked], start: int, end: int) -> tuple[Run, ...]:
    """The text between `start` and `end` as runs. `links` are in order and apart (see `apart`)."""
    return tuple(run for run in _runs(highlighted, links, start, end) if run.pieces)


def apart(links: Iterable[Linked]) -> list[Linked]:
    """Put links in order and drop those that overlap one before."""
    kept: list[Linked] = []
    for link in sorted(links, key=lambda each: (each.start, -each.end)):
        if link.start < link.end and (not kept or kept[-1].end <= link.start):
            kept.append(link)
    return kept


def _runs(highlighted: Highlighted, links: Sequence[Linked], start: int, end: int) -> Iterator[Run]:
    at = start
    for place in range(bisect_right(links, start, key=lambda link: link.end), len(links)):
        link = links[place]
        if link.start >= end:
            break
        first, last = max(link.start, start), min(link.end, end)
        yield Run(tuple(_pieces(highlighted, at, first)))
        yield Run(tuple(_pieces(highlighted, first, last)), link.href, link.title)
        at = last
    yield Run(tuple(_pieces(highlighted, at, end)))


def _pieces(highlighted: Highlighted, start: int, end: int) -> Iterator[Piece]:
    text, ranges, at = highlighted.text, highlighted.ranges, start
    for place in range(bisect_right(ranges, start, key=lambda span: span[1]), len(ranges)):
        first, last = max(ranges[place][0], at), min(ranges[place][1], end)
        if first >= last:
            break
        if at < first:
            yield Piece(text[at:first])
        yield Piece(text[first:last], place)
        at = last
    if at < end:
        yield Piece(text[at:end])
