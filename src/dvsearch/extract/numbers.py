"""Find where numbers begin in a text, once for all who read them: decisions, dates, places."""

import re
from functools import lru_cache
from itertools import islice

__all__ = ["number_starts"]

# To look back from the first digit lets the search jump from digit to digit.
_FIRST_DIGIT = re.compile(r"[0-9](?<![0-9].)(?<![0-9][.,/].)")
_AT_MOST = 100_000  # a text with more is a table of figures


@lru_cache(maxsize=4)
def number_starts(text: str) -> list[int]:
    """Where each number in `text` begins, in order; 1.500 and 27/3/2019 are one."""
    return [digit.start() for digit in islice(_FIRST_DIGIT.finditer(text), _AT_MOST)]
