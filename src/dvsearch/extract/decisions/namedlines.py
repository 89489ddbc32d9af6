"""Find the lines of a text that may name a law with its year, or a resolution of a plenum or congress."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from dvsearch.extract.decisions.lawwords import LAW_ABBREVIATIONS, SUBJECTS
from dvsearch.text.fold import fold

__all__ = ["line_at", "named_lines"]

_LAW_WORDS = ("luật", "pháp lệnh")
_CONSTITUTION = "hiến pháp"
_ABBREVIATED = "bl"  # all abbreviations begin so, and hardly anything else does
# What begins the name of a law, without marks: "luật sư" and "luật định" are none.
_NEXT_WORD = re.compile(r"[^\w\n]([^\W\d_]+)")
_SUBJECTS = frozenset(fold(subject.split()[0]) for subject in SUBJECTS)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LONGEST_NAME = 240  # characters from the word "luật" to the year, more than any name has
_PLENUM_WORDS = ("nghị quyết", "kết luận", "nq")
_PLENUM_HINT = re.compile(
    r"nghị quyết(?: của| số)? (?:hội|trung|đại|đh|tw|tư)|kết luận(?: của)? (?:hội|trung|tw|tư)"
    r"|nq(?: của)? ?(?:hội|trung|đại|đh|tw|tư)"
)


def named_lines(low: str) -> tuple[tuple[int, int], ...]:
    """The spans of those lines, in order; `low` is the text in lower case."""
    at = _before_years(low, list(_laws(low)))
    for word in _PLENUM_WORDS:
        at += [found for found in _places(low, word) if _PLENUM_HINT.match(low, found)]
    lines: list[tuple[int, int]] = []
    for position in sorted(at):
        if lines and position < lines[-1][1]:
            continue
        lines.append(line_at(low, position))
    return tuple(lines)


def _laws(low: str) -> Iterator[int]:
    """Where the name of a law may begin."""
    for word in _LAW_WORDS:
        for place in _places(low, word):
            following = _NEXT_WORD.match(low, place + len(word))
            if following is not None and fold(following[1]) in _SUBJECTS:
                yield place
    yield from _places(low, _CONSTITUTION)
    yield from (place for place in _places(low, _ABBREVIATED) if low.startswith(_LAW_LETTERS, place))


_LAW_LETTERS = tuple(LAW_ABBREVIATIONS)


def _before_years(low: str, places: list[int]) -> list[int]:
    """Those of `places` after which a year stands as near as the end of a law's name can be."""
    years = [match.start() for match in _YEAR.finditer(low)] if places else []
    following = ((place, bisect_left(years, place)) for place in places)
    return [place for place, at in following if at < len(years) and years[at] < place + _LONGEST_NAME]


def _places(low: str, word: str) -> Iterator[int]:
    """Where `word` stands; quicker than a regular expression."""
    found = low.find(word)
    while found >= 0:
        yield found
        found = low.find(word, found + len(word))


def line_at(low: str, at: int) -> tuple[int, int]:
    """The line of `low` that holds `at`."""
    start = low.rfind("\n", 0, at) + 1
    end = low.find("\n", at)
    return start, len(low) if end < 0 else end
