"""Infer the year of an event whose day and month alone are written, from all else that the text says.

Every piece of evidence votes for one year with a weight; a year wins when it has enough and clearly
more than any other. Saying nothing beats guessing.
"""

from collections.abc import Sequence

from dvsearch.extract.dates.address import Written
from dvsearch.extract.dates.moments import Moment
from dvsearch.extract.dates.named import from_years
from dvsearch.extract.dates.nearby import from_days, from_months, from_pages
from dvsearch.extract.dates.terms import from_school_years, from_terms, from_years_gone
from dvsearch.extract.dates.votes import Event, Vote

__all__ = ["votes"]


def votes(
    text: str,
    found: Sequence[Moment],
    event: Event,
    url: Written | None,
    published: Written | None,
) -> tuple[Vote, ...]:
    """All evidence for the year of `event` in a text, its address and its metadata."""
    gone = tuple(from_years_gone(text, found))
    # A death long ago, from which years are counted, is not "shortly before".
    days = () if gone else (*from_days(event, found), *from_months(event, found))
    return (
        *from_pages(event, found, url, published),
        *days,
        *from_years(event, text, found),
        *from_school_years(event, text),
        *from_terms(event, text),
        *gone,
    )
