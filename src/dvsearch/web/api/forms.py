"""Say what a JSON Schema allows, for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dvsearch.web.api.openapi.shapes import Schema

__all__ = ["Form", "form_of"]

# More choices than these are not listed but counted.
_LISTED = 8
_KINDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "object": "record",
}
_FORMATS = {"date": "day as 2020-05-28"}


@dataclass(frozen=True, slots=True)
class Form:
    """What a value is: words, and between them the name of a schema where it is one of those."""

    before: str
    schema: str = ""
    after: str = ""


def form_of(schema: Schema) -> Form:
    """What a value of this schema is."""
    if "$ref" in schema:
        return Form("", str(schema["$ref"]).rpartition("/")[2])
    if "title" in schema:
        return Form(str(schema["title"]))
    if "anyOf" in schema:  # something or null
        form = form_of(_members(schema, "anyOf")[0])
        return replace(form, after=f"{form.after} or null")
    if schema["type"] == "array":
        form = form_of(_member(schema, "items"))
        return replace(form, before=f"list of {form.before}")
    return Form(_plain(schema))


def _plain(schema: Schema) -> str:
    if "enum" in schema:
        values = list(map(str, _values(schema, "enum")))
        return " · ".join(values) if len(values) <= _LISTED else f"one of {len(values)} names"
    if "maximum" in schema:
        return f"{schema['minimum']:,} to {schema['maximum']:,}"
    if "maxLength" in schema:
        return f"text of {schema['maxLength']} characters at most"
    return _FORMATS.get(str(schema.get("format")), _KINDS[str(schema["type"])])


def _values(schema: Schema, name: str) -> Sequence[object]:
    found = schema[name]
    assert isinstance(found, Sequence)
    return found


def _member(schema: Schema, name: str) -> Schema:
    found = schema[name]
    assert isinstance(found, Mapping)
    return found


def _members(schema: Schema, name: str) -> list[Schema]:
    return [each for each in _values(schema, name) if isinstance(each, Mapping)]
