"""Search an index: parse, plan, ask the engine, and show what was found."""

import time
from collections.abc import Callable, Iterator
from copy import copy
from datetime import datetime
from pathlib import Path

from dvsearch.engine.base import Engine, FacetCount, Snapshot
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet
from dvsearch.errors import ArticleNotFound, QueryError
from dvsearch.search.asking import Asked, ask
from dvsearch.search.cursor import read_cursor
from dvsearch.search.pages import make_page, understand
from dvsearch.search.related import Related, find_related
from dvsearch.search.results import Counted, SearchPage, SearchQuery
from dvsearch.search.snippets import Highlighter
from dvsearch.search.suggest import Completion, Suggester
from dvsearch.search.trends import Trend, TrendQuery, find_trend
from dvsearch.search.walk import page_after, walk_articles

__all__ = ["MAX_PAGE_SIZE", "Searcher"]

# A page of more is an export; it would hold the server for as long as it takes to cut its snippets.
MAX_PAGE_SIZE = 100


class Searcher:
    """Answers searches over an engine; safe to use from several threads."""

    def __init__(self, engine: Engine, on_search: Callable[[SearchPage], None] = lambda page: None) -> None:
        self._engine = engine
        self._snapshot = engine.snapshot
        self._suggester = Suggester()
        self._on_search = on_search

    def watched(self, on_search: Callable[[SearchPage], None]) -> "Searcher":
        """The same searches, with `on_search` told of every page of results."""
        return Searcher(self._engine, on_search)

    def still(self) -> "Searcher":
        """The same searches, all over what is searched now: for a page that asks several."""
        snapshot, still = self._snapshot(), copy(self)
        still._snapshot = lambda: snapshot
        return still

    def search(self, query: SearchQuery) -> SearchPage:
        """Return one page of results. A page past the last is empty, with the true total.

        Raises QueryError when `page` or `size` is out of range, and the engine's errors.
        """
        _check(query)
        began = time.perf_counter()
        question = understand(query, self._snapshot())
        page = make_page(question, Asked((query.page - 1) * query.size, query.size), began)
        self._on_search(page)
        return page

    def search_after(self, query: SearchQuery, cursor: str | None) -> tuple[SearchPage, str | None]:
        """Return the page behind `cursor`, the first without one, and the next cursor; none at the end.

        `query.page` does not count. By date, articles of one day stand in a fixed order instead of by score:
        so nothing that stays is repeated or skipped while others come and go. Raises QueryError also for a
        cursor that cannot be read or belongs to another query.
        """
        _check(query)
        began = time.perf_counter()
        place = None if cursor is None else read_cursor(cursor, query)
        question = understand(query, self._snapshot())
        page, following = page_after(question, place, began)
        self._on_search(page)
        return page, following

    def walk(self, query: SearchQuery) -> Iterator[StoredArticle]:
        """Read every article that the search finds, in its order, however many; all of one generation."""
        return walk_articles(understand(query, self._snapshot()))

    def count_matching(self, query: SearchQuery) -> Counted:
        """Count only: no article is fetched, scored by passages or shown."""
        question = understand(query, self._snapshot())
        answer = ask(question.snapshot, question.plan, query, Asked(0, 0))
        return Counted(answer.hits.total, answer.hits.facets, answer.needed)

    def trend(self, query: TrendQuery) -> Trend:
        """Count up to MAX_LINES queries by month or year. Raises QueryError for more."""
        return find_trend(self._snapshot(), query)

    def related(self, key: str, limit: int = 5) -> tuple[Related, ...]:
        """Return articles like the one with this key, the likest first. Raises ArticleNotFound."""
        snapshot = self._snapshot()
        return find_related(snapshot, _stored(snapshot, key), limit)

    def article(self, key: str) -> StoredArticle:
        """Return the article with this key. Raises ArticleNotFound."""
        return _stored(self._snapshot(), key)

    def highlighter(self, text: str) -> Highlighter:
        """Return what marks the words of the query `text` in an article."""
        plan = understand(SearchQuery(text), self._snapshot()).plan
        return Highlighter(plan.sequences, folded=plan.folded, prefixes=plan.prefixes)

    def suggest(self, text: str, limit: int = 8) -> tuple[Completion, ...]:
        """Return what a search box offers when `text` has been typed into it; never raises for any text."""
        return self._suggester.suggest(text, limit, self._snapshot())

    def values(self, facet: Facet) -> tuple[FacetCount, ...]:
        """Return all values of a facet and their numbers of articles, most frequent first."""
        return tuple(self._snapshot().values(facet))

    def count(self) -> int:
        """Return the number of articles."""
        return self._snapshot().count

    def created(self) -> datetime:
        """Return the time, in UTC, when the generation that searches read now was written."""
        return self._snapshot().created

    def generation(self) -> int:
        """Return the number of the generation that searches read now."""
        return self._snapshot().generation

    def snapshot(self) -> Snapshot:
        """Return the snapshot that searches read now, for what is asked of the whole archive."""
        return self._snapshot()

    @property
    def index(self) -> Path | None:
        """The directory of the index, None if it is in none."""
        return self._engine.path


def _stored(snapshot: Snapshot, key: str) -> StoredArticle:
    doc = snapshot.find(key)
    if doc is None:
        raise ArticleNotFound(f"there is no article {key!r} in the index")
    return snapshot.fetch([doc])[0]


def _check(query: SearchQuery) -> None:
    if query.page < 1:
        raise QueryError(f"page is {query.page}; pages count from 1")
    if not 1 <= query.size <= MAX_PAGE_SIZE:
        raise QueryError(f"size is {query.size}; it can be 1 to {MAX_PAGE_SIZE}")
