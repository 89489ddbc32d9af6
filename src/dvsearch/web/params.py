"""The URL is the whole state of a search: its parameters, read from a query string and written to one.

    q                   what was typed
    province, today     units of the article's own day; of today's map
    decision, kind      keys of cited decisions; kinds of these
    source, year, month sources; 2020; 2020-05
    -province, …        the same seven, excluding
    from, to            first and last day: 2020-05-28, 28/5/2020, 5/2020 or 2020
    sort                relevance · newest · oldest
    page, size          from 1 to a million; 1 to 100 articles a page
    units               day · today: how the page lists provinces
    all                 the name of the facet whose values the page lists in full
    lang                vi · en

Facet names and the excluding ones may be given several times: articles have any of the values of each
facet, and none of the excluded ones. Of the other parameters the last one counts.
These names are kept for good: people bookmark them and scripts use them.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from dvsearch.engine.query import Facet, Sort
from dvsearch.extract.decisions import canonical_key
from dvsearch.extract.provinces import resolve_unit, unit_today
from dvsearch.query import parse_day_range
from dvsearch.query.limits import MAX_FILTERS, MAX_LENGTH
from dvsearch.query.notes import Language
from dvsearch.search import FacetFilter, SearchQuery
from dvsearch.search.service import MAX_PAGE_SIZE
from dvsearch.web.problems import Problem

__all__ = [
    "FACET_NAMES",
    "MAX_PAGE",
    "MAX_VALUE",
    "MONTH",
    "YEAR",
    "SearchParams",
    "param_pairs",
    "read_params",
    "whole_number",
]

FACET_NAMES = {
    Facet.PROVINCE: "province",
    Facet.PROVINCE_TODAY: "today",
    Facet.DECISION: "decision",
    Facet.KIND: "kind",
    Facet.SOURCE: "source",
    Facet.YEAR: "year",
    Facet.MONTH: "month",
}
# Characters of a filter's value: no name of a paper or number of a decision comes near.
MAX_VALUE = 200
# More pages than any archive has articles for; a number beyond is a slip or a crawler's.
MAX_PAGE = 1_000_000
# How a year and a month are written.
YEAR = "(?!0000)[0-9]{4}"
MONTH = f"{YEAR}-(?:0[1-9]|1[0-2])"

_FACETS = {name: facet for facet, name in FACET_NAMES.items()}
_DIGITS = 9  # of a number that are read; one that has more is beyond every limit all the same
_EVERYTHING = SearchQuery()
_LONGEST_DATE = 40  # characters of a date that are read; no way to write one has as many


@dataclass(frozen=True, slots=True)
class SearchParams:
    """A search and how the page shows it: all that a URL says.

    `today` lists provinces by today's units; `expanded` is the facet listed in full.
    """

    query: SearchQuery = _EVERYTHING
    language: Language = "vi"
    today: bool = False
    expanded: Facet | None = None

    @property
    def province_facet(self) -> Facet:
        """The facet that the page lists provinces by."""
        return Facet.PROVINCE_TODAY if self.today else Facet.PROVINCE


class _Bad(Exception):
    """Raised by the reading of one value; read_params makes a Problem of it."""

    def __init__(self, code: str, limit: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.limit = limit


def read_params(pairs: Iterable[tuple[str, str]]) -> tuple[SearchParams, tuple[Problem, ...]]:
    """Read the pairs of a query string; what cannot be used is left out and reported.

    Unknown names are passed over and so are empty values, as forms send them.
    """
    params = SearchParams()
    problems: list[Problem] = []
    for name, value in pairs:
        if not value:
            continue
        try:
            params = _read_pair(params, name, value)
        except _Bad as bad:
            problems.append(Problem(name, bad.code, value, bad.limit))
    first, last = params.query.first_day, params.query.last_day
    if first is not None and last is not None and first > last:
        params = replace(params, query=replace(params.query, first_day=None, last_day=None))
        problems.append(Problem("from", "bad-range", first.isoformat()))
    return params, tuple(dict.fromkeys(problems))


def param_pairs(params: SearchParams) -> Iterator[tuple[str, str]]:
    """The pairs that `read_params` reads as `params`, defaults left out; none for the start page."""
    query = params.query
    if query.text:
        yield "q", query.text
    for chosen in query.filters:
        yield ("-" if chosen.exclude else "") + FACET_NAMES[chosen.facet], chosen.value
    for name, (_, write) in _SCALARS.items():
        written = write(params)
        if written and name != "q" and written != write(_DEFAULT):
            yield name, written


def whole_number(value: str) -> int | None:
    """The number that `value` writes in digits; None for anything else."""
    return int(value[:_DIGITS]) if value.isascii() and value.isdecimal() else None


# Reading


def _read_pair(params: SearchParams, name: str, value: str) -> SearchParams:
    if name in _SCALARS:
        read, _ = _SCALARS[name]
        return read(params, value)
    facet = _FACETS.get(name.removeprefix("-"))
    if facet is None:
        return params
    return _add_filter(params, FacetFilter(facet, _facet_value(facet, value), exclude=name.startswith("-")))


def _add_filter(params: SearchParams, chosen: FacetFilter) -> SearchParams:
    filters = params.query.filters
    if chosen in filters:
        return params
    if len(filters) == MAX_FILTERS:
        raise _Bad("too-many-filters", MAX_FILTERS)
    return _with(params, filters=(*filters, chosen))


def _facet_value(facet: Facet, value: str) -> str:
    """The value as the index has it, where a person may write it otherwise."""
    if len(value) > MAX_VALUE:
        raise _Bad("bad-value", MAX_VALUE)
    if facet is Facet.DECISION:
        return canonical_key(value) or value
    if facet in (Facet.PROVINCE, Facet.PROVINCE_TODAY):
        unit = resolve_unit(value)
        if unit is None:
            raise _Bad("bad-province")
        return unit_today(unit) if facet is Facet.PROVINCE_TODAY else unit
    if facet is Facet.YEAR and not re.fullmatch(YEAR, value):
        raise _Bad("bad-year")
    if facet is Facet.MONTH and not re.fullmatch(MONTH, value):
        raise _Bad("bad-month")
    return value


def _read_text(params: SearchParams, value: str) -> SearchParams:
    # One character more than is read, so that the parser sees, and says, that it was too long.
    return _with(params, text=unicodedata.normalize("NFC", value[: 4 * MAX_LENGTH])[: MAX_LENGTH + 1])


def _read_first_day(params: SearchParams, value: str) -> SearchParams:
    days = parse_day_range(value[:_LONGEST_DATE])
    if days is None:
        raise _Bad("bad-date")
    return _with(params, first_day=days.first)


def _read_last_day(params: SearchParams, value: str) -> SearchParams:
    days = parse_day_range(value[:_LONGEST_DATE])
    if days is None:
        raise _Bad("bad-date")
    return _with(params, last_day=days.last)


def _read_sort(params: SearchParams, value: str) -> SearchParams:
    if value not in {*Sort}:
        raise _Bad("bad-sort")
    return _with(params, sort=Sort(value))


def _read_page(params: SearchParams, value: str) -> SearchParams:
    page = whole_number(value)
    if page is None or page < 1:
        raise _Bad("bad-page")
    if page > MAX_PAGE:
        raise _Bad("page-too-far", MAX_PAGE)
    return _with(params, page=page)


def _read_size(params: SearchParams, value: str) -> SearchParams:
    size = whole_number(value)
    if size is None or not 1 <= size <= MAX_PAGE_SIZE:
        raise _Bad("bad-size", MAX_PAGE_SIZE)
    return _with(params, size=size)


def _read_units(params: SearchParams, value: str) -> SearchParams:
    if value not in ("day", "today"):
        raise _Bad("bad-units")
    return replace(params, today=value == "today")


def _read_all(params: SearchParams, value: str) -> SearchParams:
    if value not in _FACETS:
        raise _Bad("bad-all")
    return replace(params, expanded=_FACETS[value])


def _read_language(params: SearchParams, value: str) -> SearchParams:
    if value == "vi":
        return replace(params, language="vi")
    if value == "en":
        return replace(params, language="en")
    raise _Bad("bad-lang")


def _with(params: SearchParams, **changes: object) -> SearchParams:
    return replace(params, query=replace(params.query, **changes))  # type: ignore[arg-type] # named by callers


_Read = Callable[[SearchParams, str], SearchParams]
_Write = Callable[[SearchParams], str]

_DEFAULT = SearchParams()
# Each parameter that counts once: how it is read and how it is written.
_SCALARS: dict[str, tuple[_Read, _Write]] = {
    "q": (_read_text, lambda params: params.query.text),
    "from": (_read_first_day, lambda params: str(params.query.first_day or "")),
    "to": (_read_last_day, lambda params: str(params.query.last_day or "")),
    "sort": (_read_sort, lambda params: params.query.sort.value),
    "page": (_read_page, lambda params: str(params.query.page)),
    "size": (_read_size, lambda params: str(params.query.size)),
    "units": (_read_units, lambda params: "today" if params.today else "day"),
    "all": (_read_all, lambda params: "" if params.expanded is None else FACET_NAMES[params.expanded]),
    "lang": (_read_language, lambda params: params.language),
}
