"""Exports of lines: CSV for people, JSON lines for scripts. Nothing is held but what is being sent."""

import json
from collections.abc import Iterable, Iterator

from dvsearch.engine.document import StoredArticle
from dvsearch.model import ArticleDate
from dvsearch.search.records import stored_record
from dvsearch.web.csv import BOM, csv_line
from dvsearch.web.exports.columns import Table, Value

__all__ = ["csv_chunks", "jsonl_chunks"]

# Characters sent at once: some dozens of lines, so that sending them costs little beside making them.
_CHUNK = 32_768
# Ends of lines to Unicode and to many a script, though not to JSON, which leaves them as they are.
_LINE_ENDS = str.maketrans({end: f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"})


def csv_chunks(articles: Iterable[StoredArticle], table: Table) -> Iterator[bytes]:
    """CSV in UTF-8 with a byte order mark, its head at once."""
    yield f"{BOM}{csv_line(table.heads())}".encode()
    yield from _gathered(csv_line(map(_cell, table.row(stored))) for stored in articles)


def jsonl_chunks(articles: Iterable[StoredArticle], table: Table) -> Iterator[bytes]:
    """One JSON object a line, with bodies, in the names of the API; `page` is the article's page here."""
    yield from _gathered(_json_line(stored, table) for stored in articles)


def _cell(value: Value) -> str | None:
    return value.iso if isinstance(value, ArticleDate) else value


def _json_line(stored: StoredArticle, table: Table) -> str:
    record = {**stored_record(stored), "page": table.address.article(stored.article.key)}
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS) + "\n"


def _gathered(lines: Iterable[str]) -> Iterator[bytes]:
    held: list[str] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= _CHUNK:
            yield _encoded(held)
            held, size = [], 0
    if held:
        yield _encoded(held)


def _encoded(lines: list[str]) -> bytes:
    return "".join(lines).encode("utf-8", "replace")
