"""The article that the project began with: read from its file, it is found by everything it says.

Needs the shared folder (DVSEARCH_SHARED, or ../shared beside the repository).
"""

import os
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import InputError
from dvsearch.indexing import update_index
from dvsearch.model import Basis
from dvsearch.readers import read
from dvsearch.search import FacetFilter, Searcher, SearchQuery

ROOT = Path(__file__).parents[1]
SEED = Path(os.environ.get("DVSEARCH_SHARED", ROOT.parent / "shared")) / "seed"
pytestmark = pytest.mark.skipif(
    not SEED.is_dir(), reason=f"there is no {SEED}: the seed article is not checked"
)

QUERIES = [
    "dân vận khéo",
    "dan van kheo",
    '"hệ thống chính trị"',
    "quyết định 290",
    "290-QĐ/TW",
    "số:1406-QĐ/TU",
    "nq 25 tw",
    "covid",
    "cấp uỷ",
    "cấp ủy",
]


@pytest.fixture(scope="module")
def searcher() -> Iterator[Searcher]:
    errors: list[InputError] = []
    with WhooshEngine() as engine:
        update_index(engine, read([SEED, ROOT / "data" / "articles"], on_error=errors.append))
        assert errors == []
        yield Searcher(engine)


@pytest.fixture(scope="module")
def key() -> str:
    return next(SEED.glob("*.txt")).name


@pytest.fixture(scope="module")
def stored(searcher: Searcher, key: str) -> StoredArticle:
    return searcher.article(key)


def test_its_facts(stored: StoredArticle) -> None:
    facts = stored.facts
    assert stored.article.title == "Tổng kết 10 năm thực hiện Quy chế công tác dân vận của hệ thống chính trị"
    assert facts.date is not None
    assert (facts.date.iso, facts.date.basis) == ("2020-05-28", Basis.INFERRED)
    assert (facts.provinces, facts.source, facts.author) == (("Quảng Bình",), "QBTV.vn", "Minh Phong")
    assert set(stored.citation_keys) == {"290-QĐ/TW", "1406-QĐ/TU", "25-NQ/TW"}


@pytest.mark.parametrize(
    "leftover", ["Trang chủ", "BÌNH LUẬN", "Loading", "Please enter", "Nguồn:", "Minh Phong", "\n64\n"]
)
def test_none_of_the_page_is_in_its_body(stored: StoredArticle, leftover: str) -> None:
    assert leftover not in f"\n{stored.article.body}\n"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("query", QUERIES)
def test_it_is_found(searcher: Searcher, key: str, query: str, form: str) -> None:
    page = searcher.search(SearchQuery(unicodedata.normalize(form, query), size=50))  # type: ignore[arg-type]
    assert key in [result.key for result in page.results]
    assert not page.partial


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (SearchQuery("dân vận", first_day=date(2020, 5, 28), last_day=date(2020, 5, 28)), True),
        (SearchQuery("dân vận", first_day=date(2020, 5, 29)), False),
        (SearchQuery("dân vận năm:2020"), True),
        (SearchQuery("dân vận năm:2019"), False),
        (SearchQuery('dân vận tỉnh:"Quảng Bình"'), True),
        (SearchQuery('dân vận tỉnh:"Quảng Trị"'), True),
        (SearchQuery('dân vận tỉnh:"Hà Tĩnh"'), False),
        (SearchQuery("dân vận", filters=(FacetFilter(Facet.PROVINCE_TODAY, "Quảng Trị"),)), True),
        (SearchQuery("dân vận", filters=(FacetFilter(Facet.PROVINCE, "Quảng Bình", exclude=True),)), False),
        (SearchQuery("dân vận", filters=(FacetFilter(Facet.DECISION, "25-NQ/TW"),)), True),
        (SearchQuery("dân vận số:25-NQ/TW"), True),
        (SearchQuery("dân vận số:18-NQ/TW"), False),
        (SearchQuery("dân vận -số:290-QĐ/TW"), False),
        (SearchQuery("dân vận nguồn:QBTV"), True),
    ],
    ids=str,
)
def test_it_is_filtered_in_and_out(searcher: Searcher, key: str, query: SearchQuery, found: bool) -> None:
    assert (key in [result.key for result in searcher.search(query).results]) is found
