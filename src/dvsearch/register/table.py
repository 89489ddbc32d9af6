"""The table of all documents that the archive cites: figures to sort by, facts to choose by."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dvsearch.engine.base import CrossRow, FacetCount, Snapshot
from dvsearch.engine.query import Everything, Facet
from dvsearch.extract.decisions.bodies import is_party_body
from dvsearch.extract.decisions.keys import display_key, parse_bare_key, parse_key
from dvsearch.extract.decisions.kinds import KINDS, kind_of_codes
from dvsearch.register.coverage import whole_years
from dvsearch.register.entries import DecisionDocument, DecisionEntry
from dvsearch.register.lookup import CitedKeys
from dvsearch.text.fold import fold, lowercase
from dvsearch.text.normalize import normalize

__all__ = ["Column", "DecisionRow", "DecisionTable", "Selection", "make_table", "select"]


class Column(StrEnum):
    """What the table can be sorted by."""

    ARTICLES = "articles"
    PROVINCES = "provinces"
    FIRST = "first"
    LATEST = "latest"
    ISSUED = "issued"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One key: `articles` cite it, of `provinces` different provinces, between `first` and `latest`;
    those of `whole_years` stand for a year of which no more is known.

    What else there is is that of the most cited of its `documents` (0 until the register is made);
    `issued` is in ISO form, "" where no article says it. `words` is what a text is looked for in, `order`
    the key's place among keys.
    """

    key: str
    articles: int
    provinces: int
    first: date | None
    latest: date | None
    whole_years: frozenset[date]
    kind: str
    issuer: str
    issued: str
    title: str
    year: str
    documents: int
    words: str
    order: tuple[bool, int, str]


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """All rows, most cited first; the values there are to choose by, with their numbers of rows; the keys."""

    rows: tuple[DecisionRow, ...]
    kinds: tuple[FacetCount, ...]
    issuers: tuple[FacetCount, ...]
    years: tuple[FacetCount, ...]
    keys: CitedKeys


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows, in which order; "" asks for nothing. `text` is words that must all be in a row."""

    text: str = ""
    kind: str = ""
    issuer: str = ""
    year: str = ""
    sort: Column = Column.ARTICLES
    descending: bool = True


def make_table(snapshot: Snapshot, known: Mapping[str, DecisionEntry]) -> DecisionTable:
    """The table of the snapshot, with what is known of its documents."""
    crossed = snapshot.cross(Everything(), Facet.DECISION, Facet.PROVINCE)
    months = {
        row.value: {each.value for each in row.counts}
        for row in snapshot.cross(Everything(), Facet.DECISION, Facet.MONTH)
    }
    rows = tuple(
        _row(found, whole_years(found, months.get(found.value, ())), known.get(found.value))
        for found in crossed
        if found.value
    )
    return DecisionTable(
        rows,
        kinds=_counted(row.kind for row in rows),
        issuers=_counted(row.issuer for row in rows),
        years=tuple(sorted(_counted(row.year for row in rows), key=lambda count: count.value, reverse=True)),
        keys=CitedKeys(row.key for row in rows),
    )


def select(table: DecisionTable, selection: Selection) -> tuple[DecisionRow, ...]:
    """The rows chosen, in order; those that lack what they are sorted by come last either way."""
    words = _words(selection.text).split()
    chosen = [
        row
        for row in table.rows
        if (not selection.kind or row.kind == selection.kind)
        and (not selection.issuer or row.issuer == selection.issuer)
        and (not selection.year or row.year == selection.year)
        and all(word in row.words for word in words)
    ]
    return tuple(_sorted(chosen, selection.sort, descending=selection.descending))


def _sorted(rows: list[DecisionRow], column: Column, *, descending: bool) -> list[DecisionRow]:
    """Equal rows keep their order: the most cited first."""
    if column is Column.KEY:
        return sorted(rows, key=lambda row: row.order, reverse=descending)
    if column in (Column.ARTICLES, Column.PROVINCES):
        number = (lambda row: row.articles) if column is Column.ARTICLES else (lambda row: row.provinces)
        return sorted(rows, key=number, reverse=descending)
    days = {row.key: _day(row, column) for row in rows}
    dated = [row for row in rows if days[row.key]]
    dated.sort(key=lambda row: days[row.key], reverse=descending)
    return dated + [row for row in rows if not days[row.key]]


def _day(row: DecisionRow, column: Column) -> str:
    if column is Column.ISSUED:
        return row.issued
    day = row.first if column is Column.FIRST else row.latest
    return "" if day is None else day.isoformat()


def _key_order(key: str) -> tuple[bool, int, str]:
    """Numbers as numbers, those without after them by name."""
    parts = parse_key(key) if key[:1].isdigit() else None
    return (parts is None, 0 if parts is None else int(parts.number), key)


def _row(found: CrossRow, years: frozenset[date], entry: DecisionEntry | None) -> DecisionRow:
    key = found.value
    document = entry.documents[0] if entry is not None else DecisionDocument(0)
    kind = document.kind.value or _kind_of(key)
    return DecisionRow(
        key=key,
        articles=found.articles,
        provinces=len(found.counts),
        first=found.first,
        latest=found.latest,
        whole_years=years,
        kind=kind,
        issuer=document.issuer.value,
        issued=document.issued.value,
        title=document.title.value,
        year=_year_of(key) or document.issued.value[:4],
        documents=0 if entry is None else len(entry.documents),
        words=_words(f"{display_key(key)} {kind} {document.issuer.value} {document.title.value}"),
        order=_key_order(key),
    )


def _kind_of(key: str) -> str:
    """The kind that a key alone tells, "" for none."""
    bare = parse_bare_key(key)
    if bare is not None:
        return bare[0]
    if key.startswith("~"):
        name = lowercase(key[1:])
        fitting = [kind.name for kind in KINDS if name.startswith(f"{kind.name} ")]
        return max(fitting, key=len, default="")
    parts = parse_key(key)
    if parts is None:
        return ""
    return kind_of_codes(parts.codes, party=is_party_body(parts.codes[-1])) or ""


def _year_of(key: str) -> str:
    """The year in the number-symbol, "" for none."""
    bare, parts = parse_bare_key(key), parse_key(key)
    year = bare[2] if bare is not None else None if parts is None else parts.year
    return "" if year is None else str(year)


def _words(text: str) -> str:
    return fold(lowercase(normalize(text[:2_000])))


def _counted(values: Iterable[str]) -> tuple[FacetCount, ...]:
    """Each value with its number of rows, the most frequent first."""
    counts = Counter(value for value in values if value)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return tuple(FacetCount(value, count) for value, count in ranked)
