"""Build the register: gather what every article claims about the documents that it cites."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from dvsearch.engine.base import Snapshot
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet, HasValue, SearchRequest, Sort
from dvsearch.extract.decisions.keys import parse_key
from dvsearch.model import ArticleDate, Basis, Citation
from dvsearch.register.apart import Saying, documents_of
from dvsearch.register.entries import Claim, DecisionDocument, DecisionEntry, Order, ordered
from dvsearch.register.spellings import issuer_form, names_body, says_less, title_form, titles_agree
from dvsearch.register.titles import read_title
from dvsearch.register.votes import Votes, prevailing

__all__ = ["build_register", "citing_articles"]

_BATCH = 500  # articles in memory at a time
_AHEAD = 4  # citations after one that its title may run into
# A law that is known by its name has its title in it; "về" after it leads to an offence or a case.
_TITLE_IN_NAME = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")
_ANY_KIND = "văn bản"  # a document of whatever kind


@dataclass(slots=True)
class _Gathered:
    """What articles say of one key so far."""

    articles: int = 0
    sayings: list[Saying] = field(default_factory=list)
    provinces: Counter[str] = field(default_factory=Counter)
    first: date | None = None
    latest: date | None = None
    inferred: int = 0


def citing_articles(snapshot: Snapshot) -> Iterator[StoredArticle]:
    """Every article of the snapshot that cites a document, oldest first."""
    kinds = frozenset(found.value for found in snapshot.values(Facet.KIND))
    request = SearchRequest(HasValue(Facet.KIND, kinds), sort=Sort.OLDEST, limit=snapshot.count)
    docs = [hit.doc for hit in snapshot.search(request).hits]
    for start in range(0, len(docs), _BATCH):
        yield from snapshot.fetch(docs[start : start + _BATCH])


def build_register(articles: Iterable[StoredArticle]) -> tuple[DecisionEntry, ...]:
    """The register of all documents that the articles cite, the most cited first."""
    gathered: dict[str, _Gathered] = {}
    for number, stored in enumerate(articles):
        _gather(gathered, number, stored)
    return ordered((_entry(key, found) for key, found in gathered.items()), Order.ARTICLES)


def _gather(gathered: dict[str, _Gathered], number: int, stored: StoredArticle) -> None:
    citations = stored.facts.citations
    places: dict[str, list[int]] = {}
    for at, key in enumerate(stored.citation_keys):
        places.setdefault(key, []).append(at)
    day = stored.facts.date
    for key, cited_at in places.items():
        found = gathered.setdefault(key, _Gathered())
        found.articles += 1
        found.provinces.update(stored.facts.provinces)
        if day is not None:
            found.first = min(found.first or day.first_day, day.first_day)
            found.latest = max(found.latest or day.first_day, day.first_day)
            found.inferred += day.basis is Basis.INFERRED
        found.sayings += _sayings(number, stored, cited_at, citations)


def _sayings(
    number: int, stored: StoredArticle, cited_at: list[int], citations: tuple[Citation, ...]
) -> list[Saying]:
    """What an article says of one key, each thing once; a title read at one place counts for all."""
    day = stored.facts.date
    until = _last_day(day) if day is not None and day.basis is not Basis.INFERRED else None
    text = stored.article.text
    cited = [citations[at] for at in cited_at]
    issuers = [
        citation.issuer if citation.issuer and names_body(citation.issuer) else None for citation in cited
    ]
    dated = _only({citation.issued for citation in cited if citation.issued})
    by = _only({issuer_form(issuer) for issuer in issuers if issuer})
    found = (
        Saying(
            number,
            until,
            citation.kind,
            issuer,
            citation.issued,
            _title(text, citations, at),
            citation.issued or dated,
            issuer_form(issuer) if issuer else by,
        )
        for at, citation, issuer in zip(cited_at, cited, issuers, strict=True)
    )
    return list(dict.fromkeys(found))


def _only(values: set[str]) -> str | None:
    """The one of `values`, None if there are several or none."""
    return next(iter(values)) if len(values) == 1 else None


def _last_day(day: ArticleDate) -> date:
    """The last day that an article's date can mean."""
    first = day.first_day
    if day.day is not None:
        return first
    if day.month is None:
        return date(first.year, 12, 31)
    return date(first.year, first.month, monthrange(first.year, first.month)[1])


def _title(text: str, citations: tuple[Citation, ...], at: int) -> str | None:
    citation = citations[at]
    if citation.name is not None and citation.kind in _TITLE_IN_NAME:
        return None
    following = [each.start for each in citations[at + 1 : at + 1 + _AHEAD]]
    parts = None if citation.key is None else parse_key(citation.key)
    return read_title(text, citation.end, following, "" if parts is None else parts.codes[-1])


def _entry(key: str, found: _Gathered) -> DecisionEntry:
    groups, undecided = documents_of(key, found.sayings)
    decided = {saying.article for group in groups for saying in group}
    provinces = sorted(found.provinces.items(), key=lambda each: (-each[1], each[0]))
    return DecisionEntry(
        key,
        found.articles,
        documents=tuple(_document(key, group) for group in groups),
        open=len({saying.article for saying in undecided} - decided),
        provinces=tuple(Claim(name, count) for name, count in provinces),
        first=found.first,
        latest=found.latest,
        inferred=found.inferred,
    )


def _document(key: str, sayings: list[Saying]) -> DecisionDocument:
    parts = parse_key(key)
    year = None if parts is None or parts.year is None else str(parts.year)
    kinds, issuers, dates, titles = Votes(), Votes(), Votes(), Votes()
    for saying in sayings:
        kinds.add(saying.article, saying.kind, saying.kind)
        if saying.issuer is not None:
            issuers.add(saying.article, issuer_form(saying.issuer), saying.issuer)
        if saying.issued is not None:
            dates.add(saying.article, saying.issued, saying.issued)
        if saying.title is not None:
            titles.add(saying.article, title_form(saying.title), saying.title)
    return DecisionDocument(
        len({saying.article for saying in sayings}),
        kind=prevailing(kinds, _kind_says_less),
        issuer=prevailing(issuers, says_less),
        issued=prevailing(dates, preferred=lambda day: year is None or day.startswith(year)),
        title=prevailing(titles, says_less, titles_agree),
    )


def _kind_says_less(one: str, other: str) -> bool:
    """`văn bản` is no kind of its own, and codes are laws."""
    if one == _ANY_KIND:
        return other != _ANY_KIND
    return (one, other) == ("luật", "bộ luật") or says_less(one, other)
