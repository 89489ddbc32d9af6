"""Choose the best chain of labels, where a token either begins a word (B_W) or goes on with it (I_W).

pyvi's model is a linear-chain CRF. Of two labels only the difference matters: let `lead` be by how much the
best chain up to a token that ends in I_W is better than the best one that ends in B_W. Then

    lead = lean + carry(lead of the token before)

where `lean` is what the features say of the token. Seen from the end, a token has I_W where its lead is over
a threshold, which depends on the next label. The weights between labels are small beside those of the
features: for 99 of 100 tokens no carry could change the answer, and only the others are gone through one
by one.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

__all__ = ["BEGINS", "GOES_ON", "LabelChain"]

BEGINS, GOES_ON = "B_W", "I_W"


class LabelChain:
    """Viterbi's algorithm for the weights `transitions` from label to label.

    `after_begins` is the carry of a token that surely begins a word, `before_begins` the threshold of one
    before such a token.
    """

    def __init__(self, transitions: Mapping[tuple[str, str], float]) -> None:
        self._weights = tuple(
            transitions.get((one, other), 0.0) for one in (BEGINS, GOES_ON) for other in (BEGINS, GOES_ON)
        )
        begin_begin, begin_on, on_begin, on_on = self._weights
        self.after_begins = begin_on - begin_begin
        self.after_goes_on = on_on - on_begin
        self.before_begins = begin_begin - on_begin
        self.before_goes_on = begin_on - on_on
        carries = (self.after_begins, self.after_goes_on)
        thresholds = (self.before_begins, self.before_goes_on)
        self._surely_goes_on = max(thresholds) - min(carries)
        self._surely_begins = min(thresholds) - max(carries)

    def goes_on(self, leans: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Which tokens go on with a word. The first and the last must surely begin one."""
        labels = leans > self._surely_goes_on
        unsure = (labels != (leans > self._surely_begins)).nonzero()[0].tolist()
        while unsure:
            last = unsure.pop()
            first = last
            while unsure and unsure[-1] == first - 1:
                first = unsure.pop()
            self._settle(leans, labels, first, last)
        return labels

    def _settle(self, leans: NDArray[np.float64], labels: NDArray[np.bool_], first: int, last: int) -> None:
        """Find the labels of some tokens; those before and after them are sure."""
        carry = self.after_goes_on if labels[first - 1] else self.after_begins
        leads = []
        for lean in leans[first : last + 1].tolist():
            leads.append(lean + carry)
            carry = self._carry(leads[-1])
        for at in range(last, first - 1, -1):
            threshold = self.before_goes_on if labels[at + 1] else self.before_begins
            labels[at] = leads.pop() > threshold

    def _carry(self, lead: float) -> float:
        begin_begin, begin_on, on_begin, on_on = self._weights
        return max(begin_on, lead + on_on) - max(begin_begin, lead + on_begin)
