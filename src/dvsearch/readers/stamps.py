"""The line that tells when a page was published, and the lines that name author and source, as tables."""

import re
from typing import Final

__all__ = ["AUTHOR_STAMP", "INLINE_SOURCE", "SIGNS", "STAMP", "TITLE_LABEL"]

_GAP = r"[ ,|\-]{0,4}"
_WEEKDAY = (
    r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7]|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_TIME = r"(?:luc )?\d{1,2} ?[:hg] ?\d{0,2}(?::\d\d)?(?: ?phut)?(?: ?[ap]m| sa| ch)?"
_DATE = (
    r"(?:\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?\d{4}"
    r"|\d{1,2} thang \d{1,2},?(?: nam)? \d{4}"
    r"|thang \d{1,2} \d{1,2}, \d{4}"
    r"|\d{4}[/\-]\d{1,2}[/\-]\d{1,2}(?:t[\d:.+z\-]{2,20})?)"
)
_LABEL = (
    r"(?:(?:ngay |thoi gian |gio )?(?:dang|dang tin|dang tai|xuat ban|cap nhat|gui|tao|dua tin|phat hanh)"
    r"(?: luc| ngay)?|posted on|published|updated|ngay|thoi gian|date)"
)

STAMP: Final = re.compile(
    rf"(?:{_LABEL} ?:? ?)?(?:\(?{_WEEKDAY}\)?{_GAP})?(?:{_TIME}{_GAP})?(?:{_WEEKDAY}{_GAP})?(?:ngay ?:? ?)?"
    rf"(?P<value>{_DATE})(?:{_GAP}{_TIME})?(?:{_GAP}\(?gmt ?\+? ?0?7(?::00)?\)?)?[ .]{{0,2}}"
)
"""A whole line that is a date of publication; `value` is the date as written."""

AUTHOR_STAMP: Final = re.compile(
    rf"(?:(?:by|boi|dang boi|tac gia)(?: ?: ?| ))?(?P<author>[^\d:|]{{2,40}}?) ?[-|,] ?"
    rf"{STAMP.pattern}(?: \d{{1,5}})?"
)
"""The same, with the author before it."""

SIGNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "url",
        re.compile(
            r"(?:(?:link|url|duong dan|dia chi|nguon|source|link goc)(?: ?: ?| ))?"
            r"(?P<value>https?://[^ ]{4,280})"
        ),
    ),
    ("source", re.compile(r"(?:theo )?(?:nguon(?: tin| bai| tin bai)?|source) ?[:\-] ?(?P<value>.{2,80})")),
    ("source", re.compile(r"[(\[] ?(?:theo|nguon(?: tin)?)(?: ?: ?| )(?P<value>[^()\[\]]{2,60})[)\]]\.?")),
    (
        "author",
        re.compile(
            r"(?:tac gia|nguoi viet|phong vien|pv|thuc hien|noi dung|by|author"
            r"|(?:tin|bai)(?:,? ?(?:va )?(?:tin|bai|anh|video|clip)){0,3}|bai viet|tin bai)"
            r" ?: ?(?P<value>.{2,60})"
        ),
    ),
)
"""Part of the article → a whole line that names it."""

TITLE_LABEL: Final = re.compile(r"(?:tieu de|title|ten bai) ?: ?(?P<value>.{2,280})")

INLINE_SOURCE: Final = re.compile(r"\((?:theo|nguon) ?:? (?P<value>[^()]{2,50})\)[ .]{0,2}")
"""At the end of the last paragraph."""
