"""Passages: what stands together weighs more than what is scattered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery
from dvsearch.search.passages import passage_scores, term_weights
from tests.engine.documents import document

FILLER = "chuyện khác " * 20


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("dân vận khéo", 7.0),
        ("dân " + FILLER + "vận khéo", 6.0),
        ("dân " + FILLER + "vận " + FILLER + "khéo", 4.0),
        ("dân dân dân", 1.0),
        ("DÂN Vận", 3.0),
        ("không có gì", 0.0),
        ("", 0.0),
    ],
)
def test_the_best_passage_counts_each_word_once(text: str, score: float) -> None:
    weights = {"dân": 1.0, "vận": 2.0, "khéo": 4.0}
    assert passage_scores([text], weights, folded=False) == [score]


def test_unmarked_words_count_in_any_reading() -> None:
    assert passage_scores(["dân vẫn"], {"dan": 1.0, "van": 2.0}, folded=True) == [3.0]


@given(st.lists(st.sampled_from(["a", "b", "c", "x"]), max_size=80))
def test_no_passage_weighs_more_than_the_query(words: list[str]) -> None:
    weights = {"a": 1.0, "b": 2.0, "c": 4.0}
    (score,) = passage_scores([" ".join(words)], weights, folded=False)
    assert 0 <= score <= sum(weights[word] for word in set(words) if word in weights) + 1e-9


def test_the_rarer_word_weighs_more() -> None:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(document(str(n), "", "dân vận" if n == 0 else "dân vấn") for n in range(5))
        weights = term_weights(engine.snapshot(), ["dân", "vận", "lúa"], folded=False)
        folded = term_weights(engine.snapshot(), ["van"], folded=True)
    assert weights["lúa"] > weights["vận"] > weights["dân"]
    assert folded["van"] == weights["dân"]


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
