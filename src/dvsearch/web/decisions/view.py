"""The page of a decision as its template shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dvsearch.engine.base import FacetCount
from dvsearch.engine.query import Facet
from dvsearch.extract.provinces.units import FORMER, TODAY
from dvsearch.register import DecisionEntry
from dvsearch.register.coverage import Coverage, CoveredArticle, days_between
from dvsearch.search import FacetFilter, SearchPage
from dvsearch.web.choices import find_value
from dvsearch.web.decisions.address import DecisionPaths, of_figure
from dvsearch.web.decisions.articles import ArticlesView, articles_view
from dvsearch.web.decisions.head import HeadView, head_view
from dvsearch.web.decisions.places import PlacesView, places_view
from dvsearch.web.decisions.timeline import TimelineView, timeline_view
from dvsearch.web.frame import Frame
from dvsearch.web.labels import DateLabel, date_label, decision_link
from dvsearch.web.links import Link
from dvsearch.web.problems import Problem, problem_sentences

__all__ = ["CoCited", "DecisionView", "Figure", "UnknownView", "decision_view", "unknown_view"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that stands out: a value or a date, and the article that it is of."""

    name: str
    value: str
    date: DateLabel | None = None
    article: Link | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CoCited:
    """Another decision, and `count` articles that cite `both`."""

    link: Link
    count: str
    both: Link


@dataclass(frozen=True, slots=True)
class DecisionView:
    """Everything the template needs. `time` is None where no article is dated."""

    head: HeadView
    figures: tuple[Figure, ...]
    time: TimelineView | None
    places: PlacesView
    co_cited: tuple[CoCited, ...]
    co_cited_more: str
    articles: ArticlesView
    take_along: tuple[Link, ...]
    canonical: str
    feed: str
    all_decisions: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnknownView:
    """What is shown for a decision that nothing cites: `search` looks for what was typed."""

    message: str
    near: tuple[Link, ...]
    search: Link
    all_decisions: str


def decision_view(
    frame: Frame,
    coverage: Coverage,
    page: SearchPage,
    *,
    entry: DecisionEntry | None,
    ready: bool,
    perhaps: Sequence[str] = (),
    problems: tuple[Problem, ...] = (),
) -> DecisionView:
    """Show the coverage, what the register has, and `page` of the articles.

    The frame's addresses are those of the decision's page (DecisionPaths).
    """
    paths, language = frame.paths, frame.params.language
    assert isinstance(paths, DecisionPaths)
    issued = _issued(entry)
    return DecisionView(
        head=head_view(frame, coverage.key, entry, ready=ready, perhaps=perhaps),
        figures=_figures(frame, coverage, issued),
        time=timeline_view(frame, paths, coverage, 0 if entry is None else entry.inferred),
        places=places_view(frame, paths, coverage, issued),
        co_cited=tuple(_co_cited(frame, each) for each in coverage.co_cited),
        co_cited_more=_more(frame, coverage.co_cited_total - len(coverage.co_cited)),
        articles=articles_view(frame, paths, coverage, page),
        take_along=_take_along(frame, coverage.key),
        canonical=paths.decision(coverage.key, language),
        feed=paths.feed(find_value(frame.params, Facet.DECISION, coverage.key)),
        all_decisions=paths.section("decisions", language),
        messages=problem_sentences(frame.say, problems),
    )


def unknown_view(frame: Frame, typed: str, near: Sequence[str]) -> UnknownView:
    """Say that nothing cites what was `typed`, and what is near it."""
    say, asked = frame.say, typed[:100]
    params = replace(frame.params, query=replace(frame.params.query, text=asked, filters=(), page=1))
    return UnknownView(
        say("no-decision", key=asked),
        tuple(decision_link(frame, each) for each in near),
        Link(say("search-for", q=asked), frame.paths.search(params)),
        frame.paths.section("decisions", frame.params.language),
    )


def _issued(entry: DecisionEntry | None) -> date | None:
    """The day of issue, if the key names one document, most articles mean it, and some say the day."""
    if entry is None or len(entry.documents) != 1 or entry.is_bare:
        return None
    if entry.documents[0].articles <= entry.open:
        return None
    try:
        return date.fromisoformat(entry.documents[0].issued.value)
    except ValueError:
        return None


def _figures(frame: Frame, coverage: Coverage, issued: date | None) -> tuple[Figure, ...]:
    say = frame.say
    units = TODAY if frame.params.today else FORMER
    covered = len(units) - len(coverage.without)
    figures = [
        Figure(say("figure-articles"), say.number(coverage.articles)),
        Figure(say("figure-provinces"), say("figure-of", n=covered, all=len(units))),
    ]
    if coverage.first is not None:
        figures.append(_dated(frame, "figure-first", coverage.first))
        days = None if issued is None else days_between(issued, coverage.first.date.first_day)
        if days is not None:
            figures.append(Figure(say("figure-days"), say("days", n=days)))
    if coverage.latest is not None and coverage.latest != coverage.first:
        figures.append(_dated(frame, "figure-latest", coverage.latest))
    return tuple(figures)


def _dated(frame: Frame, name: str, article: CoveredArticle) -> Figure:
    title = article.title.strip() or frame.say("untitled")
    link = Link(title, frame.paths.article(article.key, frame.params))
    return Figure(frame.say(name), "", date_label(article.date, frame.say), link)


def _co_cited(frame: Frame, counted: FacetCount) -> CoCited:
    other = FacetFilter(Facet.DECISION, counted.value)
    both = frame.paths.search(of_figure(frame.params, other))
    return CoCited(
        decision_link(frame, counted.value),
        frame.say.number(counted.count),
        Link(frame.say("cited-both", n=counted.count), both, other in frame.params.query.filters),
    )


def _more(frame: Frame, others: int) -> str:
    return frame.say("cited-with-more", n=others) if others > 0 else ""


def _take_along(frame: Frame, key: str) -> tuple[Link, ...]:
    say, paths = frame.say, frame.paths
    params = find_value(frame.params, Facet.DECISION, key)
    return (
        Link(say("as-feed"), paths.feed(params)),
        Link(say("as-csv"), paths.export(params, "csv")),
        Link(say("decision-as-json"), paths.api_decision(key)),
        Link(say("as-card"), paths.card_builder(key, frame.params.language)),
    )
