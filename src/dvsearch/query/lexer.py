"""Cut a query into tokens: operators, parentheses, and leaves that know where they were typed.

Anything else (stray punctuation, a lone minus, a star before a word) is passed over.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

from dvsearch.query.dates import parse_day_range
from dvsearch.query.fields import DATE_FIELDS, FieldMatch, field_name, match_field
from dvsearch.query.limits import MIN_PREFIX
from dvsearch.query.nodes import Filter, Leaf, Phrase, Prefix, TextField, Word
from dvsearch.query.notes import Note, NoteCode
from dvsearch.text.normalize import NormalizedText, normalize, normalize_with_map

__all__ = ["Kind", "Token", "lex"]


class Kind(Enum):
    """What a token does."""

    LEAF = auto()
    SCOPE = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the query; `start` and `end` index it as typed and take in a minus before it.

    A LEAF has its `leaf`, a SCOPE its `field`; these two and OPEN may be `negated` by that minus.
    """

    kind: Kind
    start: int
    end: int
    negated: bool = False
    leaf: Leaf | None = None
    field: TextField | None = None


_SIGNS = {"(": Kind.OPEN, ")": Kind.CLOSE, "|": Kind.OR, "&": Kind.AND}
_KEYWORDS = {
    "OR": Kind.OR,
    "HOẶC": Kind.OR,
    "AND": Kind.AND,
    "VÀ": Kind.AND,
    "NOT": Kind.NOT,
}
# A dash that an editor made long is punctuation ("Hà Nội –Huế"): only these exclude.
_MINUS = "-\u2212"
_LONGEST_WORD = 50  # looked at for a letter
_RUN = re.compile(r'[^\s"()|*]+')
_BLANKS = re.compile(r"\s*")
# Stars that end a word, and not one half of "2*3".
_STARS = re.compile(r"""\*+(?=[*.,;:!?'…\]}]*(?:[\s"()|]|\Z))""")


def lex(typed: str, normalized: NormalizedText | None = None) -> tuple[list[Token], list[Note]]:
    """Return the tokens of `typed` and what there is to say about them; never raises.

    `normalized` is its normalized form, or the first part of it.
    """
    scanner = _Scanner(typed, normalized or normalize_with_map(typed))
    at = 0
    while at < len(scanner.text):
        at = scanner.step(at)
    return scanner.tokens, scanner.notes


class _Scanner:
    """One pass over the normalized text: a step takes what begins at a place, returns the next."""

    def __init__(self, typed: str, normalized: NormalizedText) -> None:
        self.typed = typed
        self.normalized = normalized
        self.text = normalized.text
        self.tokens: list[Token] = []
        self.notes: list[Note] = []
        self._operand_at = 0  # where a minus may stand though no blank is before it

    def step(self, at: int) -> int:
        minus = at if self._is_minus(at) else None
        if minus is not None:
            at += 1
        letter = self.text[at]
        if letter == '"':
            return self._phrase(at, minus)
        if letter in _SIGNS:
            self._emit(_SIGNS[letter], at, at + 1, minus)
            self._operand_at = at + (letter != ")")  # "(Covid)-19" excludes nothing
            return at + 1
        if not letter.isalnum():
            return at + 1
        name = match_field(self.text, at)
        if name is None:
            return self._word(at, minus)
        if isinstance(name.field, TextField):
            self._emit(Kind.SCOPE, at, name.end, minus, field=name.field)
            self._operand_at = name.end
            return name.end
        return self._filter(at, name, minus)

    def _is_minus(self, at: int) -> bool:
        """Say whether the dash at `at` excludes: free before it, a word, quote or parenthesis behind it.

        Before mere digits it belongs to a name that was typed apart ("S -300").
        """
        if self.text[at] != "-" or at + 1 == len(self.text):
            return False
        if self.typed[self.normalized.original(at, at)[0]] not in _MINUS:
            return False
        free = at == self._operand_at or self.text[at - 1].isspace()
        return free and (self.text[at + 1] in '"(' or self._begins_word(at + 1))

    def _begins_word(self, at: int) -> bool:
        """Say whether a letter or digit stands at `at`, and a letter somewhere in the piece up to a blank."""
        piece = self.text[at : at + _LONGEST_WORD].split(maxsplit=1)[:1]
        return self.text[at].isalnum() and any(letter.isalpha() for letter in "".join(piece))

    def _phrase(self, at: int, minus: int | None) -> int:
        text, end = self._quoted(at)
        if text:
            start, stop = self.normalized.original(at, end)
            self._emit(Kind.LEAF, at, end, minus, leaf=Phrase(text, start, stop))
        return end

    def _quoted(self, at: int) -> tuple[str, int]:
        """The text in the quotes that open at `at`, "" if no letter is in it, and the place behind."""
        close = self.text.find('"', at + 1)
        end = len(self.text) if close < 0 else close
        inside = normalize(" ".join(self.text[at + 1 : end].split()))
        if not any(map(str.isalnum, inside)):
            inside = ""
        if close < 0 and inside:
            self.notes.append(Note(NoteCode.UNCLOSED_QUOTE, inside))
        return inside, min(end + 1, len(self.text))

    def _word(self, at: int, minus: int | None) -> int:
        run_end = self._run_end(at)
        end = self._trimmed(at, run_end)
        text = normalize(self.text[at:end])
        stars = _STARS.match(self.text, run_end)
        if text in _KEYWORDS:
            self._emit(_KEYWORDS[text], at, end, minus)
            return run_end
        if stars is None:
            start, stop = self.normalized.original(at, end)
            self._emit(Kind.LEAF, at, end, minus, leaf=Word(text, start, stop))
            return run_end
        start, stop = self.normalized.original(at, stars.end())
        leaf: Leaf = Prefix(text, start, stop)
        if len(text) < MIN_PREFIX:
            self.notes.append(Note(NoteCode.SHORT_PREFIX, f"{text}*"))
            leaf = Word(text, start, stop)
        self._emit(Kind.LEAF, at, stars.end(), minus, leaf=leaf)
        return stars.end()

    def _filter(self, at: int, name: FieldMatch, minus: int | None) -> int:
        assert not isinstance(name.field, TextField)
        notes = len(self.notes)
        detached = self.text[name.end : name.end + 1].isspace()
        value, end = self._value(name.end, detached)
        if not _reads_as_filter(name, value, detached):
            del self.notes[notes:]  # what the value had to say, its own reading will say again
            return self._word(at, minus)
        if not value:
            self.notes.append(Note(NoteCode.EMPTY_FIELD, field_name(name.field)))
            return end
        start, stop = self.normalized.original(at, end)
        self._emit(Kind.LEAF, at, end, minus, leaf=Filter(name.field, value, start, stop))
        return end

    def _value(self, colon: int, detached: bool) -> tuple[str, int]:
        """The value of a field, "" where there is none, and the place behind.

        `colon` is the place behind the colon; the value is `detached` where a blank follows it.
        """
        blanks = _BLANKS.match(self.text, colon)
        at = blanks.end() if blanks else colon
        if self.text[at : at + 1] == '"':
            return self._quoted(at)
        run_end = self._run_end(at)
        while at < run_end and not self.text[at].isalnum():
            at += 1
        if match_field(self.text, at) or (detached and self._begins_other(at)):
            return "", colon
        end = self._trimmed(at, run_end)
        return normalize(self.text[at:end]), (end if end > at else colon)

    def _begins_other(self, at: int) -> bool:
        """Say whether a piece some blanks behind a colon is an operator and no value."""
        if at and self._is_minus(at - 1):
            return True
        return normalize(self.text[at : self._trimmed(at, self._run_end(at))]) in _KEYWORDS

    def _run_end(self, at: int) -> int:
        run = _RUN.match(self.text, at)
        return run.end() if run else at

    def _trimmed(self, at: int, end: int) -> int:
        """`end` without the punctuation before it; combining marks stay with their letter."""
        while end > at and not (
            self.text[end - 1].isalnum() or unicodedata.category(self.text[end - 1])[0] == "M"
        ):
            end -= 1
        return end

    def _emit(
        self,
        kind: Kind,
        at: int,
        end: int,
        minus: int | None,
        *,
        leaf: Leaf | None = None,
        field: TextField | None = None,
    ) -> None:
        start, stop = self.normalized.original(at if minus is None else minus, end)
        self.tokens.append(Token(kind, start, stop, minus is not None, leaf, field))


def _reads_as_filter(name: FieldMatch, value: str, detached: bool) -> bool:
    """Say whether a name with a colon is meant as a field.

    Date names are everyday words ("Đến: Hà Nội", "Việt Nam: …"): behind a blank they need a date.
    """
    if name.field not in DATE_FIELDS:
        return True
    if name.ambiguous or (value and detached):
        return parse_day_range(value) is not None
    return True
