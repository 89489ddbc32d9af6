"""The cases of tests/cases/query_parse.json, and the laws of parsing.

A tree is written so: `word`, `"phrase"`, `prefix*`, `[field value]`, `(and …)`, `(or …)`, `(not x)`, `(title x)`.
"""

import json
import time
import unicodedata
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.query import (
    And,
    Filter,
    Node,
    Not,
    NoteCode,
    Or,
    Phrase,
    Prefix,
    Scoped,
    Word,
    parse,
    to_text,
)
from dvsearch.query.limits import MAX_FILTERS, MAX_LENGTH, MAX_WORDS
from dvsearch.text.normalize import normalize


class Case(TypedDict, total=False):
    query: str
    tree: str
    notes: list[str]


CASES: list[Case] = json.loads(
    (Path(__file__).parent.parent / "cases" / "query_parse.json").read_text(encoding="utf-8")
)
# What queries are made of, so that random ones have structure.
PIECES = st.sampled_from(
    [
        *("dân", "vận", "hòa", "Uỷ", "đề:x", "ngày:2020", "tiêu", "từ", "290-QĐ/TW", "nam:", "a_b"),
        *("tỉnh:", "số:", "tiêu đề:", "văn bản:", "từ ngày:", "năm:2020", "td:", "đến: ", "tinh"),
        *(" ", " ", " ", "\n", "\u200b", "\u0301", "-", "–", "_", ",", ":", "*", "&", "'", "\ud800"),
        *('"', "“", "»", "(", ")", "|", " OR ", " NOT ", " VÀ ", "HOẶC", "OR", "\x00"),
    ]
)
QUERIES = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=60)


def written(node: Node | None) -> str:
    match node:
        case None:
            return ""
        case Word(text):
            return text
        case Phrase(text):
            return f'"{text}"'
        case Prefix(text):
            return f"{text}*"
        case Filter(field, value):
            return f"[{field} {value}]"
        case And(children):
            return f"(and {' '.join(map(written, children))})"
        case Or(children):
            return f"(or {' '.join(map(written, children))})"
        case Not(child):
            return f"(not {written(child)})"
        case Scoped(field, child):
            return f"({field} {written(child)})"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["query"] or "empty")
def test_tree(case: Case) -> None:
    assert written(parse(case["query"]).root) == case["tree"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["query"] or "empty")
def test_notes(case: Case) -> None:
    assert [note.code for note in parse(case["query"]).notes] == case.get("notes", [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["query"] or "empty")
def test_decomposed_letters_make_the_same_tree(case: Case) -> None:
    decomposed = unicodedata.normalize("NFD", case["query"])
    assert parse(decomposed).root == parse(case["query"]).root


@given(st.text(alphabet='aâeêoơuưyhtnđĐáàảãạấầẫệửỹýỳ "()-*:|,\n', max_size=60))
def test_composed_and_decomposed_text_mean_the_same(text: str) -> None:
    assert parse(unicodedata.normalize("NFD", text)).root == parse(text).root


@given(QUERIES)
@settings(max_examples=400)
def test_a_printed_tree_parses_to_itself(text: str) -> None:
    root = parse(text).root
    assert parse(to_text(root)).root == root


@given(QUERIES)
def test_a_printed_query_needs_no_note(text: str) -> None:
    assert parse(to_text(parse(text).root)).notes == ()


@given(QUERIES)
def test_offsets_cut_out_the_leaf(text: str) -> None:
    query = parse(text)
    for leaf in query.leaves():
        content = leaf.value if isinstance(leaf, Filter) else leaf.text
        assert _bare(content) in _bare(query.text[leaf.start : leaf.end])


def _bare(text: str) -> str:
    """Letters without marks: where a mark belongs depends on what stands around the piece."""
    decomposed = unicodedata.normalize("NFD", " ".join(normalize(text).split()))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@given(QUERIES)
def test_leaves_stand_in_reading_order_without_overlap(text: str) -> None:
    ends = [0]
    for leaf in parse(text).leaves():
        assert ends[-1] <= leaf.start <= leaf.end
        ends.append(leaf.end)


@pytest.mark.parametrize(
    ("query", "pieces"),
    [
        ("dân vận", ["dân", "vận"]),
        ("  (dân) -vận!", ["dân", "vận"]),
        ("«dân vận» x", ["«dân vận»", "x"]),
        ("dân* x", ["dân*", "x"]),
        ("-tỉnh: “Quảng Bình”, x", ["tỉnh: “Quảng Bình”", "x"]),
        ("tiêu đề: dân", ["dân"]),
        (unicodedata.normalize("NFD", "quyết định"), ["quye\u0302\u0301t", "đi\u0323nh"]),
    ],
)
def test_a_leaf_covers_what_was_typed(query: str, pieces: list[str]) -> None:
    assert [query[leaf.start : leaf.end] for leaf in parse(query).leaves()] == pieces


def test_a_long_query_is_cut_at_a_blank() -> None:
    query = parse("nghịquyết " * 50)
    assert query.text == ("nghịquyết " * 40).rstrip()
    assert [note.code for note in query.notes] == [NoteCode.CUT_LENGTH]


def test_a_query_at_the_limit_is_not_cut() -> None:
    text = "x" * MAX_LENGTH
    assert parse(text).notes == ()
    assert parse(text).root == Word(text, 0, 0)


def test_one_long_word_is_cut_within() -> None:
    assert parse("x" * (MAX_LENGTH + 1)).text == "x" * MAX_LENGTH


def test_length_is_counted_in_composed_letters() -> None:
    text = "ế" * MAX_LENGTH
    assert parse(unicodedata.normalize("NFD", text)).root == parse(text).root


def test_words_beyond_the_limit_are_left_out() -> None:
    query = parse(" ".join(f"w{n}" for n in range(MAX_WORDS + 1)))
    assert [note.code for note in query.notes] == [NoteCode.TOO_MANY_WORDS]
    assert len(list(query.leaves())) == MAX_WORDS


def test_repeated_words_count() -> None:
    query = parse("dân " * (MAX_WORDS + 1))
    assert [note.code for note in query.notes] == [NoteCode.TOO_MANY_WORDS]


def test_filters_are_counted_apart() -> None:
    query = parse(" ".join(f"w{n}" for n in range(MAX_WORDS)) + " số:1")
    assert query.notes == ()


def test_filters_beyond_the_limit_are_left_out() -> None:
    query = parse(" ".join(f"số:{n}" for n in range(MAX_FILTERS + 1)))
    assert [note.code for note in query.notes] == [NoteCode.TOO_MANY_FILTERS]
    assert len(list(query.leaves())) == MAX_FILTERS


@pytest.mark.parametrize(
    "piece", ["a ", "(", ")", '"', "-", "td:", "NOT ", "*", "a|", "\u0301", "-(", "tỉnh:", " ", "a" * 50]
)
def test_a_megabyte_costs_no_more_than_what_is_read(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    began = time.process_time()
    parse(text)
    assert time.process_time() - began < 2  # measured: a few milliseconds


@pytest.mark.parametrize("piece", ["-(", "td:(", "td:", "NOT ", "-td:(a|", "((a|b) "])
def test_trees_stay_shallow(piece: str) -> None:
    assert _height(parse(piece * 100 + "x").root) <= 40


def _height(node: Node | None) -> int:
    match node:
        case And(children) | Or(children):
            return 1 + max(map(_height, children))
        case Not(child) | Scoped(_, child):
            return 1 + _height(child)
        case _:
            return 1
