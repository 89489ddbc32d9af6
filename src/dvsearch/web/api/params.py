"""Read the parameters that the API has beside those of a page: what to count, and where to go on.

facets              names of facets to count, or none; may be given several times
facet_limit         values listed of each, 1 to 1000
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from dvsearch.engine.query import Facet
from dvsearch.search import SearchQuery
from dvsearch.web.params import FACET_NAMES, Problem, SearchParams, read_params, whole_number

__all__ = ["MAX_FACET_LIMIT", "NO_FACETS", "Pairs", "read_language", "read_search", "read_text"]

Pairs: TypeAlias = Sequence[tuple[str, str]]

# What `facets` says for no facet at all.
NO_FACETS = "none"
# The archive has more values of some facets; who wants all of them asks for the decisions.
MAX_FACET_LIMIT = 1_000

_SHOWN = 40  # characters of a bad value that its message repeats


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
