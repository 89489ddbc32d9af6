"""Explain the facts of one article: for each the evidence that won, and what it beat."""

from dataclasses import dataclass
from datetime import date

from dvsearch.extract.dates import DateReading, explain_date
from dvsearch.extract.dates.bases import weigh_dates
from dvsearch.extract.decisions.explain import CitationReading, explain_citations
from dvsearch.extract.evidence import Finding
from dvsearch.extract.origins import weigh_authors, weigh_sources
from dvsearch.extract.provinces import ProvinceReading, explain_provinces
from dvsearch.model import Article, Facts

__all__ = ["Explanation", "explain_facts"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the facts of an article are what they are.

    `date` says which basis won, and `reading` all dates and votes behind that. Offsets of `citations`
    index `Article.text`; those of dates and places the same text composed.
    """

    date: Finding
    reading: DateReading
    provinces: ProvinceReading
    citations: tuple[CitationReading, ...]
    source: Finding
    author: Finding


def explain_facts(article: Article, facts: Facts, *, latest: date | None = None) -> Explanation:
    """Read `article` again with the arguments of `read_facts`, which gave `facts`. Never raises."""
    text, url, published, citations = article.text, article.url, article.published, facts.citations
    reading = explain_date(text, url=url, published=published, citations=citations, latest=latest)
    return Explanation(
        weigh_dates(reading, text, url=url, published=published, citations=citations),
        reading,
        explain_provinces(text, url=url, source=facts.source, date=facts.date),
        explain_citations(text),
        weigh_sources(article),
        weigh_authors(article),
    )
