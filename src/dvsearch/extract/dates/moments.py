"""Find every date, month and year that a text writes."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from dvsearch.extract.dates.roles import Role, Surroundings, is_cited, role_of
from dvsearch.extract.dates.words import DAY_OPENERS, TOMORROW
from dvsearch.extract.numbers import number_starts

__all__ = ["Moment", "moments"]


class Moment(NamedTuple):
    """One date as written, `[start, end)` in the text; parts that are not written are None.

    Of several days ("17 và 18/10") it is the last. `tomorrow` says that the text calls the day
    tomorrow; `left` is what stands before it in its sentence, in lower case.
    """

    start: int
    end: int
    surface: str
    role: Role
    year: int | None = None
    month: int | None = None
    day: int | None = None
    tomorrow: bool = False
    left: str = ""

    @property
    def full(self) -> date | None:
        """The day, when day, month and year are all written."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


_DASH = r"[ \u00a0]?[/.\-–][ \u00a0]?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_EARLIER_DAY = rf"(?:{_DAY}[ ]?(?:-|–|,|và|đến)[ ]?)??"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_YEAR = r"(?:19[4-9]\d|20\d\d)"
_SPELT_MONTHS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "Năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười một": 11, "mười hai": 12, "mười": 10,
}  # fmt: skip # "năm" in lower case is the word for year
_SPELT = "|".join((*_SPELT_MONTHS, *(name.capitalize() for name in _SPELT_MONTHS)))
_DATE = re.compile(
    rf"""(?:(?<![\d/.,\-–\w])|(?<=\d{{4}}[-–]))(?:
      {_EARLIER_DAY}(?P<d1>{_DAY}){_DASH}(?P<m1>{_MONTH}){_DASH}(?P<y1>{_YEAR})(?![\d/])
    | (?P<d2>{_DAY})[ ,]{{1,2}}[Tt]háng[ ](?P<m2>{_MONTH}|{_SPELT})
        (?:[ ,]{{1,2}}(?:[Nn]ăm[ ])?(?P<y2>{_YEAR}))?(?!\d)
    | (?P<y3>{_YEAR})-(?P<m3>{_MONTH})-(?P<d3>{_DAY})(?!\d)
    | (?P<m4>{_MONTH})(?:{_DASH}|[ ]năm[ ])(?P<y4>{_YEAR})(?![\d/])
    | {_EARLIER_DAY}(?P<d5>{_DAY})(?:[ ]?[/.\-–][ ]?)(?P<m5>{_MONTH})(?![\d/%]|[.,\-–]\d)
    | {_YEAR}[ ]?[-–][ ]?{_YEAR}(?![\d/])
    | (?P<y6>{_YEAR})(?![\d/.,\-–%+]\d|\d)
    )
    | (?<=[IV]/)(?P<y7>{_YEAR})(?!\d)
    """,
    re.VERBOSE,
)
# The group that takes part last in a match → the groups of its year, month and day.
_FORMS: dict[str, tuple[str | None, str | None, str | None]] = {
    "y1": ("y1", "m1", "d1"),
    "m2": (None, "m2", "d2"),
    "y2": ("y2", "m2", "d2"),
    "d3": ("y3", "m3", "d3"),
    "y4": ("y4", "m4", None),
    "m5": (None, "m5", "d5"),
    "y6": ("y6", None, None),
    "y7": ("y7", None, None),
}
# Digits with which `_DATE` may begin: one look at what stands around them spares most.
_DIGITS = re.compile(
    r"(?<![\w.,])(?:[0-9]{1,2}(?![0-9])(?=[ \u00a0]?[/.\-–,vđ]|[ ,]{1,2}[Tt]háng|[ ]năm[ ])"
    r"|[0-9]{4}(?![0-9]))"
)
_NUMBERED_BEFORE = re.compile(r"(?:đợt|quý|kỳ|số|phiên|lần) $", re.IGNORECASE)
_SEVERAL_DAYS = re.compile(r"ngày \d{1,2}(?: ?[-–,] ?| và | đến )$")
_AT_MOST = 500  # dates: a text with more is a table, and evidence is compared pair by pair
_LOOK = 90  # characters read before a date
_SENTENCE = re.compile(r"[.!?;\n](?:(?<=\n)|\s)")


def moments(text: str, cited: Sequence[tuple[int, int]] = ()) -> tuple[Moment, ...]:
    """The dates in `text` (composed), in order; `cited` are the spans of cited decisions in it."""
    return tuple(islice(_read(text, sorted(cited)), _AT_MOST))


def _read(text: str, cited: Sequence[tuple[int, int]]) -> Iterator[Moment]:
    for match in _dates(text):
        parts = _parts(match)
        if parts is None:
            continue
        year, month, day = parts
        before = text[max(0, match.start() - _LOOK) : match.start()]
        left = _SENTENCE.split(before)[-1].lower()
        if day is not None and year is None and not _opens(left, match.group()):
            continue
        if is_cited(text, match.start(), cited):
            role = Role.CITED
        else:
            role = role_of(Surroundings(text, match.start(), match.end(), before, left), parts)
        tomorrow = left.rstrip(" (,").endswith(TOMORROW)
        yield Moment(match.start(), match.end(), match.group(), role, year, month, day, tomorrow, left)


def _dates(text: str) -> Iterator[re.Match[str]]:
    """Every match of `_DATE`, tried only where a run of digits begins."""
    behind = 0
    for start in number_starts(text):
        if start < behind or not _DIGITS.match(text, start):
            continue
        match = _DATE.match(text, start)
        if match is not None:
            behind = match.end()
            yield match


def _parts(match: re.Match[str]) -> tuple[int | None, int | None, int | None] | None:
    """Year, month and day of a match; None for a span of years or a day that is none."""
    form = _FORMS.get(match.lastgroup or "")
    if form is None:
        return None
    year, month, day = (_number(match[part]) if part else None for part in form)
    if match.lastgroup == "y4" and _is_numbered(match):
        return year, None, None  # "đợt 2/2025"
    return (year, month, day) if day is None or _exists(year or 2024, month or 1, day) else None


def _is_numbered(match: re.Match[str]) -> bool:
    return _NUMBERED_BEFORE.search(match.string, max(0, match.start() - 8), match.start()) is not None


def _number(written: str | None) -> int | None:
    if not written:
        return None
    if written[0].isdigit():
        return int(written)
    return _SPELT_MONTHS.get(written) or _SPELT_MONTHS[written.lower()]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _opens(left: str, surface: str) -> bool:
    """Say whether a bare "28/5" is opened as a day is ("Ngày", "sáng", "nay (")."""
    if "tháng" in surface.lower():
        return True
    stripped = left.rstrip(" \u00a0")
    if stripped.endswith("("):
        return stripped.rstrip("( ").endswith(DAY_OPENERS)
    if stripped.endswith(DAY_OPENERS) and len(stripped) != len(left):
        return True
    return _SEVERAL_DAYS.search(left) is not None
