"""Ask an engine what a plan says, for some places in the order of the answer."""

from dataclasses import dataclass

import numpy as np

from dvsearch.engine.base import Hit, Hits, Occurrences, Snapshot
from dvsearch.engine.query import Place, SearchRequest, Sort
from dvsearch.search.passages import DEPTH, PASSAGE, PASSAGE_WEIGHT, best_passages, term_weights
from dvsearch.search.plan import Plan
from dvsearch.search.results import SearchQuery
from dvsearch.search.windows import Wanted

__all__ = ["Answer", "Asked", "ask", "in_order", "wanted_words"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Some places of an answer: `size` from `offset` on.

    `needed` is how many of the plan's words must match, None for as many as some article has. An order by
    date alone does without scores, and may begin behind the place `after`.
    """

    offset: int
    size: int
    needed: int | None = None
    after: Place | None = None
    by_date_alone: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine said when `needed` of the words had to match."""

    hits: Hits
    needed: int


def ask(snapshot: Snapshot, plan: Plan, query: SearchQuery, asked: Asked) -> Answer:
    """Ask for the words needed; when no article has them, for as many as some article has."""
    if asked.needed is not None:
        needed = min(asked.needed, plan.needed)
        return Answer(snapshot.search(_request(plan, needed, query, asked)), needed)
    for needed in range(plan.needed, 0, -1):
        hits = snapshot.search(_request(plan, needed, query, asked))
        if hits.total:
            return Answer(hits, needed)
    if plan.words:
        return Answer(hits, plan.needed)
    return Answer(snapshot.search(_request(plan, 0, query, asked)), 0)


def _request(plan: Plan, needed: int, query: SearchQuery, asked: Asked) -> SearchRequest:
    offset, limit = asked.offset, asked.size
    if _has_passages(plan, query, asked):
        offset, limit = 0, max(offset + limit, DEPTH)
    return SearchRequest(
        match=plan.match(needed),
        clauses=() if asked.by_date_alone else plan.clauses,
        sort=query.sort,
        offset=offset,
        limit=limit,
        facets=query.facets,
        facet_limit=query.facet_limit,
        after=asked.after,
    )


def _has_passages(plan: Plan, query: SearchQuery, asked: Asked) -> bool:
    """Say whether a place lies among the articles that passages are compared of."""
    best = asked.size > 0 and asked.offset < DEPTH
    return best and query.sort is Sort.RELEVANCE and len(plan.passage_terms) > 1


def wanted_words(plan: Plan) -> Wanted:
    """The words to look for in articles: those to mark and those that should stand together."""
    words = dict.fromkeys(word for sequence in plan.sequences for word in sequence)
    return Wanted(tuple(words | dict.fromkeys(plan.passage_terms)), plan.prefixes, plan.folded)


def in_order(
    snapshot: Snapshot, plan: Plan, query: SearchQuery, asked: Asked, answer: Answer
) -> tuple[tuple[Hit, ...], Occurrences]:
    """The hits at the places asked for, the best ones in the order of their passages.

    And where the words wanted stand in them.
    """
    wanted, hits = wanted_words(plan), answer.hits.hits
    found = snapshot.occurrences([hit.doc for hit in hits], wanted.asked)
    if not _has_passages(plan, query, asked):
        return hits, found
    scores = _with_passages(snapshot, hits, found, plan, wanted)
    best = sorted(range(min(DEPTH, len(hits))), key=lambda at: -scores[at])
    order = [*best, *range(len(best), len(hits))][asked.offset : asked.offset + asked.size]
    return tuple(Hit(hits[at].doc, scores[at]) for at in order), found.of(order)


def _with_passages(
    snapshot: Snapshot, hits: tuple[Hit, ...], found: Occurrences, plan: Plan, wanted: Wanted
) -> list[float]:
    """The score of each hit, that of the best ones with what their passages add."""
    idf = term_weights(snapshot, plan.passage_terms, folded=plan.folded)
    weight = dict(zip(plan.passage_terms, idf, strict=True))
    weights = np.array([weight.get(word, 0.0) for word in wanted.words] + [0.0] * len(wanted.prefixes))
    passages = best_passages(found, weights, PASSAGE).scores.tolist()
    return [hit.score + (PASSAGE_WEIGHT * passages[at] if at < DEPTH else 0.0) for at, hit in enumerate(hits)]
