"""The Whoosh schema: one text field for each zone and chain, one column for each property.

A term of syllables is written `folded␟marked` ("dan␟dân"; "290␟" where both are the same), so that
all marked forms of a folded syllable stand next to each other in the dictionary: an unmarked query needs
no postings of its own, only a range of terms.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Generator, Sequence

from whoosh import columns, fields, formats

from dvsearch.engine.query import Chain, Facet, Zone
from dvsearch.text.fold import fold

__all__ = [
    "COLUMN_FACETS",
    "KEY",
    "STORED",
    "TermsField",
    "decode_form",
    "encode_term",
    "field_name",
    "folded_range",
    "numeric_columns",
    "text_columns",
    "whoosh_schema",
]

KEY = "key"
STORED = "article"
# Facets whose values are kept in a column; years and months follow from the date.
COLUMN_FACETS = (Facet.PROVINCE, Facet.PROVINCE_TODAY, Facet.DECISION, Facet.KIND, Facet.SOURCE)
Posting = tuple[bytes, int, float, bytes]
_SEPARATOR = "\x1f"
_MAX_POSITION = 0xFFFF  # positions are 16 bits wide: phrases are found in the first 65,536 syllables


class CompactPositions(formats.Positions):  # type: ignore[misc, unused-ignore] # untyped in whoosh-reloaded
    """Positions as an array of 16-bit numbers, which NumPy reads as they are."""

    def encode(self, positions: Sequence[int]) -> bytes:
        """Write ascending positions; those past the limit are all written as the limit."""
        return array("H", [min(at, _MAX_POSITION) for at in positions]).tobytes()

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
    """A field whose value is the list of its terms, already analyzed."""

    def __init__(self, *, positions: bool) -> None:
        self.positions = CompactPositions() if positions else None
        self.format = self.positions or Weights()
        self.scorable = True

    def index(self, value: Sequence[str], **_: object) -> Generator[Posting, None, None]:
        """Yield (term, frequency, weight, value) of each distinct term."""
        if self.positions is None:
            for term, frequency in Counter(value).items():
                yield term.encode(), frequency, float(frequency), b""
            return
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, term in enumerate(value):
            places[term].append(at)
        for term, found in places.items():
            yield term.encode(), len(found), float(len(found)), self.positions.encode(found)


def field_name(zone: Zone, chain: Chain) -> str:
    """Name of the field with the terms of this chain in this zone."""
    return f"{zone}_{chain}"


def encode_term(term: str, chain: Chain) -> str:
    """How the term is written in the dictionary."""
    if chain is Chain.COMPOUND:
        return term
    folded = fold(term)
    return f"{folded}{_SEPARATOR}{'' if term == folded else term}"


def folded_range(folded: str) -> str:
    """The prefix that all terms with this folding share."""
    return f"{folded}{_SEPARATOR}"


def decode_form(written: str) -> str:
    """The marked form that a dictionary entry stands for."""
    folded, _, marked = written.partition(_SEPARATOR)
    return marked or folded


def numeric_columns() -> dict[str, columns.NumericColumn]:
    """date: YYYYMMDD with 00 for what is not known, 0 for none; order: breaks ties; lengths in syllables."""
    names = ("date", "order", *(f"{zone}_length" for zone in Zone))
    return {name: columns.NumericColumn("I") for name in names}


def text_columns() -> dict[str, columns.VarBytesColumn]:
    """Key and digest, and for each facet its values, a newline between them."""
    return {name: columns.VarBytesColumn() for name in (KEY, "digest", *COLUMN_FACETS)}


def whoosh_schema() -> fields.Schema:
    """Build the schema; the one in an index is never unpickled."""
    schema = fields.Schema()
    schema.add(KEY, fields.ID(sortable=True))
    schema.add(STORED, fields.STORED())
    for zone in Zone:
        for chain in Chain:
            positions = chain is Chain.SYLLABLE
            schema.add(field_name(zone, chain), TermsField(positions=positions))
    for name, column in (numeric_columns() | text_columns()).items():
        if name != KEY:
            schema.add(name, fields.COLUMN(column))
    return schema
