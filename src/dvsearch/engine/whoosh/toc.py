"""Whoosh's own table of contents, so that Whoosh can open a generation as an index of its own."""

from collections.abc import Sequence
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from dvsearch.engine.whoosh.codec.segments import ColumnarSegment
from dvsearch.engine.whoosh.contents import INDEX_NAME, SegmentEntry
from dvsearch.engine.whoosh.schema import whoosh_schema

__all__ = ["whoosh_segments", "write_toc"]


def whoosh_segments(entries: Sequence[SegmentEntry]) -> list[ColumnarSegment]:
    """Segments as Whoosh knows them."""
    segments = []
    for entry in entries:
        segment = ColumnarSegment(INDEX_NAME, entry.name)
        segment.set_doc_count(entry.documents)
        for doc in entry.deleted:
            segment.delete_document(doc)
        segments.append(segment)
    return segments


def write_toc(folder: Path, entries: Sequence[SegmentEntry]) -> None:
    """Write the table into `folder`."""
    TOC(whoosh_schema(), whoosh_segments(entries), 1).write(FileStorage(str(folder)), INDEX_NAME)
