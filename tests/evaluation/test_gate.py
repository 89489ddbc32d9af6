from datetime import date

import pytest

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.floors import Floor, Regression
from dvsearch.evaluation.gate import check, update
from dvsearch.evaluation.measurements import Measured, Measurement

TODAY = date(2026, 3, 4)
DATA = {"data/x": "11"}
M = Measurement("m", "dvsearch m", ("data/x",), lambda paths, open_engine: {}, ("mrr", "f1"), ("invented",))
PINNED = {"m": Floor("dvsearch m", DATA, {"mrr": 0.8, "f1": 0.9}, {"invented": 2})}


def measured(data: dict[str, str] = DATA, **changes: float) -> Measured:
    return Measured({"mrr": 0.8, "f1": 0.9, "invented": 2, "unpinned": 0.1, **changes}, data)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, []),
        ({"mrr": 0.9, "invented": 0}, []),
        ({"unpinned": 0.0}, []),
        ({"mrr": 0.798}, []),
        ({"mrr": 0.7979}, ["m mrr: it is 0.7979 and must be at least 0.8000"]),
        ({"invented": 3}, ["m invented: it is 3.0000 and must be at most 2.0000"]),
        (
            {"mrr": 0, "f1": 0},
            [
                "m mrr: it is 0.0000 and must be at least 0.8000",
                "m f1: it is 0.0000 and must be at least 0.9000",
            ],
        ),
    ],
)
def test_figures_are_held_against_the_floors(changes: dict[str, float], said: list[str]) -> None:
    assert [str(failure) for failure in check(M, measured(**changes), PINNED)] == said


def test_what_was_never_pinned_fails() -> None:
    (failure,) = check(M, measured(), {})
    assert "nothing is pinned for it; run the gate with --update" in str(failure)


def test_other_data_fails() -> None:
    (failure,) = check(M, measured({"data/x": "22"}), PINNED)
    assert "data/x is not the data its floors were measured on" in str(failure)


@pytest.mark.parametrize(
    ("floor", "figures", "said"),
    [
        ({"mrr": 0.8}, {"mrr": 0.8, "f1": 0.9}, "m f1: it is 0.9000 and nothing is pinned for it"),
        ({"mrr": 0.8, "f1": 0.9}, {"mrr": 0.8}, "m f1: it is not measured any more"),
        (
            {"mrr": 0.8, "f1": 0.9, "old": 0.5},
            {"mrr": 0.8, "f1": 0.9, "old": 0.5},
            "m old: it is not measured any more",
        ),
    ],
)
def test_a_figure_on_one_side_only_fails(
    floor: dict[str, float], figures: dict[str, float], said: str
) -> None:
    floors = {"m": Floor("dvsearch m", DATA, floor, {"invented": 2})}
    (failure,) = check(M, Measured({**figures, "invented": 2}, DATA), floors)
    assert str(failure).startswith(said)


@pytest.mark.parametrize(
    ("changes", "at_least", "at_most"),
    [
        ({}, {"mrr": 0.8, "f1": 0.9}, {"invented": 2}),
        ({"mrr": 0.85, "invented": 1}, {"mrr": 0.85, "f1": 0.9}, {"invented": 1}),
        ({"mrr": 0.799}, {"mrr": 0.8, "f1": 0.9}, {"invented": 2}),  # many small steps down are no way down
        ({"mrr": 0.812345}, {"mrr": 0.8123, "f1": 0.9}, {"invented": 2}),
    ],
)
def test_floors_rise(
    changes: dict[str, float], at_least: dict[str, float], at_most: dict[str, float]
) -> None:
    floors = update(M, measured(**changes), PINNED, today=TODAY)
    assert floors == {"m": Floor("dvsearch m", DATA, at_least, at_most)}
    assert not check(M, measured(**changes), floors)


def test_the_first_update_pins_everything_named_and_leaves_others_alone() -> None:
    other = Floor("dvsearch o", {}, {"mrr": 1}, {})
    assert update(M, measured(), {"o": other}, today=TODAY) == {"o": other, **PINNED}


@pytest.mark.parametrize("changes", [{"mrr": 0.5}, {"invented": 3}])
@pytest.mark.parametrize("reason", [None, "", "  "])
@pytest.mark.parametrize("data", [DATA, {"data/x": "22"}])
def test_floors_do_not_fall_without_a_reason(
    changes: dict[str, float], reason: str | None, data: dict[str, str]
) -> None:
    with pytest.raises(EvaluationError, match="let it fall with --allow-regression and the reason"):
        update(M, measured(data, **changes), PINNED, today=TODAY, allow_regression=reason)


def test_a_fall_is_kept_with_its_reason() -> None:
    fallen = update(M, measured(mrr=0.5, f1=0.95), PINNED, today=TODAY, allow_regression=" faster ")
    assert fallen["m"].at_least == {"mrr": 0.5, "f1": 0.95}
    assert fallen["m"].regressions == (Regression(TODAY, "mrr", 0.8, 0.5, "faster"),)
    again = update(M, measured(mrr=0.4, f1=0.95), fallen, today=TODAY, allow_regression="smaller")
    assert [each.reason for each in again["m"].regressions] == ["faster", "smaller"]


def test_a_figure_no_longer_measured_goes_with_a_reason() -> None:
    floors = {"m": Floor("dvsearch m", DATA, {"mrr": 0.8, "f1": 0.9, "old": 0.5}, {"invented": 2})}
    with pytest.raises(EvaluationError, match="old: it is not measured any more"):
        update(M, measured(), floors, today=TODAY)
    renewed = update(M, measured(), floors, today=TODAY, allow_regression="renamed")
    assert renewed["m"].at_least == {"mrr": 0.8, "f1": 0.9}
    assert renewed["m"].regressions == (Regression(TODAY, "old", 0.5, None, "renamed"),)


def test_new_data_is_pinned_with_it() -> None:
    data = {"data/x": "22"}
    floors = update(M, measured(data), PINNED, today=TODAY)
    assert floors["m"].data == data
    assert not check(M, measured(data), floors)
