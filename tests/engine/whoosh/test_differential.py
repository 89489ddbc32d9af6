"""The engine answers as Whoosh's own searcher does, which goes posting by posting, over either codec."""

from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import (
    Chain,
    Everything,
    Facet,
    HasPhrase,
    HasPrefix,
    HasTerm,
    Match,
    SearchRequest,
    Sort,
)
from dvsearch.text.fold import fold
from tests.engine.whoosh.agreement import disagreement
from tests.engine.whoosh.corpora import (
    SYLLABLES,
    Corpus,
    corpora,
    indexed,
    matches,
    prefixes,
    requests,
    syllable_terms,
    terms,
)

# Shrinking would write thousands of indexes; an example is small enough to be read as it is.
thorough = settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
FACETS = st.sampled_from(Facet)
several = st.lists(requests, min_size=8, max_size=12)


@thorough
@given(corpora(), several)
def test_searches(corpus: Corpus, asked: list[SearchRequest]) -> None:
    with indexed(corpus) as indexes:
        for request in asked:
            found = indexes.product.search(request)
            for name, reference in indexes.references.items():
                assert disagreement(found, reference.search(request)) == "", name


@thorough
@given(corpora(), several)
def test_searches_after_merging(corpus: Corpus, asked: list[SearchRequest]) -> None:
    with indexed(corpus, merged=True) as indexes:
        for request in asked:
            found = indexes.product.search(request)
            for name, reference in indexes.references.items():
                assert disagreement(found, reference.search(request)) == "", name


@thorough
@given(corpora(), st.randoms(use_true_random=False), st.booleans())
def test_phrases_that_stand_there(corpus: Corpus, random: Random, folded: bool) -> None:
    texts = [zone.syllables for document in corpus.documents for zone in (document.title, document.body)]
    runs = [text[at : at + 2 + at % 4] for text in texts for at in range(len(text))]
    with indexed(corpus) as indexes:
        for words in random.sample(runs, min(len(runs), 20)):
            phrase = HasPhrase(tuple(map(fold, words) if folded else words), folded)
            request = SearchRequest(phrase, sort=Sort.NEWEST, limit=1000)
            for name, reference in indexes.references.items():
                assert disagreement(indexes.product.search(request), reference.search(request)) == "", (
                    name,
                    phrase,
                )


@thorough
@given(corpora(), requests.filter(lambda request: request.sort is not Sort.RELEVANCE))
def test_the_order_by_date_is_the_same_to_the_last_hit(corpus: Corpus, request: SearchRequest) -> None:
    request = SearchRequest(
        request.match, sort=request.sort, limit=1000
    )  # unscored, so that no digit differs
    with indexed(corpus) as indexes:
        found = indexes.product.search(request)
        for name, reference in indexes.references.items():
            assert found == reference.search(request), name


@thorough
@given(corpora(), st.lists(st.tuples(matches, FACETS, FACETS), min_size=4, max_size=8), st.booleans())
def test_crossings(corpus: Corpus, asked: list[tuple[Match, Facet, Facet]], sparse: bool) -> None:
    with indexed(corpus) as indexes, pytest.MonkeyPatch.context() as patch:
        if sparse:
            patch.setattr("dvsearch.engine.whoosh.crossing._CELLS", 0)
        for crossing in asked:
            found = indexes.product.cross(*crossing)
            for name, reference in indexes.references.items():
                assert found == reference.cross(*crossing), (name, crossing)


@thorough
@given(corpora(), st.lists(terms(), max_size=10))
def test_frequencies_and_readings(corpus: Corpus, asked: list[HasTerm]) -> None:
    with indexed(corpus) as indexes:
        for name, reference in indexes.references.items():
            for term in asked:
                expected = reference.document_frequency(term)
                assert indexes.product.document_frequency(term) == expected, (name, term)
            for folded in sorted(set(map(fold, SYLLABLES))):
                assert readings(indexes.product, folded) == readings(reference, folded), name


def readings(snapshot: Snapshot, folded: str) -> list[object]:
    pairs = [f"{folded} dan", f"van {folded}"]
    return [
        *snapshot.readings(folded),
        *(form for pair in pairs for form in snapshot.readings(pair, Chain.BIGRAM)),
        *snapshot.completions(folded[:2], Chain.SYLLABLE, 3),
        *snapshot.completions(f"{folded} d", Chain.BIGRAM, 3),
    ]


@thorough
@given(
    corpora(),
    st.lists(st.one_of(syllable_terms(), prefixes()), max_size=4),
    st.randoms(use_true_random=False),
)
def test_occurrences(corpus: Corpus, asked: list[HasTerm | HasPrefix], random: Random) -> None:
    with indexed(corpus) as indexes:
        docs = [hit.doc for hit in indexes.product.search(SearchRequest(Everything(), limit=1000)).hits]
        random.shuffle(docs)
        for name, reference in indexes.references.items():
            assert places(indexes.product, docs[:6], asked) == places(reference, docs[:6], asked), name


def places(snapshot: Snapshot, docs: list[int], asked: list[HasTerm | HasPrefix]) -> object:
    found = snapshot.occurrences(docs, asked)
    rows = zip(found.rows.tolist(), found.positions.tolist(), found.terms.tolist(), strict=True)
    return sorted(rows), found.body_starts.tolist()


@thorough
@given(corpora(), st.integers(-1, 100), st.integers(0, 100))
def test_what_else_a_snapshot_tells(corpus: Corpus, first: int, length: int) -> None:
    with indexed(corpus) as indexes:
        product = indexes.product
        for reference in indexes.references.values():
            assert product.count == reference.count
            assert dict(product.digests()) == dict(reference.digests())
            for facet in Facet:
                assert list(product.values(facet)) == list(reference.values(facet))
            docs = [reference.find(document.key) for document in corpus.documents]
            assert [product.find(document.key) for document in corpus.documents] == docs
            live = [doc for doc in docs if doc is not None]
            assert product.fetch(live) == reference.fetch(live)
            for doc in live:
                span = product.body_span(doc, first, first + length)
                assert span == reference.body_span(doc, first, first + length)
