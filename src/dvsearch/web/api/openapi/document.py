"""Make the OpenAPI 3.1 document of the tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from dvsearch import __version__
from dvsearch.web.api.openapi.examples import EXAMPLES
from dvsearch.web.api.openapi.operations import OPERATIONS, PREFIX, Operation
from dvsearch.web.api.openapi.parameters import Parameter
from dvsearch.web.api.openapi.schemas import SCHEMAS
from dvsearch.web.api.openapi.shapes import ref

__all__ = ["RULES", "Answer", "answers_of", "make_document"]

Object: TypeAlias = Mapping[str, object]

_LEAD = "The searches and pages of this archive as JSON."
RULES = (
    "Every address can be read and none written; there are no keys and no quotas.",
    "An unknown parameter, or a value that cannot be used, is an error that names it.",
    "An empty value counts as none. A parameter that is no list can be given once.",
    "Ranges and offsets count Unicode characters, which in JavaScript are those of Array.from(text).",
    "Answers bear an ETag. Sent back as If-None-Match, it brings 304 until the index changes.",
)
_DESCRIPTION = "\n".join((_LEAD, "", *(f"- {rule}" for rule in RULES)))
_ETAG: Object = {"description": "Changes when the index does.", "schema": {"type": "string"}}
_LINK: Object = {
    "description": "The address of the next page, with rel=next; none at the end.",
    "schema": {"type": "string"},
}
# What may go wrong, by status; 404, 503 and 504 only where an operation says so.
_ERRORS = {
    400: "A parameter is unknown or cannot be used.",
    404: "There is nothing under this key.",
    414: "The address is longer than 8,000 bytes.",
    500: "Something went wrong here; it was logged.",
    503: "There is no index, it cannot be used now, or too many are searching (see Retry-After).",
    504: "The search took longer than the server allows.",
}
_OF_INDEX = (503, 504)


@dataclass(frozen=True, slots=True)
class Answer:
    """What may come back: a status, what it means, and the schema of what it brings ("" for nothing)."""

    status: int
    meaning: str
    schema: str = ""


def make_document(title: str, root: str) -> Object:
    """The document of a server whose addresses begin with `root`."""
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": __version__, "description": _DESCRIPTION},
        "servers": [{"url": f"{root}{PREFIX}"}],
        "paths": {operation.path: {"get": _operation(operation)} for operation in OPERATIONS},
        "components": {"schemas": SCHEMAS},
    }


def _operation(operation: Operation) -> Object:
    return {
        "operationId": operation.name,
        "summary": operation.summary,
        "description": operation.description,
        "parameters": [_parameter(each) for each in operation.parameters],
        "responses": {str(each.status): _response(operation, each) for each in answers_of(operation)},
    }


def _parameter(parameter: Parameter) -> Object:
    stated = {
        "name": parameter.name,
        "in": parameter.location,
        "description": parameter.description,
        "required": parameter.location == "path",
        "schema": parameter.schema,
        "example": [parameter.example] if parameter.repeated else parameter.example,
    }
    empty = parameter.location == "query" and not parameter.takes_any_text
    return {**stated, "allowEmptyValue": True} if empty else stated


def answers_of(operation: Operation) -> Iterator[Answer]:
    """All that may come back, in the order of status."""
    yield Answer(200, str(SCHEMAS[operation.answer]["description"]), operation.answer)
    if operation.of_index:
        yield Answer(304, "The answer that you have still holds.")
    for status, meaning in _ERRORS.items():
        if (status != 404 or operation.finds) and (status not in _OF_INDEX or operation.of_index):
            yield Answer(status, meaning, "ErrorAnswer")


def _response(operation: Operation, answer: Answer) -> Object:
    response: dict[str, object] = {"description": answer.meaning}
    if answer.schema:
        name = operation.name if answer.status == 200 else f"error-{answer.status}"
        shown = {"example": EXAMPLES[name]} if name in EXAMPLES else {}
        response["content"] = {"application/json": {"schema": ref(answer.schema), **shown}}
    if operation.of_index and answer.status in (200, 304):
        response["headers"] = {"ETag": _ETAG, **({"Link": _LINK} if operation.is_paged else {})}
    return response
