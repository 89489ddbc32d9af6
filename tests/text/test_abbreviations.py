"""Abbreviations lead to what they stand for and back."""

import pytest

from dvsearch.text.abbreviations import abbreviations_of, expansions_of


@pytest.mark.parametrize(
    ("short", "folded", "long"),
    [
        ("ubnd", False, "uỷ ban nhân dân"),
        ("hđnd", False, "hội đồng nhân dân"),
        ("hdnd", True, "hội đồng nhân dân"),
        ("kt xh", False, "kinh tế xã hội"),
        ("tw", False, "trung ương"),
        ("ntm", True, "nông thôn mới"),
    ],
)
def test_an_abbreviation_is_written_out(short: str, folded: bool, long: str) -> None:
    assert long in expansions_of(short, folded=folded)


@pytest.mark.parametrize(
    ("long", "folded", "short"),
    [("uỷ ban nhân dân", False, "ubnd"), ("hoi dong nhan dan", True, "hđnd"), ("trung ương", False, "tw")],
)
def test_a_long_form_is_abbreviated(long: str, folded: bool, short: str) -> None:
    assert short in abbreviations_of(long, folded=folded)


@pytest.mark.parametrize("word", ["dân", "", "tư", "hdnd", "uy ban nhan dan"])
def test_other_words_are_left_alone(word: str) -> None:
    assert expansions_of(word) == ()
    assert abbreviations_of(word) == ()
