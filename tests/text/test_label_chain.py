"""The chain that is chosen is the best of all chains."""

from itertools import pairwise, product

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from dvsearch.text.label_chain import LabelChain

LABELS = ("B_W", "I_W")
weight = st.floats(-4, 4)
SURE = -1e9


def total(leans: list[float], weights: dict[tuple[str, str], float], chain: tuple[bool, ...]) -> float:
    own = sum(lean for lean, goes_on in zip(leans, chain, strict=True) if goes_on)
    return own + sum(weights[LABELS[one], LABELS[other]] for one, other in pairwise(chain))


@given(st.lists(weight, min_size=1, max_size=7), st.tuples(weight, weight, weight, weight))
def test_no_other_chain_is_better(inner: list[float], four: tuple[float, ...]) -> None:
    weights = dict(zip(product(LABELS, LABELS), four, strict=True))
    leans = [SURE, *inner, SURE]
    chains = [(False, *chain, False) for chain in product((False, True), repeat=len(inner))]
    *_, second, best = sorted(chains, key=lambda chain: total(leans, weights, chain))
    assume(total(leans, weights, best) - total(leans, weights, second) > 1e-6)  # no tie
    assert tuple(LabelChain(weights).goes_on(np.array(leans)).tolist()) == best
