"""Narrow a query by one more filter, as a click on a facet does."""

from dvsearch.query.nodes import And, Filter, FilterField
from dvsearch.query.parsed import ParsedQuery
from dvsearch.query.parser import parse
from dvsearch.query.printer import format_filter, to_text
from dvsearch.query.simplify import conjunction

__all__ = ["with_filter"]


def with_filter(query: ParsedQuery, field: FilterField, value: str) -> str:
    """Return the text of `query` with the filter in front, where no cut or open quote reaches it.

    The rest stays as typed, unless the filter would then bind to a part of it only (`a OR b`). A
    filter that is there already is not added again.
    """
    piece = format_filter(field, value)
    added = parse(piece).root
    if not isinstance(added, Filter):
        return query.text
    parts = query.root.children if isinstance(query.root, And) else (query.root,)
    if added in parts:
        return query.text
    wanted = conjunction([added, query.root])
    typed = f"{piece} {query.text.strip()}".rstrip()
    return typed if parse(typed).root == wanted else to_text(wanted)
