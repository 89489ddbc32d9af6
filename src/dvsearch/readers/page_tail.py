"""Cut off what follows an article on its page: comment form, related news, foot."""

from itertools import pairwise

from dvsearch.readers.boilerplate import COMMENTS, DESKS, RELATED, SEE_ALSO, TAGS
from dvsearch.readers.names import is_names
from dvsearch.readers.page_line import Line
from dvsearch.readers.stamps import SIGNS

__all__ = ["without_tail"]


def without_tail(lines: list[Line]) -> list[Line]:
    """Return the lines of the article, from those that follow its head.

    The comment form ends it. A heading of related news ends it too, unless the article goes on
    below (a box amid the text): then heading and links go, and every paragraph stays.
    """
    lines = _before_comments(lines)
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if kept and _is_related(line):
            if _ends_here(kept, lines[at:]):
                break
            while at < len(lines) and not (lines[at].is_paragraph or _is_labelled(lines[at])):
                at += 1
        elif not line.matches(SEE_ALSO):
            kept.append(line)
    return kept


def _before_comments(lines: list[Line]) -> list[Line]:
    for at, line in enumerate(lines):
        if at and line.matches(COMMENTS) and not _goes_on(lines[at:]):
            return lines[:at]
    return lines


def _goes_on(lines: list[Line]) -> bool:
    """Whether two paragraphs follow each other, as they do in a text and hardly among comments."""
    return any(first.is_paragraph and second.is_paragraph for first, second in pairwise(lines))


def _is_related(line: Line) -> bool:
    if line.matches(TAGS):
        return False
    return bool(RELATED.fullmatch(line.plain.strip(" :.»>›-•|"))) if line.plain else False


def _ends_here(before: list[Line], after: list[Line]) -> bool:
    if _is_signed(before[-1]):
        return True
    real = [at for at, line in enumerate(after) if line.is_paragraph]
    if not real:
        return not any(map(_is_labelled, after))
    # Teasers: headline, paragraph, headline, paragraph …; the text of an article is not so regular.
    return len(real) > 1 and not _goes_on(after)


def _is_signed(line: Line) -> bool:
    return is_names(line.text) or _is_labelled(line) or bool(line.matches(TAGS) or line.matches(DESKS))


def _is_labelled(line: Line) -> bool:
    return any(line.matches(pattern) for _, pattern in SIGNS)
