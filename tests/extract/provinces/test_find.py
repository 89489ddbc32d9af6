import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.extract.provinces import FORMER, TODAY, UNITS, explain_provinces, find_provinces
from dvsearch.model import ArticleDate


def provinces(text: str, day: str | None = None, **evidence: str) -> tuple[str, ...]:
    return find_provinces(text, date=ArticleDate.from_iso(day) if day else None, **evidence)


@pytest.mark.parametrize("name", FORMER)
def test_every_unit_of_the_63_is_found_by_its_name(name):
    level = "thành phố" if name in ("Hồ Chí Minh", "Hà Nội", "Đà Nẵng", "Hải Phòng", "Cần Thơ") else "tỉnh"
    assert provinces(f"Đại hội Đảng bộ {level} {name} thành công") == (name,)


@pytest.mark.parametrize("name", TODAY)
def test_every_unit_of_the_34_is_found_by_its_name(name):
    level = "thành phố" if name in ("Hồ Chí Minh", "Hà Nội", "Huế") else "tỉnh"
    assert provinces(f"Đại hội Đảng bộ {level} {name} thành công", "2025-09-01") == (name,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lũ lớn ở Thái Nguyên, Bắc Kạn và Cao Bằng", ("Thái Nguyên", "Bắc Kạn", "Cao Bằng")),
        ("Người dân TP.HCM và TPHCM, Tp. Hồ Chí Minh", ("Hồ Chí Minh",)),
        ("Bà Rịa – Vũng Tàu đón khách quốc tế", ("Bà Rịa - Vũng Tàu",)),
        ("Tàu cá BR-VT cập bến, tỉnh Bà Rịa-Vũng Tàu cho biết", ("Bà Rịa - Vũng Tàu",)),
        ("UBND tỉnh TT-Huế họp", ("Thừa Thiên Huế",)),
        ("Thừa Thiên - Huế làm du lịch", ("Thừa Thiên Huế",)),
        ("Đăk Lăk: nông dân được mùa", ("Đắk Lắk",)),
        ("Ngụ Đắc Nông, làm rẫy ở Đắc Nông", ("Đắk Nông",)),
        ("ĐẮK LẮK: XÃ EA KIẾT CÓ TRƯỜNG MỚI", ("Đắk Lắk",)),
        ("Công an tỉnh Hưng yên khen dân", ("Hưng Yên",)),
        ("Hoà Bình và Thanh Hoá kết nghĩa", ("Hòa Bình", "Thanh Hóa")),
    ],
)
def test_spellings(text, expected):
    assert provinces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thành phố Đồng Hới ra quân dọn biển", ("Quảng Bình",)),
        ("Hội nghị ở Buôn Ma Thuột", ("Đắk Lắk",)),
        ("TP Vinh cấm đường", ("Nghệ An",)),
        ("Tai nạn ở quận 3", ("Hồ Chí Minh",)),
        ("Cháy nhỏ ở Q. 12", ("Hồ Chí Minh",)),
        ("Học tập kết luận 7 và kết luận 75, thoả thuận 3 bên", ()),
        ("Tai nạn trên đường Điện Biên Phủ, quận Bình Thạnh", ("Hồ Chí Minh",)),
        ("Khách xếp hàng ở sân bay Tân Sơn Nhất, chờ ở Tân Sơn Nhất", ("Hồ Chí Minh",)),
        ("Huyện Quảng Ninh trồng thêm rừng", ("Quảng Bình",)),
        ("Huyện Châu Thành (Tiền Giang) mở lớp nghề", ("Tiền Giang",)),
        ("Bí thư Huyện ủy Châu Thành tiếp dân", ()),
        ("Dâng hương ở Thạch Hà, Can Lộc, Kỳ Anh và Vũ Quang", ("Hà Tĩnh",)),
    ],
)
def test_districts(text, expected):
    assert provinces(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hợp tác châu Á - Thái Bình Dương vì hòa bình",
        "Cha ông bình định bờ cõi, thiên hạ thái bình, núi cao bằng trời",
        "Hội làm vườn phường Long An mở lớp",
        "Lễ bế giảng ở Học viện Chính trị quốc gia Hồ Chí Minh",
        "Trung ương Đoàn TNCS Hồ Chí Minh phát động tháng thanh niên",
        "Cháy rừng ở tỉnh Hà Nam, Trung Quốc",
        "Phó thủ tướng Trương Hoà Bình trả lời",
        "Anh Hòa Bình kể chuyện làng",
        "Bà Nguyễn Thị Huế trồng nấm",
        "Bún bò Huế hút khách",
        "Kẹt xe trên Xa lộ Hà Nội",
        "Trường Đại học Vinh tuyển sinh",
        "Đội bóng Hà Nội FC thắng Nam Định FC",
        "Nhà văn Bình Nguyên Lộc và những trang sách",
        "Tổng thống Mỹ tới Tokyo",
        "",
    ],
)
def test_no_place(text):
    assert provinces(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông A (quê Nghệ An) bị bắt ở Bình Phước", ("Bình Phước",)),
        ("Công an tỉnh Sóc Trăng bắt một người (trú huyện Tuy Phước, Bình Định)", ("Sóc Trăng",)),
        ("Tại Hà Nội, Bộ Y tế họp báo về dịch ở Bình Thuận", ("Bình Thuận",)),
        ("Thành phố Hà Nội mở phố đi bộ mới", ("Hà Nội",)),
        ("Chủ tịch Hồ Chí Minh về thăm Nghệ An", ("Nghệ An",)),
        ("Chìm ghe trên sông Sài Gòn, đoạn qua TP Thủ Dầu Một", ("Bình Dương",)),
    ],
)
def test_where_it_happens(text, expected):
    assert provinces(text) == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Thành phố Huế đón khách", "2024-12-31", ("Thừa Thiên Huế",)),
        ("Thành phố Huế đón khách", "2025-01-01", ("Huế",)),
        ("Phường Đồng Hới ra quân dọn biển, phường Ba Đồn cũng vậy", "2025-09-01", ("Quảng Trị",)),
        ("Bí thư Tỉnh ủy Hoà Bình thăm xã", "2025-06-30", ("Hòa Bình",)),
        ("Bí thư Tỉnh ủy Hoà Bình thăm xã", "2025-07-01", ("Phú Thọ",)),
        ("Tỉnh Hà Tây có thêm khu công nghiệp", "2005", ("Hà Tây",)),
        ("Làng nghề ở Hà Tây cũ", "2015", ("Hà Nội",)),
        ("Lâm Đồng (Bình Thuận cũ) vào vụ thanh long", None, ("Lâm Đồng",)),
        ("Sông Bé, vùng đất đỏ miền Đông", "1990", ("Sông Bé",)),
        # A commune told in the province that it joined in 2025 dates the text itself.
        ("Thăm Mẹ ở xã Bom Bo, tỉnh Đồng Nai", None, ("Đồng Nai",)),
        ("Thăm Mẹ ở xã Bom Bo, tỉnh Bình Phước", None, ("Bình Phước",)),
    ],
)
def test_names_of_the_day(text, day, expected):
    assert provinces(text, day) == expected


@pytest.mark.parametrize(
    ("text", "evidence", "expected"),
    [
        ("Tỉnh ủy họp phiên tháng 5", {"url": "https://baoyenbai.com.vn/a"}, ("Yên Bái",)),
        ("Tỉnh ủy họp phiên tháng 5", {"source": "QBTV.vn"}, ("Quảng Bình",)),
        ("(QBĐT) - Tỉnh ủy họp phiên tháng 5", {}, ("Quảng Bình",)),
        ("Ngày 19/5, tỉnh ta đón khách.\nBáo Sơn La", {}, ("Sơn La",)),
        (
            "Bí thư Huyện ủy Châu Thành tiếp dân",
            {"url": "https://chauthanh.tiengiang.gov.vn/a"},
            ("Tiền Giang",),
        ),
        ("Huế lên thành phố trực thuộc", {"url": "https://baogialai.com.vn/a"}, ("Thừa Thiên Huế",)),
        ("Tổng thống Mỹ tới Tokyo", {"url": "https://baoyenbai.com.vn/a"}, ()),
        ("Tỉnh ủy họp phiên tháng 5", {"url": "https://tuoitre.vn/a"}, ()),
    ],
)
def test_source(text, evidence, expected):
    assert provinces(text, **evidence) == expected


def test_reading_shows_scores_and_places():
    reading = explain_provinces("Công an tỉnh Sóc Trăng bắt một người (trú Bình Định)")
    assert [mention.surface for mention in reading.evidence] == ["Sóc Trăng", "Bình Định"]
    assert [unit for unit, _ in reading.scores] == ["Sóc Trăng", "Bình Định"]


PIECES = st.sampled_from(
    [
        "Thành phố ", "tỉnh ", "Hoà Bình", "Hòa Bình ", "Huế", "huyện Châu Thành, ", "xã Tân Thành ", "TP.HCM ",
        "quê ", "đường ", "Bà Rịa - Vũng Tàu", "Đắk R'Lấp ", "quận 3 ", "(QT) ", "\n", ", ", "ông ", "cũ ", "Hà Nam, Trung Quốc. ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join)


@given(TEXTS, st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_never_raises_and_names_only_units(text, url, source):
    names = {unit.name for unit in UNITS}
    assert set(find_provinces(text, url=url, source=source)) <= names


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_decomposed_text_gives_the_same(text):
    composed = unicodedata.normalize("NFC", text)
    assert find_provinces(unicodedata.normalize("NFD", composed)) == find_provinces(composed)


@pytest.mark.parametrize(
    "unit", ["Hà Nội ", "A", "A.", "xã A ", "quận 1 ", "tỉnh ", "(", "Đắk ", "Hà Nội, ", "https://"]
)
def test_a_megabyte_takes_no_longer_than_its_head(unit):
    find_provinces("Huế")  # reads the tables
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()
    find_provinces(text, url=text, source=text)
    assert time.process_time() - started < 5
