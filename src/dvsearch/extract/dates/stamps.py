"""Tell the date that a page bears from a date that its text tells."""

import re
from enum import Enum, auto

__all__ = ["Stamp", "stamp_of"]


class Stamp(Enum):
    """What a page's own date is of."""

    PUBLISHED = auto()
    CLOCK = auto()  # the day the page was fetched


_HEAD = 900  # stamps stand in the head of a page
_LOOK = 90
_CLOCK_WITHIN = 40  # a site's clock stands above everything else
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"
_TIME_BEFORE = re.compile(rf"{_TIME}(?: ?(?:AM|PM))?[ ,|\-–•]{{0,4}}(?:ngày )?$")
_TIME_AFTER = re.compile(rf"^[ ,|\-–•\[(]{{0,4}}(?:lúc )?{_TIME}")
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_WEEKDAY_BEFORE = re.compile(rf"{_WEEKDAY}[ ,\-–.]{{0,4}}(?:ngày )?$", re.IGNORECASE)
_LABEL = r"(?:ngày đăng|được đăng|đăng ngày|đăng lúc|cập nhật|xuất bản|ngày tạo|posted|gửi lúc|ra ngày)"
_LABEL_BEFORE = re.compile(rf"{_LABEL}[ :,\-–]{{0,4}}(?:lúc|ngày)?[ :]{{0,2}}$", re.IGNORECASE)
_ORNAMENTS = re.compile(rf"{_WEEKDAY}|{_LABEL}|lúc|ngày|gmt", re.IGNORECASE)
_NOT_LETTERS = re.compile(r"[\W\d_]+")


def stamp_of(text: str, start: int, end: int) -> Stamp | None:
    """Say whether the full date at `[start, end)` is the page's own; None for one in a sentence."""
    if start >= _HEAD:
        return None
    before = text[max(0, start - _LOOK) : start].rpartition("\n")[2]
    after = text[end : end + _LOOK].partition("\n")[0]
    weekday = _WEEKDAY_BEFORE.search(before)
    if weekday and not (weekday.group().isupper() or _is_blank(before[: weekday.start()])):
        weekday = None  # "vào thứ bảy, 2-2" is told, not stamped
    timed = _TIME_BEFORE.search(before)
    if timed and not _is_blank(before[: timed.start()]):
        timed = None  # "khoảng 22:00 ngày 12/11/2017", too
    if timed is None and (weekday or _is_blank(before)):
        timed = _TIME_AFTER.search(after)
    alone = len(_NOT_LETTERS.sub("", before + after)) <= 12
    if not (weekday or timed or alone or _LABEL_BEFORE.search(before)):
        return None
    # A site shows today's weekday and date above the title: that is when the page was fetched.
    above_title = start < _CLOCK_WITHIN and "\n" not in text[:start].strip()
    return Stamp.CLOCK if weekday and above_title else Stamp.PUBLISHED


def _is_blank(piece: str) -> bool:
    """Say whether a line begins with nothing but labels and ornaments."""
    return len(_NOT_LETTERS.sub("", _ORNAMENTS.sub("", piece))) <= 3
