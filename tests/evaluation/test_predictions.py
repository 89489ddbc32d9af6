import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.predictions import GivenText, json_line, predict, prediction, read_texts

TEXT = "Hoà Bình, ngày 7/8/2018\nTheo Chỉ thị số 12-CT/TU ngày 2/3/2017 của Tỉnh uỷ Hoà Bình, xã đã họp dân."


def test_a_prediction_has_the_fields_of_the_format() -> None:
    line = prediction("a1", TEXT)
    assert line == {
        "id": "a1",
        "date": "2018-08-07",
        "provinces": ["Hòa Bình"],
        "decisions": [
            {
                "start": TEXT.index("Chỉ thị"),
                "end": TEXT.index(" ngày 2/3"),
                "kind": "chỉ thị",
                "key": "12-CT/TU",
                "number": "12",
                "date": "2017-03-02",
                "issuer": "Tỉnh uỷ Hoà Bình",
                "name": None,
            }
        ],
    }
    assert json.loads(json_line(line)) == line


def test_a_text_without_facts() -> None:
    assert prediction(5, "Trời mưa.") == {"id": 5, "date": None, "provinces": [], "decisions": []}


def test_the_address_is_evidence() -> None:
    assert predict("Trời mưa.", "https://tin.example/2016/03/04/mua.html").date is not None


@given(st.text(max_size=200), st.text(max_size=50))
def test_any_text_gives_one_line_of_utf8(text: str, url: str) -> None:
    line = json_line(prediction("a", text, url))
    assert json.loads(line.encode("utf-8"))["id"] == "a"
    assert "\n" not in line


@pytest.mark.parametrize(
    "text", ["\ud800", "Nghị quyết số 5-NQ/TU của Tỉnh uỷ \ud83d", "\x00" * 50, "Ho\u0300a Bi\u0300nh"]
)
def test_hostile_text(text: str) -> None:
    json_line(prediction("\udcff", text)).encode("utf-8")


def test_lines_are_read(write_lines) -> None:
    path = write_lines(
        "in.jsonl", [{"id": "a", "text": "t", "url": "u"}, {"id": 7, "text": "", "url": None, "x": 1}]
    )
    assert list(read_texts(path)) == [GivenText("a", "t", "u"), GivenText(7, "", "")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"text": "t"}, "'id' is missing"),
        ({"id": True, "text": "t"}, "'id' must be a whole number"),
        ({"id": "a", "text": 5}, "'text' must be a string"),
        ({"id": "a", "text": "t", "url": []}, "'url' must be a string"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(write_lines, line: dict[str, object], said: str) -> None:
    path = write_lines("in.jsonl", [{"id": "a", "text": "t"}, line])
    with pytest.raises(EvaluationError, match=rf"in\.jsonl:2: {said}"):
        list(read_texts(path))
