"""What extraction reads from a bare text, and the JSON line that says so."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from dvsearch.evaluation.records import Record, read_records
from dvsearch.extract.dates import find_date
from dvsearch.extract.decisions.citations import find_citations
from dvsearch.extract.provinces import find_provinces
from dvsearch.model import ArticleDate, Citation

__all__ = [
    "DecisionLine",
    "GivenText",
    "Prediction",
    "PredictionLine",
    "json_line",
    "predict",
    "prediction",
    "read_texts",
]


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text to read facts from; `url` is "" when unknown. The `id` comes back with the answer."""

    id: str | int
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was read from one text; offsets of citations index the text as given."""

    date: ArticleDate | None
    provinces: tuple[str, ...]
    citations: tuple[Citation, ...]


class DecisionLine(TypedDict):
    """One citation of a PredictionLine; null for what the text does not say."""

    start: int
    end: int
    kind: str
    key: str | None
    number: str | None
    date: str | None
    issuer: str | None
    name: str | None


class PredictionLine(TypedDict):
    """The object that `dvsearch extract --jsonl` writes for each line it reads."""

    id: str | int
    date: str | None
    provinces: list[str]
    decisions: list[DecisionLine]


def read_texts(path: Path) -> Iterator[GivenText]:
    """Yield the lines `{"id": …, "text": …, "url": …}` of a JSONL file; `url` may be null or missing.

    Raises EvaluationError, which names file and line, for the first that cannot be used.
    """
    for record in read_records(path):
        yield GivenText(_id(record), record.text_or("text"), record.text_or("url"))


def _id(record: Record) -> str | int:
    return record.number("id") if isinstance(record.fields.get("id"), int) else record.text("id")


def predict(text: str, url: str = "") -> Prediction:
    """Read a text just as given, without any other knowledge than its address. Never raises."""
    citations = find_citations(text)
    date = find_date(text, url=url, citations=citations)
    return Prediction(date, find_provinces(text, url=url, date=date), citations)


def prediction(id: str | int, text: str, url: str = "") -> PredictionLine:  # noqa: A002 - the field's name
    """What `predict` reads, as the object to write. Never raises."""
    read = predict(text, url)
    return {
        "id": id,
        "date": read.date.iso if read.date else None,
        "provinces": list(read.provinces),
        "decisions": list(map(_decision, read.citations)),
    }


def _decision(citation: Citation) -> DecisionLine:
    return {
        "start": citation.start,
        "end": citation.end,
        "kind": citation.kind,
        "key": citation.key,
        "number": citation.number,
        "date": citation.issued,
        "issuer": citation.issuer,
        "name": citation.name,
    }


def json_line(line: PredictionLine) -> str:
    """`line` as JSON without a line break; whatever it holds, it can be written as UTF-8."""
    text = json.dumps(line, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # half a surrogate pair, taken over from the text
        return json.dumps(line)
    return text
