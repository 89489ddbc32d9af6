"""Where the tone mark of a syllable goes, rime by rime."""

import unicodedata

import pytest

from dvsearch.text.tone import place_tones

# Each syllable as the dictionary has it; moving its mark to any other vowel must lead back to it.
SYLLABLES = [
    "hoà",
    "hoè",
    "huỷ",
    "toán",
    "khoẻ",
    "quý",
    "quả",
    "quyết",
    "già",
    "giá",
    "giếng",
    "gìn",
    "chịu",
    "mùa",
    "lúa",
    "của",
    "cửa",
    "lửa",
    "người",
    "rượu",
    "thuở",
    "muỗi",
    "khuỷu",
    "ngoái",
    "ngoèo",
    "thuyền",
    "nguyễn",
    "nghĩa",
    "kiếm",
    "yến",
    "uốn",
    "tuần",
    "xoắn",
    "hoặc",
    "ngoạc",
    "đào",
    "cháu",
    "kéo",
    "kều",
    "lấy",
    "máy",
    "mũi",
    "mới",
    "chửi",
    "cứu",
]


def misplaced(syllable: str) -> list[str]:
    """The syllable with its tone on each other vowel that can bear it."""
    marks = [
        (at, mark)
        for at, letter in enumerate(syllable)
        for mark in unicodedata.normalize("NFD", letter)[1:]
        if mark in "\u0300\u0301\u0303\u0309\u0323"
    ]
    (at, mark) = marks[0]
    bare = unicodedata.normalize(
        "NFC", "".join(c for c in unicodedata.normalize("NFD", syllable) if c != mark)
    )
    return [
        unicodedata.normalize("NFC", bare[:place] + bare[place] + mark + bare[place + 1 :])
        for place, letter in enumerate(bare)
        if place != at and unicodedata.normalize("NFD", letter)[0] in "aeiouy"
    ]


@pytest.mark.parametrize("syllable", SYLLABLES)
def test_a_misplaced_mark_is_moved(syllable: str) -> None:
    assert place_tones(syllable) == syllable
    assert {place_tones(wrong) for wrong in misplaced(syllable)} <= {syllable}


@pytest.mark.parametrize("word", ["Beyoncé", "fiancée", "Réunion", "naïve", "São", "ỹ", "aéb"])
def test_what_is_no_vietnamese_syllable_stays(word: str) -> None:
    assert place_tones(word) == word


@pytest.mark.parametrize(
    ("typed", "placed"), [("HÒA", "HOÀ"), ("Hòa", "Hoà"), ("ỦY", "UỶ"), ("Ủy", "Uỷ"), ("QÚY", "QUÝ")]
)
def test_case_stays_with_its_letter(typed: str, placed: str) -> None:
    assert place_tones(typed) == placed
