"""The provinces and cities of Viet Nam since 1976: names, days of validity, and what became of them.

Two sets matter most: the 63 units to 30 June 2025 (`FORMER`) and the 34 since (`TODAY`). The older
ones (Hà Tây, Hà Bắc, Bình Trị Thiên …) are there for old archives. Names are spelt as the project
shows them; `resolve_unit` takes whatever a person types.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dvsearch.extract.provinces.lineage import ALIASES, LINEAGE
from dvsearch.text.fold import fold
from dvsearch.text.normalize import normalize

__all__ = [
    "FORMER",
    "MERGED_ON",
    "TODAY",
    "UNITS",
    "Unit",
    "last_change",
    "resolve_unit",
    "unit_names_for",
    "unit_of_day",
    "unit_today",
    "units_today",
]

MERGED_ON = date(2025, 7, 1)
_LAST_DAY_OF_63 = date(2024, 12, 31)  # Huế became a city, and lost "Thừa Thiên", a day later


@dataclass(frozen=True, slots=True)
class Unit:
    """One province or city under one name: valid from `since` up to, not including, `until`.

    `successors` are the units its land went to, the one with its former seat first.
    """

    name: str
    aliases: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()

    def valid_on(self, day: date) -> bool:
        """Say whether the unit existed on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


def _rows() -> Iterator[Unit]:
    for name, since, until, successors in LINEAGE:
        yield Unit(
            name,
            ALIASES.get(name, ()),
            date.fromisoformat(since) if since else None,
            date.fromisoformat(until) if until else None,
            successors,
        )


UNITS: tuple[Unit, ...] = tuple(_rows())
TODAY: tuple[str, ...] = tuple(sorted(unit.name for unit in UNITS if unit.until is None))
FORMER: tuple[str, ...] = tuple(sorted(unit.name for unit in UNITS if unit.valid_on(_LAST_DAY_OF_63)))

_BY_NAME: dict[str, tuple[Unit, ...]] = {
    unit.name: tuple(row for row in UNITS if row.name == unit.name) for unit in UNITS
}
_PREFIX = re.compile(r"^(?:tinh|thanh pho|tp)\b[ .]*")
_NOT_LETTERS = re.compile(r"[\W_]+")


_CHANGES = (date.min, *sorted({day for row in UNITS for day in (row.since, row.until) if day}))


def last_change(day: date) -> date:
    """The last day up to `day` on which any unit changed: all are the same on both."""
    return _CHANGES[bisect_right(_CHANGES, day) - 1]


@lru_cache(maxsize=4_096)  # asked for every place of an article
def unit_of_day(name: str, day: date) -> str | None:
    """Name the unit that the place called `name` belonged to on `day`.

    A unit that was divided among several before `day` gives None; one that did not exist yet keeps
    its name. Raises KeyError for a name that is not in `UNITS`.
    """
    rows = _BY_NAME[name]
    if any(row.valid_on(day) for row in rows):
        return name
    gone = [row for row in rows if row.until is not None and row.until <= day]
    if not gone:
        return name
    heirs = {unit_of_day(heir, day) for heir in gone[-1].successors}
    return heirs.pop() if len(heirs) == 1 else None


@lru_cache(maxsize=128)
def units_today(name: str) -> tuple[str, ...]:
    """Name all of today's units that have land of any unit called `name`, its former seat first."""
    rows = reversed(_BY_NAME.get(name, ()))  # the latest life of a name first
    return tuple(dict.fromkeys(heir for row in rows for heir in _heirs(row)))


def _heirs(row: Unit) -> Iterator[str]:
    """Today's units that hold land of `row`. Names come back (Nam Hà), so the day is followed too."""
    day = row.until
    if day is None:
        yield row.name
        return
    for name in row.successors:
        rows = _BY_NAME[name]
        yield from _heirs(next((each for each in rows if each.valid_on(day)), rows[-1]))


def unit_today(name: str) -> str:
    """Name today's unit for `name`: where its former seat lies. An unknown name is given back."""
    return next(iter(units_today(name)), name)


@lru_cache(maxsize=128)
def unit_names_for(name: str) -> tuple[str, ...]:
    """Name the units whose articles a search for `name` should include, `name` first.

    One of today's units brings along all those that became part of it.
    """
    if name not in TODAY:
        return (name,)
    return tuple(dict.fromkeys((name, *(unit.name for unit in UNITS if name in units_today(unit.name)))))


def _key(typed: str) -> str:
    spaced = _NOT_LETTERS.sub(" ", fold(normalize(typed)).lower()).strip()
    return _PREFIX.sub("", spaced).replace(" ", "") or spaced.replace(" ", "")


_BY_KEY: dict[str, str] = {_key(alias): unit.name for unit in UNITS for alias in unit.aliases} | {
    _key(unit.name): unit.name for unit in UNITS
}


def resolve_unit(typed: str) -> str | None:
    """Find the unit that a person means by `typed` (any case, with or without marks, aliases)."""
    return _BY_KEY.get(_key(typed[:100]))
