"""Read the title of a document from the words after its citation: `… về việc ban hành Quy chế …`.

Between the number and the title only the document's own particulars may stand: its date, its issuer, a
term of office, a remark in brackets. A title then opens with "về", or with a verb that opens titles. It
ends where its clause does, and is left out where that end cannot be told: no title is better than half a
sentence.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from dvsearch.extract.decisions.bodies import of_one_level
from dvsearch.extract.decisions.grammar import CLAUSE
from dvsearch.extract.decisions.issued import read_date
from dvsearch.extract.decisions.issuers import read_body, read_firm
from dvsearch.register.titlewords import (
    ABOUT,
    ALSO_IN_TITLES,
    BEFORE_NEXT,
    CLAUSE_OPENERS,
    COMMA_PAIRS,
    NEXT_CLAUSE,
    NO_VERBS,
    NOT_ABOUT,
    OWN_VERBS,
    PAIRS,
    QUOTED_OPENERS,
    SECOND_RULE,
    TITLE_VERBS,
    TRAILING,
    UNSURE,
    VERBS,
)
from dvsearch.text.fold import lowercase
from dvsearch.text.normalize import NormalizedText, normalize_with_map

__all__ = ["read_title"]

_REACH = 560  # characters after a number: the longest particulars, and a title that is a little too long
_LONGEST = 200  # characters; official titles that the press quotes are shorter
_FEWEST = 2  # syllables after the opening words
_STEPS = 8  # particulars between number and title
_LONGEST_MEMBER = 8  # syllables of a member of an enumeration, if no "và" shows that it is one
_SHORT_MEMBER = 3  # a run of members so short goes on to the last, whatever follows: "nông dân, nông thôn"
_LONGEST_LAST = 24  # and of the one that "và" ends


def _any(words: Sequence[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DATE_LEAD = re.compile(
    r",? ?\(?(?:được |vừa |mới |đã )*(?:ban hành |ký |ký ban hành |đề )?(?:từ |vào )?ngày "
)
_PARTICULAR = re.compile(
    rf" ?\((?! ?(?:{ABOUT}|quy định) )[^()\n]{{0,60}}\)"
    r"|,? năm (?:19|20)[0-9]{2}(?![0-9])"
    r"|,? (?:ban hành |ra )?(?:vào |từ |hồi )?(?:đầu |cuối |giữa )?"
    r"(?:tháng [0-9]{1,2} ?[-/] ?|năm )(?:19|20)[0-9]{2}(?![0-9])"
    r"|,? ?\(?khoá (?:[ivx]{1,5}|[0-9]{1,2})(?!\w)\)?"
    r"|,? ?\(?nhiệm kỳ [0-9]{4} ?- ?[0-9]{4}\)?"
    r"|[)\"']"
)
_BODY_LINK = re.compile(r",? ?\(?(?:của|do) | ")
_AFTER_BODY = re.compile(rf" ?[\"(]? ?(?:{ABOUT}|,? ngày) ")
_SIGNED = re.compile(
    r" (?:vừa |đã |mới )?(?:ký ban hành|ban hành|ký|phê duyệt|thông qua)(?= (?:về|ngày|v/v)(?!\w)| \()"
)
_VERBS = "|".join(rf"{verb}(?=,? (?:{_any(objects)})(?!\w))" for verb, objects in TITLE_VERBS.items())
_OPENING = re.compile(
    rf"(?P<comma>,)? ?(?P<mark>[\"'(])? ?(?P<lead>{ABOUT}|{_VERBS}|(?P<own>{_any(OWN_VERBS)}))(?=,? )"
)
_QUOTED = re.compile(
    rf"(?P<comma>,)? ?(?P<mark>\") ?(?P<lead>)(?P<own>)(?=(?:{_any(QUOTED_OPENERS)})(?!\w)[^\"\n]{{0,240}}\")"
)
_NOT_ABOUT = re.compile(rf" (?:(?:{_any(NOT_ABOUT)})(?!\w)|[0-9])")
_CLOSERS = {'"': '"', "'": "'", "(": ")"}

_COPULAS = "|".join(rf"{verb}(?! (?:{_any(nouns)})(?!\w))" for verb, nouns in ALSO_IN_TITLES.items())
_NO_VERB = "".join(
    rf"(?!(?<={before} ){verb}(?!\w))" for before, verb in (each.split("|") for each in NO_VERBS)
)
_NEXT_CLAUSE = re.compile(
    rf" (?:(?P<verb>{_NO_VERB}(?:{_any(VERBS)}|{_COPULAS})(?!\w))|(?:{_any(NEXT_CLAUSE)})(?!\w)"
    r"|(?:ngày|sáng|chiều|tối|hôm) (?=[0-9]))"
)
_RULE = re.compile(r" quy định(?!\w)")
_LAST_WORD = re.compile(r"(\w+)$")
_MARKS = re.compile(
    r"[()\[\]…]|\.\.|: |:$|\.$|(?<=\w[^\W\d_A-ZĐ])(?<![Tt]p)\. (?=[0-9])| [-*] (?=[A-ZĐ]{2})|; "
)
_BEFORE_NEXT = re.compile(rf"(?:[,;(]|(?:^|[ ,])(?:{_any(BEFORE_NEXT)}))(?: (?:các|những|cả))? ?$")
_PAIRS = tuple(tuple(pair.split("|")) for pair in PAIRS)
_PAIR_REACH = 30  # characters after the comma
_UNSURE = re.compile(rf" (?:{_any(UNSURE)})(?!\w)")
_COMMA = re.compile(r", ?(?=\D)")
_TRAILING_MARKS = " ,;:-.…("
_TRAILING = re.compile(rf"(?<!tiếp) (?:{_any(TRAILING)})$")  # but "những năm tiếp theo"
# Members of the one official title that is written with semicolons, and cited more than most.
_SEMICOLON = re.compile(r"; (?=phòng(?:,? chống| cháy))", re.IGNORECASE)


def read_title(text: str, end: int, following: Sequence[int] = (), code: str = "") -> str | None:
    """The title that stands after a citation ending at `end`, as normalized text, or None.

    It has its opening words: "về việc ban hành Quy chế …". `following` are where the citations
    after this one begin, in order: a title may name another document, but does not run into the next of
    a list. `code` is the last one of its number-symbol: what follows a body that it cannot be of is the
    title of that body's own paper.
    Never raises; at most 200 characters, no line break.
    """
    window = text[end : end + _REACH].split("\n", 1)[0]
    normal = normalize_with_map(window)
    phrase = normal.text.split("\n", 1)[0]
    joined = _SEMICOLON.sub(", ", phrase)
    low = lowercase(joined)
    opening = _opening(joined, low, code)
    if opening is None:
        return None
    starts = [_placed(normal, start - end) for start in following if start < end + len(window)]
    stop = _end(joined, low, opening, [start for start in starts if start >= opening.end()])
    title = _tidy(phrase[opening.start("lead") : stop])
    if len(title) > _LONGEST or len(title.split()) < len(opening["lead"].split()) + _FEWEST:
        return None
    return title


def _placed(normal: NormalizedText, at: int) -> int:
    """Where the character `at` of the original begins in the normalized text."""
    return at if normal.starts is None else bisect_left(normal.starts, at)


def _opening(phrase: str, low: str, code: str) -> re.Match[str] | None:
    """Go over the particulars of the document to the words that open its title."""
    at, told = 0, False
    for _ in range(_STEPS):
        opening = _OPENING.match(low, at) or _quoted(phrase, low, at)
        if opening is not None:
            return opening if _is_opening(low, opening, told=told) else None
        after = _date_end(low, at) or _body_end(phrase, low, at, code)
        told = told or after is not None
        if after is None:
            particular = _PARTICULAR.match(low, at)
            after = particular.end() if particular else None
        if after is None:
            return None
        at = after
    return None


def _quoted(phrase: str, low: str, at: int) -> re.Match[str] | None:
    """A title in quotation marks that opens with none of those words, but with a capital."""
    opening = _QUOTED.match(low, at)
    return opening if opening is not None and phrase[opening.end()].isupper() else None


def _is_opening(low: str, opening: re.Match[str], *, told: bool) -> bool:
    """A comma, or a verb that also tells what a body did, needs a date or issuer before it."""
    if (opening["comma"] or opening["own"]) and not told:
        return False
    return not (opening["lead"] == "về" and _NOT_ABOUT.match(low, opening.end("lead")))


def _date_end(low: str, at: int) -> int | None:
    lead = _DATE_LEAD.match(low, at)
    date = read_date(low, lead.end()) if lead else None
    return date.end if date else None


def _body_end(phrase: str, low: str, at: int, code: str) -> int | None:
    link = _BODY_LINK.match(low, at)
    if link is None:
        return None
    body = read_body(phrase, low, link.end())
    if body is None and "của" in link.group():
        body = read_firm(phrase, link.end())
    if body is None or not of_one_level(code, low[body.start : body.end]):
        return None
    if link.group() == " " and not _AFTER_BODY.match(low, body.end):
        return None  # the subject of a new clause
    signed = _SIGNED.match(low, body.end)
    return signed.end() if signed else body.end


def _end(phrase: str, low: str, opening: re.Match[str], following: list[int]) -> int:
    """Where the title ends: at its closing mark, at the end of its clause, or before the next document."""
    start = opening.end("lead")
    closer = _CLOSERS.get(opening["mark"] or "")
    marked = phrase.find(closer, start) if closer else -1
    if closer and marked >= 0:
        return marked
    if phrase.startswith(' "', start) and (quoted := phrase.find('"', start + 2)) >= 0:
        return quoted + 1
    ends = [len(phrase)]
    ends += [match.start() for match in (CLAUSE.search(phrase, start), _MARKS.search(phrase, start)) if match]
    ends += [_next_document(low, start, following)]
    end = min(ends)
    if phrase.count('"', start, end) % 2:  # the last one closes what began before the title
        end = phrase.rfind('"', start, end)
    end, by_verb = _clause(low, start, end)
    return _members(phrase, low, start, end, by_verb=by_verb)


def _next_document(low: str, start: int, following: list[int]) -> int:
    for first in following:
        if _BEFORE_NEXT.search(low, start, first):
            return first
    return len(low)


def _clause(low: str, start: int, end: int) -> tuple[int, bool]:
    """Where the title's clause ends at the latest, and whether the sentence's verb ends it."""
    match = _NEXT_CLAUSE.search(low, start, end)
    found = match.start() if match else end
    for rule in _RULE.finditer(low, start + 1, found):
        before = _LAST_WORD.search(low, start, rule.start())
        if before is None or before[1] not in SECOND_RULE:
            return rule.start(), True
    return found, match is not None and match["verb"] is not None


def _members(phrase: str, low: str, start: int, end: int, *, by_verb: bool) -> int:
    """Take as many parts between commas as are members of the title's own enumeration."""
    commas = [start + match.start() for match in _COMMA.finditer(phrase[start:end])]
    bounds = [*commas, end]
    short_run = False
    for before, after in pairwise(bounds):
        words = low[before + 1 : after].split()
        rest = phrase[before + 1 :].lstrip()
        if _are_pair(low, before):
            unsure = _UNSURE.search(low, before + 2, after)
            if unsure is not None:
                return unsure.start()
            short_run = len(words) <= _SHORT_MEMBER
            continue
        is_subject = by_verb and after == end and not (short_run and len(words) <= _SHORT_MEMBER)
        if not _goes_on(rest, words, paired=_is_pair(low, before), is_subject=is_subject):
            return before
        short_run = len(words) <= _SHORT_MEMBER
    return end


def _are_pair(low: str, comma: int) -> bool:
    """Say whether the words on both sides of a comma are said in one breath."""
    after = low[comma + 1 : comma + 1 + _PAIR_REACH].lstrip()
    return any(
        low.endswith(f" {first}", 0, comma)
        and after.startswith(second)
        and not after[len(second) : len(second) + 1].isalnum()
        for first, second in _PAIRS
    )


def _is_pair(low: str, comma: int) -> bool:
    """Say whether the word before a comma always has another beside it: "phòng, chống"."""
    return any(low.endswith(f" {word}", 0, comma) for word in COMMA_PAIRS)


def _goes_on(rest: str, words: list[str], *, paired: bool, is_subject: bool) -> bool:
    """Say whether what follows a comma is a member; `is_subject`: a verb follows it."""
    if not words or words[0] in CLAUSE_OPENERS or " ".join(words[:2]) in CLAUSE_OPENERS:
        return False
    if paired or rest[0] == '"':
        return True
    if not rest[0].islower():
        return False
    if "và" in words:
        return len(words) <= _LONGEST_LAST
    return not is_subject and len(words) <= _LONGEST_MEMBER


def _tidy(title: str) -> str:
    """`title` without what no title ends with, and without a quotation mark that has no partner."""
    if title.count('"') % 2:
        cut = title.rfind('"')
        title = title[:cut] + title[cut + 1 :]
    title = " ".join(title.split())
    while (shorter := _TRAILING.sub("", title.rstrip(_TRAILING_MARKS))) != title:
        title = shorter
    return title
