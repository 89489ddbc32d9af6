import lzma
from pathlib import Path

import pytest

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.records import Record, read_records

HERE = "labels.jsonl:7"


def test_lines_are_numbered_and_blank_ones_passed_over(write_lines) -> None:
    path = write_lines("a.jsonl", [{"n": 1}, "", "  ", {"n": 2}])
    assert [(record.where, record.fields) for record in read_records(path)] == [
        (f"{path}:1", {"n": 1}),
        (f"{path}:4", {"n": 2}),
    ]


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.xz"
    path.write_bytes(lzma.compress(b'{"n": 1}\n'))
    assert [record.fields for record in read_records(path)] == [{"n": 1}]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1]",
        "null",
        '"text"',
        b"\xff\xfe\xff",
        b"\x00",
        '{"a": "\udcff'.encode("utf-8", "surrogatepass"),
        "[" * 100_000,
    ],
    ids=["cut", "array", "null", "string", "bytes", "nul", "surrogate", "deep"],
)
def test_a_line_that_is_no_object_is_named(write_lines, line: str | bytes) -> None:
    path = write_lines("a.jsonl", [{"n": 1}, line])
    with pytest.raises(EvaluationError, match=r"a\.jsonl:2: .*one.* a line is expected"):
        list(read_records(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"none\.jsonl: cannot be read"):
        list(read_records(tmp_path / "none.jsonl"))


def record(**fields: object) -> Record:
    return Record(HERE, fields)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (record(a="x").text("a"), "x"),
        (record(a="x").text_or("a"), "x"),
        (record(a=None).text_or("a"), ""),
        (record().text_or("a", "y"), "y"),
        (record(a=0).number("a"), 0),
        (record(a=["x", ""]).texts("a"), ("x", "")),
        (record(a=None).texts("a"), ()),
        (record(a={"b": 1}).mapping("a"), {"b": 1}),
        (record().mapping("a"), {}),
        (
            [part.fields for part in record(a=[{"b": 1}, [2, 3]]).parts("a")],
            [{"b": 1}, {"start": 2, "end": 3}],
        ),
        ({key: part.fields for key, part in record(a={"x": {}}).named_parts("a").items()}, {"x": {}}),
    ],
)
def test_a_field_is_read(value: object, read: object) -> None:
    assert value == read


@pytest.mark.parametrize(
    ("method", "value", "said"),
    [
        ("text", None, "'a' is missing; it must be a string"),
        ("text", 5, "'a' must be a string, not int"),
        ("text", " ", "'a' is empty"),
        ("text_or", 5, "'a' must be a string, not int"),
        ("number", "5", "'a' must be a whole number, not str"),
        ("number", -1, "'a' must be a whole number, not -1"),
        ("number", True, "'a' must be a whole number, not true"),
        ("number", 1.5, "'a' must be a whole number, not float"),
        ("texts", "x", "'a' must be a list, not str"),
        ("texts", ["x", 5], "'a' must be a list of strings"),
        ("parts", [5], "'a' must be a list of objects"),
        ("parts", [[1, 2, 3]], "'a' must be a list of objects"),
        ("mapping", [], "'a' must be an object, not list"),
        ("named_parts", {"x": 5}, "must be a list of objects"),
    ],
)
def test_a_field_of_another_type_is_named(method: str, value: object, said: str) -> None:
    with pytest.raises(EvaluationError) as caught:
        getattr(record(a=value), method)("a")
    assert str(caught.value).startswith(HERE)
    assert said in str(caught.value)


def test_a_part_says_where_it_stands() -> None:
    (part,) = record(spans=[{"start": 1}]).parts("spans")
    with pytest.raises(EvaluationError, match=r"labels\.jsonl:7 \(spans\): 'end' is missing"):
        part.number("end")
