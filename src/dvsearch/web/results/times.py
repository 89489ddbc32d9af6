"""The years and months of a search as bars to click on, and to draw a range over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dvsearch.engine.base import FacetCount, FacetCounts
from dvsearch.engine.query import Facet
from dvsearch.query import DayRange, parse_day_range
from dvsearch.search import FacetFilter
from dvsearch.search.periods import fullest_span
from dvsearch.web.bars import bar_length
from dvsearch.web.choices import chosen, restricts_dates, with_filter, without_dates, without_range
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.params import SearchParams, param_pairs
from dvsearch.web.years import year_step

__all__ = ["Bar", "TimeView", "time_view", "year_bars"]

# Years drawn at most. An archive that spans more has some wrong dates, or too many years for one row.
_LONGEST_SPAN = 40
# Years named at most, so that four digits have room below the bars.
_NAMED = 7
# A bar that stands for something is never thinner than a hairline.
_LEAST_HEIGHT = 4
_ALL_DAYS = DayRange(date.min, date.max)


@dataclass(frozen=True, slots=True)
class Bar:
    """One year or month: `height` is 0 to 100, `tick` what stands below it; none found gives no `href`.

    `first` and `last` are its days as people write them, `number` how many articles; for a range.
    """

    label: str
    tick: str
    count: str
    height: int
    href: str
    active: bool
    first: str = ""
    last: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class TimeView:
    """Years, the months of the chosen year, the way back to all years, and the form for a range.

    `most_of_years` and `most_of_months` are what the highest bars stand for. `outside` tells how many
    articles are of years not drawn, `missing` how many have no date. `first` and `last` are the days in force
    ("" for none); `kept` the form's other pairs.
    """

    years: tuple[Bar, ...]
    most_of_years: str
    months: tuple[Bar, ...]
    most_of_months: str
    months_title: str
    all_years: Link | None
    outside: str
    missing: str
    first: str
    last: str
    kept: tuple[tuple[str, str], ...]


def time_view(frame: Frame, facets: Sequence[FacetCounts]) -> TimeView | None:
    """The view of `facets`, counted without regard to dates; None if there is nothing to choose."""
    counted = {counts.facet: counts for counts in facets}
    years, months = counted.get(Facet.YEAR), counted.get(Facet.MONTH)
    restricted = restricts_dates(frame.params)
    if years is None or months is None or not (years.counts or restricted):
        return None
    params, say = frame.params, frame.say
    year = _chosen_year(params, years.counts)
    bars = year_bars(frame, years.counts)
    month_bars = () if year is None else _month_bars(frame, year, months.counts)
    outside = _outside(years.counts)
    undated = without_dates(params)
    return TimeView(
        years=bars,
        most_of_years=_most(frame, bars),
        months=month_bars,
        most_of_months=_most(frame, month_bars),
        months_title="" if year is None else say("months-of", year=year),
        all_years=Link(say("all-years"), frame.paths.search(undated)) if restricted else None,
        outside=say("outside", n=outside) if outside else "",
        missing=say("missing-year", n=years.missing) if years.missing else "",
        first=say.field_day(params.query.first_day),
        last=say.field_day(params.query.last_day),
        kept=tuple(param_pairs(without_range(undated))),
    )


def year_bars(frame: Frame, counts: Sequence[FacetCount]) -> tuple[Bar, ...]:
    """A bar for each year, gaps included; of very many years, the span with the most articles."""
    found = {int(each.value): each.count for each in counts}
    shown = fullest_span(found, _LONGEST_SPAN)
    step = year_step(len(shown), _NAMED)
    active = _days_wanted(frame.params)
    most = max((found[year] for year in shown if year in found), default=0)
    return tuple(
        _bar(
            frame,
            FacetFilter(Facet.YEAR, f"{year:04d}"),
            "" if year % step else str(year),
            (found.get(year, 0), most),
            active,
        )
        for year in shown
    )


def _month_bars(frame: Frame, year: str, counts: Sequence[FacetCount]) -> tuple[Bar, ...]:
    found = {each.value: each.count for each in counts if each.value.startswith(f"{year}-")}
    active = _days_wanted(frame.params)
    if active == _days_of(year):  # all of them: nothing to tell apart
        active = None
    most = max(found.values(), default=0)
    months = {f"{year}-{month:02d}": str(month) for month in range(1, 13)}
    if not found:
        return ()
    return tuple(
        _bar(frame, FacetFilter(Facet.MONTH, month), tick, (found.get(month, 0), most), active)
        for month, tick in months.items()
    )


def _bar(frame: Frame, value: FacetFilter, tick: str, count: tuple[int, int], active: DayRange | None) -> Bar:
    (here, most), say = count, frame.say
    days = _days_of(value.value)
    return Bar(
        label=say.value(value.facet, value.value),
        tick=tick,
        count=say("total", n=here),
        height=bar_length(here, most, least=_LEAST_HEIGHT),
        href=frame.paths.search(with_filter(frame.params, value)) if here else "",
        active=active is not None and days.first <= active.last and active.first <= days.last,
        first=say.day(days.first),
        last=say.day(days.last),
        number=here,
    )


def _most(frame: Frame, bars: Sequence[Bar]) -> str:
    return frame.say.number(max((bar.number for bar in bars), default=0))


def _outside(counts: Sequence[FacetCount]) -> int:
    """The articles of years that are not drawn."""
    found = {int(each.value): each.count for each in counts}
    drawn = fullest_span(found, _LONGEST_SPAN)
    return sum(count for year, count in found.items() if year not in drawn)


def _chosen_year(params: SearchParams, counts: Sequence[FacetCount]) -> str | None:
    """The year whose months are of interest: chosen, or the only one there is."""
    days = _days_wanted(params)
    if days is not None and days.first.year == days.last.year:
        return f"{days.first.year:04d}"
    return counts[0].value if len(counts) == 1 and days is None else None


def _days_wanted(params: SearchParams) -> DayRange | None:
    """From the first to the last day that the search is restricted to; None if it is not."""
    if not restricts_dates(params):
        return None
    query = params.query
    spans = [_days_of(value) for value in chosen(params, Facet.YEAR) + chosen(params, Facet.MONTH)]
    if spans:
        return DayRange(min(span.first for span in spans), max(span.last for span in spans))
    return DayRange(query.first_day or date.min, query.last_day or date.max)


def _days_of(value: str) -> DayRange:
    """The days of a year or month as the index writes them."""
    return parse_day_range(value) or _ALL_DAYS
