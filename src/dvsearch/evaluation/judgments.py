"""Queries and the articles that answer them, as somebody judged."""

from dataclasses import dataclass
from pathlib import Path

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.records import Record, read_records

__all__ = ["Judgment", "read_judgments"]


@dataclass(frozen=True, slots=True)
class Judgment:
    """A query and the keys of the articles that answer it, in no order; all others do not.

    `kind` groups queries of one sort ("unaccented", "phrase") for figures of their own.
    """

    id: str
    kind: str
    query: str
    relevant: tuple[str, ...]


def read_judgments(path: Path) -> tuple[Judgment, ...]:
    """Read JSONL with `id`, `kind`, `query` and `relevant` in every line; other fields are notes.

    Raises EvaluationError, which names file and line, for a line that cannot be used, an id that was
    there before, an article named twice, or a file without any judgment.
    """
    judgments: dict[str, Judgment] = {}
    for record in read_records(path):
        judgment = _judgment(record)
        if judgment.id in judgments:
            raise record.wrong(f"id {judgment.id!r} was there before; give each query its own")
        judgments[judgment.id] = judgment
    if not judgments:
        raise EvaluationError(f"{path}: there are no judgments in it; one JSON object a line is expected")
    return tuple(judgments.values())


def _judgment(record: Record) -> Judgment:
    relevant = record.texts("relevant")
    if not relevant:
        raise record.wrong("'relevant' is empty; a query that nothing answers cannot be scored: remove it")
    if len(set(relevant)) < len(relevant):
        raise record.wrong("'relevant' names an article twice; name it once")
    if "all" in (kind := record.text("kind")).split("/"):
        raise record.wrong("kind 'all' stands for all kinds together; choose another name")
    return Judgment(record.text("id"), kind, record.text("query"), relevant)
