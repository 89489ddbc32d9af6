"""Which reader reads what: one table. A new format is a new module and a line here."""

from dvsearch.readers import html, json, jsonl, txt
from dvsearch.readers.base import Reader

__all__ = ["ENDINGS"]

ENDINGS: dict[str, Reader] = {
    ".txt": txt.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".json": json.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
}
"""File ending (lower case, before .gz or .xz) → reader."""
