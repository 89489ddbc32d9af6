"""Gather a batch of documents for a segment: its terms as numbers, its columns as lists."""

from collections.abc import Iterator

import numpy as np

from dvsearch.engine.document import Document, ZoneTerms
from dvsearch.engine.query import Chain, Facet, Zone
from dvsearch.engine.whoosh.anchors import encode_anchors
from dvsearch.engine.whoosh.batch import TermNumbers, Vocabulary
from dvsearch.engine.whoosh.codec.columns import number_values
from dvsearch.engine.whoosh.codec.documents import DocumentArrays
from dvsearch.engine.whoosh.codec.fields import FieldArrays
from dvsearch.engine.whoosh.codec.texts import compress_texts
from dvsearch.engine.whoosh.terms import (
    ANCHORS,
    DATE,
    DIGEST,
    KEY,
    ORDER,
    STORED,
    VALUE_FACETS,
    encode_term,
    field_name,
    key_order,
)
from dvsearch.model import ArticleDate

__all__ = ["Batch"]


class Batch:
    """Documents that become one segment."""

    def __init__(self) -> None:
        syllables = Vocabulary(lambda term: encode_term(term, Chain.SYLLABLE))
        compounds = Vocabulary(lambda term: encode_term(term, Chain.COMPOUND))
        self._syllables = {zone: TermNumbers(syllables) for zone in Zone}
        self._compounds = {zone: TermNumbers(compounds) for zone in Zone}
        self._keys = TermNumbers(Vocabulary(str.encode))
        self.keys: list[str] = []
        self._texts: list[bytes] = []
        self._digests: list[bytes] = []
        self._anchors: list[bytes] = []
        self._dates: list[int] = []
        self._values: dict[Facet, list[tuple[str, ...]]] = {facet: [] for facet in VALUE_FACETS}

    def __len__(self) -> int:
        return len(self.keys)

    def add(self, document: Document) -> None:
        """Take the next document."""
        self._keys.add([document.key])
        self.keys.append(document.key)
        self._texts.append(document.stored.to_json().encode())
        self._digests.append(bytes.fromhex(document.digest))
        self._anchors.append(encode_anchors(document.body.anchors))
        when = document.stored.facts.date
        self._dates.append(0 if when is None else _date_number(when))
        values = dict(document.values)
        for facet, column in self._values.items():
            column.append(values.get(facet, ()))
        for zone, terms in ((Zone.TITLE, document.title), (Zone.BODY, document.body)):
            self._add_terms(zone, terms)

    def _add_terms(self, zone: Zone, terms: ZoneTerms) -> None:
        self._syllables[zone].add(terms.syllables)
        self._compounds[zone].add(terms.compounds)

    def fields(self) -> Iterator[tuple[str, FieldArrays]]:
        """Each field's name and posting lists, one at a time."""
        yield KEY, self._keys.postings()
        for zone in Zone:
            yield field_name(zone, Chain.SYLLABLE), self._syllables[zone].postings(positions=True)
            yield field_name(zone, Chain.BIGRAM), self._syllables[zone].pair_postings()
            yield field_name(zone, Chain.COMPOUND), self._compounds[zone].postings()

    def documents(self, dictionary: bytes) -> DocumentArrays:
        """All but the terms; texts are compressed with `dictionary`, or one of their own if it is empty."""
        documents = DocumentArrays(len(self))
        for zone in Zone:
            syllables = self._syllables[zone].lengths
            documents.lengths[field_name(zone, Chain.SYLLABLE)] = syllables
            documents.lengths[field_name(zone, Chain.BIGRAM)] = np.maximum(syllables - 1, 0)
            documents.lengths[field_name(zone, Chain.COMPOUND)] = self._compounds[zone].lengths
        documents.numbers[DATE] = np.array(self._dates, dtype=np.int64)
        documents.numbers[ORDER] = np.array([key_order(key) for key in self.keys], dtype=np.int64)
        documents.strings[KEY] = [key.encode() for key in self.keys]
        documents.strings[DIGEST] = self._digests
        documents.strings[ANCHORS] = self._anchors
        for facet, values in self._values.items():
            documents.values[facet] = number_values(values)
        documents.texts[STORED] = compress_texts(self._texts, dictionary)
        return documents


def _date_number(when: ArticleDate) -> int:
    """YYYYMMDD, with 00 for what is not known."""
    return when.year * 10_000 + (when.month or 0) * 100 + (when.day or 0)
