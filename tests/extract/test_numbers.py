import pytest

from dvsearch.extract.numbers import number_starts


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", []),
        ("Tin trong tỉnh", []),
        ("12 xã, 3 huyện", ["12", "3"]),
        ("1.500 tấn, 27/3/2019, 2,5%", ["1", "27", "2"]),
        ("2015-2020, 290-QĐ/TW", ["2015", "2020", "290"]),
        ("quý IV/2019, Q.1, số12", ["2019", "1", "12"]),
        ("dòng.\n5 dòng", ["5"]),
        ("٣ và 5", ["5"]),
    ],
)
def test_where_numbers_begin(text, numbers):
    starts = number_starts(text)
    assert len(starts) == len(numbers)
    assert all(text.startswith(number, start) for number, start in zip(numbers, starts, strict=True))
