"""Judge whose date a date is: the page's, the event's, or a paper's, a birthday's, a plan's."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from dvsearch.extract.dates.stamps import Stamp, stamp_of
from dvsearch.extract.dates.words import (
    ANNIVERSARY,
    BETWEEN_SYMBOL_AND_DATE,
    CAREER,
    CITED_KINDS,
    DAY_OPENERS,
    FUTURE,
    GOAL,
    PAST,
    STATISTICS,
)
from dvsearch.extract.plain import UPPER
from dvsearch.extract.trie import any_of

__all__ = ["Role", "Surroundings", "is_cited", "role_of"]


class Role(StrEnum):
    """Whose date a date is."""

    STAMP = "stamp"  # of the page: publication
    CLOCK = "clock"  # of the page: the day it was fetched
    EVENT = "event"
    BIRTH = "birth"
    ANNIVERSARY = "anniversary"
    CITED = "cited document"
    STATISTICS = "statistics"
    FUTURE = "plan"
    PAST = "past"
    CAREER = "career"
    OTHER = "other"  # a month or a year alone


class Surroundings(NamedTuple):
    """Where a date stands: `before` is the text right before it, `left` its own sentence, lowered."""

    text: str
    start: int
    end: int
    before: str
    left: str


_BIRTH = re.compile(
    r"(?:(?<!\w)sn|ngày sinh|(?<!học )(?<!thí )(?<!vệ )(?<!tuyển )(?<!phát )(?<!hy )(?<!khai )(?<!\w)sinh)"
    r"[ :.(]*(?:vào )?(?:ngày|năm|tháng)? ?$"
)
_BIRTH_LOOK = 40
_STATISTICS, _CAREER, _GOAL = any_of(STATISTICS), any_of(CAREER), any_of(GOAL)
_FUTURE, _PAST, _ANNIVERSARY = any_of(FUTURE), any_of(PAST), any_of(ANNIVERSARY)
_CUE = any_of((*STATISTICS, *CAREER, *GOAL, *FUTURE, *PAST, *ANNIVERSARY))  # most dates have none before them
_SYMBOL_BEFORE = re.compile(
    r"\d[-/][\w./-]{0,30}[A-ZĐƯ]{2}[\w./-]{0,20}[ ,(]{0,3}(?:(?:ban hành|ký) )?(?:ngày )?$"
)
_KIND, _SYMBOL = any_of(CITED_KINDS), re.compile(r"số|\d[-/]")
_DOCUMENT_LOOK = 75
# A period begins or ends.
_PERIOD = re.compile(r"(?<!\w)(?:từ(?: \d{1,2} ?h)?|\d{4} (?:đến|tới)(?: hết)?)(?: ngày)? $")
_COMES = any_of(("sẽ", "bắt đầu", "áp dụng"))
_COMES_LOOK = 60
_NEXT = re.compile(r"(?:,? sắp)? tới(?: đây)?(?=[ ,.;)]|$)(?! (?:ngày|nay|hết|\d))")  # "ngày 24/4 tới đây"
_LETTER = re.compile(r"[^\W\d_]")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_NEW_SENTENCE = re.compile(rf"\n\s*[{UPPER}]")  # a title ends in a decision, and "Ngày 28/5" opens the text
_JOINED = 25  # characters that may stand between a decision and its date


def is_cited(text: str, start: int, cited: Sequence[tuple[int, int]]) -> bool:
    """Say whether the date at `start` lies in a cited decision, or right after one, as its own.

    `cited` are the spans of decisions in `text`, in order and apart from one another.
    """
    at = bisect_right(cited, start, key=lambda span: span[0]) - 1
    if at < 0:
        return False
    last = cited[at][1]
    if start < last:
        return True
    between = text[last:start]
    if len(between) >= _JOINED or _NEW_SENTENCE.search(between):
        return False
    words = _NOT_LETTERS.sub(" ", between.lower()).split()
    return all(word in BETWEEN_SYMBOL_AND_DATE for word in words)


def role_of(where: Surroundings, parts: tuple[int | None, int | None, int | None]) -> Role:
    """The role of a date with these `parts` (year, month, day), from the words around it."""
    year, _, day = parts
    full = year is not None and day is not None
    if full and (stamp := stamp_of(where.text, where.start, where.end)) is not None:
        return Role.CLOCK if stamp is Stamp.CLOCK else Role.STAMP
    left = where.left
    if _names_symbol(where.before) or _names_document(left):
        return Role.CITED
    close = left[-_BIRTH_LOOK:]
    if ("sinh" in close or "sn" in close) and _BIRTH.search(close):
        return Role.BIRTH
    cued = _CUE.search(left) is not None
    if _remembers(where, cued):
        return Role.ANNIVERSARY
    role = _role_by_cue(left, full) if cued else None
    if role in (None, Role.PAST) and day is not None and _NEXT.match(where.text, where.end):
        return Role.FUTURE
    if role is not None:
        return role
    # "hôm 8/3/2014" tells of old days; of this week it would be "hôm 8/3".
    if full and left.endswith("hôm "):
        return Role.PAST
    if (
        full
        and left.endswith(" ")
        and _PERIOD.search(left)
        and "đến" not in where.text[where.start : where.end]
    ):
        coming = _COMES.search(where.text[where.end : where.end + _COMES_LOOK])
        return Role.FUTURE if coming else Role.STATISTICS
    return Role.OTHER if day is None else Role.EVENT


def _role_by_cue(left: str, full: bool) -> Role | None:
    """The role that a word somewhere before a date gives it."""
    if (found := _STATISTICS.search(left[-32:])) is not None:
        return Role.FUTURE if "hết" in found.group() else Role.STATISTICS
    if _CAREER.search(left):
        return Role.CAREER
    if _GOAL.search(left[-45 if full else -18 :]) or _FUTURE.search(left[-45:]):
        return Role.FUTURE
    return Role.PAST if _PAST.search(left) else None


def _names_symbol(before: str) -> bool:
    """Say whether the date follows a number-symbol as its own."""
    return ("/" in before or "-" in before) and _SYMBOL_BEFORE.search(before) is not None


def _names_document(left: str) -> bool:
    """Say whether "Nghị quyết số … ngày" leads to the date."""
    if not left.rstrip(" ").endswith(("ngày", "(", "ký", "hành")):
        return False
    look = left[-_DOCUMENT_LOOK:]
    kind = _KIND.search(look)
    return kind is not None and _SYMBOL.search(look, kind.end()) is not None


def _remembers(where: Surroundings, cued: bool) -> bool:
    """Say whether the date is a day remembered: "(15/10/2020)", "(1886 - 2016)", "kỷ niệm ngày 3/2"."""
    left = where.left
    opened = left.rfind("(")
    if opened < 0 or ")" in left[opened:]:
        return cued and _ANNIVERSARY.search(left[-14:]) is not None
    if left[:opened].rstrip().endswith(DAY_OPENERS):
        return False  # "sáng nay (18/2)"
    closing = where.text.find(")", where.end, where.end + 40)
    if closing < 0:
        return False
    inside = left[opened + 1 :] + where.text[where.end : closing]
    return _LETTER.search(inside.replace("đến", "")) is None
