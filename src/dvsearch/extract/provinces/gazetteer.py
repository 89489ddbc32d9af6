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
from dvsearch.extract.trie import compile_phrases
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


_GAP, _DASHED_GAP = r"[\s\u00a0]+", r"\s*[-–—‐‑]?\s*"
_APOSTROPHE = r"\s?['’‘]?\s?"
_ENDS = r"(?!\w)"


def _atoms(name: str) -> list[str]:
    """One spelling as atoms of a pattern: letters in either case, any blanks, hyphens or none.

    The first letter is a capital, and the first word stands by itself: "BR - VT" is not in "BRVT".
    """
    gap = _DASHED_GAP if "-" in name else _GAP
    words = re.split(r"\s*-\s*|\s+", name)
    atoms = [_either_case(letter) for letter in words[0]]
    for word in words[1:]:
        atoms += (gap, *map(_either_case, word))
    atoms[0] = name[0]
    first = len(re.split(r"[\s\-'.]", name, maxsplit=1)[0])
    atoms.insert(first, _ENDS)
    return atoms


def _either_case(letter: str) -> str:
    if letter == "'":
        return _APOSTROPHE
    lower, upper = letter.lower(), letter.upper()
    return re.escape(letter) if lower == upper else f"[{lower}{upper}]"


class Gazetteer:
    """All names, ready to be found in text."""

    def __init__(self, names: Iterable[Name], communes: dict[str, dict[str, tuple[str, ...]]]) -> None:
        by_spelling: dict[str, list[Name]] = {}
        for name in names:
            for spelling in spellings(name.text):
                by_spelling.setdefault(spelling, []).append(name)
        self._names: dict[str, tuple[Name, ...]] = {}
        for spelling, meanings in by_spelling.items():
            key = _squeeze(spelling)
            self._names[key] = (*self._names.get(key, ()), *meanings)
        self._pattern = compile_phrases(map(_atoms, by_spelling))
        self._communes = communes

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """The longest names in `text`, in order, each with a capital letter first."""
        return self._pattern.finditer(text)

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
