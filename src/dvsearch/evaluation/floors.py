"""The file of pinned figures: what was measured, on which data, and why anything was ever let fall."""

import json
import math
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.records import Record

__all__ = ["Floor", "Floors", "Regression", "read_floors", "write_floors"]

Floors: TypeAlias = Mapping[str, "Floor"]
"""The floor of each measurement, by its name."""

_ABOUT = (
    "Pinned by `dvsearch eval gate --update`, never by hand; "
    "a figure gets worse only with --allow-regression REASON."
)


@dataclass(frozen=True, slots=True)
class Regression:
    """A figure let fall on a day, and why; `after` is None if it is not measured any more."""

    day: date
    figure: str
    before: float
    after: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Floor:
    """The figures pinned for one measurement.

    `data` has the digest of each file they were measured on, `command` reproduces them. `at_least` must
    not fall, `at_most` must not rise.
    """

    command: str
    data: Mapping[str, str]
    at_least: Mapping[str, float]
    at_most: Mapping[str, float]
    regressions: tuple[Regression, ...] = ()


def read_floors(path: Path) -> Floors:
    """Read the file; a missing one has no floors. Raises EvaluationError for one that cannot be used."""
    try:
        value = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise EvaluationError(f"{path}: cannot be read ({error}); restore it from the last commit") from error
    if not isinstance(value, dict):
        raise EvaluationError(f"{path}: not a JSON object; restore it from the last commit")
    measurements = Record(str(path), value).named_parts("measurements")
    return {name: _floor(record) for name, record in measurements.items()}


def _floor(record: Record) -> Floor:
    return Floor(
        command=record.text("command"),
        data={name: str(value) for name, value in record.mapping("data").items()},
        at_least=_figures(record, "at_least"),
        at_most=_figures(record, "at_most"),
        regressions=tuple(map(_regression, record.parts("regressions"))),
    )


def _regression(record: Record) -> Regression:
    try:
        day = date.fromisoformat(record.text("day"))
    except ValueError as error:
        raise record.wrong("'day' must be a day such as 2026-01-31") from error
    after = record.fields.get("after")
    return Regression(
        day=day,
        figure=record.text("figure"),
        before=_figure(record, "before", record.fields.get("before")),
        after=None if after is None else _figure(record, "after", after),
        reason=record.text("reason"),
    )


def _figures(record: Record, name: str) -> dict[str, float]:
    return {figure: _figure(record, figure, value) for figure, value in record.mapping(name).items()}


def _figure(record: Record, name: str, value: object) -> float:
    # Nothing compares as lower than NaN, so that a floor of it would hold for ever.
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise record.wrong(f"{name!r} must be a number")
    return value


def write_floors(path: Path, floors: Floors) -> None:
    """Write the file, all of it or nothing. Raises EvaluationError when the disk refuses."""
    value = {"about": _ABOUT, "measurements": {name: asdict(floor) for name, floor in sorted(floors.items())}}
    text = json.dumps(value, ensure_ascii=False, indent=1, default=date.isoformat) + "\n"
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise EvaluationError(f"{path}: cannot be written ({error.strerror})") from error
