"""Hold what was measured against the pinned floors; raise them, or let them fall for a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.floors import Floor, Floors, Regression
from dvsearch.evaluation.measurements import Measured, Measurement

__all__ = ["TOLERANCE", "Failure", "check", "update"]

TOLERANCE = 0.002
"""How far a figure may fall short. Figures are pinned with four decimals, and articles of equal score can
change places with the version of NumPy, which moves the means of the large sets by a few ten-thousandths.
One query of the sample lost costs five times as much, one citation of the gold sets nearly twice."""

_DECIMALS = 4
_ANEW = "look at what changed, then run the gate with --update"


@dataclass(frozen=True, slots=True)
class Failure:
    """What does not hold, in words that also say what to do; `figure` is "" when it is not about one."""

    measurement: str
    figure: str
    reason: str

    def __str__(self) -> str:
        return f"{self.measurement}{self.figure and ' '}{self.figure}: {self.reason}"


@dataclass(frozen=True, slots=True)
class _Pin:
    """One figure of a measurement: its pinned value, its value now, and which of them is the better."""

    figure: str
    pinned: float | None
    now: float | None
    is_ceiling: bool

    @property
    def loss(self) -> float:
        """By how much it is worse than pinned, negative if better; nothing can be lost before pinning."""
        if self.pinned is None or self.now is None:
            return 0.0
        loss = self.now - self.pinned if self.is_ceiling else self.pinned - self.now
        return round(loss, _DECIMALS)

    @property
    def has_fallen(self) -> bool:
        """Whether what was pinned is no longer held, or no longer measured."""
        return self.pinned is not None and (self.now is None or self.loss > TOLERANCE)

    @property
    def renewed(self) -> float:
        """The value to pin: now's, unless it is a little worse than what is pinned."""
        assert self.now is not None
        return self.pinned if self.pinned is not None and 0 < self.loss <= TOLERANCE else self.now


def check(measurement: Measurement, measured: Measured, floors: Floors) -> tuple[Failure, ...]:
    """What does not hold: a figure worse than pinned by more than TOLERANCE, a figure without a floor or
    no longer measured, other data than the floors were measured on."""
    floor = floors.get(measurement.name)
    if floor is None:
        return (Failure(measurement.name, "", "nothing is pinned for it; run the gate with --update"),)
    failures = [
        Failure(measurement.name, "", f"{name} is not the data its floors were measured on; {_ANEW}")
        for name in measured.data
        if floor.data.get(name) != measured.data[name]
    ]
    complaints = ((pin.figure, _complaint(pin)) for pin in _pins(measurement, measured, floor))
    failures += [Failure(measurement.name, figure, reason) for figure, reason in complaints if reason]
    return tuple(failures)


def update(
    measurement: Measurement,
    measured: Measured,
    floors: Floors,
    *,
    today: date,
    allow_regression: str | None = None,
) -> Floors:
    """Pin what was measured, and return all floors.

    A better figure becomes the new floor; one that is worse within TOLERANCE keeps the old. One that is
    worse than that, or no longer measured, is let fall only with the reason `allow_regression`, which the
    floors keep. Raises EvaluationError when there is none.
    """
    floor = floors.get(measurement.name, Floor(measurement.command, measured.data, {}, {}))
    pins = tuple(_pins(measurement, measured, floor))
    fallen = [pin for pin in pins if pin.has_fallen]
    reason = (allow_regression or "").strip()
    if fallen and not reason:
        told = "; ".join(f"{pin.figure}: {_complaint(pin)}" for pin in fallen)
        raise EvaluationError(
            f"{measurement.name}: {told}. Mend it, or let it fall with --allow-regression and the reason"
        )
    regressions = [Regression(today, pin.figure, pin.pinned or 0.0, pin.now, reason) for pin in fallen]
    renewed = Floor(
        command=measurement.command,
        data=measured.data,
        at_least={pin.figure: pin.renewed for pin in pins if pin.now is not None and not pin.is_ceiling},
        at_most={pin.figure: pin.renewed for pin in pins if pin.now is not None and pin.is_ceiling},
        regressions=(*floor.regressions, *regressions),
    )
    return {**floors, measurement.name: renewed}


def _complaint(pin: _Pin) -> str:
    """What is wrong with one figure, "" when it holds."""
    if pin.now is None:
        return f"it is not measured any more; {_ANEW}"
    if pin.pinned is None:
        return f"it is {pin.now:.4f} and nothing is pinned for it; run the gate with --update"
    if pin.loss <= TOLERANCE:
        return ""
    return f"it is {pin.now:.4f} and must be at {'most' if pin.is_ceiling else 'least'} {pin.pinned:.4f}"


def _pins(measurement: Measurement, measured: Measured, floor: Floor) -> Iterator[_Pin]:
    """Every figure that the measurement names or the floors hold."""
    sides = ((measurement.at_least, floor.at_least, False), (measurement.at_most, floor.at_most, True))
    for named, pinned, is_ceiling in sides:
        for figure in dict.fromkeys((*named, *pinned)):
            now = measured.figures.get(figure) if figure in named else None
            yield _Pin(figure, pinned.get(figure), None if now is None else round(now, _DECIMALS), is_ceiling)
