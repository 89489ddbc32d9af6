"""What is written cannot harm a terminal, and offsets into it stay."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from dvsearch.cli.output import facts, marked, plain
from dvsearch.cli.progress import Bar


@given(st.text())
def test_plain_text_keeps_its_length_and_loses_its_controls(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert {char for char in shown if unicodedata.category(char) == "Cc"} <= {"\n"}
    assert plain(shown) == shown


@pytest.mark.parametrize("text", ["Quảng Bình\nhọp", "❤️ – “…”", "e\u0302\u0323"])
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert plain(text) == text


def test_marks_stand_where_the_ranges_say() -> None:
    shown = marked("a\x1bdân vận", [(2, 9)])
    assert [shown.plain[span.start : span.end] for span in shown.spans] == ["dân vận"]


def test_facts_leave_out_what_is_empty() -> None:
    assert facts([("date", "2020"), ("source", ""), ("url", "x")]) == "  date  2020\n  url   x"


def test_the_bar_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar(Console(force_terminal=False, stderr=True), 100, shown=True) as bar:
        bar.read(50)
        bar.indexed(3)
    assert capsys.readouterr().err == ""


def test_the_bar_counts_bytes_and_articles(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar(Console(force_terminal=True, stderr=True, width=100), 100, shown=True) as bar:
        bar.read(50)
        bar.indexed(3)
    shown = capsys.readouterr().err
    assert "50/100 bytes" in shown
    assert "3 articles indexed" in shown
