"""Tell a district or commune from the province whose name it bears: huyện Hòa Bình lies in Bạc Liêu.

Such a unit is often named without "huyện", in the title most of all. Where the text says which one it means,
and nothing else in it is of the province, every mention of the name means the district.
"""

from collections.abc import Iterator
from functools import cache

from dvsearch.extract.provinces.context import left_of, level_of
from dvsearch.extract.provinces.gazetteer import spellings
from dvsearch.extract.provinces.mentions import Mention
from dvsearch.extract.provinces.units import UNITS

__all__ = ["with_namesakes"]


@cache
def _provinces() -> dict[str, str]:
    """Every spelling of a province's name → the province."""
    return {spelling: unit.name for unit in UNITS for spelling in spellings(unit.name)}


def with_namesakes(text: str, found: tuple[Mention, ...], home: str | None) -> tuple[Mention, ...]:
    """`found` with the names of provinces that mean a district or commune turned into that one.

    `home` is the province of the source, which means itself.
    """
    namesakes = dict(_namesakes(found))
    for province, unit in namesakes.items():
        if province != home and not _is_meant(text, found, province):
            found = tuple(_meaning(mention, province, unit) for mention in found)
    return found


def _namesakes(found: tuple[Mention, ...]) -> Iterator[tuple[str, Mention]]:
    """The provinces that a district or commune in the text bears the name of, with that one."""
    for mention in found:
        if mention.kind not in ("district", "commune"):
            continue
        province = _provinces().get(mention.surface)
        if province is None:
            continue
        elsewhere = tuple(name for name in mention.provinces if name != province)
        if elsewhere == mention.provinces or (mention.kind == "district" and elsewhere):
            yield province, mention._replace(provinces=elsewhere)


def _is_meant(text: str, found: tuple[Mention, ...], province: str) -> bool:
    """Say whether the text speaks of the province as well: by its level, or by a place in it."""
    for mention in found:
        if mention.provinces != (province,):
            continue
        is_name = mention.kind == "province" and mention.surface in _provinces()
        if not is_name or level_of(left_of(text, mention.start)) is not None:
            return True
    return False


def _meaning(mention: Mention, province: str, unit: Mention) -> Mention:
    if mention.provinces == (province,):
        return unit._replace(start=mention.start, end=mention.end, weight=min(mention.weight, unit.weight))
    if mention.kind == unit.kind and _provinces().get(mention.surface) == province:
        return mention._replace(provinces=unit.provinces)
    return mention
