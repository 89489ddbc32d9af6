"""The URL is the whole state of a trend: its own parameters, beside those of a search that all lines share.

q                   a query; up to five
by                  year · month
as                  count · share: articles, or the part of all articles of the period
from, to, lang, province, -kind, …   as for a search (dvsearch.web.params)
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dvsearch.search import Interval, TrendQuery
from dvsearch.search.trends import MAX_LINES
from dvsearch.web.params import SearchParams, param_pairs, read_params
from dvsearch.web.problems import Problem

__all__ = ["Measure", "TrendParams", "own_pairs", "read_trend", "trend_pairs"]

# What a search has and a time line has no use for.
_PASSED_OVER = frozenset({"sort", "page", "size", "units", "all"})
_NO_FILTERS = SearchParams()


class Measure(StrEnum):
    """What a line shows."""

    COUNT = "count"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class TrendParams:
    """All that a URL says; `shared` are the filters, dates and language, without any text."""

    texts: tuple[str, ...] = ()
    interval: Interval = Interval.YEAR
    measure: Measure = Measure.COUNT
    shared: SearchParams = _NO_FILTERS

    @property
    def query(self) -> TrendQuery:
        """What to count."""
        shared = self.shared.query
        return TrendQuery(self.texts, self.interval, shared.filters, shared.first_day, shared.last_day)


def read_trend(pairs: Iterable[tuple[str, str]]) -> tuple[TrendParams, tuple[Problem, ...]]:
    """Read the pairs of a query string; what cannot be used is left out and reported.

    Empty queries are passed over, and one given twice counts once.
    """
    texts: dict[str, None] = {}
    own = {"by": str(Interval.YEAR), "as": str(Measure.COUNT)}
    shared: list[tuple[str, str]] = []
    for name, value in pairs:
        if name == "q":
            texts |= dict.fromkeys(_read_text(value))
        elif name in own:
            own[name] = value or own[name]
        elif name not in _PASSED_OVER:
            shared.append((name, value))
    params, problems = read_params(shared)
    found = list(problems)
    if len(texts) > MAX_LINES:
        found.append(Problem("q", "too-many-lines", limit=MAX_LINES))
    for name, choices in (("by", Interval), ("as", Measure)):
        if own[name] not in {*choices}:
            found.append(Problem(name, f"bad-{name}", own[name]))
            del own[name]
    interval, measure = Interval(own.get("by", "year")), Measure(own.get("as", "count"))
    return TrendParams(tuple(texts)[:MAX_LINES], interval, measure, params), tuple(found)


def trend_pairs(params: TrendParams) -> Iterator[tuple[str, str]]:
    """The pairs that `read_trend` reads as `params`, defaults left out; none for the empty page."""
    yield from own_pairs(params)
    yield from param_pairs(params.shared)


def own_pairs(params: TrendParams) -> Iterator[tuple[str, str]]:
    """The pairs that a search does not have, defaults left out."""
    default = TrendParams()
    for text in params.texts:
        yield "q", text
    if params.interval is not default.interval:
        yield "by", params.interval.value
    if params.measure is not default.measure:
        yield "as", params.measure.value


def _read_text(value: str) -> Iterator[str]:
    text = read_params([("q", value)])[0].query.text.strip()
    if text:
        yield text
