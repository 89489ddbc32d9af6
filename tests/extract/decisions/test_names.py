"""Documents known by name."""

import pytest

from dvsearch.extract.decisions.citations import find_citations


def named(text):
    return [(text[c.start : c.end], c.kind, c.name) for c in find_citations(text) if c.name]


@pytest.mark.parametrize(
    ("text", "surface", "kind", "name"),
    [
        ("theo Luật Đất đai năm 2013 thì", "Luật Đất đai năm 2013", "luật", "Luật Đất đai 2013"),
        ("điều 5 luật nhà ở 2014.", "luật nhà ở 2014", "luật", "Luật Nhà ở 2014"),
        ("điều 134 BLHS năm 2015, sửa đổi", "BLHS năm 2015", "bộ luật", "Bộ luật Hình sự 2015"),
        ("Bộ luật Hình sự (BLHS) 2015", "Bộ luật Hình sự (BLHS) 2015", "bộ luật", "Bộ luật Hình sự 2015"),
        ("luật Hình sự năm 1999 nêu", "luật Hình sự năm 1999", "luật", "Bộ luật Hình sự 1999"),
        ("Luật Phòng, chống ma tuý năm 2021", "Luật Phòng, chống ma tuý năm 2021", "luật", "Luật Phòng, chống ma tuý 2021"),
        ("Luật Hôn nhân và gia đình 2014", "Luật Hôn nhân và gia đình 2014", "luật", "Luật Hôn nhân và gia đình 2014"),
        ("Luật hòa giải ở cơ sở 2013", "Luật hòa giải ở cơ sở 2013", "luật", "Luật Hoà giải ở cơ sở 2013"),
        ("Hiến pháp năm 2013 ghi", "Hiến pháp năm 2013", "hiến pháp", "Hiến pháp 2013"),
        ("học Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Trung ương 4 khóa XII", "nghị quyết", "Nghị quyết Trung ương 4 khoá XII"),
        ("Nghị quyết TW 4 (khoá XI) nêu", "Nghị quyết TW 4 (khoá XI)", "nghị quyết", "Nghị quyết Trung ương 4 khoá XI"),
        ("Nghị quyết Trung ương VI nêu", "Nghị quyết Trung ương VI", "nghị quyết", "Nghị quyết Trung ương 6"),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá XII về", "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá XII", "nghị quyết", "Nghị quyết Trung ương 4 khoá XII"),
        ("Kết luận Hội nghị Trung ương 4 khoá XIII", "Kết luận Hội nghị Trung ương 4 khoá XIII", "kết luận", "Kết luận Trung ương 4 khoá XIII"),
        ("Nghị quyết Đại hội lần thứ XII của Đảng", "Nghị quyết Đại hội lần thứ XII", "nghị quyết", "Nghị quyết Đại hội XII"),
        ("nghị quyết Đại hội XIII đi vào", "nghị quyết Đại hội XIII", "nghị quyết", "Nghị quyết Đại hội XIII"),
    ],
)  # fmt: skip
def test_a_named_document(text, surface, kind, name):
    assert named(text) == [(surface, kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        "sinh viên Đại học Luật TP HCM năm 2016",
        "Công ước Luật Biển 1982 quy định",
        "luật sư năm 2016 còn trẻ",
        "Luật Đất đai quy định",
        "Luật Chứng khoán được trình Quốc hội năm 2019",
        "Hiến pháp Mỹ năm 1787",
        "Nghị quyết Đại hội XVI Đảng bộ tỉnh",
        "Nghị quyết Trung ương năm 2016",
        "nghị quyết hội nghị thành công",
        "dự thảo Luật Đất đai 2024",
    ],
)
def test_no_named_document(text):
    assert named(text) == []


def test_a_name_with_a_number_is_the_number():
    (citation,) = find_citations("Luật Đất đai số 45/2013/QH13")
    assert (citation.key, citation.name) == ("45/2013/QH13", None)


def test_the_committee_of_a_plenum_is_its_issuer():
    (citation,) = find_citations("Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương khoá X")
    assert citation.issuer == "Ban Chấp hành Trung ương"
