"""Names stand where people look for them."""

import pytest

from dvsearch.web.alphabet import alphabetical


@pytest.mark.parametrize(
    "names",
    [
        ["An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bình Dương", "Cà Mau", "Cao Bằng"],
        ["chỉ thị", "Du lịch", "Đà Nẵng", "đảng bộ", "Đồng Nai", "Gia Lai"],
        ["ma", "mà", "mả"],
    ],
)
def test_names_are_in_the_order_of_the_alphabet(names: list[str]) -> None:
    assert sorted(sorted(names), key=alphabetical) == names
