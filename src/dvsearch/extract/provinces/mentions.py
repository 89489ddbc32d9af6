"""Find the places that a text names, with the provinces each may mean and how much it counts."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from dvsearch.extract.numbers import number_starts
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
from dvsearch.extract.provinces.gazetteer import Name, gazetteer
from dvsearch.extract.provinces.units import FORMER, unit_names_for

__all__ = ["Mention", "mentions"]

_COMMUNE_LEVELS = ("xã", "hường", "hị trấn", "ặc khu", "P.", "TT.")
_TOWN = "thị xã "
_COMMUNE_NAME = re.compile(rf"(?: |(?<=\.))(?P<name>[{UPPER}][\w'’]*(?:[ \u00a0][{UPPER}][\w'’]*){{0,3}})")
_ONE_COMMUNE, _SEVERAL_COMMUNES = 0.6, 0.25  # a commune's name alone is seldom enough
_QUARTER_LEVELS = ("quận ", "Quận ", "Q.", "Q. ")
_QUARTER = re.compile(r"(?:1[0-2]|[1-9])\b(?![\d/%-])")
_NUMBERED_QUARTER = 0.8


class Mention(NamedTuple):
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
    found = list(_communes(text))
    found += (each for match in gazetteer().find(text) if (each := _judge(text, *match.span())))
    found += _quarters(text)
    found.sort(key=lambda mention: mention.start)
    return tuple(found)


def _communes(text: str) -> Iterator[Mention]:
    """The communes, wards and townships that stand after "xã", "phường" …"""
    for level in _COMMUNE_LEVELS:
        for end in _ends_of(level, text):
            match = _COMMUNE_NAME.match(text, end)
            commune = _commune(text, match) if match else None
            if commune is not None:
                yield commune


def _ends_of(word: str, text: str) -> Iterator[int]:
    """Where `word` ends in `text`; quicker than a regular expression."""
    found = text.find(word)
    while found >= 0:
        found += len(word)
        yield found
        found = text.find(word, found)


def _commune(text: str, match: re.Match[str]) -> Mention | None:
    """The commune whose name begins a run of capitalised words."""
    start = match.start("name")
    if text[max(0, start - len(_TOWN)) : start].lower() == _TOWN:
        return None
    place = _commune_of(match["name"])
    if place is None:
        return None
    end = start + len(place.name)
    home = lives_there(left_of(text, start))
    weight, why = (place.weight * HOME, "home") if home else (place.weight, "commune")
    former = is_former(text, end)
    return Mention(start, end, place.name, "commune", place.provinces, weight, why, former, place.since)


class _Commune(NamedTuple):
    name: str
    provinces: tuple[str, ...]
    since: tuple[str, ...]
    weight: float


@lru_cache(maxsize=4_096)  # an archive names the communes of its province again and again
def _commune_of(run: str) -> _Commune | None:
    """The commune that the longest beginning of a run of capitalised words names."""
    words = run.split()
    shortest = 1 if len(words) == 1 else 2  # "xã Thanh Nông" is not "xã Thanh"
    for count in range(len(words), shortest - 1, -1):
        name = " ".join(words[:count])
        before, since = gazetteer().communes(name, "63"), gazetteer().communes(name, "34")
        if before or since:
            # One made in 2025 lies in one of today's units, and so in any unit that became part of it.
            provinces = before or tuple(dict.fromkeys(old for new in since for old in _parts_of(new)))
            weight = _ONE_COMMUNE if len(before or since) == 1 else _SEVERAL_COMMUNES
            return _Commune(name, provinces, since, weight)
    return None


@cache
def _parts_of(unit: str) -> tuple[str, ...]:
    """The units of the 63 that make up one of the 34."""
    return tuple(name for name in unit_names_for(unit) if name in FORMER)


def _quarters(text: str) -> Iterator[Mention]:
    """`Quận 1` … `Quận 12` are those of one city only."""
    for start in number_starts(text):
        match = _QUARTER.match(text, start) if text.endswith(_QUARTER_LEVELS, 0, start) else None
        if match is None:
            continue
        home = lives_there(left_of(text, start))
        yield Mention(
            start, match.end(), match.group(), "district", ("Hồ Chí Minh",),
            _NUMBERED_QUARTER * (HOME if home else 1), "home" if home else "numbered quarter",
        )  # fmt: skip


def _judge(text: str, start: int, end: int) -> Mention | None:
    left = left_of(text, start)
    level = level_of(left)
    surface = text[start:end]
    name = _meaning(surface, level)
    if name is None:
        return None
    if level is None and is_no_place(text, start, end, name, left):
        return None
    if level != "province" and in_institution(left):
        return None
    weight, why = weight_of(name, level, left)
    return Mention(start, end, surface, name.kind, name.provinces, weight, why, is_former(text, end))


@lru_cache(maxsize=4_096)
def _meaning(surface: str, level: str | None) -> Name | None:
    """Choose among the meanings of a name by the level word before it."""
    by_kind = {name.kind: name for name in reversed(gazetteer().meanings(surface))}
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
