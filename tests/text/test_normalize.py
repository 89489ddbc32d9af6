"""The spellings that must meet, and the laws of normalizing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.text.normalize import normalize, normalize_with_map

VIETNAMESE = "aăâeêioôơuưyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵđbcghklmnpqrstvx"
MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
ODDITIES = "\u00ad\u200b\u200d\ufeff\u00a0\u2013\u201c\u201d\x00\t\r\nÐð\ud800İßﬁ가ᄀ\u1161"

texts = st.text() | st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + MARKS + ODDITIES + " .-/_0123456789")


@pytest.mark.parametrize(
    ("typed", "normalized"),
    [
        ("hòa", "hoà"),
        ("HÒA", "HOÀ"),
        ("Hòa Bình", "Hoà Bình"),
        ("ủy ban", "uỷ ban"),
        ("Thúy", "Thuý"),
        ("khỏe", "khoẻ"),
        ("tòan bộ", "toàn bộ"),
        ("kế họach", "kế hoạch"),
        ("Hùynh", "Huỳnh"),
        ("thúôc", "thuốc"),
        ("qủa", "quả"),
        ("qúy", "quý"),
        ("gìa", "già"),
        ("nghiã", "nghĩa"),
        ("cuả", "của"),
        ("muà", "mùa"),
        ("rựơu", "rượu"),
        ("khủyu", "khuỷu"),
    ],
)
def test_tone_marks_are_put_where_the_dictionary_has_them(typed: str, normalized: str) -> None:
    assert normalize(typed) == normalized


@pytest.mark.parametrize(
    "text",
    [
        "hoà",
        "uỷ",
        "giá",
        "gì",
        "gìn",
        "giếng",
        "quý",
        "thuở",
        "mùa",
        "của",
        "chịu",
        "người",
        "ngoằn ngoèo",
        "Noël",
        "café",
    ],
)
def test_right_spellings_and_foreign_words_stay(text: str) -> None:
    assert normalize(text) == text


@pytest.mark.parametrize(
    ("typed", "normalized"),
    [
        ("QÐ", "QĐ"),
        ("290\u2013QĐ/TW", "290-QĐ/TW"),
        ("dân\u00a0vận", "dân vận"),
        ("dân\u200b vận", "dân vận"),
        ("\u201cdân vận khéo\u201d", '"dân vận khéo"'),
        ("một\r\nhai", "một\n\nhai"),
        ("a\x00b", "a b"),
        ("\ud800", "\ufffd"),
        ("e\u0302\u0301", "ế"),
    ],
)
def test_look_alikes_blanks_and_dashes_are_replaced(typed: str, normalized: str) -> None:
    assert normalize(typed) == normalized


@given(texts)
def test_normalizing_twice_changes_nothing(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(st.text(alphabet=VIETNAMESE + " "))
def test_composed_and_decomposed_letters_meet(text: str) -> None:
    assert normalize(unicodedata.normalize("NFD", text)) == normalize(text)


@given(texts)
def test_every_span_leads_back_into_the_original(text: str) -> None:
    normalized = normalize_with_map(text)
    spans = [normalized.original(at, at + 1) for at in range(len(normalized.text))]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(texts)
def test_the_original_of_a_span_normalizes_to_the_same_letters(text: str) -> None:
    normalized = normalize_with_map(text)
    for word in ("uỷ", "hoà"):
        at = normalized.text.find(word)
        if at >= 0:
            start, end = normalized.original(at, at + len(word))
            assert normalize(text[start:end])[: len(word)] == word
