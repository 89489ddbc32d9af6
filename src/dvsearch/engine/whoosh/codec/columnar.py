"""The codec itself: what Whoosh asks for writers and readers of segments in columnar files."""

from typing import NoReturn

from whoosh.codec import base
from whoosh.filedb.filestore import Storage

from dvsearch.engine.whoosh.codec.documents import DocumentReader
from dvsearch.engine.whoosh.codec.readers import ColumnarPerDocReader, ColumnarTermsReader
from dvsearch.engine.whoosh.codec.segments import DOCUMENTS, FIELDS, ColumnarSegment, open_arrays
from dvsearch.engine.whoosh.codec.writers import ColumnarFieldWriter, ColumnarPerDocWriter

__all__ = ["ColumnarCodec"]


class ColumnarCodec(base.Codec):  # type: ignore[misc, unused-ignore]
    """Keeps postings and columns as arrays. No vectors, no payloads, no weights but frequencies."""

    def per_document_writer(self, storage: Storage, segment: ColumnarSegment) -> ColumnarPerDocWriter:
        """What takes lengths, stored texts and column values."""
        return ColumnarPerDocWriter(storage, segment)

    def field_writer(self, storage: Storage, segment: ColumnarSegment) -> ColumnarFieldWriter:
        """What takes postings."""
        return ColumnarFieldWriter(storage, segment)

    def postings_writer(self, dbfile: object, byteids: bool = False) -> NoReturn:
        """Raises NotImplementedError: lists are written a field at a time."""
        raise NotImplementedError

    def postings_reader(self, *_: object, **__: object) -> NoReturn:
        """Raises NotImplementedError: the reader of terms gives matchers."""
        raise NotImplementedError

    def terms_reader(self, storage: Storage, segment: ColumnarSegment) -> ColumnarTermsReader:
        """What reads postings."""
        documents = DocumentReader(open_arrays(storage, segment, DOCUMENTS))
        return ColumnarTermsReader(open_arrays(storage, segment, FIELDS), documents)

    def per_document_reader(self, storage: Storage, segment: ColumnarSegment) -> ColumnarPerDocReader:
        """What reads the rest."""
        return ColumnarPerDocReader(DocumentReader(open_arrays(storage, segment, DOCUMENTS)), segment)

    def new_segment(self, storage: Storage, indexname: str) -> ColumnarSegment:
        """A segment with nothing in it yet."""
        return ColumnarSegment(indexname)
