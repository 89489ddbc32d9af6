"""One article of the list of results, as its template shows it."""

from dataclasses import dataclass

from dvsearch.engine.query import Facet
from dvsearch.search import FacetFilter, Highlighted, Result, Snippet
from dvsearch.web.choices import chosen, with_filter
from dvsearch.web.frame import Frame
from dvsearch.web.labels import DateLabel, date_label
from dvsearch.web.links import Link

__all__ = ["CitedLink", "ResultView", "result_view"]

_DECISIONS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class CitedLink:
    """A decision cited: `page` is its own, `narrow` the search among articles that cite it.

    `narrow` is "" where it is filtered by already.
    """

    text: str
    page: str
    narrow: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """One article of the list; `more_decisions` are cited but not shown. Its facts narrow the search."""

    key: str
    href: str
    title: Highlighted
    snippet: Snippet
    date: DateLabel | None
    provinces: tuple[Link, ...]
    source: Link | None
    decisions: tuple[CitedLink, ...]
    more_decisions: int


def result_view(frame: Frame, result: Result) -> ResultView:
    """Show `result`; the decisions that were asked for come first."""
    asked = set(chosen(frame.params, Facet.DECISION))
    decisions = sorted(result.decisions, key=lambda key: key not in asked)
    return ResultView(
        key=result.key,
        href=frame.paths.article(result.key, frame.params),
        title=result.title,
        snippet=result.snippet,
        date=date_label(result.date, frame.say),
        provinces=tuple(_narrowing(frame, Facet.PROVINCE, unit) for unit in result.provinces),
        source=_narrowing(frame, Facet.SOURCE, result.source) if result.source else None,
        decisions=tuple(_cited(frame, key, asked=key in asked) for key in decisions[:_DECISIONS_SHOWN]),
        more_decisions=max(0, len(decisions) - _DECISIONS_SHOWN),
    )


def _cited(frame: Frame, key: str, *, asked: bool) -> CitedLink:
    narrowing = _narrowing(frame, Facet.DECISION, key)
    page = frame.paths.decision(key, frame.params.language)
    return CitedLink(narrowing.text, page, "" if asked else narrowing.href)


def _narrowing(frame: Frame, facet: Facet, value: str) -> Link:
    """A link to those of the articles found that have the value."""
    href = frame.paths.search(with_filter(frame.params, FacetFilter(facet, value)))
    return Link(frame.say.value(facet, value), href)
