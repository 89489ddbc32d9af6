"""Posting lists that are sorted out of arrays are those that a plain count finds."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.engine.query import Chain
from dvsearch.engine.whoosh.batch import TermNumbers, Vocabulary
from dvsearch.engine.whoosh.codec.fields import MAX_POSITION, FieldArrays
from dvsearch.engine.whoosh.terms import encode_pair, encode_term

# Written term, document, and where the term stands in it.
Posting = tuple[bytes, int, list[int]]

SYLLABLES = ["dan", "dân", "dấn", "đan", "da", "d", "an", "ẩn", "290", "ở", "ο", "ό", "ё", "e\u0301"]
texts = st.lists(
    st.lists(st.sampled_from(SYLLABLES) | st.from_regex(r"[^\W_]{1,3}", fullmatch=True), max_size=12),
    max_size=6,
)
quick = settings(max_examples=50, deadline=None)


def numbered(documents: Sequence[Sequence[str]], chain: Chain = Chain.SYLLABLE) -> TermNumbers:
    vocabulary = Vocabulary(lambda term: encode_term(term, chain))
    vocabulary.number(["zz", "dân"])  # what other fields have taken
    terms = TermNumbers(vocabulary)
    for document in documents:
        terms.add(document)
    return terms


def plain(documents: Sequence[Sequence[bytes]]) -> list[Posting]:
    places: defaultdict[tuple[bytes, int], list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        for at, term in enumerate(document):
            places[term, number].append(at)
    return [(term, number, found) for (term, number), found in sorted(places.items())]


def found(field: FieldArrays) -> list[Posting]:
    """The postings of a field; without positions, as many zeros as each has occurrences."""
    terms = [
        term for term, count in zip(field.terms, field.counts.tolist(), strict=True) for _ in range(count)
    ]
    positions = iter([0] * int(field.frequencies.sum()))
    if field.positions is not None:
        positions = iter(field.positions.tolist())
    return [
        (term, doc, [next(positions) for _ in range(frequency)])
        for term, doc, frequency in zip(terms, field.docs.tolist(), field.frequencies.tolist(), strict=True)
    ]


def without_positions(postings: list[Posting]) -> list[Posting]:
    return [(term, doc, [0] * len(places)) for term, doc, places in postings]


def write(chain: Chain) -> Callable[[str], bytes]:
    return lambda term: encode_term(term, chain)


@quick
@given(texts)
def test_syllables_with_positions(documents: list[list[str]]) -> None:
    expected = plain([list(map(write(Chain.SYLLABLE), document)) for document in documents])
    assert found(numbered(documents).postings(positions=True)) == expected


@quick
@given(texts)
def test_compounds_without_positions(documents: list[list[str]]) -> None:
    expected = plain([list(map(str.encode, document)) for document in documents])
    assert found(numbered(documents, Chain.COMPOUND).postings()) == without_positions(expected)


@quick
@given(texts)
def test_pairs_of_neighbours(documents: list[list[str]]) -> None:
    pairs = [[encode_pair(*pair) for pair in pairwise(document)] for document in documents]
    assert found(numbered(documents).pair_postings()) == without_positions(plain(pairs))


@quick
@given(texts)
def test_terms_ascend_by_their_bytes(documents: list[list[str]]) -> None:
    terms = numbered(documents)
    for field in (terms.postings(), terms.pair_postings()):
        assert field.terms == sorted(set(field.terms))


@quick
@given(texts)
def test_lengths(documents: list[list[str]]) -> None:
    assert numbered(documents).lengths.tolist() == list(map(len, documents))


def test_more_pairs_than_fit_one_number() -> None:
    """With so many forms the order of pairs comes from two keys instead of one; it is the same."""
    letters = "aàáảãạăằắẳẵặâầấẩẫậ"[:17]
    forms = ["".join(letter) for letter in product(letters, repeat=4)]
    plenty = [f"{number:x}" for number in range(40_000)]
    assert (len(forms) * len(plenty)) ** 2 > 1 << 63
    documents = [forms + plenty, forms[:500:-200] + plenty[::-50]]
    pairs = [[encode_pair(*pair) for pair in pairwise(document)] for document in documents]
    assert found(numbered(documents).pair_postings()) == without_positions(plain(pairs))


@pytest.mark.parametrize("length", [MAX_POSITION, MAX_POSITION + 1, MAX_POSITION + 5])
def test_positions_past_the_limit_are_the_limit(length: int) -> None:
    field = numbered([["a"] * (length - 1) + ["b"]]).postings(positions=True)
    assert field.positions is not None
    assert field.positions.tolist()[-1] == min(length - 1, MAX_POSITION)
    assert field.frequencies.tolist() == [length - 1, 1]


@pytest.mark.parametrize("documents", [[], [[]], [[], []], [["a"]], [[], ["a"], []]])
def test_next_to_nothing(documents: list[list[str]]) -> None:
    assert found(numbered(documents).pair_postings()) == []
    assert len(found(numbered(documents).postings(positions=True))) == sum(map(len, documents))
