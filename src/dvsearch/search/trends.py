"""Count several queries along one time line, and all articles beside them, so that shares can be told."""

import time
from dataclasses import dataclass, replace
from datetime import date

from dvsearch.engine.base import FacetCounts, Snapshot
from dvsearch.engine.query import SearchRequest
from dvsearch.errors import QueryError
from dvsearch.query import Note
from dvsearch.search.periods import Interval, fullest_span, period_at, place_of
from dvsearch.search.plan import Plan, make_plan
from dvsearch.search.results import FacetFilter, Interpretation, SearchQuery
from dvsearch.search.widen import parse_widened

__all__ = ["MAX_LINES", "SHARE_DIGITS", "Trend", "TrendLine", "TrendQuery", "find_trend"]

# More lines than this nobody tells apart.
MAX_LINES = 5
# Digits behind the point of a share that is written down: more than any archive has articles for.
SHARE_DIGITS = 6


# Periods at most. An archive that spans more has some wrong dates; then its fullest span is taken.
_LONGEST = {Interval.MONTH: 12 * 40, Interval.YEAR: 120}


@dataclass(frozen=True, slots=True)
class TrendQuery:
    """Queries to count by `interval`, all of them under the same filters and dates."""

    texts: tuple[str, ...]
    interval: Interval = Interval.YEAR
    filters: tuple[FacetFilter, ...] = ()
    first_day: date | None = None
    last_day: date | None = None

    def search(self, text: str) -> SearchQuery:
        """The search that one line counts."""
        return SearchQuery(text, self.filters, self.first_day, self.last_day, facets=())

    def search_in(self, text: str, period: str) -> SearchQuery:
        """The search that one period of a line counts; of the periods chosen for all lines, it is one."""
        query, facet = self.search(text), self.interval.facet
        others = (each for each in query.filters if each.exclude or each.facet is not facet)
        return replace(query, filters=(*others, FacetFilter(facet, period)))


@dataclass(frozen=True, slots=True)
class TrendLine:
    """How many articles a query finds: in all, and in each period.

    `elsewhere` are of other periods than those shown, `missing` of no known one; so `total` is exact.
    """

    text: str
    total: int
    counts: tuple[int, ...]
    elsewhere: int
    missing: int
    interpretations: tuple[Interpretation, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Lines over the same periods (`2020` or `2020-05`, gaps included) and all articles of each period."""

    query: TrendQuery
    periods: tuple[str, ...]
    articles: tuple[int, ...]
    lines: tuple[TrendLine, ...]
    seconds: float

    def shares(self, line: TrendLine) -> tuple[float | None, ...]:
        """The line's part of all articles of each period, 0 to 1; None where there is no article."""
        return tuple(
            count / all_ if all_ else None for count, all_ in zip(line.counts, self.articles, strict=True)
        )


def find_trend(snapshot: Snapshot, query: TrendQuery) -> Trend:
    """Count `query`. Periods go from the first to the last that has an article under its filters.

    Only articles that have all that a query asks for are counted: where none has, a line is zero, though a
    search would show what comes near. Raises QueryError for more than MAX_LINES texts.
    """
    if len(query.texts) > MAX_LINES:
        raise QueryError(f"{len(query.texts)} queries; a trend compares {MAX_LINES} at most")
    began = time.perf_counter()
    _, everything = _counted(snapshot, _plan(snapshot, query, ""), query.interval)
    found = _by_place(everything)
    places = fullest_span(found, _LONGEST[query.interval])
    return Trend(
        query,
        tuple(period_at(place, query.interval) for place in places),
        tuple(found.get(place, 0) for place in places),
        tuple(_line(snapshot, query, text, places) for text in query.texts),
        time.perf_counter() - began,
    )


def _line(snapshot: Snapshot, query: TrendQuery, text: str, places: range) -> TrendLine:
    plan = _plan(snapshot, query, text)
    total, counted = _counted(snapshot, plan, query.interval)
    found = _by_place(counted)
    counts = tuple(found.get(place, 0) for place in places)
    elsewhere = sum(found.values()) - sum(counts)
    return TrendLine(text, total, counts, elsewhere, counted.missing, plan.interpretations, plan.notes)


def _plan(snapshot: Snapshot, query: TrendQuery, text: str) -> Plan:
    return make_plan(parse_widened(text, snapshot), query.search(text), snapshot)


def _counted(snapshot: Snapshot, plan: Plan, interval: Interval) -> tuple[int, FacetCounts]:
    request = SearchRequest(plan.match(plan.needed), limit=0, facets=(interval.facet,))
    hits = snapshot.search(request)
    return hits.total, hits.facets[0]


def _by_place(counted: FacetCounts) -> dict[int, int]:
    """Counts by the place of their period on the time line."""
    return {place_of(each.value): each.count for each in counted.counts}
