"""Texts labelled by hand: the citations, date and provinces that extraction should read from them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.records import Record, read_records

__all__ = ["CitationGold", "Gold", "GoldCitation", "MetaGold", "Span", "read_gold"]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text: `text[start:end]`, counted in code points."""

    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it has a character in common with another piece."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class GoldCitation:
    """One citation as labelled; "" where the text does not say.

    `symbol` is the key that counts: its own, or for a short mention that of the document it refers to.
    A `is_partial` one has a number and a year only; `name` is set for a document known by name.
    """

    span: Span
    kind: str
    number: str
    symbol: str
    issued: str
    issuer: str
    name: str
    is_partial: bool


@dataclass(frozen=True, slots=True)
class CitationGold:
    """A text with all its citations. What touches `ignored` counts neither way; a negative has none."""

    id: str
    text: str
    url: str
    is_negative: bool
    citations: tuple[GoldCitation, ...]
    ignored: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class MetaGold:
    """A text with its date and provinces.

    `date` is ISO as far as it is known, "" for none; `basis` says what tells it; `also_right` are
    other answers to accept. `may_be_silent`: only knowledge of the world gives the year, so no answer
    is right too. `lacks_year`: the text gives day and month only. `provinces` has the most central
    first; `mentioned` are named in passing and count neither way.
    """

    id: str
    text: str
    url: str
    date: str
    basis: str
    also_right: tuple[str, ...]
    may_be_silent: bool
    lacks_year: bool
    provinces: tuple[str, ...]
    mentioned: tuple[str, ...]


Gold: TypeAlias = tuple[CitationGold, ...] | tuple[MetaGold, ...]


def read_gold(path: Path) -> Gold:
    """Read a JSONL file of either sort; its first line tells which: `citations` or `date_basis`.

    Raises EvaluationError, which names file and line, for a line that cannot be used or an id that was
    there before.
    """
    records: dict[str, Record] = {}
    for record in read_records(path):
        if record.text("id") in records:
            raise record.wrong(f"id {record.text('id')!r} was there before; give each text its own")
        records[record.text("id")] = record
    first = next(iter(records.values()), None)
    if first is not None and "citations" in first.fields:
        return tuple(map(_citation_gold, records.values()))
    if first is not None and "date_basis" in first.fields:
        return tuple(map(_meta_gold, records.values()))
    raise EvaluationError(
        f"{path}: neither citations nor dates are labelled in it; its lines need 'citations' or 'date_basis'"
    )


def _citation_gold(record: Record) -> CitationGold:
    if "citations" not in record.fields:
        raise record.wrong("'citations' is missing; write [] for a text without any")
    return CitationGold(
        id=record.text("id"),
        text=record.text("text"),
        url=record.text_or("url"),
        is_negative=record.text_or("style") == "negative",
        citations=tuple(map(_citation, record.parts("citations"))),
        ignored=tuple(map(_span, record.parts("ignore"))),
    )


def _citation(record: Record) -> GoldCitation:
    return GoldCitation(
        span=_span(record),
        kind=record.text("type"),
        number=record.text_or("number"),
        symbol=record.text_or("symbol") or record.text_or("refers_to"),
        issued=record.text_or("date"),
        issuer=record.text_or("issuer"),
        name=record.text_or("name"),
        is_partial=bool(record.fields.get("partial")),
    )


def _span(record: Record) -> Span:
    start, end = record.number("start"), record.number("end")
    if end <= start:
        raise record.wrong(f"'end' {end} must be greater than 'start' {start}")
    return Span(start, end)


def _meta_gold(record: Record) -> MetaGold:
    return MetaGold(
        id=record.text("id"),
        text=record.text("text"),
        url=record.text_or("url"),
        date=record.text_or("date"),
        basis=record.text("date_basis"),
        also_right=record.texts("date_alt"),
        may_be_silent=record.text_or("year_clue") == "world",
        lacks_year=record.text_or("date") == "" and record.text_or("date_md") != "",
        provinces=record.texts("provinces"),
        mentioned=record.texts("mentioned"),
    )
