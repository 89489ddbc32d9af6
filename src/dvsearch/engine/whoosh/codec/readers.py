"""Whoosh's way of reading a segment, on arrays."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import columns as whoosh_columns
from whoosh.codec import base
from whoosh.fields import FieldType
from whoosh.formats import Format
from whoosh.reading import TermInfo, TermNotFound
from whoosh.scoring import BaseScorer

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile
from dvsearch.engine.whoosh.codec.columns import ValuesColumn
from dvsearch.engine.whoosh.codec.documents import DocumentReader
from dvsearch.engine.whoosh.codec.matcher import ArrayMatcher
from dvsearch.engine.whoosh.codec.postings import FieldPostings, TermRange
from dvsearch.engine.whoosh.codec.segments import ColumnarSegment
from dvsearch.engine.whoosh.codec.writers import JOINT

__all__ = ["ColumnarPerDocReader", "ColumnarTermsReader"]

Term = tuple[str, bytes]
Integers = NDArray[np.int64]


class ColumnarTermsReader(base.TermsReader):  # type: ignore[misc, unused-ignore]
    """Reads the dictionary and the posting lists of all fields."""

    def __init__(self, fields: ArrayFile, documents: DocumentReader) -> None:
        names = dict.fromkeys(name.split("/")[0] for name in fields.names())
        self._fields = {name: FieldPostings(fields, name, documents.count) for name in names}
        self._lengths = cache(documents.lengths)

    def __contains__(self, term: Term) -> bool:
        name, text = term
        return name in self._fields and self._fields[name].terms.find(text) is not None

    def indexed_field_names(self) -> list[str]:
        """Names of the fields that have terms."""
        return list(self._fields)

    def terms(self) -> Iterator[Term]:
        """Every field and term, in order."""
        for name in sorted(self._fields):
            yield from ((name, text) for text in self._fields[name].terms.terms())

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        """Every field and term that is not before this one."""
        for name in sorted(self._fields):
            if name >= fieldname:
                terms = self._fields[name].terms
                first = terms.lower_bound(prefix) if name == fieldname else 0
                yield from ((name, text) for text in terms.terms(first))

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        """Every term with what is known of it."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, TermInfo]]:
        """The same from a term on."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """What is known of a term. Raises TermNotFound."""
        field, found = self._find(fieldname, text)
        docs, frequencies = field.docs(found), field.frequencies(found.start, found.stop)
        lengths = self._lengths(fieldname)[docs]
        return TermInfo(
            float(frequencies.sum()),
            len(docs),
            int(lengths.min()),
            int(lengths.max()),
            float(frequencies.max()),
            int(docs[0]),
            int(docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """How often the term occurs in all; 0 for a term that is not there."""
        if (fieldname, text) not in self:
            return 0.0
        field, found = self._find(fieldname, text)
        return float(field.frequencies(found.start, found.stop).sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """How many documents have the term; 0 for a term that is not there."""
        if (fieldname, text) not in self:
            return 0
        _, found = self._find(fieldname, text)
        return found.stop - found.start

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: BaseScorer | None = None
    ) -> ArrayMatcher:
        """What goes through the postings of a term."""
        field, found = self._find(fieldname, text)
        info = self.term_info(fieldname, text)
        return ArrayMatcher(field, found, (fieldname, text), format_, info, scorer)

    def cursor(self, fieldname: str, fieldobj: FieldType) -> "TermCursor":
        """What goes through the terms of a field."""
        return TermCursor(self._fields[fieldname], fieldobj, self, fieldname)

    def _find(self, fieldname: str, text: bytes) -> tuple[FieldPostings, TermRange]:
        field = self._fields.get(fieldname)
        found = field.find(text) if field is not None else None
        if field is None or found is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return field, found


class TermCursor(base.FieldCursor):  # type: ignore[misc, unused-ignore]
    """Goes through the terms of a field; at the end its text is None."""

    def __init__(
        self, field: FieldPostings, fieldobj: FieldType, reader: ColumnarTermsReader, name: str
    ) -> None:
        self._terms = field.terms
        self._fieldobj = fieldobj
        self._reader = reader
        self._name = name
        self._at = 0

    def first(self) -> str | None:
        """Go to the first term."""
        self._at = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        """Go to the first term that is not before `string`."""
        text = string if isinstance(string, bytes) else self._fieldobj.to_bytes(string)
        self._at = self._terms.lower_bound(text)
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        """The term."""
        found = self._terms.terms(self._at, self._at + 1)
        return self._fieldobj.from_bytes(found[0]) if found else None

    def term_info(self) -> TermInfo:
        """What is known of it."""
        return self._reader.term_info(self._name, self._terms.terms(self._at, self._at + 1)[0])

    def is_valid(self) -> bool:
        """Say whether the end is not reached."""
        return self._at < self._terms.size


class ColumnarPerDocReader(base.PerDocumentReader):  # type: ignore[misc, unused-ignore]
    """Reads lengths, columns and stored texts."""

    def __init__(self, documents: DocumentReader, segment: ColumnarSegment) -> None:
        self._documents = documents
        self._segment = segment
        self._lengths = cache(documents.lengths)
        kinds = ("number", "bytes", "values")
        self._columns = {name: kind for kind in kinds for name in documents.names(kind)}
        self._texts = documents.names("text")

    def doc_count(self) -> int:
        """Number of documents not deleted."""
        return self._documents.count - int(self._segment.deleted_count())

    def doc_count_all(self) -> int:
        """Number of documents, deleted ones included."""
        return self._documents.count

    def has_deletions(self) -> bool:
        """Say whether any document is deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Say whether a document is deleted."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        """The deleted documents."""
        return self._segment.deleted_docs()

    def supports_columns(self) -> bool:
        """It does."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Say whether any document has a value in the column."""
        return fieldname in self._columns

    def list_columns(self) -> list[str]:
        """Names of all columns."""
        return list(self._columns)

    def column_reader(self, fieldname: str, column: whoosh_columns.Column) -> "ListColumnReader":
        """The values of a column."""
        return ListColumnReader(self._read_column(fieldname))

    def _read_column(self, name: str) -> "list[int] | list[bytes]":
        kind = self._columns[name]
        if kind == "number":
            return list(self._documents.numbers(name).tolist())
        if kind == "bytes":
            return self._documents.strings(name)
        return _joined(self._documents.values(name), self._documents.count)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Number of terms of a field of a document."""
        return int(self._lengths(fieldname)[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        """Number of terms of a field of all documents."""
        return int(self._lengths(fieldname).sum())

    def min_field_length(self, fieldname: str) -> int:
        """The shortest length of a field."""
        return int(self._lengths(fieldname).min(initial=0))

    def max_field_length(self, fieldname: str) -> int:
        """The greatest length of a field."""
        return int(self._lengths(fieldname).max(initial=0))

    def stored_fields(self, docnum: int) -> dict[str, str]:
        """The stored texts of a document."""
        texts = {name: self._documents.texts(name) for name in self._texts}
        return {name: stored[docnum].decode() for name, stored in texts.items() if stored is not None}


class ListColumnReader(whoosh_columns.ColumnReader):  # type: ignore[misc, unused-ignore]
    """A column that is already a list."""

    def __init__(self, values: "list[int] | list[bytes]") -> None:
        self._values = values
        self._sign = 1

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, docnum: int) -> int | bytes:
        return self._values[docnum]

    def __iter__(self) -> Iterator[int | bytes]:
        return iter(self._values)

    def sort_key(self, docnum: int) -> Any:
        """What documents are sorted by."""
        return self._sign * self._values[docnum]

    def set_reverse(self) -> None:
        """Sort the other way round; only numbers can."""
        self._sign = -1

    def load(self) -> "list[int] | list[bytes]":
        """The whole list."""
        return self._values


def _joined(column: ValuesColumn, documents: int) -> list[bytes]:
    """The values of each document as one byte string."""
    values: list[list[str]] = [[] for _ in range(documents)]
    for row, code in zip(column.rows.tolist(), column.codes.tolist(), strict=True):
        values[row].append(column.values[code])
    return [JOINT.join(found).encode() for found in values]
