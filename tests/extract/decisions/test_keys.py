"""One key for every spelling of a number-symbol, and three kinds of key that cannot be confused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.decisions import bare_key, canonical_key, display_key, named_key
from dvsearch.extract.decisions.keys import parse_bare_key, parse_key
from dvsearch.extract.decisions.kinds import KINDS

PARTY = [
    "290-QĐ/TW",
    "1406-QĐ/TU",
    "04-NQ/HU",
    "23-CT/QU",
    "08-NQ/ĐU",
    "45-KH/ĐUK",
    "12-HD/BTCTW",
    "558-TB/UBKTTW",
]
STATE = ["167/2013/NĐ-CP", "45/2019/QH14", "18/2017/QĐ-TTG", "12/QĐ-UBND", "25/2018/NQ-HĐND", "44/NQ-HĐND18"]


@pytest.mark.parametrize("key", [*PARTY, *STATE, "03/2018/TTLT-BCA-VKSNDTC-TANDTC-BQP", "29-LCT", "367/TTG"])
def test_an_official_symbol_is_its_own_key(key):
    assert canonical_key(key) == key


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("290 - QĐ/TW", "290-QĐ/TW"),
        ("290–QĐ / TW", "290-QĐ/TW"),
        ("290\u00a0-\u00a0QĐ/TW", "290-QĐ/TW"),
        ("290-QÐ/TW", "290-QĐ/TW"),
        ("290-qđ/tw", "290-QĐ/TW"),
        ("290-QD/TW", "290-QĐ/TW"),
        ("290/QĐ-TW", "290-QĐ/TW"),
        ("290/QĐ/TW", "290-QĐ/TW"),
        ("290-QĐ-TW", "290-QĐ/TW"),
        ("290-QĐ/TƯ", "290-QĐ/TW"),
        ("290-QĐ/T.Ư", "290-QĐ/TW"),
        ("số 290-QĐ/TW", "290-QĐ/TW"),
        ("0290-QĐ/TW", "290-QĐ/TW"),
        ("5-CT/TW", "05-CT/TW"),
        ("005-CT/TW", "05-CT/TW"),
        ("12-HD/BTCTƯ", "12-HD/BTCTW"),
        ("98-NQ/CP", "98/NQ-CP"),
        ("34/2016/NĐCP", "34/2016/NĐ-CP"),
        ("100-2019/NĐ-CP", "100/2019/NĐ-CP"),
        ("2539/QD-UBND", "2539/QĐ-UBND"),
        ("88/QĐ. UB", "88/QĐ-UB"),
        ("397/QĐ-TTg", "397/QĐ-TTG"),
        ("08-QĐi/TW", "08-QĐI/TW"),
        ("30a/2008/NQ-CP", "30A/2008/NQ-CP"),
        ("70/2018/QH 14", "70/2018/QH14"),
        ("40/QĐ-BGD & ĐT", "40/QĐ-BGD&ĐT"),
    ],
)
def test_every_spelling_meets_in_one_key(raw, key):
    assert canonical_key(raw) == key


def test_the_year_after_a_hyphen_is_official_only_in_resolutions_of_the_government():
    assert canonical_key("19-2017/NQ-CP") == "19-2017/NQ-CP"


def test_only_the_context_tells_the_province_in_tu():
    assert canonical_key("15-NQ/TƯ", local=True) == "15-NQ/TU"


@pytest.mark.parametrize(
    "raw", ["", "290", "46/2016", "QĐ/TW", "290-", "24/7", "không", "1234567-QĐ/TW", "9" * 1000]
)
def test_anything_incomplete_has_no_key(raw):
    assert canonical_key(raw) is None


@pytest.mark.parametrize(
    ("key", "shown"), [("397/QĐ-TTG", "397/QĐ-TTg"), ("05-CTR/TU", "05-CTr/TU"), ("290-QĐ/TW",) * 2]
)
def test_the_usual_look(key, shown):
    assert display_key(key) == shown
    assert canonical_key(shown) == key


def test_the_parts_of_a_key():
    parts = parse_key("167/2013/NĐ-CP")
    assert (parts.number, parts.year, parts.codes) == ("167", 2013, ("NĐ", "CP"))


@pytest.mark.parametrize(
    ("kind", "number", "year", "key"),
    [
        ("quyết định", "290", None, "quyết định 290"),
        ("nghị định", "46", 2016, "nghị định 46/2016"),
        ("chỉ thị", "5", None, "chỉ thị 05"),
        ("nghị quyết", "30A", None, "nghị quyết 30A"),
    ],
)
def test_bare_keys(kind, number, year, key):
    assert bare_key(kind, number, year) == key
    assert parse_bare_key(key)[0] == kind


def test_named_keys_keep_the_name():
    assert named_key("Luật Đất đai 2013") == "~Luật Đất đai 2013"
    assert named_key("Nghị quyết Trung ương 4 khóa XII") == named_key("Nghị quyết Trung ương 4 khoá XII")


SYMBOLS = st.builds(
    "{}{}{}{}{}".format,
    st.integers(0, 99_999),
    st.sampled_from(["-", "/", " - ", "–", " / "]),
    st.sampled_from(["QĐ", "NQ", "qđ", "CTr", "TTr", "QÐ", "KL", "XYZ"]),
    st.sampled_from(["/", "-", " /"]),
    st.sampled_from(["TW", "TƯ", "TU", "UBND", "CP", "TTg", "BTCTW", "ABC", "QH 14"]),
)


@given(SYMBOLS)
def test_a_key_is_its_own_key(raw):
    key = canonical_key(raw)
    assert key is not None
    assert canonical_key(key) == key
    assert canonical_key(display_key(key)) == key


@given(st.text(max_size=60))
def test_no_text_raises(text):
    key = canonical_key(text)
    assert key is None or canonical_key(key) == key


@given(SYMBOLS, st.sampled_from([kind.name for kind in KINDS]), st.integers(1, 9999), st.text(max_size=30))
def test_the_kinds_of_key_cannot_be_confused(raw, kind, number, name):
    full, bare, named = canonical_key(raw), bare_key(kind, str(number)), named_key(name)
    assert full[0].isdigit()
    assert " " not in full
    assert " " in bare
    assert named.startswith("~")
    assert canonical_key(bare) is None
    assert parse_bare_key(full) is None
    assert parse_bare_key(named) is None
