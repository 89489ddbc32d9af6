import logging
import time
from collections.abc import Callable

import pytest

from dvsearch.model import Article

from .pages import BODY, FIRST, SECOND, TITLE

ArticleOf = Callable[..., Article]
TEXT = "".join(f"<p>{paragraph}</p>\n" for paragraph in BODY)


def page(
    head: str = "", above: str = "", below: str = "", h1: str = f"<h1>{TITLE}</h1>", text: str = TEXT
) -> str:
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8">{head}</head><body>
<div class="top">Thứ hai, 02/02/2026</div>
<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/x">Kinh tế</a></li></ul>
<div class="detail">{h1}{above}<div class="content">{text}</div>{below}</div>
<div class="related"><h3>Tin liên quan</h3><ul><li><a href="/2">Một tin khác hẳn</a> <span>05/06/2019</span></li></ul></div>
<div id="comments"><h3>Bình luận (0)</h3><form><textarea></textarea></form></div>
<footer>Bản quyền thuộc Báo Vùng Cao. Giấy phép ngày 01/01/2011.</footer></body></html>"""


def test_title_and_paragraphs(article_of: ArticleOf) -> None:
    article = article_of("a.html", page())
    assert (article.key, article.title, article.body) == ("a.html", TITLE, "\n".join(BODY))


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("", ""),
        (
            '<meta property="article:published_time" content="2025-03-12T10:15:00+07:00">',
            "2025-03-12T10:15:00+07:00",
        ),
        ('<meta property="article:modified_time" content="2025-04-01T00:00:00+07:00">', ""),
        ('<meta name="pubdate" content="12/03/2025">', "12/03/2025"),
        ('<meta itemprop="datePublished" content="2025-03-12">', "2025-03-12"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-12"}</script>',
            "2025-03-12",
        ),
        (
            '<script type="application/ld+json">[{"@graph": [{"datePublished": "2025-03-12"}]}]</script>',
            "2025-03-12",
        ),
        ('<script type="application/ld+json">{"datePublished": </script>', ""),
        ('<meta name="date" content="hôm nay">', ""),
        ('<meta name="description" content="Họp ngày 12/03/2025">', ""),
    ],
)
def test_published_comes_from_explicit_metadata_only(
    article_of: ArticleOf, head: str, published: str
) -> None:
    assert article_of("a.html", page(head)).published == published


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ('<time datetime="2025-03-12T10:15">12/3</time>', "2025-03-12T10:15"),
        ('<span class="date">Thứ tư, 12/03/2025 | 10:15</span>', "12/03/2025"),
        ("<div>Cập nhật lúc 10:15 ngày 12/3/2025</div>", "12/3/2025"),
        ('<time datetime="2025-03-12">a</time><time datetime="2019-06-05">b</time>', ""),
        ("<p>Thực hiện kế hoạch ngày 01/02/2024 của huyện, thôn họp.</p>", ""),
    ],
)
def test_published_comes_from_the_stamp_below_the_headline(
    article_of: ArticleOf, above: str, published: str
) -> None:
    assert article_of("a.html", page(above=above)).published == published


def test_dates_in_the_text_are_never_guessed_from(article_of: ArticleOf) -> None:
    text = f"<p>Ngày 12 tháng 3 năm 2025, thôn họp theo Nghị quyết ngày 03/06/2013 của trên. {FIRST}</p><p>{SECOND}</p>"
    assert article_of("a.html", page(text=text)).published == ""


@pytest.mark.parametrize(
    ("head", "h1", "title"),
    [
        (f"<title>{TITLE} - Báo Vùng Cao điện tử</title>", "", TITLE),
        (f"<title>{TITLE} | vungcao.example</title>", f"<h1> {TITLE} </h1>", TITLE),
        (
            f'<meta property="og:title" content="{TITLE} – VCTV"><meta property="og:site_name" content="VCTV">',
            "",
            TITLE,
        ),
        ('<meta property="og:title" content="Đất &amp;amp; nước: đường quê">', "", "Đất & nước: đường quê"),
        (
            "<title>Thôn Hạ - Thôn Thượng họp chung về con đường</title>",
            "",
            "Thôn Hạ - Thôn Thượng họp chung về con đường",
        ),
    ],
)
def test_title_without_the_name_of_the_site(article_of: ArticleOf, head: str, h1: str, title: str) -> None:
    assert article_of("a.html", page(head, h1=h1)).title == title


@pytest.mark.parametrize(
    ("head", "below", "author"),
    [
        ('<meta name="author" content="Hoàng Lan">', "", "Hoàng Lan"),
        ('<meta name="author" content="admin">', "<p>Hoàng Lan</p>", "Hoàng Lan"),
        ('<meta property="article:author" content="https://mang.example/lan">', "", ""),
        (
            '<script type="application/ld+json">{"author": {"name": "Hoàng Lan - Thu Hà"}}</script>',
            "",
            "Hoàng Lan - Thu Hà",
        ),
    ],
)
def test_author(article_of: ArticleOf, head: str, below: str, author: str) -> None:
    article = article_of("a.html", page(head, text=TEXT + below))
    assert (article.author, article.body) == (author, "\n".join(BODY))


@pytest.mark.parametrize(
    ("head", "below", "source"),
    [
        ('<meta property="og:site_name" content="Báo Vùng Cao">', "", "Báo Vùng Cao"),
        ('<meta property="og:site_name" content="Báo Vùng Cao">', "<p>Nguồn: TTXVN</p>", "TTXVN"),
        ('<link rel="canonical" href="https://www.vungcao.example/1.html">', "", "vungcao.example"),
    ],
)
def test_source(article_of: ArticleOf, head: str, below: str, source: str) -> None:
    assert article_of("a.html", page(head, text=TEXT + below)).source == source


def test_address(article_of: ArticleOf) -> None:
    head = '<link rel="canonical" href="https://vungcao.example/tin/2025/03/duong-que.html">'
    assert article_of("a.html", page(head)).url == "https://vungcao.example/tin/2025/03/duong-que.html"


def test_the_lead_is_kept_wherever_it_stands(article_of: ArticleOf) -> None:
    lead = "Năm mươi hai hộ dân, một con đường, và một cách bàn việc mà nơi khác có thể học."
    article = article_of("a.html", page(above=f'<h2 class="sapo">{lead}</h2>'))
    assert article.body == "\n".join((lead, *BODY))


def test_a_page_that_is_hardly_html_still_gives_its_text(article_of: ArticleOf) -> None:
    article = article_of("a.htm", f"<b>{TITLE}</b><br>{FIRST}<br>{SECOND}")
    assert FIRST in article.text
    assert SECOND in article.text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(article_of: ArticleOf, encoding: str) -> None:
    assert article_of("a.html", page().encode(encoding)).title == TITLE


def test_an_xml_declaration_does_not_matter(article_of: ArticleOf) -> None:
    assert article_of("a.xhtml", '<?xml version="1.0" encoding="iso-8859-1"?>' + page()).title == TITLE


@pytest.mark.parametrize(
    "data", ["", " ", "<html></html>", "<script>x()</script>", "<!-- -->", "\0", "<div>" * 50_000]
)
def test_a_page_without_text_is_reported(reason_of: Callable[..., str], data: str) -> None:
    assert "save" in reason_of("a.html", data)


def test_a_page_beyond_the_limit_is_reported(reason_of: Callable[..., str]) -> None:
    assert "longer than 5 MB" in reason_of("a.html", page(text="<p>x</p>" * 700_000))


def test_control_characters_and_surrogates_do_no_harm(article_of: ArticleOf) -> None:
    article = article_of("a.html", page(text=f"<p>{FIRST}\0\x07&#xD800;&#0;</p><p>{SECOND}</p>"))
    assert FIRST in article.body
    assert article.text.encode()


def test_nothing_is_logged(article_of: ArticleOf, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        article_of("a.html", "<p>ngắn</p>")
    assert caplog.records == []


@pytest.mark.parametrize(
    "piece",
    [
        "<p>ngắn",
        "<tr><td>a",
        "<p " + " ".join(f"a{n}" for n in range(400)) + ">x",
        "<a=\"<b='",
        "<p class='sapo>",
    ],
)
def test_hostile_pages_take_no_time(article_of: ArticleOf, piece: str) -> None:
    started = time.process_time()
    article_of("a.html", page(above=piece * (1_000_000 // len(piece))))
    assert time.process_time() - started < 20


def test_a_picture_written_into_the_page_does_no_harm(article_of: ArticleOf) -> None:
    picture = f'<img alt="a > b" src="data:image/png;base64,{"A" * 300_000}">'
    assert article_of("a.html", page(text=TEXT.replace("</p>", f"</p>{picture}"))).body == "\n".join(BODY)
