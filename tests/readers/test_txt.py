import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dvsearch.model import Article

from .conftest import read_all
from .pages import BODY, TITLE

ArticleOf = Callable[..., Article]
PLAIN = "\n\n".join((TITLE, *BODY))


def shared() -> Path:
    return Path(os.environ.get("DVSEARCH_SHARED") or Path(__file__).parents[2].parent / "shared")


@pytest.mark.parametrize(
    "data", [PLAIN, PLAIN.replace("\n", "\r\n"), PLAIN.replace("\n", "\r"), "\ufeff\n \u00a0\n" + PLAIN]
)
def test_a_plain_text(article_of: ArticleOf, data: str) -> None:
    article = article_of("a.txt", data)
    assert (article.key, article.title, article.body) == ("a.txt", TITLE, "\n".join(BODY))


def test_a_page_as_copied(article_of: ArticleOf) -> None:
    page = f"Trang chủ › Dân vận\n\n{PLAIN}\n\nHoàng Lan\n\nNguồn: vungcao.example\n\n0 BÌNH LUẬN\n\nPlease enter your name here"
    article = article_of("a.txt", page)
    assert (article.title, article.body) == (TITLE, "\n".join(BODY))
    assert (article.author, article.source, article.where[-5:]) == ("Hoàng Lan", "vungcao.example", "a.txt")


def test_marks_written_apart_are_kept_as_written(article_of: ArticleOf) -> None:
    assert article_of("a.txt", "Ho\u0323p tho\u0302n\nBa\u0300n viê\u0323c.").title == "Ho\u0323p tho\u0302n"


@pytest.mark.parametrize("data", ["", "\n\n", "\ufeff", "\u200b", "…\n---", "\0"])
def test_a_file_without_text_is_reported(reason_of: Callable[..., str], data: str) -> None:
    assert "no text in it" in reason_of("a.txt", data)


def test_a_file_beyond_the_limit_is_reported(reason_of: Callable[..., str]) -> None:
    assert "longer than 20 MB" in reason_of("a.txt", b"x" * 20_000_001)


@pytest.mark.skipif(not (shared() / "seed").is_dir(), reason="needs shared/seed (set DVSEARCH_SHARED)")
def test_the_seed_article() -> None:
    (article,) = read_all(shared() / "seed").articles
    assert article.title == "Tổng kết 10 năm thực hiện Quy chế công tác dân vận của hệ thống chính trị"
    assert (article.author, article.source, article.published) == ("Minh Phong", "QBTV.vn", "")
    assert article.body.startswith("Ngày 28/5, Ban Thường vụ Tỉnh ủy tổ chức hội nghị")
    assert article.body.endswith("Mặt trận, đoàn thể.")
    assert article.body.count("\n") == 13
    assert "Hội nghị tổng kết 10 năm" not in article.body
