"""Pages and articles as JSON, in the names that the web's JSON API uses too.

The API has more: paths and labels in the language of its page.
"""

from collections.abc import Iterable
from dataclasses import asdict

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.document import StoredArticle
from dvsearch.model import Article, ArticleDate, Basis, Facts
from dvsearch.query import describe
from dvsearch.search import Result, SearchPage

__all__ = ["Json", "article_record", "date_record", "page_record", "stored_record"]

Json = dict[str, object]


def page_record(page: SearchPage) -> Json:
    """One page of results; ranges are [start, end) of the text beside them, in code points."""
    query = page.query
    return {
        "query": {
            "text": query.text,
            "from": query.first_day and query.first_day.isoformat(),
            "to": query.last_day and query.last_day.isoformat(),
            "sort": query.sort,
            "page": query.page,
            "size": query.size,
        },
        "total": page.total,
        "pages": page.pages,
        "page": query.page,
        "took_ms": round(page.seconds * 1000, 1),
        "words": page.words,
        "needed": page.needed,
        "partial": page.partial,
        "suggestion": page.suggestion and page.suggestion.text,
        "interpretations": [asdict(each) for each in page.interpretations],
        "notes": [{"code": note.code, "message": describe(note, "en")} for note in page.notes],
        "results": list(map(_result, page.results)),
        "facets": list(map(_facet, page.facets)),
    }


def _result(result: Result) -> Json:
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


def _facet(facet: FacetCounts) -> Json:
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
    """An article with its facts, without its body; `keys` are the facet values of its citations.

    Offsets of citations index title, a line end and body.
    """
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
