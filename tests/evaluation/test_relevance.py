from collections.abc import Iterator

import pytest

from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import EvaluationError
from dvsearch.evaluation.judgments import Judgment
from dvsearch.evaluation.relevance import Outcome, evaluate
from dvsearch.indexing import update_index
from dvsearch.model import Article
from dvsearch.search import Searcher

ARTICLES = [
    Article("well", "Đào giếng ở xã vùng cao", "Xã vùng cao có ba giếng khoan mới, nước trong quanh năm."),
    Article("school", "Trường học mới", "Ngôi trường có tám phòng; bên sân là một giếng khoan."),
    Article("bridge", "Khánh thành cầu treo", "Cây cầu nối hai bờ suối, học sinh khỏi lội nước."),
]
WELL = Judgment("w", "keyword", "giếng khoan vùng cao", ("well",))
BOTH = Judgment("b", "keyword", "giếng khoan", ("well", "school"))
PLAIN = Judgment("p", "unaccented", "cau treo", ("bridge",))
WRONG = Judgment("x", "wrong", "cầu treo", ("school",))


@pytest.fixture(scope="module")
def searcher() -> Iterator[Searcher]:
    with WhooshEngine(None) as engine:
        update_index(engine, ARTICLES)
        yield Searcher(engine)


def test_figures_by_kind(searcher: Searcher) -> None:
    figures = evaluate(searcher, [WELL, BOTH, PLAIN, WRONG]).figures()
    assert figures == {
        f"{measure}@10/{kind}": value
        for measure in ("ndcg", "mrr", "recall")
        for kind, value in {"all": 0.75, "keyword": 1.0, "unaccented": 1.0, "wrong": 0.0}.items()
    }


def test_queries_are_counted_by_kind(searcher: Searcher) -> None:
    report = evaluate(searcher, [WELL, PLAIN, BOTH])
    assert report.overall.queries == 3
    assert [(scores.kind, scores.queries) for scores in report.kinds] == [("keyword", 2), ("unaccented", 1)]


def test_outcomes_stand_in_the_order_of_the_queries_and_are_told_one_by_one(searcher: Searcher) -> None:
    told: list[Outcome] = []
    report = evaluate(searcher, [WRONG, WELL], on_query=told.append)
    assert [outcome.judgment for outcome in report.outcomes] == [WRONG, WELL]
    assert told == list(report.outcomes)
    assert [outcome.is_flawless for outcome in told] == [False, True]
    assert told[0].ranking == ("bridge",)
    assert told[0].total == 1


def test_timing_names_the_slowest_query(searcher: Searcher) -> None:
    report = evaluate(searcher, [WELL, BOTH, PLAIN])
    slowest = max(report.outcomes, key=lambda outcome: outcome.seconds)
    timing = report.timing
    assert (timing.slowest, timing.slowest_query) == (slowest.seconds, slowest.judgment.query)
    assert 0 < timing.p50 <= timing.p95 <= timing.slowest


def test_a_relevant_article_that_is_not_indexed_is_named(searcher: Searcher) -> None:
    with pytest.raises(EvaluationError, match="query 'q': its relevant article 'lost' is not in the index"):
        evaluate(searcher, [WELL, Judgment("q", "keyword", "giếng", ("well", "lost"))])


def test_nothing_to_ask_is_refused(searcher: Searcher) -> None:
    with pytest.raises(EvaluationError, match="no judgments"):
        evaluate(searcher, [])


@pytest.mark.parametrize(
    ("ranking", "relevant", "flawless"),
    [
        ("a", "a", True),
        ("ab", "a", True),
        ("ba", "a", False),
        ("ab", "ba", True),
        ("a", "ab", False),
        ("abcdefghij", "abcdefghijk", True),
        ("", "a", False),
    ],
)
def test_a_flawless_page_begins_with_what_is_relevant(ranking: str, relevant: str, flawless: bool) -> None:
    outcome = Outcome(Judgment("q", "k", "q", tuple(relevant)), tuple(ranking), len(ranking), 0.0)
    assert outcome.is_flawless is flawless
