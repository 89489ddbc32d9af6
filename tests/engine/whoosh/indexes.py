"""Indexes that Whoosh's own writer makes of our documents, with any codec."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from whoosh.codec.base import Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from dvsearch.engine.document import Document, ZoneTerms
from dvsearch.engine.query import Chain, Zone
from dvsearch.engine.whoosh.anchors import encode_anchors
from dvsearch.engine.whoosh.contents import INDEX_NAME
from dvsearch.engine.whoosh.schema import whoosh_schema
from dvsearch.engine.whoosh.terms import (
    ANCHORS,
    DATE,
    DIGEST,
    KEY,
    ORDER,
    STORED,
    VALUE_FACETS,
    encode_pair,
    encode_term,
    field_name,
    key_order,
)


def whoosh_values(document: Document) -> dict[str, object]:
    """A document as Whoosh's writer takes it: a value for each field of the schema."""
    when = document.stored.facts.date
    date = 0 if when is None else when.year * 10_000 + (when.month or 0) * 100 + (when.day or 0)
    values: dict[str, object] = {
        KEY: document.key,
        STORED: document.stored.to_json(),
        DIGEST: bytes.fromhex(document.digest),
        ANCHORS: encode_anchors(document.body.anchors),
        DATE: date,
        ORDER: key_order(document.key),
    }
    found = dict(document.values)
    for facet in VALUE_FACETS:
        values[facet] = "\n".join(found.get(facet, ())).encode()
    for zone, terms in ((Zone.TITLE, document.title), (Zone.BODY, document.body)):
        values |= {field_name(zone, chain): chain_terms for chain, chain_terms in _chains(terms)}
    return values


def _chains(terms: ZoneTerms) -> Iterable[tuple[Chain, list[bytes]]]:
    yield Chain.SYLLABLE, [encode_term(term, Chain.SYLLABLE) for term in terms.syllables]
    yield Chain.BIGRAM, [encode_pair(*pair) for pair in pairwise(terms.syllables)]
    yield Chain.COMPOUND, [encode_term(term, Chain.COMPOUND) for term in terms.compounds]


def create_index(folder: Path) -> FileIndex:
    """An index of ours in `folder` with nothing in it."""
    folder.mkdir(parents=True, exist_ok=True)
    return FileIndex.create(FileStorage(str(folder)), whoosh_schema(), INDEX_NAME)


def whoosh_index(
    folder: Path,
    segments: Iterable[Sequence[Document]],
    codec: type[Codec],
    deleted: Iterable[int] = (),
) -> FileIndex:
    """An index with these segments as Whoosh writes them; `deleted` counts through all of them."""
    index = create_index(folder)
    for documents in segments:
        writer = SegmentWriter(index, codec=codec())
        for document in documents:
            writer.add_document(**whoosh_values(document))
        writer.commit(merge=False)
    writer = SegmentWriter(index, codec=codec())
    for doc in deleted:
        writer.delete_document(doc)
    writer.commit(merge=False)
    return index
