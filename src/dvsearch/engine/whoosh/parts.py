"""Write and merge segments, whole arrays at a time: the same files that Whoosh writes by the posting."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.document import Document
from dvsearch.engine.whoosh.codec.arrayfile import ArrayFileWriter
from dvsearch.engine.whoosh.codec.columns import ValuesColumn
from dvsearch.engine.whoosh.codec.documents import DocumentArrays, write_documents
from dvsearch.engine.whoosh.codec.fields import MAX_DOCUMENTS, FieldArrays, write_field
from dvsearch.engine.whoosh.codec.texts import compress_texts, join_texts
from dvsearch.engine.whoosh.contents import SegmentEntry, new_segment_name, write_contents
from dvsearch.engine.whoosh.gather import Batch
from dvsearch.engine.whoosh.merge import GONE, merged_parts
from dvsearch.engine.whoosh.segment import SegmentView

__all__ = ["merge_segments", "write_part"]

Integers = NDArray[np.int64]
Field: TypeAlias = tuple[str, Iterable[FieldArrays]]  # its name, and its terms in one or more parts


def write_part(path: Path, documents: Iterable[Document], dictionary: bytes) -> tuple[str, ...]:
    """Write segments of the documents and their table of contents into `path`; returns the keys.

    Stored texts are compressed with `dictionary`, or, if it is empty, one of their own.
    """
    entries: list[SegmentEntry] = []
    keys: list[str] = []
    documents = iter(documents)
    while True:
        batch = Batch()
        for document in islice(documents, MAX_DOCUMENTS):
            batch.add(document)
        if not len(batch):
            break
        fields = ((name, [field]) for name, field in batch.fields())
        entries.append(_write_segment(path, fields, batch.documents(dictionary)))
        keys += batch.keys
    write_contents(path, entries)
    return tuple(keys)


def merge_segments(path: Path, entries: Sequence[SegmentEntry]) -> SegmentEntry:
    """Write one segment into `path` with all documents of segments there that are not deleted."""
    views = [SegmentView(*entry.files(path)) for entry in entries]
    numbers = _numbers(entries)
    return _write_segment(path, _merged_fields(views, numbers), _merged_documents(views, numbers))


def _write_segment(path: Path, fields: Iterable[Field], documents: DocumentArrays) -> SegmentEntry:
    entry = SegmentEntry(new_segment_name(), documents.count, ())
    fields_path, documents_path = entry.files(path)
    with fields_path.open("wb") as file:
        arrays = ArrayFileWriter(file)
        for name, parts in fields:
            write_field(arrays, name, parts, documents.count)
        arrays.finish({"documents": documents.count})
    with documents_path.open("wb") as file:
        write_documents(ArrayFileWriter(file), documents)
    return entry


def _numbers(entries: Sequence[SegmentEntry]) -> list[Integers]:
    """For each segment, the number that each of its documents has in the merged one."""
    numbers, count = [], 0
    for entry in entries:
        stays = np.ones(entry.documents, dtype=np.bool_)
        stays[list(entry.deleted)] = False
        numbers.append(np.where(stays, np.cumsum(stays) - 1 + count, GONE))
        count += int(np.count_nonzero(stays))
    return numbers


def _merged_fields(views: Sequence[SegmentView], numbers: Sequence[Integers]) -> Iterator[Field]:
    for name in dict.fromkeys(name for view in views for name in view.field_names()):
        fields = [(view.field(name), found) for view, found in zip(views, numbers, strict=True)]
        having = [(field, found) for field, found in fields if field is not None]
        yield name, merged_parts([field for field, _ in having], [found for _, found in having])


def _merged_documents(views: Sequence[SegmentView], numbers: Sequence[Integers]) -> DocumentArrays:
    stays = [np.flatnonzero(found != GONE) for found in numbers]
    readers = [view.documents for view in views]
    merged = DocumentArrays(sum(map(len, stays)))

    def names(kind: str) -> list[str]:
        return list(dict.fromkeys(name for reader in readers for name in reader.names(kind)))

    pairs = list(zip(readers, stays, strict=True))
    for name in names("length"):
        merged.lengths[name] = np.concatenate([reader.lengths(name)[rows] for reader, rows in pairs])
    for name in names("number"):
        merged.numbers[name] = np.concatenate([reader.numbers(name)[rows] for reader, rows in pairs])
    for name in names("bytes"):
        columns = [(reader.strings(name), rows.tolist()) for reader, rows in pairs]
        merged.strings[name] = [column[row] for column, rows in columns for row in rows]
    for name in names("values"):
        merged.values[name] = _merged_values([reader.values(name) for reader in readers], numbers)
    for name in names("text"):
        stored = [(reader.texts(name), rows.tolist()) for reader, rows in pairs]
        merged.texts[name] = join_texts(
            compress_texts([b""] * len(rows)) if texts is None else texts.compressed(rows)
            for texts, rows in stored
        )
    return merged


def _merged_values(columns: Sequence[ValuesColumn], numbers: Sequence[Integers]) -> ValuesColumn:
    codes: dict[str, int] = {}
    all_rows, all_codes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for column, found in zip(columns, numbers, strict=True):
        rows = found[column.rows]
        stays = rows != GONE
        used = column.codes[stays]
        renumbered = np.zeros(len(column.values), dtype=np.int64)
        for code in np.unique(used).tolist():
            renumbered[code] = codes.setdefault(column.values[code], len(codes))
        all_rows.append(rows[stays])
        all_codes.append(renumbered[used])
    return ValuesColumn(tuple(codes), np.concatenate(all_rows), np.concatenate(all_codes))
