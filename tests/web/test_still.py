"""What one page says is all of one generation, though another is written between its questions."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.documents import make_document
from dvsearch.engine.base import Snapshot
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from tests.web.conftest import client_of


class GrowingEngine(WhooshEngine):
    """Has one article more each time that it is asked what there is."""

    articles = 0

    def snapshot(self) -> Snapshot:
        self.articles += 1
        body = "Tỉnh uỷ Quảng Bình học Quyết định số 290-QĐ/TW."
        with self.writer() as writer:
            writer.add([make_document(Article(f"{self.articles}", "Dân vận", body, source="Báo Thử"))])
        return super().snapshot()


@pytest.fixture
def growing() -> Iterator[TestClient]:
    with GrowingEngine(None) as engine:
        yield client_of(create_app(Settings(), Searcher(engine)))


def test_results_and_the_values_beside_them(growing: TestClient) -> None:
    page = growing.get("/?q=dân+vận&source=Báo+Thử&province=Quảng+Bình").context["page"]
    counts = {int(value.count) for facet in page.facets for value in facet.values}
    assert counts == {page.total}


def test_a_decision_and_its_articles(growing: TestClient) -> None:
    page = growing.get("/van-ban/290-QĐ/TW?lang=en&size=100").context["page"]
    assert page.figures[0].value == str(len(page.articles.results))


def test_the_start_page(growing: TestClient) -> None:
    page = growing.get("/").context["page"]
    assert {way.count for way in (*page.decisions, *page.provinces)} == {str(page.total)}
