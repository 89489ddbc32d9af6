"""Build and merge Whoosh segments in directories of their own, without touching the index."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from dvsearch.engine.document import Document, ZoneTerms
from dvsearch.engine.query import Chain, Zone
from dvsearch.engine.whoosh.codec import ArrayCodec
from dvsearch.engine.whoosh.schema import KEY, STORED, encode_term, field_name, whoosh_schema
from dvsearch.engine.whoosh.snapshot import INDEX_NAME
from dvsearch.text.analyze import bigrams

__all__ = ["merge_segments", "write_documents"]

# Memory for postings waiting to be sorted; beyond it Whoosh sorts in runs on disk. Two workers at it
# stay well below the 2 GB that indexing may take.
_POOL_MB = 256


def write_documents(path: Path, documents: Iterable[Document]) -> tuple[str, ...]:
    """Write the documents into a new index with one segment in `path`; returns their keys."""
    writer = _writer(path)
    keys = []
    for document in documents:
        writer.add_document(**_fields(document))
        keys.append(document.key)
    writer.commit(merge=False)
    return tuple(keys)


def merge_segments(path: Path, storage: FileStorage, segments: Sequence[Segment]) -> None:
    """Write one segment into `path` with all documents of `segments` that are not deleted."""
    writer = _writer(path)
    for segment in segments:
        reader = SegmentReader(storage, whoosh_schema(), segment)
        writer.add_reader(reader)
        reader.close()
    writer.commit(merge=False)


def _writer(path: Path) -> SegmentWriter:
    storage = FileStorage(str(path))
    index = FileIndex.create(storage, whoosh_schema(), INDEX_NAME)
    return SegmentWriter(index, codec=ArrayCodec(), limitmb=_POOL_MB, _lk=False)


def _fields(document: Document) -> dict[str, object]:
    """The document as Whoosh takes it."""
    when = document.stored.facts.date
    values: dict[str, object] = {
        KEY: document.key,
        STORED: document.stored.to_json(),
        "digest": document.digest.encode(),
        "date": 0 if when is None else when.year * 10_000 + (when.month or 0) * 100 + (when.day or 0),
        "order": int.from_bytes(hashlib.blake2b(document.key.encode(), digest_size=4).digest()),
    }
    for facet, found in document.values:
        values[facet] = "\n".join(found).encode()
    for zone, terms in ((Zone.TITLE, document.title), (Zone.BODY, document.body)):
        values[f"{zone}_length"] = len(terms.syllables)
        for chain in Chain:
            written = [encode_term(term, chain) for term in _terms(terms, chain)]
            values[field_name(zone, chain)] = written
    return values


def _terms(zone: ZoneTerms, chain: Chain) -> Sequence[str]:
    if chain is Chain.SYLLABLE:
        return zone.syllables
    return zone.compounds if chain is Chain.COMPOUND else bigrams(zone.syllables)
