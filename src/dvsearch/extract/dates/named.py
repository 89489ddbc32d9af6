"""Evidence for a year in years that stand alone: "năm 2018", "Festival Huế 2019", "quý II/2024"."""

import re
from collections.abc import Iterator, Sequence

from dvsearch.extract.dates.moments import Moment
from dvsearch.extract.dates.roles import Role
from dvsearch.extract.dates.votes import Event, Vote, decide
from dvsearch.extract.dates.words import (
    GOAL,
    HELD_NOW,
    NAMED_FOR_ANOTHER_YEAR,
    PLANNED_YEAR,
    REVIEWED_YEAR,
    YEAR_JOINERS,
    YEAR_OF_A_THING,
)
from dvsearch.extract.trie import any_of

__all__ = ["from_years", "year_named"]

_HEAD = 900  # characters: a year told later is hardly that of the event
_FAR = 1500  # characters: beyond, years belong to the background
_AT_MOST = 2  # votes of one kind for one year: repeating does not prove
_GOAL, _THING = any_of(GOAL), any_of(YEAR_OF_A_THING)
_PLANNED, _REVIEWED = any_of(PLANNED_YEAR), any_of(REVIEWED_YEAR)
_OTHER_YEARS, _HELD = any_of(NAMED_FOR_ANOTHER_YEAR), any_of(HELD_NOW)
_DUE = any_of(("hoàn thành", "dự kiến", "chuẩn bị", "phải", "hẹn", "mục tiêu", "mục đích", "trước cuối"))
_COMING = any_of(("dự kiến", "sẽ"))
_A_ROUND_NUMBER = 2000  # "thêm 2000 thư", "Mirage 2000"
_OPEN_RANGE = re.compile(r"\d{4}\s{0,2}[-–]\s{0,2}$")
_LETTER_BEFORE = re.compile(r"[^\W\d_]\s$")
_SINCE = re.compile(
    r"(?:bắt đầu|nổ ra|trước|đến|tới|kể từ)(?: khoảng)?(?: (?:đầu|giữa|nửa đầu|nửa cuối))? năm $"
)
_THIS_YEAR_LOOK = 30  # characters that hold the longest of these
_THIS_YEAR = re.compile(
    r"(?:năm nay[ ,(]*|quý [iv\d]+[/ ,-]*(?:của )?(?:năm )?"
    r"|(?:đầu|giữa|nửa đầu|nửa cuối|tháng đầu|tháng cuối) (?:của )?năm )$"
)


def from_years(event: Event, text: str, found: Sequence[Moment]) -> Iterator[Vote]:
    """Votes of the years that stand alone, judged by the words before each."""
    years = [
        moment
        for moment in found
        if moment.start < _FAR
        and moment.year
        and moment.month is None
        and moment.role in (Role.OTHER, Role.ANNIVERSARY, Role.FUTURE)
    ]
    latest = max((moment.year or 0 for moment in years if moment.role is Role.OTHER), default=0)
    coming = {moment.year for moment in years if _is_coming(text, moment)}
    if len(coming) > 1:  # old plans and far ones: none of them is the next year
        years = [moment for moment in years if moment.year not in coming]
    counted: dict[tuple[int, str], int] = {}
    for moment in years:
        planned = moment.year in coming and (moment.year or 0) >= latest
        vote = _before_coming(event, moment) if planned else _vote(event, text, moment, latest)
        if vote is None:
            continue
        key = (vote.year, vote.why)
        counted[key] = counted.get(key, 0) + 1
        if counted[key] <= _AT_MOST:
            yield vote


def _is_coming(text: str, moment: Moment) -> bool:
    """Say whether the text tells of a year as one still to come."""
    left = moment.left
    if _GOAL.search(left[-26:]) or (_is_this_year(left) and "đầu năm" not in left[-12:]):
        return False
    following = text[moment.end : moment.end + 5].lower()
    return following.startswith(" sẽ") or _COMING.search(left[-36:]) is not None


def _is_this_year(left: str) -> bool:
    return _THIS_YEAR.search(left[-_THIS_YEAR_LOOK:]) is not None


def _before_coming(event: Event, moment: Moment) -> Vote | None:
    if _does_not_count(moment) or event.month < 3:
        return None
    return Vote((moment.year or 0) - 1, 1.2, moment.surface, "a coming year")  # alone too little


def _does_not_count(moment: Moment) -> bool:
    """Say whether a year is a goal's, or a thing's ("Bộ luật Hình sự năm 2015")."""
    return bool(_GOAL.search(moment.left[-26:]) or _THING.search(moment.left[-34:]))


def _vote(event: Event, text: str, moment: Moment, latest: int) -> Vote | None:
    year, left = moment.year or 0, moment.left
    close = left[-26:]
    if moment.role is Role.ANNIVERSARY:
        ends_range = _OPEN_RANGE.search(text[max(0, moment.start - 16) : moment.start])
        return Vote(year, 2.0, moment.surface, "anniversary year") if ends_range else None
    if _does_not_count(moment):
        return None
    if year < latest:
        reviewed = year == latest - 1 and event.month >= 11 and _REVIEWED.search(close)
        return Vote(year, 1.0, moment.surface, "reviewed year") if reviewed else None
    if "cuối" in close and _DUE.search(left[-60:]):
        return None  # when a work is to be done
    if "cuối" in close and event.month <= 3:
        return Vote(year + 1, 1.5, moment.surface, "shortly after the end of a year")
    if "/" in moment.surface or _is_this_year(left) or left.endswith("/"):
        # "từ giữa năm 2010" is where a story begins.
        return None if _SINCE.search(left) else Vote(year, 2.5, moment.surface, "this year")
    if "cuối năm" in close:
        if event.month <= 6:
            return Vote(year + 1, 1.5, moment.surface, "shortly after the end of a year")
        return Vote(year, 1.0, moment.surface, "end of the year")
    if not left.endswith("năm "):
        return _named_by(event, text, moment, year)
    if _PLANNED.search(left[-44:]):
        told = year - 1 if event.month >= 11 else year  # plans are made in the last months
        return Vote(told, 1.5, moment.surface, "planned year")
    if _REVIEWED.search(close):
        told = year + 1 if event.month <= 2 else year  # and looked back on in the first
        return Vote(told, 1.0, moment.surface, "reviewed year")
    if moment.start > _HEAD or left == "năm ":
        return None
    beside = "\n" not in text[: moment.start] or _shares_sentence(text, moment, event)
    return Vote(year, 0.8 if beside else 0.4, moment.surface, "year told")


def _named_by(event: Event, text: str, moment: Moment, year: int) -> Vote | None:
    """An event that bears its year in its name ("Festival Huế 2019")."""
    if year == _A_ROUND_NUMBER or moment.start > _HEAD or not _LETTER_BEFORE.search(moment.left):
        return None
    if moment.left.split()[-1] in YEAR_JOINERS:
        return None
    if _OTHER_YEARS.search(moment.left[-34:]) and not _HELD.search(moment.left[-60:]):
        return None
    words = text[max(0, moment.start - 40) : moment.start].split()[-4:]
    weight = 2.0 if any(word[0].isupper() for word in words) else 0.8
    spring = "tết" in moment.left[-26:] or "xuân" in moment.left[-26:]
    if spring and event.month >= 11:  # the one to come
        year -= 1
    if not spring and event.month <= 2:  # prizes of a year are given early in the next
        weight = 0.8
    return Vote(year, weight, moment.surface, "an event named by its year")


def _shares_sentence(text: str, moment: Moment, event: Event) -> bool:
    """Say whether the event's day is written in the sentence of the year."""
    around = text[max(0, moment.start - 160) : moment.end + 160]
    middle = min(moment.start, 160)
    sentence = around[:middle].rpartition("\n")[2] + around[middle:].partition("\n")[0]
    return re.search(rf"(?<!\d)0?{event.day}\s?[-/.]\s?0?{event.month}(?!\d)", sentence) is not None


_MIDDLE_OF_YEAR = Event(6, 15)  # neither a time of plans nor of looking back
_NAMED_ENOUGH = 2.4


def year_named(text: str, found: Sequence[Moment]) -> tuple[int | None, tuple[Vote, ...]]:
    """The one year that the lead of a text without any dated event names, more than once."""
    lead = [moment for moment in found if moment.start < _HEAD]
    cast = tuple(from_years(_MIDDLE_OF_YEAR, text, lead))
    year, sums = decide(cast)
    if year is None or sums[year] < _NAMED_ENOUGH or any((m.year or 0) > year for m in found):
        return None, cast
    return year, cast
