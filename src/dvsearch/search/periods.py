"""Years and months along a time line: where each stands on it, and which part of it has most."""

from bisect import bisect_left
from collections.abc import Mapping
from enum import StrEnum
from itertools import accumulate

from dvsearch.engine.query import Facet

__all__ = ["Interval", "fullest_span", "period_at", "place_of"]


class Interval(StrEnum):
    """How long a period is."""

    MONTH = "month"
    YEAR = "year"

    @property
    def facet(self) -> Facet:
        """The facet whose values are periods of this length."""
        return Facet.MONTH if self is Interval.MONTH else Facet.YEAR


def place_of(period: str) -> int:
    """The place of `2020` or `2020-05` on the time line: its year, or the months since the year 0."""
    year, _, month = period.partition("-")
    return int(year) * 12 + int(month) - 1 if month else int(year)


def period_at(place: int, interval: Interval) -> str:
    """The period at a place, as the index writes it."""
    if interval is Interval.YEAR:
        return f"{place:04d}"
    return f"{place // 12:04d}-{place % 12 + 1:02d}"


def fullest_span(counts: Mapping[int, int], longest: int) -> range:
    """The places from the first to the last counted or, if these are over `longest`, the fullest span."""
    places = sorted(counts)
    if not places:
        return range(0)
    sums = list(accumulate((counts[place] for place in places), initial=0))

    def after(at: int) -> int:
        return bisect_left(places, places[at] + longest)

    first = max(range(len(places)), key=lambda at: sums[after(at)] - sums[at])
    return range(places[first], places[after(first) - 1] + 1)
