"""Count two facets at once: the values of one by those of another, with the days of the articles."""

from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.base import CrossRow, FacetCount
from dvsearch.engine.query import Facet
from dvsearch.engine.whoosh.codec.columns import ValuesColumn
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.matching import Flags

__all__ = ["cross_facets"]

Integers = NDArray[np.int64]

# A table of more cells (decisions by decisions) is mostly empty: then the pairs are sorted instead.
_CELLS = 2_000_000
_NO_DAY = 99_999_999


def cross_facets(matching: Flags, rows: Facet, columns: Facet, of: Columns) -> tuple[CrossRow, ...]:
    """Count the flagged documents; see `Snapshot.cross`."""
    down = _with_none(of.facet(rows), matching)
    across = of.facet(columns)
    articles = np.bincount(down.codes, minlength=len(down.values))
    first, latest = _days(down, of.first_day)
    row, column, counts = _pairs(down, across)
    in_order = columns in (Facet.YEAR, Facet.MONTH)
    rank = _ranks(across.values)[column]
    order = np.lexsort((rank, row) if in_order else (rank, -counts, row))
    column, counts = column[order], counts[order]
    ends = np.cumsum(np.bincount(row, minlength=len(down.values)))
    cell = cache(lambda code, count: FacetCount(across.values[code], count))  # most are alike: one article
    cells = list(map(cell, column.tolist(), counts.tolist()))
    present = np.lexsort((_ranks(down.values), -articles))[: np.count_nonzero(articles)].tolist()
    return tuple(
        CrossRow(
            down.values[code],
            int(articles[code]),
            _as_date(int(first[code])),
            _as_date(int(latest[code])),
            tuple(cells[ends[code - 1] if code else 0 : ends[code]]),
        )
        for code in present
    )


def _with_none(column: ValuesColumn, matching: Flags) -> ValuesColumn:
    """The flagged part of a column, and "" as the value of the flagged documents without any."""
    chosen = matching[column.rows]
    docs, codes = column.rows[chosen], column.codes[chosen]
    without = matching.copy()
    without[docs] = False
    others = np.flatnonzero(without)
    return ValuesColumn(
        (*column.values, ""),
        np.concatenate([docs, others]),
        np.concatenate([codes, np.full(len(others), len(column.values))]),
    )


def _days(column: ValuesColumn, first_day: Integers) -> tuple[Integers, Integers]:
    """The oldest and the newest day of each value; `_NO_DAY` and 0 where no document is dated."""
    days = first_day[column.rows]
    first = np.full(len(column.values), _NO_DAY, dtype=np.int64)
    latest = np.zeros(len(column.values), dtype=np.int64)
    np.minimum.at(first, column.codes, np.where(days > 0, days, _NO_DAY))
    np.maximum.at(latest, column.codes, days)
    return first, latest


def _pairs(down: ValuesColumn, across: ValuesColumn) -> tuple[Integers, Integers, Integers]:
    """Each pair of a code of `down` and one of `across` that a document has, and how many have it."""
    of_documents = np.bincount(across.rows, minlength=int(down.rows.max(initial=-1)) + 1)
    starts = (np.cumsum(of_documents) - of_documents)[down.rows]
    sizes = of_documents[down.rows]
    ends = np.cumsum(sizes)
    entries = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - (ends - sizes), sizes)
    width = max(len(across.values), 1)
    pairs = np.repeat(down.codes, sizes) * width + across.codes[entries]
    if len(down.values) * width <= _CELLS:
        table = np.bincount(pairs)
        cells = np.flatnonzero(table)
        counts = table[cells]
    else:
        cells, counts = np.unique(pairs, return_counts=True)
    return cells // width, cells % width, counts


def _ranks(values: tuple[str, ...]) -> Integers:
    """The place of each value in alphabetical order."""
    ranks = np.empty(len(values), dtype=np.int64)
    ranks[sorted(range(len(values)), key=values.__getitem__)] = np.arange(len(values))
    return ranks


def _as_date(day: int) -> date | None:
    if day in (0, _NO_DAY):
        return None
    return date(day // 10_000, day // 100 % 100, day % 100)
