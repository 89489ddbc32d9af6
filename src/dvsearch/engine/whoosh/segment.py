"""One segment as arrays: its posting lists, columns and stored articles, read without Whoosh.

The files are those of the columnar codec (see `codec`); opening one maps it and reads its directory.
"""

from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Chain, Facet, Zone
from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile
from dvsearch.engine.whoosh.codec.columns import ValuesColumn
from dvsearch.engine.whoosh.codec.documents import DocumentReader
from dvsearch.engine.whoosh.codec.postings import FieldPostings, TermRange
from dvsearch.engine.whoosh.contents import SegmentEntry
from dvsearch.engine.whoosh.terms import ANCHORS, DIGEST, KEY, STORED, encode_term, field_name, folded_range

__all__ = ["SegmentView", "TermPostings", "open_segment"]

TermPostings = tuple[FieldPostings, TermRange]

_CACHED_TERMS = 4_096


def open_segment(folder: Path, entry: SegmentEntry) -> "SegmentView":
    """Open the segment that a table of contents names. Raises as SegmentView does."""
    view = SegmentView(*entry.files(folder))
    if view.count != entry.documents:
        raise ValueError(f"segment {entry.name}: {view.count} documents instead of {entry.documents}")
    return view


class SegmentView:
    """Reads the two files of one segment. Raises OSError, ValueError or KeyError when they are damaged."""

    def __init__(self, fields: Path, documents: Path) -> None:
        self._fields = ArrayFile.open(fields)
        self.documents = DocumentReader(ArrayFile.open(documents))
        self.count = self.documents.count
        if self._fields.facts["documents"] != self.count:
            raise ValueError(f"{fields}: of another number of documents than {documents}")
        self.field = cache(self._field)
        # A page asks for each of its terms a few times: to match, to score, to compare passages, to show.
        self.find_term = lru_cache(_CACHED_TERMS)(self._find_term)

    def _field(self, name: str) -> FieldPostings | None:
        known = f"{name}/starts" in self._fields
        return FieldPostings(self._fields, name, self.count) if known else None

    def field_names(self) -> list[str]:
        """Names of the fields that have terms."""
        return list(dict.fromkeys(name.split("/")[0] for name in self._fields.names()))

    def _find_term(self, zone: Zone, chain: Chain, text: str, folded: bool) -> TermPostings | None:
        """The postings of a term; if folded, of all its marked forms. None if there are none."""
        field = self.field(field_name(zone, chain))
        if field is None:
            return None
        if folded and chain is not Chain.COMPOUND:
            found: TermRange | None = field.prefix(folded_range(text))
        else:
            found = field.find(encode_term(text, chain))
        return (field, found) if found is not None and found.start < found.stop else None

    def find(self, key: str) -> int | None:
        """The last document with this key, or None."""
        field = self.field(KEY)
        found = field.find(key.encode("utf-8", "surrogatepass")) if field else None
        return int(field.docs(found)[-1]) if field and found else None

    def keys(self) -> list[str]:
        """The key of each document."""
        return [key.decode() for key in self.documents.strings(KEY)]

    def digests(self) -> list[str]:
        """The content digest of each document."""
        return [digest.hex() for digest in self.documents.strings(DIGEST)]

    def numbers(self, name: str) -> NDArray[np.int64]:
        """A column of numbers."""
        return self.documents.numbers(name)

    def lengths(self, zone: Zone) -> NDArray[np.int64]:
        """Number of syllables of each document in a zone."""
        return self.documents.lengths(field_name(zone, Chain.SYLLABLE))

    def values(self, facet: Facet) -> ValuesColumn:
        """The column of a facet."""
        return self.documents.values(facet)

    def anchors(self, doc: int) -> bytes:
        """The anchors of a document's body, as written (see `anchors`)."""
        return self.documents.string(ANCHORS, doc)

    def stored(self, doc: int) -> StoredArticle:
        """The stored article of a document."""
        texts = self.documents.texts(STORED)
        if texts is None:
            raise ValueError("no articles are stored")
        return StoredArticle.from_json(texts[doc].decode())

    def dictionary(self) -> bytes:
        """The first dictionary that stored articles are compressed with; empty if none."""
        texts = self.documents.texts(STORED)
        return texts.dictionaries[0] if texts and texts.dictionaries else b""

    def read_through(self) -> None:
        """Read everything; raises where something is damaged."""
        for name in self.field_names():
            field = self.field(name)
            if field is not None:
                field.read()
        for doc in range(self.count):
            self.stored(doc)
