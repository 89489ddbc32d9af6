"""The titles of documents, read from the words after their citations."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.decisions.citations import find_citations
from dvsearch.extract.decisions.keys import parse_key
from dvsearch.register import read_title

TITLES = [
    # what opens a title
    (
        "Xã thực hiện Quyết định số 290-QĐ/TW về việc ban hành Quy chế dân vận.",
        "về việc ban hành Quy chế dân vận",
    ),
    ("Xã quán triệt Chỉ thị số 30-CT/TW về dân chủ ở cơ sở.", "về dân chủ ở cơ sở"),
    (
        "Sở gửi Công văn số 15/UBND-VX v/v tổ chức ngày hội đọc sách.",
        "v/v tổ chức ngày hội đọc sách",
    ),
    (
        "Theo Nghị định số 12/2015/NĐ-CP quy định chi tiết một số điều của luật đê.",
        "quy định chi tiết một số điều của luật đê",
    ),
    (
        "Quyết định số 14/QĐ-UBND phê duyệt đề án trồng rừng ven biển.",
        "phê duyệt đề án trồng rừng ven biển",
    ),
    (
        "Thông tư số 08/2014/TT-BYT hướng dẫn thực hiện chế độ trực ở trạm y tế.",
        "hướng dẫn thực hiện chế độ trực ở trạm y tế",
    ),
    (
        "Quyết định số 21/2016/QĐ-UBND ban hành quy chế phối hợp giữa hai sở.",
        "ban hành quy chế phối hợp giữa hai sở",
    ),
    (
        "Nghị định số 33/2017/NĐ-CP sửa đổi, bổ sung một số điều của nghị định cũ.",
        "sửa đổi, bổ sung một số điều của nghị định cũ",
    ),
    # what may stand between number and title
    (
        "Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị (khoá X) về việc ban hành Quy chế dân vận.",
        "về việc ban hành Quy chế dân vận",
    ),
    (
        "Nghị quyết số 25-NQ/TW, ngày 3 tháng 6 năm 2013, của Ban Chấp hành Trung ương về công tác dân vận.",
        "về công tác dân vận",
    ),
    (
        "Kết luận số 11-KL/TW của Ban Bí thư khoá XI về quy hoạch đội ngũ thôn trưởng.",
        "về quy hoạch đội ngũ thôn trưởng",
    ),
    (
        "Quyết định số 19/QĐ-UBND của UBND tỉnh Nghệ An ban hành ngày 7/8/2016 về giống lúa mới.",
        "về giống lúa mới",
    ),
    (
        "Nghị định 77 năm 2014 của Chính phủ về nghề muối.",
        "về nghề muối",
    ),
    (
        "Nghị quyết số 05/NQ-HĐND (có hiệu lực từ tháng tới) về phí đò ngang.",
        "về phí đò ngang",
    ),
    (
        "Thông báo số 40-TB/TU, ngày 2/3/2017, về việc sáp nhập hai thôn.",
        "về việc sáp nhập hai thôn",
    ),
    # titles in brackets and in quotation marks
    (
        "Nghị định số 12/2015/NĐ-CP (về kiểm tra tàu cá) được ngư dân hỏi nhiều.",
        "về kiểm tra tàu cá",
    ),
    (
        "Học tập Chỉ thị số 05-CT/TW “Về đẩy mạnh phong trào đọc sách, học nghề” tại chi bộ.",
        "Về đẩy mạnh phong trào đọc sách, học nghề",
    ),
    (
        "Nghị quyết số 18-NQ/TW về “sắp xếp lại các trạm, trại và đội sản xuất” trong toàn quốc.",
        'về "sắp xếp lại các trạm, trại và đội sản xuất"',
    ),
    (
        "Nghị quyết số 18-NQ/TW “Một số vấn đề về tiếp tục đổi mới, sắp xếp các trạm bơm” ra đời năm ấy.",
        "Một số vấn đề về tiếp tục đổi mới, sắp xếp các trạm bơm",
    ),
    (
        "Nghị quyết số 13-NQ/TW, ngày 16/1/2012, của Trung ương “Xây dựng hệ thống kết cấu hạ tầng đồng bộ”.",
        "Xây dựng hệ thống kết cấu hạ tầng đồng bộ",
    ),
    # where a title ends
    (
        "Quyết định số 290-QĐ/TW về Quy chế dân vận đã đi vào nền nếp.",
        "về Quy chế dân vận",
    ),
    (
        "Quyết định số 290-QĐ/TW về Quy chế dân vận, Tỉnh uỷ Quảng Bình họp bàn.",
        "về Quy chế dân vận",
    ),
    (
        "Quyết định số 290-QĐ/TW về Quy chế dân vận; huyện nào cũng làm theo.",
        "về Quy chế dân vận",
    ),
    (
        "Quyết định số 290-QĐ/TW về Quy chế dân vận ngày 25/2/2010.",
        "về Quy chế dân vận",
    ),
    (
        "Nghị quyết số 25-NQ/TW về công tác dân vận của Ban Chấp hành Trung ương.",
        "về công tác dân vận",
    ),
    (
        "Nghị quyết số 25-NQ/TW về công tác dân vận và Quyết định số 290-QĐ/TW về Quy chế dân vận.",
        "về công tác dân vận",
    ),
    (
        "Nghị định số 12/2015/NĐ-CP về kiểm tra tàu cá quy định chủ tàu phải ghi nhật ký.",
        "về kiểm tra tàu cá",
    ),
    (
        "Chỉ thị số 30-CT/TW về dân chủ ở cơ sở thì thôn nào cũng thuộc.",
        "về dân chủ ở cơ sở",
    ),
    (
        "Hội thảo “Thực hiện Nghị quyết số 26-NQ/TW về giữ rừng đầu nguồn” do trường mở.",
        "về giữ rừng đầu nguồn",
    ),
    (
        "Tin về Nghị định số 12/2015/NĐ-CP về kiểm tra tàu cá chiều 18-6.",
        "về kiểm tra tàu cá",
    ),
    (
        "Quy định số 08-QĐi/TW về trách nhiệm nêu gương của cán bộ, đảng viên, nhất là người đứng đầu.",
        "về trách nhiệm nêu gương của cán bộ, đảng viên",
    ),
    (
        "Nghị quyết số 33-NQ/TW về xây dựng con người đáp ứng yêu cầu mới của làng nghề.",
        "về xây dựng con người đáp ứng yêu cầu mới của làng nghề",
    ),
    (
        "Nghị quyết số 79-NQ/QUTW về trồng rừng đến năm 2020 và những năm tiếp theo.",
        "về trồng rừng đến năm 2020 và những năm tiếp theo",
    ),
    # commas inside a title
    (
        "Chỉ thị số 05-CT/TW về học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "về học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    ),
    (
        "Nghị quyết số 26-NQ/TW về nông nghiệp, nông dân, nông thôn đã mười năm.",
        "về nông nghiệp, nông dân, nông thôn",
    ),
    (
        "Nghị định số 12/2015/NĐ-CP về kiểm tra tàu cá, ngư dân đã hiểu rõ hơn.",
        "về kiểm tra tàu cá",
    ),
    (
        "Quyết định số 34/2018/QĐ-TTg quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu của tổng cục.",
        "quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu của tổng cục",
    ),
    (
        "Nghị quyết số 04-NQ/TW về phòng, chống tham nhũng được đưa ra bàn.",
        "về phòng, chống tham nhũng",
    ),
    (
        "Chỉ thị số 27/CT-TTg về phế liệu dùng cho sản xuất, sau rà soát, kho đã trống.",
        "về phế liệu dùng cho sản xuất",
    ),
    (
        "Quy định số 55-QĐ/TW về một số việc cần làm ngay ở các hộ bị thu hồi đất.",
        "về một số việc cần làm ngay ở các hộ bị thu hồi đất",
    ),
    (
        "Nghị quyết số 18-NQ/TW về tiếp tục đổi mới, sắp xếp bộ máy tinh gọn, hiệu lực, hiệu quả đã tới thôn.",
        "về tiếp tục đổi mới, sắp xếp bộ máy tinh gọn, hiệu lực, hiệu quả",
    ),
    (
        "Nghị quyết số 18-NQ/TW về đổi mới, sắp xếp các trạm, trại, đội và xưởng của ngành thuỷ lợi miền núi.",
        "về đổi mới, sắp xếp các trạm, trại, đội và xưởng của ngành thuỷ lợi miền núi",
    ),
    (
        "Nghị quyết số 43-NQ/TW về phát huy truyền thống, sức mạnh đại đoàn kết toàn dân tộc khiến xóm vui.",
        "về phát huy truyền thống, sức mạnh đại đoàn kết toàn dân tộc",
    ),
    (
        "Quyết định số 218-QĐ/TW về góp ý xây dựng Đảng, xây dựng chính quyền nằm trên bàn tổ trưởng.",
        "về góp ý xây dựng Đảng, xây dựng chính quyền",
    ),
    (
        "Nghị quyết số 31/2022/QH15 về cơ chế, chính sách đặc thù cho cảng biển.",
        "về cơ chế, chính sách đặc thù",
    ),
    (
        "Nghị định số 61/2018/NĐ-CP về cơ chế một cửa, một cửa liên thông trong thủ tục ở bến cá. 12 bàn đã đặt.",
        "về cơ chế một cửa, một cửa liên thông trong thủ tục ở bến cá",
    ),
    (
        "Tờ trình số 9-TTr/UBKTTW về xem xét, thi hành kỷ luật đảng viên ở bến xe.",
        "về xem xét, thi hành kỷ luật đảng viên ở bến xe",
    ),
    (
        "Nghị quyết số 54/2017/QH14 về thí điểm cơ chế, chính sách riêng, đại biểu nào cũng nhắc.",
        "về thí điểm cơ chế, chính sách riêng",
    ),
    (
        "Nghị quyết số 43-NQ/TW về đại đoàn kết toàn dân tộc, xây dựng một đất nước ngày càng giàu đẹp hơn.",
        "về đại đoàn kết toàn dân tộc, xây dựng một đất nước ngày càng giàu đẹp hơn",
    ),
    ("Nghị định số 98/2020/NĐ-CP về buôn lậu qua bến sông.", "về buôn lậu qua bến sông"),
    # where the sentence goes on with a word that no title has
    (
        "Nghị quyết số 36-NQ/TW về kinh tế biển bền vững gọi sóng là bạn.",
        "về kinh tế biển bền vững",
    ),
    (
        "Nghị quyết số 29-NQ/TW về đổi mới giáo dục và đào tạo đặt ra câu hỏi mới.",
        "về đổi mới giáo dục và đào tạo",
    ),
    (
        "Chỉ thị số 40-CT/TW về tín dụng chính sách xã hội mở ra lối thoát nghèo.",
        "về tín dụng chính sách xã hội",
    ),
    (
        "Nghị quyết số 26-NQ/TW về nông nghiệp, nông dân, nông thôn được in khổ nhỏ.",
        "về nông nghiệp, nông dân, nông thôn",
    ),
    (
        "Nghị quyết số 28-NQ/TW về chính sách cho người được hưởng lương hưu.",
        "về chính sách cho người được hưởng lương hưu",
    ),
    (
        "Quy định số 37-QĐ/TW về những điều đảng viên không được làm.",
        "về những điều đảng viên không được làm",
    ),
    (
        "Nghị định số 20/2021/NĐ-CP về trợ giúp người cao tuổi ở đảo.",
        "về trợ giúp người cao tuổi ở đảo",
    ),
    # a title may name another document
    (
        "Kế hoạch số 60-KH/TU về việc thực hiện Nghị quyết số 25-NQ/TW trong năm nay.",
        "về việc thực hiện Nghị quyết số 25-NQ/TW trong năm nay",
    ),
    (
        "Kế hoạch số 60-KH/TU về việc thực hiện Nghị quyết số 25-NQ/TW ngày 3/6/2013.",
        "về việc thực hiện Nghị quyết số 25-NQ/TW",
    ),
    # as it is typed elsewhere: two spellings, capitals, letters in pieces
    ("Nghị quyết số 26-NQ/TW về xóa hộ nghèo.", "về xoá hộ nghèo"),
    ("Nghị quyết số 26-NQ/TW  Về  giữ\u00a0rừng đầu nguồn.", "Về giữ rừng đầu nguồn"),
    ("Nghị quyết số 26-NQ/TW về giữ ru\u031b\u0300ng \u0111ầu nguồn.", "về giữ rừng đầu nguồn"),
]


def _first_title(text: str) -> str | None:
    first, *others = find_citations(text)
    key = parse_key(first.key or "")
    return read_title(text, first.end, [other.start for other in others], key.codes[-1] if key else "")


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles(text: str, title: str) -> None:
    assert _first_title(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 290-QĐ/TW là cơ sở để các thôn làm theo.",
        "Cán bộ đưa Quyết định số 290-QĐ/TW về với từng nhà.",
        "Cán bộ đưa Quyết định số 290-QĐ/TW về cơ sở.",
        "Đem Nghị quyết số 25-NQ/TW về vùng cao bằng tiếng Mông.",
        "Loa kéo chở Nghị quyết số 25-NQ/TW về bản, về chợ.",
        "Xe máy chở Nghị quyết số 25-NQ/TW về bản lúc trăng lên.",
        "Cái gùi mang Nghị quyết số 25-NQ/TW về từng nếp nhà sàn.",
        "Nghị quyết số 25-NQ/TW, “một lời dặn dài” của Đảng.",
        "Nghị quyết số 25-NQ/TW “mở đường cho dân nói”.",
        "Theo Nghị quyết số 25-NQ/TW, “Phát huy sức dân là gốc”, xã họp.",
        "Bị khởi tố theo Nghị quyết số 41/2017/QH14 về tội trộm cắp tài sản.",
        "Thực hiện Nghị quyết số 25-NQ/TW, Tỉnh uỷ ban hành kế hoạch riêng.",
        "Thực hiện Nghị quyết số 25-NQ/TW Tỉnh uỷ ban hành kế hoạch riêng.",
        "Nghị định số 12/2015/NĐ-CP quy định mức phạt từ hai triệu đồng.",
        "Kế hoạch làm theo Nghị quyết số 25-NQ/TW của Huyện uỷ Mèo Vạc về dân vận ở chợ phiên.",
        "Nghị quyết số 25-NQ/TW của Trung ương.\nVề dân vận khéo, xã có nhiều mô hình.",
        "Nghị quyết số 25-NQ/TW về rừng.",
        "Nghị quyết số 25-NQ/TW",
        f"Nghị quyết số 25-NQ/TW về việc trồng {'rừng phòng hộ ' * 20}ven biển.",
    ],
)
def test_no_title_is_better_than_a_wrong_one(text: str) -> None:
    assert _first_title(text) is None


@given(st.text(), st.text())
def test_any_text_has_a_short_title_or_none(before: str, after: str) -> None:
    title = read_title(f"{before} về {after}", len(before))
    assert title is None or (len(title) <= 200 and "\n" not in title and title == title.strip())


@pytest.mark.parametrize(
    "piece", [" về", " (", ", và", " của Bộ", ' "', " ngày 1/1/2001", " quy định", " \u0301"]
)
def test_a_long_line_costs_no_more_than_a_short_one(piece: str) -> None:
    text = " về việc" + piece * (1_000_000 // len(piece))
    began = time.process_time()
    for _ in range(20):
        read_title(text, 0)
    assert time.process_time() - began < 5
