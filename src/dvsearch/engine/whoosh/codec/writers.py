"""Whoosh's way of writing a segment, a posting and a value at a time, into arrays."""

from array import array
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import columns as whoosh_columns
from whoosh.codec import base
from whoosh.fields import FieldType
from whoosh.filedb.filestore import Storage

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFileWriter
from dvsearch.engine.whoosh.codec.columns import number_values
from dvsearch.engine.whoosh.codec.documents import DocumentArrays, write_documents
from dvsearch.engine.whoosh.codec.fields import MAX_DOCUMENTS, FieldArrays, write_field
from dvsearch.engine.whoosh.codec.segments import DOCUMENTS, FIELDS, ColumnarSegment
from dvsearch.engine.whoosh.codec.texts import compress_texts

__all__ = ["JOINT", "ColumnarFieldWriter", "ColumnarPerDocWriter", "ValuesColumnType"]

# Between the values of one document where Whoosh takes them as one byte string.
JOINT = "\n"
_LAST_POSITION = 0xFFFF  # positions are 16 bits wide
_UNSIGNED = "BHILQ"  # typecodes of Whoosh's columns of numbers


class ValuesColumnType(whoosh_columns.VarBytesColumn):  # type: ignore[misc, unused-ignore]
    """A column of a few values a document; to Whoosh, one byte string with the values joined."""


def _check_number(docnum: int) -> None:
    if docnum >= MAX_DOCUMENTS:
        raise ValueError(f"a segment holds at most {MAX_DOCUMENTS} documents")


def _is_unsigned(column: whoosh_columns.Column) -> bool:
    """Whether it is a column of whole numbers from 0 on, of which 0 stands for none."""
    if not isinstance(column, whoosh_columns.NumericColumn):
        return False
    return column._typecode in _UNSIGNED and column.default_value() == 0


class ColumnarFieldWriter(base.FieldWriter):  # type: ignore[misc, unused-ignore]
    """Takes postings in order of field, term and document."""

    def __init__(self, storage: Storage, segment: ColumnarSegment) -> None:
        self._segment = segment
        self._file = segment.create_file(storage, FIELDS)
        self._arrays = ArrayFileWriter(self._file)
        self.is_closed = False

    def start_field(self, fieldname: str, fieldobj: FieldType) -> None:
        """Begin a field. Raises ValueError if its postings hold more than frequencies and positions."""
        self._name = fieldname
        self._format: Any = fieldobj.format
        if self._format is None or self._format.supports("characters") or self._format.supports("payloads"):
            raise ValueError(f"field {fieldname!r}: this codec keeps frequencies and positions only")
        self._terms: list[bytes] = []
        self._counts, self._docs, self._frequencies = array("I"), array("H"), array("I")
        self._positions = array("H") if self._format.supports("positions") else None

    def start_term(self, text: bytes) -> None:
        """Begin the list of a term."""
        self._terms.append(text)
        self._counts.append(0)

    def add(self, docnum: int, weight: float, vbytes: bytes, length: int) -> None:
        """Take one posting. Raises ValueError for a weight that is not the frequency."""
        _check_number(docnum)
        if self._positions is not None:
            places = self._format.decode_positions(vbytes)
            self._positions.extend(min(at, _LAST_POSITION) for at in places)
        if weight < 1 or weight != int(weight) or (self._positions is not None and weight != len(places)):
            raise ValueError(f"field {self._name!r}: a weight of {weight}; this codec keeps frequencies only")
        self._counts[-1] += 1
        self._docs.append(docnum)
        self._frequencies.append(int(weight))

    def finish_term(self) -> None:
        """Nothing is left to do."""

    def finish_field(self) -> None:
        """Write the field."""
        positions = None if self._positions is None else np.array(self._positions, dtype=np.uint16)
        field = FieldArrays(
            self._terms,
            np.array(self._counts, dtype=np.int64),
            np.array(self._docs, dtype=np.uint16),
            np.array(self._frequencies, dtype=np.int64),
            positions,
        )
        write_field(self._arrays, self._name, [field], self._segment.doc_count_all())

    def close(self) -> None:
        """Complete the file."""
        self._arrays.finish({"documents": self._segment.doc_count_all()})
        self._file.close()
        self.is_closed = True


class ColumnarPerDocWriter(base.PerDocumentWriter):  # type: ignore[misc, unused-ignore]
    """Takes lengths, stored texts and column values, a document at a time."""

    def __init__(self, storage: Storage, segment: ColumnarSegment) -> None:
        self._segment = segment
        self._file = segment.create_file(storage, DOCUMENTS)
        self._count = 0
        self._lengths: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._texts: defaultdict[str, dict[int, str]] = defaultdict(dict)
        self._columns: dict[str, tuple[whoosh_columns.Column, dict[int, Any]]] = {}
        self.is_closed = False

    def start_doc(self, docnum: int) -> None:
        """Begin the next document. Raises ValueError for one too many."""
        _check_number(docnum)
        self._count = docnum + 1

    def add_field(self, fieldname: str, fieldobj: FieldType, value: str | None, length: int | None) -> None:
        """Take a field's stored text and length. Raises ValueError for a value that is no text."""
        if value is not None:
            if not isinstance(value, str):
                raise ValueError(f"field {fieldname!r}: this codec stores texts, not {type(value).__name__}")
            self._texts[fieldname][self._count - 1] = value
        if length:
            self._lengths[fieldname][self._count - 1] = length

    def add_column_value(self, fieldname: str, columnobj: whoosh_columns.Column, value: int | bytes) -> None:
        """Take a value of a column of numbers, bytes or values."""
        if not isinstance(columnobj, whoosh_columns.VarBytesColumn) and not _is_unsigned(columnobj):
            kept = "this codec has no columns but of unsigned numbers and bytes"
            raise ValueError(f"field {fieldname!r}: {kept}, not {type(columnobj).__name__}")
        self._columns.setdefault(fieldname, (columnobj, {}))[1][self._count - 1] = value

    def add_vector_items(self, fieldname: str, fieldobj: FieldType, items: object) -> None:
        """Raises ValueError: there are none."""
        raise ValueError(f"field {fieldname!r}: this codec has no vectors")

    def cancel_doc(self) -> None:
        """Forget the document under way."""
        self._count -= 1
        for lengths in self._lengths.values():
            lengths.pop(self._count, None)
        for texts in self._texts.values():
            texts.pop(self._count, None)
        for _, values in self._columns.values():
            values.pop(self._count, None)

    def close(self) -> None:
        """Write everything and complete the file."""
        self._segment.set_doc_count(self._count)
        documents = DocumentArrays(self._count)
        for name, lengths in self._lengths.items():
            documents.lengths[name] = self._numbers(lengths)
        for name, texts in self._texts.items():
            stored = [texts.get(doc, "").encode() for doc in range(self._count)]
            documents.texts[name] = compress_texts(stored)
        for name, (column, values) in self._columns.items():
            self._add_column(documents, name, column, values)
        write_documents(ArrayFileWriter(self._file), documents)
        self._file.close()
        self.is_closed = True

    def _add_column(
        self,
        documents: DocumentArrays,
        name: str,
        column: whoosh_columns.Column,
        values: "dict[int, Any]",
    ) -> None:
        if isinstance(column, whoosh_columns.NumericColumn):
            documents.numbers[name] = self._numbers(values)
            return
        strings = [bytes(values.get(doc, b"")) for doc in range(self._count)]
        if isinstance(column, ValuesColumnType):
            joined = (string.decode() for string in strings)
            documents.values[name] = number_values(text.split(JOINT) if text else () for text in joined)
        else:
            documents.strings[name] = strings

    def _numbers(self, values: Mapping[int, int]) -> NDArray[np.int64]:
        return np.array([values.get(doc, 0) for doc in range(self._count)], dtype=np.int64)
