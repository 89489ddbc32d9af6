"""Which claims mean the same? One form for all ways of writing an issuer or a title, and who says less."""

import re

from dvsearch.register.titlewords import ABOUT
from dvsearch.text.abbreviations import MAX_SYLLABLES, expansions_of
from dvsearch.text.fold import lowercase
from dvsearch.text.normalize import normalize

__all__ = ["issuer_form", "names_body", "says_less", "title_form", "titles_agree"]

_NOT_WORDS = re.compile(r"[^\w/]+")
_OPENING = re.compile(rf"(?:(?:{ABOUT}|quy định|ban hành(?: kèm theo)?|một số vấn đề(?= về))(?: |$))+")
_LINKS = frozenset({"và", "tỉnh", "nước"})  # "UBND tỉnh Nghệ An" and "UBND Nghệ An" are one
# The head of a body signs for it.
_HEADS = (
    ("bộ trưởng bộ ", "bộ "),
    ("bộ trưởng ", "bộ "),
    ("thống đốc ngân hàng", "ngân hàng"),
    ("chủ tịch uỷ ban", "uỷ ban"),
    ("chủ tịch thành phố", "uỷ ban nhân dân thành phố"),
    ("giám đốc sở ", "sở "),
    ("giám đốc công an", "công an"),
    ("trưởng ban ", "ban "),
    ("ban chấp hành trung ương đảng", "ban chấp hành trung ương"),
    ("thủ tướng chính phủ", "thủ tướng"),
)
_HEADS_ALONE = frozenset({"bộ", "sở", "ban", "cục", "vụ", "uỷ ban", "hội đồng", "bộ trưởng"})
_SHORT_NAMES = {"trung ương": "ban chấp hành trung ương", "trung ương đảng": "ban chấp hành trung ương"}
# Letters that are read so in the names of bodies only.
_BODY_LETTERS = {
    "tt tt": "thông tin truyền thông",
    "hđtv": "hội đồng thành viên",
    "hđqt": "hội đồng quản trị",
    "hđtp": "hội đồng thẩm phán",
    "nhnn": "ngân hàng nhà nước",
    "vh tt dl": "văn hoá thể thao du lịch",
    "kh đt": "kế hoạch đầu tư",
    "kh cn": "khoa học công nghệ",
    "lđ tb xh": "lao động thương binh xã hội",
}
_LIKE = 0.6  # share of the shorter title's words that the other has, when they are paraphrases


def _words(text: str) -> list[str]:
    return _NOT_WORDS.sub(" ", lowercase(normalize(text))).split()


def title_form(title: str) -> str:
    """The words of a title in lower case, without what opens it: `về việc`, `quy định`, `một số vấn đề`."""
    words = " ".join(_words(title))
    return _OPENING.sub("", words, count=1) or words


def issuer_form(issuer: str) -> str:
    """The name of a body in lower case, written out: `UBND TP. Huế` → `uỷ ban nhân dân thành phố huế`."""
    words = " ".join(_written_out(_words(issuer)))
    for head, body in _HEADS:
        if words.startswith(head):
            return body + words.removeprefix(head)
    return _SHORT_NAMES.get(words, words)


def names_body(issuer: str) -> bool:
    """Say whether the name of a body says more than what sort of body it is: `Bộ`, `Sở` alone do not."""
    return " ".join(_words(issuer)) not in _HEADS_ALONE


def _written_out(words: list[str]) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(words):
        length, form = _expanded(words, at)
        found += form
        at += length
    return [word for word in found if word not in _LINKS]


def _expanded(words: list[str], at: int) -> tuple[int, list[str]]:
    """How many words at this place are one abbreviation, and what it stands for; else the one word."""
    for length in range(min(MAX_SYLLABLES, len(words) - at), 0, -1):
        run = " ".join(words[at : at + length])
        forms = (_BODY_LETTERS[run],) if run in _BODY_LETTERS else expansions_of(run)
        if forms:
            return length, forms[0].split()
    return 1, [words[at]]


def says_less(one: str, other: str) -> bool:
    """Say whether `one` is the beginning of `other`, whole words, and not all of it."""
    return other.startswith(f"{one} ")


def titles_agree(one: str, other: str) -> bool:
    """Say whether two title forms may be two ways of telling one subject."""
    first, second = set(one.split()), set(other.split())
    return len(first & second) >= _LIKE * min(len(first), len(second))
