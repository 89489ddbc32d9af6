"""The page of results as its template shows it."""

from dataclasses import dataclass, replace

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.query import Sort
from dvsearch.query import describe
from dvsearch.search import Interpretation, SearchPage
from dvsearch.web.chips import Chip, chips
from dvsearch.web.choices import for_text, on_page, sized, sorted_by, without_filters
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.pager import Pager, make_pager
from dvsearch.web.params import param_pairs
from dvsearch.web.problems import Problem, problem_sentences
from dvsearch.web.result_items import ResultView, result_view
from dvsearch.web.results.facets import FacetView, facet_views
from dvsearch.web.results.times import TimeView, time_view

__all__ = ["SearchView", "Understood", "search_view"]

# Articles a page to choose from.
_SIZES = (10, 20, 50, 100)


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
    advice: tuple[Link, ...]
    last_page: Link | None
    time: TimeView | None
    facets: tuple[FacetView, ...]
    pager: Pager | None
    sizes: tuple[Link, ...]
    kept: tuple[tuple[str, str], ...]
    help: str
    feed: str
    downloads: tuple[Link, ...]


def search_view(
    frame: Frame,
    page: SearchPage,
    *,
    counts: tuple[FacetCounts, ...],
    problems: tuple[Problem, ...] = (),
    advice: tuple[Link, ...] = (),
) -> SearchView:
    """Show `page` with its facets as `counts` has them; `advice` says what to change where it is empty."""
    params, paths, say = frame.params, frame.paths, frame.say
    past_end = page.total > 0 and not page.results
    return SearchView(
        query=params.query.text,
        total=page.total,
        page=page.query.page,
        pages=page.pages,
        seconds=say.seconds(page.seconds),
        results=tuple(result_view(frame, result) for result in page.results),
        sorts=_sorts(frame),
        suggestion=_suggestion(frame, page),
        understood=tuple(_understood(frame, piece) for piece in page.interpretations),
        partial=say("partial", words=page.words, needed=page.needed) if page.partial and page.total else "",
        needed=_needed(frame, page),
        messages=(
            *problem_sentences(say, problems),
            *(describe(note, params.language) for note in page.notes),
        ),
        chips=chips(frame),
        remove_all=paths.search(without_filters(params)),
        advice=advice,
        last_page=_last_page(frame, page) if past_end else None,
        time=time_view(frame, counts),
        facets=facet_views(frame, counts),
        pager=make_pager(frame, page) if page.pages > 1 else None,
        sizes=_sizes(frame) if page.total > _SIZES[0] else (),
        kept=tuple(param_pairs(replace(for_text(params, ""), expanded=None))),
        help=paths.section("help", params.language),
        feed=paths.feed(params),
        downloads=_downloads(frame),
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


def _sizes(frame: Frame) -> tuple[Link, ...]:
    params, say = frame.params, frame.say
    return tuple(
        Link(say.number(size), frame.paths.search(sized(params, size)), size == params.query.size)
        for size in _SIZES
    )


def _downloads(frame: Frame) -> tuple[Link, ...]:
    """All that was found, as files and for programs."""
    params, paths = frame.params, frame.paths
    return (
        Link("Excel", paths.export(params, "xlsx")),
        Link("CSV", paths.export(params, "csv")),
        Link("JSON Lines", paths.export(params, "jsonl")),
        Link("JSON", paths.api_search(params)),
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
