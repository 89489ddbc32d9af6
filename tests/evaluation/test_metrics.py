import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.evaluation.metrics import Agreement, Share, mean, ndcg, percentile, recall, reciprocal_rank

LOG3 = math.log2(3)


@pytest.mark.parametrize(
    ("ranking", "relevant", "expected"),
    [
        ("abc", "a", 1.0),
        ("abc", "b", 1 / LOG3),
        ("abc", "c", 0.5),
        ("abc", "d", 0.0),
        ("", "a", 0.0),
        ("abc", "ab", 1.0),
        ("abc", "ac", 1.5 / (1 + 1 / LOG3)),
        ("abc", "bc", (1 / LOG3 + 0.5) / (1 + 1 / LOG3)),
        ("abc", "ax", 1 / (1 + 1 / LOG3)),
        ("abc", "abcd", 1.0),  # a full page of relevant ones cannot be better
        ("abcd", "d", 0.0),  # below the depth
    ],
)
def test_ndcg_at_3(ranking: str, relevant: str, expected: float) -> None:
    assert ndcg(ranking, relevant, 3) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("ranking", "relevant", "expected"),
    [
        ("abc", "a", 1.0),
        ("abc", "b", 0.5),
        ("abc", "cb", 0.5),
        ("abc", "c", 1 / 3),
        ("abcd", "d", 0.0),
        ("", "a", 0.0),
    ],
)
def test_reciprocal_rank_at_3(ranking: str, relevant: str, expected: float) -> None:
    assert reciprocal_rank(ranking, relevant, 3) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("ranking", "relevant", "expected"),
    [
        ("abc", "a", 1.0),
        ("abc", "ax", 0.5),
        ("abc", "xyz", 0.0),
        ("abc", "abcd", 0.75),
        ("abcd", "d", 0.0),
        ("", "a", 0.0),
    ],
)
def test_recall_at_3(ranking: str, relevant: str, expected: float) -> None:
    assert recall(ranking, relevant, 3) == pytest.approx(expected)


keys = st.lists(st.integers(0, 30).map(str), unique=True, max_size=20)
some_keys = st.sets(st.integers(0, 30).map(str), min_size=1, max_size=20)
depths = st.integers(1, 15)


@pytest.mark.parametrize("measure", [ndcg, reciprocal_rank, recall])
@given(ranking=keys, relevant=some_keys, depth=depths)
def test_measures_lie_between_0_and_1(measure, ranking, relevant, depth) -> None:
    assert 0 <= measure(ranking, relevant, depth) <= 1


@given(relevant=some_keys, others=keys, depth=depths)
def test_a_perfect_ranking_has_1(relevant, others, depth) -> None:
    ranking = [*relevant, *(key for key in others if key not in relevant)]
    assert ndcg(ranking, relevant, depth) == 1
    assert reciprocal_rank(ranking, relevant, depth) == 1
    assert recall(ranking, relevant, depth) == min(depth, len(relevant)) / len(relevant)


@pytest.mark.parametrize("measure", [ndcg, reciprocal_rank, recall])
@given(ranking=keys, relevant=some_keys, depth=depths, at=st.integers(0, 18))
def test_moving_a_relevant_article_up_never_costs(measure, ranking, relevant, depth, at) -> None:
    if at + 1 >= len(ranking) or ranking[at] in relevant or ranking[at + 1] not in relevant:
        return
    better = [*ranking[:at], ranking[at + 1], ranking[at], *ranking[at + 2 :]]
    assert measure(better, relevant, depth) >= measure(ranking, relevant, depth)


@pytest.mark.parametrize(("values", "expected"), [([], 0), ([1], 1), ([1, 0], 0.5), ([0.1] * 10, 0.1)])
def test_mean(values: list[float], expected: float) -> None:
    assert mean(values) == expected


@pytest.mark.parametrize(
    ("percent", "values", "expected"),
    [
        (50, [], 0),
        (50, [3], 3),
        (50, [4, 1, 3, 2], 2),
        (75, [4, 1, 3, 2], 3),
        (76, [4, 1, 3, 2], 4),
        (95, range(1, 101), 95),
        (95, range(1, 11), 10),
        (100, [4, 1], 4),
        (0, [4, 1], 1),
    ],
)
def test_percentile(percent: int, values: list[float], expected: float) -> None:
    assert percentile(values, percent) == expected


@pytest.mark.parametrize(
    ("wanted", "found", "counts"),
    [
        ("a", "a", (1, 0, 0)),
        ("a", "", (0, 0, 1)),
        ("", "a", (0, 1, 0)),
        ("a", "b", (0, 1, 1)),
        ("", "", (0, 0, 0)),
    ],
)
def test_what_a_comparison_counts(wanted: str, found: str, counts: tuple[int, int, int]) -> None:
    agreement = Agreement()
    agreement.compare(wanted, found)
    assert (agreement.hits, agreement.extra, agreement.missed) == counts


@pytest.mark.parametrize(
    ("counts", "precision", "recalled", "f1"),
    [
        ((0, 0, 0), 0, 0, 0),
        ((5, 0, 0), 1, 1, 1),
        ((0, 3, 4), 0, 0, 0),
        ((6, 2, 4), 0.75, 0.6, 2 / 3),
        ((1, 0, 1), 1, 0.5, 2 / 3),
    ],
)
def test_agreement(counts: tuple[int, int, int], precision: float, recalled: float, f1: float) -> None:
    agreement = Agreement(*counts)
    assert (agreement.precision, agreement.recall) == (precision, recalled)
    assert agreement.f1 == pytest.approx(f1)


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))
def test_f1_lies_between_precision_and_recall(hits: int, extra: int, missed: int) -> None:
    agreement = Agreement(hits, extra, missed)
    low, high = sorted((agreement.precision, agreement.recall))
    if hits:
        assert low - 1e-12 <= agreement.f1 <= high + 1e-12
    else:
        assert agreement.f1 == 0


def test_share() -> None:
    share = Share()
    assert share.ratio == 0
    for is_right in (True, False, True, True):
        share.add(is_right)
    assert (share.right, share.of, share.ratio) == (3, 4, 0.75)
