"""What a careful reader of thousands of citations found wrong; every sentence here is ours."""

import time

import pytest

from dvsearch.extract.decisions.citations import find_citations


def found(text):
    return [
        (text[one.start : one.end], one.key or one.name or f"{one.kind} {one.number}")
        for one in find_citations(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nhà ở CT 6 đã có người vào ở.",  # a house
        "Hai cháu sống ở toà CT -3 gần chợ.",
        "Tàu sân bay (CV -12) rời cảng.",
        "Họ mua hai chiếc KH 31 và CV 70.",
        "Hãng giới thiệu mẫu TB 12 trong tháng.",
        "Nước này đã ký Công ước của Liên hợp quốc (LHQ) về Luật Biển 1982.",
        "Các bên tôn trọng Luật biển (UNCLOS) năm 1982.",
        "Washington dựa vào Luật Thương mại 1974.",
        "Nghị sĩ nhắc đạo luật An ninh mạng 2015 của họ.",
        "Cử tri nước bạn muốn sửa Hiến pháp năm 1978.",
        "Thượng viện bàn về đạo luật số 712 hôm qua.",
        "Nghị viện xứ ấy hoãn dự luật Giáo dục 2012 và dự luật số 15.",
        "Mức thu theo Nghị định số 1 20/2 013/NĐ - CP.",  # a blank in the number: it could be any
        "Huyện lập kế hoạch 12 tháng và kế hoạch 24 việc.",
    ],
)
def test_no_citation(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "surface", "key"),
    [
        ("Chi bộ học NQ 35 trong quý.", "NQ 35", "nghị quyết 35"),
        ("Chi bộ nhận CT số 6 trong quý.", "CT số 6", "chỉ thị 6"),
        ("Sau nghị quyết 08 giải thể ba chi nhánh.", "nghị quyết 08", "nghị quyết 08"),
        ("Sở dẫn công văn số số 10777 của UBND tỉnh.", "công văn số số 10777", "công văn 10777"),
        # blanks that a careless hand or a tokeniser left in a symbol
        ("Đơn vị làm theo Nghị định 33/2 018/NĐ - CP.", "Nghị định 33/2 018/NĐ - CP", "33/2018/NĐ-CP"),
        ("Xã nhận Quyết định số 1200 - QD 8/TU hôm qua.", "Quyết định số 1200 - QD 8/TU", "1200-QD8/TU"),
        ("Theo kết luận giám định số 318 A/C 54 thì khác.", "kết luận giám định số 318 A/C 54", "318A/C54"),
        # the case is what the decision is about; the number is the decision's
        ("Đã ra quyết định khởi tố vụ án hình sự số 77/PC 02.", "quyết định khởi tố vụ án hình sự số 77/PC 02", "77/PC02"),
        ("Họ nhận quyết định không khởi tố vụ án hình sự số 31.", "quyết định không khởi tố vụ án hình sự số 31", "quyết định 31"),
        ("Toà nêu quyết định tách vụ án số 52 hai lần.", "quyết định tách vụ án số 52", "quyết định 52"),
        ("Có kết luận giám định bổ sung số 912/KLGĐ.", "kết luận giám định bổ sung số 912/KLGĐ", "912/KLGĐ"),
        ("Phát quyết định truy nã đặc biệt số 81.", "quyết định truy nã đặc biệt số 81", "quyết định 81"),
        # a body whose name holds words of other kinds does not hide the number
        ("Ban chỉ đạo chương trình 07 của Thành uỷ họp.", "chương trình 07", "chương trình 07"),
        # laws
        ("Kho hàng phải theo Luật PCCC 2001.", "Luật PCCC 2001", "Luật Phòng cháy và chữa cháy 2001"),
        ("Xã viên học Luật HTX năm 2012.", "Luật HTX năm 2012", "Luật Hợp tác xã 2012"),
        ("Ông nhắc Luật Cán bộ, công chức năm 2008.", "Luật Cán bộ, công chức năm 2008", "Luật Cán bộ, công chức 2008"),
        ("Đảo theo Luật Biển Việt Nam năm 2012.", "Luật Biển Việt Nam năm 2012", "Luật Biển Việt Nam 2012"),
        ("Chủ thầu dẫn Luật Đấu thầu ban hành năm 2005.", "Luật Đấu thầu ban hành năm 2005", "Luật Đấu thầu 2005"),
        ("Quyền ấy có từ Hiến pháp 1946.", "Hiến pháp 1946", "Hiến pháp 1946"),
    ],
)  # fmt: skip
def test_one_citation(text, surface, key):
    assert found(text) == [(surface, key)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("học các nghị quyết Trung ương 7, 8 khoá XI", ["Nghị quyết Trung ương 7 khoá XI", "Nghị quyết Trung ương 8 khoá XI"]),
        ("học Nghị quyết Trung ương 3 và 5 khoá IX", ["Nghị quyết Trung ương 3 khoá IX", "Nghị quyết Trung ương 5 khoá IX"]),
        ("học Nghị quyết Trung ương 4 khoá XI, XII", ["Nghị quyết Trung ương 4 khoá XI", "Nghị quyết Trung ương 4 khoá XII"]),
        ("học Nghị quyết Trung ương 4, 9 việc cần làm", ["Nghị quyết Trung ương 4"]),
    ],
)  # fmt: skip
def test_plenums_of_one_list(text, keys):
    assert [key for _, key in found(text)] == keys


def test_a_mention_without_so_counts_after_one_with_it():
    text = "Huyện ban hành Kế hoạch số 63. Khi ấy kế hoạch 63 chưa xong."
    assert [surface for surface, _ in found(text)] == ["Kế hoạch số 63", "kế hoạch 63"]


def test_but_not_before_it():
    text = "Khi ấy kế hoạch 63 chưa xong. Huyện ban hành Kế hoạch số 63."
    assert [surface for surface, _ in found(text)] == ["Kế hoạch số 63"]


@pytest.mark.parametrize(
    ("text", "issued", "issuer"),
    [
        # the date is of what comes after it
        ("Về văn bản số 88/BXD-KT, ngày 2-3-2018 Vụ Vận tải Tổng cục Đường bộ Việt Nam đã trình.", None, None),
        ("Theo văn bản số 88/BXD-KT, ngày 2-3-2018 của Bộ Xây dựng.", "2018-03-02", "Bộ Xây dựng"),
        ("Ký Quyết định số 19/QĐ-C44 (C 50) ngày 4/5/2015 về thu hồi.", "2015-05-04", None),
        # a deputy only signs
        ("Phó Thủ tướng thường trực Chính phủ Nguyễn Văn An vừa ký Tờ trình số 61/TTr-CP gửi đi.", None, None),
        # names of bodies to their end, and no further
        ("Sau công văn 44 của Trung ương Giáo hội Phật giáo Việt Nam ít lâu.", None, "Trung ương Giáo hội Phật giáo Việt Nam"),
        ("Theo công văn số 44 của Trung tâm pháp y nọ.", None, "Trung tâm pháp y"),
        ("Có công văn số 44 của phòng Kỹ thuật hình sự Công an tỉnh Lào Cai.", None, "phòng Kỹ thuật hình sự Công an tỉnh Lào Cai"),
        ("Nhận công văn số 44 của Hội Nhà báo Việt Nam báo cáo việc này.", None, "Hội Nhà báo Việt Nam"),
        ("Xem báo cáo số 20/BC-TTr của Thanh tra gửi Bộ trưởng.", None, None),
    ],
)  # fmt: skip
def test_date_and_issuer(text, issued, issuer):
    (citation,) = find_citations(text)
    assert (citation.issued, citation.issuer) == (issued, issuer)


@pytest.mark.parametrize(
    "shape",
    [
        "luật 2013 ",
        "Nghị quyết Trung ương 6, 7, ",
        "Nghị quyết Trung ương 4 khoá XI, XII, ",
        "Quyết định khởi tố vụ án số 12 A/",
        "Quyết định số 12, ngày 2/3/2018 Vụ Tài chính ",
        "Kế hoạch số 41, kế hoạch 41 ",
        "1 20/2 013/NĐ ",
    ],
)
def test_cost_is_linear(shape):
    short, long = (_seconds(shape * (size // len(shape))) for size in (50_000, 200_000))
    assert long < 10 * short + 0.2


def _seconds(text):
    start = time.process_time()
    find_citations(text)
    return time.process_time() - start
