"""The handlers of trends: the page, its table as CSV, and its drawing as a file that stands alone.

The page leaves out what it cannot use and says so; a file, which has no room for that, is refused (400).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dvsearch.engine.query import Facet
from dvsearch.search import Trend
from dvsearch.search.trends import SHARE_DIGITS
from dvsearch.web.address import address_of
from dvsearch.web.characters import legal_text
from dvsearch.web.csv import BOM, MEDIA_TYPE, csv_line
from dvsearch.web.errors import refuse
from dvsearch.web.frame import Frame
from dvsearch.web.names import attachment, local_day
from dvsearch.web.problems import Problem
from dvsearch.web.site import site_of
from dvsearch.web.trends.chart import WIDE, Chart
from dvsearch.web.trends.params import Measure, TrendParams, own_pairs, read_trend
from dvsearch.web.trends.view import chart_of, scope_of, trend_view

__all__ = ["ROUTES"]


@dataclass(frozen=True, slots=True)
class DrawingView:
    """A drawing that stands alone: what the page says around it stands in it."""

    chart: Chart
    title: str
    scope: str
    source: str


def page(request: Request) -> Response:
    """The form and, for the queries in it, the drawing and the table."""
    frame, params, problems = _read(request)
    site = site_of(request)
    searcher = site.searcher.still()
    view = trend_view(
        frame,
        params,
        searcher.trend(params.query),
        problems,
        searcher.values(Facet.PROVINCE),
        searcher.values(Facet.DECISION),
    )
    return site.render(request, "trends.html", frame, view)


def table(request: Request) -> Response:
    """A row a period: what each query has of it, and all articles."""
    frame, params, problems = _read(request)
    if problems:
        return refuse(request, frame, problems)
    trend = site_of(request).searcher.trend(params.query)
    lines = BOM + "".join(_csv_lines(frame, params, trend))
    headers = _named(params, frame, "csv")
    return Response(lines.encode("utf-8", "replace"), media_type=MEDIA_TYPE, headers=headers)


def drawing(request: Request) -> Response:
    """The chart as SVG."""
    frame, params, problems = _read(request)
    site = site_of(request)
    trend = site.searcher.trend(params.query)
    chart = chart_of(WIDE, frame, params, trend)
    if not problems and not chart.lines:
        problems = (Problem("q", "no-lines"),)
    if problems:
        return refuse(request, frame, problems)
    say = frame.say
    address = address_of(request, frame).whole(frame.paths.section("trends"))
    view = DrawingView(
        chart,
        say(f"trend-chart-{params.measure}-{params.interval}"),
        scope_of(frame, params),
        legal_text(say("trend-source", site=frame.site, address=address)),
    )
    response = site.render(request, "trends.svg", frame, view)
    response.headers["Content-Type"] = "image/svg+xml"
    response.headers.update(_named(params, frame, "svg"))
    return response


def _read(request: Request) -> tuple[Frame, TrendParams, tuple[Problem, ...]]:
    params, problems = read_trend(request.query_params.multi_items())
    params = replace(params, texts=tuple(filter(None, map(legal_text, params.texts))))
    frame = site_of(request).frame(request, params.shared)
    return replace(frame, own_pairs=tuple(own_pairs(params))), params, problems


def _csv_lines(frame: Frame, params: TrendParams, trend: Trend) -> Iterator[str]:
    say = frame.say
    yield csv_line([say(f"trend-period-{params.interval}"), *params.texts, say("trend-all")])
    shares = [trend.shares(line) for line in trend.lines]
    for at, period in enumerate(trend.periods):
        if params.measure is Measure.SHARE:
            yield csv_line([period, *(_rounded(share[at]) for share in shares), trend.articles[at]])
        else:
            yield csv_line([period, *(line.counts[at] for line in trend.lines), trend.articles[at]])


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, SHARE_DIGITS)


def _named(params: TrendParams, frame: Frame, ending: str) -> dict[str, str]:
    name = f"{frame.say('trends')} {', '.join(params.texts)}"
    return {"Content-Disposition": attachment(name, local_day(), ending)}


ROUTES = (
    Route("/xu-huong", page, name="trends"),
    Route("/xu-huong.csv", table, name="trends-csv"),
    Route("/xu-huong.svg", drawing, name="trends-svg"),
)
