"""Of which day is an article? `find_date` answers, `explain_date` says why."""

from dvsearch.extract.dates.find import DateReading, explain_date, find_date
from dvsearch.extract.dates.moments import Moment
from dvsearch.extract.dates.roles import Role
from dvsearch.extract.dates.today import today
from dvsearch.extract.dates.votes import Vote

__all__ = ["DateReading", "Moment", "Role", "Vote", "explain_date", "find_date", "today"]
