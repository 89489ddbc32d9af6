"""What the box offers while one types, as JSON: completions and the page that each leads to.

GET /api/v1/suggest?q=…&lang=… . Ranges count Unicode characters. What cannot be read offers nothing.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dvsearch.search import Completion, CompletionKind
from dvsearch.search.records import Json
from dvsearch.web.choices import for_text
from dvsearch.web.conditional import conditional
from dvsearch.web.errors import bad_parameters
from dvsearch.web.frame import Frame
from dvsearch.web.params import SearchParams
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


@conditional
def suggest(request: Request) -> Response:
    """Completions of `q`."""
    site = site_of(request)
    frame, problems = site.read(request)
    if problems:
        return bad_parameters(frame, problems)
    found = site.searcher.suggest(frame.params.query.text)
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


ROUTES = (Route("/api/v1/suggest", suggest, name="api-suggest"),)
