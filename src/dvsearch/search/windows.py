"""Find the part of a body that shows a query best, from positions, so that only this part is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dvsearch.engine.base import Occurrences, Snapshot
from dvsearch.engine.query import HasPrefix, HasTerm
from dvsearch.search.passages import best_passages
from dvsearch.search.snippets import Known
from dvsearch.text.function_words import FUNCTION_WORDS

__all__ = ["Window", "find_windows"]

# Syllables that a snippet shows, and those around it that help it to begin with a sentence.
_SHOWN = 45
_AROUND = 20
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


def find_windows(
    snapshot: Snapshot,
    docs: Sequence[int],
    sequences: Sequence[tuple[str, ...]],
    prefixes: Sequence[str],
    *,
    folded: bool,
) -> list[Window]:
    """For each article the part of its body where most of the query stands together.

    Words that follow each other in the query count twice where they do so in the text. An article without
    any of the words is shown from its beginning.
    """
    words = list(dict.fromkeys(word for sequence in sequences for word in sequence))
    asked: list[HasTerm | HasPrefix] = [HasTerm(word, folded) for word in words]
    asked += [HasPrefix(prefix, folded) for prefix in prefixes]
    weights = [_FUNCTION_WORD_WEIGHT if word in FUNCTION_WORDS else 1.0 for word in words]
    weights += [1.0] * len(prefixes)
    found = snapshot.occurrences(docs, asked)
    in_body = found.positions >= found.body_starts[found.rows]
    paired = _with_pairs(_where(found, in_body), len(asked))
    ends = best_passages(paired, np.array(weights * 2), _SHOWN).ends.tolist()
    known = _known(found, [*words, *prefixes], len(words))
    windows = []
    for doc, end, start, positions in zip(docs, ends, found.body_starts.tolist(), known, strict=True):
        last = max(end - start + 1, _SHOWN)
        span = snapshot.body_span(doc, last - _SHOWN - _AROUND, last + _AROUND)
        title = {at: word for at, word in positions.items() if at < start}
        body = {at - start: word for at, word in positions.items() if at >= start}
        windows.append(Window(*span, title, body))
    return windows


def _known(found: Occurrences, words: Sequence[str], whole: int) -> list[dict[int, str]]:
    """For each article the words at its positions; a whole word rather than a prefix."""
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
