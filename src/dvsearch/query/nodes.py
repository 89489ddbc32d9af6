"""The tree that a query is parsed into: frozen nodes, compared without regard to where they stand.

`start` and `end` of a leaf index the query as it was typed and cover the whole piece: the quotes of
a phrase, the star of a prefix, the field name of a filter, but not a minus before it. They do not
count in comparison: two trees are equal when they ask the same.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

__all__ = [
    "And",
    "Filter",
    "FilterField",
    "Leaf",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Scoped",
    "TextField",
    "Word",
    "leaves",
    "signed_leaves",
]


class FilterField(StrEnum):
    """A fact of the article that a filter asks for."""

    DECISION = "decision"
    PROVINCE = "province"
    FROM = "from"
    TO = "to"
    YEAR = "year"
    MONTH = "month"
    SOURCE = "source"
    KIND = "kind"


class TextField(StrEnum):
    """A part of the article's text that words can be confined to."""

    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Word:
    """One piece between blanks, whole ("290-QĐ/TW"), normalized, its outer punctuation off."""

    text: str
    start: int = dataclasses.field(compare=False)
    end: int = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand side by side; `text` is what is inside the quotes, normalized."""

    text: str
    start: int = dataclasses.field(compare=False)
    end: int = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins with `text`, which has no star."""

    text: str
    start: int = dataclasses.field(compare=False)
    end: int = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True)
class Filter:
    """A fact to hold; `value` is normalized but not interpreted."""

    field: FilterField
    value: str
    start: int = dataclasses.field(compare=False)
    end: int = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """Every child holds; two or more of them, none an And."""

    children: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """At least one child holds; two or more of them, none an Or."""

    children: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """The child does not hold; it is no Not itself. Alone it means everything but."""

    child: "Node"


@dataclass(frozen=True, slots=True)
class Scoped:
    """The words of the child stand in one part of the text; filters mean what they always do."""

    field: TextField
    child: "Node"


Leaf: TypeAlias = Word | Phrase | Prefix | Filter
Node: TypeAlias = Leaf | And | Or | Not | Scoped


def leaves(node: Node | None) -> Iterator[Leaf]:
    """Every leaf, in reading order."""
    return (leaf for leaf, _ in signed_leaves(node))


def signed_leaves(node: Node | None, wanted: bool = True) -> Iterator[tuple[Leaf, bool]]:
    """Every leaf in reading order, with False where the article should not have it."""
    match node:
        case None:
            return
        case And(children) | Or(children):
            for child in children:
                yield from signed_leaves(child, wanted)
        case Not(child):
            yield from signed_leaves(child, not wanted)
        case Scoped(_, child):
            yield from signed_leaves(child, wanted)
        case _:
            yield node, wanted
