"""Find articles like one article: those with its most telling pairs of syllables, and its decisions."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dvsearch.engine.base import Hit, Snapshot
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import (
    AllOf,
    AtLeast,
    Chain,
    Clause,
    Exclude,
    Facet,
    HasTerm,
    HasValue,
    Match,
    SearchRequest,
    Zone,
)
from dvsearch.model import ArticleDate
from dvsearch.text.analyze import bigrams, terms
from dvsearch.text.function_words import FUNCTION_WORDS

__all__ = ["Related", "find_related"]

# Characters of a body that are read: the rest of a very long one hardly changes what it is about.
_READ = 20_000
# Pairs of an article, the most frequent first: how many are looked up in the archive, how many of them are
# asked for, and how many must be there.
_LOOKED_UP, _ASKED, _NEEDED = 60, 20, 2
_TITLE_WEIGHT = 2.0
# What a shared decision counts beside a pair that is as rare.
_DECISION_WEIGHT = 2.0
# The part of the article's own score that one like it has: those below have a turn of phrase in common.
_LEAST = 0.15
# Candidates for each article wanted: some have the same title.
_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Related:
    """An article like another one."""

    key: str
    title: str
    date: ArticleDate | None
    provinces: tuple[str, ...]
    source: str


def find_related(snapshot: Snapshot, stored: StoredArticle, limit: int) -> tuple[Related, ...]:
    """Return up to `limit` articles like `stored`, the likest first; of equal titles one, and not its own."""
    clauses = _telling(snapshot, stored)
    decisions = _decision_weights(snapshot, stored)
    hits = _candidates(snapshot, clauses, decisions, max(limit, 0) * _CANDIDATES + 1)
    found = zip(hits, snapshot.fetch([hit.doc for hit in hits]), strict=True)
    scored = [(hit.score + _shared(decisions, other), other) for hit, other in found]
    least = _LEAST * max((score for score, _ in scored), default=0.0)  # the article's own is the greatest
    like = sorted((entry for entry in scored if entry[0] >= least), key=lambda entry: -entry[0])
    by_title: dict[tuple[str, ...], StoredArticle] = {}
    for _, other in like:
        by_title.setdefault(_title(other), other)
    by_title.pop(_title(stored), None)  # itself, and what was printed again
    return tuple(map(_related, by_title.values()))[: max(limit, 0)]


def _related(stored: StoredArticle) -> Related:
    article, facts = stored.article, stored.facts
    return Related(article.key, article.title, facts.date, facts.provinces, facts.source)


def _title(stored: StoredArticle) -> tuple[str, ...]:
    """What tells titles apart; an article without one stands for itself."""
    return terms(stored.article.title, folded=False) or ("", stored.article.key)


def _telling(snapshot: Snapshot, stored: StoredArticle) -> tuple[Clause, ...]:
    """The pairs that are frequent in the article, or in its title, and rare in the archive."""
    title = set(_pairs(stored.article.title))
    counts = Counter(_pairs(stored.article.body[:_READ]))
    counts.update(title)
    weights: dict[str, float] = {}
    likely = sorted(counts.items(), key=lambda entry: (entry[0] not in title, -entry[1]))
    for pair, count in likely[:_LOOKED_UP]:
        having = snapshot.document_frequency(HasTerm(pair, chain=Chain.BIGRAM, zones=(Zone.BODY,)))
        if having > 1:  # another article has it
            weights[pair] = (1 + math.log(count)) * (_TITLE_WEIGHT if pair in title else 1.0)
            weights[pair] *= _rarity(snapshot, having)
    best = sorted(weights, key=lambda pair: -weights[pair])[:_ASKED]
    return tuple(Clause(pair, Chain.BIGRAM, weight=_TITLE_WEIGHT if pair in title else 1.0) for pair in best)


def _pairs(text: str) -> list[str]:
    """The pairs of neighbouring syllables that say something."""
    syllables = terms(text, folded=False)
    says = [syllable.isalpha() and syllable not in FUNCTION_WORDS for syllable in syllables]
    return [
        pair
        for pair, first, second in zip(bigrams(syllables), says, says[1:], strict=False)
        if first and second
    ]


def _rarity(snapshot: Snapshot, having: int) -> float:
    return math.log1p(snapshot.count / having)


def _decision_weights(snapshot: Snapshot, stored: StoredArticle) -> dict[str, float]:
    """What it counts to share each decision of the article."""
    own = set(stored.citation_keys)
    counts = {entry.value: entry.count for entry in snapshot.values(Facet.DECISION) if entry.value in own}
    return {key: _DECISION_WEIGHT * _rarity(snapshot, count) for key, count in counts.items() if count > 1}


def _candidates(
    snapshot: Snapshot, clauses: tuple[Clause, ...], decisions: Mapping[str, float], size: int
) -> list[Hit]:
    """Articles with enough of the pairs, and those with one of the decisions; the best by pairs of each."""
    pairs = tuple(HasTerm(clause.text, chain=Chain.BIGRAM) for clause in clauses)
    enough = AtLeast(_NEEDED, pairs)
    citing = HasValue(Facet.DECISION, frozenset(decisions))
    parts: Iterable[Match] = (citing, AllOf((enough, Exclude(citing)))) if decisions else (enough,)
    requests = (SearchRequest(match, clauses, limit=size) for match in parts)
    return [hit for request in requests for hit in snapshot.search(request).hits]


def _shared(decisions: Mapping[str, float], other: StoredArticle) -> float:
    return sum(decisions.get(key, 0.0) for key in set(other.citation_keys))
