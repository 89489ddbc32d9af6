"""Things with several names, found by how a name begins: one sorted list, made once, and a binary search."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dvsearch.search.suggest.completion import Completion
from dvsearch.search.suggest.pieces import fits
from dvsearch.text.fold import fold

__all__ = ["Listing", "Name"]

_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Name:
    """One way to call a thing, in pieces; found only once `least` of these are typed whole."""

    pieces: tuple[str, ...]
    least: int = 0

    def fits(self, typed: Sequence[str], *, is_open: bool) -> bool:
        """Say whether it begins with the pieces typed."""
        if len(typed) <= self.least:
            return len(typed) == self.least and fits(typed, self.pieces, is_open=False)
        return fits(typed, self.pieces, is_open=is_open)


class Listing:
    """Completions in the order in which they are offered, each with its names."""

    def __init__(self, named: Sequence[tuple[Completion, Sequence[Name]]]) -> None:
        self.completions = tuple(completion for completion, _ in named)
        rows = [
            (_written(name.pieces), number, name) for number, (_, names) in enumerate(named) for name in names
        ]
        rows.sort(key=lambda row: row[:2])
        self._keys = [key for key, _, _ in rows]
        self._rows = [(number, name) for _, number, name in rows]

    def find(self, typed: Sequence[str], *, is_open: bool) -> Iterator[Completion]:
        """Those with a name that begins with the pieces typed."""
        if not typed:
            return
        beginning = _written(typed).removesuffix(" " if is_open else "")
        first, last = bisect_left(self._keys, beginning), bisect_left(self._keys, beginning + _LAST)
        done = -1
        for number, name in sorted(self._rows[first:last], key=lambda row: row[0]):
            if number != done and name.fits(typed, is_open=is_open):
                done = number
                yield self.completions[number]


def _written(pieces: Sequence[str]) -> str:
    return fold(" ".join(pieces)) + " "
