"""Field names as people type them."""

import pytest

from dvsearch.query import FilterField, TextField
from dvsearch.query.fields import FIELD_NAMES, field_name, match_field
from dvsearch.text.fold import fold
from dvsearch.text.normalize import normalize

ROWS = [(name, field) for field, names in FIELD_NAMES.items() for name in names]


@pytest.mark.parametrize(("name", "field"), ROWS)
@pytest.mark.parametrize("typed", [str, str.upper, fold, lambda name: name.replace(" ", "_")])
def test_every_name_in_every_dress(name: str, field: FilterField | TextField, typed) -> None:  # type: ignore[no-untyped-def]
    match = match_field(f"{typed(name)}:x", 0)
    assert match is not None
    assert (match.field, match.end) == (field, len(name) + 1)


def test_every_field_has_a_name() -> None:
    assert set(FIELD_NAMES) == {*FilterField, *TextField}


def test_no_name_means_two_fields() -> None:
    assert len({fold(name) for name, _ in ROWS}) == len(ROWS)


def test_names_are_normalized() -> None:
    assert [name for name, _ in ROWS] == [normalize(name) for name, _ in ROWS]


@pytest.mark.parametrize(
    "text", ["", "tỉnh", "tỉnh x:", "tình:x", "sở:x", "xtỉnh:", "tiêu:", "tiêu  -đề:", ":"]
)
def test_what_is_no_field(text: str) -> None:
    assert match_field(text, 0) is None


def test_the_name_we_write() -> None:
    assert field_name(FilterField.DECISION) == "số"
