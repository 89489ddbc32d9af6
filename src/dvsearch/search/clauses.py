"""What raises the rank of an article: syllables, neighbouring syllables, and words of several of them."""

from collections.abc import Iterable, Iterator

from dvsearch.engine.query import Chain, Clause
from dvsearch.search.interpret import AskedWord
from dvsearch.text.analyze import bigrams

__all__ = ["clauses_of_forms", "clauses_of_runs"]

# What each chain counts beside syllables (fitted with `dvsearch eval relevance`).
_WEIGHTS = {Chain.SYLLABLE: 1.0, Chain.BIGRAM: 0.4, Chain.COMPOUND: 0.15}
_LONGEST_COMPOUND = 3


def clauses_of_runs(runs: Iterable[tuple[str, ...]], *, folded: bool) -> Iterator[Clause]:
    """The clauses of runs of syllables, which are without marks if `folded`."""
    for run in runs:
        for term in run:
            yield _clause(term, Chain.SYLLABLE, folded)
        for pair in bigrams(run):
            yield _clause(pair, Chain.BIGRAM, folded)
        if folded:
            continue  # unmarked text is not segmented, here as little as anywhere
        for length in range(2, _LONGEST_COMPOUND + 1):
            for at in range(len(run) - length + 1):
                yield _clause(" ".join(run[at : at + length]), Chain.COMPOUND, folded)


def clauses_of_forms(words: Iterable[AskedWord], *, folded: bool) -> Iterator[Clause]:
    """An article that writes out what was abbreviated, or the reverse, ranks with the others."""
    for word in words:
        for other in word.others:
            if len(other) == 1:
                yield Clause(other[0], Chain.SYLLABLE, folded, float(len(word.terms)))
            for pair in bigrams(other):
                yield Clause(pair, Chain.BIGRAM, folded, 1.0 / (len(other) - 1))


def _clause(text: str, chain: Chain, folded: bool) -> Clause:
    return Clause(text, chain, folded, _WEIGHTS[chain])
