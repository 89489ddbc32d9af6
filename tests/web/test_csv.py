"""Lines of CSV: what a reader of CSV gets back, and what a spreadsheet must not take for a formula."""

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.web.characters import legal_text
from dvsearch.web.csv import csv_line, guarded

FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠"
texts = st.text(st.one_of(st.characters(), st.sampled_from(FORMULA_SIGNS + " ;,\"'")), max_size=30)


def read_back(lines: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter))


@pytest.mark.parametrize(
    ("values", "line"),
    [
        (("Dân vận khéo", 3, -4, 0.5, None, ""), "Dân vận khéo,3,-4,0.5,,\r\n"),
        (("xã, phường", 'nói "khéo"'), '"xã, phường","nói ""khéo"""\r\n'),
        (("hai\ndòng",), '"hai\ndòng"\r\n'),
        (("NUL\x00 và \ud800nửa",), "NUL và nửa\r\n"),
        ((), "\r\n"),
    ],
)
def test_a_line(values: tuple[str | int | float | None, ...], line: str) -> None:
    assert csv_line(values) == line


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("-10 độ", "'-10 độ"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t'=1"),
        ("\rtext", "'\rtext"),
        ("  =1", "'  =1"),
        ("＝1+1", "'＝1+1"),
        ("xã A; =1+1", "xã A;' =1+1"),
        ('a;"=1+1;', "a;'\"=1+1;"),
        ("hai\n=1", "hai\n'=1"),
        ("1-1=0", "1-1=0"),
        ("290-QĐ/TW; 54-KL/TW", "290-QĐ/TW; 54-KL/TW"),
    ],
)
def test_the_guard(text: str, safe: str) -> None:
    assert guarded(text) == safe


def test_control_characters_do_not_hide_a_formula() -> None:
    assert csv_line(["\x00=1"]) == "'=1\r\n"


@given(st.lists(st.lists(texts, min_size=2, max_size=5), max_size=5))
def test_every_text_comes_back(rows: list[list[str]]) -> None:
    assert read_back("".join(map(csv_line, rows))) == [
        [guarded(legal_text(text)) for text in row] for row in rows
    ]


@given(texts)
def test_the_guard_only_adds_apostrophes(text: str) -> None:
    assert guarded(text).replace("'", "") == text.replace("'", "")


@given(st.lists(texts, min_size=1, max_size=4), st.sampled_from(",;\t"))
def test_nothing_is_a_formula_wherever_cells_are_cut(row: list[str], delimiter: str) -> None:
    for cells in read_back(csv_line(row), delimiter):
        for cell in cells:
            assert not cell.strip(' "\t\r\n\u00a0\u3000').startswith(tuple("=+-@＝＋－＠"))


@pytest.mark.parametrize("piece", ["=", ";", "\t", "\n", ' "', "; ", '"='])
def test_the_guard_is_linear(piece: str) -> None:
    began = time.process_time()
    guarded(piece * 200_000)
    assert time.process_time() - began < 5
