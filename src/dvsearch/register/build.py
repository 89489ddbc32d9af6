"""Build the register: gather what every article claims about the documents that it cites."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from dvsearch.engine.base import Snapshot
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet, HasValue, SearchRequest, Sort
from dvsearch.extract.decisions.keys import parse_key
from dvsearch.model import Citation
from dvsearch.register.entries import Claim, DecisionEntry, Order, ordered
from dvsearch.register.spellings import issuer_form, says_less, title_form, titles_agree
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
    """What articles say of one document so far."""

    articles: int = 0
    kinds: Votes = field(default_factory=Votes)
    issuers: Votes = field(default_factory=Votes)
    dates: Votes = field(default_factory=Votes)
    titles: Votes = field(default_factory=Votes)
    provinces: Counter[str] = field(default_factory=Counter)
    days: list[date] = field(default_factory=list)


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
    keys = stored.citation_keys
    for key in dict.fromkeys(keys):
        found = gathered.setdefault(key, _Gathered())
        found.articles += 1
        found.provinces.update(stored.facts.provinces)
        if stored.facts.date is not None:
            found.days.append(stored.facts.date.first_day)
    for at, (citation, key) in enumerate(zip(citations, keys, strict=True)):
        _claim(gathered[key], number, citation, _title(stored.article.text, citations, at))


def _claim(found: _Gathered, number: int, citation: Citation, title: str | None) -> None:
    found.kinds.add(number, citation.kind, citation.kind)
    if citation.issuer is not None:
        found.issuers.add(number, issuer_form(citation.issuer), citation.issuer)
    if citation.issued is not None:
        found.dates.add(number, citation.issued, citation.issued)
    if title is not None:
        found.titles.add(number, title_form(title), title)


def _title(text: str, citations: tuple[Citation, ...], at: int) -> str | None:
    citation = citations[at]
    if citation.name is not None and citation.kind in _TITLE_IN_NAME:
        return None
    following = [each.start for each in citations[at + 1 : at + 1 + _AHEAD]]
    return read_title(text, citation.end, following)


def _entry(key: str, found: _Gathered) -> DecisionEntry:
    parts = parse_key(key)
    year = None if parts is None or parts.year is None else str(parts.year)
    provinces = sorted(found.provinces.items(), key=lambda each: (-each[1], each[0]))
    return DecisionEntry(
        key,
        found.articles,
        kind=prevailing(found.kinds, _kind_says_less),
        issuer=prevailing(found.issuers, says_less),
        issued=prevailing(found.dates, preferred=lambda day: year is None or day.startswith(year)),
        title=prevailing(found.titles, says_less, titles_agree),
        provinces=tuple(Claim(name, count) for name, count in provinces),
        first=min(found.days, default=None),
        latest=max(found.days, default=None),
    )


def _kind_says_less(one: str, other: str) -> bool:
    """`văn bản` is no kind of its own, and codes are laws."""
    if one == _ANY_KIND:
        return other != _ANY_KIND
    return (one, other) == ("luật", "bộ luật") or says_less(one, other)
