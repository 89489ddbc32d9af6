"""Make the OpenAPI 3.1 document of the tables."""

from collections.abc import Mapping
from typing import TypeAlias

from dvsearch import __version__
from dvsearch.web.api.openapi.examples import EXAMPLES
from dvsearch.web.api.openapi.operations import OPERATIONS, PREFIX, Operation
from dvsearch.web.api.openapi.parameters import Parameter
from dvsearch.web.api.openapi.schemas import SCHEMAS
from dvsearch.web.api.openapi.shapes import ref

__all__ = ["make_document"]

Object: TypeAlias = Mapping[str, object]

_DESCRIPTION = """\
The searches and pages of this archive as JSON.

- Every address may be read and none is written; there are no keys and no quotas.
- An unknown parameter, or a value that cannot be used, is an error (400) that names it.
- An empty value counts as none. What is no list may be given once.
- Offsets and ranges count Unicode characters.
- Answers bear an ETag. Sent back as If-None-Match it brings 304 as long as the index is the same.
"""
_ETAG: Object = {"description": "Changes when the index does.", "schema": {"type": "string"}}
# What may go wrong, by status; 404 and 503 only where an operation says so.
_ERRORS = {
    400: "A parameter is unknown or cannot be used.",
    404: "There is nothing under this key.",
    500: "Something went wrong here; it was logged.",
    503: "There is no index, or it cannot be used now.",
}


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
        "responses": {str(status): answer for status, answer in _responses(operation).items()},
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


def _responses(operation: Operation) -> dict[int, Object]:
    answer: dict[str, object] = {
        "description": operation.summary,
        "content": {"application/json": {"schema": ref(operation.answer), **_example(operation)}},
    }
    if not operation.of_index:
        return {200: answer, 400: _error(400), 500: _error(500)}
    answer["headers"] = {"ETag": _ETAG}
    unchanged = {"description": "The answer that you have still holds.", "headers": {"ETag": _ETAG}}
    missing = {404: _error(404)} if operation.finds else {}
    return {200: answer, 304: unchanged, 400: _error(400), **missing, 500: _error(500), 503: _error(503)}


def _error(status: int) -> Object:
    shown = {"schema": ref("ErrorAnswer"), "example": EXAMPLES[f"error-{status}"]}
    return {"description": _ERRORS[status], "content": {"application/json": shown}}


def _example(operation: Operation) -> Object:
    example = EXAMPLES.get(operation.name)
    return {} if example is None else {"example": example}
