import re
import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.extract.dates import Role, explain_date, find_date
from dvsearch.model import Basis, Citation

TITLE = "Tin trong tỉnh\n"


def iso(text: str, **evidence: str) -> str | None:
    when = find_date(text, **evidence)
    return when.iso if when else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 28/5/2020, huyện khai trương thư viện.", "2020-05-28"),
        ("Sáng 28-5-2020, huyện khai trương thư viện.", "2020-05-28"),
        ("Sáng 28.5.2020, huyện khai trương thư viện.", "2020-05-28"),
        ("Chiều 14 - 9 - 2021, UBND tỉnh họp trực tuyến.", "2021-09-14"),
        ("Ngày 28 tháng 5 năm 2020, huyện khai trương thư viện.", "2020-05-28"),
        ("Ngày 7 tháng Ba năm 2020, huyện khai trương thư viện.", "2020-03-07"),
        ("Trong hai ngày 17 và 18/10/2020, tỉnh mở hội thao.", "2020-10-18"),
        ("Từ ngày 3 đến 5/6/2019, đoàn giám sát ở ba huyện.", "2019-06-05"),
        ("Tối ngày 4/6/2019 đến sáng ngày 5/6/2019, mưa rất to.", "2019-06-05"),
        ("Ngày mai (20/10/2021), tỉnh khai mạc hội chợ.", "2021-10-19"),
        ("Hôm nay (ngày 5/9/2022), trường làng đông vui.", "2022-09-05"),
    ],
)
def test_day_told_in_full(text, expected):
    assert iso(TITLE + text) == expected


@pytest.mark.parametrize(
    "stamp",
    [
        "20/03/2020",
        "20-03-2020",
        "20.03.2020",
        "(20/03/2020)",
        "2020-03-20 08:15",
        "20 Tháng Ba 2020",
        "20/03/2020 08:15 (GMT+7)",
        "08:15 | 20/03/2020 Lượt xem: 12",
        "08:15 ngày 20/03/2020",
        "Thứ sáu, 20/03/2020 | 08:15",
        "Thứ Sáu, ngày 20 tháng 3 năm 2020",
        "Cập nhật: 08:15 | 20/03/2020",
        "Cập nhật lúc 08:15, Thứ Sáu, 20/03/2020 (GMT+7)",
        "Ngày đăng: 20/03/2020",
        "Thời sự - 20/03/2020 08:15",
    ],
)
class TestStamp:
    def test_dates_a_text_without_an_event(self, stamp):
        assert iso(f"Hội nghị dân vận\n{stamp}\nĐại biểu bàn việc sắp tới của ngành.") == "2020-03-20"

    def test_gives_the_event_its_year(self, stamp):
        assert iso(f"Hội nghị dân vận\n{stamp}\nSáng 19/3, đại biểu bàn việc.") == "2020-03-19"


def test_clock_of_a_site_is_not_the_date():
    assert iso("Chủ nhật, 30/11/2025\nHai tỉnh bàn việc hợp nhất\nCử tri đồng tình.") is None


def test_weekday_told_in_a_sentence_is_no_stamp():
    text = "Nghỉ lễ\nSáng 2/1, sở thông báo. Mọi người nghỉ đến hết chủ nhật, 10/2/2019 rồi đi làm."
    assert all(moment.role is not Role.STAMP for moment in explain_date(text).moments)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 3/2, tỉnh dâng hương mừng 90 năm thành lập Đảng (3/2/1930 - 3/2/2020).", "2020-02-03"),
        ("Ngày 14-7, thị xã lên đô thị loại III; quyết định ghi rõ ngày 14-7-2020.", "2020-07-14"),
        ("Chiều 5/11, thành phố giục tiến độ. Cầu phải xong trước ngày 31/12/2021.", "2021-11-05"),
        ("Chiều 19/10, họp báo về đại hội. Đại hội diễn ra 3 ngày (21-23/10/2020).", "2020-10-19"),
        ("Chiều 5/11, cầu hỏng. Sáng 8/11/2021, thợ tới sửa.", "2021-11-05"),
        ("Ngày 22/11, phường báo tin. Ông nghỉ việc từ ngày 4-12-2017.", "2017-11-22"),
        ("Sáng 15/8, Đại hội đại biểu Đảng bộ huyện, nhiệm kỳ 2020-2025 khai mạc.", "2020-08-15"),
        ("Sáng 5/9, thầy trò cả tỉnh bước vào năm học 2021-2022.", "2021-09-05"),
        ("Ngày 30/5, nhà trường bế giảng năm học 2021-2022.", "2022-05-30"),
        ("Ngày 3/7, sở báo tin về kỳ thi tuyển sinh lớp 10 năm học 2021-2022.", "2021-07-03"),
        ("Ngày 3/4, sở nhắc các lớp 10 năm học 2021-2022 ôn bài.", "2022-04-03"),
        ("Ngày 4/2, xưởng vui. Cuối năm 2022, thợ mới về đủ.", "2023-02-04"),
        ("Chiều 10/1, sở tổng kết công tác năm 2022, triển khai nhiệm vụ năm 2023.", "2023-01-10"),
        ("Sáng 27/12, sở kiểm điểm công tác trong năm 2022 và nhiệm vụ năm 2023.", "2022-12-27"),
        ("Sáng 5/4, tỉnh ủy bàn việc của quý II/2024.", "2024-04-05"),
        ("Ngày 15/5, xã trao nhà cho hộ nghèo (đợt 2/2025).", "2025-05-15"),
        ("Chiều 2-1, công an kể lại: ngày 26-12-2018, họ đã bắt nhóm trộm.", "2019-01-02"),
        ("Ngày 27/7, quê nhà đón anh về sau 43 năm hy sinh. Anh hy sinh ngày 6/7/1973.", "2016-07-27"),
        ("Sáng 9/4, chợ Festival Huế 2019 mở cửa đón khách.", "2019-04-09"),
        ("Sáng 20/1, tỉnh mở hội chợ Xuân Kỷ Hợi 2019.", "2019-01-20"),
        (
            "Ngày 9/1, tỉnh kiểm tra việc chuẩn bị bầu cử đại biểu Quốc hội và HĐND nhiệm kỳ 2026-2031.",
            "2026-01-09",
        ),
    ],
)
def test_year_inferred(text, expected):
    reading = explain_date(TITLE + text)
    assert reading.date is not None
    assert reading.date.iso == expected
    assert reading.date.basis is Basis.INFERRED


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 28/5, tỉnh ủy họp theo Quyết định 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.",
        "Đồng chí sinh ngày 12/4/1966, quê ở một xã ven biển.",
        "Ngày 7/4, huyện gặp mặt. Mục tiêu đến năm 2030 là mọi xã đạt chuẩn.",
        "Ngày 10/7, HĐND tỉnh khóa XVIII, nhiệm kỳ 2021-2026 họp phiên thường kỳ.",
        "Ngày 8/8, tòa xử theo Điều 174, Bộ luật Hình sự năm 2015.",
        "Ngày 8/8, xe khách sản xuất năm 2009 gặp nạn trên đèo.",
        "Tính đến ngày 30/6/2023, toàn tỉnh thu 5.000 tỷ đồng.",
        "Theo cáo trạng, ngày 19/11/2016 tài xế lùi xe trên cao tốc.",
        "Ngày 29/2, đoàn làm việc ở xã. Kế hoạch năm 2023 đã xong.",
        "Ngày 31/2/2021 không có trong lịch.",
        "Tối 6/1, trao giải Hoa hậu Biển 2017.",
        "Sáng 6/4, bến cá họp. Vụ cháy chợ cũ ngày 9/4/2011 được nhắc lại.",  # a story of long ago
        "Sáng 6/3, huyện giục thợ. Cầu phải hoàn thành vào cuối năm 2023.",  # and a day to come
        "Sáng 6/3, xã nhận thêm 2000 Cây giống từ trạm Mirage 2000.",
        "Tỷ số 2-1, tỉ lệ 3/4, nhà số 12/3, giá 28/5 của bản in.",
    ],
)
def test_says_nothing_rather_than_guess(text):
    assert find_date(TITLE + text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The day without a year is today's; the one in full is another.
        ("Từ 1-1-2020, giá vé sẽ tăng. Ngày 20-8, hội đồng đã thông qua mức mới.", "2019-08-20"),
        ("Chuyến tàu mất tích hôm 8/3/2014 vẫn là điều bí ẩn.", None),
        ("Khách bị cấm bay từ 21-6-2018 đến 20-6-2019.", None),
        ("Đúng một năm trước, ngày 8-5-2018, hai nước rút khỏi thỏa thuận.", None),
        ("Giá xăng ở mọi vùng của cả nước từ chiều nay, 17-6-2019, giảm nhẹ.", "2019-06-17"),
        ("Từ ngày 14 đến 16-1-2019, ở Hà Nội, ủy ban đã họp.", "2019-01-16"),
        ("Ngày 15/3/1987, hai nghệ sĩ cưới nhau.", None),
    ],
)
def test_day_in_full_must_lead(text, expected):
    assert iso(TITLE + text) == expected


@pytest.mark.parametrize(
    ("word", "kept"), [("học sinh", True), ("vệ sinh", True), ("thí sinh", True), ("anh sinh", False)]
)
def test_birthday_is_told_from_words_that_only_contain_it(word, kept):
    assert (iso(f"{TITLE}Tặng quà cho {word} ngày 5/9/2020.") == "2020-09-05") is kept


def test_citation_keeps_its_date():
    text = "Tin\nHuyện làm theo văn bản 15 ban hành ngày 3/4/2019."
    start = text.index("văn bản")
    cited = Citation(start, text.index(" ban hành"), "văn bản")
    assert find_date(text, citations=[cited]) is None


@pytest.mark.parametrize(
    ("url", "text", "expected", "basis"),
    [
        (
            "https://bao.example/a-20250929110722987.htm",
            "Sáng 29/9, đại hội khai mạc.",
            "2025-09-29",
            Basis.URL,
        ),
        ("https://bao.example/202104/a-1.html", "Sáng 18-4, đoàn vào rừng.", "2021-04-18", Basis.URL),
        ("https://bao.example/2020/02/a.html", "Hai xã về chung một nhà.", "2020-02", Basis.URL),
        ("https://bao.example/a-2025.htm", "Sáng 29/9, đại hội khai mạc.", None, None),
    ],
)
def test_address(url, text, expected, basis):
    when = find_date(TITLE + text, url=url)
    assert (when.iso if when else None, when.basis if when else None) == (expected, basis)


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2020-05-29T07:30:00+07:00", "Sáng 28/5, hội nghị họp.", "2020-05-29"),
        ("29/05/2020", "Không có ngày nào trong bài.", "2020-05-29"),
        ("2020-05", "Sáng 28/5, hội nghị họp.", "2020-05-28"),
        ("2020", "Không có ngày nào trong bài.", "2020"),
        # Imported again years later: the page's own stamp and its event outweigh the metadata.
        ("2024-01-01", "20/03/2020 08:15\nSáng 19/3, hội nghị họp.", "2020-03-19"),
        ("2020-07-01", "Sáng 28/5/2020, hội nghị họp.", "2020-07-01"),
        ("không rõ", "Không có ngày nào trong bài.", None),
    ],
)
def test_metadata(published, text, expected):
    assert iso(TITLE + text, published=published) == expected


def test_metadata_is_its_own_basis():
    when = find_date(TITLE + "Sáng 28/5, hội nghị họp.", published="2020-05-29")
    assert when is not None
    assert when.basis is Basis.METADATA


def test_no_day_after_the_latest():
    assert find_date("Tin\nSáng 28/5/2031, hội nghị họp.", latest=date(2030, 1, 1)) is None


def test_reading_names_winner_and_losers():
    reading = explain_date(
        TITLE + "Chiều 5/11, họp. Cầu phải xong trước ngày 31/12/2021. Sinh ngày 1/2/1980."
    )
    assert [(vote.year, vote.text) for vote in reading.votes] == [(2021, "31/12/2021")]
    assert {moment.role for moment in reading.moments} == {Role.EVENT, Role.FUTURE, Role.BIRTH}
    assert reading.why


FRAGMENTS = st.sampled_from(
    [
        "Sáng 28/5, ", "ngày 29/2/2020 ", "Ngày 31/4 ", "tháng 10/2020 ", "năm 2019 ", "(2/9/1945 - 2/9/2025) ",
        "nhiệm kỳ 2020-2025 ", "Đại hội khai mạc ", "năm học 2018-2019 ", "sinh ngày 1/2/1966 ", "dự kiến ",
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017 ", "08:15 ", "\n", ". ", "sau 43 năm hy sinh ", "hy sinh ngày ",
        "6/7/1973 ", "Festival Huế 2019 ", "cuối năm 2017 ", "hồi tháng 12-2016 ", "ngày mai 1/1/1945 ", "01/01/2020 ",
    ]
)  # fmt: skip
TEXTS = st.lists(FRAGMENTS | st.text(max_size=6), max_size=14).map("".join)


@given(TEXTS, st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=300, deadline=None)
def test_never_raises_and_never_makes_up_a_year(text, url, published):
    reading = explain_date(text, url=url, published=published)
    if reading.date is None:
        return
    written = f"{text} {url} {published}"
    rests_on = [
        vote.text for vote in reading.votes if vote.year in (reading.date.year, reading.date.year + 1)
    ]
    years = {str(reading.date.year), *(year for vote in rests_on for year in re.findall(r"\d{4}", vote))}
    assert any(year in written for year in years)
    assert reading.date.year >= 1945


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_decomposed_text_gives_the_same_date(text):
    composed = unicodedata.normalize("NFC", text)
    assert find_date(unicodedata.normalize("NFD", composed)) == find_date(composed)


def test_decomposed_text_keeps_its_citations():
    text = unicodedata.normalize("NFD", "Tin\nHuyện ủy làm theo văn bản 15 ban hành ngày 3/4/2019.")
    start, end = text.index("15") - 9, text.index("15") + 2
    assert find_date(text, citations=[Citation(start, end, "văn bản")]) is None


@pytest.mark.parametrize(
    "unit", ["1", "1/", "1/1/2020 ", "ngày 1 ", "năm 2019 ", "((", "08:15 1/1/2020\n", "1-2-"]
)
def test_a_megabyte_takes_no_longer_than_its_head(unit):
    started = time.process_time()
    find_date(unit * (1_000_000 // len(unit)))
    assert time.process_time() - started < 5
