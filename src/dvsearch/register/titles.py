"""Read the title of a document from the words after its citation: `… của Bộ Chính trị về việc ban hành Quy chế …`.

Between the number and the title only the document's own particulars may stand: its date, its issuer, a
term of office, a remark in brackets. A title then opens with "về", or with a verb that opens titles. It
ends where its clause does, and is left out where that end cannot be told: no title is better than half a
sentence.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from dvsearch.extract.decisions.grammar import CLAUSE
from dvsearch.extract.decisions.issued import read_date
from dvsearch.extract.decisions.issuers import read_body, read_firm
from dvsearch.register.titlewords import (
    ABOUT,
    BEFORE_NEXT,
    CLAUSE_OPENERS,
    COMMA_PAIRS,
    NEXT_CLAUSE,
    NOT_ABOUT,
    OWN_VERB,
    SECOND_RULE,
    TITLE_VERBS,
    TRAILING,
)
from dvsearch.text.fold import lowercase
from dvsearch.text.normalize import NormalizedText, normalize_with_map

__all__ = ["read_title"]

_REACH = 560  # characters after a number: the longest particulars, and a title that is a little too long
_LONGEST = 200  # characters; official titles that the press quotes are shorter
_FEWEST = 2  # syllables after the opening words
_STEPS = 8  # particulars between number and title
_LONGEST_MEMBER = 8  # syllables of a member of an enumeration, if no "và" shows that it is one
_LONGEST_LAST = 14  # and of the one that "và" ends


def _any(words: Sequence[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DATE_LEAD = re.compile(
    r",? ?\(?(?:được |vừa |mới |đã )*(?:ban hành |ký |ký ban hành |đề )?(?:từ |vào )?ngày "
)
_PARTICULAR = re.compile(
    rf" ?\((?! ?(?:{ABOUT}|quy định) )[^()\n]{{0,60}}\)"
    r"|,? năm (?:19|20)[0-9]{2}(?![0-9])"
    r"|,? (?:ban hành |ra )?(?:vào |từ |hồi )?(?:đầu |cuối |giữa )?(?:tháng [0-9]{1,2} ?[-/] ?|năm )(?:19|20)[0-9]{2}"
    r"|,? ?\(?khoá (?:[ivx]{1,5}|[0-9]{1,2})(?![\w])\)?"
    r"|,? ?\(?nhiệm kỳ [0-9]{4} ?- ?[0-9]{4}\)?"
    r"| \(sửa đổi\)"
    r"|[)\"']"
)
_BODY_LINK = re.compile(r",? ?\(?(?:của|do) |,? ")
_SIGNED = re.compile(
    r" (?:vừa |đã |mới )?(?:ký ban hành|ban hành|ký|phê duyệt|thông qua)(?= (?:về|ngày|v/v)(?!\w)| \()"
)
_OPENING = re.compile(
    rf"(?P<comma>,)? ?(?P<mark>[\"'(])? ?(?P<lead>{ABOUT}|{'|'.join(TITLE_VERBS)}|(?P<own>{OWN_VERB}))(?= )"
)
_NOT_ABOUT = re.compile(rf" (?:(?:{_any(NOT_ABOUT)})(?!\w)|[0-9])")
_CLOSERS = {'"': '"', "'": "'", "(": ")"}

_NEXT_CLAUSE = re.compile(rf" (?:(?:{_any(NEXT_CLAUSE)})(?!\w)|ngày (?=[0-9]))")
_RULE = re.compile(r" quy định(?!\w)")
_LAST_WORD = re.compile(r"(\w+)$")
_MARKS = re.compile(r"[()\[\]…]|\.\.|: |:$|\.$| [-*] (?=[A-ZĐ]{2})|; ")
_BEFORE_NEXT = re.compile(rf"(?:[,;(]|(?:^|[ ,])(?:{_any(BEFORE_NEXT)}))(?: (?:các|những|cả))? ?$")
_TRAILING = re.compile(rf"(?:[ ,;:\-]|(?<= )(?:{_any(TRAILING)})$)+$")


def read_title(text: str, end: int, following: Sequence[tuple[int, int]] = ()) -> str | None:
    """The title that stands after a citation ending at `end`, as normalized text, or None.

    It has its opening words: "về việc ban hành Quy chế …". `following` are the spans of the citations
    after this one, in order: a title may name another document, but does not run into the next of a list.
    Never raises; at most 200 characters, no line break.
    """
    window = text[end : end + _REACH].split("\n", 1)[0]
    normal = normalize_with_map(window)
    spans = [
        (_placed(normal, a - end), _placed(normal, b - end)) for a, b in following if b - end <= len(window)
    ]
    phrase = normal.text.split("\n", 1)[0]
    low = lowercase(phrase)
    opening = _opening(phrase, low)
    if opening is None:
        return None
    stop = _end(phrase, low, opening, [span for span in spans if span[0] >= opening.end()])
    title = _TRAILING.sub("", phrase[opening.start("lead") : stop])
    title = " ".join(_balanced(title).split())
    if len(title) > _LONGEST or len(title.split()) < len(opening["lead"].split()) + _FEWEST:
        return None
    return title


def _placed(normal: NormalizedText, at: int) -> int:
    """Where the character `at` of the original begins in the normalized text."""
    return at if normal.starts is None else bisect_left(normal.starts, at)


def _opening(phrase: str, low: str) -> re.Match[str] | None:
    """Go over the particulars of the document to the words that open its title."""
    at, told = 0, False
    for _ in range(_STEPS):
        opening = _OPENING.match(low, at)
        if opening is not None:
            return opening if _is_opening(low, opening, told=told) else None
        after = _date_end(low, at) or _body_end(phrase, low, at)
        told = told or after is not None
        if after is None:
            particular = _PARTICULAR.match(low, at)
            after = particular.end() if particular else None
        if after is None:
            return None
        at = after
    return None


def _is_opening(low: str, opening: re.Match[str], *, told: bool) -> bool:
    """A comma, or a verb that also tells what a body did, needs a date or issuer before it."""
    if (opening["comma"] or opening["own"]) and not told:
        return False
    return not (opening["lead"] == "về" and _NOT_ABOUT.match(low, opening.end("lead")))


def _date_end(low: str, at: int) -> int | None:
    lead = _DATE_LEAD.match(low, at)
    date = read_date(low, lead.end()) if lead else None
    return date.end if date else None


def _body_end(phrase: str, low: str, at: int) -> int | None:
    link = _BODY_LINK.match(low, at)
    if link is None:
        return None
    body = read_body(phrase, low, link.end())
    if body is None and "của" in link.group():
        body = read_firm(phrase, link.end())
    if body is None:
        return None
    signed = _SIGNED.match(low, body.end)
    return signed.end() if signed else body.end


def _end(phrase: str, low: str, opening: re.Match[str], following: list[tuple[int, int]]) -> int:
    """Where the title ends: at its closing mark, at the end of its clause, or before the next document."""
    start = opening.end("lead")
    closer = _CLOSERS.get(opening["mark"] or "")
    marked = phrase.find(closer, start) if closer else -1
    if closer and marked >= 0:
        return marked
    ends = [len(phrase)]
    ends += [match.start() for match in (CLAUSE.search(phrase, start), _MARKS.search(phrase, start)) if match]
    ends += [_next_document(low, start, following)]
    end = min(ends)
    verb = _verb(low, start, end)
    return _members(phrase, low, start, min(end, verb), by_verb=verb < end)


def _next_document(low: str, start: int, following: list[tuple[int, int]]) -> int:
    for first, _ in following:
        if _BEFORE_NEXT.search(low, start, first):
            return first
    return len(low)


def _verb(low: str, start: int, end: int) -> int:
    """Where the sentence's own verb or a new clause begins."""
    match = _NEXT_CLAUSE.search(low, start, end)
    found = match.start() if match else end
    for rule in _RULE.finditer(low, start + 1, found):
        before = _LAST_WORD.search(low, start, rule.start())
        if before is None or before[1] not in SECOND_RULE:
            return rule.start()
    return found


def _members(phrase: str, low: str, start: int, end: int, *, by_verb: bool) -> int:
    """Take as many parts between commas as are members of the title's own enumeration."""
    commas = [match.start() for match in re.finditer(r", ?(?=\D)", phrase[start:end])]
    bounds = [*(start + comma for comma in commas), end]
    kept = bounds[0]
    for before, after in pairwise(bounds):
        member = low[before + 1 : after].strip()
        pair = _LAST_WORD.search(low, start, before)
        paired = pair is not None and pair[1] in COMMA_PAIRS
        cut = by_verb and after == end
        if not _goes_on(phrase[before + 1 :].strip(), member, paired=paired, cut=cut):
            break
        kept = after
    return kept


def _goes_on(rest: str, member: str, *, paired: bool, cut: bool) -> bool:
    """Say whether what follows a comma belongs to the title; `cut`: a verb follows, so it may be a subject."""
    words = member.split()
    if not words or words[0] in CLAUSE_OPENERS or " ".join(words[:2]) in CLAUSE_OPENERS:
        return False
    if not rest[0].islower() and not paired:
        return False
    if cut:
        return paired or "và" in words
    return len(words) <= (_LONGEST_LAST if paired or "và" in words else _LONGEST_MEMBER)


def _balanced(title: str) -> str:
    """`title` without a quotation mark that has no partner."""
    if title.count('"') % 2 == 0:
        return title
    cut = title.rfind('"')
    return (title[:cut] + title[cut + 1 :]).strip()
