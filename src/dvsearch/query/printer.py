"""Write a tree, or a filter, as a query that parses to it again."""

import re

from dvsearch.query.fields import completes_field_name, field_name
from dvsearch.query.nodes import (
    And,
    Filter,
    FilterField,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Scoped,
    Word,
)
from dvsearch.text.normalize import normalize

__all__ = ["format_filter", "quote", "to_text"]

_SAFE = re.compile(r"[^\W_](?:[\w./-]*[^\W_])?")


def quote(value: str) -> str:
    """Return `value` fit to stand behind a field's colon, in quotes unless it is one plain piece.

    A quote cannot stand inside quotes: those of `value` are dropped.
    """
    plain = " ".join(normalize(value).replace('"', " ").split())
    return plain if _SAFE.fullmatch(plain) else f'"{plain}"'


def format_filter(field: FilterField, value: str) -> str:
    """Return the filter as a query: `tỉnh:"Quảng Bình"`."""
    return f"{field_name(field)}:{quote(value)}"


def to_text(node: Node | None) -> str:
    """Return a query whose tree is `node`, as far as it fits into `MAX_LENGTH`; "" for None."""
    match node:
        case None:
            return ""
        case And(children):
            return " ".join(_beside(child) for child in children)
        case Or(children):
            return " OR ".join(to_text(child) for child in children)
        case Not(child):
            operand = _operand(child)
            # A minus before mere digits excludes nothing.
            return f"NOT {operand}" if operand[:1].isdigit() else f"-{operand}"
        case Scoped(field, child):
            return f"{field_name(field)}:{_operand(child)}"
        case Filter(field, value):
            return format_filter(field, value)
        case Phrase(text):
            return f'"{text}"'
        case Prefix(text):
            return f"{text}*"
        case Word(text):
            return text


def _beside(child: Node) -> str:
    """`child` of an And, kept from making a field name with the word before it ("tiêu", "đề:…")."""
    text = f"({to_text(child)})" if isinstance(child, And | Or) else to_text(child)
    return f"& {text}" if completes_field_name(text) else text


def _operand(child: Node) -> str:
    text = to_text(child)
    return f"({text})" if isinstance(child, And | Or | Not) else text
