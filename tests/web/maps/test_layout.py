"""Every unit has a place of its own on its map, near its neighbours."""

from itertools import pairwise

import pytest

from dvsearch.extract.provinces.units import FORMER, TODAY
from dvsearch.web.maps.layout import FORMER_MAP, SHORT_NAMES, TODAY_MAP, MapLayout

MAPS = {"today": (TODAY_MAP, TODAY), "former": (FORMER_MAP, FORMER)}
both = pytest.mark.parametrize(("layout", "units"), MAPS.values(), ids=MAPS)


@both
def test_every_unit_is_there_once(layout: MapLayout, units: tuple[str, ...]) -> None:
    assert sorted(layout.places) == sorted(units)


@both
def test_no_two_share_a_place(layout: MapLayout, units: tuple[str, ...]) -> None:
    assert len(set(layout.places.values())) == len(units)


@both
def test_short_names_are_short_and_tell_units_apart(layout: MapLayout, units: tuple[str, ...]) -> None:
    shorts = [SHORT_NAMES[name] for name in units]
    assert len(set(shorts)) == len(units)
    assert {len(short) for short in shorts} == {2, 3}


@both
def test_no_tile_stands_alone(layout: MapLayout, units: tuple[str, ...]) -> None:
    taken = set(layout.places.values())
    beside = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)]
    alone = [
        name for name, (x, y) in layout.places.items() if not taken & {(x + dx, y + dy) for dx, dy in beside}
    ]
    assert alone == []


COAST = {
    "today": ("Quảng Ninh", "Hải Phòng", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Quảng Trị", "Huế", "Đà Nẵng",
              "Quảng Ngãi", "Gia Lai", "Đắk Lắk", "Khánh Hòa", "Hồ Chí Minh", "Vĩnh Long", "Cà Mau"),
    "former": ("Quảng Ninh", "Hải Phòng", "Thái Bình", "Nam Định", "Thanh Hóa", "Nghệ An", "Quảng Bình", "Quảng Trị",
               "Đà Nẵng", "Quảng Ngãi", "Bình Định", "Phú Yên", "Khánh Hòa", "Ninh Thuận", "Bà Rịa - Vũng Tàu",
               "Tiền Giang", "Bến Tre", "Cà Mau"),
}  # fmt: skip


@pytest.mark.parametrize("name", MAPS)
def test_the_coast_runs_from_north_to_south(name: str) -> None:
    layout, _ = MAPS[name]
    rows = [layout.places[unit][1] for unit in COAST[name]]
    assert all(one <= other for one, other in pairwise(rows))


@both
def test_the_centre_is_thin_and_both_ends_are_wide(layout: MapLayout, units: tuple[str, ...]) -> None:
    widths = [sum(row == at for _, row in layout.places.values()) for at in range(layout.rows)]
    centre = layout.places["Quảng Trị"][1]
    assert widths[centre] <= 2
    assert max(widths[:centre]) >= 5
    assert max(widths[centre:]) >= 4
