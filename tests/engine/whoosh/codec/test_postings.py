"""Posting lists answer as a plain dictionary of lists does."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.engine.whoosh.codec.fields import MAX_DOCUMENTS, FieldArrays, write_field
from dvsearch.engine.whoosh.codec.packed import MAX_VALUE
from dvsearch.engine.whoosh.codec.postings import FieldPostings, Selection, TermRange
from tests.engine.whoosh.codec.memory import written

# For each term, for each document that has it, where it stands.
Plain = dict[bytes, dict[int, list[int]]]


@dataclass(frozen=True)
class Both:
    """The same field plainly and as it is read."""

    plain: Plain
    field: FieldPostings
    documents: int

    def ranges(self) -> list[tuple[list[bytes], TermRange]]:
        """Each term, each prefix, all and nothing, with the terms in them."""
        terms = sorted(self.plain)
        found = [([term], self.field.range(at, at + 1)) for at, term in enumerate(terms)]
        for prefix in sorted({term[:length] for term in terms for length in range(3)}):
            having = [term for term in terms if term.startswith(prefix)]
            found.append((having, self.field.prefix(prefix)))
        return [*found, ([], self.field.prefix(b"nothing"))]

    def postings(self, terms: list[bytes]) -> list[tuple[int, list[int]]]:
        """Document and positions of the postings of these terms."""
        return [posting for term in terms for posting in sorted(self.plain[term].items())]


def arrays(plain: Plain, *, positions: bool) -> FieldArrays:
    terms = sorted(plain)
    postings = [posting for term in terms for posting in sorted(plain[term].items())]
    places = [place for _, places in postings for place in places]
    return FieldArrays(
        terms,
        np.array([len(plain[term]) for term in terms], dtype=np.int64),
        np.array([doc for doc, _ in postings], dtype=np.uint16),
        np.array([len(places) for _, places in postings], dtype=np.int64),
        np.array(places, dtype=np.uint16) if positions else None,
    )


def both(plain: Plain, documents: int, *, positions: bool = True) -> Both:
    field = arrays(plain, positions=positions)
    file = written(lambda file: write_field(file, "f", [field], documents))
    return Both(plain, FieldPostings(file, "f", documents), documents)


def random_field(seed: int, terms: int, documents: int) -> Plain:
    """Terms that are in one document, in some, or in nearly all."""
    random = np.random.default_rng(seed)
    plain: Plain = {}
    for number in range(terms):
        share = random.choice([0.0, 0.02, 0.5, 1.0])
        docs = np.flatnonzero(random.random(documents) < share).tolist() or [int(random.integers(documents))]
        frequencies = random.choice([1, 1, 1, 2, 40], len(docs)).tolist()
        plain[b"%c%03d" % (97 + number % 3, number)] = {
            doc: sorted(random.integers(0, 65_536 if frequency > 2 else 200, frequency).tolist())
            for doc, frequency in zip(docs, frequencies, strict=True)
        }
    return plain


small = st.dictionaries(
    st.text("ab", min_size=1, max_size=3).map(str.encode),
    st.dictionaries(
        st.integers(0, 39), st.lists(st.integers(0, 65_535), min_size=1, max_size=4).map(sorted), min_size=1
    ),
    max_size=8,
)
# Small enough to shrink, or large enough for many blocks and both kinds of containers.
fields = st.one_of(
    small.map(lambda plain: both(plain, 40)),
    st.builds(
        lambda seed, terms, documents: both(random_field(seed, terms, documents), documents),
        st.integers(0, 1 << 30),
        st.sampled_from([1, 20, 128, 150]),
        st.sampled_from([1, 20, 200]),
    ),
)
quick = settings(max_examples=10, deadline=None)


@quick
@given(fields)
def test_documents_and_counts(pair: Both) -> None:
    for terms, found in pair.ranges():
        assert pair.field.docs(found).tolist() == [doc for doc, _ in pair.postings(terms)]
        assert pair.field.counts(found).tolist() == [len(pair.plain[term]) for term in terms]
        assert found.stop - found.start == len(pair.postings(terms))


@quick
@given(fields)
def test_a_term_is_found_by_its_bytes(pair: Both) -> None:
    terms = sorted(pair.plain)
    for at, term in enumerate(terms):
        assert pair.field.find(term) == pair.field.range(at, at + 1)
    assert pair.field.find(b"nothing") is None
    assert pair.field.terms.terms() == terms


@quick
@given(fields)
def test_flags(pair: Both) -> None:
    for terms, found in pair.ranges():
        flags = np.zeros(pair.documents, dtype=np.bool_)
        pair.field.flag(found, flags)
        assert np.flatnonzero(flags).tolist() == sorted({doc for doc, _ in pair.postings(terms)})


def test_flags_that_are_set_stay() -> None:
    pair = both({b"a": {1: [0]}, b"b": {number: [0] for number in range(30)}}, 40)
    flags = np.zeros(40, dtype=np.bool_)
    flags[[0, 39]] = True
    pair.field.flag(pair.field.range(0, 2), flags)
    assert np.flatnonzero(flags).tolist() == [*range(30), 39]


@quick
@given(fields)
def test_frequencies(pair: Both) -> None:
    for terms, found in pair.ranges():
        expected = [len(places) for _, places in pair.postings(terms)]
        assert pair.field.frequencies(found.start, found.stop).tolist() == expected
        backwards = np.arange(found.start, found.stop)[::-1]
        assert pair.field.frequencies_at(backwards).tolist() == expected[::-1]


@quick
@given(fields)
def test_positions(pair: Both) -> None:
    for terms, found in pair.ranges():
        expected = [place for _, places in pair.postings(terms) for place in places]
        assert pair.field.positions(found.start, found.stop).tolist() == expected


@quick
@given(fields, st.integers(0, 1 << 30))
def test_positions_of_any_postings(pair: Both, seed: int) -> None:
    everything = pair.postings(sorted(pair.plain))
    if not everything:
        return
    chosen = np.random.default_rng(seed).integers(0, len(everything), 50)
    frequencies, positions = pair.field.positions_at(chosen)
    assert frequencies.tolist() == [len(everything[at][1]) for at in chosen.tolist()]
    assert positions.tolist() == [place for at in chosen.tolist() for place in everything[at][1]]


@quick
@given(fields, st.integers(0, 1 << 30), st.sampled_from([0.0, 0.1, 0.5, 1.0]))
def test_postings_among_chosen_documents(pair: Both, seed: int, share: float) -> None:
    flags = np.random.default_rng(seed).random(pair.documents) < share
    for terms, found in pair.ranges():
        docs, places = pair.field.among(found, Selection.of(flags))
        expected = [(doc, found.start + at) for at, (doc, _) in enumerate(pair.postings(terms)) if flags[doc]]
        assert list(zip(docs.tolist(), places.tolist(), strict=True)) == expected


@quick
@given(fields)
def test_everything_comes_back(pair: Both) -> None:
    wanted, found = arrays(pair.plain, positions=True), pair.field.read()
    assert found.terms == wanted.terms
    for name in ("counts", "docs", "frequencies", "positions"):
        assert getattr(found, name).tolist() == getattr(wanted, name).tolist()


def test_a_field_without_positions() -> None:
    pair = both(random_field(1, 200, 100), 100, positions=False)
    assert not pair.field.has_positions
    read = pair.field.read()
    assert read.positions is None
    assert read.frequencies.tolist() == arrays(pair.plain, positions=False).frequencies.tolist()


def test_a_field_of_nothing() -> None:
    field = both({}, 0).field
    assert field.terms.size == 0
    assert field.find(b"a") is None
    assert field.docs(field.prefix(b"")).tolist() == []
    assert field.read().terms == []


@pytest.mark.parametrize(("having", "is_dense"), [(4096, False), (4097, True)])
def test_whichever_is_shorter_a_list_or_a_bitmap(having: int, is_dense: bool) -> None:
    plain: Plain = {b"a": {doc: [0] for doc in range(0, 2 * having, 2)}}
    field = arrays(plain, positions=False)
    file = written(lambda file: write_field(file, "f", [field], 65_536))
    assert len(file["f/dense"]) == is_dense
    assert file["f/bitmaps"].nbytes + file["f/docs"].nbytes == 8192
    assert FieldPostings(file, "f", 65_536).docs(TermRange(0, 1, 0, having)).tolist() == sorted(plain[b"a"])


# Limits


def whole_segment(documents: int) -> FieldArrays:
    docs = np.arange(documents).astype(np.uint16)
    ones = np.ones(documents, dtype=np.int64)
    return FieldArrays([b"a"], np.array([documents]), docs, ones)


def test_a_segment_of_65_536_documents() -> None:
    file = written(lambda file: write_field(file, "f", [whole_segment(MAX_DOCUMENTS)], MAX_DOCUMENTS))
    field = FieldPostings(file, "f", MAX_DOCUMENTS)
    assert field.docs(field.range(0, 1)).tolist() == list(range(65_536))


def test_places_beyond_65_536_postings() -> None:
    whole = whole_segment(MAX_DOCUMENTS)
    both_terms = FieldArrays(
        [b"a", b"b"], np.tile(whole.counts, 2), np.tile(whole.docs, 2), np.tile(whole.frequencies, 2)
    )
    file = written(lambda file: write_field(file, "f", [both_terms], MAX_DOCUMENTS))
    field = FieldPostings(file, "f", MAX_DOCUMENTS)
    chosen = Selection.only(np.array([0, 7, 65_535]), MAX_DOCUMENTS)
    docs, places = field.among(field.range(1, 2), chosen)
    assert docs.tolist() == [0, 7, 65_535]
    assert places.tolist() == [65_536, 65_543, 131_071]


def test_one_document_more_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 65536 documents, not 65537"):
        written(lambda file: write_field(file, "f", [whole_segment(MAX_DOCUMENTS)], MAX_DOCUMENTS + 1))


@pytest.mark.parametrize("frequency", [MAX_VALUE, MAX_VALUE + 1, MAX_VALUE + 2, 200_000])
def test_a_word_that_stands_more_often_than_can_be_counted(frequency: int) -> None:
    """The frequency is cut, and the lists behind it stay whole."""
    places = np.minimum(np.arange(frequency), 65_535).tolist()
    kept = min(frequency, MAX_VALUE + 1)
    pair = both({b"a": {0: places, 1: [7]}, b"b": {0: [3], 1: [4, 5]}}, 2)
    assert pair.field.frequencies(0, 4).tolist() == [kept, 1, 1, 2]
    assert pair.field.positions(0, 1).tolist() == places[:kept]
    assert pair.field.positions(1, 4).tolist() == [7, 3, 4, 5]
    assert pair.field.positions_at(np.array([3, 1]))[1].tolist() == [4, 5, 7]
    read = pair.field.read()
    assert read.positions is not None
    assert len(read.positions) == read.frequencies.sum()
