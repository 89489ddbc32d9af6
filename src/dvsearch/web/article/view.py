"""One article as its template shows it: the words asked for marked, citations linked."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import QueryDecision, find_in_query
from dvsearch.model import Citation
from dvsearch.query import FilterField, parse
from dvsearch.search import Highlighted, Related
from dvsearch.search.snippets import Highlighter
from dvsearch.web.address import Address
from dvsearch.web.choices import chosen, is_narrowed
from dvsearch.web.frame import Frame
from dvsearch.web.labels import DateLabel, date_label, value_link, value_links
from dvsearch.web.links import Link
from dvsearch.web.marks import Linked, Run, apart, cut
from dvsearch.web.params import SearchParams
from dvsearch.web.paths import web_url
from dvsearch.web.wording import decision_label

__all__ = ["ArticleView", "CitedView", "RelatedView", "article_view"]


@dataclass(frozen=True, slots=True)
class CitedView:
    """A decision that the article cites, how often, and who issued it when as far as the text says."""

    link: Link
    times: str
    detail: str


@dataclass(frozen=True, slots=True)
class RelatedView:
    """An article like this one; `facts` are its places and its source."""

    link: Link
    date: DateLabel | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything the template of an article needs. Paragraphs and title are runs of pieces."""

    key: str
    plain_title: str
    title: tuple[Run, ...]
    paragraphs: tuple[tuple[Run, ...], ...]
    hits: str
    first_hit: int | None
    date: DateLabel | None
    provinces: tuple[Link, ...]
    source: Link | None
    author: str
    citations: tuple[CitedView, ...]
    related: tuple[RelatedView, ...]
    original: Link | None
    back: str
    canonical: str
    address: str
    json_href: str


def article_view(
    frame: Frame,
    stored: StoredArticle,
    highlighter: Highlighter,
    address: Address,
    *,
    related: Sequence[Related] = (),
) -> ArticleView:
    """Show `stored` with what `highlighter` finds marked, and the citations that were asked for."""
    article, facts = stored.article, stored.facts
    text = highlighter.mark(article.text, _asked_spans(frame.params, stored))
    links = _links(frame, stored)
    body_at = article.body_start
    say, canonical = frame.say, frame.paths.article(article.key, SearchParams())
    in_body = [place for place, (start, _) in enumerate(text.ranges) if start >= body_at]
    return ArticleView(
        key=article.key,
        plain_title=article.title.strip() or say("untitled"),
        title=cut(text, links, 0, len(article.title)) if article.title.strip() else (),
        paragraphs=tuple(_paragraphs(text, links, body_at)),
        hits=say("hits", n=len(in_body)) if in_body else "",
        first_hit=in_body[0] if in_body else None,
        date=date_label(facts.date, say),
        provinces=value_links(frame, Facet.PROVINCE, facts.provinces),
        source=value_link(frame, Facet.SOURCE, facts.source) if facts.source else None,
        author=facts.author,
        citations=tuple(_cited(frame, stored)),
        related=tuple(_related(frame, each) for each in related),
        original=_original(article.url),
        back=frame.paths.search(frame.params) if _asks(frame.params) else "",
        canonical=canonical,
        address=address.whole(canonical),
        json_href=frame.paths.api_article(article.key),
    )


def _asks(params: SearchParams) -> bool:
    return bool(params.query.text.strip()) or is_narrowed(params)


def _asked_spans(params: SearchParams, stored: StoredArticle) -> list[tuple[int, int]]:
    """The citations of the decisions that the search named, in its text or as a filter."""
    parsed = parse(params.query.text)
    named: list[QueryDecision] = list(find_in_query(parsed.text))
    for leaf, wanted in parsed.filters():
        if wanted and leaf.field is FilterField.DECISION:
            named += find_in_query(leaf.value)
    filtered = set(chosen(params, Facet.DECISION))
    return [
        (citation.start, citation.end)
        for citation, key in zip(stored.facts.citations, stored.citation_keys, strict=True)
        if key in filtered or any(decision.matches(key) for decision in named)
    ]


def _links(frame: Frame, stored: StoredArticle) -> list[Linked]:
    links = []
    for citation, key in zip(stored.facts.citations, stored.citation_keys, strict=True):
        href = frame.paths.decision(key, frame.params.language)
        title = frame.say("about-decision", label=_label(citation, key))
        links.append(Linked(citation.start, citation.end, href, title))
    return apart(links)


def _paragraphs(text: Highlighted, links: list[Linked], start: int) -> Iterator[tuple[Run, ...]]:
    """Cut the body at its newlines; blank lines are no paragraphs."""
    at = start
    for line in text.text[start:].split("\n"):
        end = at + len(line)
        if line.strip():
            yield cut(text, links, at, end)
        at = end + 1


def _cited(frame: Frame, stored: StoredArticle) -> Iterator[CitedView]:
    mentions: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation, key in zip(stored.facts.citations, stored.citation_keys, strict=True):
        mentions[key].append(citation)
    for key, citations in mentions.items():
        href = frame.paths.decision(key, frame.params.language)
        times = frame.say("times", n=len(citations)) if len(citations) > 1 else ""
        yield CitedView(Link(_label(citations[0], key), href), times, _issue(frame, citations))


def _label(citation: Citation, key: str) -> str:
    """A document known by name is called by it; the key only spells it without marks."""
    return citation.name if citation.key is None and citation.name else decision_label(key)


def _issue(frame: Frame, citations: list[Citation]) -> str:
    """Who issued it and when, from whichever mention says so."""
    issuer = next((each.issuer for each in citations if each.issuer), None)
    issued = next((each.issued for each in citations if each.issued), None)
    day = frame.say.day(date.fromisoformat(issued)) if issued else None
    parts = (
        frame.say("issued-by", issuer=issuer) if issuer else "",
        frame.say("issued-on", day=day) if day else "",
    )
    return " ".join(filter(None, parts))


def _related(frame: Frame, related: Related) -> RelatedView:
    href = frame.paths.article(related.key, SearchParams(language=frame.params.language))
    return RelatedView(
        Link(related.title.strip() or frame.say("untitled"), href),
        date_label(related.date, frame.say),
        (*related.provinces, *filter(None, (related.source,))),
    )


def _original(url: str) -> Link | None:
    address = web_url(url)
    return None if address is None else Link(urlsplit(address).netloc, address)
