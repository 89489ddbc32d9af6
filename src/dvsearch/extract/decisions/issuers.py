"""Read the name of an issuing body where it stands: `UBND tỉnh Thừa Thiên - Huế`, `Bộ GD & ĐT`.

A body begins with a head and goes on through the words that its sort of name is made of: a field of
government, a place, proper names, other bodies. Persons' names are not part of it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dvsearch.extract.decisions.bodywords import (
    ALONE,
    CLOSED_HEADS,
    FIELDS,
    FREE_HEADS,
    NUMBERED_UNITS,
    OPEN_HEADS,
    PERSON_HEADS,
    PLACES,
    PLAIN_WORDS,
    SURNAMES,
)

__all__ = ["Body", "bodies_in", "read_body", "read_firm"]


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# Patterns with a leading blank take one step through a name. For lower case:
_HEAD = re.compile(
    rf"(?:(?P<closed>{'|'.join(CLOSED_HEADS)})|(?P<person>{'|'.join(PERSON_HEADS)})"
    rf"|(?P<open>{'|'.join(OPEN_HEADS)}))(?!\w)"
)
_FIRST = re.compile(rf"(?<!\w){_HEAD.pattern}")
_AND = r"(?: ?, ?| và | ?- ?| ?& ?| )"
_FIELD = re.compile(rf" (?:{_any(field.replace('+', _AND) for field in FIELDS)})(?!\w)")
_PLAIN = re.compile(rf" (?:[0-9]{{1,2}}(?= ngày| về|[.,;]|$)|{_any(PLAIN_WORDS)})(?!\w)")
_NUMBERED = re.compile("|".join(rf"(?<={word}) ?[0-9]{{1,3}}(?!\w|[/.-][0-9])" for word in NUMBERED_UNITS))
_PLACE_WORD = re.compile(
    r" (?:tỉnh|thành phố|(?:tp|tx|tt|q|h|p)\.(?= ?\w)|tp|huyện|quận|thị xã|thị trấn|xã|phường|ấp|thôn)(?!\w)"
    r"|(?<=tp\.)(?=\w)"
)
_NEXT_MINISTRY = re.compile(r" (?:và|-)(?= bộ )")
_FREE_NAME = re.compile(
    r"(?: (?!(?:về|ngày|đã|vừa|ban|khoá|theo|do|tại|để|và các|có|là|được|đang|sẽ|yêu|trong|của) )"
    r"[^\W\d_]+){1,12}"
    r"(?=[,.;()]| của)"
)
# For text in its own case:
_UPPER = "".join(chr(code) for code in range(0x41, 0x1F00) if chr(code).isalpha() and chr(code).isupper())
_SHORT_FIELD = re.compile(r" [A-ZĐ][A-ZĐa-z]*[A-ZĐ]?(?:(?: ?[&-] ?|, )[A-ZĐ]{1,5}(?!\w)){1,4}")
_PROPER = re.compile(
    rf"(?: |(?<=TP\.)|(?<=Tp\.))(?:[{_UPPER}]\w*(?:[&-][{_UPPER}]\w*)*|[{_UPPER}]\.(?=[{_UPPER} ]))(?!\w)"
)
_KNOWN_PLACE = re.compile(rf" (?:{_any(PLACES)})(?!\w)")
_TWIN_PLACE = re.compile(r" -(?= (?:Huế|Vũng Tàu|Tháp Chàm)(?!\w))")
_FIRM = re.compile(
    rf"(?:[{_UPPER}]{{2,}}[0-9]*|[A-Z][a-z]+[A-Z][a-z]+|[A-Z][a-z]{{5,}})(?: [A-Z][A-Za-z]{{3,}})*(?!\w)"
)

_LONGEST = 14  # steps; no name of a body has more parts
_LONG_AGO = 3  # steps since a place word, when it no longer matters


@dataclass(frozen=True, slots=True)
class Body:
    """A body named at text[start:end]; `person` if it is the head of a body."""

    start: int
    end: int
    person: bool


def read_body(text: str, low: str, start: int) -> Body | None:
    """Read the body whose name begins at `start`, or None."""
    head = _HEAD.match(low, start)
    if head is None or (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
        return None
    end, person = head.end(), head["person"] is not None
    if head["closed"] is not None:
        return Body(start, end, person)
    end = _read_name(text, low, end, person)
    if head.group().startswith(FREE_HEADS):
        end = max(end, _free_name(low, end))
    if end == head.end() and (head.group() not in ALONE or low.startswith(" này", end)):
        return None  # "bộ này" is one that was named before
    return Body(start, end, person)


def _read_name(text: str, low: str, at: int, person: bool) -> int:
    since_place = _LONG_AGO  # names of districts have two syllables, which may look like surnames
    for _ in range(_LONGEST):
        place = _PLACE_WORD.match(low, at)
        step = (
            _KNOWN_PLACE.match(text, at)
            or _SHORT_FIELD.match(text, at)
            or _FIELD.match(low, at)
            or place
            or _PLAIN.match(low, at)
            or _NUMBERED.match(low, at)
            or _NEXT_MINISTRY.match(low, at)
            or _TWIN_PLACE.match(text, at)
        )
        if step is None:
            step = _PROPER.match(text, at)
            if step is None or (person and _begins_name(text, at, since_place)):
                break
        since_place = 0 if step is place else since_place + 1 if step.re is _PROPER else _LONG_AGO
        at = step.end()
    return at


def read_firm(text: str, start: int) -> Body | None:
    """Read a firm or office known by a foreign name or an acronym: `của Vinalines`, `của EVN`."""
    match = _FIRM.match(text, start)
    return None if match is None or match.group() in SURNAMES else Body(start, match.end(), False)


def _begins_name(text: str, at: int, since_place: int) -> bool:
    """Say whether a person's name, not more of a place's, begins at `at`."""
    run: list[str] = []
    while len(run) < 5 and (match := _PROPER.match(text, at)) is not None:
        run.append(match.group().strip())
        at = match.end()
    if run[0] not in SURNAMES:
        return False
    if since_place == 0:  # "huyện Vũ Thư" and "huyện Vũ Thư Nguyễn Văn …" against "thành phố Nguyễn Đức …"
        return len(run) > 2 and run[2] not in SURNAMES
    if since_place == 1:  # "quận Ninh Kiều" and "Ninh Kiều Dương Tấn …" against "Huế Nguyễn Văn …"
        return len(run) > 1 and run[1] not in SURNAMES
    return True


def _free_name(low: str, at: int) -> int:
    """Committees are named in small letters too; a name so written ends where a stop follows."""
    match = _FREE_NAME.match(low, at)
    return match.end() if match else at


def bodies_in(text: str, low: str, start: int, end: int) -> list[Body]:
    """All bodies named between `start` and `end`, in order, none within another."""
    found = []
    at = start
    while (head := _FIRST.search(low, at, end)) is not None:
        body = read_body(text, low, head.start())
        if body is None or body.end > end:
            at = head.end()
            continue
        found.append(body)
        at = body.end
    return found
