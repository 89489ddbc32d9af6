"""One question has one tree."""

import pytest

from dvsearch.query import And, Filter, FilterField, Node, Not, Or, Scoped, TextField, Word
from dvsearch.query.simplify import conjunction, disjunction, negation, scoped

A, B, C = (Word(letter, 0, 1) for letter in "abc")
FILTER = Filter(FilterField.YEAR, "2020", 0, 8)
TITLE = TextField.TITLE


@pytest.mark.parametrize(
    ("children", "node"),
    [
        ([], None),
        ([None], None),
        ([A], A),
        ([A, None, B], And((A, B))),
        ([A, Word("a", 5, 6)], And((A, A))),
        ([And((A, FILTER)), C, FILTER], And((A, FILTER, C))),
        ([Or((A, B)), C], And((Or((A, B)), C))),
    ],
)
def test_conjunction(children: list[Node | None], node: Node | None) -> None:
    assert conjunction(children) == node


@pytest.mark.parametrize(
    ("children", "node"),
    [
        ([], None),
        ([A, None], A),
        ([A, A], A),
        ([Or((A, B)), C], Or((A, B, C))),
        ([And((A, B)), C], Or((And((A, B)), C))),
    ],
)
def test_disjunction(children: list[Node | None], node: Node | None) -> None:
    assert disjunction(children) == node


@pytest.mark.parametrize(("child", "node"), [(None, None), (A, Not(A)), (Not(A), A)])
def test_negation(child: Node | None, node: Node | None) -> None:
    assert negation(child) == node


@pytest.mark.parametrize(
    ("child", "node"),
    [
        (None, None),
        (A, Scoped(TITLE, A)),
        (FILTER, FILTER),
        (Not(A), Not(Scoped(TITLE, A))),
        (Not(FILTER), Not(FILTER)),
        (Scoped(TITLE, A), Scoped(TITLE, A)),
    ],
)
def test_scoped(child: Node | None, node: Node | None) -> None:
    assert scoped(TITLE, child) == node


def test_the_first_of_equal_leaves_is_kept() -> None:
    kept = disjunction([A, Word("a", 5, 6)])
    assert isinstance(kept, Word)
    assert kept.start == 0
