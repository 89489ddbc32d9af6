"""Put nodes together so that one question has one tree: nothing empty or nested, nothing asked twice.

Words of a conjunction may repeat: they ask for no more, but what stands next to what raises the rank.
"""

from collections.abc import Iterable

from dvsearch.query.nodes import And, Filter, Node, Not, Or, Scoped, TextField, Word

__all__ = ["conjunction", "disjunction", "negation", "scoped"]


def conjunction(children: Iterable[Node | None]) -> Node | None:
    """All of `children`; None stands for nothing asked."""
    parts: list[Node] = []
    for child in children:
        for part in child.children if isinstance(child, And) else (child,):
            if part is not None and (isinstance(part, Word) or part not in parts):
                parts.append(part)
    return And(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)


def disjunction(children: Iterable[Node | None]) -> Node | None:
    """Any of `children`; None stands for nothing asked."""
    parts: dict[Node, None] = {}
    for child in children:
        if child is not None:
            parts |= dict.fromkeys(child.children if isinstance(child, Or) else (child,))
    return Or(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)


def negation(child: Node | None) -> Node | None:
    """Everything but `child`; two of them cancel."""
    if child is None:
        return None
    return child.child if isinstance(child, Not) else Not(child)


def scoped(field: TextField, child: Node | None) -> Node | None:
    """`child` within one part of the text; a filter stays free of it, a Not outside it."""
    match child:
        case None | Filter():
            return child
        case Not(inner):
            return negation(scoped(field, inner))
        case Scoped():
            return child
        case _:
            return Scoped(field, child)
