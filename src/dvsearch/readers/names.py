"""Tell a by-line ("Minh Phong", "Thu Hà – P.V") from a sentence."""

import re

from dvsearch.text.normalize import normalize

__all__ = ["LONGEST_BYLINE", "is_names", "without_note"]

LONGEST_BYLINE = 60  # characters: two or three pen names

_BETWEEN = re.compile(r" ?[,;/&+] ?| - | và ")
_INITIALS = re.compile(r"(?:[A-ZĐ]{1,2}\.){1,4}[A-ZĐ]{0,3}|[A-ZĐ]{2,3}")
_NAME = re.compile(r"[^\W\d_]+\.?")
_NOTE = re.compile(
    r" ?\((?:t/?h|th|tổng hợp|lược ghi|lược dịch|ghi|thực hiện|biên tập|sưu tầm|CTV|TTV)\)\.?$", re.IGNORECASE
)


def is_names(text: str) -> bool:
    """Say whether a line is nothing but one name or a few: capitals throughout, no sentence."""
    line = without_note(normalize(text)).strip("()* ")
    if not 2 <= len(line) <= LONGEST_BYLINE:
        return False
    parts = _BETWEEN.split(line)
    return all(map(_is_name, parts)) and any(" " in part or _INITIALS.fullmatch(part) for part in parts)


def without_note(text: str) -> str:
    """Take "(tổng hợp)", "(t/h)" off a by-line."""
    return _NOTE.sub("", text)


def _is_name(part: str) -> bool:
    if _INITIALS.fullmatch(part):
        return True
    tokens = part.split()
    return 1 <= len(tokens) <= 5 and all(
        token[0].isupper() and (_NAME.fullmatch(token) or _INITIALS.fullmatch(token)) for token in tokens
    )
