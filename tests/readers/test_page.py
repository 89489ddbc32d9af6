import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.readers.page import Page, read_page

from .pages import BODY, FIRST, SECOND, THIRD, TITLE

TEXT = "\n".join(BODY)


@pytest.mark.parametrize(
    "above",
    [
        [],
        ["Trang chủ › Tin tức › Xây dựng Đảng"],
        ["Trang chủ Tin tức Xã hội Một con đường, năm mươi hai..."],
        ["Home", "Thời sự - Chính trị"],
        [
            "Báo Vùng Cao điện tử",
            "Thứ hai, 02/02/2026 | 07:30",
            "Hotline: 000 000 000",
            "Đăng nhập",
            "Kinh tế",
        ],
        [f"{TITLE} - Đài PT-TH Vùng Cao"],
        ["Vùng Cao Online | Thời sự | Dân vận"],
        ["Cổng thông tin điện tử huyện Vùng Cao » Tin hoạt động", "A- A A+"],
        ["Facebook   Zalo   Chia sẻ", "Tiêu đề: " + TITLE],
    ],
)
def test_what_stands_above_the_headline_goes(above: list[str]) -> None:
    lines = above if above and above[-1].startswith("Tiêu đề") else [*above, TITLE]
    assert read_page([*lines, *BODY]) == Page(TITLE, TEXT)


@pytest.mark.parametrize(
    ("between", "published", "author"),
    [
        (["0", "64"], "", ""),
        (["Thứ tư, 12/03/2025 | 10:15 GMT+7"], "12/03/2025", ""),
        (["Cập nhật lúc 10:15 ngày 12/3/2025", "Lượt xem: 1.204"], "12/3/2025", ""),
        (["Ngày đăng: 12-03-2025", "Người đăng: quantri", "Cỡ chữ: A- A+"], "12-03-2025", ""),
        (["10:15 | 12.3.2025", "Chia sẻ Facebook Twitter"], "12.3.2025", ""),
        (["Ngày 12 tháng 3 năm 2025"], "12 tháng 3 năm 2025", ""),
        (["2025-03-12T10:15:00+07:00"], "2025-03-12T10:15:00+07:00", ""),
        (["Hoàng Lan - 12/03/2025"], "12/03/2025", "Hoàng Lan"),
        (["Hoàng Lan", "12/03/2025 10:15"], "12/03/2025", "Hoàng Lan"),
        (["Tác giả: Hoàng Lan", "Đăng ngày 12/03/2025"], "12/03/2025", "Hoàng Lan"),
        (["Lưu bài | In bài viết | Gửi email", TITLE.upper()], "", ""),
    ],
)
def test_what_stands_below_the_headline_is_read_and_goes(
    between: list[str], published: str, author: str
) -> None:
    assert read_page([TITLE, *between, *BODY]) == Page(TITLE, TEXT, published=published, author=author)


@pytest.mark.parametrize(
    ("below", "author", "source"),
    [
        (["Hoàng Lan"], "Hoàng Lan", ""),
        (["HOÀNG LAN – THU HÀ"], "HOÀNG LAN – THU HÀ", ""),
        (["Hoàng Lan (t/h)"], "Hoàng Lan", ""),
        (["P.V"], "P.V", ""),
        (["PV"], "PV", ""),
        (["Phòng Nội chính"], "Phòng Nội chính", ""),
        (["Bài, ảnh: Hoàng Lan"], "Hoàng Lan", ""),
        (["Bài và ảnh: Hoàng Lan."], "Hoàng Lan", ""),
        (["Tin, bài, ảnh: Hoàng Lan", "Nguồn: vungcao.example"], "Hoàng Lan", "vungcao.example"),
        (["Ảnh: Thu Hà", "Hoàng Lan"], "Hoàng Lan", ""),
        (["Theo TTXVN"], "", "TTXVN"),
        (["(Theo Báo Vùng Cao)"], "", "Báo Vùng Cao"),
        (["Nguồn tin: Đài Vùng Cao", "Tags: đường quê, dân vận"], "", "Đài Vùng Cao"),
        (["Nguồn: Hòa Bình TV", TITLE, "Thích 0   Chia sẻ   Tweet"], "", "Hòa Bình TV"),
        (["Quay lại", "In trang", "Lượt xem: 77"], "", ""),
    ],
)
def test_the_sign_off_is_read_and_goes(below: list[str], author: str, source: str) -> None:
    assert read_page([TITLE, *BODY, *below]) == Page(TITLE, TEXT, author=author, source=source)


def test_an_address_is_read() -> None:
    assert read_page([TITLE, *BODY, "Nguồn: https://bao.example/1"]).url == "https://bao.example/1"


def test_a_source_within_the_last_paragraph_is_read_and_stays() -> None:
    page = read_page([TITLE, FIRST, f"{SECOND} (Theo TTXVN)"])
    assert (page.source, page.body) == ("TTXVN", f"{FIRST}\n{SECOND} (Theo TTXVN)")


@pytest.mark.parametrize(
    "tail",
    [
        ["0 BÌNH LUẬN", "BÌNH LUẬN", "Please enter your comment!", "Please enter your name here"],
        ["Loading...", "Bình luận (2)", "Hay quá!", "Bao giờ tới thôn tôi?"],
        ["LEAVE A REPLY Cancel reply", "Save my name, email, and website in this browser for the next time"],
        ["Ý kiến bạn đọc (0)", "Gửi"],
        ["Tin liên quan", "Một tin khác hẳn", "Lại một tin nữa (12/01/2019)"],
        ["Các tin khác:", "Họp thôn", FIRST, "Họp xã", SECOND, "Họp huyện"],
        ["BÀI VIẾT LIÊN QUAN XEM THÊM", "Một tin khác hẳn"],
        ["Xem thêm: Một tin khác hẳn", ">> Lại một tin nữa"],
        ["© 2025 Báo Vùng Cao. Ghi rõ nguồn khi đăng lại.", "Tổng Biên tập: ghi ở đây"],
        ["Giấy phép số 00/GP của cơ quan quản lý báo chí", "Điện thoại: 000"],
        ["[ Về đầu trang ]", "Chia sẻ"],
    ],
)
@pytest.mark.parametrize("signed", [[], ["Hoàng Lan", "Nguồn: vungcao.example"]], ids=["unsigned", "signed"])
def test_what_follows_the_article_goes(tail: list[str], signed: list[str]) -> None:
    assert read_page([TITLE, *BODY, *signed, *tail]).body == TEXT


def test_a_signed_article_ends_at_related_news_whatever_follows() -> None:
    assert read_page([TITLE, *BODY, "Hoàng Lan", "Tin liên quan", FIRST[1:], SECOND[1:]]).body == TEXT


def test_a_box_of_related_news_amid_the_text_goes_alone() -> None:
    page = read_page([TITLE, FIRST, "Tin liên quan", "Một tin khác hẳn", SECOND, THIRD, "Hoàng Lan"])
    assert (page.body, page.author) == (TEXT, "Hoàng Lan")


@pytest.mark.parametrize(
    "repeat",
    [
        [TITLE],
        [TITLE.upper(), "Ban Công tác Mặt trận họp với các hộ dân", "để bàn việc làm con đường ra đồng."],
        ["Loading...", TITLE],
        ["Advertisement"],
        ["(Ảnh minh hoạ)"],
    ],
)
def test_repeats_and_traces_amid_the_text_go(repeat: list[str]) -> None:
    assert read_page([TITLE, FIRST, *repeat, SECOND, THIRD]).body == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh buổi họp thôn",
        "1. Về việc góp công",
        "Đường quê nhiều lối mới",
        "Nguồn vốn được chia làm hai đợt.",
        "Theo kế hoạch, đường xong trước mùa mưa.",
        "Ban Chấp hành thống nhất ba việc.",
        "Bình luận về việc này, nhiều người cho là phải làm sớm.",
        "Ngày 12/3/2025, thôn họp lần hai.",
        "Tin vui về đúng vụ gặt",
        "2025",
    ],
)
def test_short_lines_of_the_text_stay(line: str) -> None:
    assert read_page([TITLE, FIRST, line, SECOND, THIRD]).body == "\n".join((FIRST, line, SECOND, THIRD))


@pytest.mark.parametrize(
    "title",
    [
        "Trang tin của thôn viết gì về con đường mới?",
        "Họp thôn: Nắng mưa đều họp; Con đường năm mươi hai chữ ký...",
    ],
)
def test_headlines_that_look_like_something_else(title: str) -> None:
    lines = [title, FIRST, "Con đường năm mươi hai chữ ký", SECOND]
    assert read_page(lines) == Page(title, "\n".join(lines[1:]))


@pytest.mark.parametrize(
    "line", ["Giấy phép số 12 được trao, thôn có tờ báo điện tử đầu tiên", "Copyright là gì?"]
)
def test_a_text_that_goes_on_is_not_cut(line: str) -> None:
    assert read_page([TITLE, FIRST, line, SECOND, THIRD]).body == "\n".join((FIRST, line, SECOND, THIRD))


def test_a_list_of_names_at_the_end_stays() -> None:
    names = ["Hộ Hoàng Lan", "Hộ Thu Hà"]
    assert read_page([TITLE, *BODY, *names]).body == "\n".join((*BODY, *names))


def test_a_clock_that_opens_the_page_is_no_date() -> None:
    assert read_page(["Thứ hai, 02/02/2026 07:30", TITLE, *BODY]).published == ""


def test_the_stamp_between_path_and_headline_is_the_date() -> None:
    assert read_page(["Trang chủ / Thời sự", "Thứ tư, 12/03/2025", TITLE, *BODY]).published == "12/03/2025"


def test_a_text_without_headline_gets_one_and_loses_nothing() -> None:
    page = read_page([FIRST * 2, SECOND])
    assert page.body == f"{FIRST * 2}\n{SECOND}"
    assert page.title.endswith("…")
    assert FIRST.startswith(page.title[:50])


def test_a_headline_known_from_markup_is_not_sought() -> None:
    assert read_page(["Menu", TITLE, *BODY], title=TITLE) == Page(TITLE, TEXT)


@pytest.mark.parametrize("lines", [[], ["Chia sẻ"], ["0"], ["Trang chủ"], ["Loading...", "0 bình luận"]])
def test_pages_of_nothing_do_not_raise(lines: list[str]) -> None:
    read_page(lines)


SYLLABLES = st.sampled_from(
    [
        "thôn",
        "xóm",
        "đường",
        "cầu",
        "làm",
        "họp",
        "bàn",
        "việc",
        "nước",
        "dân",
        "vận",
        "khéo",
        "12",
        "290-QĐ/TW",
        "uỷ",
        "hoà",
        "mới",
        "xanh",
    ]
)
HEADLINES = st.lists(SYLLABLES, min_size=3, max_size=14).map(lambda words: "Chuyện " + " ".join(words))
PARAGRAPHS = st.lists(SYLLABLES, min_size=20, max_size=60).map(
    lambda words: "Bà con " + " ".join(words) + "."
)


@given(HEADLINES, st.lists(PARAGRAPHS, min_size=1, max_size=8, unique=True))
def test_title_and_paragraphs_come_out_unchanged(title: str, body: list[str]) -> None:
    assert read_page([title, *body]) == Page(title, "\n".join(body))


@given(st.lists(st.text(min_size=1, max_size=60).map(str.strip).filter(bool), max_size=40))
def test_no_page_raises_and_every_line_of_the_body_was_on_it(lines: list[str]) -> None:
    page = read_page(lines)
    if page.body:
        assert set(page.body.split("\n")) <= {part for line in lines for part in line.split("\n")}


@pytest.mark.parametrize(
    "line",
    [
        "a" * 300,
        "a " * 150,
        "chia se " * 37 + "x",
        "tin " * 75,
        "1 " * 150,
        "A." * 150,
        "- " * 150,
        "thu 2, " * 40,
        "(" * 300,
    ],
)
def test_hostile_lines_take_no_time(line: str) -> None:
    started = time.process_time()
    read_page([line] * 500)
    assert time.process_time() - started < 5


def test_a_text_of_too_many_lines_is_taken_as_plain() -> None:
    assert read_page([TITLE, "0", *["Hoàng Lan"] * 20_000]).body.startswith("0\nHoàng Lan\n")
