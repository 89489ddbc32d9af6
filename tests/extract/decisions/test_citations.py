"""What a text cites. In the tables ⟦ ⟧ mark the spans; all sentences are ours."""

import re
import unicodedata

import pytest

from dvsearch.extract.decisions.citations import find_citations


def marked(text):
    """The text without its marks, and the marked surfaces."""
    return re.sub("[⟦⟧]", "", text), re.findall("⟦(.*?)⟧", text)


def surfaces(text):
    return [text[citation.start : citation.end] for citation in find_citations(text)]


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        # party style
        ("Toàn huyện học ⟦Quyết định số 290-QĐ/TW⟧ về công tác dân vận.", "quyết định", "290-QĐ/TW"),
        ("Xã triển khai ⟦Nghị quyết 04-NQ/HU⟧ về du lịch.", "nghị quyết", "04-NQ/HU"),
        ("Phường làm theo ⟦Chỉ thị 23-CT/QU⟧.", "chỉ thị", "23-CT/QU"),
        ("Chi bộ quán triệt ⟦Kế hoạch số 45-KH/ĐUK⟧.", "kế hoạch", "45-KH/ĐUK"),
        ("Các ban nhận ⟦Hướng dẫn số 12-HD/BTCTW⟧ trong tuần.", "hướng dẫn", "12-HD/BTCTW"),
        ("Nội dung có trong ⟦Công văn 99-CV/VPTW⟧.", "công văn", "99-CV/VPTW"),
        ("Tổ kiểm tra nêu ⟦Thông báo số 12-TB/UBKTTW⟧.", "thông báo", "12-TB/UBKTTW"),
        ("Cấp uỷ gửi ⟦Báo cáo số 8-BC/HU⟧.", "báo cáo", "08-BC/HU"),
        ("Văn phòng nhận ⟦Thông tri 05-TT/TU⟧.", "thông tri", "05-TT/TU"),
        ("Đảng bộ xây dựng ⟦Chương trình hành động số 12-CTr/TU⟧.", "chương trình", "12-CTR/TU"),
        ("Tỉnh có ⟦Đề án số 02-ĐA/TU⟧ về cán bộ nữ.", "đề án", "02-ĐA/TU"),
        ("Mọi cấp theo ⟦Quy chế số 7-QC/TU⟧.", "quy chế", "07-QC/TU"),
        ("Cán bộ làm gương theo ⟦Quy định số 08-QĐi/TW⟧.", "quy định", "08-QĐI/TW"),
        ("Quân khu thực hiện ⟦Nghị quyết số 847-NQ/QUTW⟧.", "nghị quyết", "847-NQ/QUTW"),
        ("Báo cáo nhắc ⟦Tờ trình số 201-TTr/UBKTTW⟧.", "tờ trình", "201-TTR/UBKTTW"),
        # State style
        ("Mức phạt theo ⟦Nghị định số 100/2019/NĐ-CP⟧.", "nghị định", "100/2019/NĐ-CP"),
        ("Lương tính theo ⟦Thông tư 03/2019/TT-BNV⟧.", "thông tư", "03/2019/TT-BNV"),
        ("Hai ngành dẫn ⟦Thông tư liên tịch số 06/2018/TTLT-BCA-BQP⟧.", "thông tư liên tịch", "06/2018/TTLT-BCA-BQP"),
        ("Địa phương nhận ⟦Công điện khẩn số 11/CĐ-UBND⟧.", "công điện", "11/CĐ-UBND"),
        ("Dự án dừng theo ⟦Quyết định số 18/2017/QĐ-TTg⟧.", "quyết định", "18/2017/QĐ-TTG"),
        ("Giá đất theo ⟦Nghị quyết 25/2018/NQ-HĐND⟧.", "nghị quyết", "25/2018/NQ-HĐND"),
        ("Hồ sơ kèm ⟦văn bản số 49/TTra-NV3⟧ của đoàn.", "văn bản", "49/TTRA-NV3"),
        ("Quốc hội sửa ⟦Luật số 45/2019/QH14⟧.", "luật", "45/2019/QH14"),
        ("Nhà thầu viện dẫn ⟦Luật Đấu thầu số 43/2013/QH13⟧.", "luật", "43/2013/QH13"),
        ("Thư viện áp dụng ⟦Pháp lệnh số 31/2000/PL-UBTVQH10⟧.", "pháp lệnh", "31/2000/PL-UBTVQH10"),
        ("Bộ Ngoại giao đăng ⟦Lệnh số 12/2019/L-CTN⟧.", "lệnh", "12/2019/L-CTN"),
        ("Bảo tàng giữ ⟦Sắc lệnh số 73-SL⟧.", "sắc lệnh", "73-SL"),
        ("Cục đăng ⟦Văn bản hợp nhất số 12/VBHN-VPQH⟧.", "văn bản hợp nhất", "12/VBHN-VPQH"),
        ("Đoàn công bố ⟦Kết luận thanh tra số 816/KL-TTr⟧.", "kết luận", "816/KL-TTR"),
        ("Mặt trận ký ⟦Nghị quyết liên tịch số 403/2017/NQLT-CP⟧.", "nghị quyết liên tịch", "403/2017/NQLT-CP"),
        # how it is written
        ("Xem ⟦quyết định số 12 /QĐ – UBND⟧ nhé.", "quyết định", "12/QĐ-UBND"),
        ("Xem ⟦QĐ số 18/QĐ-TTg⟧.", "quyết định", "18/QĐ-TTG"),
        ("học ⟦nq 19-nq/tw⟧ tại xã", "nghị quyết", "19-NQ/TW"),
        ("vi phạm ⟦qui định số 42/QĐ-TW⟧", "quy định", "42-QĐ/TW"),
        ("CẢ TỈNH LÀM THEO ⟦QUYẾT ĐỊNH SỐ 290-QĐ/TW⟧", "quyết định", "290-QĐ/TW"),
        ("dẫn ⟦Pháp lệnh số số 34/2007/PL-UBTVQH11⟧", "pháp lệnh", "34/2007/PL-UBTVQH11"),
        ("trong ⟦Tờ trình (số 34-TTr/TCCS⟧, ngày 2/3/2019)", "tờ trình", "34-TTR/TCCS"),
        ("xét ⟦tờ trình của Ban Tổ chức Trung ương (số 378-TTr/BTCTW⟧)", "tờ trình", "378-TTR/BTCTW"),
        ("theo ⟦quy định thi hành Điều lệ (24-QĐ/TW⟧)", "quy định", "24-QĐ/TW"),
        # the kind is that of the word, and of the code only where there is none
        ("trả lời tại ⟦công văn số 512-TB/VPTU⟧", "công văn", "512-TB/VPTU"),
        ("theo ⟦thông báo kết luận số 34-TB/TU⟧", "thông báo", "34-TB/TU"),
        ("Tỉnh uỷ đã thông báo ⟦kết luận số 45-KL/TU⟧", "kết luận", "45-KL/TU"),
        ("thực hiện (⟦217-QĐ/TW⟧)", "quyết định", "217-QĐ/TW"),
        ("Số: ⟦15-NQ/TU⟧", "nghị quyết", "15-NQ/TU"),
        ("quyết định chấm dứt hợp đồng số 22/QĐ-TPT bị kiện".replace("quyết", "⟦quyết").replace("TPT", "TPT⟧"), "quyết định", "22/QĐ-TPT"),
    ],
)  # fmt: skip
def test_a_full_citation(text, kind, key):
    plain, spans = marked(text)
    (citation,) = find_citations(plain)
    assert plain[citation.start : citation.end] == spans[0]
    assert (citation.kind, citation.key) == (kind, key)


@pytest.mark.parametrize(
    ("text", "kind", "number", "year"),
    [
        ("Chủ nhà hàng lo ⟦nghị định 100⟧.", "nghị định", "100", None),
        ("Cả nước theo ⟦chỉ thị số 16⟧ của Thủ tướng", "chỉ thị", "16", None),
        ("theo ⟦Quyết định 217⟧ của Bộ Chính trị", "quyết định", "217", None),
        ("ông ký ⟦Quyết định 772⟧ hỗ trợ gạo", "quyết định", "772", None),
        ("⟦Quy định 05⟧ chặt chẽ", "quy định", "05", None),
        ("ra ⟦thông báo số 55⟧ đồng ý chủ trương", "thông báo", "55", None),
        ("làm theo ⟦Kế hoạch 11⟧ của Tỉnh uỷ", "kế hoạch", "11", None),
        ("theo ⟦Nghị định 46/2016⟧ thì", "nghị định", "46", 2016),
        ("tại ⟦thông tư 17-2018⟧ của Bộ Y tế", "thông tư", "17", 2018),
        ("thi hành ⟦nghị quyết 30a⟧ ở huyện nghèo", "nghị quyết", "30A", None),
        ("bị bắt theo ⟦quyết định truy nã số 04⟧ hôm qua", "quyết định", "04", None),
        ("theo ⟦Chương trình phối hợp số 01⟧ giữa hai ngành", "chương trình", "01", None),
        ("theo ⟦thông tư 02⟧ Bộ Y tế đã ra", "thông tư", "02", None),
        ("tại ⟦công điện 1925⟧ về mưa lũ", "công điện", "1925", None),
    ],
)
def test_a_bare_number(text, kind, number, year):
    plain, spans = marked(text)
    (citation,) = find_citations(plain)
    assert plain[citation.start : citation.end] == spans[0]
    assert (citation.kind, citation.number, citation.year, citation.key) == (kind, number, year, None)


@pytest.mark.parametrize(
    "text",
    [
        "bản án số 12/2019/HS-ST ngày 3/4/2019",
        "bản án dân sự sơ thẩm số 56/2018/DS-ST của toà huyện",
        "thông báo thụ lý vụ án số 76/2019/TLST-DS",
        "cáo trạng số 46/CT-VKS truy tố ba người",
        "kháng nghị số 31/QĐ-VC3 của viện",
        "hợp đồng số 45/HĐ-XD về móng cầu",
        "giấy phép số 12/GP-UBND cho mỏ đá",
        "khai theo mẫu số 01/BC-SDHĐ hằng quý",
        "giấy chứng nhận số 446/CN của viện",
        "tiêu chuẩn TCVN 7889:2008 và ISO 9001",
        "Điều 12, khoản 3 và điểm 4 mục 2",
        "ngày 22/9, lúc 12h30, từ 2016-2020",
        "biển số 73A-123.45, điện thoại 0912345678",
        "thắng 2-1, máy bay F-16, chuyến VN-208/SGN",
        "nhà số 12 đường 3/2, quận 10",
        "bão số 9 và dự án tuyến số 2",
        "Ban Chỉ đạo 138/CP họp",
        "kế hoạch 100 ngày, báo cáo 20 trang, chương trình 60 giây",
        "quyết định 5 người được thưởng, quyết định phạt 3 triệu đồng",
        "quyết định giảm 25 điểm, quyết định bán 20% cổ phần",
        "nghị quyết 5 năm, nghị quyết 2019",
        "hơn 100 bộ luật và 5.000 văn bản",
        "kỷ luật 3 cán bộ, trái luật 7 dự án",
        "nghị quyết 2231 của Hội đồng Bảo an Liên hợp quốc",
        "Tổng thống ký sắc lệnh số 13769",
        "Công ước Luật Biển 1982",
        "báo cáo năm 2016, thông báo ngày 23/8",
        "Đội tuyển thắng theo kế hoạch 2018",
    ],
)
def test_no_citation(text):
    assert surfaces(text) == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("các Nghị quyết số ⟦18-NQ/TW⟧, số ⟦19-NQ/TW⟧ và ⟦20-NQ/TW⟧", ["18-NQ/TW", "19-NQ/TW", "20-NQ/TW"]),
        ("⟦Quyết định 217⟧, ⟦218-QĐ/TW⟧ của Bộ Chính trị", ["217-QĐ/TW", "218-QĐ/TW"]),
        ("tờ trình số ⟦200⟧ và ⟦202-TTr/TU⟧", ["200-TTR/TU", "202-TTR/TU"]),
        ("⟦Quyết định 08/2017/QĐ-UBND⟧ và ⟦09/2017/QĐ-UBND⟧", ["08/2017/QĐ-UBND", "09/2017/QĐ-UBND"]),
        ("⟦nghị định 15⟧, ⟦30⟧ và ⟦45⟧ về đầu tư", [None, None, None]),
        ("⟦thông tư 01⟧, ⟦36⟧, ⟦37⟧.", [None, None, None]),
        ("⟦Thông tư 12/2012⟧, ⟦13/2010⟧ và ⟦05/2017⟧", [None, None, None]),
        ("⟦nghị định 15⟧, 30 doanh nghiệp phải dừng", [None]),
        ("⟦chỉ thị 16⟧ và 5 người khác", [None]),
    ],
)
def test_an_enumeration_gives_one_citation_each(text, keys):
    plain, spans = marked(text)
    found = find_citations(plain)
    assert [
        plain[citation.start : citation.end].removeprefix("Nghị quyết số ").removeprefix("tờ trình số ")
        for citation in found
    ] == spans
    assert [citation.key for citation in found] == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Quyết định số 290-QĐ/TW ra đời. Quyết định 290 nêu rõ.", ["290-QĐ/TW"] * 2),
        ("Thông tư số 22/2016/TT-BGDĐT mới. Thông tư 22 gọn. Thông tư 22/2016 dễ.", ["22/2016/TT-BGDĐT"] * 3),
        ("công văn số 1168/STNMT-QLĐ đến. Tại công văn 1168, Sở đáp.", ["1168/STNMT-QLĐ"] * 2),
        ("Quyết định số 08-QĐ/TU. Theo quy định 08 thì", ["08-QĐ/TU"] * 2),
        ("Kế hoạch số 41/KH-UBND có sai sót. Bản thân kế hoạch 41 không hay.", ["41/KH-UBND"] * 2),
        ("Quyết định số 2016/QĐ-UB sai. Họ kiện quyết định 2016.", ["2016/QĐ-UB"] * 2),
        # not resolved: before the full form, contradicted, ambiguous, of another kind
        ("Thực hiện chỉ thị số 21, Bộ Chính trị thay Chỉ thị số 21-CT/TW.", [None, "21-CT/TW"]),
        ("Chỉ thị 05-CT/TW của Bộ Chính trị. Chỉ thị 05 của Thủ tướng.", ["05-CT/TW", None]),
        ("Quyết định 12-QĐ/TW, Quyết định 12-QĐ/TU. Quyết định 12 nêu.", ["12-QĐ/TW", "12-QĐ/TU", None]),
        ("Nghị quyết 12-NQ/TW. Chỉ thị 12 khác hẳn.", ["12-NQ/TW", None]),
        ("Nghị định 15/2018/NĐ-CP. Nghị định 15/2012 cũ.", ["15/2018/NĐ-CP", None]),
        ("Quyết định 60-QĐ/TU ngày 1/2/2019. Quyết định 60 ngày 5/6/2010.", ["60-QĐ/TU", None]),
        # several with one number, but the issuer tells
        ("Quyết định 12-QĐ/TW, Quyết định 12/QĐ-UBND. Quyết định 12 của Bộ Chính trị.", ["12-QĐ/TW", "12/QĐ-UBND", "12-QĐ/TW"]),
    ],
)  # fmt: skip
def test_a_short_mention_points_to_the_full_form_before_it(text, keys):
    assert [citation.key for citation in find_citations(text)] == keys


def test_a_mere_quantity_is_not_resolved_without_a_full_form():
    assert surfaces("Bản thân kế hoạch 41 không hay.") == []


def test_an_article_of_foreign_news_cites_no_high_number():
    assert surfaces("Hội đồng Bảo an họp.\nHai nước bàn.\nHọ vi phạm nghị quyết 2397 đã lâu.") == []


@pytest.mark.parametrize(
    "spelling", ["12-QĐ/TW", "12 – QĐ/TW", "12-QÐ/TƯ", "12/QĐ-TW", "0012-QĐ/TW", "12-qđ/tw"]
)
def test_variants_meet_in_one_key(spelling):
    (citation,) = find_citations(f"theo Quyết định số {spelling} nhé")
    assert citation.key == "12-QĐ/TW"


def test_tu_of_the_province_is_told_by_its_issuer():
    (citation,) = find_citations("Nghị quyết số 15-NQ/TƯ của Tỉnh uỷ Quảng Nam")
    assert citation.key == "15-NQ/TU"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_index_the_text_as_given(form):
    text = unicodedata.normalize(
        form, "Tỉnh ủy ra Quyết\u200b định số 290\u00ad-QĐ/TW; nghị định 100 và Luật Đất đai 2013."
    )
    found = find_citations(text)
    assert [
        unicodedata.normalize("NFC", text[c.start : c.end]).replace("\u200b", "").replace("\u00ad", "")
        for c in found
    ] == [
        "Quyết định số 290-QĐ/TW",
        "nghị định 100",
        "Luật Đất đai 2013",
    ]
    assert [c.key for c in found] == ["290-QĐ/TW", None, None]
