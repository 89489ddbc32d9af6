"""Read the value of a date filter: a day, a month or a year, as first and last day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

__all__ = ["DayRange", "parse_day_range"]

_SEPARATOR = r"\s?[-/.]\s?"
_YEAR, _MONTH, _DAY = r"(?P<year>[0-9]{4})", r"(?P<month>[0-9]{1,2})", r"(?P<day>[0-9]{1,2})"
_FORMS = (
    re.compile(_YEAR),
    re.compile(f"{_YEAR}{_SEPARATOR}{_MONTH}"),
    re.compile(f"{_MONTH}{_SEPARATOR}{_YEAR}"),
    re.compile(f"{_YEAR}{_SEPARATOR}{_MONTH}{_SEPARATOR}{_DAY}"),
    re.compile(f"{_DAY}{_SEPARATOR}{_MONTH}{_SEPARATOR}{_YEAR}"),
)


@dataclass(frozen=True, slots=True)
class DayRange:
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def parse_day_range(value: str) -> DayRange | None:
    """Read a day, month or year; None for anything else.

    The forms: 2020 · 2020-05, 5/2020 · 2020-05-28, 28/5/2020; separated by `-`, `/` or `.`.
    """
    value = value.strip()
    match = next(filter(None, (form.fullmatch(value) for form in _FORMS)), None)
    if match is None:
        return None
    parts = {name: int(digits) for name, digits in match.groupdict().items()}
    try:
        return _range(parts["year"], parts.get("month"), parts.get("day"))
    except ValueError:  # 31/2, month 13, year 0
        return None


def _range(year: int, month: int | None, day: int | None) -> DayRange:
    if month is None:
        return DayRange(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return DayRange(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return DayRange(date(year, month, day), date(year, month, day))
