"""Articles like one article, on the sample archive and on small ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import ArticleNotFound
from dvsearch.indexing import update_index
from dvsearch.model import Article
from dvsearch.readers import read
from dvsearch.search import Searcher, SearchQuery

ARCHIVE = Path(__file__).parents[2] / "data" / "articles"
FILLER = "Chuyện thứ {} kể về cánh đồng {} và con kênh {} đào. "


@pytest.fixture(scope="module")
def sample() -> Iterator[Searcher]:
    with WhooshEngine() as engine:
        update_index(engine, read([ARCHIVE], on_error=lambda error: pytest.fail(str(error))), workers=1)
        yield Searcher(engine)


def related(articles: list[tuple[str, str, str]], key: str, limit: int = 5) -> list[str]:
    """Keys of the articles like one of these, among others that have nothing in common with them."""
    others = [(f"other-{n}", f"Chuyện {n}", FILLER.format(n, n * 7, n * 11)) for n in range(30)]
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(make_document(Article(*article)) for article in [*articles, *others])
        return [found.key for found in Searcher(engine).related(key, limit)]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("quang-ngai/vung-cao-di-bau-som.txt", "ben-tre/ngay-hoi-bau-cu.txt"),  # election day
        ("bth-2022-01", "kon-tum/giu-rung-dau-nguon.txt"),  # keeping the forest
        ("quang-binh/dan-van-kheo.txt", "gia-lai/dan-van-gia-lai-nhin-ra-bien.html"),
        ("ninh-thuan/phan-bien-dien-gio.html", "vinh-phuc/giam-sat-cong-trinh.html"),  # 217 and 218
    ],
)
def test_the_sample_has_articles_on_one_subject(sample: Searcher, key: str, expected: str) -> None:
    found = sample.related(key)
    assert expected in [article.key for article in found][:3]
    assert key not in [article.key for article in found]


def test_what_is_told_is_what_the_article_says(sample: Searcher) -> None:
    found = sample.related("quang-binh/dan-van-kheo.txt")[0]
    stored = sample.article(found.key)
    assert (found.title, found.date, found.provinces, found.source) == (
        stored.article.title,
        stored.facts.date,
        stored.facts.provinces,
        stored.facts.source,
    )


def test_every_article_of_the_sample_has_few_and_none_twice(sample: Searcher) -> None:
    for stored in sample.walk(SearchQuery()):
        keys = [article.key for article in sample.related(stored.article.key, 4)]
        assert len(keys) == len(set(keys)) <= 4
        assert stored.article.key not in keys


LAKE = "Người dân ven hồ Tây thả cá chép và vớt bèo lục bình mỗi sáng. "


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ([("a", "Hồ Tây", LAKE), ("b", "Vớt bèo", LAKE + "Nước trong hơn.")], ["b"]),
        ([("a", "Hồ Tây", LAKE), ("b", "Hồ Tây", LAKE)], []),  # printed again
        ([("a", "Hồ Tây", LAKE), ("b", "Vớt bèo", LAKE + LAKE), ("c", "Vớt bèo", LAKE)], ["b"]),
        ([("a", "Hồ Tây", LAKE), ("b", "Việc khác", "Không có gì chung với bài kia cả.")], []),
        ([("a", "", LAKE), ("b", "", LAKE)], ["b"]),
        ([("a", "Hồ Tây", "")], []),
        ([("a", "", "")], []),
        (
            [
                ("a", "Việc một", "Trồng rừng theo Quyết định số 290-QĐ/TW."),
                ("b", "Chuyện hai", "Nuôi ong, căn cứ Quyết định số 290-QĐ/TW."),
            ],
            ["b"],
        ),
    ],
)
def test_like_or_not(articles: list[tuple[str, str, str]], expected: list[str]) -> None:
    assert related(articles, "a") == expected


@pytest.mark.parametrize("limit", [0, -3, 1])
def test_no_more_than_asked_for(limit: int) -> None:
    articles = [(str(n), f"Bài {n}", LAKE) for n in range(4)]
    assert len(related(articles, "0", limit)) == max(limit, 0)


def test_an_article_that_is_not_there_is_said_to_be_missing(sample: Searcher) -> None:
    with pytest.raises(ArticleNotFound, match="nirgends"):
        sample.related("nirgends")
