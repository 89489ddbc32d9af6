"""Documents known by name: laws with their year, resolutions of plenums and of national congresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from dvsearch.extract.decisions.candidates import MOST_MENTIONS
from dvsearch.extract.decisions.issuers import read_body
from dvsearch.extract.decisions.lawwords import (
    AFTER_COMMA_PAIRS,
    AFTER_NAMES,
    CODES,
    CONSTITUTIONS,
    FOREIGN,
    LAST_CONGRESS,
    LAW_ABBREVIATIONS,
    NOT_BEFORE,
    NOT_IN_NAMES,
    NOT_IN_TYPED_NAMES,
    OFFICIAL_PHRASES,
    OTHER_LAW,
    STATES,
    SUBJECT_ABBREVIATIONS,
    SUBJECTS,
    YEARS_WITHOUT_LAWS,
)
from dvsearch.extract.decisions.scan import Prepared
from dvsearch.text.fold import fold

__all__ = ["NamedDocument", "find_named", "names_in"]


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A named document at text[start:end]; `name` is the same for every way of writing it."""

    start: int
    end: int
    kind: str
    name: str
    issuer: tuple[int, int] | None = None


# --- laws --------------------------------------------------------------------------------------------

_COMMA = "|".join(f"(?<={word})," for word in AFTER_COMMA_PAIRS)
_STOP = rf"(?:{'|'.join(NOT_IN_NAMES)}|tại(?! việt nam| toà án))(?!\w)"
_YEAR = "(?:19|20)[0-9]{2}"
_ITS_OWN_WORD = "".join(f"(?<!{word} )" for word in OTHER_LAW)


def _law_pattern(stop: str, of_year: str = "năm ") -> str:
    """A law with its year, which `of_year` may introduce; `stop` are the words that no name has."""
    return (
        rf"(?<!\w){_ITS_OWN_WORD}(?:(?P<abbr>{'|'.join(LAW_ABBREVIATIONS)})"
        r"|(?P<constitution>hiến pháp)(?: (?:nước [^,.;()0-9]{0,40}?|việt nam))?"
        r"|(?P<kind>bộ luật|luật|pháp lệnh)"
        r"(?P<subject>(?: sửa đổi,? (?:bổ sung )?(?:một số điều )?(?:của )?(?:bộ luật |luật |pháp lệnh )?| )"
        rf"(?:{'|'.join(SUBJECTS)})(?:(?:{_COMMA})?(?: và)? (?!{stop})[^\W\d_]+){{0,14}}?))"
        r"(?: \((?:sửa đổi|[^\W\d_]{2,8})\))?(?: ban hành)?"
        rf"(?P<year> (?:{of_year})?{_YEAR}(?![0-9]|[/-][0-9])| \((?:{of_year})?{_YEAR}\))"
    )


_LAW = re.compile(_law_pattern(_STOP))
_TYPED_STOP = rf"(?:{'|'.join(NOT_IN_TYPED_NAMES)})(?!\w)"
_FOLDED_LAW = re.compile(fold(_law_pattern(_TYPED_STOP, "(?<!việt )năm ")))
_MARKED = {fold(kind): kind for kind in ("luật", "bộ luật", "pháp lệnh")}
_NOT_BEFORE = re.compile(rf"(?<!\w)(?:{'|'.join(NOT_BEFORE)}) $|(?<!\w)công ước [^.;\n0-9]{{0,40}} về $")
_FOREIGN = re.compile(rf" (?:{'|'.join(FOREIGN)})(?!\w)")
_OF_STATE = re.compile(rf" của (?:nước )?(?:{'|'.join(STATES)})(?!\w)")
# "Luật Nhà ở mới năm 2023": what tells it from the one before is no part of its name.
_NOT_OF_NAME = re.compile(rf" (?:{'|'.join(AFTER_NAMES)})$")
_OFFICIAL = tuple(
    (phrase, re.compile(fold(rf"(?<!\w){re.sub(' và |, | ', '(?:,| và| &)? ', phrase)}(?!\w)")))
    for phrase in OFFICIAL_PHRASES
)
_LONGEST_NAME = 12  # words
_LAW_OF_THE_SEA = 1982  # the year of the convention, which the press calls a law

# --- resolutions of plenums and congresses ---------------------------------------------------------------

_UNITS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_ORDINALS = [*_UNITS, "mười một", "mười hai", "mười ba", "mười bốn", "mười lăm"]
_ROMAN = r"(?:x{0,2}(?:ix|iv|v?i{0,3}))"
_ORDINAL = rf"(?:[0-9]{{1,2}}|{'|'.join(reversed(_ORDINALS))}|bẩy|(?=[ixv]){_ROMAN})"
_TERM = rf",? ?\(?(?:khoá|k\.?) ?(?P<term>(?=[ixv0-9]){_ROMAN}|[0-9]{{1,2}})(?!\w)\)?"
_CENTRAL = r"(?:trung ương|tw|tư)"
_NO_NUMBER = r"(?!\w)(?!%|[.,/-][0-9])"
_PLENUM = re.compile(
    r"(?<!\w)(?P<kind>nghị quyết|kết luận|nq)(?: của| số)?"
    rf"(?: hội nghị(?: toàn thể)?(?: {_CENTRAL})?| {_CENTRAL}| ?tw)(?: đảng)?(?P<nth> lần thứ)?"
    rf" ?(?P<ordinal>{_ORDINAL}){_NO_NUMBER}"
    rf"(?P<committee>,?(?: của)? (?:ban chấp hành {_CENTRAL}|bch ?{_CENTRAL})(?: đảng)?)?(?:{_TERM})?"
)
_MORE_PLENUMS = re.compile(rf"(?P<list>(?:(?:, ?| và )[0-9]{{1,2}}(?![0-9])){{1,4}}){_TERM}")
_DIGITS = re.compile(r"[0-9]+")
_TERM_NUMBER = re.compile(rf"(?=[ixv]){_ROMAN}(?!\w)")
_MORE_TERMS = re.compile(rf"(?:(?:, ?| và )(?:khoá )?(?=[ixv]){_ROMAN}(?!\w)){{1,4}}")
_LOWER_LEVELS = "đảng bộ|tỉnh|thành phố|huyện|quận|đoàn|hội|công đoàn|chi bộ|xã|phường"
_CONGRESS = re.compile(
    r"(?<!\w)(?P<kind>nghị quyết|nq)(?: của)? (?:đại hội|đh)(?: đại biểu)?(?: toàn quốc)?"
    r"(?: đảng(?: toàn quốc)?)?(?: lần thứ)? "
    rf"(?P<ordinal>{_ORDINAL}){_NO_NUMBER}(?! (?:của )?(?:{_LOWER_LEVELS})(?!\w))"
)
_COUNTED = ("năm", "tháng", "ngày", "điều", "nội")
_BODY_START = re.compile(r"(?:ban chấp hành|bch)")


def find_named(work: Prepared) -> list[NamedDocument]:
    """All named documents of the lines where there may be some."""
    found: list[NamedDocument] = []
    for start, end in work.named:
        found += _in_line(work.text, work.low, start, end)
        if len(found) >= MOST_MENTIONS:
            break
    return found[:MOST_MENTIONS]


def names_in(text: str, low: str) -> list[NamedDocument]:
    """All named documents of a short text, which may be typed without marks."""
    found = _in_line(text, low, 0, len(low))
    if found or fold(low) != low:
        return found
    return [law for match in _FOLDED_LAW.finditer(low) if (law := _law(low, match))]


def _in_line(text: str, low: str, start: int, end: int) -> list[NamedDocument]:
    found = [law for match in _matches(_LAW, low, start, end) if (law := _law(low, match))]
    for match in _matches(_PLENUM, low, start, end):
        if _is_plenum(low, match):
            found += _plenums(text, low, match)
    return found + [
        _congress(match)
        for match in _matches(_CONGRESS, low, start, end)
        if int(_number(match["ordinal"])) <= LAST_CONGRESS
    ]


def _matches(pattern: re.Pattern[str], low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return islice(pattern.finditer(low, start, end), MOST_MENTIONS)


def _law(low: str, match: re.Match[str]) -> NamedDocument | None:
    before = low[max(0, match.start() - 60) : match.start()]
    if (
        _NOT_BEFORE.search(before)
        or _is_elsewhere(match)
        or _OF_STATE.match(low, match.end())
        or _FOREIGN.search(match.group().removeprefix("hiến pháp"))
    ):
        return None
    kind, name = _kind_and_name(match)
    if len(name.split()) > _LONGEST_NAME:
        return None
    return NamedDocument(match.start(), match.end(), kind, f"{name} {_year(match)}")


def _is_elsewhere(match: re.Match[str]) -> bool:
    """Say whether its year tells that this is no law of Vietnam's."""
    year = int(_year(match))
    if match["constitution"]:
        return year not in CONSTITUTIONS
    is_law = match["kind"] in ("luật", "bộ luật")
    is_treaty = year == _LAW_OF_THE_SEA and (match["subject"] or "").strip().startswith("biển")
    return is_treaty or (is_law and year in YEARS_WITHOUT_LAWS)


def _year(match: re.Match[str]) -> str:
    return match["year"].rstrip(")")[-4:]


def _kind_and_name(match: re.Match[str]) -> tuple[str, str]:
    """The kind that the text says, and the name that all ways of writing it share."""
    if match["abbr"]:
        return "bộ luật", LAW_ABBREVIATIONS[match["abbr"]]
    if match["constitution"]:
        return "hiến pháp", "Hiến pháp"
    kind, subject = _MARKED.get(match["kind"], match["kind"]), match["subject"].strip()
    head, _, rest = subject.partition(" ")
    subject = _official(_NOT_OF_NAME.sub("", f"{SUBJECT_ABBREVIATIONS.get(head, head)} {rest}".strip()))
    official = "bộ luật" if kind == "luật" and subject.startswith(CODES) else kind
    subject = subject.replace("việt nam", "Việt Nam")
    return kind, f"{official.capitalize()} {subject[0].upper()}{subject[1:]}"


def _official(subject: str) -> str:
    """`subject` with the commas and "và" that the press leaves out of its phrases, or exchanges."""
    for phrase, pattern in _OFFICIAL:
        match = pattern.search(fold(subject))
        if match is not None:
            subject = subject[: match.start()] + phrase + subject[match.end() :]
    return subject


def _is_plenum(low: str, match: re.Match[str]) -> bool:
    """A number after "nghị quyết trung ương" that counts something is no plenum, nor is a mere word."""
    if match["term"] and int(_number(match["term"])) > LAST_CONGRESS:
        return False
    if match["term"] or match["nth"]:
        return True
    if match["ordinal"] in _ORDINALS:
        return False
    following = low[match.end() : match.end() + 8].split()
    return not following or following[0] not in _COUNTED


def _plenums(text: str, low: str, match: re.Match[str]) -> list[NamedDocument]:
    """The resolution that `match` names, and those of its list: "6, 7 khoá XII", "4 khoá XI, XII"."""
    first = _plenum(text, low, match)
    if match["committee"]:
        return [first]
    return _of_more_terms(low, first) if match["term"] else _of_one_term(low, first)


def _of_more_terms(low: str, first: NamedDocument) -> list[NamedDocument]:
    """Of "Trung ương 4 khoá XI, XII": the resolution of each term."""
    more = _MORE_TERMS.match(low, first.end)
    if more is None:
        return [first]
    name = first.name.rpartition(" ")[0]
    return [first] + [
        replace(first, start=term.start(), end=term.end(), name=f"{name} {_roman(term[0])}")
        for term in _TERM_NUMBER.finditer(low, more.start(), more.end())
    ]


def _of_one_term(low: str, first: NamedDocument) -> list[NamedDocument]:
    """Of "Trung ương 5, 6 khoá XII": each resolution, all of the term that ends the list."""
    more = _MORE_PLENUMS.match(low, first.end)
    if more is None:
        return [first]
    term, name = f" khoá {_roman(more['term'])}", first.name.rpartition(" ")[0]
    items = [
        replace(first, start=number.start(), end=number.end(), name=f"{name} {int(number[0])}{term}")
        for number in _DIGITS.finditer(low, more.start("list"), more.end("list"))
    ]
    return [replace(first, name=first.name + term), *items[:-1], replace(items[-1], end=more.end())]


def _plenum(text: str, low: str, match: re.Match[str]) -> NamedDocument:
    kind = "kết luận" if match["kind"] == "kết luận" else "nghị quyết"
    name = f"{kind.capitalize()} Trung ương {_number(match['ordinal'])}"
    end = match.end()
    if match["term"]:
        name += f" khoá {_roman(match['term'])}"
        end -= low[match.start() : match.end()].endswith(")") and "(" not in match.group()
    issuer = None
    if match["committee"]:
        at = _BODY_START.search(low, match.start("committee"))
        body = read_body(text, low, at.start()) if at else None
        issuer = (body.start, min(body.end, match.end("committee"))) if body else None
    return NamedDocument(match.start(), end, kind, name, issuer)


def _congress(match: re.Match[str]) -> NamedDocument:
    name = f"Nghị quyết Đại hội {_roman(match['ordinal'])}"
    return NamedDocument(match.start(), match.end(), "nghị quyết", name)


_ROMAN_UNITS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
_ROMANS = [ten + unit for ten in ("", "X", "XX") for unit in _ROMAN_UNITS][1:]  # as far as `_ROMAN` reads


def _number(ordinal: str) -> str:
    """`4` for 4, IV and tư."""
    if ordinal.isdigit():
        return str(int(ordinal))
    if ordinal.upper() in _ROMANS:
        return str(_ROMANS.index(ordinal.upper()) + 1)
    return "7" if ordinal == "bẩy" else str(_ORDINALS.index(ordinal) + 1)


def _roman(ordinal: str) -> str:
    """`XII` for XII and 12."""
    number = int(_number(ordinal))
    return _ROMANS[number - 1] if 0 < number <= len(_ROMANS) else ordinal.upper()
