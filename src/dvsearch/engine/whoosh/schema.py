"""The Whoosh schema: one text field for each zone and chain, one column for each property.

| field | Whoosh has | of the article |
|---|---|---|
| `title_syllable` … `body_bigram` | terms; positions of syllables; lengths | its words (see `terms`) |
| `key` | a term | its identity |
| `article` | a stored text | the article and its facts, as JSON |
| `digest` | a column of bytes | the digest of its content |
| `anchors` | a column of bytes | where every 32nd syllable of the body begins (see `anchors`) |
| `date` | a column of numbers | YYYYMMDD with 00 for what is not known; 0 for none |
| `order` | a column of numbers | an arbitrary but fixed number of the key, for ties |
| `province` … `source` | a column of values | its facets; years and months follow from the date |
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Generator, Sequence

from whoosh import columns, fields, formats

from dvsearch.engine.query import Chain, Zone
from dvsearch.engine.whoosh.codec.fields import MAX_POSITION
from dvsearch.engine.whoosh.codec.writers import ValuesColumnType
from dvsearch.engine.whoosh.terms import ANCHORS, DATE, DIGEST, KEY, ORDER, STORED, VALUE_FACETS, field_name

__all__ = ["TermsField", "whoosh_schema"]

Posting = tuple[bytes, int, float, bytes]


class CompactPositions(formats.Positions):  # type: ignore[misc, unused-ignore] # untyped in whoosh-reloaded
    """Positions as an array of 16-bit numbers; Whoosh's own format pickles them."""

    def encode(self, positions: Sequence[int]) -> bytes:
        """Write ascending positions; those past the limit are all written as the limit."""
        return array("H", [min(at, MAX_POSITION) for at in positions]).tobytes()

    def decode_positions(self, data: bytes) -> list[int]:
        """Read what `encode` wrote."""
        return array("H", data).tolist()

    def decode_frequency(self, data: bytes) -> int:
        """The number of positions."""
        return len(data) // 2


class Weights(formats.Frequency):  # type: ignore[misc, unused-ignore]
    """No value beside the weight of a posting, which is the frequency."""

    posting_size = 0

    def encode(self, frequency: int) -> bytes:
        """Nothing is written."""
        return b""


class TermsField(fields.FieldType):  # type: ignore[misc, unused-ignore]
    """A field whose value is the list of its terms, already analyzed and written."""

    def __init__(self, *, positions: bool) -> None:
        self.positions = CompactPositions() if positions else None
        self.format = self.positions or Weights()
        self.scorable = True

    def index(self, value: Sequence[bytes], **_: object) -> Generator[Posting, None, None]:
        """Yield (term, frequency, weight, value) of each distinct term."""
        if self.positions is None:
            for term, frequency in Counter(value).items():
                yield term, frequency, float(frequency), b""
            return
        places: defaultdict[bytes, list[int]] = defaultdict(list)
        for at, term in enumerate(value):
            places[term].append(at)
        for term, found in places.items():
            yield term, len(found), float(len(found)), self.positions.encode(found)


def whoosh_schema() -> fields.Schema:
    """Build the schema; the one in an index is never unpickled."""
    schema = fields.Schema()
    schema.add(KEY, fields.ID(sortable=True))
    schema.add(STORED, fields.STORED())
    for zone in Zone:
        for chain in Chain:
            schema.add(field_name(zone, chain), TermsField(positions=chain is Chain.SYLLABLE))
    for name in (DATE, ORDER):
        schema.add(name, fields.COLUMN(columns.NumericColumn("I")))
    for name in (DIGEST, ANCHORS):
        schema.add(name, fields.COLUMN(columns.VarBytesColumn()))
    for facet in VALUE_FACETS:
        schema.add(facet, fields.COLUMN(ValuesColumnType()))
    return schema
