"""Who issued a cited document, and when, as the sentence tells."""

import pytest

from dvsearch.extract.decisions.citations import find_citations


def issuers(text):
    return [citation.issuer for citation in find_citations(text)]


def dates(text):
    return [citation.issued for citation in find_citations(text)]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        # after the number
        ("Quyết định 290-QĐ/TW của Bộ Chính trị (khoá X) về dân vận", "Bộ Chính trị"),
        ("Quyết định 290-QĐ/TW, ngày 25/2/2010, của Bộ Chính trị khoá X", "Bộ Chính trị"),
        (
            "Kế hoạch 45-KH/QU ngày 3/4/2021 của Ban Thường vụ Quận uỷ Cầu Giấy.",
            "Ban Thường vụ Quận uỷ Cầu Giấy",
        ),
        ("Nghị định 10/2020/NĐ-CP do Chính phủ ban hành", "Chính phủ"),
        ("Quyết định 9/QĐ-UBND của UBND tỉnh Thừa Thiên - Huế, nơi", "UBND tỉnh Thừa Thiên - Huế"),
        ("Thông tư 8/2019/TT-BVHTTDL của Bộ VH, TT & DL về sách", "Bộ VH, TT & DL"),
        ("Thông tư 8/2019/TT-BTNMT của Bộ Tài nguyên và Môi trường quy định", "Bộ Tài nguyên và Môi trường"),
        ("Thông tư liên tịch 7/2016/TTLT-BYT-BGDĐT của Bộ Y tế và Bộ GD-ĐT.", "Bộ Y tế và Bộ GD-ĐT"),
        ("Kết luận 5/KL-UBND huyện Lệ Thuỷ về đất", "UBND huyện Lệ Thuỷ"),
        ("Quyết định 5/QĐ-UBND tỉnh Nghệ An ngày 1-2-2019 của UBND tỉnh Nghệ An", "UBND tỉnh Nghệ An"),
        (
            "Quyết định 11-QĐ/TU mà Ban Thường vụ Tỉnh uỷ Bình Phước ký ngày 1/7/2023",
            "Ban Thường vụ Tỉnh uỷ Bình Phước",
        ),
        ("Kế hoạch 8-KH/TU được Tỉnh uỷ Quảng Bình ban hành ngày 1/2/2020", "Tỉnh uỷ Quảng Bình"),
        (
            "Nghị quyết 18-NQ/TW Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng khoá XII",
            "Ban Chấp hành Trung ương Đảng",
        ),
        ("nghị quyết 18-NQ/TW của Hội nghị Trung ương 6 khoá XII", None),
        ("Nghị quyết số 639 của Vinalines ký hôm qua", "Vinalines"),
        ("Quyết định 2-QĐ/TW của ông An", None),
        # before it
        ("Bộ Chính trị đã ban hành Quy định 144-QĐ/TW", "Bộ Chính trị"),
        ("Thủ tướng Chính phủ Nguyễn Văn An vừa ký Chỉ thị 16/CT-TTg", "Thủ tướng Chính phủ"),
        ("Chủ tịch UBND TP. Đà Nẵng Nguyễn Văn An ký Công điện 3/CĐ-UBND", "Chủ tịch UBND TP. Đà Nẵng"),
        ("Chủ tịch UBND quận Ninh Kiều Dương Văn An ký Quyết định 3/QĐ-UBND", "Chủ tịch UBND quận Ninh Kiều"),
        ("Giám đốc Sở Y tế, ông Lê Văn An vừa ký văn bản số 9/SYT-NV", "Giám đốc Sở Y tế"),
        ("UBND huyện Quảng Ninh, tỉnh Quảng Bình ban hành Quyết định 22/QĐ-UBND", "UBND huyện Quảng Ninh"),
        ("Thay mặt Ban Bí thư, ông Trần Văn An ký Chỉ thị 33-CT/TW", "Ban Bí thư"),
        (
            "xem xét đề nghị của Uỷ ban Kiểm tra Trung ương tại Tờ trình 20-TTr/UBKTTW",
            "Uỷ ban Kiểm tra Trung ương",
        ),
        ("tờ trình của Đảng uỷ Công an Trung ương (số 21-TTr/ĐUCA)", "Đảng uỷ Công an Trung ương"),
        ("khu nhà được UBND tỉnh Thanh Hoá phê duyệt tại công văn số 2416", "UBND tỉnh Thanh Hoá"),
        ("Quốc hội thông qua Luật sửa đổi một số điều về thuế (Luật số 34/2018/QH14)", "Quốc hội"),
        ("Tại công điện 1925, Thủ tướng yêu cầu các tỉnh", "Thủ tướng"),
        # neither a deputy nor a signatory, nor who only mentions it
        ("Phó Thủ tướng Trần Văn An ký Quyết định 62/QĐ-TTg", None),
        ("Bí thư Tỉnh uỷ Nguyễn Văn An nói về Quyết định 12-QĐ/TU", None),
        ("Sở Y tế dẫn lại Quyết định 12/QĐ-UBND", None),
        ("Chủ tịch nước ký Chỉ thị 35-CT/TW", None),
        # a local body has no central symbol: the plan that carries the document out is its own
        ("Kế hoạch thực hiện Nghị quyết số 25-NQ/TW của Tỉnh uỷ Lào Cai có tám việc", None),
        ("chương trình hành động theo Kết luận số 43-KL/TW ngày 7/1/2019 của Thành uỷ Cần Thơ", None),
        ("đề án làm theo Quyết định 749/QĐ-TTg của UBND tỉnh Bến Tre", None),
        ("chương trình theo Nghị định 61/2018/NĐ-CP của Sở Nội vụ", None),
        ("tờ rơi về Nghị quyết 198/2025/QH15 của HĐND tỉnh", None),
        ("hướng dẫn Chỉ thị 2-CT/BCTTW của Mặt trận Tổ quốc tỉnh Hà Giang", None),
        ("Trước đại hội đảng bộ huyện theo Chỉ thị 35-CT/TW, xã rà lại sổ", None),
        ("Kế hoạch của Huyện uỷ Đồng Văn số 24-NQ/TW", None),
        # … nor the other way round
        ("báo cáo Chỉ thị 20-CT/TU của Ban Bí thư", None),
        ("góp ý cho Quyết định 15/QĐ-UBND của Thủ tướng Chính phủ", None),
        ("Chỉ thị 20-CT/TƯ của Tỉnh uỷ Sơn La", "Tỉnh uỷ Sơn La"),
        ("Quyết định 34/QĐ-TTg của Chính phủ", "Chính phủ"),
    ],
)
def test_the_issuer(text, issuer):
    assert issuers(text) == [issuer]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị quyết 18-NQ/TW và Nghị quyết 19-NQ/TW của Ban Chấp hành Trung ương",
            ["Ban Chấp hành Trung ương"] * 2,
        ),
        ("nghị quyết 33 và kết luận 75 của Bộ Chính trị", ["Bộ Chính trị"] * 2),
        ("nghị định 68 và 81 của Chính phủ", ["Chính phủ"] * 2),
        ("Chỉ thị 8/CT-TTg và Thông báo 50-TB/TW của Ban Bí thư", [None, "Ban Bí thư"]),
        (
            "Chỉ thị 42-CT/TW của Ban Bí thư và Chỉ thị 5-CT/TW của Bộ Chính trị",
            ["Ban Bí thư", "Bộ Chính trị"],
        ),
        ("Thủ tướng ký ban hành các Nghị quyết 1/NQ-CP, 2/NQ-CP của Chính phủ", ["Chính phủ"] * 2),
        ("Sở GTVT ra kế hoạch 25/KH-SGTVT ngày 9/4/2019 và ban hành Quyết định 5/QĐ-SGTVT", ["Sở GTVT"] * 2),
    ],
)
def test_issuers_in_an_enumeration(text, expected):
    assert issuers(text) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Quyết định 290-QĐ/TW ngày 25/02/2010 về", "2010-02-25"),
        ("Quyết định 290-QĐ/TW, ngày 25-2-2010, của", "2010-02-25"),
        ("Quyết định 290-QĐ/TW ngày 25.2.2010", "2010-02-25"),
        ("Quyết định 290-QĐ/TW (ngày 25 tháng 02 năm 2010)", "2010-02-25"),
        ("Quyết định 290-QĐ/TW ngày 25 - 2 - 2010", "2010-02-25"),
        ("Quyết định 290-QĐ/TW, 25/2/2010", "2010-02-25"),
        ("Quyết định 290-QĐ/TW ban hành ngày 25/2/2010", "2010-02-25"),
        ("Quyết định 290-QĐ/TW của Bộ Chính trị ngày 25/2/2010", "2010-02-25"),
        ("Kết luận 3/KL-UBND/20/11/2018 về", "2018-11-20"),
        ("Ngày 5 tháng 6 năm 2018, HĐND tỉnh thông qua Nghị quyết 12/NQ-HĐND", "2018-06-05"),
        ("Trước đó, ngày 11/5/2018, Chính phủ đã có Tờ trình số 176/TTr-CP", "2018-05-11"),
        # no year, no day, or not the document's
        ("Quyết định 290-QĐ/TW ngày 25/2", None),
        ("Quyết định 290-QĐ/TW tháng 2/2010", None),
        ("Quyết định 290-QĐ/TW năm 2010", None),
        ("Quyết định 290-QĐ/TW ngày 31/2/2010", None),
        ("Quyết định 290-QĐ/TW có hiệu lực từ ngày 1/3/2010", None),
        ("Ngày 15/1/2016 Quyết định số 70/QĐ-BTC có hiệu lực", None),
        ("Ngày 1/2/2019, đoàn công bố Quyết định 39/QĐ-TTg", None),
    ],
)
def test_the_date_of_issue(text, date):
    assert dates(text) == [date]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết 18-NQ/TW và Nghị quyết 19-NQ/TW ngày 25/10/2017", ["2017-10-25"] * 2),
        ("Kết luận 21-KL/TW và Quy định 37-QĐ/TW, cùng ngày 25/10/2021", ["2021-10-25"] * 2),
        ("Bộ luật 100/2015/QH13 và Luật 50/2014/QH13 ngày 18/6/2014", [None, "2014-06-18"]),
        ("quyết định truy nã số 04 và 05 ngày 22/9/2018", ["2018-09-22"] * 2),
    ],
)
def test_dates_in_an_enumeration(text, expected):
    assert dates(text) == expected


def test_the_issuer_is_as_the_text_spells_it():
    assert issuers("Quyết định 5-QĐ/TU của Tỉnh ủy Hòa Bình") == ["Tỉnh ủy Hòa Bình"]
