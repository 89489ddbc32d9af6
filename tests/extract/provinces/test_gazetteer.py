import pytest

from dvsearch.extract.provinces.gazetteer import gazetteer, spellings
from dvsearch.extract.provinces.landmarks import LANDMARKS, TEXT_ALIASES
from dvsearch.extract.provinces.units import FORMER, UNITS


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Hòa Vang", {"Hoà Vang"}),
        ("Thủy Nguyên", {"Thuỷ Nguyên"}),
        ("Đắk Mil", {"Đăk Mil", "Đắc Mil", "Dak Mil"}),
        ("Ea Súp", {"Ea Sup"}),
        ("Huế", set()),
    ],
)
def test_spellings(name, others):
    assert spellings(name) >= {name, *others}


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("Đồng Hới", ("Quảng Bình",)),
        ("Châu Thành", None),
        ("Ea H’leo", ("Đắk Lắk",)),
        ("Phan Rang – Tháp Chàm", ("Ninh Thuận",)),
        ("Thủ Đức", ("Hồ Chí Minh",)),
        ("Hoành Bồ", ("Quảng Ninh",)),
    ],
)
def test_districts(text, provinces):
    names = gazetteer()
    assert [match.group() for match in names.find(text)] == [text]
    found = names.meanings(text)[0].provinces
    assert found == provinces or (provinces is None and len(found) > 3)


@pytest.mark.parametrize(
    ("name", "era", "provinces"),
    [
        ("Kim Thuỷ", "63", ("Quảng Bình",)),
        ("Đồng Hới", "34", ("Quảng Trị",)),
        ("Không Có Xã Này", "63", ()),
    ],
)
def test_communes(name, era, provinces):
    assert gazetteer().communes(name, era) == provinces


@pytest.mark.parametrize("text", ["Huếch", "Vinhomes", "xHuế", "1Huế", "MĐrắk", "hà nội", "TTHuế"])
def test_whole_capitalised_words_only(text):
    assert list(gazetteer().find(text)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quảng Nam - Đà Nẵng", ["Quảng Nam - Đà Nẵng"]),  # the longest
        ("Quảng Nam, Đà Nẵng", ["Quảng Nam", "Đà Nẵng"]),
        ("tại HÀ NỘI và “Huế”", ["HÀ NỘI", "Huế"]),
        ("Bà Rịa–Vũng Tàu, BR - VT", ["Bà Rịa–Vũng Tàu", "BR - VT"]),
        ("Quảng\u00a0Bình", ["Quảng\u00a0Bình"]),
        ("TP.HCM", ["HCM"]),
    ],
)
def test_names_in_text(text, names):
    assert [match.group() for match in gazetteer().find(text)] == names


def test_tables_name_units():
    units = {unit.name for unit in UNITS}
    assert set(LANDMARKS.values()) <= set(FORMER)
    assert set(TEXT_ALIASES.values()) <= units
