"""Read .html: one article; trafilatura finds the text, the page itself says the rest."""

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers.base import Given
from dvsearch.readers.decoding import decode, without_surrogates
from dvsearch.readers.html_meta import author, headline, published, site_name
from dvsearch.readers.html_names import LEAD_CLASSES, OFFICES
from dvsearch.readers.markup import Element, parse, tree_lines, weight
from dvsearch.readers.page import Page, read_page
from dvsearch.readers.page_line import Line, words
from dvsearch.readers.streams import MEGABYTE, whole
from dvsearch.readers.tidy import address, one_line, plain_title

if TYPE_CHECKING:
    from trafilatura.settings import Document

__all__ = ["read"]

HTML_LIMIT = 5 * MEGABYTE
"""Most bytes of a page. Pages of news are below 1 MB, with pictures written into them a few."""

_MOST_WEIGHT = 60_000
"""Elements and attributes. Pages of news have up to 30,000; trafilatura takes 5 s for this many."""

_LEAST_LEAD = 40  # characters
_LONGEST_LEAD = 1_500


def read(given: Given) -> Iterator[Article]:
    """Yield the one article of a page. Raises InputError for a page without text."""
    markup = decode(whole(given.stream, HTML_LIMIT, given.where), given.where)
    tree = parse(markup)
    if tree is None:
        raise InputError(given.where, "no HTML in it; save the page again")
    document = _extracted(tree, given.where) if weight(tree) <= _MOST_WEIGHT else None
    title = _title(tree, document)
    page = read_page(_text_lines(tree, document), title)
    if not any(map(str.isalnum, page.title + page.body)):
        raise InputError(given.where, "no text found in the page; save it again as text (.txt)")
    url = address((document.url if document else "") or page.url)
    yield Article(
        key=given.key,
        title=plain_title(without_surrogates(page.title)),
        body=without_surrogates(_with_lead(tree, page)),
        url=url,
        author=author(tree) or page.author or one_line((document.author if document else "") or ""),
        source=page.source or site_name(tree) or _host(url),
        published=published(tree) or page.published,
        where=given.where,
    )


def _extracted(tree: Element, where: str) -> "Document | None":
    """Let trafilatura find text and metadata; None if it finds nothing. Its errors become ours."""
    import trafilatura

    for name in ("trafilatura", "htmldate"):  # it logs what we report
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            with_metadata=True,
            # Its date is a guess and never used: see html_meta.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as exc:  # whatever a hostile page makes of it
        raise InputError(
            where, f"page cannot be taken apart ({type(exc).__name__}); save it as text"
        ) from exc
    return document  # type: ignore[return-value] # a dict only with as_dict


def _text_lines(tree: Element, document: "Document | None") -> list[str]:
    lines = tree_lines(document.body) if document else []
    return lines or tree_lines(tree)


def _title(tree: Element, document: "Document | None") -> str:
    """The one headline of the page if its metadata agrees; else what the metadata says."""
    stated = headline(tree)
    tops = {text for element in tree.iter("h1") if (text := one_line("".join(element.itertext())))}
    if len(tops) == 1 and (top := tops.pop()) and words(stated).startswith(words(top)):
        return top
    if stated:
        return _without_site(stated, site_name(tree))
    return one_line((document.title if document else "") or "")


def _without_site(title: str, site: str) -> str:
    for separator in (" | ", " - ", " – ", " — ", " » ", " :: "):
        before, found, last = title.rpartition(separator)
        if found and before and (words(last) == words(site) or OFFICES.fullmatch(Line.of(last).plain)):
            return before.strip()
    return title


def _with_lead(tree: Element, page: Page) -> str:
    """The body, with the paragraph below the headline if trafilatura left it out."""
    said = words(f"{page.title}\n{page.body}")
    for element in tree.iter("h2", "h3", "p", "div", "strong"):
        classes = (element.get("class") or "").lower()
        if not any(name in classes for name in LEAD_CLASSES):
            continue
        lead = one_line(" ".join(tree_lines(element)))
        if _LEAST_LEAD <= len(lead) <= _LONGEST_LEAD:
            return page.body if words(lead) in said else f"{lead}\n{page.body}"
    return page.body


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
