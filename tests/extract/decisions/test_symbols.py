"""Where a number-symbol ends."""

import pytest

from dvsearch.extract.decisions.symbols import read_symbol


def read(text):
    digits = len(text) - len(text.lstrip("0123456789"))
    return read_symbol(text, 0, digits)


@pytest.mark.parametrize(
    "symbol",
    [
        "290-QĐ/TW",
        "102 - QĐ/TW",
        "19 KL/TW",
        "54-NQ/T.Ư",
        "35A/QĐ-UBND",
        "44/NQ - HĐND 18",
        "70/2018/QH 14",
        "150/TTr - BCA - H 41",
        "2229/C 50 - P 2",
        "112/2019/EIB/NQ-HĐQT",
        "796/BGDĐT-GDTrH",
        "40/QĐ-BGD&ĐT",
        "2016/QĐ. UB",
        "12/qđ-ubnd",
        "46/2016",
        "17-2018",
        "32-SL",
    ],
)
@pytest.mark.parametrize("rest", ["", ".", ", ngày 2/3", " của Bộ", ")", " ngày 5"])
def test_a_symbol_is_read_to_its_end(symbol, rest):
    assert (symbol + rest)[: read(symbol + rest).end] == symbol


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("290-QĐ/TW - Bộ Chính trị", "290-QĐ/TW"),
        ("12/QĐ-UBND - TP Huế", "12/QĐ-UBND"),
        ("03/KL-UBND/20/11/2018", "03/KL-UBND"),
        ("12/QĐ-UBND huyện Lệ Thuỷ", "12/QĐ-UBND"),
        ("22/9", "22"),
        ("2016-2020", "2016"),
        ("2018/2019", "2018"),
        ("16 và 17", "16"),
        ("15 Nghị định", "15"),
        ("12/Quyết định", "12"),
        ("30a của", "30a"),
    ],
)
def test_a_symbol_ends_where_words_begin(text, symbol):
    assert text[: read(text).end] == symbol


def test_the_number_keeps_its_zeros_and_raises_its_letter():
    assert read("05-CT/TW").number == "05"
    assert read("30a/2008/NQ-CP").number == "30A"


def test_only_a_year_inside_counts():
    assert read("167/2013/NĐ-CP").year == 2013
    assert read("290-QĐ/TW năm 2010").year is None
