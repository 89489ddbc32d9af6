"""Tokens are cut where pyvi cuts them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyvi.ViTokenizer import ViTokenizer

from dvsearch.text.tokens import cut


def tokens(text: str) -> list[str]:
    assert "".join(cut(text)) == text.lstrip()
    return [token.rstrip() for token in cut(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dân vận khéo.", ["dân", "vận", "khéo", "."]),
        ("290-QĐ/TW", ["290", "-", "QĐ", "/", "TW"]),
        ("Tp.Huế, ThS. TP.HCM", ["Tp.", "Huế", ",", "ThS.", "TP.", "HCM"]),
        ("12,5 1.200.000đ 27/3", ["12,5", "1.200.000", "đ", "27", "/", "3"]),
        ("hop@tinh.gov.vn http://tinh.vn/a?b=1,", ["hop@tinh.gov.vn", "http://tinh.vn/a?b=1,"]),
        ("==> xong... >>", ["==>", "xong", "...", ">>"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


PIECES = [
    "a@b.c",
    "x://",
    "Tp.",
    "TP.",
    "ĐA.",
    "12,5",
    "1_0",
    "...",
    "->",
    "==>",
    ">>",
    "_",
    "é",
    "Ă",
    " ",
    "\t",
    "\0",
    "²",
    "٣",
]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join) | st.text(alphabet="aĐTp.,_@:/-=>1 \u0301"))
def test_they_are_pyvis(text: str) -> None:
    text = unicodedata.normalize("NFC", text).replace("\n", " ")
    assert tokens(text) == ViTokenizer.sylabelize(text)[1]
