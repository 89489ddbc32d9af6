"""Tell which day it is where the articles are written, whatever the clock of the machine is set to."""

from datetime import date, datetime, timedelta, timezone

__all__ = ["today"]

_VIETNAM = timezone(timedelta(hours=7))


def today() -> date:
    """The day it is in Vietnam."""
    return datetime.now(_VIETNAM).date()
