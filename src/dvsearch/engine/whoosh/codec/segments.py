"""A segment of a Whoosh index in columnar files, and where its two files are."""

from collections.abc import Iterator
from pathlib import Path

from whoosh.codec import base
from whoosh.filedb.filestore import FileStorage, Storage

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile

__all__ = ["DOCUMENTS", "FIELDS", "ColumnarSegment", "open_arrays"]

DOCUMENTS = ".doc"
FIELDS = ".fld"


class ColumnarSegment(base.Segment):  # type: ignore[misc, unused-ignore]
    """What the table of contents knows of a segment: its name, size and deleted documents."""

    def __init__(self, indexname: str, segid: str | None = None) -> None:
        super().__init__(indexname)
        if segid is not None:
            self.segid = segid
        self._count = 0
        self._deleted: set[int] = set()

    def codec(self) -> base.Codec:
        """The codec that reads it."""
        from dvsearch.engine.whoosh.codec.columnar import ColumnarCodec

        return ColumnarCodec()

    def should_assemble(self) -> bool:
        """Its files stay apart, so that arrays can be mapped where they are."""
        return False

    def doc_count_all(self) -> int:
        """Number of documents, deleted ones included."""
        return self._count

    def set_doc_count(self, doccount: int) -> None:
        """Say how many documents there are."""
        self._count = doccount

    def deleted_count(self) -> int:
        """Number of deleted documents."""
        return len(self._deleted)

    def deleted_docs(self) -> Iterator[int]:
        """The deleted documents."""
        return iter(sorted(self._deleted))

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Mark a document as deleted, or no longer so."""
        if delete:
            self._deleted.add(docnum)
        else:
            self._deleted.discard(docnum)

    def is_deleted(self, docnum: int) -> bool:
        """Say whether a document is deleted."""
        return docnum in self._deleted


def open_arrays(storage: Storage, segment: base.Segment, extension: str) -> ArrayFile:
    """Open one of the segment's files, mapped where it is on disk."""
    name = segment.make_filename(extension)
    if isinstance(storage, FileStorage):
        return ArrayFile.open(Path(storage.folder) / name)
    file = storage.open_file(name)
    try:
        return ArrayFile(bytes(file.read()))
    finally:
        file.close()
