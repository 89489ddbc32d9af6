"""Translate what was raised into an answer, once: an error page, or for the API one shape of JSON.

{"error": {"code": "…", "message": "…", "parameter": "…" or null}}

and beside it, where more than one thing is wrong, "problems": a list of such, the first of them the error.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dvsearch.errors import (
    ArticleNotFound,
    DvsearchError,
    IndexDamaged,
    IndexError_,
    IndexMissing,
    IndexOutdated,
    OutOfTime,
    QueryError,
)
from dvsearch.query.notes import Language
from dvsearch.web.frame import Frame
from dvsearch.web.paths import path_below_root
from dvsearch.web.problems import Problem, problem_sentence
from dvsearch.web.request_ids import id_of
from dvsearch.web.security import HEADERS
from dvsearch.web.site import site_of

__all__ = [
    "HANDLERS",
    "ErrorView",
    "Fault",
    "answer_http_error",
    "bad_parameters",
    "index_state",
    "json_error",
    "refuse",
]


@dataclass(frozen=True, slots=True)
class ErrorView:
    """What an error page says; `command` is what the one who runs the server should run.

    `request_id`, given where the server is at fault, is what a reader can quote to that one.
    """

    status: int
    code: str
    title: str
    message: str
    command: str = ""
    detail: str = ""
    request_id: str = ""


# For each state of the index: the code, which is also the sentence's, and the command that mends it.
_INDEX_ERRORS: dict[type[DvsearchError], tuple[str, str]] = {
    IndexMissing: ("missing", "dvsearch index <thư mục bài báo>"),
    IndexDamaged: ("damaged", "dvsearch doctor"),
    IndexOutdated: ("outdated", "dvsearch index --rebuild <thư mục bài báo>"),
}
_TITLED = {400, 404, 405, 500, 503, 504}
# For each status that has a sentence of its own: the code.
_CODES = {
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    413: "too-large",
    414: "address-too-long",
    431: "headers-too-large",
    503: "unavailable",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, as the API says it."""

    code: str
    message: str
    parameter: str | None = None


def json_error(status: int, faults: Sequence[Fault]) -> Response:
    """An error in the one shape that the API has for it; there is at least one fault."""
    answer: dict[str, object] = {"error": asdict(faults[0])}
    if len(faults) > 1:
        answer["problems"] = list(map(asdict, faults))
    return JSONResponse(answer, status_code=status)


def bad_parameters(frame: Frame, problems: Sequence[Problem]) -> Response:
    """The API's answer to parameters that cannot be used."""
    return json_error(400, [_fault(frame, problem) for problem in problems])


def _fault(frame: Frame, problem: Problem) -> Fault:
    code = "unknown-parameter" if problem.code.startswith("unknown-parameter") else "bad-parameter"
    return Fault(code, problem_sentence(frame.say, problem), problem.parameter)


def index_state(error: IndexError_, language: Language) -> tuple[str, str]:
    """The name of what is wrong with the index, and the command that mends it."""
    state, command = _INDEX_ERRORS.get(type(error), ("index", "dvsearch doctor"))
    return state, command.replace("thư mục bài báo", "folder of articles") if language == "en" else command


def refuse(request: Request, frame: Frame, problems: Sequence[Problem]) -> Response:
    """The error page for parameters that cannot be used, where an answer without them would mislead."""
    return _answer(
        request, frame, _view(frame, 400, "bad-parameter", problem_sentence(frame.say, problems[0]))
    )


def _on_http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return answer_http_error(request, error)


def answer_http_error(request: Request, error: HTTPException) -> Response:
    """The answer to an error of HTTP, also for a layer that no handler stands around."""
    frame, _ = site_of(request).read(request)
    status = error.status_code
    code = _CODES.get(status, "bad-request" if status < 500 else "server-error")
    message = frame.say(f"error-{status}" if status in _CODES else "error-other")
    response = _answer(request, frame, _view(frame, status, code, message))
    response.headers.update(error.headers or {})
    return response


def _on_our_error(request: Request, error: Exception) -> Response:
    frame, _ = site_of(request).read(request)
    return _answer(request, frame, _our_view(request, frame, error))


def _our_view(request: Request, frame: Frame, error: Exception) -> ErrorView:
    say = frame.say
    if isinstance(error, ArticleNotFound):
        key = str(request.path_params.get("key", ""))
        return _view(frame, 404, "article-not-found", say("error-article", key=key[:200]))
    if isinstance(error, IndexError_):
        state, command = index_state(error, frame.params.language)
        return _view(frame, 503, f"index-{state}", say(f"error-{state}"), command)
    if isinstance(error, OutOfTime):
        limit = f"{site_of(request).settings.time_limit:g}"
        return _view(frame, 504, "too-slow", say("error-504", seconds=limit))
    if isinstance(error, QueryError):
        return _view(frame, 400, "limit", say("error-limit"), detail=str(error))
    return _view(frame, 500, "server-error", say("error-500"))


def _on_crash(request: Request, error: Exception) -> Response:
    """For what nobody foresaw. Starlette answers it outside all middleware, and logs it after."""
    frame, _ = site_of(request).read(request)
    response = _answer(request, frame, _view(frame, 500, "server-error", frame.say("error-500")))
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def _view(
    frame: Frame, status: int, code: str, message: str, command: str = "", detail: str = ""
) -> ErrorView:
    title = frame.say(f"error-title-{status if status in _TITLED else 400}")
    return ErrorView(status, code, title, message, command, detail)


def _answer(request: Request, frame: Frame, view: ErrorView) -> Response:
    if path_below_root(request.scope).startswith("/api/"):
        message = " ".join(filter(None, (view.message, view.command, view.detail)))
        return json_error(view.status, [Fault(view.code, message)])
    if view.status >= 500:
        view = replace(view, request_id=id_of(request))
    return site_of(request).render(request, "error.html", frame, view, view.status)


HANDLERS = {HTTPException: _on_http_error, DvsearchError: _on_our_error, Exception: _on_crash}
