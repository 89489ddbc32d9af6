"""Judge a name from the words around it: is it a place, and does anything happen there?"""

import re
from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from dvsearch.extract.plain import UPPER
from dvsearch.extract.provinces.gazetteer import Name
from dvsearch.extract.provinces.words import (
    ADDRESS_WORDS,
    BREAKS,
    DEPUTIES,
    EVERYDAY_WORDS,
    FAMILY_NAMES,
    INSTITUTION_HEADS,
    LEVELS,
    NEVER_BARE,
    NEVER_BARE_UNITS,
    NOT_AFTER,
    OPENERS,
    PASSING_CUES,
    PERSON_TITLES,
    PERSONS,
    ROAD_WORDS,
    TAILS,
)

__all__ = [
    "HOME",
    "Left",
    "in_institution",
    "is_former",
    "is_no_place",
    "left_of",
    "level_of",
    "lives_there",
    "weight_of",
]

HOME = 0.15  # a home town is worth something only where nothing else is said
_BARE_TOWN, _BARE_DISTRICT = 0.9, 0.5  # a name without "huyện" may be a person's
_LANDMARK = 0.8
_LOOK = 70  # characters looked at before a name: two or three phrases
_MARKS = ',;:()“”"…'
# The blanks are spelt out, since a class of characters is quicker than one with a category in it.
_BLANKS = "".join(blank for blank in map(chr, range(0x3001)) if blank.isspace())
_WORDS = re.compile(f"[^{_MARKS}{_BLANKS}]+|[{_MARKS}]")
_FORMER = re.compile(r"\s?\(?(?:tỉnh |huyện )?c[ũủ](?!\w)")
_NAME_GOES_ON = re.compile(rf" [{UPPER}]\w")
# The heads of institutions as words, by the first of them.
_HEADS: dict[str, list[list[str]]] = {}
for _head in INSTITUTION_HEADS:
    _HEADS.setdefault(_head.split()[0], []).append(_head.split())
_PARTS = re.compile(r"[\s\-–—‐‑'’.]+")


class Left(NamedTuple):
    """The words before a name on its line, as written and in lower case.

    `tails` are the last three, two and one of them, as phrases.
    """

    raw: Sequence[str]
    words: Sequence[str]
    tails: tuple[str, ...]

    @property
    def last(self) -> str:
        """The word right before, as written; "" at the start of a line."""
        return self.raw[-1] if self.raw else ""

    def tail(self, table: Container[str]) -> str | None:
        """The longest phrase of `table`, up to three words, that stands right before the name."""
        for tail in self.tails:
            if tail in table:
                return tail
        return None


_NOTHING = Left((), (), ())


def left_of(text: str, start: int) -> Left:
    """Read the words before `start`."""
    line = text[max(0, start - _LOOK) : start].rpartition("\n")[2]
    if len(line) == _LOOK < start:
        line = line.partition(" ")[2]  # the first word may be cut
    raw = _WORDS.findall(line)
    if not raw:
        return _NOTHING
    words = list(map(str.lower, raw))
    last, two = words[-1], " ".join(words[-2:])
    if len(words) > 2:
        return Left(raw, words, (f"{words[-3]} {two}", two, last))
    return Left(raw, words, (two, last))


def level_of(left: Left) -> str | None:
    """The level that the words before give a name: "province", "city", "district" … (`LEVELS`)."""
    for tail in left.tails:
        if tail in LEVELS:
            return LEVELS[tail]
    return None


def is_no_place(text: str, start: int, end: int, name: Name, left: Left) -> bool:
    """Say whether a name without a level is a person's, a road's, or a word of every day."""
    surface = text[start:end]
    if not _is_capitalised(surface):
        return True
    if name.text in NEVER_BARE_UNITS or (name.text in PERSONS and not _among_places(text, start, end)):
        return True
    if left.tail(ROAD_WORDS) and name.kind != "landmark":
        return True
    if _is_persons(left) or _continues_name(left.last, text[start - 1 : start]):
        return True
    if text.startswith(NOT_AFTER, end):
        return True
    if name.kind == "district" and (name.text in NEVER_BARE or _NAME_GOES_ON.match(text, end)):
        return True
    return surface.isupper() and name.text in EVERYDAY_WORDS and not left.tail(TAILS)


@lru_cache(maxsize=4_096)
def _is_capitalised(surface: str) -> bool:
    return all(part[0].isupper() for part in _PARTS.split(surface) if part)


def _is_persons(left: Left) -> bool:
    last = left.last
    if left.tail(PERSON_TITLES) and last[:1].islower():
        return True
    return last[:1].isupper() and last.lower() in FAMILY_NAMES and last.lower() not in OPENERS


def _continues_name(last: str, between: str) -> bool:
    """Say whether the word before is the first half of a longer proper name ("Nam Hà Tĩnh")."""
    if not last[:1].isupper() or len(last) < 2 or last.isupper() or not last.isalpha():
        return False
    return last.lower() not in OPENERS and between.isspace()


def _among_places(text: str, start: int, end: int) -> bool:
    """Say whether the name stands in a list of places, or behind a comma or an opening bracket."""
    before, after = text[max(0, start - 3) : start].rstrip(), text[end : end + 3].lstrip()
    return before.endswith((",", "(", "-", "–")) and after.startswith((",", ".", ")", ";", "-", "–"))


def in_institution(left: Left) -> bool:
    """Say whether the phrase before names a firm, a school, a hospital, which bears the name."""
    words = left.words
    if _HEADS.keys().isdisjoint(words):  # quicker than going back, here and below
        return False
    for back, word in enumerate(reversed(words), 1):
        if word in BREAKS or not word[0].isalnum():
            return False
        if word in _HEADS and any(words[len(words) - back :][: len(head)] == head for head in _HEADS[word]):
            return True
    return False


def lives_there(left: Left) -> bool:
    """Say whether the address that ends here is a home: go back over its words to the cue."""
    if PASSING_CUES.isdisjoint(left.words):
        return False
    for back, word in enumerate(reversed(left.words), 1):
        if word in PASSING_CUES:
            return True
        if word not in ADDRESS_WORDS:
            first = left.raw[-back][0]
            if not first.isupper() and not first.isdigit():
                return False
    return False


def is_deputys(left: Left) -> bool:
    """Say whether the name stands, in brackets, after that of a deputy: "Đại biểu Trần Văn A (Gia Lai)"."""
    if DEPUTIES.isdisjoint(left.words):
        return False
    inside = len(left.raw)
    while inside > 0 and (
        left.words[inside - 1].rstrip(".") in ADDRESS_WORDS or left.raw[inside - 1] == "đoàn"
    ):
        inside -= 1
    if inside == 0 or left.raw[inside - 1] != "(":
        return False
    for word, raw in zip(reversed(left.words[: inside - 1]), reversed(left.raw[: inside - 1]), strict=True):
        if word in DEPUTIES or not raw[0].isupper():
            return word in DEPUTIES
    return False


def is_former(text: str, end: int) -> bool:
    """Say whether the text calls the unit a former one ("Phú Yên cũ")."""
    return _FORMER.match(text, end) is not None


def weight_of(name: Name, level: str | None, left: Left) -> tuple[float, str]:
    """How much a name counts where it stands (1 is a plain mention), and why."""
    if lives_there(left):
        return HOME, "home"
    if is_deputys(left):
        return HOME, "deputy"
    tail = left.tail(TAILS)
    weight = TAILS[tail] if tail else 1.0
    if name.kind == "landmark":
        return weight * _LANDMARK, "landmark"
    if name.kind == "district" and level is None:
        town = len(name.provinces) == 1 and not {"thành phố", "thị xã"}.isdisjoint(name.administrative)
        return weight * (_BARE_TOWN if town else _BARE_DISTRICT), "bare district"
    return weight, tail or level or "named"
