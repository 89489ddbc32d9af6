"""The small things that several pages show: values as links, and dates with their basis."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dvsearch.engine.query import Facet
from dvsearch.model import ArticleDate, Basis
from dvsearch.web.choices import find_value
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.params import SearchParams
from dvsearch.web.wording import Wording

__all__ = ["DateLabel", "date_label", "decision_link", "unit_switches", "value_link", "value_links"]


@dataclass(frozen=True, slots=True)
class DateLabel:
    """A date as shown, `iso` for machines, and the sentence that says where it comes from."""

    text: str
    iso: str
    inferred: bool
    basis: str


def date_label(date: ArticleDate | None, say: Wording) -> DateLabel | None:
    """How the date of an article is shown."""
    if date is None:
        return None
    return DateLabel(say.date(date), date.iso, date.basis is Basis.INFERRED, say(f"basis-{date.basis}"))


def value_link(frame: Frame, facet: Facet, value: str) -> Link:
    """A link to all articles that have the value."""
    href = frame.paths.search(find_value(frame.params, facet, value))
    return Link(frame.say.value(facet, value), href)


def decision_link(frame: Frame, key: str) -> Link:
    """A link to the page of a decision."""
    return Link(frame.say.value(Facet.DECISION, key), frame.paths.decision(key, frame.params.language))


def value_links(frame: Frame, facet: Facet, values: Sequence[str]) -> tuple[Link, ...]:
    """A link for each of the values."""
    return tuple(value_link(frame, facet, value) for value in values)


def unit_switches(
    frame: Frame, params: SearchParams, href: Callable[[SearchParams], str]
) -> tuple[Link, ...]:
    """Links that show `params` by the units of the articles' own days, and by today's."""
    return tuple(
        Link(frame.say(name), href(replace(params, today=today)), params.today is today)
        for name, today in (("units-of-day", False), ("units-today", True))
    )
