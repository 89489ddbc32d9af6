"""Districts and communes that bear a province's name."""

import pytest

from dvsearch.extract.provinces import find_provinces

SHRIMPS = "Hòa Bình gỡ khó cho hộ nuôi tôm\nHuyện Hòa Bình, tỉnh Bạc Liêu có hai trăm ao."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SHRIMPS, ("Bạc Liêu",)),
        (SHRIMPS.replace("Hòa Bình gỡ", "Hoà Bình gỡ"), ("Bạc Liêu",)),  # two spellings of one name
        (
            "Nuôi tôm ở Hòa Bình\nDân huyện Hòa Bình (Bạc Liêu) bàn. Hòa Bình có ba xã ven biển.",
            ("Bạc Liêu",),
        ),
        ("Quảng Ninh gặt sớm\nHuyện Quảng Ninh, tỉnh Quảng Bình gặt từ hôm qua.", ("Quảng Bình",)),
        ("Vĩnh Long họp thôn\nTại xã Vĩnh Long, huyện Vĩnh Linh, tỉnh Quảng Trị.", ("Quảng Trị",)),
        # the province is meant as well
        (
            "Quảng Ninh kết nghĩa\nHuyện Quảng Ninh, tỉnh Quảng Bình đón bạn từ tỉnh Quảng Ninh.",
            ("Quảng Ninh", "Quảng Bình"),
        ),
        (
            "Quảng Ninh kết nghĩa\nHuyện Quảng Ninh, tỉnh Quảng Bình đón bạn từ Uông Bí.",
            ("Quảng Bình", "Quảng Ninh"),
        ),
        ("Hòa Bình làm đường\nTP Hòa Bình và huyện Đà Bắc làm đường.", ("Hòa Bình",)),
        ("Phú Thọ đón hội\nThị xã Phú Thọ và huyện Lâm Thao đón khách.", ("Phú Thọ",)),
    ],
)
def test_a_namesake_is_where_it_lies(text: str, expected: tuple[str, ...]) -> None:
    assert find_provinces(text) == expected


def test_the_province_of_the_source_means_itself() -> None:
    text = "Quảng Ninh gặt sớm\nHuyện Quảng Ninh, tỉnh Quảng Bình cũng gặt."
    assert find_provinces(text, url="https://baoquangninh.vn/gat-som")[0] == "Quảng Ninh"
