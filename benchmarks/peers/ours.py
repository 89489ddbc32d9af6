"""dvsearch as it is used: `update_index` in, `Searcher` out, nothing left away."""

from collections.abc import Iterable
from pathlib import Path

from benchmarks.peers.base import FACET_LIMIT, SIZE, Answer, Make, OpenIndex, Peer, Question
from dvsearch.documents import make_document
from dvsearch.engine.query import SearchRequest
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.indexing import update_index
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery

__all__ = ["Ours", "OursEngineOnly"]


class Ours(Peer):
    """The product's own path: what a reader types is parsed, planned, asked, compared by passages, shown."""

    name = "ours"
    title = "dvsearch"
    libraries = ("dvsearch", "whoosh3", "numpy")
    setup = "`dvsearch index` and `Searcher.search` as they are; parsing, planning and passages included"

    def build(self, articles: Iterable[Article], path: Path, make: Make, workers: int) -> None:
        """Bring a new index up to date. It segments by itself, so that `make` must be its own."""
        assert make is make_document
        with WhooshEngine(path) as engine:
            update_index(engine, articles, workers=workers)

    def open(self, path: Path) -> OpenIndex:
        """Open it."""
        return _OpenOurs(path)


class OursEngineOnly(Ours):
    """The engine's part of it: the planned request in, total, numbers and facets out; no snippets."""

    name = "engine"
    title = "dvsearch, engine only"
    setup = "the planned request and the engine's answer: total, ten articles and facets, no snippets"

    def open(self, path: Path) -> OpenIndex:
        """Open it."""
        return _OpenEngine(path)


class _OpenOurs(OpenIndex):
    def __init__(self, path: Path) -> None:
        self._engine = WhooshEngine(path)
        self._searcher = Searcher(self._engine)

    def answer(self, question: Question) -> Answer:
        asked = question.query
        page = self._searcher.search(
            SearchQuery(
                asked.text,
                asked.filters,
                asked.first_day,
                asked.last_day,
                size=SIZE,
                facets=question.facets,
                facet_limit=FACET_LIMIT,
            )
        )
        return Answer(
            page.total,
            tuple(result.key for result in page.results),
            tuple(result.snippet.text for result in page.results),
            {counts.facet: {each.value: each.count for each in counts.counts} for counts in page.facets},
        )

    def close(self) -> None:
        self._engine.close()


class _OpenEngine(OpenIndex):
    def __init__(self, path: Path) -> None:
        self._engine = WhooshEngine(path)

    def answer(self, question: Question) -> Answer:
        snapshot = self._engine.snapshot()
        request = SearchRequest(
            question.match, question.clauses, facets=question.facets, facet_limit=FACET_LIMIT, limit=SIZE
        )
        hits = snapshot.search(request)
        articles = snapshot.fetch([hit.doc for hit in hits.hits])
        return Answer(
            hits.total,
            tuple(stored.article.key for stored in articles),
            facets={
                counts.facet: {each.value: each.count for each in counts.counts} for counts in hits.facets
            },
        )

    def close(self) -> None:
        self._engine.close()
