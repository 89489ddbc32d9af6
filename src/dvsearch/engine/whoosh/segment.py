"""One Whoosh segment as arrays: its dictionary, posting lists, columns and stored articles.

Whoosh's files share one position in the file: a lock keeps threads apart.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import TermInfo

from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet
from dvsearch.engine.whoosh.codec import ArrayCodec, PostingList, read_postings
from dvsearch.engine.whoosh.schema import (
    KEY,
    STORED,
    CompactPositions,
    numeric_columns,
    text_columns,
)

__all__ = ["FacetColumn", "SegmentView", "TermEntry"]


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term as written in the dictionary and the number of documents that have it."""

    term: str
    documents: int


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """The values of a facet: `values[codes[i]]` is a value of the document `rows[i]`; rows ascend."""

    values: tuple[str, ...]
    rows: NDArray[np.int64]
    codes: NDArray[np.int64]


class SegmentView:
    """Reads one segment in `storage`. Raises whatever Whoosh raises when the files are damaged."""

    def __init__(self, storage: FileStorage, segment: Segment) -> None:
        codec = ArrayCodec()
        self.count: int = segment.doc_count_all()
        compound = segment.is_compound()
        self._files = segment.open_compound_file(storage) if compound else storage
        self._terms = codec.terms_reader(self._files, segment)
        self._documents = codec.per_document_reader(self._files, segment)
        self._lock = threading.RLock()

    def close(self) -> None:
        """Release the files."""
        self._terms.close()
        self._documents.close()

    def __contains__(self, term: tuple[str, str]) -> bool:
        field, text = term
        with self._lock:
            return (field, text.encode()) in self._terms

    def postings(self, field: str, term: str, *, positions: bool = False) -> PostingList | None:
        """The posting list of a term, or None if there is no such term here."""
        if (field, term) not in self:
            return None
        with self._lock:
            info = self._terms.term_info(field, term.encode())
            return self._read(info, positions)

    def postings_from(
        self, field: str, prefix: str, limit: int, *, positions: bool = False
    ) -> list[PostingList]:
        """The posting lists of the first `limit` terms that begin with `prefix`, in order."""
        with self._lock:
            return [self._read(info, positions) for _, info in self._items(field, prefix.encode(), limit)]

    def _read(self, info: TermInfo, positions: bool) -> PostingList:
        return read_postings(self._terms, info, CompactPositions(), with_values=positions)

    def entries(self, field: str, prefix: str, limit: int) -> list[TermEntry]:
        """The dictionary entries that begin with `prefix`, in order, at most `limit`."""
        with self._lock:
            found = self._items(field, prefix.encode(), limit)
            return [TermEntry(term.decode(), info.doc_frequency()) for term, info in found]

    def _items(self, field: str, prefix: bytes, limit: int | None) -> Iterator[tuple[bytes, TermInfo]]:
        if field not in self._terms.indexed_field_names():
            return
        for (found_field, term), info in islice(self._terms.items_from(field, prefix), limit):
            if found_field != field or not term.startswith(prefix):
                return
            yield term, info

    def read_through(self, field: str) -> None:
        """Read every posting list of a field; raises where one is damaged."""
        with self._lock:
            for _, info in self._items(field, b"", None):
                self._read(info, positions=True)

    def numbers(self, name: str) -> NDArray[np.int64]:
        """A numeric column as an array, one entry a document."""
        column = numeric_columns()[name]
        if not self._documents.has_column(name):  # no document here has another value than 0
            return np.zeros(self.count, dtype=np.int64)
        with self._lock:
            reader = self._documents.column_reader(name, column)
            written = np.frombuffer(reader._dbfile.get(reader._basepos, reader._count * 4), dtype=">u4")
        numbers = np.zeros(self.count, dtype=np.int64)  # Whoosh leaves out zeros at the end
        numbers[: len(written)] = written
        return numbers

    def texts(self, name: str) -> list[str]:
        """A text column, one string a document."""
        if not self._documents.has_column(name):
            return [""] * self.count
        with self._lock:
            reader = self._documents.column_reader(name, text_columns()[name])
            ends = np.cumsum(np.array(reader._lengths, dtype=np.int64)).tolist()
            data = bytes(reader._dbfile.get(reader._basepos, ends[-1] if ends else 0))
        return [data[start:end].decode() for start, end in zip([0, *ends], ends, strict=False)]

    def facet(self, facet: Facet) -> FacetColumn:
        """The column of a facet."""
        return _facet_column(self.texts(facet))

    def stored(self, doc: int) -> StoredArticle:
        """The stored article of a document."""
        with self._lock:
            data = self._documents.stored_fields(doc)[STORED]
        return StoredArticle.from_json(data)

    def find(self, key: str) -> int | None:
        """The last document with this key, or None."""
        found = self.postings(KEY, key)
        return None if found is None else int(found.docs[-1])


def _facet_column(texts: list[str]) -> FacetColumn:
    codes: dict[str, int] = {}
    rows, found = [], []
    for row, text in enumerate(texts):
        for value in text.split("\n") if text else ():
            rows.append(row)
            found.append(codes.setdefault(value, len(codes)))
    return FacetColumn(tuple(codes), np.array(rows, dtype=np.int64), np.array(found, dtype=np.int64))
