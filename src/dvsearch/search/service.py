"""Search an index: parse, plan, ask the engine, and show what was found."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np

from dvsearch.engine.base import Engine, FacetCount, Hit, Hits, Occurrences, Snapshot
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet, SearchRequest, Sort
from dvsearch.errors import ArticleNotFound, QueryError
from dvsearch.query import ParsedQuery
from dvsearch.search.passages import DEPTH, PASSAGE, PASSAGE_WEIGHT, best_passages, term_weights
from dvsearch.search.plan import Plan, make_plan
from dvsearch.search.readings import best_reading
from dvsearch.search.results import Counted, Result, SearchPage, SearchQuery, Snippet, Suggestion
from dvsearch.search.snippets import Highlighter, Part
from dvsearch.search.suggest import Completion, Suggester
from dvsearch.search.trends import Trend, TrendQuery, find_trend
from dvsearch.search.widen import parse_widened
from dvsearch.search.windows import Wanted, Window, find_windows
from dvsearch.text.analyze import terms

__all__ = ["MAX_PAGE_SIZE", "Searcher"]

# A page of more is an export; it would hold the server for as long as it takes to cut its snippets.
MAX_PAGE_SIZE = 100
# Characters of a body in which a snippet is looked for where positions do not tell the place.
_LOOKED_AT = 200_000
# Characters before and after a citation that a snippet around it is chosen from.
_BEFORE_CITATION, _AFTER_CITATION = 300, 600


class Searcher:
    """Answers searches over an engine; safe to use from several threads."""

    def __init__(self, engine: Engine, on_search: Callable[[SearchPage], None] = lambda page: None) -> None:
        self._engine = engine
        self._suggester = Suggester()
        self._on_search = on_search

    def watched(self, on_search: Callable[[SearchPage], None]) -> "Searcher":
        """The same searches, with `on_search` told of every page of results."""
        return Searcher(self._engine, on_search)

    def search(self, query: SearchQuery) -> SearchPage:
        """Return one page of results. A page past the last is empty, with the true total.

        Raises QueryError when `page` or `size` is out of range, and the engine's errors.
        """
        _check(query)
        began = time.perf_counter()
        snapshot = self._engine.snapshot()
        parsed = parse_widened(query.text, snapshot)
        plan = make_plan(parsed, query, snapshot)
        hits, needed = _ask(snapshot, plan, query)
        results = _results(snapshot, hits, plan, query)
        page = SearchPage(
            query=query,
            total=hits.total,
            pages=-(-hits.total // query.size),
            results=results,
            facets=hits.facets,
            words=len(plan.words),
            needed=needed,
            partial=needed < plan.needed,
            suggestion=_suggest(parsed, plan, snapshot),
            interpretations=plan.interpretations,
            notes=plan.notes,
            seconds=time.perf_counter() - began,
        )
        self._on_search(page)
        return page

    def count_matching(self, query: SearchQuery) -> Counted:
        """Count only: no article is fetched, scored by passages or shown."""
        snapshot = self._engine.snapshot()
        plan = make_plan(parse_widened(query.text, snapshot), query, snapshot)
        hits, needed = _ask(snapshot, plan, replace(query, sort=Sort.NEWEST, page=1, size=1))
        return Counted(hits.total, hits.facets, needed)

    def walk(self, query: SearchQuery) -> Iterator[StoredArticle]:
        """Stand-in."""
        page = 1
        while found := self.search(replace(query, page=page, size=100, facets=())).results:
            yield from (self.article(result.key) for result in found)
            page += 1

    def trend(self, query: TrendQuery) -> Trend:
        """Count up to MAX_LINES queries by month or year. Raises QueryError for more."""
        return find_trend(self._engine.snapshot(), query)

    def article(self, key: str) -> StoredArticle:
        """Return the article with this key. Raises ArticleNotFound."""
        snapshot = self._engine.snapshot()
        doc = snapshot.find(key)
        if doc is None:
            raise ArticleNotFound(f"there is no article {key!r} in the index")
        return snapshot.fetch([doc])[0]

    def highlighter(self, text: str) -> Highlighter:
        """Return what marks the words of the query `text` in an article."""
        snapshot = self._engine.snapshot()
        plan = make_plan(parse_widened(text, snapshot), SearchQuery(text), snapshot)
        return Highlighter(plan.sequences, folded=plan.folded, prefixes=plan.prefixes)

    def suggest(self, text: str, limit: int = 8) -> tuple[Completion, ...]:
        """Return what a search box offers when `text` has been typed into it; never raises for any text."""
        return self._suggester.suggest(text, limit, self._engine.snapshot())

    def values(self, facet: Facet) -> tuple[FacetCount, ...]:
        """Return all values of a facet and their numbers of articles, most frequent first."""
        return tuple(self._engine.snapshot().values(facet))

    def snapshot(self) -> Snapshot:
        """Return the snapshot that searches read now, for what is asked of the whole archive."""
        return self._engine.snapshot()

    @property
    def index(self) -> Path | None:
        """The directory of the index, None if it is in none."""
        return self._engine.path

    def count(self) -> int:
        """Return the number of articles."""
        return self._engine.snapshot().count

    def created(self) -> datetime:
        """Return the time, in UTC, when the generation that searches read now was written."""
        return self._engine.snapshot().created

    def generation(self) -> int:
        """Return the number of the generation that searches read now."""
        return self._engine.snapshot().generation


def _check(query: SearchQuery) -> None:
    if query.page < 1:
        raise QueryError(f"page is {query.page}; pages count from 1")
    if not 1 <= query.size <= MAX_PAGE_SIZE:
        raise QueryError(f"size is {query.size}; it can be 1 to {MAX_PAGE_SIZE}")


def _ask(snapshot: Snapshot, plan: Plan, query: SearchQuery) -> tuple[Hits, int]:
    """Ask for the words needed; when no article has them, for as many as some article has."""
    for needed in range(plan.needed, 0, -1):
        hits = snapshot.search(_request(plan, needed, query))
        if hits.total:
            return hits, needed
    if plan.words:
        return hits, plan.needed
    return snapshot.search(_request(plan, 0, query)), 0


def _request(plan: Plan, needed: int, query: SearchQuery) -> SearchRequest:
    offset, limit = (query.page - 1) * query.size, query.size
    if _has_passages(plan, query):
        offset, limit = 0, max(offset + limit, DEPTH)
    return SearchRequest(
        match=plan.match(needed),
        clauses=plan.clauses,
        sort=query.sort,
        offset=offset,
        limit=limit,
        facets=query.facets,
        facet_limit=query.facet_limit,
    )


def _has_passages(plan: Plan, query: SearchQuery) -> bool:
    """Say whether the page lies among the articles that passages are compared of."""
    best = (query.page - 1) * query.size < DEPTH
    return best and query.sort is Sort.RELEVANCE and len(plan.passage_terms) > 1


def _results(snapshot: Snapshot, hits: Hits, plan: Plan, query: SearchQuery) -> tuple[Result, ...]:
    """The articles of the page asked for, the best ones in the order of their passages."""
    words = dict.fromkeys(word for sequence in plan.sequences for word in sequence)
    wanted = Wanted(tuple(words | dict.fromkeys(plan.passage_terms)), plan.prefixes, plan.folded)
    chosen = hits.hits
    found = snapshot.occurrences([hit.doc for hit in chosen], wanted.asked)
    if _has_passages(plan, query):
        first = (query.page - 1) * query.size
        order, scores = _by_passages(snapshot, chosen, found, plan, wanted)
        page = order[first : first + query.size]
        chosen, found = tuple(Hit(chosen[at].doc, scores[at]) for at in page), found.of(page)
    docs = [hit.doc for hit in chosen]
    windows = find_windows(snapshot, docs, found, wanted)
    highlighter = Highlighter(plan.sequences, folded=plan.folded, prefixes=plan.prefixes)
    return tuple(
        _result(stored, hit.score, window, highlighter, plan.decisions)
        for stored, hit, window in zip(snapshot.fetch(docs), chosen, windows, strict=True)
    )


def _by_passages(
    snapshot: Snapshot, hits: Sequence[Hit], found: Occurrences, plan: Plan, wanted: Wanted
) -> tuple[list[int], list[float]]:
    """The order of `hits` when the best of them are compared by their passages, and the score of each."""
    idf = dict(
        zip(plan.passage_terms, term_weights(snapshot, plan.passage_terms, folded=plan.folded), strict=True)
    )
    weights = np.array([idf.get(word, 0.0) for word in wanted.words] + [0.0] * len(wanted.prefixes))
    passages = best_passages(found, weights, PASSAGE).scores.tolist()
    scores = [hit.score for hit in hits]
    for at in range(min(DEPTH, len(hits))):
        scores[at] += PASSAGE_WEIGHT * passages[at]
    best = sorted(range(min(DEPTH, len(hits))), key=lambda at: -scores[at])
    return [*best, *range(len(best), len(hits))], scores


def _result(
    stored: StoredArticle, score: float, window: Window, highlighter: Highlighter, wanted: frozenset[str]
) -> Result:
    article, facts = stored.article, stored.facts
    keys = stored.citation_keys
    spans = [
        (citation.start, citation.end)
        for citation, key in zip(facts.citations, keys, strict=True)
        if key in wanted
    ]
    body_at = article.body_start
    in_title = [span for span in spans if span[1] < body_at]
    in_body = [(start - body_at, end - body_at) for start, end in spans if body_at <= start]
    return Result(
        key=article.key,
        title=highlighter.mark(article.title, in_title, window.title),
        snippet=_snippet(article.body, in_body, window, highlighter),
        date=facts.date,
        provinces=facts.provinces,
        source=facts.source,
        decisions=tuple(dict.fromkeys(keys)),
        url=article.url,
        score=score,
    )


def _snippet(
    body: str, citations: Sequence[tuple[int, int]], window: Window, highlighter: Highlighter
) -> Snippet:
    """What to show of a body: around the first citation asked for, else the window of the words."""
    if citations:
        start, end = max(0, citations[0][0] - _BEFORE_CITATION), citations[0][1] + _AFTER_CITATION
        return highlighter.snippet(body, citations, Part(start, min(end, len(body)), 0))
    end = len(body) if window.end is None else min(window.end, len(body))
    part = Part(window.start, min(end, window.start + _LOOKED_AT), window.first)
    return highlighter.snippet(body, (), part, window.body)


def _suggest(parsed: ParsedQuery, plan: Plan, snapshot: Snapshot) -> Suggestion | None:
    """The query with its bare words in their marked reading, if it was typed without marks."""
    words = [word for word in parsed.bare_words() if len(terms(word.text, folded=True)) == 1]
    if not plan.folded or not words:
        return None
    typed = tuple(terms(word.text, folded=True)[0] for word in words)
    reading = best_reading(snapshot, typed)
    if reading is None or reading == typed:
        return None
    text = parsed.text
    for word, form in reversed(list(zip(words, reading, strict=True))):
        text = text[: word.start] + form + text[word.end :]
    return Suggestion(text)
