"""Go through the whole answer: article by article, or page by page with cursors."""

from collections.abc import Iterator
from dataclasses import replace

from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Place, Sort
from dvsearch.search.asking import Asked, ask, in_order
from dvsearch.search.cursor import Cursor
from dvsearch.search.pages import Question, make_page
from dvsearch.search.passages import DEPTH
from dvsearch.search.results import SearchPage

__all__ = ["page_after", "walk_articles"]

# Articles read at a time.
_BATCH = 200


def walk_articles(question: Question) -> Iterator[StoredArticle]:
    """Read all that the search finds, in its order."""
    docs = _all_hits(question, None)
    for start in range(0, len(docs), _BATCH):
        yield from question.snapshot.fetch(docs[start : start + _BATCH])


def page_after(question: Question, cursor: Cursor | None, began: float) -> tuple[SearchPage, str | None]:
    """Make the page that follows `cursor`, the first without one, and write the cursor of the next."""
    asked = _asked(question, cursor)
    page = make_page(question, replace(asked, size=asked.size + 1), began)
    shown = page.results[: asked.size]
    if len(page.results) == len(shown):
        return page, None
    last, offset = shown[-1], asked.offset + len(shown)
    day = last.date.first_day if last.date else None
    following = Cursor(last.key, day, offset, question.snapshot.generation, page.needed)
    return replace(page, results=shown), following.text(question.query)


def _asked(question: Question, cursor: Cursor | None) -> Asked:
    """The places behind a cursor.

    In an order by date it is what stands behind the last article shown, which need not be there any more. By
    relevance it is the next places in the same generation; in another one what follows the last article, or
    the same places if that is gone.
    """
    by_date, size = question.query.sort is not Sort.RELEVANCE, question.query.size
    if cursor is None:
        return Asked(0, size, by_date_alone=by_date)
    if by_date:
        return Asked(0, size, cursor.needed, Place(cursor.day, cursor.key), by_date_alone=True)
    if cursor.generation == question.snapshot.generation:
        return Asked(cursor.offset, size, cursor.needed)
    docs = _all_hits(question, cursor.needed)
    last = question.snapshot.find(cursor.key)
    return Asked(docs.index(last) + 1 if last in docs else cursor.offset, size, cursor.needed)


def _all_hits(question: Question, needed: int | None) -> list[int]:
    """The numbers of all articles found, the best ones in the order of their passages."""
    snapshot, plan, query = question.snapshot, question.plan, replace(question.query, facets=())
    answer = ask(snapshot, plan, query, Asked(0, snapshot.count, needed))
    hits = answer.hits.hits
    best = replace(answer, hits=replace(answer.hits, hits=hits[:DEPTH]))
    ordered, _ = in_order(snapshot, plan, query, Asked(0, DEPTH), best)
    return [hit.doc for hit in (*ordered, *hits[DEPTH:])]
