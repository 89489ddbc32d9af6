"""Read a document's own date next to its number: `ngày 25/02/2010`, `, ngày 4 tháng 11 năm 2013`."""

import re
from dataclasses import dataclass
from datetime import date

__all__ = ["DatePhrase", "last_date_in", "read_date", "read_date_after"]

_NUMERIC = (
    r"(?P<d>[0-3]?[0-9]) ?[/.-] ?(?P<m>[01]?[0-9])(?: ?[/.-] ?(?P<y>(?:19|20)[0-9]{2}))?(?![0-9]|[/-][0-9])"
)
_WORDED = (
    r"(?P<wd>[0-3]?[0-9]) tháng (?P<wm>[01]?[0-9])(?:(?:,? năm | ?[/-] ?)(?P<wy>(?:19|20)[0-9]{2}))?(?![0-9])"
)
_DATE = re.compile(rf"(?:{_WORDED}|{_NUMERIC})")
# What may lead from a number to its date.
_LEAD = re.compile(
    r" ?[,(]? ?(?:(?:được |vừa |đã |mới )*(?:ký )?(?:ban hành|ký|ra|công bố)(?: vào)? )?"
    r"(?:từ |cùng |vào |lập |đề )?(?:ngày|hôm|/) ?"
)
_BARE_LEAD = re.compile(r" ?[,(]? ?(?:(?:ban hành|ký) )?")
_DAY_WORD = re.compile(r"(?<!\w)(?:ngày|sáng|chiều|tối|trưa|hôm) ")


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date in the text; `iso` is None when it has no year, or is no day of the calendar."""

    start: int
    end: int
    iso: str | None


def read_date(low: str, at: int) -> DatePhrase | None:
    """The date that begins at `at`, or None."""
    match = _DATE.match(low, at)
    if match is None:
        return None
    day, month = int(match["wd"] or match["d"]), int(match["wm"] or match["m"])
    year = match["wy"] or match["y"]
    try:
        iso = date(int(year), month, day).isoformat() if year else None
        date(2000, month, day)
    except ValueError:
        return None
    return DatePhrase(at, match.end(), iso)


def read_date_after(low: str, at: int) -> DatePhrase | None:
    """The date that follows a number ending at `at`: with "ngày", or a full date alone."""
    lead = _LEAD.match(low, at)
    if lead is not None:
        phrase = read_date(low, lead.end())
        if phrase is not None:
            return phrase
    lead = _BARE_LEAD.match(low, at)
    phrase = read_date(low, lead.end()) if lead is not None else None
    return phrase if phrase is not None and phrase.iso is not None else None


def last_date_in(low: str, start: int, end: int) -> DatePhrase | None:
    """The last date introduced by "ngày" (or a part of the day) between `start` and `end`."""
    found = None
    for match in _DAY_WORD.finditer(low, start, end):
        phrase = read_date(low, match.end())
        if phrase is not None and phrase.end <= end:
            found = phrase
    return found
