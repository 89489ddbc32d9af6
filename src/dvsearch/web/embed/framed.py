"""The search that stands in a frame on another page, as its template shows it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dvsearch.engine.query import Facet
from dvsearch.search import Highlighted, Result, SearchPage, Snippet
from dvsearch.web.choices import for_text, on_page
from dvsearch.web.embed.addresses import Addresses
from dvsearch.web.embed.options import EmbedOptions
from dvsearch.web.frame import Frame
from dvsearch.web.labels import DateLabel, date_label
from dvsearch.web.links import Link
from dvsearch.web.params import SearchParams, param_pairs

__all__ = ["FramedResult", "FramedView", "framed_view"]

_USUAL_SIZE = SearchParams().query.size


@dataclass(frozen=True, slots=True)
class FramedResult:
    """One article; `places` are its provinces and its source."""

    href: str
    title: Highlighted
    snippet: Snippet
    date: DateLabel | None
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FramedView:
    """Everything the template needs. `status` counts what was found, or says that these are the newest;
    `narrowed` are the filters in force; `kept` what the form sends beside the text."""

    theme: str
    target: str
    query: str
    title: str
    status: str
    narrowed: tuple[str, ...]
    results: tuple[FramedResult, ...]
    everything: Link | None
    previous: str
    next: str
    messages: tuple[str, ...]
    kept: tuple[tuple[str, str], ...]


def framed_view(
    frame: Frame, page: SearchPage, options: EmbedOptions, messages: tuple[str, ...]
) -> FramedView:
    """Show `page` with no more around it than the box."""
    params, say = frame.params, frame.say
    asked = bool(params.query.text.strip())
    count = say("total", n=page.total) if page.total else say("none-found")
    return FramedView(
        theme=options.theme,
        target=options.frame_target,
        query=params.query.text,
        title=options.title or say("embed-usual-title"),
        status=count if asked or not page.total else say("framed-newest", n=page.total),
        narrowed=tuple(_narrowed(frame)),
        results=tuple(_result(frame, result) for result in page.results),
        everything=_everything(frame, page),
        previous=_page(frame, options, page, page.query.page - 1),
        next=_page(frame, options, page, page.query.page + 1),
        messages=messages,
        kept=tuple(_kept(frame, options)),
    )


def _result(frame: Frame, result: Result) -> FramedResult:
    return FramedResult(
        href=frame.paths.article(result.key, _on_site(frame.params)),
        title=result.title,
        snippet=result.snippet,
        date=date_label(result.date, frame.say),
        places=(*result.provinces, *filter(None, (result.source,))),
    )


def _everything(frame: Frame, page: SearchPage) -> Link | None:
    if not page.total:
        return None
    return Link(frame.say("see-all", n=page.total), frame.paths.search(_on_site(on_page(frame.params, 1))))


def _on_site(params: SearchParams) -> SearchParams:
    """The same search as the site itself shows it."""
    return replace(params, query=replace(params.query, size=_USUAL_SIZE))


def _page(frame: Frame, options: EmbedOptions, page: SearchPage, number: int) -> str:
    if not 1 <= number <= page.pages:
        return ""
    sized = replace(options, results=frame.params.query.size)
    return Addresses(frame.paths.root).frame(on_page(frame.params, number), sized)


def _kept(frame: Frame, options: EmbedOptions) -> Iterator[tuple[str, str]]:
    yield from param_pairs(for_text(frame.params, ""))
    yield from options.look()


def _narrowed(frame: Frame) -> Iterator[str]:
    query, say = frame.params.query, frame.say
    for each in query.filters:
        value = say.value(each.facet, each.value)
        named = f"{say('chip-year')} {value}" if each.facet is Facet.YEAR else value
        yield f"{say('not')} {named}" if each.exclude else named
    if dates := say.date_range(query.first_day, query.last_day):
        yield dates
