"""Evidence for a year in spans of years: school years, terms of office, years gone since a day."""

import re
from collections.abc import Iterator, Sequence

from dvsearch.extract.dates.moments import Moment
from dvsearch.extract.dates.roles import Role
from dvsearch.extract.dates.votes import Event, Vote
from dvsearch.extract.dates.words import CONGRESS_VERBS
from dvsearch.extract.trie import any_of

__all__ = ["from_school_years", "from_terms", "from_years_gone"]

_HEAD = 900
_TERM_LENGTH = 5  # years between two congresses of the Party
_SCHOOL_YEAR = re.compile(r"[Nn]ăm học (?:mới )?(20\d\d)\s?[-–]\s?(20\d\d)")
_ADMITTED = any_of(("tuyển sinh", "lớp 10", "lớp 1 ", "lớp 6 ", "năm học mới", "chuẩn bị"))
_TERM = re.compile(r"[Nn]hiệm k[ỳì]\s?:?\s?(20\d\d)\s?[-–]\s?(20\d\d)")
_VERBS = any_of(CONGRESS_VERBS)
_NOT_THE_CONGRESS = re.compile(r"(?:nghị quyết|sau) đại hội")
_YEARS_GONE = re.compile(r"(?<!\d)(\d{1,3}) năm (?:kể từ|sau|hy sinh)(?!\w)")
_YEARS_GONE_RANGE = range(5, 121)


def from_school_years(event: Event, text: str) -> Iterator[Vote]:
    """ "năm học 2018-2019": its first year from August on, or while pupils apply for it; else its second."""
    match = _SCHOOL_YEAR.search(text) if "ăm học" in text else None
    if match is None:
        return
    admitted = _ADMITTED.search(text[max(0, match.start() - 60) : match.end()].lower()) is not None
    first = event.month >= 8 or (event.month >= 6 and admitted)
    yield Vote(int(match[1 if first else 2]), 2.0, match.group(), "school year")


def from_terms(event: Event, text: str) -> Iterator[Vote]:
    """The congress, or the election, that opens a term; a term by itself says nothing."""
    head = text[:_HEAD]
    terms = tuple(_TERM.finditer(head)) if "hiệm k" in head else ()
    lowered = _NOT_THE_CONGRESS.sub("", head.lower()) if terms else ""
    for match in terms:
        first, last = int(match[1]), int(match[2])
        if last - first != _TERM_LENGTH:
            continue
        around = text[max(0, match.start() - 260) : match.end() + 160].lower()
        if "bầu cử" in lowered and "hđnd" in around:
            # An election of the spring is prepared from the autumn before.
            yield Vote(first if event.month <= 6 else first - 1, 2.0, match.group(), "election")
            return
        held = "đại hội" in lowered and _VERBS.search(_NOT_THE_CONGRESS.sub("", around))
        if held and event.month >= 3:
            yield Vote(first, 2.0, match.group(), "the congress that opens a term")
            return


def from_years_gone(text: str, found: Sequence[Moment]) -> Iterator[Vote]:
    """ "43 năm sau", with the day that it counts from (6/7/1973)."""
    past = [day for moment in found if moment.role is Role.PAST and (day := moment.full)]
    match = _YEARS_GONE.search(text) if past else None
    if match is not None and int(match[1]) in _YEARS_GONE_RANGE:
        yield Vote(past[0].year + int(match[1]), 1.5, f"{match.group()}, {past[0].year}", "years gone")
