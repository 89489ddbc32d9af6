"""The page of results as its template shows it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.query import Facet, Sort
from dvsearch.query import describe
from dvsearch.search import Highlighted, Interpretation, Result, SearchPage, Snippet
from dvsearch.web.choices import (
    chosen,
    for_text,
    on_page,
    sorted_by,
    without_filter,
    without_filters,
    without_range,
)
from dvsearch.web.frame import Frame
from dvsearch.web.labels import DateLabel, date_label, value_links
from dvsearch.web.links import Link
from dvsearch.web.params import Problem, param_pairs
from dvsearch.web.results.facets import FacetView, facet_views
from dvsearch.web.results.pager import Pager, make_pager
from dvsearch.web.results.times import TimeView, time_view

__all__ = ["Chip", "ResultView", "SearchView", "Understood", "problem_sentence", "search_view"]

_DECISIONS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class ResultView:
    """One article of the list; `more_decisions` are cited but not shown."""

    key: str
    href: str
    title: Highlighted
    snippet: Snippet
    date: DateLabel | None
    provinces: tuple[Link, ...]
    source: Link | None
    decisions: tuple[Link, ...]
    more_decisions: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force: what it is of, its value, and the search without it."""

    name: str
    value: str
    excluded: bool
    href: str


@dataclass(frozen=True, slots=True)
class Understood:
    """A piece of the query taken for more than words, with both ways back."""

    sentence: str
    meaning: str
    without: str
    literal: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """Everything the template of results needs; `kept` is what a search for another text keeps."""

    query: str
    total: int
    page: int
    pages: int
    seconds: str
    results: tuple[ResultView, ...]
    sorts: tuple[Link, ...]
    suggestion: Link | None
    understood: tuple[Understood, ...]
    partial: str
    needed: str
    messages: tuple[str, ...]
    chips: tuple[Chip, ...]
    remove_all: str
    without_filters: Link | None
    last_page: Link | None
    time: TimeView | None
    facets: tuple[FacetView, ...]
    pager: Pager | None
    kept: tuple[tuple[str, str], ...]
    json_href: str


def search_view(
    frame: Frame,
    page: SearchPage,
    *,
    problems: tuple[Problem, ...] = (),
    dates: tuple[FacetCounts, ...] | None = None,
    unfiltered: int = 0,
) -> SearchView:
    """Show `page`. `dates` are its facets counted without regard to dates (default: its own),
    `unfiltered` the number of articles there would be without any filter."""
    params, paths, say = frame.params, frame.paths, frame.say
    counted = say("none-without-filters", n=unfiltered)
    past_end = page.total > 0 and not page.results
    return SearchView(
        query=params.query.text,
        total=page.total,
        page=page.query.page,
        pages=page.pages,
        seconds=say.seconds(page.seconds),
        results=tuple(_result(frame, result) for result in page.results),
        sorts=_sorts(frame),
        suggestion=_suggestion(frame, page),
        understood=tuple(_understood(frame, piece) for piece in page.interpretations),
        partial=say("partial", words=page.words, needed=page.needed) if page.partial and page.total else "",
        needed=_needed(frame, page),
        messages=(
            *(problem_sentence(frame, problem) for problem in problems),
            *(describe(note, params.language) for note in page.notes),
        ),
        chips=tuple(_chips(frame)),
        remove_all=paths.search(without_filters(params)),
        without_filters=Link(counted, paths.search(without_filters(params))) if unfiltered else None,
        last_page=_last_page(frame, page) if past_end else None,
        time=time_view(frame, page.facets if dates is None else dates),
        facets=facet_views(frame, page),
        pager=make_pager(frame, page) if page.pages > 1 else None,
        kept=tuple(param_pairs(replace(for_text(params, ""), expanded=None))),
        json_href=paths.api_search(params),
    )


def problem_sentence(frame: Frame, problem: Problem) -> str:
    """Say what is wrong with a parameter."""
    return frame.say(problem.code, value=problem.value, limit=problem.limit)


def _result(frame: Frame, result: Result) -> ResultView:
    asked = set(chosen(frame.params, Facet.DECISION))
    decisions = sorted(result.decisions, key=lambda key: key not in asked)  # those asked for come first
    return ResultView(
        key=result.key,
        href=frame.paths.article(result.key, frame.params),
        title=result.title,
        snippet=result.snippet,
        date=date_label(result.date, frame.say),
        provinces=value_links(frame, Facet.PROVINCE, result.provinces),
        source=next(iter(value_links(frame, Facet.SOURCE, (result.source,))), None)
        if result.source
        else None,
        decisions=value_links(frame, Facet.DECISION, decisions[:_DECISIONS_SHOWN]),
        more_decisions=max(0, len(decisions) - _DECISIONS_SHOWN),
    )


def _sorts(frame: Frame) -> tuple[Link, ...]:
    """The orders to choose from; without words nothing matches better than anything else."""
    query, say = frame.params.query, frame.say
    has_text = bool(query.text.strip())
    offered = [sort for sort in Sort if has_text or sort is not Sort.RELEVANCE]
    in_force = query.sort if query.sort in offered else Sort.NEWEST
    return tuple(
        Link(say(f"sort-{sort}"), frame.paths.search(sorted_by(frame.params, sort)), sort is in_force)
        for sort in offered
    )


def _suggestion(frame: Frame, page: SearchPage) -> Link | None:
    if page.suggestion is None:
        return None
    text = page.suggestion.text
    return Link(text, frame.paths.search(for_text(frame.params, text)))


def _understood(frame: Frame, piece: Interpretation) -> Understood:
    return Understood(
        frame.say(f"understood-{piece.kind}", typed=piece.typed),
        piece.meaning,
        frame.paths.search(for_text(frame.params, piece.without)),
        frame.paths.search(for_text(frame.params, piece.literal)),
    )


def _needed(frame: Frame, page: SearchPage) -> str:
    if page.partial or page.needed >= page.words or not page.total:
        return ""
    return frame.say("needed", needed=page.needed, words=page.words)


def _last_page(frame: Frame, page: SearchPage) -> Link:
    text = frame.say("to-last-page", pages=page.pages)
    return Link(text, frame.paths.search(on_page(frame.params, page.pages)))


def _chips(frame: Frame) -> Iterator[Chip]:
    params, paths, say = frame.params, frame.paths, frame.say
    for each in params.query.filters:
        value = say.value(each.facet, each.value)
        href = paths.search(without_filter(params, each))
        yield Chip(say(f"chip-{each.facet}"), value, each.exclude, href)
    range_ = _range(frame)
    if range_:
        yield Chip(say("chip-dates"), range_, False, paths.search(without_range(params)))


def _range(frame: Frame) -> str:
    query, say = frame.params.query, frame.say
    if query.first_day is not None and query.last_day is not None:
        return say("dates-between", first=say.day(query.first_day), last=say.day(query.last_day))
    if query.first_day is not None:
        return say("dates-since", first=say.day(query.first_day))
    return say("dates-until", last=say.day(query.last_day)) if query.last_day is not None else ""
