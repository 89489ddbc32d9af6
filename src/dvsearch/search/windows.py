"""Find the part of a body that shows a query best, from positions, so that only this part is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dvsearch.engine.base import Occurrences, Snapshot
from dvsearch.engine.query import HasPrefix, HasTerm
from dvsearch.search.passages import best_passages
from dvsearch.search.snippets import Known
from dvsearch.text.function_words import FUNCTION_WORDS

__all__ = ["Wanted", "Window", "find_windows"]

# Syllables in which words count as standing together; those before them, where the sentence may begin, and
# those after the last of them, so that a snippet that begins there is as long as any.
_SHOWN = 45
_BEFORE = 20
_AFTER = 65
_FUNCTION_WORD_WEIGHT = 0.05


@dataclass(frozen=True, slots=True)
class Window:
    """The characters [start, end) of a body, to its end if that is None, from its syllable `first` on.

    `title` and `body` say which syllables of the whole article are which words of the query.
    """

    start: int
    end: int | None
    first: int
    title: Known
    body: Known


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words to look for in articles: different syllables, and prefixes; without marks if `folded`."""

    words: tuple[str, ...]
    prefixes: tuple[str, ...]
    folded: bool

    @property
    def asked(self) -> list[HasTerm | HasPrefix]:
        """What to ask an engine for, the words first."""
        words = (HasTerm(word, self.folded) for word in self.words)
        return [*words, *(HasPrefix(prefix, self.folded) for prefix in self.prefixes)]


def find_windows(snapshot: Snapshot, docs: Sequence[int], found: Occurrences, wanted: Wanted) -> list[Window]:
    """For each article the part of its body where most of the query stands together.

    `found` is where the words wanted stand in these articles. Words that follow each other in the query count
    twice where they do so in the text. An article without any of the words is shown from its beginning.
    """
    weights = [_FUNCTION_WORD_WEIGHT if word in FUNCTION_WORDS else 1.0 for word in wanted.words]
    weights += [1.0] * len(wanted.prefixes)
    in_body = found.positions >= found.body_starts[found.rows]
    paired = _with_pairs(_where(found, in_body), len(weights))
    ends = best_passages(paired, np.array(weights * 2), _SHOWN).ends.tolist()
    windows = []
    for doc, end, start, known in zip(
        docs, ends, found.body_starts.tolist(), _known(found, wanted), strict=True
    ):
        last = max(end - start + 1, _SHOWN)
        span = snapshot.body_span(doc, last - _SHOWN - _BEFORE, last + _AFTER)
        title = {at: word for at, word in known.items() if at < start}
        body = {at - start: word for at, word in known.items() if at >= start}
        windows.append(Window(*span, title, body))
    return windows


def _known(found: Occurrences, wanted: Wanted) -> list[dict[int, str]]:
    """For each article the words at its positions; a whole word rather than a prefix."""
    words, whole = (*wanted.words, *wanted.prefixes), len(wanted.words)
    known: list[dict[int, str]] = [{} for _ in found.body_starts]
    for row, position, term in zip(
        found.rows.tolist(), found.positions.tolist(), found.terms.tolist(), strict=True
    ):
        if term < whole or position not in known[row]:
            known[row][position] = words[term]
    return known


def _where(found: Occurrences, chosen: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Occurrences:
    return Occurrences(found.rows[chosen], found.terms[chosen], found.positions[chosen], found.body_starts)


def _with_pairs(found: Occurrences, terms: int) -> Occurrences:
    """Each word that follows the one before it in the query also as a term of its own."""
    follows = (np.diff(found.positions) == 1) & (np.diff(found.terms) == 1) & (np.diff(found.rows) == 0)
    second = np.flatnonzero(follows) + 1
    order = np.argsort(np.concatenate([np.arange(len(found.rows)), second]), kind="stable")
    return Occurrences(
        np.concatenate([found.rows, found.rows[second]])[order],
        np.concatenate([found.terms, found.terms[second] + terms])[order],
        np.concatenate([found.positions, found.positions[second]])[order],
        found.body_starts,
    )
