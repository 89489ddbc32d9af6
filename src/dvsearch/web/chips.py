"""The filters in force, each with the search without it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dvsearch.search import FacetFilter
from dvsearch.web.choices import without_filter, without_range
from dvsearch.web.frame import Frame

__all__ = ["Chip", "chips"]


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force: what it is of, its value, and the search without it.

    One that is `alternative` holds or the one before it does.
    """

    name: str
    value: str
    excluded: bool
    href: str
    alternative: bool = False


def chips(frame: Frame) -> tuple[Chip, ...]:
    """Filters of one facet side by side, those that exclude behind the others; the dates last."""
    return tuple(_chips(frame))


def _chips(frame: Frame) -> Iterator[Chip]:
    params, paths, say = frame.params, frame.paths, frame.say
    order = list(dict.fromkeys(each.facet for each in params.query.filters))
    before: FacetFilter | None = None
    for each in sorted(params.query.filters, key=lambda each: (order.index(each.facet), each.exclude)):
        alternative = before is not None and before.facet is each.facet and not each.exclude
        value, href = say.value(each.facet, each.value), paths.search(without_filter(params, each))
        yield Chip(say(f"chip-{each.facet}"), value, each.exclude, href, alternative)
        before = each
    dates = say.date_range(params.query.first_day, params.query.last_day)
    if dates:
        yield Chip(say("chip-dates"), dates, False, paths.search(without_range(params)))
