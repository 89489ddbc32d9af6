"""Anchors: where every 32nd syllable of a text begins, so that a part of it is found by its syllables."""

import re

from dvsearch.text.normalize import NormalizedText

__all__ = ["ANCHOR_STEP", "anchors"]

ANCHOR_STEP = 32
# So many syllables, and what stands before the next one; possessive, so that no word is cut in two.
_STEP = re.compile(rf"(?:[\W_]*+[^\W_]++){{{ANCHOR_STEP}}}[\W_]*+")


def anchors(normalized: NormalizedText) -> tuple[int, ...]:
    """The place in the original of the syllables 32, 64, …, each after the end of the one before."""
    places = [0]
    # A search would try the rest of the text, which has too few syllables, again from each of its characters.
    while match := _STEP.match(normalized.text, places[-1]):
        places.append(match.end())
    if normalized.starts is None:
        return tuple(places[1:])
    return tuple(normalized.starts[place] for place in places[1:])
