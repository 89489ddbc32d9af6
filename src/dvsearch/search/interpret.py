"""Recognise, among the bare words of a query, decisions and abbreviations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import QueryDecision, display_key, find_in_query
from dvsearch.query import ParsedQuery, Word, quote
from dvsearch.search.results import Interpretation, InterpretationKind
from dvsearch.text.abbreviations import MAX_SYLLABLES, abbreviations_of, expansions_of
from dvsearch.text.analyze import terms
from dvsearch.text.fold import is_marked

__all__ = ["AskedDecision", "AskedWord", "asked_decisions", "asked_words", "decision_keys", "written_out"]


@dataclass(frozen=True, slots=True)
class AskedDecision:
    """A decision typed bare: the words it covers and the keys of the index that it means."""

    words: tuple[Word, ...]
    keys: frozenset[str]
    interpretation: Interpretation


@dataclass(frozen=True, slots=True)
class AskedWord:
    """One thing that articles must have: a word, or a run of words that is written shorter too.

    `terms` are its syllables as asked, `others` other ways of writing it, each a phrase.
    """

    words: tuple[Word, ...]
    terms: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()


def decision_keys(snapshot: Snapshot, decisions: Sequence[QueryDecision]) -> frozenset[str]:
    """The keys cited in the index that any of `decisions` means."""
    if not decisions:
        return frozenset()
    cited = snapshot.values(Facet.DECISION)
    return frozenset(
        entry.value for entry in cited if any(decision.matches(entry.value) for decision in decisions)
    )


def asked_decisions(
    parsed: ParsedQuery, snapshot: Snapshot
) -> tuple[tuple[AskedDecision, ...], tuple[str, ...]]:
    """Decisions among the bare words that some article cites, and those as typed that none does.

    The latter stay words.
    """
    words = tuple(parsed.bare_words())
    found, unknown = [], []
    for decision in find_in_query(parsed.text):
        covered = tuple(word for word in words if word.start < decision.end and decision.start < word.end)
        start, end = decision.start, decision.end
        whole = covered and start <= covered[0].start and covered[-1].end <= end + 1
        if not whole:
            continue
        keys = decision_keys(snapshot, [decision])
        if keys:
            found.append(AskedDecision(covered, keys, _as_decision(parsed, decision, keys)))
        else:
            unknown.append(parsed.text[start:end])
    return tuple(found), tuple(unknown)


def _as_decision(parsed: ParsedQuery, decision: QueryDecision, keys: frozenset[str]) -> Interpretation:
    start, end = decision.start, decision.end
    typed = parsed.text[start:end]
    named = sorted(map(display_key, keys))
    return Interpretation(
        InterpretationKind.DECISION,
        typed,
        ", ".join(named[:3]) + ("…" if len(named) > 3 else ""),
        parsed.without(start, end),
        parsed.text[:start] + quote(typed) + parsed.text[end:],
    )


def written_out(parsed: ParsedQuery, words: Sequence[AskedWord]) -> Iterator[Interpretation]:
    """The abbreviations among the words: what they stand for is searched as well."""
    for asked in words:
        word, long_forms = asked.words[0], _expansions(" ".join(asked.terms))
        if len(asked.words) == 1 and long_forms:
            typed = parsed.text[word.start : word.end]
            yield Interpretation(
                InterpretationKind.ABBREVIATION,
                typed,
                ", ".join(long_forms),
                parsed.without(word.start, word.end),
                f'{parsed.text[: word.start]}"{typed}"{parsed.text[word.end :]}',
            )


def asked_words(words: Sequence[Word], *, folded: bool) -> tuple[AskedWord, ...]:
    """Group words into what must be there: the longest runs that an abbreviation stands for as one."""
    cut = [(word, terms(word.text, folded=folded)) for word in words]
    cut = [(word, found) for word, found in cut if found]
    asked = []
    at = 0
    while at < len(cut):
        run = _abbreviated_run(cut[at : at + MAX_SYLLABLES], folded)
        asked.append(run or _word(*cut[at], folded))
        at += len(asked[-1].words)
    return tuple(asked)


def _word(word: Word, found: tuple[str, ...], folded: bool) -> AskedWord:
    long_forms = _expansions(" ".join(found))
    return AskedWord((word,), found, tuple(terms(form, folded=folded) for form in long_forms))


def _expansions(typed: str) -> tuple[str, ...]:
    return expansions_of(typed, folded=not is_marked(typed))


def _abbreviated_run(cut: Sequence[tuple[Word, tuple[str, ...]]], folded: bool) -> AskedWord | None:
    """The longest run from the first word on that has an abbreviation."""
    for length in range(len(cut), 1, -1):
        run = tuple(term for _, found in cut[:length] for term in found)
        short_forms = abbreviations_of(" ".join(run), folded=folded)
        if short_forms:
            others = dict.fromkeys(terms(form, folded=folded) for form in short_forms)
            return AskedWord(tuple(word for word, _ in cut[:length]), run, tuple(others))
    return None
