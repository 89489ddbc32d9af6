"""The table says of every pair what the dictionary says."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.text.pyvi_files import Dictionary
from dvsearch.text.word_pairs import BEGINS_TRIPLE, IS_WORD, WordPairs

SYLLABLES = [*"abcdefghi", ""]
syllable = st.sampled_from(SYLLABLES)


@given(st.frozensets(st.tuples(syllable, syllable)), st.frozensets(st.tuples(syllable, syllable, syllable)))
def test_pairs_and_triples(
    pairs: frozenset[tuple[str, str]], triples: frozenset[tuple[str, str, str]]
) -> None:
    table = WordPairs(Dictionary(pairs, triples))
    begins = {triple[:2] for triple in triples}
    for one in [*SYLLABLES, "unknown"]:
        for other in [*SYLLABLES, "unknown"]:
            key = table.first(one) + table.second(other)
            (found,) = table.look_up(np.array([key])).tolist()
            assert bool(found & IS_WORD) == ((one, other) in pairs)
            assert bool(found & BEGINS_TRIPLE) == ((one, other) in begins)
            if found & BEGINS_TRIPLE:
                thirds = {third for third in SYLLABLES if table.is_triple(key, table.second(third))}
                assert thirds == {third for third in SYLLABLES if (one, other, third) in triples}
