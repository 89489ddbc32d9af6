"""Look up many pairs of tokens at once in pyvi's dictionary."""

import numpy as np
from numpy.typing import NDArray

from dvsearch.text.pyvi_files import Dictionary

__all__ = ["BEGINS_TRIPLE", "IS_WORD", "WordPairs"]

# What the dictionary can say of a pair.
IS_WORD = 1
BEGINS_TRIPLE = 2


class WordPairs:
    """The dictionary as a table of two bits for each pair: rows for first syllables, columns for second.

    A pair is asked for by its key, the sum of `first(a)` and `second(b)`; both are 0 for what stands in no
    word. The table takes up 5 MB.
    """

    def __init__(self, dictionary: Dictionary) -> None:
        pairs = [(pair, IS_WORD) for pair in dictionary.pairs]
        pairs += [(triple[:2], BEGINS_TRIPLE) for triple in dictionary.triples]
        later = {second for (_, second), _ in pairs} | {triple[2] for triple in dictionary.triples}
        width = (len(later) // 4 + 1) * 4  # four pairs to a byte; column 0 stays empty, as does row 0
        self._seconds = {token: column for column, token in enumerate(sorted(later), 1)}
        firsts = sorted({first for (first, _), _ in pairs})
        self._firsts = {token: row * width for row, token in enumerate(firsts, 1)}
        table = bytearray((len(firsts) + 1) * width // 4)
        for (first, second), what in pairs:
            key = self._firsts[first] + self._seconds[second]
            table[key >> 2] |= what << 2 * (key & 3)
        self._table = np.frombuffer(table, np.uint8)
        self._triples = {
            (self._firsts[first] + self._seconds[second], self._seconds[third])
            for first, second, third in dictionary.triples
        }

    def first(self, token: str) -> int:
        """Where the row of `token`, in lower case, begins."""
        return self._firsts.get(token, 0)

    def second(self, token: str) -> int:
        """The column of `token`, in lower case."""
        return self._seconds.get(token, 0)

    def look_up(self, keys: NDArray[np.int64]) -> NDArray[np.uint8]:
        """For each key, IS_WORD, BEGINS_TRIPLE, both or 0."""
        shifts = ((keys & 3) << 1).astype(np.uint8)
        return np.right_shift(self._table.take(keys >> 2), shifts) & np.uint8(3)

    def is_triple(self, key: int, second: int) -> bool:
        """Say whether a pair and the token with the column `second` after it are a word."""
        return (key, second) in self._triples
