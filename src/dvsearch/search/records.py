"""Pages and articles as JSON: what the terminal prints and the web's API answers, in the same names.

Ranges are [start, end) of the text beside them and offsets of citations those of title, a line end and body,
all counted in Unicode characters.
"""

from collections.abc import Iterable
from dataclasses import asdict

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.document import StoredArticle
from dvsearch.model import Article, ArticleDate, Basis, Facts
from dvsearch.query import describe
from dvsearch.query.notes import Language
from dvsearch.search.results import FacetFilter, Result, SearchPage, SearchQuery

__all__ = [
    "Json",
    "article_record",
    "date_record",
    "facet_record",
    "page_record",
    "result_record",
    "stored_record",
]

Json = dict[str, object]


def page_record(page: SearchPage, language: Language = "en") -> Json:
    """One page of results; its messages are in `language`."""
    return {
        "query": _query(page.query),
        "total": page.total,
        "pages": page.pages,
        "page": page.query.page,
        "took_ms": round(page.seconds * 1000, 1),
        "words": page.words,
        "needed": page.needed,
        "partial": page.partial,
        "suggestion": page.suggestion and page.suggestion.text,
        "interpretations": [asdict(each) for each in page.interpretations],
        "notes": [{"code": note.code, "message": describe(note, language)} for note in page.notes],
        "results": list(map(result_record, page.results)),
        "facets": list(map(facet_record, page.facets)),
    }


def _query(query: SearchQuery) -> Json:
    return {
        "text": query.text,
        "filters": list(map(_filter, query.filters)),
        "from": query.first_day and query.first_day.isoformat(),
        "to": query.last_day and query.last_day.isoformat(),
        "sort": query.sort,
        "page": query.page,
        "size": query.size,
    }


def _filter(chosen: FacetFilter) -> Json:
    return {"facet": chosen.facet, "value": chosen.value, "exclude": chosen.exclude}


def result_record(result: Result) -> Json:
    """One article of a page."""
    return {
        "key": result.key,
        "url": result.url,
        "title": asdict(result.title),
        "snippet": asdict(result.snippet),
        "date": date_record(result.date),
        "provinces": result.provinces,
        "source": result.source,
        "decisions": result.decisions,
        "score": result.score,
    }


def date_record(when: ArticleDate | None) -> Json | None:
    """A date, how much of it is known and what says so."""
    if when is None:
        return None
    return {
        "value": when.iso,
        "precision": when.precision,
        "basis": when.basis,
        "inferred": when.basis is Basis.INFERRED,
    }


def facet_record(facet: FacetCounts) -> Json:
    """The values of a facet, the most frequent first."""
    return {
        "facet": facet.facet,
        "distinct": facet.distinct,
        "missing": facet.missing,
        "counts": [asdict(each) for each in facet.counts],
    }


def stored_record(stored: StoredArticle) -> Json:
    """An article of the index with its facts."""
    return {
        **article_record(stored.article, stored.facts, stored.citation_keys),
        "body": stored.article.body,
    }


def article_record(article: Article, facts: Facts, keys: Iterable[str]) -> Json:
    """An article with its facts, without its body; `keys` are the facet values of its citations."""
    return {
        "key": article.key,
        "url": article.url,
        "title": article.title,
        "date": date_record(facts.date),
        "provinces": facts.provinces,
        "source": facts.source,
        "author": facts.author,
        "citations": [
            {**asdict(citation), "decision": key, "text": article.text[citation.start : citation.end]}
            for citation, key in zip(facts.citations, keys, strict=True)
        ],
        "characters": len(article.body),
    }
