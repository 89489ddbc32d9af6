"""Where a decision was covered: the map, the table of provinces, and those without any article."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from dvsearch.register.coverage import Coverage, ProvinceCoverage, days_between
from dvsearch.search import FacetFilter
from dvsearch.web.bars import bar_length
from dvsearch.web.choices import chosen, excluded, on_page
from dvsearch.web.decisions.address import PLACES, DecisionPaths, of_figure
from dvsearch.web.frame import Frame
from dvsearch.web.labels import unit_switches
from dvsearch.web.links import Link
from dvsearch.web.maps.tiles import TileMapView, tile_map

__all__ = ["PlaceRow", "PlacesView", "known_day", "places_view"]

# Rows beside the map, which is as high; a few more are no reason to hide any.
_SHOWN, _FEW_MORE = 14, 3


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One province: `share` is its part of the most covered one's articles in per cent."""

    link: Link
    articles: str
    share: int
    first: str
    latest: str
    days: str


@dataclass(frozen=True, slots=True)
class PlacesView:
    """The map and the table beside it; `more_rows` are shown when asked for.

    `without_title` is "" where every province has an article.
    """

    switches: tuple[Link, ...]
    map: TileMapView
    rows: tuple[PlaceRow, ...]
    more_rows: tuple[PlaceRow, ...]
    more_title: str
    elsewhere: str
    has_days: bool
    notes: tuple[str, ...]
    without_title: str
    without: tuple[str, ...]


def places_view(frame: Frame, paths: DecisionPaths, coverage: Coverage, issued: date | None) -> PlacesView:
    """Show the provinces of the coverage, with days from issue if the day of issue is known."""
    say, today = frame.say, frame.params.today
    facet = frame.params.province_facet
    active = chosen(frame.params, facet)

    def href(name: str) -> str:
        return frame.paths.search(of_figure(frame.params, FacetFilter(facet, name)))

    most = max((each.articles for each in coverage.provinces), default=1)
    rows = tuple(
        PlaceRow(
            Link(each.name, href(each.name), each.name in active),
            say.number(each.articles),
            bar_length(each.articles, most, least=1),
            known_day(frame, each.first, each.whole_years),
            known_day(frame, each.latest, each.whole_years),
            _days(frame, issued, each),
        )
        for each in coverage.provinces
    )
    shown = _SHOWN if len(rows) > _SHOWN + _FEW_MORE else len(rows)
    return PlacesView(
        switches=unit_switches(frame, on_page(frame.params, 1), lambda params: paths.page(params, PLACES)),
        map=tile_map(
            frame,
            {each.name: each.articles for each in coverage.provinces},
            today=today,
            href=href,
            active=active,
            excluded=excluded(frame.params, facet),
        ),
        rows=rows[:shown],
        more_rows=rows[shown:],
        more_title=say("places-more", n=len(rows) - shown) if rows[shown:] else "",
        elsewhere=say.number(coverage.elsewhere) if coverage.elsewhere else "",
        has_days=issued is not None,
        notes=_notes(frame, issued, rows),
        without_title=say("places-without", n=len(coverage.without)) if coverage.without else "",
        without=coverage.without,
    )


def known_day(frame: Frame, day: date | None, whole_years: Collection[date]) -> str:
    """The day, or the year where no more is known."""
    if day is None:
        return ""
    return str(day.year) if day in whole_years else frame.say.day(day)


def _days(frame: Frame, issued: date | None, province: ProvinceCoverage) -> str:
    if issued is None or province.first is None or province.first in province.whole_years:
        return ""
    days = days_between(issued, province.first)
    return frame.say("place-before") if days is None else frame.say("days", n=days)


def _notes(frame: Frame, issued: date | None, rows: tuple[PlaceRow, ...]) -> tuple[str, ...]:
    say = frame.say
    if not any(row.first for row in rows):
        return ()
    if issued is None:
        return (say("days-unknown"),)
    before = any(row.days == say("place-before") for row in rows)
    return (*((say("days-before"),) if before else ()), say("days-first-day"))
