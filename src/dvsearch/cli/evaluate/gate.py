"""`dvsearch eval gate`: measure everything whose data is here, and hold it against the pinned floors."""

import time
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dvsearch.cli.exits import ExitCode
from dvsearch.cli.options import JsonOption, open_engine
from dvsearch.cli.output import plain, write_json
from dvsearch.errors import ConfigError, EvaluationError

if TYPE_CHECKING:
    from dvsearch.evaluation.measurements import Measured, Measurement
    from dvsearch.evaluation.places import Places

__all__ = ["run"]

_FLOORS = Path("data/eval/floors.json")


def run(
    update: Annotated[bool, typer.Option("--update", help="Pin what was measured.")] = False,
    allow_regression: Annotated[
        str | None,
        typer.Option("--allow-regression", metavar="REASON", help="With --update: why figures may fall."),
    ] = None,
    whole: Annotated[bool, typer.Option("--whole", help="Measure what takes minutes too.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Measure what data is here for, and fail when a figure is below its floor.

    Run it in the repository. What is shared beside it is used where it is there, and named where not.
    """
    from dvsearch.evaluation.measurements import MEASUREMENTS
    from dvsearch.evaluation.places import Places

    if allow_regression is not None and not update:
        raise ConfigError("--allow-regression needs --update")
    places = Places.find(Path())
    results = []
    for measurement in MEASUREMENTS:
        result = _result(measurement, places, whole=whole, update=update, reason=allow_regression)
        results.append(result)
        if not as_json:
            _print(result)
    if all(result.state is _State.SKIPPED for result in results):
        raise EvaluationError("nothing could be measured; run this in the repository of dvsearch")
    failed = any(result.state is _State.FAILED for result in results)
    if as_json:
        write_json({"ok": not failed, "measurements": [asdict(result) for result in results]})
    if failed:
        raise typer.Exit(ExitCode.INCOMPLETE)


class _State(StrEnum):
    HELD = "held"
    FAILED = "failed"
    PINNED = "pinned"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class _Result:
    """What came of one measurement; `remarks` say why it failed or was skipped."""

    name: str
    state: _State
    remarks: list[str]
    seconds: float = 0.0
    figures: dict[str, float] = field(default_factory=dict)


def _print(result: _Result) -> None:
    for line in result.remarks or [f"{result.seconds} s"]:
        typer.echo(plain(f"{result.state:8} {result.name:22} {line}"))


def _result(
    measurement: "Measurement", places: "Places", *, whole: bool, update: bool, reason: str | None
) -> _Result:
    why_not = _why_not(measurement, places, whole=whole)
    if why_not:
        return _Result(measurement.name, _State.SKIPPED, [why_not])
    began = time.monotonic()
    measured = measurement.measure(places, open_engine)
    failures = _pin(measurement, measured, reason) if update else _check(measurement, measured)
    state = _State.FAILED if failures else _State.PINNED if update else _State.HELD
    figures = {name: round(value, 4) for name, value in measured.figures.items()}
    return _Result(measurement.name, state, failures, round(time.monotonic() - began, 1), figures)


def _why_not(measurement: "Measurement", places: "Places", *, whole: bool) -> str:
    missing = measurement.missing(places)
    if missing:
        return f"{', '.join(missing)} is not here"
    return "it takes minutes; --whole measures it" if measurement.is_long and not whole else ""


def _check(measurement: "Measurement", measured: "Measured") -> list[str]:
    """What does not hold."""
    from dvsearch.evaluation import gate
    from dvsearch.evaluation.floors import read_floors

    return [str(failure) for failure in gate.check(measurement, measured, read_floors(_FLOORS))]


def _pin(measurement: "Measurement", measured: "Measured", reason: str | None) -> list[str]:
    """Make what was measured the new floor, at once: the next measurement may take minutes. Nothing fails."""
    from dvsearch.evaluation import gate
    from dvsearch.evaluation.floors import read_floors, write_floors

    today = datetime.now(UTC).astimezone().date()
    floors = read_floors(_FLOORS)
    write_floors(_FLOORS, gate.update(measurement, measured, floors, today=today, allow_regression=reason))
    return []
