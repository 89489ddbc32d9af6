"""The page of the API as its template shows it: the tables of the OpenAPI document, for people."""

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from dvsearch.web.api.forms import Form, form_of
from dvsearch.web.api.openapi.document import RULES, Answer, answers_of
from dvsearch.web.api.openapi.examples import EXAMPLES
from dvsearch.web.api.openapi.operations import OPERATIONS, PREFIX, Operation
from dvsearch.web.api.openapi.parameters import Parameter
from dvsearch.web.api.openapi.schemas import SCHEMAS
from dvsearch.web.api.openapi.shapes import Schema
from dvsearch.web.wording import Wording

__all__ = ["ApiView", "FieldView", "OperationView", "ParameterView", "SchemaView", "api_view"]

_PLACES = {"path": "api-in-path", "header": "api-in-header"}
# Two languages that every office has: one for a terminal, one for a script.
_PYTHON = """\
import json
from urllib.request import urlopen

address = {address}
with urlopen(address) as answer:
    print(json.load(answer))
"""


@dataclass(frozen=True, slots=True)
class ParameterView:
    """A parameter, or several of which the same is said; `form` and `example` are those of one.

    `place` says where it stands, "" for the query string.
    """

    names: tuple[str, ...]
    place: str
    meaning: str
    form: Form | None
    example: str


@dataclass(frozen=True, slots=True)
class OperationView:
    """One thing to ask."""

    name: str
    path: str
    summary: str
    description: str
    parameters: tuple[ParameterView, ...]
    answers: tuple[Answer, ...]
    address: str
    curl: str
    python: str
    example: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a record; an optional one may be left out."""

    name: str
    form: Form
    meaning: str
    optional: bool


@dataclass(frozen=True, slots=True)
class SchemaView:
    """A record by its name, or with no fields a plain value."""

    name: str
    meaning: str
    form: Form
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ApiView:
    """Everything the template needs; `base` is the address that all paths are below."""

    base: str
    document: str
    rules: tuple[str, ...]
    operations: tuple[OperationView, ...]
    schemas: tuple[SchemaView, ...]


def api_view(server: str, say: Wording) -> ApiView:
    """The page for a server at the address `server`, which has no slash at its end."""
    base = f"{server}{PREFIX}"
    return ApiView(
        base=base,
        document=f"{base}/openapi.json",
        rules=RULES,
        operations=tuple(_operation(base, operation, say) for operation in OPERATIONS),
        schemas=tuple(_schema(name, schema) for name, schema in SCHEMAS.items()),
    )


def _operation(base: str, operation: Operation, say: Wording) -> OperationView:
    address = f"{base}{operation.sample}"
    example = EXAMPLES.get(operation.name)
    return OperationView(
        name=operation.name,
        path=f"{PREFIX}{operation.path}",
        summary=operation.summary,
        description=operation.description,
        parameters=tuple(_parameters(operation, say)),
        answers=tuple(answers_of(operation)),
        address=address,
        curl=f"curl {shlex.quote(address)}",
        python=_PYTHON.format(address=json.dumps(address)),
        example="" if example is None else json.dumps(example, ensure_ascii=False, indent=2),
    )


def _parameters(operation: Operation, say: Wording) -> Iterator[ParameterView]:
    for meaning, group in groupby(operation.parameters, lambda each: each.description):
        yield _parameter(meaning, list(group), say)


def _parameter(meaning: str, alike: list[Parameter], say: Wording) -> ParameterView:
    place = say(_PLACES[alike[0].location]) if alike[0].location in _PLACES else ""
    names = tuple(each.name for each in alike)
    if len(alike) > 1:
        return ParameterView(names, place, meaning, None, "")
    (only,) = alike
    return ParameterView(names, place, meaning, _form(only), str(only.example))


def _form(parameter: Parameter) -> Form:
    """What one value is, and how many there may be."""
    form = form_of(parameter.value)
    return replace(form, after=f"; up to {parameter.most} values") if parameter.repeated else form


def _schema(name: str, schema: Schema) -> SchemaView:
    return SchemaView(name, str(schema.get("description", "")), form_of(schema), tuple(_fields(schema)))


def _fields(schema: Schema) -> Iterator[FieldView]:
    properties, required = schema.get("properties", {}), schema.get("required", ())
    assert isinstance(properties, Mapping)
    assert isinstance(required, list | tuple)
    for name, value in properties.items():
        yield FieldView(name, form_of(value), _meaning(value), name not in required)


def _meaning(schema: Schema) -> str:
    """What is said of a value; of one that may be null, what is said where it is not."""
    said = schema.get("description")
    if said is None and isinstance(schema.get("anyOf"), list):
        return _meaning(schema["anyOf"][0])  # type: ignore[index] # a list, as was just asked
    return str(said or "")
