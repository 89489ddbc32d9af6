"""Read the parameters that the API has beside those of a page: what to count, and where to go on.

facets              names of facets to count, or none; may be given several times
facet_limit         values listed of each, 1 to 1000
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from dvsearch.engine.query import Facet
from dvsearch.register.table import Column, Selection
from dvsearch.search import SearchQuery
from dvsearch.web.params import FACET_NAMES, MAX_VALUE, Problem, SearchParams, read_params, whole_number

__all__ = [
    "MAX_FACET_LIMIT",
    "NO_FACETS",
    "ORDERS",
    "DecisionsAsked",
    "Pairs",
    "read_decisions",
    "read_language",
    "read_search",
    "read_text",
    "read_units",
]

Pairs: TypeAlias = Sequence[tuple[str, str]]

# What `facets` says for no facet at all.
NO_FACETS = "none"
# The archive has more values of some facets; who wants all of them asks for the decisions.
MAX_FACET_LIMIT = 1_000

# Ascending, descending.
ORDERS = ("asc", "desc")

# The parameters of a search that the table of decisions has too, and its own with their choices (none: any).
_SHARED = ("q", "year", "page", "size", "lang")
_TABLE: Mapping[str, Collection[str]] = {"kind": (), "issuer": (), "sort": {*Column}, "order": ORDERS}

_SHOWN = 40  # characters of a bad value that its message repeats


@dataclass(frozen=True, slots=True)
class DecisionsAsked:
    """Which rows of the table of decisions, and which page of them."""

    selection: Selection
    page: int
    size: int


def read_language(pairs: Pairs) -> tuple[SearchParams, tuple[Problem, ...]]:
    """Read the language alone."""
    return read_params(pair for pair in pairs if pair[0] == "lang")


def read_text(pairs: Pairs) -> tuple[str, tuple[Problem, ...]]:
    """Read what was typed, and the language."""
    params, problems = read_params(pair for pair in pairs if pair[0] in ("q", "lang"))
    return params.query.text, problems


def read_search(pairs: Pairs) -> tuple[SearchQuery, tuple[Problem, ...]]:
    """Read a search; what cannot be used is left out and reported."""
    params, problems = read_params(pairs)
    facets, bad_facets = _facets(value for name, value in pairs if name == "facets" and value)
    limit, bad_limit = _facet_limit(value for name, value in pairs if name == "facet_limit" and value)
    query = replace(params.query, facets=facets, facet_limit=limit)
    return query, (*problems, *bad_facets, *bad_limit)


def read_units(pairs: Pairs) -> tuple[SearchParams, tuple[Problem, ...]]:
    """Read the language, and by which provinces to count."""
    return read_params(pair for pair in pairs if pair[0] in ("units", "lang"))


def read_decisions(pairs: Pairs) -> tuple[DecisionsAsked, tuple[Problem, ...]]:
    """Read what is asked of the table of decisions."""
    params, problems = read_params(pair for pair in pairs if pair[0] in _SHARED)
    own = {name: value for name, value in pairs if value and name in _TABLE}
    bad = [Problem(name, code, own[name][:_SHOWN], MAX_VALUE) for name, code in _misread(own)]
    for problem in bad:
        del own[problem.parameter]
    query = params.query
    selection = Selection(
        text=query.text,
        kind=own.get("kind", ""),
        issuer=own.get("issuer", ""),
        year=query.filters[0].value if query.filters else "",
        sort=Column(own.get("sort", Column.ARTICLES)),
        descending=own.get("order", "desc") == "desc",
    )
    return DecisionsAsked(selection, query.page, query.size), (*problems, *bad)


def _misread(own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The parameters of the table that cannot be used, each with what is wrong with it."""
    for name, value in own.items():
        choices = _TABLE[name]
        if choices and value not in choices:
            yield name, f"bad-table-{name}"
        elif len(value) > MAX_VALUE:
            yield name, "bad-value"


def _facets(named: Iterable[str]) -> tuple[tuple[Facet, ...], tuple[Problem, ...]]:
    """The facets named, in the order of all of them, which is what naming none means."""
    names = dict.fromkeys(named)
    known = {*FACET_NAMES.values(), NO_FACETS}
    problems = tuple(Problem("facets", "bad-facets", name[:_SHOWN]) for name in names if name not in known)
    if not names:
        return tuple(Facet), problems
    return tuple(facet for facet in Facet if FACET_NAMES[facet] in names), problems


def _facet_limit(values: Iterable[str]) -> tuple[int, tuple[Problem, ...]]:
    limit = SearchQuery().facet_limit
    for value in values:
        read = whole_number(value)
        if read is None or not 1 <= read <= MAX_FACET_LIMIT:
            return limit, (Problem("facet_limit", "bad-facet-limit", value[:_SHOWN], MAX_FACET_LIMIT),)
        limit = read
    return limit, ()
