"""Turn a text into rows of numbers, one for each token: all that pyvi's model and rules know of it.

`lean` says how much a weight speaks for "goes on with the word" (I_W) against "begins one" (B_W).
"""

import re
import string
from collections.abc import Callable
from itertools import chain
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from dvsearch.text.memo import Memo
from dvsearch.text.tokens import RUN_LIMIT, cut
from dvsearch.text.word_pairs import WordPairs

__all__ = ["TokenRows"]

# One row fits into a line of the processor's cache.
_ROW = np.dtype(
    [
        ("own", "f8"),  # how the token itself leans
        ("back", "f8"),  # how it makes the token before it lean
        ("on", "f8"),  # how it makes the token after it lean
        ("first", "i4"),  # its row in WordPairs
        ("second", "i4"),  # its column there
        ("joins_on", "u1"),  # what it may be joined to: the next token, if that has one of these bits ...
        ("joins_back", "u1"),  # ... here
        ("several", "?"),  # may it have several syllables?
        ("length", "i4"),  # in characters
        ("step", "i4"),  # characters to the beginning of the next token
    ],
    align=True,
)
_Row = tuple[float, float, float, int, int, int, int, bool, int, int]

# The model's features of one token, besides its lower case; with "-1:" or "+1:" before their names they
# are features of the next token or of the one before it.
_TESTS = ("isupper", "istitle", "isdigit")

# Rows that are no tokens: the blank after another blank, and the end of a text or line.
_BLANK, _BREAK = 0, 1
_SMALL, _CAPITAL = 1, 2  # the bits of joins_on and joins_back
_NEVER = -1e9  # leans so far that no neighbour changes it

_SEVERAL = re.compile(r"[^\W_][\W_]+[^\W_]")
_PART = re.compile(r"^\s+|\S+\s*")


class TokenRows:
    """The rows of every token seen so far, and which of them a run of characters has.

    Few rows differ, since all words that the model has not learned share theirs; so the table stays small.
    `to_first` and `to_last` are what a line's beginning and end make the tokens beside them lean.
    """

    def __init__(
        self, lean: Callable[[str], float], pairs: WordPairs, *, to_first: float, to_last: float
    ) -> None:
        self._lean = lean
        self._pairs = pairs
        self._table = np.zeros(1 << 12, _ROW)
        self._numbers: dict[_Row, int] = {}
        self._lock = Lock()
        self._runs = Memo(self._number_run, longest=RUN_LIMIT)
        self._tokens = Memo(self._number_token)
        self._number((0.0, 0.0, 0.0, 0, 0, 0, 0, False, 0, 1))  # _BLANK
        self._number((_NEVER, to_last, to_first, 0, 0, 0, 0, False, 0, 0))  # _BREAK

    def rows(self, text: str) -> tuple[NDArray[np.void], NDArray[np.int64]]:
        """The rows of the tokens of `text` and where each begins, with a break at every end of a line.

        A run of RUN_LIMIT characters or more is one token between two breaks.
        """
        runs = ("\n" + text + "\n").replace("\n", " \n ")[1:-1].split(" ")
        numbers = np.fromiter(chain.from_iterable(map(self._runs.__getitem__, runs)), np.intp)
        rows = self._table.take(numbers)
        begins = rows["step"].cumsum() - rows["step"]
        if numbers.all():
            return rows, begins
        tokens = numbers.nonzero()[0]  # all but the blanks
        return rows.take(tokens), begins.take(tokens)

    def _number_run(self, run: str) -> tuple[int, ...]:
        """The numbers of what stands between two spaces: mostly one token, maybe blanks of other kinds."""
        if run == "\n":
            return (_BREAK,)
        if len(run) >= RUN_LIMIT:
            return tuple(chain.from_iterable(map(self._number_part, _PART.findall(run + " "))))
        return self._number_part(run + " ")

    def _number_part(self, part: str) -> tuple[int, ...]:
        """The numbers of characters and the blanks behind them."""
        length = len(part.rstrip())
        if length >= RUN_LIMIT:
            alone = self._number((_NEVER, 0.0, 0.0, 0, 0, 0, 0, True, length, len(part)))
            return _BREAK, alone, _BREAK
        tokens = cut(part)
        blanks = len(part) - sum(map(len, tokens))  # those in front; there is no token then, or an odd blank
        return (*(_BLANK,) * blanks, *map(self._tokens.__getitem__, tokens))

    def _number_token(self, token: str) -> int:
        """The number of a token and the blanks behind it."""
        step = len(token)
        token = token.rstrip()
        lowered = token.lower()
        features = ["word.lower():" + lowered.partition("\0")[0]]  # CRFsuite stops reading at a zero byte
        features += [f"word.{test}()" for test in _TESTS if getattr(token, test)()]
        row = (
            sum(map(self._lean, ("bias", *features))),
            sum(self._lean(f"+1:{feature}") for feature in features),
            sum(self._lean(f"-1:{feature}") for feature in features),
            self._pairs.first(lowered),
            self._pairs.second(lowered),
            *_joints(token),
            _SEVERAL.search(token) is not None,
            len(token),
            step,
        )
        return self._number(row)

    def _number(self, row: _Row) -> int:
        """The number of `row`, which is put into the table if it is new."""
        if row not in self._numbers:
            with self._lock:
                number = len(self._numbers)
                if number == len(self._table):
                    self._table = np.concatenate([self._table, np.zeros_like(self._table)])
                self._table[number] = row
                self._numbers.setdefault(row, number)
        return self._numbers[row]


def _joints(token: str) -> tuple[int, int]:
    """What pyvi lets `token` be joined to, whatever the model says: next tokens, and ones before it.

    Punctuation and figures are joined to nothing, a capital letter to a capital letter only.
    """
    if token in string.punctuation or token[0].isdigit():
        return 0, 0
    return (_SMALL | _CAPITAL, _CAPITAL) if token[0].istitle() else (_SMALL, _SMALL)
