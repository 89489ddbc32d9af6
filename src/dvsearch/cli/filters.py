"""The filters of a search that are given as options: checked, and added to the query as its own fields.

A wrong value in a query is a note for the reader; in an option it is an error for the script.
"""

from collections.abc import Iterable
from datetime import date

from dvsearch.errors import ConfigError
from dvsearch.extract.decisions import decisions_asked
from dvsearch.extract.provinces import resolve_unit
from dvsearch.query import DayRange, FilterField, parse, parse_day_range, with_filter

__all__ = ["first_day", "last_day", "narrowed"]


def narrowed(text: str, chosen: Iterable[tuple[FilterField, str | None]]) -> str:
    """The query `text` with the filters that have a value. Raises ConfigError for a bad one."""
    for field, value in chosen:
        if value is not None:
            _check(field, value)
            text = with_filter(parse(text), field, value)
    return text


def first_day(value: str | None) -> date | None:
    """The first day that `value` means, None for None. Raises ConfigError."""
    return None if value is None else _days("--from", value).first


def last_day(value: str | None) -> date | None:
    """The last day that `value` means, None for None. Raises ConfigError."""
    return None if value is None else _days("--to", value).last


def _days(option: str, value: str) -> DayRange:
    days = parse_day_range(value)
    if days is None:
        raise ConfigError(f"{option} {value!r} is not a date; write 2020-05-28, 28/5/2020, 5/2020 or 2020")
    return days


def _check(field: FilterField, value: str) -> None:
    if not value.strip():
        raise ConfigError(f"--{field} is empty; give it a value or leave it out")
    if field is FilterField.PROVINCE and resolve_unit(value) is None:
        raise ConfigError(f"there is no province or city named {value!r}")
    if field is FilterField.DECISION and not decisions_asked(value):
        raise ConfigError(f"{value!r} is not a decision; write it as in 290-QĐ/TW or 'quyết định 290'")
