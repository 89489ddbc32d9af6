"""What the box offers while one types, as JSON: completions and the page that each leads to.

GET /api/v1/suggest?q=…&lang=… . Ranges count Unicode characters. What cannot be read offers nothing.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dvsearch.search import Completion, CompletionKind
from dvsearch.search.records import Json
from dvsearch.web.api.endpoint import endpoint
from dvsearch.web.api.openapi.operations import SUGGEST
from dvsearch.web.api.params import read_text
from dvsearch.web.choices import for_text
from dvsearch.web.frame import Frame
from dvsearch.web.params import SearchParams
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


def suggest(request: Request, frame: Frame, typed: str) -> Response:
    """Completions of what was typed."""
    found = site_of(request).searcher.suggest(typed)
    return JSONResponse({"completions": [_record(frame, completion) for completion in found]})


def _record(frame: Frame, completion: Completion) -> Json:
    return {
        "kind": completion.kind.value,
        "text": completion.text,
        "count": completion.count,
        "ranges": completion.ranges,
        "key": completion.key,
        "query": completion.query,
        "path": _path(frame, completion),
    }


def _path(frame: Frame, completion: Completion) -> str:
    """The page of the decision or the article, or else the search."""
    language = frame.params.language
    if completion.kind is CompletionKind.DECISION:
        return frame.paths.decision(completion.key, language)
    params = SearchParams(language=language)
    if completion.kind is CompletionKind.TITLE:
        return frame.paths.article(completion.key, params)
    return frame.paths.search(for_text(params, completion.query))


ROUTES = (endpoint(SUGGEST, read_text, suggest),)
