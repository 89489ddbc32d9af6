"""The engine and Whoosh's own searcher answer real queries over real articles alike.

Needs the shared folder (DVSEARCH_SHARED, or ../shared beside the repository).
"""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from dvsearch.documents import make_document
from dvsearch.engine.base import Snapshot
from dvsearch.engine.generations import Generations
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.evaluation.places import Places
from dvsearch.readers import DEFAULT_FIELDS, read
from tests.engine.whoosh.agreement import disagreement
from tests.engine.whoosh.engines import open_generation
from tests.engine.whoosh.planned import planned_requests
from tests.engine.whoosh.reference import ReferenceSnapshot

PLACES = Places.find(Path(__file__).parents[3])
NEWS = PLACES.path("shared/news/vietnews-40k.jsonl.xz")
QUERIES = PLACES.path("shared/relevance/queries.dev.jsonl")
ARTICLES = 300
EVERY = 25  # of so many queries one is asked

pytestmark = pytest.mark.skipif(
    NEWS is None or QUERIES is None,
    reason="shared/news and shared/relevance are not here; put `shared` beside the repository or set DVSEARCH_SHARED",
)


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Snapshot, ReferenceSnapshot]]:
    """Some hundred articles in two segments, a few of them deleted."""
    assert NEWS is not None
    fields = DEFAULT_FIELDS.only_text(("title", "body"))
    articles = read([NEWS], fields=fields, on_error=lambda error: None)
    documents = list(map(make_document, islice(articles, ARTICLES)))
    with WhooshEngine(tmp_path_factory.mktemp("news") / "index") as engine, engine.writer() as writer:
        writer.add(documents[: ARTICLES // 4])
        writer.add(documents[ARTICLES // 4 :])
        writer.remove([document.key for document in documents[::20]])
        writer.commit()
        yield engine.snapshot(), open_generation(Generations(engine.path).newest_first()[0])


def test_real_queries(snapshots: tuple[Snapshot, ReferenceSnapshot]) -> None:
    product, reference = snapshots
    assert QUERIES is not None
    texts = [json.loads(line)["query"] for line in QUERIES.read_text("utf-8").splitlines()[::EVERY]]
    found = 0
    for text in texts:
        for request in planned_requests(text, product, limit=ARTICLES):
            answer = product.search(request)
            assert disagreement(answer, reference.search(request)) == "", text
            found += answer.total
    assert found > len(texts)  # the queries do find something among these articles
