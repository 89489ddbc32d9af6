"""Take an article out of the lines of a saved page.

Named steps, each one over the lines that the step before left: title, head, tail, repeats, traces,
sign-off. A text that is nothing but a title and paragraphs comes out as it went in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from dvsearch.readers.page_line import Line, words
from dvsearch.readers.page_signs import Signs, read_head, read_sign_off
from dvsearch.readers.page_tail import without_tail
from dvsearch.readers.stamps import STAMP, TITLE_LABEL
from dvsearch.readers.tidy import LONGEST_TITLE, one_line, title_and_body

__all__ = ["Page", "read_page"]

_MOST_LINES = 20_000  # pages have hundreds; the longest laws 10,000; beyond it is no page, so taken as plain
_HEAD = 25  # lines above a headline: the longest menus seen have about twenty
_LONGEST_CAPTION = 200  # characters
_LEAST_CAPTION_WORDS = 3
_LEAST_TITLE = 15  # characters; a shorter line may begin another by chance


@dataclass(frozen=True, slots=True)
class Page:
    """An article taken from a page; what the page does not say is empty."""

    title: str
    body: str
    url: str = ""
    author: str = ""
    source: str = ""
    published: str = ""


def read_page(text_lines: list[str], title: str = "") -> Page:
    """Take the article out of the lines of a page (no blanks around them, none empty).

    `title` is given when markup has said it; otherwise it is found among the first lines.
    """
    if len(text_lines) > _MOST_LINES:
        first, rest_of_text = title_and_body(text_lines)
        return Page(title, "\n".join(text_lines)) if title else Page(first, rest_of_text)
    lines = [Line.of(text) for text in text_lines]
    title, rest = _after_title(lines, title) if title else _found_title(lines)
    head, rest = read_head(rest, title)
    rest = [line for line in _without_repeats(title, without_tail(rest)) if not line.is_chrome]
    end, rest = read_sign_off(rest)
    body = "\n".join(line.text for line in rest)
    if not title:
        title, body = title_and_body([line.text for line in rest])
    signs: Signs = end | head if "author" not in end else head | end
    return Page(title=title, body=body, **signs)


def _found_title(lines: list[Line]) -> tuple[str, list[Line]]:
    """Find the headline; "" when the text begins with a paragraph."""
    for at, line in enumerate(lines[:_HEAD]):
        if match := line.matches(TITLE_LABEL):
            return one_line(line.cut(match)), lines[at + 1 :]
        if line.is_above or _announces(line, lines[at + 1 : _HEAD]):
            continue
        if len(line.text) > LONGEST_TITLE:
            return "", lines[at:] if at else lines
        return one_line(line.text), _stamp_above(lines[:at]) + lines[at + 1 :]
    return (one_line(lines[0].text), lines[1:]) if lines else ("", [])


def _stamp_above(above: list[Line]) -> list[Line]:
    """The stamp between path and headline; one that opens the page is a clock and tells nothing."""
    is_stamp = len(above) > 1 and above[-1].matches(STAMP) and above[-2].is_path
    return above[-1:] if is_stamp else []


def _announces(line: Line, below: list[Line]) -> bool:
    """Whether a line says the headline that comes below: the page's own title, or a path that ends in it."""
    said = words(line.plain)
    for other in takewhile(lambda other: not other.is_paragraph, below):
        headline = words(other.plain)
        if len(headline) < _LEAST_TITLE or len(other.text) > LONGEST_TITLE or said == headline:
            continue
        if line.text.endswith(("...", "…")) and _ends_with_start(said, headline):
            return True
        rest = line.plain.removeprefix(other.plain)
        if rest != line.plain and rest.lstrip()[:1] in tuple("-|–»"):
            return True
    return False


def _ends_with_start(said: str, headline: str) -> bool:
    """Whether `said` ends in the first words of `headline`, at least three."""
    known = said.split()
    return any(
        " ".join(known[-count:]) == " ".join(headline.split()[:count]) for count in range(3, len(known) + 1)
    )


def _after_title(lines: list[Line], title: str) -> tuple[str, list[Line]]:
    """The lines below a headline that is known."""
    sought = words(title)
    for at, line in enumerate(lines[:_HEAD]):
        if line.plain and words(line.plain) == sought:
            return title, lines[at + 1 :]
    return title, lines


def _without_repeats(title: str, lines: list[Line]) -> Iterator[Line]:
    """Leave out the headline where it comes again, and the caption below it if that was said before."""
    headline = words(title)
    before = f" {headline} "
    in_caption = False
    for line in lines:
        said = words(line.plain)
        if headline and said == headline:
            in_caption = True
            continue
        if in_caption and _is_said(said, line, before):
            continue
        in_caption = False
        before += f"{words(line.text)} "
        yield line


def _is_said(said: str, line: Line, before: str) -> bool:
    short = len(line.text) <= _LONGEST_CAPTION and said.count(" ") + 1 >= _LEAST_CAPTION_WORDS
    return short and f" {said} " in before
