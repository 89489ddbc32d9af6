"""Pieces of a text: nothing is lost, nothing said twice, marks and links where they belong."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.search import Highlighted
from dvsearch.web.marks import Linked, Piece, Run, apart, cut, pieces

SPAN = st.tuples(st.integers(0, 40), st.integers(0, 40))


@st.composite
def highlighted(draw: st.DrawFn) -> Highlighted:
    text = draw(st.text(max_size=40))
    edges = sorted(draw(st.sets(st.integers(0, len(text)))))
    return Highlighted(text, tuple(zip(edges[::2], edges[1::2], strict=False)))


@pytest.mark.parametrize(
    ("text", "ranges", "expected"),
    [
        ("", (), ()),
        ("dân", (), (Piece("dân"),)),
        ("dân vận", ((0, 3),), (Piece("dân", 0), Piece(" vận"))),
        ("dân vận", ((0, 3), (4, 7)), (Piece("dân", 0), Piece(" "), Piece("vận", 1))),
        ("dân vận", ((4, 7),), (Piece("dân "), Piece("vận", 0))),
        ("dân", ((0, 9),), (Piece("dân", 0),)),
    ],
)
def test_pieces(text: str, ranges: tuple[tuple[int, int], ...], expected: tuple[Piece, ...]) -> None:
    assert pieces(Highlighted(text, ranges)) == expected


def test_a_mark_may_begin_in_a_link_and_end_behind_it() -> None:
    runs = cut(Highlighted("abcdef", ((2, 5),)), [Linked(1, 4, "/x", "t")], 0, 6)
    assert runs == (
        Run((Piece("a"),)),
        Run((Piece("b"), Piece("cd", 0)), "/x", "t"),
        Run((Piece("e", 0), Piece("f"))),
    )


def test_links_that_overlap_an_earlier_one_are_dropped() -> None:
    links = [Linked(4, 9, "b"), Linked(0, 5, "a"), Linked(5, 5, "empty"), Linked(9, 10, "c")]
    assert [link.href for link in apart(links)] == ["a", "c"]


@given(highlighted(), st.lists(SPAN), SPAN)
def test_the_text_is_kept(marked: Highlighted, spans: list[tuple[int, int]], part: tuple[int, int]) -> None:
    start, end = sorted(min(edge, len(marked.text)) for edge in part)
    runs = cut(marked, apart(Linked(first, last, "/") for first, last in spans), start, end)
    assert "".join(piece.text for run in runs for piece in run.pieces) == marked.text[start:end]


@given(highlighted())
def test_what_is_marked_is_what_the_ranges_say(marked: Highlighted) -> None:
    found = [piece.text for piece in pieces(marked) if piece.hit is not None]
    assert found == [marked.text[first:last] for first, last in marked.ranges if first < last]


def test_cutting_many_paragraphs_with_many_marks_is_quick() -> None:
    text = "ab\n" * 50_000
    marked = Highlighted(text, tuple((at, at + 1) for at in range(0, len(text), 3)))
    links = [Linked(at + 1, at + 2, "/") for at in range(0, len(text), 3)]
    began = time.process_time()
    for at in range(0, len(text), 3):
        cut(marked, links, at, at + 2)
    assert time.process_time() - began < 5
