"""Tidy the text of any format: lines without blanks around them, titles of one line, safe addresses."""

import re

__all__ = ["LONGEST_TITLE", "address", "one_line", "paragraphs", "plain_title", "title_and_body"]

LONGEST_TITLE = 200
"""Characters. Headlines stay below it; a longer first line is a paragraph."""

_INVISIBLE = " \t\r\n\f\v\u00a0\u200b\u200c\u200d\u2060\ufeff\u3000"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{0,30}:")


def paragraphs(text: str) -> list[str]:
    """The lines of `text` without blanks at either end, and without empty ones."""
    return [line for raw in text.splitlines() if (line := raw.strip(_INVISIBLE).strip())]


def one_line(text: str) -> str:
    """`text` on one line, with single blanks."""
    return " ".join(text.strip(_INVISIBLE).split())


def plain_title(text: str) -> str:
    """`text` on one line, cut at a blank if it is too long for a title."""
    line = one_line(text)
    if len(line) <= LONGEST_TITLE:
        return line
    return line[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


def title_and_body(lines: list[str]) -> tuple[str, str]:
    """Take the first line as title; if it is a paragraph, cut a title from it and leave it in the body."""
    if not lines:
        return "", ""
    if len(lines[0]) <= LONGEST_TITLE:
        return one_line(lines[0]), "\n".join(lines[1:])
    return plain_title(lines[0]), "\n".join(lines)


def address(text: str) -> str:
    """`text` as an address: http, https or relative; anything else (javascript:) becomes ""."""
    line = "".join(text.split())
    scheme = _SCHEME.match(line)
    if scheme and scheme.group().lower() not in {"http:", "https:"}:
        return ""
    return line
