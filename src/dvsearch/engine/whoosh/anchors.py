"""The anchors of a body (see `dvsearch.text.anchors`) in the index, and the text between two of them.

They are written as the distances from one to the next, 16 bits each. A body with a greater distance (32
syllables in more than 65,535 characters are rubbish) has none.
"""

from collections.abc import Sequence

import numpy as np

from dvsearch.text.anchors import ANCHOR_STEP

__all__ = ["encode_anchors", "span_around"]
_MAX_DISTANCE = 0xFFFF


def encode_anchors(anchors: Sequence[int]) -> bytes:
    """Write ascending places of characters."""
    distances = np.diff(np.array(anchors, dtype=np.int64), prepend=0)
    if (distances > _MAX_DISTANCE).any():
        return b""
    return distances.astype("<u2").tobytes()


def span_around(data: bytes, first: int, last: int) -> tuple[int, int | None, int]:
    """The characters [start, end) with the syllables [first, last) and at most 31 more on either side.

    An end of None is the end of the body; without anchors it is all of the body. The third number says
    which syllable is the first there.
    """
    anchors = [0, *np.cumsum(np.frombuffer(data, dtype="<u2"), dtype=np.int64).tolist()]
    begin = min(max(first, 0) // ANCHOR_STEP, len(anchors) - 1)
    end = -(-last // ANCHOR_STEP)
    return anchors[begin], anchors[end] if end < len(anchors) else None, begin * ANCHOR_STEP
