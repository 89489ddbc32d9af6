import time

import pytest

from dvsearch.register import Claim, Learned
from dvsearch.register.spellings import says_less, titles_agree
from dvsearch.register.votes import Votes, prevailing


def _votes(*claims: tuple[int, str]) -> Votes:
    votes = Votes()
    for article, value in claims:
        votes.add(article, value.lower(), value)
    return votes


@pytest.mark.parametrize(
    ("claims", "best", "rivals"),
    [
        ([], None, []),
        ([(1, "a")], ("a", 1), []),
        ([(1, "b"), (2, "b"), (3, "a")], ("b", 2), [("a", 1)]),
        ([(1, "b"), (1, "b"), (1, "b"), (2, "a"), (3, "a")], ("a", 2), [("b", 1)]),  # articles, not mentions
        ([(1, "b"), (2, "a")], ("a", 1), [("b", 1)]),  # a tie goes by the alphabet
        ([(1, "A"), (2, "a"), (3, "a")], ("a", 3), []),  # the most frequent way of writing it
        ([(1, "a"), (2, "a b")], ("a b", 2), []),  # the fuller one, if half say it
        ([(1, "a"), (2, "a"), (3, "a b")], ("a", 3), []),
        ([(1, "a"), (1, "a b"), (2, "a b")], ("a b", 2), []),  # an article counts once
        ([(1, "a"), (2, "a b"), (3, "a c")], ("a", 3), []),  # two fuller ones: what they share
    ],
)
def test_what_prevails(
    claims: list[tuple[int, str]], best: tuple[str, int] | None, rivals: list[tuple[str, int]]
) -> None:
    expected = Learned(Claim(*best) if best else None, tuple(Claim(*rival) for rival in rivals))
    assert prevailing(_votes(*claims), says_less) == expected


def test_fuller_claims_in_other_words_count_together() -> None:
    votes = _votes((1, "bản đồ"), (2, "bản đồ chợ nổi miền tây"), (3, "bản đồ các chợ nổi miền tây"))
    assert prevailing(votes, says_less, titles_agree) == Learned(Claim("bản đồ chợ nổi miền tây", 3))
    assert prevailing(votes, says_less) == Learned(Claim("bản đồ", 3))


def test_the_order_of_articles_does_not_matter() -> None:
    claims = [(1, "x"), (2, "y"), (3, "z"), (4, "y z"), (5, "x")]
    assert prevailing(_votes(*claims), says_less) == prevailing(_votes(*reversed(claims)), says_less)


def test_what_is_not_preferred_loses_even_with_more_articles() -> None:
    votes = _votes((1, "2013-06-03"), (2, "2018-06-03"), (3, "2018-06-03"))
    found = prevailing(votes, preferred=lambda day: day.startswith("2013"))
    assert found == Learned(Claim("2013-06-03", 1), (Claim("2018-06-03", 2),))


def test_thousands_of_claims_cost_little() -> None:
    votes = _votes(*((number, f"việc {number}") for number in range(20_000)))
    began = time.process_time()
    prevailing(votes, says_less)
    assert time.process_time() - began < 5
