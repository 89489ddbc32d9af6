"""Count votes for a year: every piece of evidence has a weight, and the winner must win clearly."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

__all__ = ["Event", "Vote", "decide"]

_ENOUGH = 1.5  # one good piece of evidence, or two fair ones
_CLEARLY = 1.5  # times the next


@dataclass(frozen=True, slots=True)
class Vote:
    """One piece of evidence for `year`; `text` is what is written, with the year it rests on."""

    year: int
    weight: float
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """The day and month of an event whose year is sought."""

    month: int
    day: int

    def on(self, year: int) -> date | None:
        """Its day in `year`; None for 29 February of a year that has none."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def last_before(self, limit: date) -> date | None:
        """Its last occurrence on or before `limit`."""
        return next(
            (day for year in (limit.year, limit.year - 1) if (day := self.on(year)) and day <= limit),
            None,
        )

    def first_after(self, start: date) -> date | None:
        """Its first occurrence on or after `start`."""
        return next(
            (day for year in (start.year, start.year + 1) if (day := self.on(year)) and day >= start),
            None,
        )


def decide(cast: Sequence[Vote]) -> tuple[int | None, dict[int, float]]:
    """The winning year, or None, and the sum for every year."""
    sums: dict[int, float] = {}
    for vote in cast:
        sums[vote.year] = sums.get(vote.year, 0.0) + vote.weight
    ranked = sorted(sums.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < _ENOUGH:
        return None, sums
    if len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]:
        return None, sums
    return ranked[0][0], sums
