"""Why this source and this author? What the record, the text and the address say, each by itself."""

from dvsearch.extract.evidence import Finding, Witness, weigh
from dvsearch.extract.sources import (
    author_labelled,
    author_signed,
    clean_author,
    clean_source,
    source_line,
    source_of_url,
)
from dvsearch.model import Article

__all__ = ["weigh_authors", "weigh_sources"]


def weigh_sources(article: Article) -> Finding:
    """The source that `find_source` gives, and what the others say."""
    named, line = source_line(article.body)
    return weigh(
        Witness("metadata", clean_source(article.source), article.source),
        Witness("text", named, line),
        Witness("address", source_of_url(article.url), article.url),
    )


def weigh_authors(article: Article) -> Finding:
    """The author that `find_author` gives, and what the others say."""
    labelled, signed = author_labelled(article.body), author_signed(article.body)
    return weigh(
        Witness("metadata", clean_author(article.author), article.author),
        Witness("label", labelled or "", labelled or ""),
        Witness("by-line", "" if labelled is not None else signed, signed),
    )
