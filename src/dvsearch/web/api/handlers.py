"""The same searches and articles as JSON, for scripts. Offsets count Unicode characters, not bytes.

GET /api/v1/search takes the parameters of `dvsearch.web.params`; one that cannot be used is an error.
GET /api/v1/articles/{key} is one article with everything that was read from it.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.document import StoredArticle
from dvsearch.model import ArticleDate, Basis
from dvsearch.query import describe
from dvsearch.query.notes import Language
from dvsearch.search import Highlighted, Result, SearchPage, SearchQuery
from dvsearch.web.conditional import conditional
from dvsearch.web.errors import json_error
from dvsearch.web.frame import Frame
from dvsearch.web.results.view import problem_sentence
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"


@conditional
def search(request: Request) -> Response:
    """One page of results, with all facets."""
    site = site_of(request)
    frame, problems = site.read(request)
    if problems:
        return json_error(400, "bad-parameter", problem_sentence(frame, problems[0]), problems[0].parameter)
    return JSONResponse(_page(frame, site.searcher.search(frame.params.query)))


@conditional
def article(request: Request) -> Response:
    """One article."""
    site = site_of(request)
    frame, _ = site.read(request)
    return JSONResponse(_article(frame, site.searcher.article(request.path_params["key"])))


def _page(frame: Frame, page: SearchPage) -> Json:
    language: Language = frame.params.language
    return {
        "query": _query(page.query),
        "total": page.total,
        "pages": page.pages,
        "page": page.query.page,
        "took_ms": round(page.seconds * 1000, 1),
        "words": page.words,
        "needed": page.needed,
        "partial": page.partial,
        "suggestion": None if page.suggestion is None else page.suggestion.text,
        "interpretations": [
            {
                "kind": piece.kind.value,
                "typed": piece.typed,
                "meaning": piece.meaning,
                "without": piece.without,
                "literal": piece.literal,
            }
            for piece in page.interpretations
        ],
        "notes": [{"code": note.code.value, "message": describe(note, language)} for note in page.notes],
        "results": [_result(frame, result) for result in page.results],
        "facets": [_facet(frame, counts) for counts in page.facets],
    }


def _query(query: SearchQuery) -> Json:
    return {
        "text": query.text,
        "filters": [
            {"facet": each.facet.value, "value": each.value, "exclude": each.exclude}
            for each in query.filters
        ],
        "from": None if query.first_day is None else query.first_day.isoformat(),
        "to": None if query.last_day is None else query.last_day.isoformat(),
        "sort": query.sort.value,
        "page": query.page,
        "size": query.size,
    }


def _result(frame: Frame, result: Result) -> Json:
    snippet = result.snippet
    return {
        "key": result.key,
        "path": frame.paths.article(result.key, frame.params),
        "url": result.url,
        "title": _highlighted(result.title),
        "snippet": {
            **_highlighted(snippet),
            "cut_before": snippet.cut_before,
            "cut_after": snippet.cut_after,
        },
        "date": _date(result.date),
        "provinces": result.provinces,
        "source": result.source,
        "decisions": result.decisions,
        "score": result.score,
    }


def _highlighted(highlighted: Highlighted) -> dict[str, Json]:
    return {"text": highlighted.text, "ranges": highlighted.ranges}


def _date(date: ArticleDate | None) -> Json:
    if date is None:
        return None
    return {
        "value": date.iso,
        "precision": date.precision.value,
        "basis": date.basis.value,
        "inferred": date.basis is Basis.INFERRED,
    }


def _facet(frame: Frame, counts: FacetCounts) -> Json:
    return {
        "facet": counts.facet.value,
        "distinct": counts.distinct,
        "missing": counts.missing,
        "counts": [
            {"value": each.value, "label": frame.say.value(counts.facet, each.value), "count": each.count}
            for each in counts.counts
        ],
    }


def _article(frame: Frame, stored: StoredArticle) -> Json:
    article, facts = stored.article, stored.facts
    return {
        "key": article.key,
        "path": frame.paths.article(article.key, frame.params),
        "url": article.url,
        "title": article.title,
        "body": article.body,
        "date": _date(facts.date),
        "provinces": facts.provinces,
        "source": facts.source,
        "author": facts.author,
        # start and end index title + "\n" + body
        "citations": [
            {
                "start": citation.start,
                "end": citation.end,
                "decision": key,
                "kind": citation.kind,
                "number": citation.number,
                "year": citation.year,
                "issued": citation.issued,
                "issuer": citation.issuer,
                "name": citation.name,
            }
            for citation, key in zip(facts.citations, stored.citation_keys, strict=True)
        ],
    }


ROUTES = (
    Route("/api/v1/search", search, name="api-search"),
    Route("/api/v1/articles/{key:path}", article, name="api-article"),
)
