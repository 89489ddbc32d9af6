"""The tile map as its template draws it: how many articles each province has, and where a click leads."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from math import ceil, sqrt

from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.maps.layout import FORMER_MAP, SHORT_NAMES, TODAY_MAP

__all__ = ["LEVELS", "LegendStep", "Tile", "TileMapView", "tile_map"]

LEVELS = 4
# A tile in units of the drawing, wider than high so that the country is not drawn out longer than it is.
TILE_WIDTH, TILE_HEIGHT = 40, 30
_COMPACT_FROM = 10_000  # five digits and a point are wider than a tile


@dataclass(frozen=True, slots=True)
class Tile:
    """One province: `level` is 0 for no article to 4 for many, `count` what stands on the tile.

    `x` and `y` are its upper left corner; `label` says all of it in words. No article gives no `href`.
    """

    name: str
    short: str
    count: str
    level: int
    href: str
    active: bool
    excluded: bool
    x: int
    y: int
    label: str


@dataclass(frozen=True, slots=True)
class LegendStep:
    """What a level stands for: `3–7`."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class TileMapView:
    """A map in reading order; `others` are units with articles that have no place on it (Hà Tây)."""

    title: str
    width: int
    height: int
    tile_width: int
    tile_height: int
    tiles: tuple[Tile, ...]
    legend: tuple[LegendStep, ...]
    others: tuple[Link, ...]


def tile_map(
    frame: Frame,
    counts: Mapping[str, int],
    *,
    today: bool,
    href: Callable[[str], str],
    active: Collection[str] = (),
    excluded: Collection[str] = (),
) -> TileMapView:
    """Draw the number of articles of each unit, on the map of `today` or of before 1 July 2025.

    `href` gives the address that a unit's tile leads to; units in `active` or `excluded` are filtered by.
    """
    say, layout = frame.say, TODAY_MAP if today else FORMER_MAP
    most = max((counts.get(name, 0) for name in layout.places), default=0)

    def tile(name: str, column: int, row: int) -> Tile:
        count = counts.get(name, 0)
        is_active, is_excluded = name in active, name in excluded
        label = say("tile", name=name, n=count)
        state = say("tile-active") if is_active else say("tile-excluded") if is_excluded else ""
        return Tile(
            name=name,
            short=SHORT_NAMES[name],
            count=_compact(frame, count),
            level=level_of(count, most),
            href=href(name) if count or is_active or is_excluded else "",
            active=is_active,
            excluded=is_excluded,
            x=column * TILE_WIDTH,
            y=row * TILE_HEIGHT,
            label=f"{label} ({state})" if state else label,
        )

    return TileMapView(
        title=say("map-today" if today else "map-former"),
        width=layout.columns * TILE_WIDTH,
        height=layout.rows * TILE_HEIGHT,
        tile_width=TILE_WIDTH,
        tile_height=TILE_HEIGHT,
        tiles=tuple(tile(name, column, row) for name, (column, row) in layout.places.items()),
        legend=tuple(_legend(frame, most)),
        others=tuple(
            Link(say("tile", name=name, n=count), href(name), name in active)
            for name, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
            if count and name not in layout.places
        ),
    )


def level_of(count: int, most: int) -> int:
    """0 for none; else 1 to 4 by the square root: one province with very many leaves the others apart.

    Less than four articles are few, though no province has more.
    """
    return ceil(LEVELS * sqrt(count / max(most, LEVELS))) if count else 0


def _legend(frame: Frame, most: int) -> list[LegendStep]:
    """The counts of each level that there can be."""
    steps = [LegendStep(0, "0")]
    lowest = 1
    for level in range(1, LEVELS + 1):
        highest = min(most, max(most, LEVELS) * level * level // (LEVELS * LEVELS))
        if highest >= lowest:
            first, last = frame.say.number(lowest), frame.say.number(highest)
            steps.append(LegendStep(level, first if lowest == highest else f"{first}–{last}"))
            lowest = highest + 1
    return steps


def _compact(frame: Frame, count: int) -> str:
    """The count, or from ten thousand its thousands: `12k`."""
    return frame.say.number(count) if count < _COMPACT_FROM else f"{count // 1_000}k"
