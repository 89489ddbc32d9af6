"""An endpoint of the API: an operation of the document, how its parameters are read, and who answers.

A script that misspells a parameter would get the answer to another question; so, other than on pages, what
the operation does not have is an error, and so is a second value where one is read.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from itertools import islice
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dvsearch.web.api.openapi.operations import Operation
from dvsearch.web.api.params import Pairs
from dvsearch.web.conditional import conditional
from dvsearch.web.errors import bad_parameters
from dvsearch.web.frame import Frame
from dvsearch.web.problems import Problem
from dvsearch.web.site import site_of

__all__ = ["endpoint", "misused"]

Asked = TypeVar("Asked")
Read = Callable[[Pairs], tuple[Asked, tuple[Problem, ...]]]
Answer = Callable[[Request, Frame, Asked], Response]

_SHOWN = 40  # characters of an unknown name that its message repeats
_LISTED = 20  # problems; who makes more of them is no person


def endpoint(operation: Operation, read: Read[Asked], answer: Answer[Asked]) -> Route:
    """The route of `operation`: `read` what is asked, and `answer` it if nothing is wrong with it."""

    def handle(request: Request) -> Response:
        frame, _ = site_of(request).read(request)
        pairs = request.query_params.multi_items()
        asked, problems = read(pairs)
        wrong = (*islice(misused(pairs, operation), _LISTED), *problems)[:_LISTED]
        return bad_parameters(frame, wrong) if wrong else answer(request, frame, asked)

    handler = conditional(handle) if operation.of_index else handle
    return Route(operation.route, handler, name=f"api-{operation.name}")


def misused(pairs: Pairs, operation: Operation) -> Iterator[Problem]:
    """The names that `operation` does not have, and those that are given too often, each once."""
    parameters = {each.name: each for each in operation.query_parameters}
    for name, times in Counter(name for name, _ in pairs).items():
        known = parameters.get(name)
        if known is None:
            yield _unknown(name[:_SHOWN], list(parameters))
        elif times > known.most:
            code = "too-many-values" if known.repeated else "repeated-parameter"
            yield Problem(name, code, limit=known.most)


def _unknown(name: str, known: list[str]) -> Problem:
    """Name the parameter that was probably meant."""
    nearest = get_close_matches(name, known, n=1)
    return Problem(name, "unknown-parameter-near" if nearest else "unknown-parameter", "".join(nearest))
