import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.trie import any_of, compile_phrases

CUES = any_of(("sẽ", "sẽ về", "về đích", "hết", "hết năm"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xã sẽ về đích", ["sẽ về"]),  # the first that begins, and the longest of those
        ("đến hết năm", ["hết năm"]),
        ("đến hết nămm", ["hết"]),
        ("chếtx hết.", ["hết"]),
        ("không có gì", []),
        ("", []),
    ],
)
def test_whole_phrases(text, found):
    assert CUES.findall(text) == found


def test_atoms_may_be_patterns():
    pattern = compile_phrases([["H", "[uU]", "[ếẾ]"], ["H", "[àÀ]", r"\s+", "N"]])
    assert pattern.findall("HUẾ, Hà  N, Hà Nam") == ["HUẾ", "Hà  N"]


@given(st.lists(st.text("ab ", min_size=1).filter(lambda text: text[0] != " "), min_size=1, max_size=6))
def test_every_phrase_is_found_in_itself(phrases):
    pattern = any_of(phrases)
    assert all(pattern.match(phrase) for phrase in phrases)
