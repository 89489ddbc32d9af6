"""The three chains, their spans, and the spellings that must meet in the same terms."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.text.analyze import MAX_TERM_LENGTH, analyze, bigrams, syllables
from dvsearch.text.fold import fold, lowercase
from dvsearch.text.normalize import normalize


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Dân vận KHÉO", ("dân", "vận", "khéo")),
        ("Quyết định 290-QĐ/TW", ("quyết", "định", "290", "qđ", "tw")),
        ("ý tế, y tế", ("ý", "tế", "y", "tế")),
        ("một_hai", ("một", "hai")),
        ("…!?", ()),
    ],
)
def test_syllables(text: str, terms: tuple[str, ...]) -> None:
    assert syllables(text).terms == terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cấp ủy", "cấp uỷ"),
        ("hòa giải", "hoà giải"),
        ("tòan dân", "toàn dân"),
        ("Đảng ủy", unicodedata.normalize("NFD", "đảng uỷ")),
        ("QÐ/TW", "QĐ/TW"),
    ],
)
def test_spellings_meet_in_the_same_terms(one: str, other: str) -> None:
    assert analyze(one).syllables == analyze(other).syllables
    assert analyze(one.lower()).compounds == analyze(other.lower()).compounds


def test_compounds_are_words_of_several_syllables() -> None:
    assert analyze("Công tác dân vận của Tỉnh ủy").compounds == ("công tác", "dân vận", "tỉnh uỷ")


def test_bigrams_join_neighbours() -> None:
    assert bigrams(("dân", "vận", "khéo")) == ["dân vận", "vận khéo"]


def test_a_kept_span_is_joined_to_no_neighbour_even_in_decomposed_text() -> None:
    text = unicodedata.normalize("NFD", "Theo Quyết định 290-QĐ/TW gắn với")
    start = text.index("290")
    end = text.index("W") + 1
    assert not any(
        "290" in word or word.split()[0] == "gắn" for word in analyze(text, [(start, end)]).compounds
    )


def test_rubbish_is_cut() -> None:
    assert [len(term) for term in syllables("x" * 10_000).terms] == [MAX_TERM_LENGTH]


@given(st.text() | st.text(alphabet="hòaủyđê\u0301\u0323\u200b ÐQ-.,\n"))
def test_spans_lead_to_the_terms_in_the_original(text: str) -> None:
    found = syllables(text)
    for term, (start, end) in zip(found.terms, found.spans, strict=True):
        assert 0 <= start < end <= len(text)
        if len(term) < MAX_TERM_LENGTH:
            assert fold(term) in fold(lowercase(normalize(text[start:end])))


@given(st.text(alphabet="aăâđêôơưbcghklmnpqrstvxyáàảãạ "))
def test_decomposed_text_has_the_same_terms(text: str) -> None:
    assert syllables(unicodedata.normalize("NFD", text)).terms == syllables(text).terms


@settings(deadline=None, max_examples=50)
@given(st.text())
def test_no_text_raises(text: str) -> None:
    analyze(text)
