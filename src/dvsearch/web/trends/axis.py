"""Divide axes so that they read well: round numbers, periods with room between them, labels apart."""

import math
from collections.abc import Sequence

from dvsearch.search.periods import place_of
from dvsearch.web.years import year_step

__all__ = ["round_ticks", "spread", "time_ticks"]

# Steps that people count in; 2.5 only where the axis has fractions.
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_WHOLE_STEPS = (1.0, 2.0, 5.0, 10.0)
# What is less is nothing: no share of an archive comes near.
_LEAST = 1e-6
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240)


def round_ticks(most: float, intervals: int, *, whole: bool) -> tuple[float, ...]:
    """Round numbers from 0 to the first that is not below `most`, with at most `intervals` between them."""
    most = most if most > _LEAST else 1.0
    rough = most / intervals
    power = 10.0 ** math.floor(math.log10(rough))
    steps = _WHOLE_STEPS if whole else _STEPS
    # The last candidate is for a quotient that rounding leaves a hair above 10.
    step = next(step for step in (*steps, 20.0) if step * power >= rough * (1 - 1e-9)) * power
    if whole:
        step = max(1.0, step)
    count = max(1, math.ceil(most / step - 1e-9))
    return tuple(round(at * step, 10) for at in range(count + 1))


def time_ticks(periods: Sequence[str], room: int) -> tuple[tuple[int, str], ...]:
    """The places of the periods to name, and the names: years, or months while `room` is enough for them.

    Periods are years (`2020`) or months (`2020-05`), without gaps.
    """
    if not periods:
        return ()
    if len(periods[0]) == 4:
        return _year_ticks([int(period) for period in periods], room)
    months = [place_of(period) for period in periods]
    step = next((step for step in _MONTHS if len(months) <= step * room), _MONTHS[-1])
    chosen = [(at, month) for at, month in enumerate(months) if month % step == 0]
    if step < 12:
        return tuple((at, f"{month % 12 + 1}/{month // 12}") for at, month in chosen)
    return tuple((at, str(month // 12)) for at, month in chosen)


def _year_ticks(years: Sequence[int], room: int) -> tuple[tuple[int, str], ...]:
    step = year_step(len(years), room)
    return tuple((at, str(year)) for at, year in enumerate(years) if year % step == 0)


def spread(wanted: Sequence[float], gap: float, top: float, bottom: float) -> tuple[float, ...]:
    """Places as near to those wanted as `gap` between any two allows, from `top` to `bottom`, order kept."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    placed = list(wanted)
    lowest = top
    for at in order:
        placed[at] = lowest = max(lowest, wanted[at])
        lowest += gap
    highest = bottom
    for at in reversed(order):
        placed[at] = highest = min(highest, placed[at])
        highest -= gap
    return tuple(placed)
