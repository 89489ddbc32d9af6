"""Read the facts of one article: date, provinces, citations, source and author, each told by the others."""

from dvsearch.extract.dates import find_date
from dvsearch.extract.decisions.citations import find_citations
from dvsearch.extract.provinces import find_provinces
from dvsearch.extract.sources import find_author, find_source
from dvsearch.model import Article, Facts

__all__ = ["read_facts"]


def read_facts(article: Article) -> Facts:
    """All facts of `article`. Pure, and never raises; about a millisecond for 3,000 characters.

    Citations come first, since their dates are not the article's; then its date, since provinces go
    by the names of the day.
    """
    text = article.text
    citations = find_citations(text)
    date = find_date(text, url=article.url, published=article.published, citations=citations)
    source = find_source(article)
    return Facts(
        date=date,
        provinces=find_provinces(text, url=article.url, source=source, date=date),
        citations=tuple(citations),
        source=source,
        author=find_author(article),
    )
