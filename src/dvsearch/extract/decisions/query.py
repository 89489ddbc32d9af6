"""Recognise decisions that a person types into a search box: `290 qd tw`, `QĐ 290`, `luật đất đai 2013`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dvsearch.extract.decisions.bodies import STATE_BODIES, UNMARKED_CODES, is_party_body
from dvsearch.extract.decisions.grammar import UNITS
from dvsearch.extract.decisions.keys import (
    MAXIMUM_DIGITS,
    canonical_key,
    named_key,
    parse_bare_key,
    parse_key,
)
from dvsearch.extract.decisions.kinds import (
    ABBREVIATIONS,
    KIND_CODES,
    KIND_OF_WORD,
    KINDS,
    Bareness,
    kind_of_codes,
    kinds_agree,
    same_family,
)
from dvsearch.text.fold import fold, is_marked, lowercase
from dvsearch.text.normalize import NormalizedText, normalize_with_map

__all__ = ["QueryDecision", "decisions_asked", "find_in_query"]

_LONGEST_QUERY = 2_000  # characters looked at; the parser's own limit is lower
_REACH = 40

# The name of every document without a number begins with one of these.
_NAMING_WORDS = ("luat", "phap lenh", "hien phap", "nghi quyet", "ket luan", "nq", "bl")
_KINDS_BY_WORD = {fold(word): kind.name for word, kind in KIND_OF_WORD.items()} | {
    fold(short.lower()): name for short, name in ABBREVIATIONS.items()
}
# Abbreviations that are common for other things too: a number alone does not make them a decision.
_AMBIGUOUS = frozenset({"kh", "hd", "tb", "ctr", "cd", "vbhn"})
_AMBIGUOUS_WITH_ONE_DIGIT = frozenset({"ct", "tt", "kl", "cv"})  # CT5 is a house
_EVERYDAY = ("luật", "bộ luật", "văn bản", "lệnh")
# Codes that alone make a number a decision: "290-QĐ".
_TELLING_CODES = frozenset({"QĐ", "QĐI", "NQ", "NĐ", "CT", "KL", "TTLT"})
_KIND_BEFORE = re.compile(
    rf"(?<![\w/-])(?P<kind>{'|'.join(sorted(_KINDS_BY_WORD, key=len, reverse=True))})"
    r"(?:[/-](?P<body>[a-z]{2,12}))?"
    r"[ .:-]{0,3}(?P<so>(?<!\w)so[ .:]{0,3})?$"
)
_SO_BEFORE = re.compile(r"(?<!\w)so[ .:]{0,3}$")
_NUMBER = re.compile(r"[0-9]+")
_LETTER = re.compile(r"[a-z](?![\w])")
_YEAR = re.compile(r" ?[/-] ?((?:19|20)[0-9]{2})(?![0-9])")
_OF_YEAR = re.compile(r" (?:năm|nam) (?:19|20)[0-9]{2}(?![0-9])")
_LINK = re.compile(r"(?P<mark> ?[-/.] ?)|(?P<blank> )|(?P<none>)")
_CODE = re.compile(r"[a-z]+(?:&[a-z]+)*[0-9]{0,2}(?!\w)")
_IS_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NEXT = re.compile(r" ?([^\W\d_]+)")
_COUNTS = re.compile(r" ?%|[.,:][0-9]| ?- ?[0-9]|/[0-9]")
# Without marks most units look like other words ("ha noi"): only these are taken for units.
_PLAIN_UNITS = """
    nam thang ngay gio phut giay tuan lan nguoi dong ty trieu phan trang diem km
"""
_UNMARKED_UNITS = frozenset(_PLAIN_UNITS.split())
# Codes that are syllables or abbreviations of other things: no body where only a blank joins them.
_WORDS_TOO = """
    CA TT VP DV NC KT TG TC ĐB DB CT BCH HND UB
"""
_NOT_AFTER_BLANK = frozenset(_WORDS_TOO.split())
_ASSEMBLY = re.compile(r"(?:UBTV)?QH[0-9]{1,2}")
_MOST_CODES = 6


@dataclass(frozen=True, slots=True)
class QueryDecision:
    """A decision at query[start:end], as far as it was typed.

    `key` is the full key if it is complete; `body` the last code if only that was typed. `matches` says
    which keys of an index it means: `QĐ 290` means every key of that kind and number.
    """

    start: int
    end: int
    kind: str | None
    number: str | None
    year: int | None = None
    body: str | None = None
    key: str | None = None
    name: str | None = None

    def matches(self, key: str) -> bool:
        """Say whether `key` (full, bare or of a named document) is meant."""
        if self.name is not None:
            wanted, found = _plain(named_key(self.name)), _plain(key)
            return found == wanted or found.startswith(wanted + " ")
        if self.key is not None:
            return key == self.key
        bare = parse_bare_key(key)
        if bare is not None:
            kind, number, year = bare
            return (
                self.body is None
                and number == self._number
                and (self.kind is None or same_family(kind, self.kind))
                and (self.year is None or year in (None, self.year))
            )
        parts = parse_key(key)
        if parts is None or parts.number + parts.letter != self._number:
            return False
        if self.year is not None and parts.year != self.year:
            return False
        if self.body is not None and parts.codes[-1] != self.body:
            return False
        return self.kind is None or _bears(self.kind, parts.codes)

    @property
    def _number(self) -> str:
        number = (self.number or "").upper()
        digits = re.match("[0-9]*", number)
        assert digits is not None
        return digits[0].lstrip("0").rjust(2, "0") + number[digits.end() :]


def _bears(kind: str, codes: tuple[str, ...]) -> bool:
    """Say whether a document so called may bear these codes; letters have no code of their kind."""
    if any(same_family(kind, other.name) and kinds_agree(other.name, codes) for other in KINDS):
        return True
    return kind in ("công văn", "văn bản") and codes[0] not in KIND_CODES


def _plain(key: str) -> str:
    return fold(lowercase(key))


def _named(typed: str, normal: NormalizedText) -> Iterator[QueryDecision]:
    """Documents typed by their names; few queries have any, and the others do not load their grammar."""
    lowered = lowercase(typed)
    folded = fold(lowered)
    if not any(word in folded for word in _NAMING_WORDS):
        return
    from dvsearch.extract.decisions.names import names_in

    for document in names_in(typed, lowered):
        span = normal.original(document.start, document.end)
        yield QueryDecision(*span, document.kind, None, name=document.name)


def find_in_query(text: str) -> tuple[QueryDecision, ...]:
    """All decisions typed in `text`, in order and without overlap; offsets index `text`. Never raises."""
    normal = normalize_with_map(text[:_LONGEST_QUERY])
    typed = normal.text.replace("\n", " ")
    low = fold(lowercase(typed))
    found: list[QueryDecision] = []
    found += _named(typed, normal)
    done = 0
    for match in _NUMBER.finditer(low):
        if match.start() < done or len(match.group()) > MAXIMUM_DIGITS:
            continue
        read = _read(typed, low, match.start(), match.end(), done)
        if read is None:
            continue
        done = read.end
        start, end = normal.original(read.start, read.end)
        if not any(start < other.end and other.start < end for other in found):
            found.append(QueryDecision(start, end, read.kind, read.number, read.year, read.body, read.key))
    return tuple(sorted(found, key=lambda decision: decision.start))


def decisions_asked(value: str) -> tuple[QueryDecision, ...]:
    """What the value of a field for decisions asks for; a number alone, every decision that bears it."""
    found = find_in_query(value)
    number = value.strip()
    if not found and number.isdecimal():
        return (QueryDecision(0, len(value), None, number),)
    return found


def _read(typed: str, low: str, start: int, end: int, floor: int) -> QueryDecision | None:
    """The decision whose digits are low[start:end], with offsets into the normalized query."""
    before = low[max(floor, start - _REACH) : start]
    if before and (before[-1] in ".,/%" or (before[-1].isalnum() and not _KIND_BEFORE.search(before))):
        return None
    kind = _KIND_BEFORE.search(before)
    begin = start
    if kind is not None:
        begin = start - (len(before) - kind.start())
    elif (so := _SO_BEFORE.search(before)) is not None and typed[start - len(so.group()) + 1].lower() in "oố":
        begin = start - len(so.group())
    number, at = low[start:end], end
    letter = _LETTER.match(low, at)
    if letter is not None:
        number, at = number + letter.group().upper(), letter.end()
    year = _YEAR.match(low, at)
    codes, codes_end = _codes(typed, low, year.end() if year else at, kind is not None)
    if year is not None:
        at = year.end()
    issued = int(year[1]) if year else None
    name = _KINDS_BY_WORD[kind["kind"]] if kind else None
    if codes:
        return _with_codes(begin, codes_end, name, number, issued, codes)
    if kind is None:
        return None
    body = _body(kind["body"].upper()) if kind["body"] else None
    if body is None and not _is_mention(typed, kind, number, issued, at):
        return None
    return _with_codes(begin, at, name, number, issued, () if body is None else (body,))


def _codes(typed: str, low: str, at: int, has_kind: bool) -> tuple[tuple[str, ...], int]:
    codes: list[str] = []
    while len(codes) < _MOST_CODES:
        link = _LINK.match(low, at)
        code = _CODE.match(low, link.end()) if link else None
        if link is None or code is None:
            break
        word = code.group().upper()
        written = typed[code.start() : code.end()].upper().replace("Ư", "W")
        known = UNMARKED_CODES.get(word, word)
        central = written == "TW"
        if fold(written) != written and written.replace("Đ", "D") != fold(written) and not central:
            break  # a Vietnamese word with its marks
        known = "TW" if central else known
        if not _goes_on(known, codes, link, has_kind):
            break
        codes.append(known)
        at = code.end()
    return (tuple(codes), at) if has_kind or _tells_kind(codes) else ((), at)


def _tells_kind(codes: list[str]) -> bool:
    """Say whether codes without a kind word are a decision's."""
    if len(codes) > 1:
        return codes[0] in KIND_CODES or _ASSEMBLY.fullmatch(codes[0]) is not None
    return codes != [] and (codes[0] in _TELLING_CODES or _ASSEMBLY.fullmatch(codes[0]) is not None)


def _goes_on(code: str, before: list[str], link: re.Match[str], has_kind: bool) -> bool:
    is_kind = code in KIND_CODES or _ASSEMBLY.fullmatch(code) is not None
    if link["mark"] is not None:
        return bool(before) or is_kind or has_kind
    if not before:
        return (is_kind and code not in ("L", "PL", "SL")) or (
            has_kind and link["blank"] is not None and _is_body(code)
        )
    return link["blank"] is not None and before[-1] in KIND_CODES and _is_body(code)


def _is_body(code: str) -> bool:
    return code not in _NOT_AFTER_BLANK and _body(code) is not None


def _body(code: str) -> str | None:
    known = UNMARKED_CODES.get(code, code)
    is_known = (
        is_party_body(known) or known in STATE_BODIES or re.fullmatch(r"(?:QH|UBTVQH|HĐND)[0-9]{1,2}", known)
    )
    return known if is_known else None


def _with_codes(
    start: int, end: int, kind: str | None, number: str, year: int | None, codes: tuple[str, ...]
) -> QueryDecision:
    if len(codes) == 1 and kind is not None and is_party_body(codes[0]):
        codes = (*KIND_OF_WORD[kind].codes[:1], *codes)
    if kind is None and codes:
        kind = kind_of_codes(codes, party=is_party_body(codes[-1]))
    if len(codes) > 1 or (codes and _ASSEMBLY.fullmatch(codes[0])):
        tail = "/" + "-".join(codes)
        key = canonical_key(f"{number}{'' if year is None else f'/{year}'}{tail}")
        return QueryDecision(start, end, kind, number, year, key=key)
    body = codes[0] if codes and codes[0] not in KIND_CODES else None
    return QueryDecision(start, end, kind, number, year, body=body)


def _is_mention(typed: str, kind: re.Match[str], number: str, year: int | None, at: int) -> bool:
    """Say whether a kind word and a number alone, the number ending at `at`, mean a decision."""
    low = lowercase(typed)
    if _COUNTS.match(low, at):
        return False
    following = _NEXT.match(low, at)
    word = following[1] if following else ""
    units = UNITS if is_marked(typed) else _UNMARKED_UNITS
    if word in units and not kind["so"] and not _OF_YEAR.match(low, at):
        return False
    if year is not None or kind["so"]:
        return True
    if _IS_YEAR.fullmatch(number) or kind["kind"] in _AMBIGUOUS:
        return False
    if len(number) == 1 and kind["kind"] in _AMBIGUOUS_WITH_ONE_DIGIT:
        return False
    entry = KIND_OF_WORD[_KINDS_BY_WORD[kind["kind"]]]
    if entry.name in _EVERYDAY:
        return False
    return entry.bareness is Bareness.FREE or not word or len(number) > 1
