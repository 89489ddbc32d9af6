"""Bars beside each other."""

import pytest

from dvsearch.web.bars import bar_length


@pytest.mark.parametrize(
    ("count", "length"), [(0, 0), (1, 4), (44, 4), (51, 5), (500, 50), (1_000, 100)], ids=str
)
def test_a_bar_is_as_long_as_its_number_and_always_seen(count: int, length: int) -> None:
    assert bar_length(count, 1_000, least=4) == length
