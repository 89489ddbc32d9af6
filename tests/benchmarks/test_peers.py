"""The comparison is fair: every engine that is measured finds what we find, and counts what we count."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("tantivy", reason="the extra `bench` is not installed: pip install -e '.[bench]'")
pytest.importorskip("psutil", reason="the extra `bench` is not installed: pip install -e '.[bench]'")

from benchmarks.corpus import Corpus
from benchmarks.documents_with_pyvi import make_document_with_pyvi
from benchmarks.peers.base import Answer, OpenIndex, Question
from benchmarks.peers.table import OTHERS, PEERS
from benchmarks.questions import ask

from dvsearch.documents import make_document
from dvsearch.engine.query import Facet
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.search import Searcher, SearchQuery

ROOT = Path(__file__).parent.parent.parent
CORPUS = Corpus(ROOT / "data" / "articles")

QUERIES = {
    "one word": "dân",
    "one word that is everywhere": "và",
    "one word that is nowhere": "kangaroo",
    "two words": "dân vận",
    "three words": "và người của",
    "more words, half of which are enough": "cấp uỷ chính quyền địa phương tổ chức hội nghị",
    "an abbreviation": "UBND xã",
    "an abbreviation alone": "UBND",
    "a phrase of two": '"dân vận"',
    "a phrase of three": '"hệ thống chính trị"',
    "unmarked": "dan van kheo",
    "an unmarked phrase": '"he thong chinh tri"',
    "without a word": "dân vận -xã",
    "a decision": "dân số:290-QĐ/TW",
    "a decision alone": "số:290-QĐ/TW",
    "days": "dân từ:2020-01-01 đến:2021-12-31",
    "either": "covid OR bầu",
    "in the title": "tiêu đề:dân",
}


@pytest.fixture(scope="module")
def indexes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the sample archive by each engine."""
    folder = tmp_path_factory.mktemp("indexes")
    for name in ("ours", *OTHERS):
        PEERS[name].build(CORPUS, folder / name, make_document, 2)
    return folder


@pytest.fixture(scope="module")
def questions(indexes: Path) -> dict[str, Question]:
    with WhooshEngine(indexes / "ours") as engine:
        searcher, snapshot = Searcher(engine), engine.snapshot()
        return {name: ask(searcher, snapshot, SearchQuery(text)) for name, text in QUERIES.items()}


@pytest.fixture(scope="module")
def ours(indexes: Path) -> Iterator[OpenIndex]:
    with PEERS["ours"].open(indexes / "ours") as opened:
        yield opened


@pytest.fixture(scope="module", params=["engine", *OTHERS])
def peer(request: pytest.FixtureRequest, indexes: Path) -> Iterator[OpenIndex]:
    with PEERS[request.param].open(indexes / request.param.replace("engine", "ours")) as opened:
        yield opened


@pytest.mark.parametrize("name", QUERIES)
def test_totals_and_facets(
    name: str, peer: OpenIndex, ours: OpenIndex, questions: dict[str, Question]
) -> None:
    expected, found = ours.answer(questions[name]), peer.answer(questions[name])
    assert (found.total, len(found.keys)) == (expected.total, len(expected.keys))
    assert _counts(found) == _counts(expected)


def _counts(answer: Answer) -> dict[Facet, dict[str, int]]:
    return {facet: dict(counts) for facet, counts in answer.facets.items()}


@pytest.mark.parametrize("name", ["one word", "two words", "unmarked", "a phrase of three"])
def test_snippets(name: str, indexes: Path, questions: dict[str, Question]) -> None:
    for peer in OTHERS:
        with PEERS[peer].open(indexes / peer) as opened:
            answer = opened.answer(questions[name])
        assert len(answer.snippets) == len(answer.keys) > 0
        assert any("<b>" in snippet or "<strong" in snippet for snippet in answer.snippets), peer


def test_documents_with_pyvi_are_ours_but_for_the_compounds() -> None:
    for article in CORPUS:
        own, pyvis = make_document(article), make_document_with_pyvi(article)
        assert (pyvis.stored, pyvis.values, pyvis.digest) == (own.stored, own.values, own.digest)
        assert (pyvis.title.syllables, pyvis.body.syllables) == (own.title.syllables, own.body.syllables)
        shared = set(own.body.compounds) & set(pyvis.body.compounds)
        assert len(shared) > 0.8 * len(set(own.body.compounds))
