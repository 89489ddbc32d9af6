"""Decide the date of an article: metadata, then its address, then what the text itself tells.

The event that leads an article is its date, as the archive's rules say: a page stamp only gives that
event its year. A day in the metadata wins when it agrees with the event within a few days; when it
does not, the event wins only where the text's own stamp or the address supports it (pages are often
re-imported under a later day), else the metadata stays.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dvsearch.extract.dates.address import Written, read_published, read_url
from dvsearch.extract.dates.moments import Moment, moments
from dvsearch.extract.dates.named import year_named
from dvsearch.extract.dates.roles import Role
from dvsearch.extract.dates.votes import Event, Vote, decide
from dvsearch.extract.dates.years import votes
from dvsearch.extract.plain import plain, plain_with_map
from dvsearch.model import ArticleDate, Basis, Citation
from dvsearch.text.normalize import NormalizedText

__all__ = ["DateReading", "explain_date", "find_date"]

_EARLIEST = 1945
_LONGEST = 100_000  # characters read; no article is longer
_LEAD_LENGTH = 1600  # an event told later does not lead the article
_NEWS_SINCE = 2000  # an older day needs a stamp, an address or metadata: it is told as history
_TOP = 500  # characters after the title within which a day told in full leads
_OPENING = 22  # letters before it in its sentence ("Cụ thể, rạng sáng ngày …")
_RANGE_GAP = 22  # characters between the two days of "tối 4/6 đến sáng ngày 5/6"
_PAGES = ("metadata", "url", "stamp", "clock")  # evidence that is the page's own
_LOOKED_BACK_ON = (Role.EVENT, Role.PAST, Role.OTHER, Role.CITED)
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_AGREES = 10  # days between an event and the day it is published
_STAMP_COVERS = 31  # days a stamp may come after the event it reports


@dataclass(frozen=True, slots=True)
class DateReading:
    """The date of an article, what won, and what it beat: the moments and the votes for years."""

    date: ArticleDate | None = None
    why: str = "nothing says"
    moments: tuple[Moment, ...] = ()
    votes: tuple[Vote, ...] = ()


def find_date(
    text: str,
    *,
    url: str = "",
    published: str = "",
    citations: Sequence[Citation] = (),
    latest: date | None = None,
) -> ArticleDate | None:
    """The day (or month, or year) `text` is of; None when nothing settles it. Never raises.

    `citations` are the decisions found in `text`, whose dates are never the article's. A date after
    `latest` is no date; without it, any year up to 2099 is.
    """
    return explain_date(text, url=url, published=published, citations=citations, latest=latest).date


def explain_date(
    text: str,
    *,
    url: str = "",
    published: str = "",
    citations: Sequence[Citation] = (),
    latest: date | None = None,
) -> DateReading:
    """What `find_date` returns, with the evidence."""
    if citations:
        clean = plain_with_map(text[:_LONGEST])
        scanned, spans = clean.text, _spans(clean, citations)
    else:
        scanned, spans = plain(text[:_LONGEST]), ()
    found = moments(scanned, spans)
    reading = _Reading(scanned, found, read_url(url), read_published(published)).decide()
    when = reading.date
    if when is not None and (when.year < _EARLIEST or (latest and when.first_day > latest)):
        return DateReading(None, f"{when.iso} is out of range", found, reading.votes)
    return reading


def _spans(clean: NormalizedText, citations: Sequence[Citation]) -> tuple[tuple[int, int], ...]:
    """The spans of citations, in the clean text."""
    spans = [(citation.start, citation.end) for citation in citations if citation.end <= _LONGEST]
    if clean.starts is None or not spans:
        return tuple(spans)
    starts = clean.starts
    return tuple((bisect_left(starts, start), bisect_left(starts, end)) for start, end in spans)


@dataclass(frozen=True, slots=True)
class _Reading:
    text: str
    found: tuple[Moment, ...]
    url: Written | None
    published: Written | None

    def decide(self) -> DateReading:
        event = self._event()
        stamp = next((m for m in self.found if m.role is Role.STAMP), None)
        if event is None:
            return self._without_event(stamp)
        cast = votes(self.text, self.found, Event(event.month or 1, event.day or 1), self.url, self.published)
        day, why = self._day_of(event, cast)
        if day is None:
            return self._without_event(stamp, cast)
        stamped = stamp.full if stamp else None
        if stamped and not 0 <= (stamped - day).days <= _STAMP_COVERS and event.year is not None:
            return self._told(ArticleDate(stamped.year, stamped.month, stamped.day), "stamp", cast)
        if event.tomorrow:
            day = date.fromordinal(day.toordinal() - 1)
        basis = Basis.TEXT if event.year is not None else Basis.INFERRED
        if basis is Basis.INFERRED and any(v.why == "url" and v.year == day.year for v in cast):
            basis = Basis.URL
        return self._with_metadata(ArticleDate(day.year, day.month, day.day, basis), why, stamped, cast)

    def _event(self) -> Moment | None:
        """The first dated event in the lead of the text, the later day of two in one breath.

        News writes the year of other days: one told in full must open its sentence, near the top.
        """
        for index, moment in enumerate(self.found):
            if moment.start > _LEAD_LENGTH:
                return None
            if moment.role is not Role.EVENT or self._is_planned(moment):
                continue
            if moment.year is not None and (not self._leads(moment) or self._is_history(moment)):
                continue
            following = self.found[index + 1] if index + 1 < len(self.found) else moment
            between = self.text[moment.end : following.start]
            ends_range = following.role is Role.EVENT and "đến" in between and len(between) < _RANGE_GAP
            return following if ends_range else moment
        return None

    def _is_planned(self, moment: Moment) -> bool:
        """Say whether a day of the title is told below, with its year, as one to come."""
        return moment.start < self.text.find("\n") and any(
            (other.month, other.day) == (moment.month, moment.day) and other.role is Role.FUTURE
            for other in self.found
            if other.year is not None
        )

    def _leads(self, moment: Moment) -> bool:
        if moment.left.rstrip(" ,(").removesuffix("ngày").rstrip(" ,(").endswith("nay"):
            return True  # "sáng nay, 17-6-2019"
        opening = _NOT_LETTERS.sub("", moment.left)
        body = max(self.text.find("\n"), 0)
        return len(opening) <= _OPENING and moment.start - body <= _TOP

    def _is_history(self, moment: Moment) -> bool:
        """Say whether a day told in full is of long ago: the text tells of later years, or it is old."""
        year = moment.year or 0
        return year < _NEWS_SINCE or any(
            (other.year or 0) > year + (1 if other.role is Role.OTHER else 0)
            for other in self.found
            if other.role in (Role.EVENT, Role.STAMP, Role.OTHER)
        )

    def _day_of(self, event: Moment, cast: tuple[Vote, ...]) -> tuple[date | None, str]:
        if event.full is not None:
            return event.full, "the dated event that leads the text"
        year, _ = decide(cast)
        if year is None:
            return None, ""
        try:
            day = date(year, event.month or 1, event.day or 1)
        except ValueError:  # 29/2 of a year that has none
            return None, ""
        is_told = any(vote.why in _PAGES for vote in cast if vote.year == year)
        if not is_told and (year < _NEWS_SINCE or self._is_background(day)):
            return None, ""
        return day, "the event that leads the text"

    def _is_background(self, day: date) -> bool:
        """Say whether the text looks back on days after `day`: then it was inferred from older history."""
        return any(
            (other.year or 0) > day.year + (1 if other.role is Role.OTHER else 0)
            or (other.role is Role.PAST and other.full is not None and other.full > day)
            for other in self.found
            if other.role in _LOOKED_BACK_ON
        )

    def _without_event(self, stamp: Moment | None, cast: tuple[Vote, ...] = ()) -> DateReading:
        published = self.published
        if published is not None:
            when = ArticleDate(published.year, published.month, published.day, Basis.METADATA)
            return self._told(when, "metadata", cast)
        if stamp is not None and stamp.full is not None:
            day = stamp.full
            return self._told(ArticleDate(day.year, day.month, day.day), "stamp", cast)
        if self.url is not None:
            when = ArticleDate(self.url.year, self.url.month, self.url.day, Basis.URL)
            return self._told(when, "address", cast)
        year, named = year_named(self.text, self.found)
        if year is not None and not cast:
            return self._told(ArticleDate(year, basis=Basis.INFERRED), "the year it names", named)
        return DateReading(None, "nothing says", self.found, cast)

    def _with_metadata(
        self, when: ArticleDate, why: str, stamped: date | None, cast: tuple[Vote, ...]
    ) -> DateReading:
        published = self.published
        if published is None:
            return self._told(when, why, cast)
        told = ArticleDate(published.year, published.month, published.day, Basis.METADATA)
        if published.day is None:
            agrees = told.iso == when.iso[: len(told.iso)]
            return self._told(when if agrees else told, why if agrees else "metadata", cast)
        apart = (told.first_day - when.first_day).days
        supports = [d for d in (stamped, self._url_day()) if d is not None]
        if not 0 <= apart <= _AGREES and any(0 <= (d - when.first_day).days <= _AGREES for d in supports):
            return self._told(when, why, cast)
        return self._told(told, "metadata", cast)

    def _url_day(self) -> date | None:
        url = self.url
        if url is None or url.month is None or url.day is None:
            return None
        return date(url.year, url.month, url.day)

    def _told(self, when: ArticleDate, why: str, cast: tuple[Vote, ...]) -> DateReading:
        return DateReading(when, why, self.found, cast)
