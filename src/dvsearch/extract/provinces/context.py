"""Judge a name from the words around it: is it a place, and does anything happen there?"""

import re
from collections.abc import Container
from dataclasses import dataclass

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
_WORDS = re.compile(r"[^\s,;:()“”\"…]+|[,;:()“”\"…]")
_FORMER = re.compile(r"\s?\(?(?:tỉnh |huyện )?c[ũủ](?!\w)")
_NAME_GOES_ON = re.compile(rf" [{UPPER}]\w")
_PARTS = re.compile(r"[\s\-–—‐‑'’.]+")


@dataclass(frozen=True, slots=True)
class Left:
    """The words before a name on its line, as written and in lower case."""

    raw: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def last(self) -> str:
        """The word right before, as written; "" at the start of a line."""
        return self.raw[-1] if self.raw else ""

    def tail(self, table: Container[str]) -> str | None:
        """The longest phrase of `table`, up to three words, that stands right before the name."""
        for count in (3, 2, 1):
            if len(self.words) >= count and (tail := " ".join(self.words[-count:])) in table:
                return tail
        return None


def left_of(text: str, start: int) -> Left:
    """Read the words before `start`."""
    piece = text[max(0, start - _LOOK) : start]
    line = piece.rpartition("\n")[2]
    if start > _LOOK and len(line) == _LOOK:
        line = line.partition(" ")[2]  # the first word may be cut
    raw = tuple(_WORDS.findall(line))
    return Left(raw, tuple(word.lower() for word in raw))


def level_of(left: Left) -> str | None:
    """The level that the words before give a name: "province", "city", "district" … (`LEVELS`)."""
    tail = left.tail(LEVELS)
    return LEVELS[tail] if tail else None


def is_no_place(text: str, start: int, end: int, name: Name, left: Left) -> bool:
    """Say whether a name without a level is a person's, a road's, or a word of every day."""
    surface = text[start:end]
    if not all(part[0].isupper() for part in _PARTS.split(surface) if part):
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
    phrase: list[str] = []
    for word in reversed(left.words):
        if word in BREAKS or not word[0].isalnum():
            break
        phrase.append(word)
    joined = f" {' '.join(reversed(phrase))} "
    return any(f" {head} " in joined for head in INSTITUTION_HEADS)


def lives_there(left: Left) -> bool:
    """Say whether the address that ends here is a home: go back over its words to the cue."""
    for word, raw in zip(reversed(left.words), reversed(left.raw), strict=True):
        if word in PASSING_CUES:
            return True
        if word not in ADDRESS_WORDS and not raw[0].isupper() and not raw[0].isdigit():
            return False
    return False


def is_deputys(left: Left) -> bool:
    """Say whether the name stands, in brackets, after that of a deputy: "Đại biểu Trần Văn A (Gia Lai)"."""
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
