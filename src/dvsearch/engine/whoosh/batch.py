"""Gather the terms of a batch of documents as numbers, and sort them into posting lists at one go.

Nothing here is done a posting at a time in Python: each document's terms become an array of numbers, and
the lists of a field come from one stable sort of all of them.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.fields import MAX_POSITION, FieldArrays
from dvsearch.engine.whoosh.terms import encode_pair
from dvsearch.text.fold import fold

__all__ = ["TermNumbers", "Vocabulary"]


Integers = NDArray[np.int64]


class Vocabulary:
    """Numbers terms in the order in which they come; `write` is how they stand in the dictionary."""

    def __init__(self, write: Callable[[str], bytes]) -> None:
        self._write = write
        self._numbers: defaultdict[str, int] = defaultdict()
        self._numbers.default_factory = self._numbers.__len__

    def number(self, terms: Iterable[str]) -> "array[int]":
        """The numbers of `terms`."""
        return array("I", map(self._numbers.__getitem__, terms))

    # To be asked when all terms are in

    @cached_property
    def terms(self) -> list[str]:
        """All terms, by number."""
        return list(self._numbers)

    @cached_property
    def written(self) -> list[bytes]:
        """How each is written, by number."""
        return [self._write(term) for term in self.terms]

    @cached_property
    def _sorted(self) -> list[int]:
        """The numbers of all terms in the order in which they are written."""
        return sorted(range(len(self.terms)), key=self.written.__getitem__)

    @cached_property
    def ranks(self) -> Integers:
        """The place of each term in that order."""
        return self._by_number(np.arange(len(self.terms)))

    @cached_property
    def groups(self) -> Integers:
        """The place of each term's folded form among all folded forms."""
        return self._by_number(np.cumsum(self._is_first_form) - 1)

    @cached_property
    def places(self) -> Integers:
        """The place of each term among those with its folded form."""
        firsts = np.flatnonzero(self._is_first_form)
        sizes = np.diff(np.append(firsts, len(self.terms)))
        return self._by_number(np.arange(len(self.terms)) - np.repeat(firsts, sizes))

    @cached_property
    def _is_first_form(self) -> NDArray[np.bool_]:
        folded = [fold(self.terms[number]) for number in self._sorted]
        is_first = [True, *(before != here for before, here in pairwise(folded))]
        return np.array(is_first[: len(folded)], dtype=np.bool_)

    def _by_number(self, in_order: Integers) -> Integers:
        numbered = np.empty(len(in_order), dtype=np.int64)
        numbered[self._sorted] = in_order
        return numbered


class TermNumbers:
    """The terms of one field of a batch: those of all documents, one behind the other."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._numbers = array("I")
        self._lengths = array("I")

    def add(self, terms: Iterable[str]) -> None:
        """Take the terms of the next document, in order."""
        before = len(self._numbers)
        self._numbers.extend(self._vocabulary.number(terms))
        self._lengths.append(len(self._numbers) - before)

    @property
    def lengths(self) -> Integers:
        """Number of terms of each document."""
        return np.array(self._lengths, dtype=np.int64)

    def postings(self, *, positions: bool = False) -> FieldArrays:
        """The posting lists of these terms."""
        numbers, docs = self._numbered()
        keys = self._vocabulary.ranks[numbers]
        order = np.argsort(keys, kind="stable")
        field, firsts = _lists(keys[order], docs[order])
        written = self._vocabulary.written
        field.terms = [written[number] for number in numbers[order[firsts]].tolist()]
        if positions:
            starts = np.repeat(np.cumsum(self.lengths) - self.lengths, self.lengths)
            places = np.arange(len(numbers)) - starts
            field.positions = np.minimum(places[order], MAX_POSITION).astype(np.uint16)
        return field

    def pair_postings(self) -> FieldArrays:
        """The posting lists of every two neighbours."""
        numbers, docs = self._numbered()
        here = np.flatnonzero(docs[:-1] == docs[1:])
        left, right = numbers[here], numbers[here + 1]
        order = self._pair_order(left, right)
        keys = left * len(self._vocabulary.terms) + right
        field, firsts = _lists(keys[order], docs[here[order]])
        terms, chosen = self._vocabulary.terms, order[firsts]
        field.terms = [
            encode_pair(terms[first], terms[second])
            for first, second in zip(left[chosen].tolist(), right[chosen].tolist(), strict=True)
        ]
        return field

    def _numbered(self) -> tuple[Integers, Integers]:
        """The number and the document of each term."""
        docs = np.repeat(np.arange(len(self._lengths)), self.lengths)
        return np.array(self._numbers, dtype=np.int64), docs

    def _pair_order(self, left: Integers, right: Integers) -> Integers:
        """The order of pairs as they are written: by both folded forms, then by both marked ones."""
        groups, places = self._vocabulary.groups, self._vocabulary.places
        group_count, place_count = int(groups.max(initial=0)) + 1, int(places.max(initial=0)) + 1
        folded = groups[left] * group_count + groups[right]
        marked = places[left] * place_count + places[right]
        if (group_count * place_count) ** 2 < 1 << 63:
            return np.argsort(folded * place_count**2 + marked, kind="stable")
        return np.lexsort((marked, folded))


def _lists(keys: Integers, docs: Integers) -> tuple[FieldArrays, Integers]:
    """Posting lists of terms in order of term and document, and the first occurrence of each term.

    The terms themselves are still to be filled in.
    """
    is_first = np.ones(len(keys), dtype=np.bool_)
    is_first[1:] = (keys[1:] != keys[:-1]) | (docs[1:] != docs[:-1])
    postings = np.flatnonzero(is_first)
    frequencies = np.diff(np.append(postings, len(keys)))
    lists = np.flatnonzero(np.diff(keys[postings], prepend=-1))
    counts = np.diff(np.append(lists, len(postings)))
    return FieldArrays([], counts, docs[postings].astype(np.uint16), frequencies), postings[lists]
