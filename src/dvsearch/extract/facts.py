"""Read the facts of one article: date, provinces, citations, source and author, each told by the others."""

from datetime import date

from dvsearch.extract.dates import find_date
from dvsearch.extract.decisions.citations import find_citations
from dvsearch.extract.provinces import find_provinces
from dvsearch.extract.sources import find_author, find_source
from dvsearch.model import Article, Facts

__all__ = ["read_facts"]


def read_facts(article: Article, *, latest: date | None = None) -> Facts:
    """All facts of `article`. Pure, and never raises; about half a millisecond for 3,000 characters.

    A date after `latest` is none: no article is of a day to come.

    Citations come first, since their dates are not the article's; then its date, since provinces go
    by the names of the day.
    """
    text = article.text
    citations = find_citations(text)
    when = find_date(text, url=article.url, published=article.published, citations=citations, latest=latest)
    source = find_source(article)
    return Facts(
        date=when,
        provinces=find_provinces(text, url=article.url, source=source, date=when),
        citations=tuple(citations),
        source=source,
        author=find_author(article),
    )
