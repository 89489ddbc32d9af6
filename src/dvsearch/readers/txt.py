"""Read .txt: one article, plain or as it was copied from a web page with all that stood around it."""

from collections.abc import Iterator

from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers.base import Given
from dvsearch.readers.decoding import decode
from dvsearch.readers.page import read_page
from dvsearch.readers.streams import RECORD_LIMIT, whole
from dvsearch.readers.tidy import address, paragraphs

__all__ = ["read"]


def read(given: Given) -> Iterator[Article]:
    """Yield the one article of a file; its first line that is not the page's own is the title."""
    text = decode(whole(given.stream, RECORD_LIMIT, given.where), given.where)
    page = read_page(paragraphs(text))
    if not any(map(str.isalnum, page.title + page.body)):
        raise InputError(given.where, "no text in it; remove the file or fetch it again")
    yield Article(
        key=given.key,
        title=page.title,
        body=page.body,
        url=address(page.url),
        author=page.author,
        source=page.source,
        published=page.published,
        where=given.where,
    )
