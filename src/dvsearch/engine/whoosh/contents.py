"""The table of contents of a generation: its segments and their deleted documents, as JSON.

Whoosh's own table, which it pickles, is written beside it so that Whoosh can open the directory too; it is
never read here, so that no index can run code.
"""

import json
import re
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from dvsearch.engine.whoosh.codec.fields import MAX_DOCUMENTS

__all__ = ["INDEX_NAME", "SegmentEntry", "new_segment_name", "read_contents", "write_contents"]

INDEX_NAME = "dvsearch"
_FILE = "segments.json"
_NAME = re.compile(r"[0-9a-z]{1,32}")


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """A segment: its name in Whoosh, its number of documents, and which of them are deleted."""

    name: str
    documents: int
    deleted: tuple[int, ...]

    def files(self, folder: Path) -> tuple[Path, Path]:
        """The files with its fields and its documents."""
        stem = f"{INDEX_NAME}_{self.name}"
        return folder / f"{stem}.fld", folder / f"{stem}.doc"


def new_segment_name() -> str:
    """A name that no segment has."""
    return secrets.token_hex(8)


def write_contents(folder: Path, segments: Sequence[SegmentEntry]) -> None:
    """Write the table into `folder`."""
    (folder / _FILE).write_text(json.dumps([asdict(segment) for segment in segments]), "utf-8")


def read_contents(folder: Path) -> list[SegmentEntry]:
    """Read what `write_contents` wrote. Raises OSError or ValueError."""
    try:
        records = json.loads((folder / _FILE).read_text("utf-8"))
        return [_entry(**record) for record in records]
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError(f"not a table of contents: {error}") from error


def _entry(name: str, documents: int, deleted: Sequence[int]) -> SegmentEntry:
    """Check an entry: nobody else may have written the table."""
    sound = _NAME.fullmatch(name) and all(0 <= doc < documents <= MAX_DOCUMENTS for doc in deleted)
    if not sound or not 0 <= documents <= MAX_DOCUMENTS:
        raise ValueError(f"not an entry of a table of contents: {name!r}")
    return SegmentEntry(name, documents, tuple(deleted))
