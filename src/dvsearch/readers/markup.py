"""Take the text out of markup: one line for each block."""

import re
from collections.abc import Iterator, Sequence, Sized
from html import unescape
from typing import Protocol

from dvsearch.readers.markup_tags import BLOCKS, CELLS, DROPPED
from dvsearch.readers.tidy import one_line

__all__ = ["Element", "is_markup", "markup_lines", "parse", "tree_lines", "unescaped", "weight"]

_OPENING = re.compile(
    r"\s*<(?:!--|!doctype\b|/?(?:p|div|span|h[1-6]|article|section|table|[uo]l|figure|strong|b|em|i|a|img|br|html|body|"
    r"blockquote|center|font|header|main|u)\b[^<>]{0,2000}>)",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(
    r"<(?:/(?:p|div|li|h[1-6]|td|tr|blockquote)\s{0,9}|br\s{0,9}/?|p(?:\s[^<>]{0,500})?)>", re.IGNORECASE
)
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|quot|apos|nbsp|lt|gt|[lr][ds]quo|[nm]dash|hellip);"
)
_INLINE_TAG = re.compile(
    r"</?(?:b|strong|i|em|u|span|font|br|a|p|mark|sup|sub)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE
)
_TAG = re.compile(r"(</?[A-Za-z][^\s>/]{0,30})(?:=\s*+\"[^\"]*+\"|=\s*+'[^']*+'|[^>])*+")
_LONGEST_TAG = 4_000
"""Characters. Longer ones are pictures written into the page; libxml2 is quadratic in their attributes."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Element(Protocol):
    """What is used of an element of a parsed page (lxml comes without types)."""

    tag: object
    text: str | None
    tail: str | None
    attrib: Sized

    def get(self, key: str) -> str | None:
        """An attribute."""

    def iter(self, *tags: str) -> "Iterator[Element]":
        """It and all below it, in document order."""

    def itertext(self) -> Iterator[str]:
        """Every piece of text in it."""

    def xpath(self, path: str) -> "Sequence[Element]":
        """The elements on a path."""


def is_markup(text: str) -> bool:
    """Say whether `text` is HTML: it begins with a tag, or has a paragraph or line break tag in it."""
    return "<" in text and bool(_OPENING.match(text) or _BLOCK_TAG.search(text))


def unescaped(text: str) -> str:
    """One line of text without inline tags, its entities resolved (once)."""
    if "<" in text:
        text = _INLINE_TAG.sub(
            lambda tag: " " if tag.group()[:3].lower() in ("<br", "<p>", "</p") else "", text
        )
    return unescape(text) if _ENTITY.search(text) else text


def parse(text: str) -> Element | None:
    """Parse HTML, however broken; None if there is nothing in it. Never raises over its content."""
    from lxml import etree, html  # type: ignore[import-untyped]

    # libxml2 ends at a NUL and refuses other control characters.
    data = _TAG.sub(_shortened, _NOT_XML.sub(" ", text)).encode()
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree: Element = html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    return tree


def _shortened(tag: re.Match[str]) -> str:
    return tag.group() if len(tag.group()) <= _LONGEST_TAG else tag[1]


def weight(tree: Element) -> int:
    """The number of elements and attributes of a page: what taking it apart costs."""
    return sum(1 + len(element.attrib) for element in tree.iter())


def markup_lines(text: str) -> list[str]:
    """The lines of an HTML text or fragment; none if it holds no text."""
    tree = parse(text)
    return [] if tree is None else tree_lines(tree)


def tree_lines(tree: Element) -> list[str]:
    """The lines of a parsed page; blanks and line ends within a block count as one blank."""
    from lxml import etree

    pieces: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and tag in DROPPED:
            walk.skip_subtree()
            continue
        if tag in BLOCKS:
            pieces.append("\n")
        elif tag in CELLS:
            pieces.append(" ")
        text = (element.text if tag else "") if event == "start" else _tail(element, tree)
        if text:
            pieces.append(" ".join(f".{text}.".split())[1:-1])
    return [line for raw in "".join(pieces).split("\n") if (line := one_line(raw))]


def _tail(element: Element, tree: Element) -> str | None:
    return None if element is tree else element.tail
