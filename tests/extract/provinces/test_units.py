from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.provinces.units import (
    FORMER,
    TODAY,
    UNITS,
    last_change,
    resolve_unit,
    unit_names_for,
    unit_of_day,
    unit_today,
    units_today,
)
from dvsearch.text.fold import fold


def test_counts():
    assert (len(TODAY), len(FORMER)) == (34, 63)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_every_unit_has_heirs_of_today(unit):
    heirs = units_today(unit.name)
    assert heirs
    assert set(heirs) <= set(TODAY)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_every_unit_ends_after_it_begins_and_only_then_has_successors(unit):
    assert unit.since is None or unit.until is None or unit.since < unit.until
    assert bool(unit.successors) == (unit.until is not None)


@pytest.mark.parametrize(
    ("name", "today"),
    [
        ("Quảng Bình", "Quảng Trị"),
        ("Thừa Thiên Huế", "Huế"),
        ("Hà Tây", "Hà Nội"),
        ("Hà Bắc", "Bắc Ninh"),
        ("Hà Nam Ninh", "Ninh Bình"),
        ("Nghệ Tĩnh", "Nghệ An"),
        ("Bình Trị Thiên", "Huế"),
        ("Vũng Tàu - Côn Đảo", "Hồ Chí Minh"),
        ("Hà Nội", "Hà Nội"),
        ("nowhere", "nowhere"),
    ],
)
def test_unit_today(name, today):
    assert unit_today(name) == today


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Quảng Bình", date(2025, 6, 30), "Quảng Bình"),
        ("Quảng Bình", date(2025, 7, 1), "Quảng Trị"),
        ("Thừa Thiên Huế", date(2024, 12, 31), "Thừa Thiên Huế"),
        ("Thừa Thiên Huế", date(2025, 1, 1), "Huế"),
        ("Hà Tây", date(2008, 7, 31), "Hà Tây"),
        ("Hà Tây", date(2008, 8, 1), "Hà Nội"),
        ("Nam Hà", date(1995, 1, 1), "Nam Hà"),
        ("Nam Hà", date(1980, 1, 1), "Hà Nam Ninh"),
        ("Hậu Giang", date(1985, 1, 1), "Hậu Giang"),
        ("Hậu Giang", date(2010, 1, 1), "Hậu Giang"),
        ("Bình Trị Thiên", date(2010, 1, 1), None),
        ("Bình Phước", date(1990, 1, 1), "Bình Phước"),
    ],
)
def test_unit_of_day(name, day, expected):
    assert unit_of_day(name, day) == expected


@given(st.dates(date(1940, 1, 1), date(2040, 1, 1)))
def test_nothing_changes_after_the_last_change(day):
    assert last_change(day) <= day
    for unit in UNITS:
        assert unit_of_day(unit.name, last_change(day)) == unit_of_day(unit.name, day)


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Quảng Trị", {"Quảng Trị", "Quảng Bình", "Bình Trị Thiên"}),
        ("Huế", {"Huế", "Thừa Thiên Huế", "Bình Trị Thiên"}),
        ("Quảng Bình", {"Quảng Bình"}),
    ],
)
def test_unit_names_for(name, names):
    assert unit_names_for(name)[0] == name
    assert set(unit_names_for(name)) == names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("quang binh", "Quảng Bình"),
        ("TỈNH THANH HOÁ", "Thanh Hóa"),
        ("Thanh Hóa", "Thanh Hóa"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("tphcm", "Hồ Chí Minh"),
        ("sài gòn", "Hồ Chí Minh"),
        ("Thành phố Hà Nội", "Hà Nội"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("bà rịa – vũng tàu", "Bà Rịa - Vũng Tàu"),
        ("đăk lăk", "Đắk Lắk"),
        ("Đắc Nông", "Đắk Nông"),
        ("TT-Huế", "Thừa Thiên Huế"),
        ("thua thien - hue", "Thừa Thiên Huế"),
        ("hue", "Huế"),
        ("ha tay", "Hà Tây"),
        ("tỉnh", None),
        ("", None),
        ("Paris", None),
    ],
)
def test_resolve_unit(typed, name):
    assert resolve_unit(typed) == name


@pytest.mark.parametrize("name", sorted({*TODAY, *FORMER}))
def test_every_unit_is_found_however_it_is_typed(name):
    assert {resolve_unit(way) for way in (name, name.upper(), fold(name), f"tỉnh {name}")} == {name}


@given(st.text(max_size=40))
def test_resolve_never_raises(typed):
    assert resolve_unit(typed) is None or resolve_unit(typed) in {unit.name for unit in UNITS}
