"""Merge posting lists of several segments into one, whole arrays at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.fields import FieldArrays
from dvsearch.engine.whoosh.codec.postings import FieldPostings

__all__ = ["GONE", "merge_fields", "merged_parts"]

Integers = NDArray[np.int64]
GONE = -1  # the number of a document that is not in the merged segment
# Postings that are merged at a time: some 100 bytes of memory each.
_AT_ONCE = 1 << 20


def merged_parts(
    fields: Sequence[FieldPostings], numbers: Sequence[Integers], at_once: int = _AT_ONCE
) -> Iterator[FieldArrays]:
    """What `merge_fields` gives of all terms, some at a time, in order."""
    pieces = -(-sum(field.size for field in fields) // at_once)
    bounds = max(fields, key=lambda field: field.size).split(max(1, pieces))
    cuts = [[0, *map(field.terms.lower_bound, bounds), field.terms.size] for field in fields]
    for at in range(len(bounds) + 1):
        read = [field.read(*cut[at : at + 2]) for field, cut in zip(fields, cuts, strict=True)]
        yield merge_fields(read, numbers)


def merge_fields(fields: Sequence[FieldArrays], numbers: Sequence[Integers]) -> FieldArrays:
    """All postings of `fields`, in order of term and document.

    `numbers[i][d]` is the number that document d of field i has in the merged segment, -1 if it is gone;
    those of a later field are all greater.
    """
    terms = sorted(set().union(*(field.terms for field in fields)))
    ordinals = {term: ordinal for ordinal, term in enumerate(terms)}
    parts = [_part(field, found, ordinals) for field, found in zip(fields, numbers, strict=True)]
    counts = np.zeros(len(terms), dtype=np.int64)
    for part in parts:
        counts += np.bincount(part.terms, minlength=len(terms))
    size = int(counts.sum())
    docs, frequencies = np.zeros(size, np.uint16), np.zeros(size, np.int64)
    free = np.cumsum(counts) - counts  # the first place of each term that is not taken yet
    for part in parts:
        part.place(free)
        docs[part.places], frequencies[part.places] = part.docs, part.frequencies
    have_positions = all(part.positions is not None for part in parts)
    positions = _merge_positions(parts, frequencies) if have_positions else None
    used = np.flatnonzero(counts)
    used_terms = [terms[ordinal] for ordinal in used.tolist()]
    return FieldArrays(used_terms, counts[used], docs, frequencies, positions)


@dataclass(slots=True)
class _Part:
    """The postings of one field that stay: their merged terms and documents, and their places."""

    terms: Integers
    docs: Integers
    frequencies: Integers
    positions: NDArray[np.uint16] | None
    places: Integers

    def place(self, free: Integers) -> None:
        """Take the next places of each term, and mark them as taken."""
        counts = np.bincount(self.terms, minlength=len(free))
        within = np.arange(len(self.terms)) - np.repeat(np.cumsum(counts) - counts, counts)
        self.places = free[self.terms] + within
        free += counts


def _part(field: FieldArrays, numbers: Integers, ordinals: dict[bytes, int]) -> _Part:
    found = np.fromiter(map(ordinals.__getitem__, field.terms), np.int64, len(field.terms))
    terms = np.repeat(found, field.counts)
    docs = numbers[field.docs]
    frequencies, positions = field.frequencies, field.positions
    if (docs == GONE).any():
        stays = docs != GONE
        if positions is not None:
            positions = positions[np.repeat(stays, frequencies)]
        terms, docs, frequencies = terms[stays], docs[stays], frequencies[stays]
    return _Part(terms, docs, frequencies, positions, np.zeros(0, np.int64))


def _merge_positions(parts: Sequence[_Part], frequencies: Integers) -> NDArray[np.uint16]:
    starts = np.cumsum(frequencies) - frequencies
    merged = np.zeros(int(frequencies.sum()), np.uint16)
    for part in parts:
        assert part.positions is not None
        own = np.cumsum(part.frequencies) - part.frequencies
        moved = np.repeat(starts[part.places] - own, part.frequencies)
        merged[moved + np.arange(len(moved))] = part.positions
    return merged
