"""Documents for engine tests, made without extraction so that each test says all that it relies on."""

from dvsearch.engine.document import Document, StoredArticle, ZoneTerms
from dvsearch.engine.query import Facet
from dvsearch.model import Article, ArticleDate, Facts
from dvsearch.text.analyze import syllables


def document(
    key: str,
    title: str = "",
    body: str = "",
    date: str | None = None,
    provinces: tuple[str, ...] = (),
    compounds: tuple[str, ...] = (),
) -> Document:
    article = Article(key, title, body)
    facts = Facts(date=ArticleDate.from_iso(date) if date else None, provinces=provinces)
    return Document(
        StoredArticle(article, facts),
        article.digest,
        ZoneTerms(syllables(title).terms, ()),
        ZoneTerms(syllables(body).terms, compounds),
        ((Facet.PROVINCE, provinces),),
    )
