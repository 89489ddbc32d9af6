"""Which pages a pager names."""

import pytest

from dvsearch.web.pager import page_numbers

GAP = None


@pytest.mark.parametrize(
    ("here", "last", "expected"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (1, 9, [1, 2, 3, GAP, 9]),
        (4, 9, [1, 2, 3, 4, 5, 6, GAP, 9]),
        (5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (50, 99, [1, GAP, 48, 49, 50, 51, 52, GAP, 99]),
        (99, 99, [1, GAP, 97, 98, 99]),
    ],
)
def test_page_numbers(here: int, last: int, expected: list[int | None]) -> None:
    assert list(page_numbers(here, last)) == expected
