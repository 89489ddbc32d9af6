"""The time line of a decision: a column for each year or month, divided among provinces."""

from collections.abc import Sequence
from dataclasses import dataclass

from dvsearch.register.coverage import Coverage, Period
from dvsearch.search import FacetFilter, Interval
from dvsearch.search.periods import fullest_span, period_at, place_of
from dvsearch.web.choices import on_page
from dvsearch.web.decisions.address import TIME, DecisionPaths, of_figure
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.years import year_step

__all__ = ["Column", "Part", "Series", "TimelineView", "timeline_view"]

# Provinces have a pattern each as far as patterns can be told apart; then come all others, and no province.
_OWN = ("1", "2", "3", "4")
_REST, _NONE = "rest", "none"
_PATTERNS = (*_OWN, _REST, _NONE)
# Columns drawn at most; an archive that spans more has some wrong dates.
_LONGEST = {Interval.YEAR: 40, Interval.MONTH: 120}
# Columns up to which each bears its number.
_NUMBERED = 24
# Years named below them at most.
_NAMED = 10
# Per cent of the height that the highest column takes; above it stands its number.
_HEIGHT = 88


@dataclass(frozen=True, slots=True)
class Series:
    """A province, all others, or articles of none; `pattern` is 1 to 4, rest or none."""

    pattern: str
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a column, in per cent of the height from above."""

    pattern: str
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """A year or month; `cells` are its numbers for each series, `number` stands above it at `top`."""

    label: str
    tick: str
    count: str
    number: str
    top: float
    parts: tuple[Part, ...]
    cells: tuple[str, ...]
    href: str
    active: bool
    summary: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The time line and its table. `switches` choose years or months; `notes` say what it leaves out."""

    columns: tuple[Column, ...]
    series: tuple[Series, ...]
    switches: tuple[Link, ...]
    notes: tuple[str, ...]
    dense: bool


def timeline_view(
    frame: Frame, paths: DecisionPaths, coverage: Coverage, inferred: int
) -> TimelineView | None:
    """Draw the coverage by the interval of `paths`; None if no article is dated."""
    if not coverage.years:
        return None
    interval = paths.interval if coverage.months else Interval.YEAR
    periods = {each.value: each for each in _periods(coverage, interval)}
    shown = _shown(_periods(coverage, interval), interval)
    named = [province.name for province in coverage.provinces[: len(_OWN)]]
    divided = {value: _divided(periods[value], named) for value in shown if value in periods}
    most = max(sum(parts.values()) for parts in divided.values())
    names = {**dict(zip(_OWN, named, strict=False)), **_others(frame)}
    series = tuple(
        Series(pattern, names[pattern])
        for pattern in _PATTERNS
        if any(parts.get(pattern) for parts in divided.values())
    )
    columns = tuple(
        _column(
            frame,
            FacetFilter(interval.facet, value),
            _tick(value, len(shown), interval),
            periods[value].articles if value in periods else 0,
            [(each, divided.get(value, {}).get(each.pattern, 0)) for each in series],
            most,
            numbered=len(shown) <= _NUMBERED,
        )
        for value in shown
    )
    return TimelineView(
        columns,
        series,
        switches=_switches(frame, paths, interval) if coverage.months else (),
        notes=tuple(_notes(frame, coverage, interval, shown, inferred)),
        dense=len(shown) > _NUMBERED,
    )


def _others(frame: Frame) -> dict[str, str]:
    return {_REST: frame.say("series-rest"), _NONE: frame.say("series-none")}


def _periods(coverage: Coverage, interval: Interval) -> tuple[Period, ...]:
    return coverage.months if interval is Interval.MONTH else coverage.years


def _shown(periods: Sequence[Period], interval: Interval) -> list[str]:
    """Every year or month from the first to the last or, if these are too many, the fullest part."""
    counts = {place_of(period.value): period.articles for period in periods}
    return [period_at(place, interval) for place in fullest_span(counts, _LONGEST[interval])]


def _divided(period: Period, named: Sequence[str]) -> dict[str, int]:
    """The numbers of the named provinces, of all others and of none, by pattern."""
    counts = {each.value: each.count for each in period.provinces}
    parts = {pattern: counts.get(name, 0) for pattern, name in zip(_OWN, named, strict=False)}
    return {**parts, _REST: sum(counts.values()) - sum(parts.values()), _NONE: period.elsewhere}


def _column(
    frame: Frame,
    chosen: FacetFilter,
    tick: str,
    articles: int,
    numbers: Sequence[tuple[Series, int]],
    most: int,
    *,
    numbered: bool,
) -> Column:
    say = frame.say
    label, count = say.value(chosen.facet, chosen.value), say("total", n=articles)
    parts, top = [], 100.0
    for series, number in numbers:
        if number:
            height = _HEIGHT * number / most
            top -= height
            parts.append(Part(series.pattern, round(top, 2), round(height, 2)))
    told = ", ".join(f"{series.name} {say.number(number)}" for series, number in numbers if number)
    return Column(
        label=label,
        tick=tick,
        count=say.number(articles),
        number=say.number(articles) if numbered and articles else "",
        top=round(top, 2),
        parts=tuple(parts),
        cells=tuple(say.number(number) if number else "" for _, number in numbers),
        href=frame.paths.search(of_figure(frame.params, chosen)) if articles else "",
        active=chosen in frame.params.query.filters,
        summary=f"{label}: {count} ({told})" if told else f"{label}: {count}",
    )


def _tick(value: str, columns: int, interval: Interval) -> str:
    """What stands below a column: a year where there is room for four digits, or at its January."""
    if interval is Interval.MONTH and columns <= 12:
        return f"{int(value[5:])}/{value[2:4]}"
    if interval is Interval.MONTH:
        every = 1 if columns <= 60 else 2
        return value[:4] if value.endswith("-01") and int(value[:4]) % every == 0 else ""
    return "" if int(value) % year_step(columns, _NAMED) else value


def _switches(frame: Frame, paths: DecisionPaths, interval: Interval) -> tuple[Link, ...]:
    return tuple(
        Link(frame.say(f"time-by-{each}"), paths.page(on_page(frame.params, 1), TIME, each), each is interval)
        for each in (Interval.YEAR, Interval.MONTH)
    )


def _notes(
    frame: Frame, coverage: Coverage, interval: Interval, shown: Sequence[str], inferred: int
) -> list[str]:
    """What the columns do not tell, or not exactly."""
    say = frame.say
    periods = _periods(coverage, interval)
    dated = sum(period.articles for period in coverage.years)
    outside = sum(period.articles for period in periods if not shown[0] <= period.value <= shown[-1])
    first, last = (say.value(interval.facet, value) for value in (shown[0], shown[-1]))
    notes = [say("time-several")] if any(map(_counts_twice, periods)) else []
    if inferred:
        notes.append(say("time-inferred", n=inferred))
    if coverage.undated:
        notes.append(say("time-undated", n=coverage.undated))
    if dated > sum(period.articles for period in periods):
        notes.append(say("time-year-only", n=dated - sum(period.articles for period in periods)))
    if outside:
        notes.append(say("time-outside", n=outside, first=first, last=last))
    return notes


def _counts_twice(period: Period) -> bool:
    """Say whether an article of the period is of several provinces."""
    return sum(each.count for each in period.provinces) + period.elsewhere > period.articles
