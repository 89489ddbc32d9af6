"""How a document was covered: when, in which provinces, how soon after its issue, and along with what.

All of it is counted by the engine; no article is read but the first and the latest.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dvsearch.engine.base import CrossRow, FacetCount, FacetCounts, Snapshot
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet, HasValue, Match, SearchRequest, Sort
from dvsearch.extract.provinces.units import FORMER, TODAY, units_today
from dvsearch.model import ArticleDate

__all__ = [
    "Coverage",
    "CoveredArticle",
    "Period",
    "ProvinceCoverage",
    "days_between",
    "read_coverage",
    "whole_years",
]

# Documents cited along with one that are told; the rest is a search.
_CO_CITED = 12
# No archive covers a document later than that for the first time: then one of the dates is wrong.
_LONGEST = 365 * 60


@dataclass(frozen=True, slots=True)
class Period:
    """A year (`2020`) or month (`2020-05`): its articles, and how many are of which province.

    An article of two provinces counts for both, so that these can be more than `articles`; `elsewhere` are
    of none.
    """

    value: str
    articles: int
    provinces: tuple[FacetCount, ...]
    elsewhere: int


@dataclass(frozen=True, slots=True)
class ProvinceCoverage:
    """The articles of one province, and the first days that the oldest and the newest can mean.

    `whole_years` has those of them that stand for a year of which no more is known.
    """

    name: str
    articles: int
    first: date | None
    latest: date | None
    whole_years: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class CoveredArticle:
    """An article that cites the document."""

    key: str
    title: str
    date: ArticleDate


@dataclass(frozen=True, slots=True)
class Coverage:
    """Everything the archive has about one key, whatever the register knows of it.

    Years and months are those with articles, in order. `undated` articles are in none of them. `without`
    names the provinces of the map that have no article. `co_cited` are the most frequent of `co_cited_total`
    others.
    """

    key: str
    articles: int
    undated: int
    years: tuple[Period, ...]
    months: tuple[Period, ...]
    provinces: tuple[ProvinceCoverage, ...]
    elsewhere: int
    without: tuple[str, ...]
    first: CoveredArticle | None
    latest: CoveredArticle | None
    co_cited: tuple[FacetCount, ...]
    co_cited_total: int


def read_coverage(snapshot: Snapshot, key: str, *, today: bool) -> Coverage | None:
    """The coverage of `key` by units of the articles' own days, or by today's; None if nothing cites it."""
    match = HasValue(Facet.DECISION, frozenset((key,)))
    facets = (Facet.YEAR, Facet.MONTH, Facet.DECISION)
    hits = snapshot.search(
        SearchRequest(match, sort=Sort.OLDEST, limit=1, facets=facets, facet_limit=_CO_CITED + 1)
    )
    if not hits.total:
        return None
    years, months, decisions = hits.facets
    province = Facet.PROVINCE_TODAY if today else Facet.PROVINCE
    by_year = snapshot.cross(match, province, Facet.YEAR)
    by_month = snapshot.cross(match, province, Facet.MONTH)
    months_of = {row.value: {each.value for each in row.counts} for row in by_month}
    provinces = tuple(_province(row, months_of.get(row.value, set())) for row in by_year if row.value)
    return Coverage(
        key=key,
        articles=hits.total,
        undated=years.missing,
        years=_periods(years, by_year),
        months=_periods(months, by_month),
        provinces=provinces,
        elsewhere=sum(row.articles for row in by_year if not row.value),
        without=_without({row.name for row in provinces}, today=today),
        first=_article(snapshot.fetch([hit.doc for hit in hits.hits])),
        latest=_latest(snapshot, match),
        co_cited=tuple(each for each in decisions.counts if each.value != key)[:_CO_CITED],
        co_cited_total=decisions.distinct - 1,
    )


def days_between(issued: date, covered: date) -> int | None:
    """Days from issue to coverage; None where it would lie before issue, or absurdly long after."""
    days = (covered - issued).days
    return days if 0 <= days <= _LONGEST else None


def _province(row: CrossRow, months: set[str]) -> ProvinceCoverage:
    return ProvinceCoverage(row.value, row.articles, row.first, row.latest, whole_years(row, months))


def whole_years(row: CrossRow, months: Collection[str]) -> frozenset[date]:
    """The first and latest day of the row, where it stands for a year: where no article is of its month."""
    days = {day for day in (row.first, row.latest) if day is not None}
    return frozenset(day for day in days if day.isoformat()[:7] not in months)


def _periods(counts: FacetCounts, rows: Sequence[CrossRow]) -> tuple[Period, ...]:
    """Turn rows of provinces into periods, each with its provinces in the order of the rows."""
    of: dict[str, list[FacetCount]] = {}
    elsewhere: Mapping[str, int] = {}
    for row in rows:
        if not row.value:
            elsewhere = {each.value: each.count for each in row.counts}
            continue
        for each in row.counts:
            of.setdefault(each.value, []).append(FacetCount(row.value, each.count))
    return tuple(
        Period(each.value, each.count, tuple(of.get(each.value, ())), elsewhere.get(each.value, 0))
        for each in sorted(counts.counts, key=lambda each: each.value)
    )


def _without(covered: set[str], *, today: bool) -> tuple[str, ...]:
    """The provinces of a map without any article; one that only changed its name (Huế) is not one."""
    if today:
        return tuple(name for name in TODAY if name not in covered)
    renamed = covered.difference(FORMER)
    return tuple(
        name for name in FORMER if name not in covered and not renamed.intersection(units_today(name))
    )


def _latest(snapshot: Snapshot, match: Match) -> CoveredArticle | None:
    hits = snapshot.search(SearchRequest(match, sort=Sort.NEWEST, limit=1)).hits
    return _article(snapshot.fetch([hit.doc for hit in hits]))


def _article(found: Sequence[StoredArticle]) -> CoveredArticle | None:
    """The article, if it has a date: without any it is neither first nor latest."""
    for stored in found:
        if stored.facts.date is not None:
            return CoveredArticle(stored.article.key, stored.article.title, stored.facts.date)
    return None
