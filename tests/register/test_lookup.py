"""From what a person types, or a link spells, to the key that the archive has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.register.lookup import CitedKeys

CITED = (
    "290-QĐ/TW",
    "05-CT/TW",
    "167/2013/NĐ-CP",
    "397/QĐ-TTG",
    "290/QĐ-UBND",
    "nghị định 46",
    "46/2016/NĐ-CP",
    "~Luật Đất đai 2013",
    "~Bộ luật Hình sự 2015",
)
KEYS = CitedKeys(CITED)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("290-QĐ/TW", "290-QĐ/TW"),
        ("290-qd/tw", "290-QĐ/TW"),
        ("290 – QÐ/TƯ", "290-QĐ/TW"),
        ("5-CT/TW", "05-CT/TW"),
        ("005-ct/tw", "05-CT/TW"),
        ("167/2013/nd-cp", "167/2013/NĐ-CP"),
        ("397/QĐ-TTg", "397/QĐ-TTG"),
        ("Nghị  định 46", "nghị định 46"),
        ("nghi dinh 46", "nghị định 46"),
        ("Luật Đất đai 2013", "~Luật Đất đai 2013"),
        ("luat dat dai 2013", "~Luật Đất đai 2013"),
        ("291-QĐ/TW", None),
        ("", None),
        ("/", None),
    ],
)
def test_every_spelling_meets_its_key(typed: str, key: str | None) -> None:
    assert KEYS.find(typed) == key


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("290-CT/TW", ("290-QĐ/TW", "290/QĐ-UBND")),
        ("290/QĐ-TTg", ("290-QĐ/TW", "290/QĐ-UBND")),
        ("nghị định 46", ("nghị định 46", "46/2016/NĐ-CP")),
        ("luật đất đai", ("~Luật Đất đai 2013",)),
        ("không gì cả", ()),
        ("", ()),
    ],
)
def test_near_keys(typed: str, near: tuple[str, ...]) -> None:
    assert KEYS.near(typed) == near


@given(st.text(max_size=1_000))
def test_any_text_is_looked_up(typed: str) -> None:
    assert KEYS.find(typed) in (*CITED, None)
    assert set(KEYS.near(typed)) <= set(CITED)
