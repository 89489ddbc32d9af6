"""The column beside the results: values to include and exclude, and the bars of years and months."""

from dataclasses import dataclass, replace

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.query import Facet
from dvsearch.search import FacetFilter, SearchPage
from dvsearch.web.choices import chosen, with_filter, without_filter
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.params import FACET_NAMES, SearchParams

__all__ = ["EXPANDED_VALUES", "FacetValue", "FacetView", "facet_views", "listed_facets"]

# Values listed until the reader asks for all, and then: more is a table of its own, not a list to read.
_LISTED_VALUES = 8
# A few more are shown at once rather than hidden behind a link as long as they are.
_FEW_MORE = 2
EXPANDED_VALUES = 500


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: `href` includes it (or takes it away, if `active`), `exclude` leaves it out."""

    label: str
    count: str
    href: str
    exclude: str
    active: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    """One facet of the column; `name` is its parameter. `switches` read it otherwise (provinces)."""

    name: str
    title: str
    values: tuple[FacetValue, ...]
    missing: str
    more: Link | None
    rest: str
    switches: tuple[Link, ...]


def listed_facets(params: SearchParams) -> tuple[Facet, ...]:
    """The facets whose values the column lists."""
    province = Facet.PROVINCE_TODAY if params.today else Facet.PROVINCE
    return (province, Facet.DECISION, Facet.KIND, Facet.SOURCE)


def facet_views(frame: Frame, page: SearchPage) -> tuple[FacetView, ...]:
    """The facets that have anything to choose."""
    counted = {counts.facet: counts for counts in page.facets}
    views = (_facet_view(frame, counted[facet]) for facet in listed_facets(frame.params) if facet in counted)
    return tuple(view for view in views if view.values)


def _facet_view(frame: Frame, counts: FacetCounts) -> FacetView:
    facet, say = counts.facet, frame.say
    expanded = frame.params.expanded is facet
    active = set(chosen(frame.params, facet))
    all_shown = expanded or counts.distinct <= _LISTED_VALUES + _FEW_MORE
    shown = counts.counts if all_shown else counts.counts[:_LISTED_VALUES]
    shown += tuple(each for each in counts.counts[len(shown) :] if each.value in active)
    rest = counts.distinct - len(shown)
    return FacetView(
        name=FACET_NAMES[facet],
        title=say(f"facet-{facet}"),
        values=tuple(
            _value(frame, FacetFilter(facet, each.value), each.count, each.value in active) for each in shown
        ),
        missing=say("missing", n=counts.missing) if counts.missing else "",
        more=_more(frame, facet, expanded, counts.distinct) if expanded or rest > 0 else None,
        rest=say("more-not-shown", n=rest) if expanded and rest > 0 else "",
        switches=_switches(frame) if facet in (Facet.PROVINCE, Facet.PROVINCE_TODAY) else (),
    )


def _value(frame: Frame, value: FacetFilter, count: int, active: bool) -> FacetValue:
    params, paths = frame.params, frame.paths
    clicked = without_filter(params, value) if active else with_filter(params, value)
    return FacetValue(
        label=frame.say.value(value.facet, value.value),
        count=frame.say.number(count),
        href=paths.search(clicked),
        exclude=paths.search(with_filter(params, replace(value, exclude=True))),
        active=active,
    )


def _more(frame: Frame, facet: Facet, expanded: bool, distinct: int) -> Link:
    params = replace(frame.params, expanded=None if expanded else facet)
    text = frame.say("show-first") if expanded else frame.say("show-all", n=distinct)
    return Link(text, f"{frame.paths.search(params)}#facet-{FACET_NAMES[facet]}")


def _switches(frame: Frame) -> tuple[Link, ...]:
    params, say = replace(frame.params, expanded=None), frame.say
    return tuple(
        Link(say(key), frame.paths.search(replace(params, today=today)), params.today is today)
        for key, today in (("units-of-day", False), ("units-today", True))
    )
