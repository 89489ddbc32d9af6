"""Read the date that an article's address or its metadata bears."""

import re
from dataclasses import dataclass
from datetime import date

__all__ = ["Written", "read_published", "read_url"]


@dataclass(frozen=True, slots=True)
class Written:
    """A year, month or day as an address or a metadata field writes it."""

    year: int
    month: int | None
    day: int | None
    surface: str


_YEAR = r"(?P<y>19[4-9]\d|20\d\d)"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_TWO_MONTH = r"(?P<m>0[1-9]|1[0-2])"
_TWO_DAY = r"(?P<d>0[1-9]|[12]\d|3[01])"
_URL_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<=/){_YEAR}/{_MONTH}/{_DAY}(?=/)",
        rf"(?<=/){_YEAR}-{_MONTH}-{_DAY}(?=[/?#.]|$)",
        # ...-20250929110722987.htm, /d20161020034921427.htm: a time of day follows the date.
        rf"(?<!\d){_YEAR}{_TWO_MONTH}{_TWO_DAY}(?=(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d\d{{0,3}})?(?!\d))",
        rf"(?<=[/\-]){_YEAR}{_TWO_MONTH}{_TWO_DAY}(?=[/?#.]|$)",
        # ...-188250702193056662.chn: site number, then the date with two digits for the year.
        rf"(?<=\d\d\d)(?P<y>2\d){_TWO_MONTH}{_TWO_DAY}(?=(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{{3}}\.chn)",
        rf"(?<=/){_YEAR}/{_MONTH}(?=/)",
        rf"(?<=/){_YEAR}{_TWO_MONTH}(?=/)",
        rf"(?<=/){_YEAR}(?=/)(?P<m>)",
    )
)
_PUBLISHED_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\d){_YEAR}[-/.]?{_TWO_MONTH}[-/.]?{_TWO_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}{_TWO_MONTH}{_TWO_DAY}(?=T|\d{{4,6}}(?!\d))",
        rf"(?<!\d){_YEAR}-{_MONTH}-{_DAY}(?!\d)",
        rf"(?<!\d){_DAY}[-/.]{_MONTH}[-/.]{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY} [Tt]háng {_MONTH},? (?:[Nn]ăm )?{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}[-/]{_TWO_MONTH}(?!\d)(?P<d>)",
        rf"(?<!\d){_MONTH}[-/]{_YEAR}(?!\d)(?P<d>)",
        rf"^\s*{_YEAR}\s*$(?P<m>)",
    )
)


def read_url(url: str) -> Written | None:
    """The date in the path of `url`, the most precise form first; the query does not count."""
    path = url[:2000].partition("?")[0].partition("#")[0]
    return _first(_URL_FORMS, path)


def read_published(published: str) -> Written | None:
    """The date in a metadata field: ISO 8601 with or without a time, or day/month/year."""
    return _first(_PUBLISHED_FORMS, published[:200])


def _first(forms: tuple[re.Pattern[str], ...], text: str) -> Written | None:
    for form in forms if text else ():
        for match in form.finditer(text):
            parts = match.groupdict()
            year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
            month = int(parts["m"]) if parts.get("m") else None
            day = int(parts["d"]) if parts.get("d") else None
            try:
                date(year, month or 1, day or 1)
            except ValueError:
                continue
            return Written(year, month, day, match.group())
    return None
