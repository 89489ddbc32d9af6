"""Find the places of a text where a citation may be, cheaply, and prepare those lines for reading.

Most of an article cites nothing. One pass over its digits finds the candidates; only their lines are
normalized, so that the cost of normalization is paid where it serves.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dvsearch.extract.decisions.keys import MAXIMUM_DIGITS
from dvsearch.extract.decisions.kinds import ABBREVIATIONS, KIND_OF_WORD
from dvsearch.text.fold import lowercase
from dvsearch.text.normalize import NormalizedText, normalize, normalize_with_map

__all__ = ["Prepared", "prepare"]

_SORT_ENDS = """
    số so hiệu động hợp tịch ngành bộ nhất tác đề khoá thể khai hiện biệt chung riêng mới mật khẩn cấp tốc
    tra định cáo nại luật nhiệm duyệt hồi đất chế phạt tố án can nã chỉ giam
"""
# The last syllables of all kind words and of what may stand between them and a number.
_LAST_SYLLABLES = (
    frozenset(word.split()[-1] for word in KIND_OF_WORD)
    | frozenset(short.lower() for short in ABBREVIATIONS)
    | frozenset(_SORT_ENDS.split())
)
# Digits that nothing before them makes a part of something else: 1.500, 3/2019, 30%, B52.
# (To look back from the first digit lets the search jump from digit to digit.) Hasty hands leave out a blank.
_NUMBER = re.compile(
    r"[0-9](?:(?<![\w.,/%&+=@#$*][0-9])|(?<=số[0-9])|(?<=định[0-9])|(?<=quyết[0-9]))"
    rf"[0-9]{{0,{MAXIMUM_DIGITS - 1}}}(?![0-9])"
)
# A symbol or a year may follow: any mark, then a letter; or a blank, a short code and a mark.
_MARK_AHEAD = re.compile(
    r"[a-zđ]?\s?[^\w\s,;:()?!%\"]\s?(?:[a-zđðɖ]|(?:19|20|2 0)[0-9]{2}(?![0-9]))"
    r"|[a-zđ]? [a-zđ]{2,5} ?[^\w\s,;:()]"
)
_LAST_WORD = re.compile(r"([^\W\d_]+)\W{0,4}$")
_LAW_WORDS = ("luật", "hiến pháp", "pháp lệnh", "blhs", "blds", "blttds", "bltths", "bllđ")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LONGEST_NAME = 240  # characters from the word "luật" to the year, more than any name has
_PLENUM_WORDS = ("nghị quyết", "kết luận", "nq")
_PLENUM_HINT = re.compile(
    r"nghị quyết(?: của| số)? (?:hội|trung|đại|đh|tw|tư)|kết luận(?: của)? (?:hội|trung|tw|tư)"
    r"|nq(?: của)? ?(?:hội|trung|đại|đh|tw|tư)"
)
_DROPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0300-\u036f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready for reading: normalized where it matters, with candidate positions.

    `numbers` are the spans of candidate digits, `named` the lines where a named document may be.
    """

    text: str
    low: str
    origin: NormalizedText
    numbers: tuple[tuple[int, int], ...]
    named: tuple[tuple[int, int], ...]


def prepare(text: str) -> Prepared | None:
    """Prepare `text`, or return None if it can hold no citation."""
    origin = NormalizedText(text) if _is_composed(text) else _composed(text)
    low = lowercase(origin.text)
    numbers = tuple(m.span() for m in _NUMBER.finditer(low) if _is_candidate(low, m.start(), m.end()))
    named = _named_lines(low)
    if not numbers and not named:
        return None
    whole = _normalized_lines(origin.text, numbers, named)
    return Prepared(whole, low if whole == origin.text else lowercase(whole), origin, numbers, named)


def _is_composed(text: str) -> bool:
    """Say whether normalization would keep the length of `text`."""
    return unicodedata.is_normalized("NFC", text) and not _DROPPED.search(text)


def _composed(text: str) -> NormalizedText:
    """Normalize those lines of `text` whose length changes by it; only few do, and it is dear."""
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for line in text.split("\n"):
        normal = NormalizedText(line) if _is_composed(line) else normalize_with_map(line)
        pieces.append(normal.text)
        starts.extend(
            range(at, at + len(line))
            if normal.starts is None
            else (at + start for start in normal.starts[:-1])
        )
        at += len(line)
        starts.append(at)  # the line break
        at += 1
    return NormalizedText("\n".join(pieces), tuple(starts))


def _is_candidate(low: str, start: int, end: int) -> bool:
    """Say whether digits may be a document's number: a mark and letters follow, or a kind word precedes."""
    if start > 1 and _joins(low, start):
        return False
    if _MARK_AHEAD.match(low, end):
        return True
    word = _LAST_WORD.search(low, max(0, start - 14), start)
    return word is not None and word[1] in _LAST_SYLLABLES


def _joins(low: str, start: int) -> bool:
    """Say whether a mark joins the digits to what is before them: F-16, 2016-2020, 7889:2008."""
    mark, before = low[start - 1], low[start - 2 : start - 1]
    return (mark in "-‐‑‒–—―−" and before.isalnum()) or (mark == ":" and before.isdigit())


def _named_lines(low: str) -> tuple[tuple[int, int], ...]:
    """Lines that may name a law with its year, or a resolution of a plenum or congress."""
    at = _before_years(low, [found for word in _LAW_WORDS for found in _places(low, word)])
    for word in _PLENUM_WORDS:
        at += [found for found in _places(low, word) if _PLENUM_HINT.match(low, found)]
    lines: list[tuple[int, int]] = []
    for position in sorted(at):
        if lines and position < lines[-1][1]:
            continue
        lines.append(_line(low, position))
    return tuple(lines)


def _before_years(low: str, places: list[int]) -> list[int]:
    """Those of `places` after which a year stands as near as the end of a law's name can be."""
    years = [match.start() for match in _YEAR.finditer(low)] if places else []
    following = ((place, bisect_left(years, place)) for place in places)
    return [place for place, at in following if at < len(years) and years[at] < place + _LONGEST_NAME]


def _places(low: str, word: str) -> Iterator[int]:
    """Where `word` stands; quicker than a regular expression."""
    found = low.find(word)
    while found >= 0:
        yield found
        found = low.find(word, found + len(word))


def _line(low: str, at: int) -> tuple[int, int]:
    start = low.rfind("\n", 0, at) + 1
    end = low.find("\n", at)
    return start, len(low) if end < 0 else end


def _normalized_lines(
    text: str, numbers: tuple[tuple[int, int], ...], named: tuple[tuple[int, int], ...]
) -> str:
    """The text with every line that has a candidate normalized; its length does not change."""
    lines = list(named)
    covered = 0
    for start, _ in numbers:
        if start >= covered:
            lines.append(_line(text, start))
            covered = lines[-1][1]
    pieces: list[str] = []
    at = 0
    for start, end in sorted(set(lines)):
        if start < at:
            continue
        pieces += [text[at:start], _same_length(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _same_length(line: str) -> str:
    normal = normalize(line)
    return normal if len(normal) == len(line) else line
