"""Read the parameters that the API has beside those of a page.

facets              names of facets to count, or none; may be given several times
facet_limit         values listed of each, 1 to 1000
cursor              * to begin, then what each answer gives to go on with
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from dvsearch.engine.query import Facet
from dvsearch.errors import QueryError
from dvsearch.register.table import Selection
from dvsearch.search import SearchQuery
from dvsearch.search.cursor import read_cursor
from dvsearch.web.decisions.params import read_listing
from dvsearch.web.params import FACET_NAMES, SearchParams, read_params, whole_number
from dvsearch.web.problems import Problem

__all__ = [
    "FIRST",
    "MAX_FACET_LIMIT",
    "NO_FACETS",
    "DecisionsAsked",
    "Pairs",
    "SearchAsked",
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

# The cursor before the first article.
FIRST = "*"


@dataclass(frozen=True, slots=True)
class SearchAsked:
    """A search, and where in its answer to begin: behind a cursor, at FIRST, or None for at its page."""

    query: SearchQuery
    cursor: str | None = None


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


def read_search(pairs: Pairs) -> tuple[SearchAsked, tuple[Problem, ...]]:
    """Read a search; what cannot be used is left out and reported."""
    params, problems = read_params(pairs)
    facets, bad_facets = _facets(_values(pairs, "facets"))
    limit, bad_limit = _facet_limit(_values(pairs, "facet_limit"))
    query = replace(params.query, facets=facets, facet_limit=limit)
    cursor, bad_cursor = _cursor(_values(pairs, "cursor"), query)
    return SearchAsked(query, cursor), (*problems, *bad_facets, *bad_limit, *bad_cursor)


def _values(pairs: Pairs, wanted: str) -> Iterator[str]:
    return (value for name, value in pairs if name == wanted and value)


def read_units(pairs: Pairs) -> tuple[SearchParams, tuple[Problem, ...]]:
    """Read the language, and by which provinces to count."""
    return read_params(pair for pair in pairs if pair[0] in ("units", "lang"))


def read_decisions(pairs: Pairs) -> tuple[DecisionsAsked, tuple[Problem, ...]]:
    """Read what is asked of the table of decisions, which here has pages of any size."""
    paging = ("page", "size", "lang")
    params, problems = read_params(pair for pair in pairs if pair[0] in paging)
    listing, bad = read_listing(pair for pair in pairs if pair[0] not in paging)
    return DecisionsAsked(listing.selection, params.query.page, params.query.size), (*problems, *bad)


def _facets(named: Iterable[str]) -> tuple[tuple[Facet, ...], tuple[Problem, ...]]:
    """The facets named, in the order of all of them, which is what naming none means."""
    names = dict.fromkeys(named)
    known = {*FACET_NAMES.values(), NO_FACETS}
    problems = tuple(Problem("facets", "bad-facets", name) for name in names if name not in known)
    if not names:
        return tuple(Facet), problems
    return tuple(facet for facet in Facet if FACET_NAMES[facet] in names), problems


def _facet_limit(values: Iterable[str]) -> tuple[int, tuple[Problem, ...]]:
    limit = SearchQuery().facet_limit
    for value in values:
        read = whole_number(value)
        if read is None or not 1 <= read <= MAX_FACET_LIMIT:
            return limit, (Problem("facet_limit", "bad-facet-limit", value, MAX_FACET_LIMIT),)
        limit = read
    return limit, ()


def _cursor(values: Iterable[str], query: SearchQuery) -> tuple[str | None, tuple[Problem, ...]]:
    """The cursor given, if it is one of this very search."""
    cursor = None
    for cursor in values:
        if cursor == FIRST:
            continue
        try:
            read_cursor(cursor, query)
        except QueryError:
            return None, (Problem("cursor", "bad-cursor", cursor),)
    return cursor, ()
