"""Know the names of places: which province or provinces a name may stand for.

Province names and aliases, districts and towns, communes, and a few famous places that no
administrative list has. Every name is kept in both placements of the tone mark (Hoà, Hòa).
Names of provinces are those of the 63 units (older ones for older provinces); communes made on
1 July 2025 have one of the 34.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dvsearch.extract.provinces.landmarks import LANDMARKS, TEXT_ALIASES
from dvsearch.extract.provinces.units import UNITS
from dvsearch.text.normalize import normalize

__all__ = ["Gazetteer", "Kind", "Name", "gazetteer", "spellings"]

Kind = str  # "province", "district", "commune" or "landmark"

_OLD_TO_NEW = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OPEN_SYLLABLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_OLD_TO_NEW)})(?!\w)")
_HIGHLAND = re.compile(r"^(?:Đắk|Đăk)\b")
_HIGHLAND_SPELLINGS = ("Đắk", "Đăk", "Đắc", "Đăc", "Đak", "Dak")


@dataclass(frozen=True, slots=True)
class Name:
    """What one name may stand for: its kind and the provinces that have a place of that name."""

    text: str
    kind: Kind
    provinces: tuple[str, ...]
    administrative: tuple[str, ...] = ()  # "huyện", "thành phố" …, for districts


def spellings(name: str) -> set[str]:
    """Every spelling of `name` to look for: both tone placements, the ways to write Đắk."""
    found = {name, normalize(name)}
    if _HIGHLAND.match(name):
        found |= {_HIGHLAND.sub(way, each) for each in tuple(found) for way in _HIGHLAND_SPELLINGS}
    if "Súp" in name:
        found.add(name.replace("Súp", "Sup"))
    return found | {_OPEN_SYLLABLE.sub(lambda m: _OLD_TO_NEW[m.group()], each) for each in found}


def _pattern_of(name: str) -> str:
    """A pattern for one spelling: any blanks or hyphens between words, any apostrophe or none."""
    words = re.split(r"\s*-\s*|\s+", name)
    dashed = " - " in name or ("-" in name)
    gap = r"\s*[-–—‐‑]?\s*" if dashed else r"[\s\u00a0]+"
    return gap.join(re.escape(word).replace("'", r"\s?['’‘]?\s?") for word in words)


class Gazetteer:
    """All names, ready to be matched in text at a given place."""

    def __init__(self, names: Iterable[Name], communes: dict[str, dict[str, tuple[str, ...]]]) -> None:
        by_spelling: dict[str, list[Name]] = {}
        for name in names:
            for spelling in spellings(name.text):
                by_spelling.setdefault(spelling, []).append(name)
        self._names: dict[str, tuple[Name, ...]] = {}
        groups: dict[str, list[tuple[str, str]]] = {}
        for spelling, meanings in by_spelling.items():
            key = _squeeze(spelling)
            self._names[key] = (*self._names.get(key, ()), *meanings)
            first = re.split(r"[\s\-'.]", spelling, maxsplit=1)[0].lower()
            groups.setdefault(first, []).append((spelling, _pattern_of(spelling)))
        self._patterns = {
            first: re.compile(
                "(?:" + "|".join(p for _, p in sorted(group, key=lambda g: -len(g[0]))) + r")(?!\w)",
                re.IGNORECASE,
            )
            for first, group in groups.items()
        }
        self._communes = communes

    def pattern(self, first_word: str) -> re.Pattern[str] | None:
        """What matches the longest name that begins with `first_word` (lower case); None if none does."""
        return self._patterns.get(first_word)

    def match(self, text: str, at: int, first_word: str) -> re.Match[str] | None:
        """Match the longest name that begins at `at`, where `first_word` (lower case) stands."""
        pattern = self.pattern(first_word)
        return pattern.match(text, at) if pattern else None

    def meanings(self, surface: str) -> tuple[Name, ...]:
        """What a matched surface may stand for."""
        return self._names.get(_squeeze(surface), ())

    def communes(self, name: str, era: str) -> tuple[str, ...]:
        """The provinces that have a commune of this name, of the 63 or of the 34 (`era`)."""
        return self._communes[era].get(normalize(name).lower(), ())


def _squeeze(surface: str) -> str:
    return re.sub(r"[\s\-–—‐‑'’‘.]+", "", surface).lower()


def _lines(file: str) -> Iterator[list[str]]:
    text = resources.files(__package__).joinpath(file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _names() -> Iterator[Name]:
    # "Huế" is an alias here: which unit it was depends on the day.
    for unit in dict.fromkeys(row.name for row in UNITS if row.name != "Huế" and "-" not in row.name):
        yield Name(unit, "province", (unit,))
    for alias, unit in TEXT_ALIASES.items():
        yield Name(alias, "province", (unit,))
    districts: dict[str, tuple[list[str], list[str]]] = {}
    for name, kinds, province in _lines("districts.tsv"):
        provinces, administrative = districts.setdefault(name, ([], []))
        provinces.append(province)
        administrative.extend(kinds.split(","))
    for name, (provinces, administrative) in districts.items():
        yield Name(name, "district", tuple(provinces), tuple(dict.fromkeys(administrative)))
    for name, province in LANDMARKS.items():
        yield Name(name, "landmark", (province,))


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer, read from the package's tables at the first use (about 30 ms)."""
    communes: dict[str, dict[str, list[str]]] = {"63": {}, "34": {}}
    for era, province, names in _lines("communes.tsv"):
        for name in names.split(";"):
            communes[era].setdefault(normalize(name).lower(), []).append(province)
    frozen = {era: {k: tuple(v) for k, v in table.items()} for era, table in communes.items()}
    return Gazetteer(_names(), frozen)
