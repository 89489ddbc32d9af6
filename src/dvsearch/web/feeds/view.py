"""What a feed shows: the newest articles of a search, with whole addresses (RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone

from dvsearch.extract.decisions import display_key
from dvsearch.search import Result, SearchPage, SearchQuery
from dvsearch.web.address import Address
from dvsearch.web.characters import legal_text
from dvsearch.web.choices import sorted_by
from dvsearch.web.frame import Frame
from dvsearch.web.names import subject

__all__ = ["MAX_ENTRIES", "CategoryView", "EntryView", "FeedView", "feed_view"]

MAX_ENTRIES = 50

# Articles are dated by days of Vietnam.
_VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class CategoryView:
    """What an article is about: a decision it cites or a province; `scheme` says which of them."""

    term: str
    label: str
    scheme: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """One article; `id` is the address of its page in Vietnamese, which stays, and `href` where it leads."""

    id: str
    href: str
    title: str
    updated: str
    summary: str
    author: str
    categories: tuple[CategoryView, ...]


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed; `id` and `page` are the address of the same search for people."""

    id: str
    here: str
    page: str
    title: str
    subtitle: str
    site: str
    updated: str
    entries: tuple[EntryView, ...]


def feed_view(frame: Frame, found: SearchPage, address: Address, created: datetime) -> FeedView:
    """Show the newest of `found`, in an index written when `created` says.

    Articles of unknown date are left out: a feed tells what is new. So is everything where only a part of
    the words was found: who subscribed to a query wants no others.
    """
    say = frame.say
    results = () if found.partial else found.results
    dated = [(result, result.date.first_day) for result in results if result.date is not None]
    page = address.whole(frame.paths.search(frame.params))
    return FeedView(
        id=page,
        here=address.whole(frame.paths.feed(sorted_by(frame.params, SearchQuery().sort))),
        page=page,
        title=_title(frame),
        subtitle=say("atom-subtitle", n=MAX_ENTRIES),
        site=legal_text(frame.site),
        updated=_instant(max(day for _, day in dated)) if dated else created.isoformat(timespec="seconds"),
        entries=tuple(_entry(frame, result, day, address) for result, day in dated),
    )


def _title(frame: Frame) -> str:
    named = subject(frame)
    if named == frame.site:
        return legal_text(frame.say("atom-all", site=frame.site))
    return legal_text(frame.say("atom-of", subject=named, site=frame.site))


def _entry(frame: Frame, result: Result, day: date, address: Address) -> EntryView:
    return EntryView(
        id=replace(address, language="vi").article(result.key),
        href=address.article(result.key),
        title=legal_text(result.title.text).strip() or frame.say("untitled"),
        updated=_instant(day),
        summary=_summary(result),
        author=legal_text(result.source).strip() or legal_text(frame.site),
        categories=tuple(_categories(result, address)),
    )


def _summary(result: Result) -> str:
    snippet = result.snippet
    before, after = "… " if snippet.cut_before else "", " …" if snippet.cut_after else ""
    return f"{before}{legal_text(snippet.text)}{after}"


def _categories(result: Result, address: Address) -> Iterator[CategoryView]:
    """The scheme is the address of the page of decisions, or of the archive for provinces."""
    for key in result.decisions:
        label = legal_text(display_key(key))
        yield CategoryView(legal_text(key), label, address.whole(address.paths.section("decisions")))
    for province in result.provinces:
        yield CategoryView(province, province, address.whole(f"{address.paths.root}/"))


def _instant(day: date) -> str:
    """The beginning of the day in Vietnam, as RFC 3339 has it."""
    return datetime.combine(day, time(), _VIETNAM).isoformat()
