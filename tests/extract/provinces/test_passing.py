"""Provinces that a text names in passing, where nothing happens; every sentence is ours."""

import pytest

from dvsearch.extract.provinces import find_provinces

LEAD = "Tin trong ngày\n" + "Các nơi bàn việc chung và chờ ý kiến của trung ương về việc ấy. " * 8


@pytest.mark.parametrize(
    "text",
    [
        # whom a deputy represents
        "Quốc hội bàn luật\nĐại biểu Trần Văn An (Gia Lai) nói. Đại biểu Lê Thị Bình (TP. HCM) đồng ý.",
        "Quốc hội bàn luật\nĐBQH Lê Văn Cường (đoàn Hà Tĩnh) cho rằng nên sửa luật.",
        # bodies that bear the name, and the hour
        "Vụ án mới\nLuật sư Lê Văn Cường (đoàn Luật sư TP. Hà Nội) cho biết.",
        "Phim mới\nPhim chiếu trên Đài PTTH Hà Nội mỗi tối.",
        "Tên lửa bay\nTên lửa rời bệ lúc 21h, giờ Hà Nội.",
        # one plain mention far from the lead
        LEAD + "Ông từng dạy học với bạn bè, Nghệ An có nhiều người như thế.",
    ],
)
def test_a_passing_name_is_no_place_of_the_article(text):
    assert find_provinces(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD + "Chiều qua, tại Nghệ An, hội nghị khép lại.", ("Nghệ An",)),
        ("Tin\nCông an tỉnh Gia Lai bắt nhóm trộm. Đại biểu Trần Văn An (Gia Lai) nói.", ("Gia Lai",)),
        ("Tin\nVụ cháy ở chợ huyện (Gia Lai) đã tắt.", ("Gia Lai",)),
    ],
)
def test_but_where_something_happens_it_is(text, expected):
    assert find_provinces(text) == expected
