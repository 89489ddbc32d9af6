"""Find the kind word that a number belongs to, and say whether what stands between lets them be one."""

import re
from dataclasses import dataclass

from dvsearch.extract.decisions.grammar import KIND_WORD, MODIFIERS, SENTENCE, SHORT_KIND_WORD
from dvsearch.extract.decisions.issuers import Body, read_body
from dvsearch.extract.decisions.kinds import (
    ABBREVIATIONS,
    KIND_OF_WORD,
    SURE_ABBREVIATIONS,
    Bareness,
    kinds_agree,
)
from dvsearch.extract.decisions.scan import Prepared

__all__ = ["STOPS_GAP", "Before", "KindWord", "is_joined", "last_kind_word", "words_before"]

_REACH = 170  # characters before a number in which its kind word may stand
_WORDS_OF_GAP = 14
_WORDS_OF_LETTER_GAP = 4
STOPS_GAP = re.compile(r"[.;:!?\n\[\]/]|[0-9]{3}")

# "số", "(số", "mang số hiệu:" and the like right before the digits.
_LEAD = re.compile(
    r"(?:(?<!\w)(?:mang số(?: hiệu)?|có số|số hiệu|số ký hiệu|ký hiệu|số(?: số)?|so))?[ (:\"'-]*$"
)
_SO = re.compile(r"(?<!\w)(?:số|so)(?!\w)")
_LAWS = ("luật", "bộ luật", "pháp lệnh")
_LETTERS = ("văn bản", "công văn")
_COMPOUND = "thông báo kết luận"
_VERB_BEFORE = re.compile(r"(?:đã|vừa|sẽ|mới|khi) $")
_OF = re.compile(r" (?:của|do) ")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a number in its clause, which begins at `start`: words, then "số" and brackets."""

    start: int
    words: str
    has_so: bool
    introduced: bool  # by "số" or a bracket


@dataclass(frozen=True, slots=True)
class KindWord:
    """A kind word at words[start:end] of `Before.words`, and the kind it names.

    `bareness` is what a number alone needs after this word.
    """

    kind: str
    start: int
    end: int
    bareness: Bareness


def words_before(work: Prepared, number: int, floor: int) -> Before:
    """What stands before the digits at `number`, not before `floor`."""
    start = max(floor, number - _REACH)
    for stop in SENTENCE.finditer(work.text, start, number):
        start = stop.end()
    before = work.low[start:number]
    match = _LEAD.search(before)
    lead = match.group() if match else ""
    words = before[: len(before) - len(lead)].rstrip()
    return Before(start, words, _SO.search(lead) is not None, bool(lead.strip()) and lead.strip() != "-")


def last_kind_word(work: Prepared, before: Before, codes: tuple[str, ...]) -> KindWord | None:
    """The last kind word of `before`; `codes` are those of the number."""
    last = None
    for match in KIND_WORD.finditer(before.words):
        kind = KIND_OF_WORD[match.group()]
        last = KindWord(kind.name, match.start(), match.end(), kind.bareness)
    for match in SHORT_KIND_WORD.finditer(work.text, before.start, before.start + len(before.words)):
        start = match.start() - before.start
        if last is None or start >= last.end:
            last = _abbreviated(match.group(), start)
    return last if last is None else _without_verb(before.words, last, codes)


def _abbreviated(short: str, start: int) -> KindWord:
    name = ABBREVIATIONS.get(short) or ABBREVIATIONS[short.upper()]
    sure = short.upper() in SURE_ABBREVIATIONS or short in SURE_ABBREVIATIONS
    bareness = KIND_OF_WORD[name].bareness if sure else Bareness.NEEDS_SO
    return KindWord(name, start, start + len(short), bareness)


def _without_verb(words: str, kind: KindWord, codes: tuple[str, ...]) -> KindWord:
    """`thông báo kết luận`: a notice, or a verb and a conclusion, as the code or the verb's tense tells."""
    if words[kind.start : kind.end] != _COMPOUND:
        return kind
    if codes[:1] == ("KL",) or (not codes and _VERB_BEFORE.search(words[: kind.start])):
        known = KIND_OF_WORD["kết luận"]
        return KindWord(known.name, kind.start + len("thông báo "), kind.end, known.bareness)
    return kind


def is_joined(
    work: Prepared, before: Before, kind: KindWord, codes: tuple[str, ...]
) -> tuple[bool, Body | None]:
    """Say whether `kind` and a symbol with `codes` are one mention, and whose the words between say it is."""
    gap = before.words[kind.end :].rstrip(" ,(\"'")
    if MODIFIERS.fullmatch(gap):
        return True, None
    if STOPS_GAP.search(gap) or len(gap.split()) > _WORDS_OF_GAP:
        return False, None
    owner = _owner(work, before.start + kind.end, before.start + kind.end + len(gap))
    if owner is not None:
        return True, owner
    if kinds_agree(kind.kind, codes):
        return before.introduced or kind.kind in _LAWS, None
    is_letter = kind.kind in _LETTERS and len(gap.split()) <= _WORDS_OF_LETTER_GAP
    return before.introduced and is_letter, None


def _owner(work: Prepared, start: int, end: int) -> Body | None:
    """The body of `của BODY` that fills start..end."""
    match = _OF.match(work.low, start)
    body = read_body(work.text, work.low, match.end()) if match else None
    return body if body is not None and end - 2 <= body.end else None
