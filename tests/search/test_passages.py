"""Passages: what stands together weighs more than what is scattered."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.documents import make_document
from dvsearch.engine.query import HasTerm
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery
from dvsearch.search.passages import PASSAGE, Passages, best_passages, term_weights
from tests.engine.documents import document

FILLER = "chuyện khác " * 20
WEIGHTS = {"dân": 1.0, "vận": 2.0, "khéo": 4.0}


def best(texts: list[tuple[str, str]], weights: dict[str, float], *, folded: bool = False) -> Passages:
    """Passages of articles with these titles and bodies."""
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(document(str(number), *text) for number, text in enumerate(texts))
        snapshot = engine.snapshot()
        docs = [doc for number in range(len(texts)) if (doc := snapshot.find(str(number))) is not None]
        found = snapshot.occurrences(docs, [HasTerm(term, folded) for term in weights])
        return best_passages(found, np.array(list(weights.values())), PASSAGE)


@pytest.mark.parametrize(
    ("text", "score", "end"),
    [
        ("dân vận khéo", 7.0, 2),
        ("dân " + FILLER + "vận khéo", 6.0, 42),
        ("dân " + FILLER + "vận " + FILLER + "khéo", 4.0, 82),
        ("dân dân dân", 1.0, 0),
        ("DÂN Vận", 3.0, 1),
        ("không có gì", 0.0, -1),
        ("", 0.0, -1),
    ],
)
def test_the_best_passage_counts_each_word_once(text: str, score: float, end: int) -> None:
    found = best([("", text)], WEIGHTS)
    assert (found.scores.tolist(), found.ends.tolist()) == ([score], [end])


def test_a_passage_goes_on_from_the_title_into_the_body() -> None:
    found = best([("Dân", "vận khéo"), ("Khéo", "")], WEIGHTS)
    assert (found.scores.tolist(), found.ends.tolist()) == ([7.0, 4.0], [2, 0])


def test_unmarked_words_count_in_any_reading() -> None:
    assert best([("", "dân vẫn")], {"dan": 1.0, "van": 2.0}, folded=True).scores.tolist() == [3.0]


def plain_best(words: list[str], weights: dict[str, float]) -> float:
    """The same by looking at every passage."""
    passages = (set(words[max(0, end - PASSAGE + 1) : end + 1]) for end in range(len(words)))
    return max((sum(weights.get(word, 0) for word in passage) for passage in passages), default=0.0)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["a", "b", "c", "x"]), max_size=80), min_size=1, max_size=4))
def test_the_best_passage_is_that_of_a_plain_reading(bodies: list[list[str]]) -> None:
    weights = {"a": 1.0, "b": 2.0, "c": 4.0}
    found = best([("", " ".join(words)) for words in bodies], weights)
    assert found.scores.tolist() == [plain_best(words, weights) for words in bodies]


def test_many_occurrences_are_gone_through_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [("", "a x b " * 30 + "c"), ("", "b " * 50), ("", "")]
    whole = best(texts, {"a": 1.0, "b": 2.0, "c": 4.0})
    monkeypatch.setattr("dvsearch.search.passages._TABLE", 12)
    pieces = best(texts, {"a": 1.0, "b": 2.0, "c": 4.0})
    assert (pieces.scores.tolist(), pieces.ends.tolist()) == (whole.scores.tolist(), whole.ends.tolist())


def test_the_rarer_word_weighs_more() -> None:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(document(str(n), "", "dân vận" if n == 0 else "dân vấn") for n in range(5))
        first, second, third = term_weights(engine.snapshot(), ["dân", "vận", "lúa"], folded=False)
        (van,) = term_weights(engine.snapshot(), ["van"], folded=True)
    assert third > second > first
    assert van == first


def test_pages_of_reordered_results_join_to_the_whole_list() -> None:
    bodies = ["dân " + "chuyện khác " * (n % 9) + "vận " + "thêm " * (n % 5) + "khéo" for n in range(70)]
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(make_document(Article(f"k{n}", f"Tin {n}", body)) for n, body in enumerate(bodies))
        searcher = Searcher(engine)

        def keys(page: int, size: int) -> list[str]:
            return [
                result.key
                for result in searcher.search(SearchQuery("dân vận khéo", page=page, size=size)).results
            ]

        whole = keys(1, 100)
        assert [key for page in range(1, 9) for key in keys(page, 9)] == whole
        assert sorted(whole) == sorted(f"k{n}" for n in range(70))
