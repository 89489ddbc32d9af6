from datetime import date
from pathlib import Path

import pytest

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.floors import Floor, Regression, read_floors, write_floors
from dvsearch.evaluation.measurements import MEASUREMENTS

FLOORS = {
    "b": Floor("dvsearch b", {"data/x": "00"}, {"mrr": 0.5}, {"invented": 0}),
    "a": Floor(
        "dvsearch a",
        {},
        {},
        {},
        (
            Regression(date(2026, 1, 2), "mrr", 0.9, 0.5, "kém hơn"),
            Regression(date(2026, 1, 3), "x", 1, None, "gone"),
        ),
    ),
}


def test_floors_come_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "eval" / "floors.json"
    write_floors(path, FLOORS)
    assert read_floors(path) == FLOORS
    assert [each.name for each in path.parent.iterdir()] == ["floors.json"]


def test_the_order_of_writing_does_not_show(tmp_path: Path) -> None:
    write_floors(tmp_path / "1.json", FLOORS)
    write_floors(tmp_path / "2.json", dict(reversed(FLOORS.items())))
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


def test_a_missing_file_has_no_floors(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "none.json") == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "cannot be read"),
        ("[]", "not a JSON object"),
        ('{"measurements": []}', "'measurements' must be an object"),
        ('{"measurements": {"a": {}}}', "(measurements a): 'command' is missing"),
        ('{"measurements": {"a": {"command": "c", "at_least": {"mrr": "0.5"}}}}', "'mrr' must be a number"),
        ('{"measurements": {"a": {"command": "c", "at_least": {"mrr": NaN}}}}', "'mrr' must be a number"),
        ('{"measurements": {"a": {"command": "c", "at_most": {"mrr": true}}}}', "'mrr' must be a number"),
        (
            '{"measurements": {"a": {"command": "c", "regressions": [{"day": "today"}]}}}',
            "'day' must be a day",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(text)
    with pytest.raises(EvaluationError) as caught:
        read_floors(path)
    assert str(caught.value).startswith(str(path))
    assert said in str(caught.value)


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EvaluationError, match=r"floors\.json: cannot be written"):
        write_floors(tmp_path / "file" / "floors.json", FLOORS)


PINNED = read_floors(Path(__file__).parents[2] / "data" / "eval" / "floors.json")


@pytest.mark.parametrize("measurement", MEASUREMENTS, ids=lambda measurement: measurement.name)
def test_what_the_repository_pins(measurement) -> None:
    floor = PINNED.get(measurement.name)
    if measurement.is_long and floor is None:
        pytest.skip("measured by `make eval` only, and not pinned yet")
    assert floor is not None
    assert floor.command == measurement.command
    assert tuple(floor.data) == measurement.data
    assert set(floor.at_least) == set(measurement.at_least)
    assert set(floor.at_most) == set(measurement.at_most)


def test_nothing_else_is_pinned() -> None:
    assert PINNED.keys() <= {measurement.name for measurement in MEASUREMENTS}
