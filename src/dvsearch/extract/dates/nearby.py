"""Evidence for a year in other dates: those of the page, the same day, a day shortly before, a plan."""

from collections.abc import Iterator, Sequence
from datetime import date

from dvsearch.extract.dates.address import Written
from dvsearch.extract.dates.moments import Moment
from dvsearch.extract.dates.roles import Role
from dvsearch.extract.dates.votes import Event, Vote
from dvsearch.extract.dates.words import FROM_THEN_ON, LOOKING_BACK, RIGHT_BEFORE_NEAR_DAYS

__all__ = ["from_days", "from_months", "from_pages"]

_STAMP_AFTER = 10  # days a page may be published after the event
_MONTH_AFTER = 62  # the same, where only the month is known
_PLAN_WITHIN = 250  # days to a plan; more may be the same season of two years
_PAPER_WITHIN, _DAY_WITHIN = 60, 120  # days since a cited paper, since another event
_REMEMBERED_WITHIN = 100  # days to an anniversary
_FOLLOWED_WITHIN = 40  # days to an event told after the lead
_BEGINS_LOOK = 40  # characters before it that say what begins then
_RIGHT_BEFORE = 12  # … or hold "từ ngày ", "sáng ngày "
_SOON = 5  # … and told as if it were past: the same occasion
_LATE_MONTH_WITHIN = 230  # days since "cuối tháng 5-2018", said of the recent past only


def from_pages(
    event: Event, found: Sequence[Moment], url: Written | None, published: Written | None
) -> Iterator[Vote]:
    """The dates that metadata, the address and the page itself bear, where they follow the event."""
    for written, why, weight in ((published, "metadata", 8.0), (url, "url", 6.0)):
        if written is None:
            continue
        if written.month is None:
            yield Vote(written.year, weight / 2, written.surface, why)
            continue
        limit = _month_end(written.year, written.month) if written.day is None else date(
            written.year, written.month, written.day
        )  # fmt: skip
        before = event.last_before(date.fromordinal(limit.toordinal() + 2))
        if before is not None and (limit - before).days <= _MONTH_AFTER:
            yield Vote(before.year, weight, written.surface, why)
    for moment in found:
        if moment.role not in (Role.STAMP, Role.CLOCK) or (full := moment.full) is None:
            continue
        before = event.last_before(full)
        if before is not None and (full - before).days <= _STAMP_AFTER:
            weight = 6.0 if moment.role is Role.STAMP else 3.0
            yield Vote(before.year, weight, moment.surface, moment.role.value)


def _month_end(year: int, month: int) -> date:
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(first_of_next.toordinal() - 1)


def from_days(event: Event, found: Sequence[Moment]) -> Iterator[Vote]:
    """Other full dates: the same day with its year, one shortly before or after, plans, anniversaries."""
    same = [
        moment
        for moment in found
        if moment.full
        and (moment.month, moment.day) == (event.month, event.day)
        and moment.role not in (Role.BIRTH, Role.CAREER, Role.ANNIVERSARY)
    ]
    if same:
        latest = max(same, key=lambda moment: moment.year or 0)
        yield Vote(latest.year or 0, 5.0, latest.surface, "the same day with its year")
    past: list[tuple[date, Moment]] = []
    for moment in found:
        full = moment.full
        if full is None or moment in same or moment.role in (Role.BIRTH, Role.CAREER):
            continue
        if moment.role is Role.FUTURE:
            yield from _before_plan(event, full, moment, 3.0)
        elif moment.role is Role.ANNIVERSARY:
            yield from _near_anniversary(event, full, moment, found)
        elif moment.role not in (Role.STAMP, Role.CLOCK):
            past.append((full, moment))
    if past:
        full, moment = max(past, key=lambda item: item[0])
        if _is_latest(moment, found):
            yield from _after_day(event, full, moment)


def _before_plan(event: Event, limit: date, moment: Moment, weight: float) -> Iterator[Vote]:
    before = event.last_before(limit)
    if before is not None and (limit - before).days <= _PLAN_WITHIN:
        yield Vote(before.year, weight, moment.surface, "planned for later")


def _near_anniversary(event: Event, day: date, moment: Moment, found: Sequence[Moment]) -> Iterator[Vote]:
    nearby = [each for year in (day.year - 1, day.year, day.year + 1) if (each := event.on(year))]
    closest = min(nearby, key=lambda each: abs(each - day), default=None)
    if closest and abs((closest - day).days) <= _REMEMBERED_WITHIN and _is_latest(moment, found):
        yield Vote(closest.year, 2.5, moment.surface, "anniversary near")


def _after_day(event: Event, day: date, moment: Moment) -> Iterator[Vote]:
    """The event follows the latest day told, or comes a little before it."""
    paper = moment.role is Role.CITED
    after, before = event.first_after(day), event.last_before(day)
    if after is not None and (after - day).days <= (_PAPER_WITHIN if paper else _DAY_WITHIN):
        yield Vote(after.year, 1.5 if paper else 2.0, moment.surface, "shortly before")
    elif before is not None and (day - before).days <= (_SOON if _is_past(moment) else _FOLLOWED_WITHIN):
        # Half of the others are days of an older story: none decides by itself.
        yield Vote(before.year, 2.5 if _is_near(moment) else 1.2, moment.surface, "shortly after")


def _is_near(moment: Moment) -> bool:
    """Say whether a day is told as one of these weeks."""
    return any(cue in moment.left[-_BEGINS_LOOK:] for cue in FROM_THEN_ON) or any(
        cue in moment.left[-_RIGHT_BEFORE:] for cue in RIGHT_BEFORE_NEAR_DAYS
    )


def _is_past(moment: Moment) -> bool:
    """Say whether a day is told as gone by; news gives its year when that is not the year of the lead."""
    return moment.role in (Role.EVENT, Role.PAST, Role.CITED)


def _is_latest(moment: Moment, found: Sequence[Moment]) -> bool:
    """Say whether no later year is told as past or present."""
    return all(
        (other.year or 0) <= (moment.year or 0) + 1
        for other in found
        if other.role not in (Role.FUTURE, Role.CLOCK, Role.STAMP)
    )


def from_months(event: Event, found: Sequence[Moment]) -> Iterator[Vote]:
    """ "tháng 10/2014": the month of the event, one shortly before it, or one planned."""
    seen: set[tuple[int, int]] = set()
    for moment in found:
        year, month = moment.year, moment.month
        if year is None or month is None or moment.day is not None or (year, month) in seen:
            continue
        if moment.role in (Role.CAREER, Role.BIRTH, Role.CITED):
            continue
        seen.add((year, month))
        if moment.role is Role.FUTURE:
            yield from _before_plan(event, _month_end(year, month), moment, 2.5)
        elif _is_latest(moment, found):
            yield from _in_or_after_month(event, year, month, moment)


def _in_or_after_month(event: Event, year: int, month: int, moment: Moment) -> Iterator[Vote]:
    since = "từ tháng" in moment.left[-12:]  # the start of something that goes on
    if month == event.month:
        if moment.role is not Role.PAST:  # nobody says "hồi tháng 11/2013" of the month that it is
            weight = 1.0 if since else 1.5 if moment.role is Role.STATISTICS else 2.5
            yield Vote(year, weight, moment.surface, "the same month")
        return
    after = event.first_after(date(year, month, 1))
    if after is None:
        return
    gap = (after - _month_end(year, month)).days
    if gap <= _LATE_MONTH_WITHIN and any(cue in moment.left[-14:] for cue in LOOKING_BACK):
        yield Vote(after.year, 2.0, moment.surface, "a month shortly before")
    elif gap <= _MONTH_AFTER and not since:
        yield Vote(after.year, 1.0, moment.surface, "a month shortly before")
