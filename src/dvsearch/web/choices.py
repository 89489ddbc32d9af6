"""What a click does to a search: each choice gives new parameters, on the first page again."""

from dataclasses import replace

from dvsearch.engine.query import Facet, Sort
from dvsearch.search import FacetFilter, SearchQuery
from dvsearch.web.params import SearchParams

__all__ = [
    "chosen",
    "excluded",
    "find_value",
    "for_text",
    "is_narrowed",
    "on_page",
    "restricts_dates",
    "sized",
    "sorted_by",
    "with_filter",
    "without_chosen",
    "without_dates",
    "without_filter",
    "without_filters",
    "without_range",
]

_TIME = (Facet.YEAR, Facet.MONTH)


def chosen(params: SearchParams, facet: Facet) -> tuple[str, ...]:
    """The values of `facet` of which articles must have any."""
    return tuple(each.value for each in params.query.filters if each.facet is facet and not each.exclude)


def excluded(params: SearchParams, facet: Facet) -> tuple[str, ...]:
    """The values of `facet` that articles must not have."""
    return tuple(each.value for each in params.query.filters if each.facet is facet and each.exclude)


def is_narrowed(params: SearchParams) -> bool:
    """Say whether anything beside the text narrows the search."""
    query = params.query
    return bool(query.filters) or query.first_day is not None or query.last_day is not None


def restricts_dates(params: SearchParams) -> bool:
    """Say whether articles must be of certain years, months or days."""
    query = params.query
    wanted = any(each.facet in _TIME and not each.exclude for each in query.filters)
    return wanted or query.first_day is not None or query.last_day is not None


def with_filter(params: SearchParams, added: FacetFilter) -> SearchParams:
    """Add a filter; one that contradicts it goes. A year or month takes the place of all other dates."""
    if not added.exclude and added.facet in _TIME:
        params = without_dates(params)
    filters = params.query.filters
    kept = [each for each in filters if (each.facet, each.value) != (added.facet, added.value)]
    return _changed(params, filters=(*kept, added))


def without_filter(params: SearchParams, removed: FacetFilter) -> SearchParams:
    """Take one filter away."""
    return _changed(params, filters=tuple(each for each in params.query.filters if each != removed))


def without_chosen(params: SearchParams, facet: Facet) -> SearchParams:
    """Take the values wanted of one facet away; those left out stay left out."""
    return _changed(
        params,
        filters=tuple(each for each in params.query.filters if each.exclude or each.facet is not facet),
    )


def without_range(params: SearchParams) -> SearchParams:
    """Take the first and last day away."""
    return _changed(params, first_day=None, last_day=None)


def without_dates(params: SearchParams) -> SearchParams:
    """Take all that chooses dates away; years and months left out stay left out."""
    filters = tuple(each for each in params.query.filters if each.exclude or each.facet not in _TIME)
    return _changed(params, filters=filters, first_day=None, last_day=None)


def without_filters(params: SearchParams) -> SearchParams:
    """Leave the text alone."""
    return _changed(params, filters=(), first_day=None, last_day=None)


def for_text(params: SearchParams, text: str) -> SearchParams:
    """Ask for another text under the same filters."""
    return _changed(params, text=text)


def find_value(params: SearchParams, facet: Facet, value: str) -> SearchParams:
    """Begin a new search: for every article that has the value."""
    query = SearchQuery(filters=(FacetFilter(facet, value),), size=params.query.size)
    return replace(params, query=query, expanded=None)


def sorted_by(params: SearchParams, sort: Sort) -> SearchParams:
    """The same articles in another order."""
    return _changed(params, sort=sort)


def sized(params: SearchParams, size: int) -> SearchParams:
    """The same articles, so many on a page."""
    return _changed(params, size=size)


def on_page(params: SearchParams, page: int) -> SearchParams:
    """Another page of the same."""
    return replace(params, query=replace(params.query, page=page))


def _changed(params: SearchParams, **changes: object) -> SearchParams:
    query = replace(params.query, page=1, **changes)  # type: ignore[arg-type] # named by the functions above
    return replace(params, query=query)
