"""What is marked, and which window of a text is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.search.snippets import Highlighter


def marked(text: str, *sequences: str, folded: bool = False, prefixes: tuple[str, ...] = ()) -> list[str]:
    highlighter = Highlighter([tuple(s.split()) for s in sequences], folded=folded, prefixes=prefixes)
    shown = highlighter.mark(text)
    return [shown.text[start:end] for start, end in shown.ranges]


@pytest.mark.parametrize(
    ("text", "sequences", "expected"),
    [
        ("Dân vận khéo, dân chủ", ["dân", "vận"], ["Dân vận", "dân"]),
        ("cấp ủy và cấp uỷ", ["cấp", "uỷ"], ["cấp ủy", "cấp uỷ"]),
        ("Uỷ ban nhân dân xã, uỷ ban khác", ["uỷ ban nhân dân"], ["Uỷ ban nhân dân"]),
        ("của dân và của xã", ["của", "dân"], ["của dân"]),
        ("của ai", ["của"], ["của"]),
        ("dan van", ["dân"], []),
        ("", ["dân"], []),
    ],
)
def test_words_are_marked_whole_and_joined(text: str, sequences: list[str], expected: list[str]) -> None:
    assert marked(text, *sequences) == expected


def test_unmarked_words_mark_every_reading() -> None:
    assert marked("dân vận, dẫn vần", "dan", folded=True) == ["dân", "dẫn"]


def test_prefixes_mark_the_whole_word() -> None:
    assert marked("khéo tay, khoẻ mạnh", prefixes=("kho",)) == ["khoẻ"]


def test_decomposed_text_is_marked_in_its_own_spelling() -> None:
    text = "Da\u0302n va\u0323\u0302n khe\u0301o"
    assert marked(text, "dân", "vận") == ["Da\u0302n va\u0323\u0302n"]


LONG = "Mở đầu không liên quan. " * 30 + "Xã làm dân vận khéo từ thôn. " + "Kết thúc cũng vậy. " * 30


def test_the_window_has_the_most_of_the_query() -> None:
    snippet = Highlighter([("dân",), ("vận",), ("khéo",)], folded=False).snippet(LONG)
    assert [snippet.text[start:end] for start, end in snippet.ranges] == ["dân vận khéo"]
    assert snippet.text.startswith("Xã làm")
    assert (snippet.cut_before, snippet.cut_after) == (True, True)


def test_without_a_match_the_beginning_is_shown() -> None:
    snippet = Highlighter([("lúa",)], folded=False).snippet(LONG)
    assert snippet.text.startswith("Mở đầu")
    assert (snippet.cut_before, snippet.ranges) == (False, ())


def test_a_short_text_is_shown_whole() -> None:
    snippet = Highlighter([("lúa",)], folded=False).snippet("Giá lúa\ntăng")
    assert (snippet.text, snippet.cut_before, snippet.cut_after) == ("Giá lúa tăng", False, False)


@given(st.text(alphabet="dân vận\n.\u0301 x", max_size=600), st.integers(0, 500), st.integers(1, 40))
def test_ranges_stay_inside_the_window(text: str, start: int, length: int) -> None:
    extra = [(start, start + length)] if start + length <= len(text) else []
    snippet = Highlighter([("dân",), ("dân", "vận")], folded=False).snippet(text, extra)
    flat = [at for span in snippet.ranges for at in span]
    assert flat == sorted(flat)
    assert all(0 <= at <= len(snippet.text) for at in flat)
    assert len(snippet.text) <= 300
