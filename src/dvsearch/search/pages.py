"""Make a page of an answer: ask for its places, put them in order, show them, and say what was understood."""

import time
from dataclasses import dataclass

from dvsearch.engine.base import Snapshot
from dvsearch.query import ParsedQuery
from dvsearch.search.asking import Asked, ask, in_order, wanted_words
from dvsearch.search.plan import Plan, make_plan
from dvsearch.search.readings import best_reading
from dvsearch.search.results import SearchPage, SearchQuery, Suggestion
from dvsearch.search.showing import show_hits
from dvsearch.search.widen import parse_widened
from dvsearch.text.analyze import terms

__all__ = ["Question", "make_page", "understand"]


@dataclass(frozen=True, slots=True)
class Question:
    """A query as one snapshot understands it."""

    query: SearchQuery
    snapshot: Snapshot
    parsed: ParsedQuery
    plan: Plan


def understand(query: SearchQuery, snapshot: Snapshot) -> Question:
    """Parse and plan a query."""
    parsed = parse_widened(query.text, snapshot)
    return Question(query, snapshot, parsed, make_plan(parsed, query, snapshot))


def make_page(question: Question, asked: Asked, began: float) -> SearchPage:
    """Make the page with the places asked for; `began` is when work on it began (`time.perf_counter`)."""
    query, snapshot, plan = question.query, question.snapshot, question.plan
    answer = ask(snapshot, plan, query, asked)
    hits, found = in_order(snapshot, plan, query, asked, answer)
    return SearchPage(
        query=query,
        total=answer.hits.total,
        pages=-(-answer.hits.total // query.size),
        results=show_hits(snapshot, hits, found, plan, wanted_words(plan)),
        facets=answer.hits.facets,
        words=len(plan.words),
        needed=answer.needed,
        partial=answer.needed < plan.needed,
        suggestion=_suggest(question),
        interpretations=plan.interpretations,
        notes=plan.notes,
        seconds=time.perf_counter() - began,
    )


def _suggest(question: Question) -> Suggestion | None:
    """The query with its bare words in their marked reading, if it was typed without marks."""
    parsed, snapshot = question.parsed, question.snapshot
    words = [word for word in parsed.bare_words() if len(terms(word.text, folded=True)) == 1]
    if not question.plan.folded or not words:
        return None
    typed = tuple(terms(word.text, folded=True)[0] for word in words)
    reading = best_reading(snapshot, typed)
    if reading is None or reading == typed:
        return None
    text = parsed.text
    for word, form in reversed(list(zip(words, reading, strict=True))):
        text = text[: word.start] + form + text[word.end :]
    return Suggestion(text)
