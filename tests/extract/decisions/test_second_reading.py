"""What a second careful reader of the corpus found wrong or missing; every sentence here is ours."""

import pytest

from dvsearch.extract.decisions import find_in_query
from dvsearch.extract.decisions.citations import find_citations


def found(text):
    return [
        (text[one.start : one.end], one.key or one.name or f"{one.kind} {one.number}")
        for one in find_citations(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        # offices write 05 where others write 5: these are counted
        "Nội quy quy định 05 hành vi bị cấm.",
        "Đoàn thanh tra kết luận 03 trường hợp sai.",
        "Hội đồng quyết định 02 năm tù treo.",
        "Thường trực quyết định 07 nội dung quan trọng.",
        "Sở ban hành quyết định 03 dự án được miễn tiền thuê đất.",
        "Quy định 05 ngày làm việc kể từ khi nhận đơn.",
        "Hai bên ra nghị quyết 05 năm về rừng.",
        "Mức ấy theo nghị định 15 ngày đã cũ.",
        # verbs, ratings, dashes
        "Có việc kết luận 10, nhưng khi làm chỉ còn 4.",
        "Phim hợp với quy định 18+ của rạp.",
        "Hết thời gian quy định - 30 ngày, họ mới trả lời.",
        # legislation and discipline are no laws
        "Số vụ vi phạm pháp luật giao thông năm 2019 giảm.",
        "Hội thi tìm hiểu pháp luật phòng, chống ma tuý năm 2023 đã xong.",
        "Xí nghiệp siết kỷ luật lao động năm 2020.",
        # other countries'
        "Họ nhắc Nghị quyết Đại hội XIX của đảng cầm quyền bên ấy.",
        "Số xe ấy mua theo chương trình số 77 của Bộ Quốc phòng Mỹ.",
        "Mức phí theo Luật ngân sách 2019 của Trung Quốc.",
        "Nghị quyết 338 nói về Jerusalem.",
        # a province's congress
        "Huyện làm theo Nghị quyết Đại hội lần thứ XXII, đã tổng kết.",
    ],
)
def test_no_citation(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "surface", "key"),
    [
        # words that may stand between kind and number
        ("Xem nghị định sửa đổi bổ sung số 15 về lễ hội.", "nghị định sửa đổi bổ sung số 15", "nghị định 15"),
        ("Có hai văn bản cùng số 3555 trong tủ.", "văn bản cùng số 3555", "văn bản 3555"),
        # the meeting of shareholders is not the United Nations'
        ("Công văn số 741 yêu cầu hoãn Đại hội đồng cổ đông.", "Công văn số 741", "công văn 741"),
        # a blank left out
        ("Chi bộ học Quyết định số290-QĐ/TW.", "Quyết định số290-QĐ/TW", "290-QĐ/TW"),
        ("Theo điều 5 nghị định81 thì khác.", "nghị định81", "nghị định 81"),
        # a leading zero still numbers where a sentence opens, or where nothing is counted
        ("Quyết định 05 rất chặt.", "Quyết định 05", "quyết định 05"),
        ("Họ sửa quyết định 08 về đất rừng.", "quyết định 08", "quyết định 08"),
        # laws, pressed into one name however the press joins its words
        ("Theo Luật Phòng chống ma tuý 2021.", "Luật Phòng chống ma tuý 2021", "Luật Phòng, chống ma tuý 2021"),
        ("Theo Luật phòng, chống ma tuý năm 2021.", "Luật phòng, chống ma tuý năm 2021", "Luật Phòng, chống ma tuý 2021"),
        ("Theo Luật Hôn nhân gia đình 2014.", "Luật Hôn nhân gia đình 2014", "Luật Hôn nhân và gia đình 2014"),
        ("Theo Luật Cán bộ công chức 2008.", "Luật Cán bộ công chức 2008", "Luật Cán bộ, công chức 2008"),
        ("Theo Luật Nhà ở mới năm 2023.", "Luật Nhà ở mới năm 2023", "Luật Nhà ở 2023"),
        ("Theo Luật Bảo vệ môi trường (năm 2020) thì phải báo.", "Luật Bảo vệ môi trường (năm 2020)", "Luật Bảo vệ môi trường 2020"),
        ("Theo Luật Giá (2023).", "Luật Giá (2023)", "Luật Giá 2023"),
        ("Việc này trái Luật Đất đai năm 2013.", "Luật Đất đai năm 2013", "Luật Đất đai 2013"),
        # laws whose names begin with words that others do not
        ("Dân bàn theo Luật Thực hiện dân chủ ở cơ sở năm 2022.", "Luật Thực hiện dân chủ ở cơ sở năm 2022", "Luật Thực hiện dân chủ ở cơ sở 2022"),
        ("Nhớ Luật Trật tự, an toàn giao thông đường bộ 2024.", "Luật Trật tự, an toàn giao thông đường bộ 2024", "Luật Trật tự, an toàn giao thông đường bộ 2024"),
        ("Nhớ Luật Nhà giáo năm 2025.", "Luật Nhà giáo năm 2025", "Luật Nhà giáo 2025"),
        (
            "Chế độ theo Pháp lệnh Ưu đãi người có công với cách mạng năm 2020.",
            "Pháp lệnh Ưu đãi người có công với cách mạng năm 2020",
            "Pháp lệnh Ưu đãi người có công với cách mạng 2020",
        ),
        # ordinals past ten
        ("Học Nghị quyết Đại hội lần thứ mười ba của Đảng.", "Nghị quyết Đại hội lần thứ mười ba", "Nghị quyết Đại hội XIII"),
    ],
)  # fmt: skip
def test_one_citation(text, surface, key):
    assert found(text) == [(surface, key)]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        # a number is part of what is known by it
        ("UBND quận 11 đã ban hành Kế hoạch số 9 hôm qua.", "UBND quận 11"),
        ("Công an phường 12 vừa ra Quyết định số 44/QĐ-CAP.", "Công an phường 12"),
        ("Chỉ thị số 12 của Đảng uỷ Quân khu 7 về huấn luyện.", "Đảng uỷ Quân khu 7"),
        ("Kế hoạch số 9 của Ban Chỉ đạo 35 tỉnh về mạng xã hội.", "Ban Chỉ đạo 35 tỉnh"),
        # and a verb is not
        ("Văn bản số 18 của Cục Cảnh sát Hình sự chỉ đạo các phòng.", "Cục Cảnh sát Hình sự"),
        # year and month in brackets before the body
        ("Theo quyết định 733 (năm 2017) của Bộ Xây dựng về vốn.", "Bộ Xây dựng"),
        ("Thành uỷ có quyết định số 1382 (tháng 12-2017) của Ban Thường vụ Thành uỷ.", "Ban Thường vụ Thành uỷ"),
        ("Trong công văn số 812 mà Sở Y tế gửi các huyện có bảng giá.", "Sở Y tế"),
        # a title between dashes
        ("Ông An - chủ tịch UBND huyện Quảng Ninh - đã ký quyết định số 77 về đất.", "chủ tịch UBND huyện Quảng Ninh"),
        ("Bà Bình - chánh án TAND cấp cao tại Hà Nội - lại có quyết định số 6.", "chánh án TAND cấp cao tại Hà Nội"),
        ("Ông An - giám đốc Sở Y tế - nói quyết định số 77 là đúng.", None),
        # "this ministry" names none
        ("Thông tư 76/2014 của bộ này về thuế đất đã cũ.", None),
    ],
)  # fmt: skip
def test_the_issuer(text, issuer):
    assert [one.issuer for one in find_citations(text)] == [issuer]


@pytest.mark.parametrize("ordinal", ["XXII", "xxix", "khoá XXII", "4 khoá XXVI", "99", "00", "mười lăm"])
def test_no_ordinal_is_too_high_to_be_read(ordinal):
    for name in ("Nghị quyết Đại hội", "Nghị quyết Trung ương", "Kết luận Hội nghị Trung ương"):
        find_citations(f"{name} {ordinal} đề ra")
        find_in_query(f"{name} {ordinal}")


@pytest.mark.parametrize(
    "typed",
    ["luật phòng chống ma tuý 2021", "luat phong, chong ma tuy 2021", "luat phong chong ma tuy nam 2021"],
)
def test_a_law_is_found_by_the_name_that_the_press_gives_it(typed):
    (law,) = find_citations("Theo Luật Phòng, chống ma tuý năm 2021.")
    (asked,) = find_in_query(typed)
    assert asked.matches(f"~{law.name}")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("luat bien viet nam 2012", ["Luật Bien viet nam 2012"]),
        ("luat thuc hien dan chu o co so 2022", ["Luật Thuc hien dan chu o co so 2022"]),
        ("luat dat dai quang binh tu 2019", []),  # since 2019
    ],
)
def test_laws_typed_without_marks(typed, names):
    assert [asked.name for asked in find_in_query(typed)] == names
