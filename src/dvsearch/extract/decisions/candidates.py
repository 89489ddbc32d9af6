"""Say which digits of a text may be the number of a document, before anything dear is done with their line.

A document's number has a symbol after it, or a kind word before it; nearly all digits have neither. What is
asked here is less than `mentions` asks, so that nothing is lost; the tests hold the two against each other.
"""

import re
from collections.abc import Iterator
from itertools import islice

from dvsearch.extract.decisions.keys import MAXIMUM_DIGITS
from dvsearch.extract.decisions.kinds import ABBREVIATIONS, KIND_CODES, KIND_OF_WORD
from dvsearch.extract.numbers import number_starts
from dvsearch.extract.plain import UPPER
from dvsearch.text.fold import fold

__all__ = ["MOST_MENTIONS", "candidate_numbers"]

# A text with more is no article: the longest lists of documents in force have some thousand.
MOST_MENTIONS = 5_000
_MOST_LOOKED_AT = 20_000

# What makes a number a symbol, in text as it is written: a year or none, a mark, a code; after a blank or a
# full stop only the code of a kind. The shape of codes is that of `symbols`, roughly.
_DASHES = "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_JOINING = "-‐‑‒–—―−"
_LOOKALIKES = str.maketrans({"Đ": "[ĐÐƉ]"})
_UPPER, _LOWER = "A-ZĐÐƉÂĂÊÔƠƯ", "a-zđðɖâăêôơư"
_KIND_CODE = (
    rf"(?i:{'|'.join(sorted(KIND_CODES, key=len, reverse=True)).translate(_LOOKALIKES)}|QD|ND)(?![^\W\d_])"
)
_CODE = (
    rf"(?:(?=[A-ZĐÐƉ])(?!(?!Ttri)[{_UPPER}][{_LOWER}]{{3}})[{_UPPER}{_LOWER}]+(?![^\W\d_])|T\. ?[ƯưWw]"
    rf"|(?=[a-zđðɖ]){_KIND_CODE})"
)
_YEAR = r"(?:19|20|2 0)[0-9]{2}(?![0-9])"
_BLANK = r"[^\S\n]"  # no symbol goes on in the next line
_CODE_AHEAD = re.compile(rf"[A-Za-zĐđ]?{_BLANK}?(?:[/.{_DASHES}]{_BLANK}?[{_UPPER}]|{_KIND_CODE}|[A-ZĐÐƉ]/)")

# The last two words of a window that is read backwards.
_LAST_TWO = re.compile(r"\n?\W{0,4}([^\W\d_]+)(?:\s([^\W\d_]+))?")
_WINDOW = 24  # characters before a number that hold the two words before it
_SORT_ENDS = """
    động hợp tịch ngành bộ nhất tác đề khoá thể khai hiện biệt chung riêng mới mật khẩn cấp tốc
    tra định cáo nại luật nhiệm duyệt hồi đất chế phạt tố án can nã chỉ giam
"""
# The word before a number: "số", the last syllable of a kind word, or of what may stand between the two.
_SO = frozenset({"số", "so", "hiệu"})
_ABBREVIATIONS = frozenset(map(str.lower, ABBREVIATIONS))
_KIND_ENDS = frozenset(word.split()[-1] for word in KIND_OF_WORD) | _ABBREVIATIONS
_LAST_WORDS = _SO | _KIND_ENDS | frozenset(_SORT_ENDS.split())
# Most numbers stand after other words ("ngày", "tháng", "khoảng"): their last three letters tell.
_ENDINGS = sorted({word[-3:] for word in _LAST_WORDS})
_LONG, _SHORT = ("|".join(end for end in _ENDINGS if len(end) == length) for length in (3, 2))
_WORD_BEFORE = rf"(?:(?<=(?:{_LONG})\W)|(?<=(?:{_SHORT}|[{UPPER}].|(?:.|\n)\W)\W))"
_SYMBOL_AHEAD = (
    rf"[A-Za-zĐđ]?{_BLANK}?"
    rf"(?:[/{_DASHES}]{_BLANK}?(?:{_YEAR}{_BLANK}?(?:[/.{_DASHES}]{_BLANK}?)?)?{_CODE}|\.{_BLANK}?{_KIND_CODE})"
    rf"|[A-Za-zĐđ]? (?=[A-Za-zĐđ]{{2,5}} ?[^\w\s,;:()]){_KIND_CODE}"
)
# Hasty hands leave out the blank: "Quyết định số123".
_GLUED = "|".join(f"(?<={word})" for word in ("[sS]ố", "SỐ", "định", "ĐỊNH", "quyết", "QUYẾT"))
# Digits that nothing before them makes a part of something else: 1.500, 3/2019, 30%, B52.
_NUMBER = re.compile(
    rf"(?:(?<![\w.,/%&+=@#$*])(?P<word>{_WORD_BEFORE})?|(?P<glued>{_GLUED}))"
    rf"[0-9]{{1,{MAXIMUM_DIGITS}}}(?![0-9])"
    rf"(?:(?=(?P<symbol>{_SYMBOL_AHEAD}))|(?(word)|(?(glued)|(?!))))"
)
_REACH = 180  # characters before "số" where the kind word may stand; more than `kindwords` reads
# Without marks, so that a slip of the tone mark ("nghị quýêt") hides none.
_FOLDED_KINDS = tuple(fold(word) for word in KIND_OF_WORD)
_FOLDED_ENDS = frozenset(" ".join(kind.split()[-2:]) for kind in _FOLDED_KINDS)
_SHORT_KIND = re.compile(rf"(?<![\w/-])(?:{'|'.join(ABBREVIATIONS)}|qđ|nđ|nq)(?![\w/-])")


def candidate_numbers(text: str, low: str) -> tuple[tuple[int, int], ...]:
    """The spans of digits in `text` that may be a document's number; `low` is its lower case."""
    candidates = (
        match.span()
        for match in islice(_numbers(text), _MOST_LOOKED_AT)
        if (match["symbol"] is not None or _follows_kind(text, low, match)) and not _joins(low, match.start())
    )
    return tuple(islice(candidates, MOST_MENTIONS))


def _numbers(text: str) -> Iterator[re.Match[str]]:
    for start in number_starts(text):
        match = _NUMBER.match(text, start)
        if match is not None:
            yield match


def _follows_kind(text: str, low: str, match: re.Match[str]) -> bool:
    """Say whether the words before digits let them be a bare number, or one whose symbol is odd."""
    start = match.start()
    word, previous = _words_before(low, start)
    if word not in _LAST_WORDS:
        return False
    if _has_kind(text, low, start) if word in _SO else _ends_kind(word, previous):
        return True
    return _CODE_AHEAD.match(text, match.end()) is not None


def _joins(low: str, start: int) -> bool:
    """Say whether a mark joins the digits to what is before them: F-16, 2016-2020, 7889:2008."""
    if start < 2:
        return False
    mark, before = low[start - 1], low[start - 2]
    return (mark in _JOINING and before.isalnum()) or (mark == ":" and before.isdigit())


def _words_before(low: str, start: int) -> tuple[str, str]:
    """The last word before `start`, and the one before that; "" for each that is not near."""
    match = _LAST_TWO.match(low[max(0, start - _WINDOW) : start][::-1])
    return (match[1][::-1], (match[2] or "")[::-1]) if match else ("", "")


def _ends_kind(word: str, previous: str) -> bool:
    """Say whether a kind word, or an abbreviation of one, ends in these words."""
    return word in _ABBREVIATIONS or not _FOLDED_ENDS.isdisjoint((fold(word), fold(f"{previous} {word}")))


def _has_kind(text: str, low: str, start: int) -> bool:
    """Say whether a kind word stands somewhere before the digits at `start`."""
    first = max(0, start - _REACH)
    before = fold(low[first:start])
    return any(kind in before for kind in _FOLDED_KINDS) or bool(_SHORT_KIND.search(text, first, start))
