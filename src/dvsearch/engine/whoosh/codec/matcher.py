"""Whoosh's way of going through a posting list, on arrays."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from whoosh.matching.mcore import LeafMatcher, ReadTooFar
from whoosh.reading import TermInfo
from whoosh.scoring import BaseScorer

from dvsearch.engine.whoosh.codec.postings import FieldPostings, TermRange

__all__ = ["ArrayMatcher"]


class ArrayMatcher(LeafMatcher):  # type: ignore[misc, unused-ignore]
    """The postings of one term; the whole list is one block to Whoosh."""

    def __init__(
        self,
        field: FieldPostings,
        found: TermRange,
        term: tuple[str, bytes],
        format_: Any,
        info: TermInfo,
        scorer: BaseScorer | None = None,
    ) -> None:
        self._field = field
        self._found = found
        self._term = term
        self._info = info
        self.format = format_
        self.scorer = scorer
        self._docs: list[int] = field.docs(found).tolist()
        self._frequencies: list[int] = field.frequencies(found.start, found.stop).tolist()
        self._at = 0

    def is_active(self) -> bool:
        """Say whether there is a posting here."""
        return self._at < len(self._docs)

    def id(self) -> int:
        """The document."""
        return self._docs[self._at]

    def weight(self) -> float:
        """How often it has the term."""
        return float(self._frequencies[self._at])

    def value(self) -> bytes:
        """The positions, in the format of the field."""
        if not self._field.has_positions:
            return bytes(self.format.encode(self._frequencies[self._at]))
        posting = self._found.start + self._at
        return bytes(self.format.encode(self._field.positions(posting, posting + 1).tolist()))

    def next(self) -> bool:  # type: ignore[override, unused-ignore] # Whoosh returns one too
        """Go on; says that a new block begins only at the end."""
        self._at += 1
        return not self.is_active()

    def skip_to(self, targetid: int) -> None:
        """Go on to the first document that is not before `targetid`."""
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._docs, targetid, self._at)

    def skip_to_quality(self, minquality: float) -> int:
        """Pass over the whole list if none of it is good enough."""
        if self.block_quality() > minquality:
            return 0
        self._at = len(self._docs)
        return 1

    def reset(self) -> None:
        """Begin anew."""
        self._at = 0

    def copy(self) -> "ArrayMatcher":
        """Another one at the same place."""
        other = ArrayMatcher(self._field, self._found, self._term, self.format, self._info, self.scorer)
        other._at = self._at
        return other

    def all_ids(self) -> Iterator[int]:
        """The documents from here on."""
        return iter(self._docs[self._at :])

    def block_min_length(self) -> int:
        """The shortest field that has the term."""
        return int(self._info.min_length() or 0)

    def block_max_length(self) -> int:
        """The longest field that has the term."""
        return int(self._info.max_length())

    def block_max_weight(self) -> float:
        """The greatest frequency."""
        return float(self._info.max_weight())
