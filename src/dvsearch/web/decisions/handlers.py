"""The handlers of a decision's page and of the table of all decisions."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dvsearch.engine.query import Facet
from dvsearch.extract.decisions.keys import parse_bare_key
from dvsearch.register.coverage import read_coverage
from dvsearch.register.lookup import CitedKeys
from dvsearch.register.table import select
from dvsearch.search import FacetFilter, Interval
from dvsearch.web.csv import MEDIA_TYPE
from dvsearch.web.decisions.address import DecisionPaths, interval_pairs, without_own
from dvsearch.web.decisions.params import Listing, own_pairs, read_listing
from dvsearch.web.decisions.rows import csv_lines, table_view
from dvsearch.web.decisions.view import decision_view, unknown_view
from dvsearch.web.errors import refuse
from dvsearch.web.frame import Frame
from dvsearch.web.names import attachment, local_day
from dvsearch.web.params import SearchParams
from dvsearch.web.problems import Problem
from dvsearch.web.site import Site, site_of

__all__ = ["ROUTES"]


def decision(request: Request) -> Response:
    """The page of a decision; another spelling of its key leads there."""
    site = site_of(request)
    typed: str = request.path_params["key"]
    frame, problems = site.read(request)
    searcher = site.searcher.still()
    keys = site.register.table().keys
    key = keys.find(typed)
    if not typed:
        return RedirectResponse(frame.paths.section("decisions", frame.params.language), 308)
    if key is None:
        return _unknown(request, site, frame, typed)
    if key != typed:
        query = request.url.query
        return RedirectResponse(frame.paths.decision(key) + (f"?{query}" if query else ""), 308)
    interval, bad = _interval(request)
    frame = replace(frame, own_pairs=interval_pairs(interval))
    own = replace(
        frame,
        paths=DecisionPaths(frame.paths.root, key, interval),
        params=without_own(frame.params, key),
    )
    coverage = read_coverage(searcher.snapshot(), key, today=frame.params.today)
    if coverage is None:  # the last article that cited it has gone since
        return _unknown(request, site, frame, typed)
    citing = FacetFilter(Facet.DECISION, key)
    page = searcher.search(replace(own.params.query, facets=(), within=citing))
    view = decision_view(
        own,
        coverage,
        page,
        entry=site.register.entry(key),
        ready=site.register.is_ready,
        perhaps=_perhaps(key, keys),
        problems=(*problems, *bad),
    )
    return site.render(request, "decision.html", frame, view)


def _interval(request: Request) -> tuple[Interval, tuple[Problem, ...]]:
    asked = request.query_params.get("by") or Interval.YEAR
    if asked in {*Interval}:
        return Interval(asked), ()
    return Interval.YEAR, (Problem("by", "bad-by", asked),)


def _perhaps(key: str, keys: CitedKeys) -> tuple[str, ...]:
    """The full keys that a bare number may stand for."""
    if parse_bare_key(key) is None:
        return ()
    return tuple(each for each in keys.near(key) if each[:1].isdigit())


def _unknown(request: Request, site: Site, frame: Frame, typed: str) -> Response:
    near = site.register.table().keys.near(typed)
    return site.render(request, "decision_unknown.html", frame, unknown_view(frame, typed, near), 404)


def decisions(request: Request) -> Response:
    """The table of all decisions that the archive cites."""
    site, frame, listing, problems = _listing(request)
    table, ready = site.register.table(), site.register.is_ready
    view = table_view(frame, listing, table, ready=ready, problems=problems)
    return site.render(request, "decisions.html", frame, view)


def decisions_csv(request: Request) -> Response:
    """The rows of the table that were chosen, all pages of them."""
    site, frame, listing, problems = _listing(request)
    if problems:
        return refuse(request, frame, problems)
    lines = csv_lines(frame, select(site.register.table(), listing.selection))
    headers = {"Content-Disposition": attachment(frame.say("decisions"), local_day(), "csv")}
    return Response("".join(lines), media_type=MEDIA_TYPE, headers=headers)


def _listing(request: Request) -> tuple[Site, Frame, Listing, tuple[Problem, ...]]:
    site = site_of(request)
    listing, problems = read_listing(request.query_params.multi_items())
    frame = site.frame(request, SearchParams(language=listing.language))
    return site, replace(frame, own_pairs=tuple(own_pairs(listing))), listing, problems


ROUTES = (
    Route("/van-ban", decisions, name="decisions"),
    Route("/van-ban.csv", decisions_csv, name="decisions-csv"),
    Route("/van-ban/{key:path}", decision, name="decision"),
)
