"""What a schema allows, in words."""

import pytest

from dvsearch.web.api.forms import Form, form_of
from dvsearch.web.api.openapi.shapes import Schema, choice, flag, integer, listed, nullable, number, ref, text


@pytest.mark.parametrize(
    ("schema", "form"),
    [
        (text(), Form("text")),
        (text(maxLength=200), Form("text of 200 characters at most")),
        (text(format="date"), Form("day as 2020-05-28")),
        (text(title="year as 2020", pattern="^[0-9]{4}$"), Form("year as 2020")),
        (integer(), Form("whole number")),
        (integer(minimum=1, maximum=1_000), Form("1 to 1,000")),
        (number(), Form("number")),
        (flag("x"), Form("true or false")),
        (choice(("vi", "en")), Form("vi · en")),
        (choice(map(str, range(34))), Form("one of 34 names")),
        (ref("Date"), Form("", "Date")),
        (nullable(ref("Date")), Form("", "Date", " or null")),
        (nullable(text()), Form("text", "", " or null")),
        (listed(ref("Note")), Form("list of ", "Note")),
        (listed(listed(integer())), Form("list of list of whole number")),
    ],
)
def test_a_form(schema: Schema, form: Form) -> None:
    assert form_of(schema) == form
