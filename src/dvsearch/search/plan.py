"""Plan a search: turn what was asked into what the engine is asked.

Bare words must all be present. Of a long query (a sentence pasted into the box) most words are enough:
its author remembers what it was about, not every word. What else was asked always holds. The rank comes
from three chains: syllables, neighbouring syllables and the compounds that segmentation found.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import AllOf, AtLeast, Chain, Clause, Facet, HasValue, Match
from dvsearch.query import And, Filter, Node, Note, NoteCode, ParsedQuery, Prefix, Word
from dvsearch.search.clauses import clauses_of_forms, clauses_of_runs
from dvsearch.search.conditions import Compiler, chosen_filters
from dvsearch.search.interpret import AskedWord, asked_decisions, asked_words, written_out
from dvsearch.search.results import Interpretation, SearchQuery
from dvsearch.text.analyze import terms
from dvsearch.text.fold import is_marked

__all__ = ["Plan", "make_plan"]

# Up to so many words all must be present; of more, this share (fitted with `dvsearch eval relevance`).
_ALL_UP_TO = 6
_SHARE = 0.5


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
    folded = not any(is_marked(leaf.text) for leaf in parsed.leaves() if not isinstance(leaf, Filter))
    decisions, unknown = asked_decisions(parsed, snapshot)
    taken = {id(word) for decision in decisions for word in decision.words}
    bare = [word for word in parsed.bare_words() if id(word) not in taken]
    words = asked_words(bare, folded=folded)
    compiler = Compiler(snapshot, folded=folded)
    firm = tuple(HasValue(Facet.DECISION, decision.keys) for decision in decisions)
    matches = tuple(dict.fromkeys(match for word in words for match in compiler.words(word)))
    required = AllOf((*map(compiler.compile, _demands(parsed)), *chosen_filters(query)))
    needed = len(matches) if len(matches) <= _ALL_UP_TO else math.ceil(_SHARE * len(matches))
    other_runs = tuple(_other_runs(parsed, folded))
    runs = (tuple(term for word in words for term in word.terms), *other_runs)
    clauses = (*clauses_of_runs(runs, folded=folded), *clauses_of_forms(words, folded=folded))
    return Plan(
        required,
        (*firm, *matches),
        len(firm),
        len(firm) + needed,
        tuple(dict.fromkeys(clauses)),
        folded,
        tuple(_sequences(words, other_runs)),
        tuple(terms(leaf.text, folded=folded)[-1] for leaf in parsed.terms() if isinstance(leaf, Prefix)),
        compiler.keys.union(*(decision.keys for decision in decisions)),
        (*(decision.interpretation for decision in decisions), *written_out(parsed, words)),
        (*parsed.notes, *(Note(NoteCode.UNKNOWN_DECISION, typed) for typed in unknown), *compiler.notes),
    )


def _demands(parsed: ParsedQuery) -> Iterator[Node]:
    """Everything asked but the bare words."""
    root = parsed.root
    children = root.children if isinstance(root, And) else () if root is None else (root,)
    return (child for child in children if not isinstance(child, Word))


def _other_runs(parsed: ParsedQuery, folded: bool) -> Iterator[tuple[str, ...]]:
    """The syllables of wanted words and phrases that are not bare words."""
    bare = set(map(id, parsed.bare_words()))
    for leaf in parsed.terms():
        if id(leaf) not in bare and not isinstance(leaf, Prefix):
            yield terms(leaf.text, folded=folded)


def _sequences(words: Iterable[AskedWord], runs: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """What to mark: each syllable of a bare word, each phrase and each other form as a whole."""
    for word in words:
        if len(word.words) == 1:
            yield word.terms
        else:
            yield from ((term,) for term in word.terms)
        yield from word.others
    yield from filter(None, runs)
