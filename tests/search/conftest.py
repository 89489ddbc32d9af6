"""The small archive of tests/cases/search.json, indexed once."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Searcher

CASES = json.loads((Path(__file__).parents[1] / "cases" / "search.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def searcher() -> Iterator[Searcher]:
    articles = [
        Article(row["key"], row["title"], row["body"], row["url"], published=row["date"])
        for row in CASES["articles"]
    ]
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(make_document(article) for article in articles)
        yield Searcher(engine)
