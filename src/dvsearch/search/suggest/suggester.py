"""Offer completions of several kinds for what has been typed."""

import threading
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import AllOf, HasPrefix, HasTerm, SearchRequest, Sort, Zone
from dvsearch.extract.decisions import decisions_asked
from dvsearch.query import FilterField
from dvsearch.search.plan import make_plan
from dvsearch.search.results import SearchQuery
from dvsearch.search.suggest.completion import Completion, CompletionKind
from dvsearch.search.suggest.decision_names import number_of, without_number_word
from dvsearch.search.suggest.listings import Listings, make_listings, without_unit_word
from dvsearch.search.suggest.phrases import complete_phrases
from dvsearch.search.suggest.pieces import matching_ranges, pieces
from dvsearch.search.suggest.typed import Typed, read_typed
from dvsearch.search.widen import parse_widened
from dvsearch.text.fold import is_marked

__all__ = ["Suggester"]

_OF_EACH_KIND = 3
_OF_ONE_KIND = 20
# Articles whose titles are looked at: some are the same.
_TITLES = 6
# Titles with a word of one letter are most titles.
_LEAST_LETTERS = 2


class Suggester:
    """Suggests from a snapshot, whose listings it makes once. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: tuple[weakref.ref[Snapshot], Listings] | None = None

    def suggest(self, text: str, limit: int, snapshot: Snapshot) -> tuple[Completion, ...]:
        """Return at most `limit` completions, kind by kind; a few of each, so that none crowds others out."""
        for typed in read_typed(text) if limit > 0 else ():
            listings = self._listings(snapshot)
            kinds = _of_field(listings, typed) if typed.field else _of_all_kinds(snapshot, listings, typed)
            if any(kinds):
                offered = [_counted(completion, snapshot) for completion in _mixed(kinds, limit)]
                return tuple(_fitted(completion, typed) for completion in offered)
        return ()

    def _listings(self, snapshot: Snapshot) -> Listings:
        with self._lock:
            if self._made is None or self._made[0]() is not snapshot:
                self._made = weakref.ref(snapshot), make_listings(snapshot)
            return self._made[1]


def _of_field(listings: Listings, typed: Typed) -> list[list[Completion]]:
    """Values of the field alone, as many as fit."""
    if typed.field is FilterField.DECISION:
        return [list(islice(_decisions(listings, typed), _OF_ONE_KIND))]
    if typed.field is FilterField.PROVINCE:
        return [list(islice(_provinces(listings, typed), _OF_ONE_KIND))]
    return [list(islice(_sources(listings, typed), _OF_ONE_KIND))]


def _of_all_kinds(snapshot: Snapshot, listings: Listings, typed: Typed) -> list[list[Completion]]:
    values = (_decisions(listings, typed), _provinces(listings, typed), _sources(listings, typed))
    found = [list(islice(kind, _OF_EACH_KIND)) for kind in values]
    named = {pieces(completion.text) for kind in found for completion in kind}
    phrases = [phrase for phrase in _phrases(snapshot, typed) if pieces(phrase.text) not in named]
    return [*found, phrases, list(islice(_titles(snapshot, typed), _OF_EACH_KIND))]


def _provinces(listings: Listings, typed: Typed) -> Iterator[Completion]:
    return listings.provinces.find(without_unit_word(typed.pieces), is_open=typed.is_open)


def _sources(listings: Listings, typed: Typed) -> Iterator[Completion]:
    return listings.sources.find(typed.pieces, is_open=typed.is_open)


def _decisions(listings: Listings, typed: Typed) -> Iterator[Completion]:
    """Decisions that the filter finds again, those with just the number typed first."""
    asked = without_number_word(typed.pieces)
    number = number_of(asked)
    found = list(listings.decisions.find(asked, is_open=typed.is_open))
    exact = [decision for decision in found if number and _number(decision) == number]
    for decision in dict.fromkeys((*exact, *found)):
        if any(meant.matches(decision.key) for meant in decisions_asked(decision.text)):
            yield decision


def _number(decision: Completion) -> str:
    return number_of(pieces(decision.text))


def _phrases(snapshot: Snapshot, typed: Typed) -> Iterator[Completion]:
    for phrase in complete_phrases(snapshot, typed, _OF_EACH_KIND):
        text = " ".join(phrase.syllables)
        yield Completion(CompletionKind.PHRASE, text, phrase.count, query=text)


def _titles(snapshot: Snapshot, typed: Typed) -> Iterator[Completion]:
    """The newest articles with all that was typed in their title; of equal titles the newest."""
    zones = (Zone.TITLE,)
    whole, last = (typed.syllables[:-1], typed.syllables[-1]) if typed.is_open else (typed.syllables, "")
    if len("".join(typed.syllables)) < _LEAST_LETTERS:
        return
    parts = [HasTerm(word, not is_marked(word), zones=zones) for word in whole]
    prefixes = [HasPrefix(last, not is_marked(last), zones)] if last else []
    request = SearchRequest(AllOf((*parts, *prefixes)), sort=Sort.NEWEST, limit=_TITLES)
    shown: set[tuple[str, ...]] = set()
    for hit in snapshot.search(request).hits:
        article = snapshot.fetch([hit.doc])[0].article
        if (words := pieces(article.title)) not in shown:
            shown.add(words)
            yield Completion(CompletionKind.TITLE, article.title, 1, key=article.key)


def _mixed(kinds: Iterable[list[Completion]], limit: int) -> Iterator[Completion]:
    """The first of each kind, then the second, until there are enough; shown kind by kind."""
    ranked = [(rank, completion) for kind in kinds for rank, completion in enumerate(kind)]
    chosen = sorted(range(len(ranked)), key=lambda at: ranked[at][0])[:limit]
    return (ranked[at][1] for at in sorted(chosen))


def _counted(completion: Completion, snapshot: Snapshot) -> Completion:
    """With the number of articles that it leads to.

    A phrase is searched word by word, and the filter of sources takes in all whose names contain the one.
    """
    if completion.kind not in (CompletionKind.PHRASE, CompletionKind.SOURCE):
        return completion
    query = SearchQuery(completion.query)
    plan = make_plan(parse_widened(query.text, snapshot), query, snapshot)
    total = snapshot.search(SearchRequest(plan.match(plan.needed), limit=0)).total
    return replace(completion, count=total)


def _fitted(completion: Completion, typed: Typed) -> Completion:
    """With what is to be marked, and with what stands in the box before."""
    ranges = matching_ranges(typed.pieces, completion.text, is_open=typed.is_open)
    query = f"{typed.before} {completion.query}".strip() if completion.query else ""
    return replace(completion, ranges=ranges, query=query)
