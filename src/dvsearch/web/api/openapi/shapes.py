"""Write JSON Schema briefly: one function for each kind of value that the API knows."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

__all__ = ["Schema", "choice", "flag", "integer", "listed", "nullable", "number", "record", "ref", "text"]

Schema: TypeAlias = Mapping[str, object]


def text(description: str = "", **limits: object) -> Schema:
    """A string; limits as JSON Schema names them (maxLength, pattern, format)."""
    return _schema("string", description, limits)


def integer(description: str = "", **limits: object) -> Schema:
    """A whole number, not below 0 unless `minimum` says otherwise."""
    return _schema("integer", description, {"minimum": 0, **limits})


def number(description: str = "", **limits: object) -> Schema:
    """A number."""
    return _schema("number", description, limits)


def flag(description: str) -> Schema:
    """True or false."""
    return _schema("boolean", description, {})


def choice(values: Iterable[str], description: str = "") -> Schema:
    """One of these strings."""
    return _schema("string", description, {"enum": list(values)})


def listed(items: Schema, description: str = "", **limits: object) -> Schema:
    """A list of such values."""
    return _schema("array", description, {"items": items, **limits})


def record(description: str, properties: Mapping[str, Schema], optional: Iterable[str] = ()) -> Schema:
    """An object with these properties and no others; all are there but the optional ones."""
    left_out = set(optional)
    required = [name for name in properties if name not in left_out]
    limits = {"properties": properties, "required": required, "additionalProperties": False}
    return _schema("object", description, limits)


def nullable(schema: Schema) -> Schema:
    """Such a value, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name: str) -> Schema:
    """A schema of the document, by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def _schema(kind: str, description: str, limits: Mapping[str, object]) -> Schema:
    said = {"description": description} if description else {}
    return {"type": kind, **said, **limits}
