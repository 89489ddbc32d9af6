"""Find the lines of a text that may name a law with its year, or a resolution of a plenum or congress."""

import re
from collections.abc import Iterator

from dvsearch.extract.decisions.lawwords import LAW_ABBREVIATIONS, SUBJECTS
from dvsearch.extract.numbers import number_starts
from dvsearch.text.fold import fold

__all__ = ["line_at", "named_lines"]

_LAW_WORDS = ("luật", "pháp lệnh")
_CONSTITUTION = "hiến pháp"
_ABBREVIATED = "bl"  # all abbreviations begin so, and hardly anything else does
# What begins the name of a law, without marks: "luật sư" and "luật định" are none.
_NEXT_WORD = re.compile(r"[^\w\n]([^\W\d_]+)")
_SUBJECTS = frozenset(fold(subject.split()[0]) for subject in SUBJECTS)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")
_LONGEST_NAME = 240  # characters from the word "luật" to the year, more than any name has
_PLENUM_WORDS = ("nghị quyết", "kết luận", "nq")
_PLENUM_HINT = re.compile(
    r"nghị quyết(?: của| số)? (?:hội|trung|đại|đh|tw|tư)|kết luận(?: của)? (?:hội|trung|tw|tư)"
    r"|nq(?: của)? ?(?:hội|trung|đại|đh|tw|tư)"
)


def named_lines(text: str, low: str) -> tuple[tuple[int, int], ...]:
    """The spans of those lines in `text`, in order; `low` is its lower case."""
    at = [place for start, year in _before_years(text) for place in _laws(low, start, year)]
    for word in _PLENUM_WORDS:
        at += [found for found in _places(low, word) if _PLENUM_HINT.match(low, found)]
    lines: list[tuple[int, int]] = []
    for position in sorted(at):
        if lines and position < lines[-1][1]:
            continue
        lines.append(line_at(low, position))
    return tuple(lines)


def _before_years(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that end in a year, apart from one another: a law is named within one of them."""
    behind = 0
    for start in number_starts(text):
        if _YEAR.match(text, start):
            yield max(behind, start - _LONGEST_NAME), start
            behind = start


def _laws(low: str, start: int, end: int) -> Iterator[int]:
    """Where the name of a law may begin."""
    for word in _LAW_WORDS:
        for place in _places(low, word, start, end):
            following = _NEXT_WORD.match(low, place + len(word))
            if following is not None and fold(following[1]) in _SUBJECTS:
                yield place
    yield from _places(low, _CONSTITUTION, start, end)
    for place in _places(low, _ABBREVIATED, start, end):
        if low.startswith(_LAW_LETTERS, place):
            yield place


_LAW_LETTERS = tuple(LAW_ABBREVIATIONS)


def _places(low: str, word: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where `word` stands; quicker than a regular expression."""
    found = low.find(word, start, end)
    while found >= 0:
        yield found
        found = low.find(word, found + len(word), end)


def line_at(low: str, at: int) -> tuple[int, int]:
    """The line of `low` that holds `at`."""
    start = low.rfind("\n", 0, at) + 1
    end = low.find("\n", at)
    return start, len(low) if end < 0 else end
