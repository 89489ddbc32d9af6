"""The parameters of the table of decisions, read from a query string and written to one.

q, kind, issuer, year   what the rows must have: words, a kind, an issuer, a year of issue
sort, order             a column; asc · desc
page                    from 1
lang                    vi · en
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dvsearch.query.limits import MAX_LENGTH
from dvsearch.query.notes import Language
from dvsearch.register.table import Column, Selection
from dvsearch.web.params import MAX_VALUE
from dvsearch.web.problems import Problem

__all__ = ["Listing", "listing_pairs", "own_pairs", "read_listing", "sorted_by"]

_PAGE = re.compile(r"[1-9][0-9]{0,6}")
_ORDERS = {"asc": False, "desc": True}
_FIRST_BY_KEY = Selection()


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the table."""

    selection: Selection = _FIRST_BY_KEY
    page: int = 1
    language: Language = "vi"


def _falls(column: Column) -> bool:
    """Whether the column is first sorted from the highest down: figures and days, not keys."""
    return column is not Column.KEY


def sorted_by(listing: Listing, column: Column) -> Listing:
    """Sort by the column, or the other way round if it is sorted by already."""
    before = listing.selection
    descending = not before.descending if before.sort is column else _falls(column)
    return replace(listing, selection=replace(before, sort=column, descending=descending), page=1)


def read_listing(pairs: Iterable[tuple[str, str]]) -> tuple[Listing, tuple[Problem, ...]]:
    """Read the pairs; what cannot be used is left out and reported. Of several, the last one counts."""
    given = {name: value for name, value in pairs if value}
    problems: list[Problem] = []

    def bad(name: str, code: str, limit: int = 0) -> None:
        problems.append(Problem(name, code, given[name], limit))

    for name in ("kind", "issuer", "year"):
        if len(given.get(name, "")) > MAX_VALUE:
            bad(name, "bad-value", MAX_VALUE)
            del given[name]
    column = Column.ARTICLES
    if "sort" in given:
        if given["sort"] in {*Column}:
            column = Column(given["sort"])
        else:
            bad("sort", "bad-column")
    if "order" in given and given["order"] not in _ORDERS:
        bad("order", "bad-order")
    if "page" in given and not _PAGE.fullmatch(given["page"]):
        bad("page", "bad-page")
        del given["page"]
    if "lang" in given and given["lang"] not in ("vi", "en"):
        bad("lang", "bad-lang")
    selection = Selection(
        text=given.get("q", "")[:MAX_LENGTH],
        kind=given.get("kind", ""),
        issuer=given.get("issuer", ""),
        year=given.get("year", ""),
        sort=column,
        descending=_ORDERS.get(given.get("order", ""), _falls(column)),
    )
    language: Language = "en" if given.get("lang") == "en" else "vi"
    return Listing(selection, int(given.get("page", "1")), language), tuple(problems)


def own_pairs(listing: Listing) -> Iterator[tuple[str, str]]:
    """The pairs of the query string but for the language, defaults left out."""
    chosen = listing.selection
    named = (("q", chosen.text), ("kind", chosen.kind), ("issuer", chosen.issuer), ("year", chosen.year))
    yield from ((name, value) for name, value in named if value)
    if chosen.sort is not Column.ARTICLES:
        yield "sort", str(chosen.sort)
    if chosen.descending is not _falls(chosen.sort):
        yield "order", "desc" if chosen.descending else "asc"
    if listing.page > 1:
        yield "page", str(listing.page)


def listing_pairs(listing: Listing) -> tuple[tuple[str, str], ...]:
    """All pairs of the query string."""
    return (*own_pairs(listing), *((("lang", listing.language),) if listing.language != "vi" else ()))
