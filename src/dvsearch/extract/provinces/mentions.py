"""Find the places that a text names, with the provinces each may mean and how much it counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dvsearch.extract.plain import UPPER
from dvsearch.extract.provinces.context import (
    HOME,
    in_institution,
    is_former,
    is_no_place,
    left_of,
    level_of,
    lives_there,
    weight_of,
)
from dvsearch.extract.provinces.gazetteer import Gazetteer, Name, gazetteer
from dvsearch.extract.provinces.units import FORMER, unit_names_for

__all__ = ["Mention", "mentions"]

_CAPITALISED = re.compile(rf"[{UPPER}]\w*")
_COMMUNE_LEVELS = ("xã ", "hường ", "thị trấn ", "Thị trấn ", "ặc khu ", "P.", "P. ", "TT.", "TT. ")
_TOWN = "thị xã "
_COMMUNE_NAME = re.compile(rf"[{UPPER}][\w'’]*(?:[ \u00a0][{UPPER}][\w'’]*){{0,3}}")
_ONE_COMMUNE, _SEVERAL_COMMUNES = 0.6, 0.25  # a commune's name alone is seldom enough
_QUARTER = re.compile(
    r"(?:1[0-2]|[1-9])(?:(?<=uận \d)|(?<=uận \d\d)|(?<=Q\.\d)|(?<=Q\.\d\d)|(?<=Q\. \d)|(?<=Q\. \d\d))"
    r"\b(?![\d/%-])"
)
_NUMBERED_QUARTER = 0.8


@dataclass(frozen=True, slots=True)
class Mention:
    """One place named in a text: `[start, end)`, the provinces it may mean, and its weight (0-2).

    For a commune, `provinces` are of the 63 and `since` of the 34. `former` says that the text itself
    calls the unit a former one ("Phú Yên cũ"). `why` is a word or two on the weight.
    """

    start: int
    end: int
    surface: str
    kind: str
    provinces: tuple[str, ...]
    weight: float
    why: str
    former: bool = False
    since: tuple[str, ...] = ()


def mentions(text: str) -> tuple[Mention, ...]:
    """All places named in `text` (composed), in order; names that are no places are left out."""
    found = [*_named(text, gazetteer()), *_quarters(text)]
    found.sort(key=lambda mention: mention.start)
    return tuple(found)


def _named(text: str, names: Gazetteer) -> Iterator[Mention]:
    behind = 0
    for word in _CAPITALISED.finditer(text):
        start = word.start()
        if start < behind:
            continue
        after_level = text.endswith(_COMMUNE_LEVELS, 0, start)
        pattern = names.pattern(word.group().lower())
        if (pattern is None and not after_level) or text[start - 1 : start].isalnum():
            continue
        if after_level:
            commune = _commune(text, start, names)
            if commune is not None:
                yield commune
        match = pattern.match(text, start) if pattern else None
        if match is None:
            continue
        mention = _judge(text, match.start(), match.end(), names)
        if mention is not None:
            yield mention
        behind = match.end()


def _commune(text: str, start: int, names: Gazetteer) -> Mention | None:
    """The commune, ward or township whose name begins at `start`, after "xã", "phường" …"""
    match = _COMMUNE_NAME.match(text, start)
    if match is None or text[max(0, start - len(_TOWN)) : start].lower() == _TOWN:
        return None
    words = match.group().split()
    shortest = 1 if len(words) == 1 else 2  # "xã Thanh Nông" is not "xã Thanh"
    for count in range(len(words), shortest - 1, -1):
        name = " ".join(words[:count])
        before, since = names.communes(name, "63"), names.communes(name, "34")
        if before or since:
            break
    else:
        return None
    # A commune made in 2025 lies in one of today's units, and so in any unit that became part of it.
    provinces = before or tuple(dict.fromkeys(old for new in since for old in _parts_of(new)))
    weight = _ONE_COMMUNE if len(before or since) == 1 else _SEVERAL_COMMUNES
    end = start + len(name)
    former = is_former(text, end)
    if lives_there(left_of(text, start)):
        return Mention(start, end, name, "commune", provinces, weight * HOME, "home", former, since)
    return Mention(start, end, name, "commune", provinces, weight, "commune", former, since)


@cache
def _parts_of(unit: str) -> tuple[str, ...]:
    """The units of the 63 that make up one of the 34."""
    return tuple(name for name in unit_names_for(unit) if name in FORMER)


def _quarters(text: str) -> Iterator[Mention]:
    """`Quận 1` … `Quận 12` are those of one city only."""
    if "uận " not in text and "Q." not in text:
        return
    for match in _QUARTER.finditer(text):
        home = lives_there(left_of(text, match.start()))
        yield Mention(
            match.start(), match.end(), match.group(), "district", ("Hồ Chí Minh",),
            _NUMBERED_QUARTER * (HOME if home else 1), "home" if home else "numbered quarter",
        )  # fmt: skip


def _judge(text: str, start: int, end: int, names: Gazetteer) -> Mention | None:
    left = left_of(text, start)
    level = level_of(left)
    name = _meaning(names.meanings(text[start:end]), level)
    if name is None:
        return None
    if level is None and is_no_place(text, start, end, name, left):
        return None
    if level != "province" and in_institution(left):
        return None
    weight, why = weight_of(name, level, left)
    return Mention(start, end, text[start:end], name.kind, name.provinces, weight, why, is_former(text, end))


def _meaning(meanings: Sequence[Name], level: str | None) -> Name | None:
    """Choose among the meanings of a name by the level word before it."""
    by_kind = {name.kind: name for name in reversed(meanings)}
    province, district = by_kind.get("province"), by_kind.get("district")
    if level in ("commune", "hamlet"):
        return None
    if level == "province":
        return province
    if level == "district":
        return district
    if level == "city":  # "TP Hoà Bình" is the seat of its province; "TP HCM" a unit of the first level
        return province or district
    return province or by_kind.get("landmark") or district
