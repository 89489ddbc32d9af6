"""Read what stands around the text and belongs to the article: author, source, date, address."""

from dvsearch.readers.boilerplate import DESKS, TAGS
from dvsearch.readers.names import LONGEST_BYLINE, is_names, without_note
from dvsearch.readers.page_line import Line, words
from dvsearch.readers.stamps import AUTHOR_STAMP, INLINE_SOURCE, SIGNS, STAMP

__all__ = ["Signs", "read_head", "read_sign_off"]

Signs = dict[str, str]
"""Part of the article ("author", "source", "published", "url") → what the page says."""

_MOST_SOURCE_WORDS = 6  # "Theo Báo Quân đội nhân dân"
_ENDING = 80  # characters of the last paragraph in which "(Theo …)" can stand


def read_head(lines: list[Line], title: str) -> tuple[Signs, list[Line]]:
    """Take the lines between title and text off: stamp, by-line, counters, buttons, the title again."""
    headline = words(title)
    signs: Signs = {}
    at = 0
    while at < len(lines):
        line = lines[at]
        found = _signs(line)
        if not found and not (line.is_chrome or line.is_meter or line.is_path or _says(line, headline)):
            if not (is_names(line.text) and at + 1 < len(lines) and _signs(lines[at + 1])):
                break
            found = {"author": line.text}  # a name right above the stamp
        for part, value in found.items():
            signs.setdefault(part, value)
        at += 1
    return signs, lines[at:]


def read_sign_off(lines: list[Line]) -> tuple[Signs, list[Line]]:
    """Take author, source, stamp, tags and credits off the end; at least one line stays."""
    signs: Signs = {}
    end = len(lines)
    while end > 1:
        line = lines[end - 1]
        found = _signs(line) or _agency(line)
        if not found and not (line.is_chrome or line.is_meter or line.is_credit or line.matches(TAGS)):
            if "author" in signs or not _is_byline(line, lines[end - 2]):
                break
            found = {"author": without_note(line.text).strip("()* ")}
        for part, value in found.items():
            signs.setdefault(part, value)
        end -= 1
    ending = Line.of(lines[end - 1].text[-_ENDING:]) if lines else None
    if ending and "source" not in signs and (named := INLINE_SOURCE.search(ending.plain)):
        signs["source"] = ending.cut(named)  # said within the last paragraph, which stays whole
    return signs, lines[:end]


def _signs(line: Line) -> Signs:
    """What a line says if it is a sign and nothing else."""
    if match := line.matches(STAMP):
        return {"published": line.cut(match)}
    for part, pattern in SIGNS:
        if match := line.matches(pattern):
            return {part: _bare(line.cut(match))}
    match = line.matches(AUTHOR_STAMP)
    if match and is_names(line.cut(match, "author")):
        return {"author": line.cut(match, "author"), "published": line.cut(match)}
    return {}


def _says(line: Line, headline: str) -> bool:
    return bool(line.plain and headline) and words(line.plain) == headline


def _agency(line: Line) -> Signs:
    """ "Theo TTXVN", "Theo Báo Nhân Dân": a source, where a sentence would go on."""
    if not line.plain.startswith("theo ") or line.text.endswith((".", ":", ";", ",")):
        return {}
    named = line.text[5:].strip()
    short = 1 <= len(named.split()) <= _MOST_SOURCE_WORDS
    return {"source": named} if short and (named[:1].isupper() or "." in named) else {}


def _is_byline(line: Line, before: Line) -> bool:
    """A name at the end, unless it closes a list of names; an office right below the text."""
    if line.matches(DESKS) and line.text[0].isupper() and before.is_paragraph:
        return True
    return len(line.text) <= LONGEST_BYLINE and is_names(line.text) and not is_names(before.text)


def _bare(value: str) -> str:
    return without_note(value.strip(" .,;*")) if not value.endswith("..") else value
