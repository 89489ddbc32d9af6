"""Plan a search: turn what was asked into what the engine is asked.

Bare words must all be present. Of a long query (a sentence pasted into the box) most words are enough:
its author remembers what it was about, not every word. What else was asked always holds. The rank comes
from three chains: syllables, neighbouring syllables and the compounds that segmentation found.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import (
    ALL_ZONES,
    AllOf,
    AnyOf,
    AtLeast,
    Chain,
    Clause,
    DateBetween,
    Everything,
    Exclude,
    Facet,
    HasPhrase,
    HasPrefix,
    HasTerm,
    HasValue,
    Match,
    Zone,
)
from dvsearch.extract.decisions import decisions_asked
from dvsearch.extract.provinces import resolve_unit, unit_names_for
from dvsearch.query import (
    And,
    Filter,
    FilterField,
    Node,
    Not,
    Note,
    NoteCode,
    Or,
    ParsedQuery,
    Phrase,
    Prefix,
    Scoped,
    Word,
    parse_day_range,
)
from dvsearch.search.interpret import (
    AskedWord,
    asked_decisions,
    asked_words,
    decision_keys,
)
from dvsearch.search.results import Interpretation, SearchQuery
from dvsearch.text.analyze import bigrams, terms
from dvsearch.text.fold import is_marked

__all__ = ["Plan", "make_plan"]

# Up to so many words all must be present; of more, this share (fitted with `dvsearch eval relevance`).
_ALL_UP_TO = 6
_SHARE = 0.5
# What each chain counts beside syllables (fitted the same way).
_CHAIN_WEIGHTS = {Chain.SYLLABLE: 1.0, Chain.BIGRAM: 0.4, Chain.COMPOUND: 0.15}
_LONGEST_COMPOUND = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask the engine, and what is needed to explain and show the answer.

    `required` always holds; of `words`, `needed` must match, among them the first `firm` ones (decisions).
    `sequences` and `prefixes` are what to mark in texts, `decisions` the keys whose citations to mark.
    """

    required: Match
    words: tuple[Match, ...]
    firm: int
    needed: int
    clauses: tuple[Clause, ...]
    folded: bool
    sequences: tuple[tuple[str, ...], ...]
    prefixes: tuple[str, ...]
    decisions: frozenset[str]
    interpretations: tuple[Interpretation, ...]
    notes: tuple[Note, ...]

    @property
    def passage_terms(self) -> tuple[str, ...]:
        """The different syllables asked for, those that should stand near each other."""
        syllables = (clause.text for clause in self.clauses if clause.chain is Chain.SYLLABLE)
        return tuple(dict.fromkeys(syllables))

    def match(self, needed: int) -> Match:
        """The match that asks for `needed` of the words; with fewer than planned, none of them is firm."""
        if needed >= len(self.words):
            return AllOf((self.required, *self.words))
        firm = self.firm if needed == self.needed else 0
        loose = AtLeast(needed - firm, self.words[firm:])
        return AllOf((self.required, *self.words[:firm], loose))


def make_plan(parsed: ParsedQuery, query: SearchQuery, snapshot: Snapshot) -> Plan:
    """Plan the search of `query`, whose text was parsed."""
    return _Planner(parsed, snapshot).plan(query)


class _Planner:
    def __init__(self, parsed: ParsedQuery, snapshot: Snapshot) -> None:
        self._parsed = parsed
        self._snapshot = snapshot
        self._folded = not any(
            is_marked(leaf.text) for leaf in parsed.leaves() if not isinstance(leaf, Filter)
        )
        self._notes = list(parsed.notes)
        self._keys: frozenset[str] = frozenset()

    def plan(self, query: SearchQuery) -> Plan:
        decisions, unknown = asked_decisions(self._parsed, self._snapshot)
        self._notes += [Note(NoteCode.UNKNOWN_DECISION, typed) for typed in unknown]
        taken = {id(word) for decision in decisions for word in decision.words}
        bare = [word for word in self._parsed.bare_words() if id(word) not in taken]
        words = asked_words(bare, folded=self._folded)
        firm = tuple(HasValue(Facet.DECISION, decision.keys) for decision in decisions)
        matches = tuple(dict.fromkeys(match for word in words for match in self._asked(word)))
        required = AllOf((*self._required(), *_filters(query)))
        runs = (tuple(term for word in words for term in word.terms), *self._other_runs())
        needed = len(matches) if len(matches) <= _ALL_UP_TO else math.ceil(_SHARE * len(matches))
        return Plan(
            required,
            (*firm, *matches),
            len(firm),
            len(firm) + needed,
            tuple(dict.fromkeys((*self._clauses(runs), *self._other_forms(words)))),
            self._folded,
            tuple(_sequences(words, runs[1:])),
            tuple(self._text(leaf.text)[-1] for leaf in self._parsed.terms() if isinstance(leaf, Prefix)),
            self._keys.union(*(decision.keys for decision in decisions)),
            tuple(decision.interpretation for decision in decisions),
            tuple(self._notes),
        )

    # What must hold

    def _required(self) -> Iterator[Match]:
        """Everything asked but the bare words."""
        root = self._parsed.root
        children = root.children if isinstance(root, And) else () if root is None else (root,)
        for child in children:
            if not isinstance(child, Word):
                yield self._compile(child, ALL_ZONES)

    def _compile(self, node: Node, zones: tuple[Zone, ...]) -> Match:
        match node:
            case Word() | Phrase():
                return self._sequence(self._text(node.text), zones)
            case Prefix():
                *before, last = self._text(node.text) or ("",)
                prefix = HasPrefix(last, self._folded, zones)
                return AllOf((*(self._sequence((term,), zones) for term in before), prefix))
            case And(children):
                return AllOf(tuple(self._compile(child, zones) for child in children))
            case Or(children):
                return AnyOf(tuple(self._compile(child, zones) for child in children))
            case Not(child):
                return Exclude(self._compile(child, zones))
            case Scoped(_, child):
                return self._compile(child, (Zone.TITLE,))
            case Filter():
                return self._filter(node)

    def _asked(self, asked: AskedWord) -> Iterator[Match]:
        """What must be there for each of the words; another way of writing them stands for every one."""
        others = tuple(self._sequence(other, ALL_ZONES) for other in asked.others)
        parts = (asked.terms,) if len(asked.words) == 1 else tuple((term,) for term in asked.terms)
        for part in parts:
            own = self._sequence(part, ALL_ZONES)
            yield AnyOf((own, *others)) if others else own

    def _sequence(self, terms: tuple[str, ...], zones: tuple[Zone, ...]) -> Match:
        if not terms:
            return Everything()
        if len(terms) == 1:
            return HasTerm(terms[0], self._folded, zones=zones)
        return HasPhrase(terms, self._folded, zones)

    def _filter(self, node: Filter) -> Match:
        if node.field is FilterField.DECISION:
            return self._decision(node.value)
        if node.field is FilterField.PROVINCE:
            return self._province(node.value)
        if node.field is FilterField.SOURCE:
            return self._value_like(Facet.SOURCE, node.value)
        if node.field is FilterField.KIND:
            return self._value_like(Facet.KIND, node.value)
        return self._days(node)

    def _decision(self, value: str) -> Match:
        keys = decision_keys(self._snapshot, decisions_asked(value))
        if not keys:
            self._notes.append(Note(NoteCode.UNKNOWN_DECISION, value))
        self._keys |= keys
        return HasValue(Facet.DECISION, keys)

    def _province(self, value: str) -> Match:
        unit = resolve_unit(value)
        if unit is None:
            self._notes.append(Note(NoteCode.UNKNOWN_PROVINCE, value))
            return Everything()
        return HasValue(Facet.PROVINCE, frozenset(unit_names_for(unit)))

    def _value_like(self, facet: Facet, value: str) -> Match:
        """Values that contain what was typed, without regard to marks, case and punctuation."""
        wanted = _plain(value)
        values = (entry.value for entry in self._snapshot.values(facet))
        return HasValue(facet, frozenset(found for found in values if wanted in _plain(found)))

    def _days(self, node: Filter) -> Match:
        days = parse_day_range(node.value)
        if days is None:
            self._notes.append(Note(NoteCode.BAD_DATE, node.value))
            return Everything()
        if node.field is FilterField.FROM:
            return DateBetween(days.first, None)
        if node.field is FilterField.TO:
            return DateBetween(None, days.last)
        return DateBetween(days.first, days.last)

    # What raises the rank

    def _text(self, text: str) -> tuple[str, ...]:
        return terms(text, folded=self._folded)

    def _other_runs(self) -> Iterator[tuple[str, ...]]:
        """The syllables of wanted words and phrases that are not bare words."""
        bare = set(map(id, self._parsed.bare_words()))
        for leaf in self._parsed.terms():
            if id(leaf) not in bare and not isinstance(leaf, Prefix):
                yield self._text(leaf.text)

    def _clauses(self, runs: Iterable[tuple[str, ...]]) -> Iterator[Clause]:
        for run in runs:
            for term in run:
                yield self._clause(term, Chain.SYLLABLE)
            for pair in bigrams(run):
                yield self._clause(pair, Chain.BIGRAM)
            if self._folded:
                continue  # unmarked text is not segmented, here as little as anywhere
            for length in range(2, _LONGEST_COMPOUND + 1):
                for at in range(len(run) - length + 1):
                    yield self._clause(" ".join(run[at : at + length]), Chain.COMPOUND)

    def _other_forms(self, words: Iterable[AskedWord]) -> Iterator[Clause]:
        """An article that writes out what was abbreviated, or the reverse, ranks with the others."""
        for word in words:
            for other in word.others:
                if len(other) == 1:
                    yield Clause(other[0], Chain.SYLLABLE, self._folded, float(len(word.terms)))
                for pair in bigrams(other):
                    yield Clause(pair, Chain.BIGRAM, self._folded, 1.0 / (len(other) - 1))

    def _clause(self, text: str, chain: Chain) -> Clause:
        return Clause(text, chain, self._folded, _CHAIN_WEIGHTS[chain])


def _filters(query: SearchQuery) -> Iterator[Match]:
    """What was chosen beside the text: of each facet any of the values wanted, and none of those excluded."""
    wanted: dict[Facet, frozenset[str]] = {}
    for chosen in query.filters:
        value = frozenset((chosen.value,))
        if chosen.exclude:
            yield Exclude(HasValue(chosen.facet, value))
        else:
            wanted[chosen.facet] = wanted.get(chosen.facet, frozenset()) | value
    yield from (HasValue(facet, values) for facet, values in wanted.items())
    if query.first_day is not None or query.last_day is not None:
        yield DateBetween(query.first_day, query.last_day)


def _sequences(words: Iterable[AskedWord], runs: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """What to mark: each syllable of a bare word, each phrase and each other form as a whole."""
    for word in words:
        if len(word.words) == 1:
            yield word.terms
        else:
            yield from ((term,) for term in word.terms)
        yield from word.others
    yield from filter(None, runs)


def _plain(text: str) -> str:
    return " ".join(terms(text, folded=True))
