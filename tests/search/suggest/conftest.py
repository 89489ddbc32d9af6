"""A small archive with what a search box offers: decisions, provinces, sources, phrases, titles."""

from collections.abc import Iterator

import pytest

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Searcher

BODIES = {
    "Xã thi dân vận khéo": "Ban Dân vận tỉnh Quảng Bình chấm thi dân vận khéo theo Quyết định số 290-QĐ/TW.",
    "Dân vận khéo ở bản": "Tỉnh Quảng Bình: mô hình dân vận khéo theo Quyết định số 290-QĐ/TW, Nghị quyết số 25-NQ/TW.",
    "Bàn về Nghị quyết 25": "Tỉnh An Giang: Nghị quyết số 25-NQ/TW và Quyết định số 29-QĐ/TU về an toàn giao thông.",
    "Giá lúa tăng": "Nông dân tỉnh An Giang bán lúa. An toàn giao thông trên kênh được giữ.",
    "Giá vàng giảm": "Người dân TP. Hồ Chí Minh mua vàng. An toàn giao thông theo Chỉ thị số 05-CT/TW.",
    "Luật mới": "Tỉnh Hòa Bình học Luật Đất đai năm 2013 và Nghị định số 167/2013/NĐ-CP; dân vận khéo được nói tới.",
    "Giá lúa tăng ": "Tỉnh Hà Tây trồng lúa theo lời xã đã quyết định.",
}


@pytest.fixture(scope="session")
def box() -> Iterator[Searcher]:
    articles = [
        Article(f"k{n}", title, body, source="Báo Quê Hương", published=f"200{n}-05-28")
        for n, (title, body) in enumerate(BODIES.items())
    ]
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(map(make_document, articles))
        yield Searcher(engine)
