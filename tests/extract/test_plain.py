import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.plain import compose, is_plain, only_composes, plain, plain_with_map

# Letters of every sort that matters here: marked, marks alone, look-alikes, zero-width, other scripts.
TEXTS = st.text("aeouđĐ \nếẫ\u0301\u0323\u0302\u200bÐ\u00ad\u212a\uac00\u1100\u1161\u0958", max_size=40)


@pytest.mark.parametrize(
    ("text", "scanned"),
    [
        ("Uỷ ban", "Uỷ ban"),
        ("Uy\u0309 ban", "Uỷ ban"),
        ("QÐ\u200b 5", "QĐ 5"),
        ("\u0301a", "\u0301a"),
        ("một\u2028hai", "một\nhai"),
    ],
)
def test_plain(text, scanned):
    assert plain(text) == scanned


@given(TEXTS)
def test_plain_is_plain(text):
    assert is_plain(plain(text))
    assert plain(plain(text)) == plain(text)


@given(TEXTS)
def test_what_is_plain_stays(text):
    if is_plain(text):
        assert plain(text) == plain_with_map(text).text == text == unicodedata.normalize("NFC", text)


@given(TEXTS)
def test_composing_keeps_the_way_back(text):
    composed = compose(text)
    assert (composed is not None) == only_composes(text)
    if composed is not None and composed.starts is not None:
        assert composed.text == plain(text)
        pieces = [text[slice(*composed.original(at, at + 1))] for at in range(len(composed.text))]
        assert all(
            unicodedata.normalize("NFC", piece).startswith(letter) or unicodedata.combining(letter)
            for piece, letter in zip(pieces, composed.text, strict=True)
        )
        assert len(composed.starts) == len(composed.text) + 1


def test_decomposed_text_is_only_composed():
    text = unicodedata.normalize("NFD", "Đồng chí Bí thư Tỉnh uỷ")
    composed = compose(text)
    assert composed is not None
    start = composed.text.index("Tỉnh")
    assert text[slice(*composed.original(start, start + 4))] == unicodedata.normalize("NFD", "Tỉnh")


@pytest.mark.parametrize("text", ["a\u200b\u0301", "Ð\u0301", "\u212aa\u0301", "\u0301a", "x\u0323"])
def test_more_than_composing_is_left_to_normalization(text):
    assert compose(text) is None
