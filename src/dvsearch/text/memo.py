"""Remember what a function makes of a word: a text has few words, and says each of them often."""

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Memo"]

V = TypeVar("V")

# A thousand news articles have some 16,000 different runs of characters; at this size a memo takes up
# about 10 MB.
_LIMIT = 50_000


class Memo(dict[str, V]):
    """A dictionary that makes its missing values with `make`, and is emptied when it is full.

    Words of `longest` characters or more are made anew each time: they hardly come twice.
    """

    def __init__(self, make: Callable[[str], V], *, longest: int = 40) -> None:
        super().__init__()
        self._make = make
        self._longest = longest

    def __missing__(self, word: str) -> V:
        value = self._make(word)
        if len(word) < self._longest:
            if len(self) >= _LIMIT:
                self.clear()
            self[word] = value
        return value
