"""The page of trends as its template shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dvsearch.engine.base import FacetCount
from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import display_key
from dvsearch.query import describe
from dvsearch.search import InterpretationKind, Interval, SearchQuery, Trend, TrendLine
from dvsearch.search.trends import MAX_LINES
from dvsearch.web.alphabet import alphabetical
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.options import Option
from dvsearch.web.params import SearchParams, param_pairs
from dvsearch.web.paths import with_query
from dvsearch.web.problems import Problem, problem_sentences
from dvsearch.web.trends.chart import NARROW, STYLES, WIDE, Chart, Series, Sheet, Style, draw
from dvsearch.web.trends.figures import Figures
from dvsearch.web.trends.params import Measure, TrendParams, trend_pairs

__all__ = [
    "LineView",
    "RowView",
    "TableView",
    "TrendView",
    "chart_of",
    "scope_of",
    "trend_view",
]


@dataclass(frozen=True, slots=True)
class LineView:
    """A query of the comparison: how its line looks, how much it finds and what is to be known of it."""

    style: Style
    text: str
    total: Link | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """One period: a link (or a text alone, where it leads nowhere) for each line, and all articles."""

    period: str
    cells: tuple[Link, ...]
    articles: str


@dataclass(frozen=True, slots=True)
class TableView:
    """The figures behind the drawing."""

    period: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class TrendView:
    """Everything the template needs; `charts` show the same on wide and narrow screens."""

    messages: tuple[str, ...]
    texts: tuple[str, ...]
    styles: tuple[Style, ...]
    intervals: tuple[Option, ...]
    measures: tuple[Option, ...]
    provinces: tuple[Option, ...]
    first: str
    last: str
    kept_pairs: tuple[tuple[str, str], ...]
    title: str
    heading: str
    scope: str
    lines: tuple[LineView, ...]
    charts: tuple[Chart, ...]
    table: TableView | None
    csv_href: str
    svg_href: str
    compare: Link | None
    suggestions: tuple[Link, ...]


def trend_view(
    frame: Frame,
    params: TrendParams,
    trend: Trend,
    problems: Sequence[Problem],
    provinces: Sequence[FacetCount],
    decisions: Sequence[FacetCount],
) -> TrendView:
    """Show `trend`. `provinces` and `decisions` are those of the archive, to choose from."""
    say, shared = frame.say, params.shared.query
    figures = Figures(say, params.interval, params.measure)
    charts = tuple(chart_of(sheet, frame, params, trend) for sheet in (WIDE, NARROW))
    has_lines = bool(charts[0].lines)
    suggested = () if has_lines else tuple(_suggested(decisions))
    page = frame.paths.section("trends")
    return TrendView(
        messages=problem_sentences(frame.say, problems),
        texts=(*params.texts, *[""] * (MAX_LINES - len(params.texts))),
        styles=STYLES,
        intervals=tuple(
            Option(each, say(f"trend-{each}"), each is params.interval)
            for each in (Interval.YEAR, Interval.MONTH)
        ),
        measures=tuple(Option(each, say(f"trend-{each}"), each is params.measure) for each in Measure),
        provinces=_provinces(params, provinces),
        first=say.field_day(shared.first_day),
        last=say.field_day(shared.last_day),
        kept_pairs=tuple(_kept_pairs(params.shared)),
        title=say("trends-of", names=", ".join(params.texts)) if params.texts else say("trends-title"),
        heading=say(f"trend-chart-{params.measure}-{params.interval}"),
        scope=scope_of(frame, params),
        lines=tuple(
            _line(frame, params, line, style) for line, style in zip(trend.lines, STYLES, strict=False)
        ),
        charts=charts if has_lines else (),
        table=_table(frame, params, trend, figures) if has_lines else None,
        csv_href=with_query(f"{page}.csv", trend_pairs(params)),
        svg_href=with_query(f"{page}.svg", trend_pairs(params)),
        compare=_link(page, params, suggested, say("trend-compare")) if len(suggested) > 1 else None,
        suggestions=tuple(_link(page, params, (text,), text) for text in suggested),
    )


def chart_of(sheet: Sheet, frame: Frame, params: TrendParams, trend: Trend) -> Chart:
    """Lay the lines that have something to show out on `sheet`."""
    figures = Figures(frame.say, params.interval, params.measure)
    drawn = [
        _series(frame, params, trend, line, style, figures)
        for line, style in zip(trend.lines, STYLES, strict=False)
        if any(line.counts)
    ]
    whole = params.measure is Measure.COUNT
    return draw(sheet, trend.periods, drawn, whole=whole, name_value=figures.tick)


def _series(
    frame: Frame, params: TrendParams, trend: Trend, line: TrendLine, style: Style, figures: Figures
) -> Series:
    shares = (share or 0.0 for share in trend.shares(line))
    values = line.counts if params.measure is Measure.COUNT else (100 * share for share in shares)
    counted = list(zip(trend.periods, line.counts, trend.articles, strict=True))
    return Series(
        style,
        line.text,
        tuple(map(float, values)),
        tuple(
            frame.say(
                "trend-point",
                name=line.text,
                period=figures.period(period),
                value=figures.sentence(count, articles),
            )
            for period, count, articles in counted
        ),
        tuple(_href(frame, params, line, period) if count else "" for period, count, _ in counted),
    )


def _table(frame: Frame, params: TrendParams, trend: Trend, figures: Figures) -> TableView:
    """The figures of `trend`, each with a link to the articles it counts."""
    shares = [trend.shares(line) for line in trend.lines]
    return TableView(
        frame.say(f"trend-period-{params.interval}"),
        tuple(
            RowView(
                figures.period(period),
                tuple(
                    Link(
                        figures.value(line.counts[at], share[at]),
                        _href(frame, params, line, period) if line.counts[at] else "",
                    )
                    for line, share in zip(trend.lines, shares, strict=True)
                ),
                frame.say.number(trend.articles[at]),
            )
            for at, period in enumerate(trend.periods)
        ),
    )


def scope_of(frame: Frame, params: TrendParams) -> str:
    """What all lines are restricted to, or ""."""
    shared, say = params.shared.query, frame.say
    named = [
        f"{say('not')} {value}" if each.exclude else value
        for each in shared.filters
        for value in (say.value(each.facet, each.value),)
    ]
    if dates := say.date_range(shared.first_day, shared.last_day):
        named.append(dates)
    return say("trend-only", scope="; ".join(named)) if named else ""


def _line(frame: Frame, params: TrendParams, line: TrendLine, style: Style) -> LineView:
    say = frame.say
    href = _search(frame, params, params.query.search(line.text))
    decisions = (piece for piece in line.interpretations if piece.kind is InterpretationKind.DECISION)
    remarks = [say("trend-understood", meaning=piece.meaning) for piece in decisions]
    if line.missing:
        remarks.append(say(f"trend-undated-{params.interval}", n=line.missing))
    if line.elsewhere:
        remarks.append(say("trend-elsewhere", n=line.elsewhere))
    remarks += [describe(note, params.shared.language) for note in line.notes]
    total = Link(say("total", n=line.total), href) if line.total else None
    return LineView(style, line.text, total, tuple(remarks))


def _href(frame: Frame, params: TrendParams, line: TrendLine, period: str) -> str:
    return _search(frame, params, params.query.search_in(line.text, period))


def _search(frame: Frame, params: TrendParams, query: SearchQuery) -> str:
    """The page of results that shows what is counted."""
    return frame.paths.search(SearchParams(query, params.shared.language))


def _provinces(params: TrendParams, counted: Sequence[FacetCount]) -> tuple[Option, ...]:
    """The provinces of the archive by name; the one chosen is there even if no article has it."""
    chosen = _province(params.shared)
    names = {each.value for each in counted} | ({chosen} if chosen else set())
    return tuple(Option(name, name, name == chosen) for name in sorted(names, key=alphabetical))


def _province(shared: SearchParams) -> str:
    """The province chosen, where it is one: the form has room for no more."""
    wanted = [each.value for each in shared.query.filters if _is_province(each.facet, exclude=each.exclude)]
    return wanted[0] if len(wanted) == 1 else ""


def _is_province(facet: Facet, *, exclude: bool) -> bool:
    return facet is Facet.PROVINCE and not exclude


def _kept_pairs(shared: SearchParams) -> Iterator[tuple[str, str]]:
    """What the form has no field for."""
    query = replace(shared.query, first_day=None, last_day=None)
    if _province(shared):
        kept = [each for each in query.filters if not _is_province(each.facet, exclude=each.exclude)]
        query = replace(query, filters=tuple(kept))
    return param_pairs(replace(shared, query=query))


def _suggested(decisions: Sequence[FacetCount]) -> Iterator[str]:
    """What is cited most, as one would type it."""
    numbered = (each.value for each in decisions if each.value[:1].isdigit())
    for key, _ in zip(numbered, range(MAX_LINES), strict=False):
        yield display_key(key)


def _link(page: str, params: TrendParams, texts: Sequence[str], name: str) -> Link:
    return Link(name, with_query(page, trend_pairs(replace(params, texts=tuple(texts)))))
