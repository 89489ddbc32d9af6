"""The column beside the results: values to include and to exclude, and the map of provinces."""

from dataclasses import dataclass, replace

from dvsearch.engine.base import FacetCount, FacetCounts
from dvsearch.engine.query import Facet
from dvsearch.search import FacetFilter
from dvsearch.web.choices import chosen, excluded, with_filter, without_filter
from dvsearch.web.frame import Frame
from dvsearch.web.labels import unit_switches
from dvsearch.web.links import Link
from dvsearch.web.maps.tiles import TileMapView, tile_map
from dvsearch.web.params import FACET_NAMES, SearchParams

__all__ = ["EXPANDED_VALUES", "FacetValue", "FacetView", "facet_views", "listed_facets"]

# Values listed until the reader asks for all, and then: more is a table of its own, not a list to read.
_LISTED_VALUES = 8
# A few more are shown at once rather than hidden behind a link as long as they are.
_FEW_MORE = 2
EXPANDED_VALUES = 500
_PROVINCES = (Facet.PROVINCE, Facet.PROVINCE_TODAY)
# What is said of articles that have no value.
_MISSING = {
    Facet.PROVINCE: "missing-province",
    Facet.PROVINCE_TODAY: "missing-province",
    Facet.DECISION: "missing-decision",
    Facet.KIND: "missing-decision",
    Facet.SOURCE: "missing-source",
}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: `href` includes it or, if it is `active` or `excluded`, takes the filter away.

    `exclude` leaves it out, "" where it is left out already. `count` is the number of articles that have
    it, "" where it is left out or is too rare to be listed.
    """

    label: str
    count: str
    href: str
    exclude: str
    active: bool
    excluded: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    """One facet of the column; `name` is its parameter. `switches` read it otherwise (provinces).

    `more` lists it in full or not, `rest` says how many are not listed even then; of a `long` one values are
    found by typing. Provinces have a `map`.
    """

    name: str
    title: str
    values: tuple[FacetValue, ...]
    missing: str
    more: Link | None
    rest: str
    long: bool
    switches: tuple[Link, ...]
    map: TileMapView | None


def listed_facets(params: SearchParams) -> tuple[Facet, ...]:
    """The facets whose values the column lists."""
    return (params.province_facet, Facet.DECISION, Facet.KIND, Facet.SOURCE)


def facet_views(frame: Frame, facets: tuple[FacetCounts, ...]) -> tuple[FacetView, ...]:
    """The facets that have anything to choose."""
    counted = {counts.facet: counts for counts in facets}
    views = (_facet_view(frame, counted[facet]) for facet in listed_facets(frame.params) if facet in counted)
    return tuple(view for view in views if view.values)


def _facet_view(frame: Frame, counts: FacetCounts) -> FacetView:
    facet, say = counts.facet, frame.say
    expanded = frame.params.expanded is facet
    listed = _listed(counts, expanded=expanded)
    rest = counts.distinct - len(listed)
    return FacetView(
        name=FACET_NAMES[facet],
        title=say(f"facet-{facet}"),
        values=tuple(_values(frame, counts, listed)),
        missing=say(_MISSING[facet], n=counts.missing) if counts.missing else "",
        more=_more(frame, facet, expanded, counts.distinct) if expanded or rest > 0 else None,
        rest=say("more-not-shown", n=rest) if expanded and rest > 0 else "",
        long=counts.distinct > _LISTED_VALUES,
        switches=unit_switches(frame, replace(frame.params, expanded=None), frame.paths.search)
        if facet in _PROVINCES
        else (),
        map=_map(frame, counts) if facet in _PROVINCES else None,
    )


def _listed(counts: FacetCounts, *, expanded: bool) -> tuple[FacetCount, ...]:
    if expanded:
        return counts.counts[:EXPANDED_VALUES]
    few = counts.distinct <= _LISTED_VALUES + _FEW_MORE
    return counts.counts[: counts.distinct if few else _LISTED_VALUES]


def _values(frame: Frame, counts: FacetCounts, listed: tuple[FacetCount, ...]) -> list[FacetValue]:
    """The values listed, and behind them all others that are chosen or left out."""
    facet, known = counts.facet, {each.value: each.count for each in counts.counts}
    active, left_out = chosen(frame.params, facet), excluded(frame.params, facet)
    shown = dict.fromkeys((*(each.value for each in listed), *active, *left_out))
    return [
        _value(frame, FacetFilter(facet, value, value in left_out), known.get(value, 0)) for value in shown
    ]


def _value(frame: Frame, value: FacetFilter, count: int | None) -> FacetValue:
    params, paths = frame.params, frame.paths
    in_force = value in params.query.filters
    clicked = without_filter(params, value) if in_force else with_filter(params, value)
    exclude = with_filter(params, replace(value, exclude=True))
    return FacetValue(
        label=frame.say.value(value.facet, value.value),
        count="" if value.exclude or count is None else frame.say.number(count),
        href=paths.search(clicked),
        exclude="" if value.exclude else paths.search(exclude),
        active=in_force and not value.exclude,
        excluded=value.exclude,
    )


def _more(frame: Frame, facet: Facet, expanded: bool, distinct: int) -> Link:
    params = replace(frame.params, expanded=None if expanded else facet)
    text = frame.say("show-first") if expanded else frame.say("show-all", n=distinct)
    return Link(text, f"{frame.paths.search(params)}#facet-{FACET_NAMES[facet]}", current=expanded)


def _map(frame: Frame, counts: FacetCounts) -> TileMapView:
    facet, params = counts.facet, frame.params
    left_out = excluded(params, facet)

    def href(unit: str) -> str:
        return _value(frame, FacetFilter(facet, unit, exclude=unit in left_out), None).href

    return tile_map(
        frame,
        {each.value: each.count for each in counts.counts},
        today=facet is Facet.PROVINCE_TODAY,
        href=href,
        active=chosen(params, facet),
        excluded=left_out,
    )
