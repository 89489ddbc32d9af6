import pytest

from dvsearch.register.spellings import issuer_form, names_body, says_less, title_form, titles_agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh Nghệ An", "Uỷ ban nhân dân tỉnh Nghệ An"),
        ("UBND tỉnh Nghệ An", "ủy ban nhân dân Nghệ An"),
        ("UBND TP. Huế", "UBND thành phố Huế"),
        ("Chủ tịch UBND huyện Lệ Thuỷ", "UBND huyện Lệ Thủy"),
        ("Bộ trưởng Bộ Y tế", "bộ Y tế"),
        ("Bộ GD-ĐT", "Bộ Giáo dục và Đào tạo"),
        ("Bộ GD & ĐT", "Bộ Giáo dục - Đào tạo"),
        ("Bộ TT - TT", "Bộ Thông tin và Truyền thông"),
        ("BCH Trung ương Đảng", "Ban Chấp hành Trung ương"),
        ("Trung ương", "Ban Chấp hành Trung ương"),
        ("Thủ tướng", "Thủ tướng Chính phủ"),
    ],
)
def test_one_issuer(one: str, other: str) -> None:
    assert issuer_form(one) == issuer_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chính phủ", "Thủ tướng Chính phủ"),
        ("Quốc hội", "Uỷ ban Thường vụ Quốc hội"),
        ("UBND tỉnh Hà Nam", "UBND tỉnh Hà Tĩnh"),
        ("Trung ương", "Trung ương Đoàn"),
    ],
)
def test_two_issuers(one: str, other: str) -> None:
    one, other = issuer_form(one), issuer_form(other)
    assert one != other
    assert not says_less(one, other)


def test_a_body_without_its_place_says_less() -> None:
    assert says_less(issuer_form("UBND tỉnh"), issuer_form("UBND tỉnh Nghệ An"))


@pytest.mark.parametrize(
    "title",
    [
        "về nghề muối",
        "Về  việc nghề muối",
        "quy định về nghề muối",
        "“về nghề muối”",
        "v/v nghề muối",
        "Một số vấn đề về nghề muối",
    ],
)
def test_openings_and_marks_do_not_tell_titles_apart(title: str) -> None:
    assert title_form(title) == "nghề muối"


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("quy chế dân vận", "thực hiện quy chế công tác dân vận", True),
        ("quy chế dân vận", "sắp xếp tổ chức bộ máy", False),
    ],
)
def test_paraphrases(one: str, other: str, agree: bool) -> None:
    assert titles_agree(one, other) is agree


@pytest.mark.parametrize(("issuer", "says"), [("Bộ", False), ("Bộ Y tế", True), ("EVN", True), ("sở", False)])
def test_the_sort_of_a_body_is_no_name(issuer: str, says: bool) -> None:
    assert names_body(issuer) is says
