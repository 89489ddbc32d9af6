"""Make a document of an article: read its facts, analyze its text, gather its facet values."""

from datetime import date

from dvsearch.engine.document import Document, StoredArticle, ZoneTerms
from dvsearch.engine.query import Facet
from dvsearch.extract.facts import read_facts
from dvsearch.extract.provinces import units_today
from dvsearch.model import Article, Citation
from dvsearch.text.analyze import Analysis, analyze

__all__ = ["make_document"]


def make_document(article: Article, *, latest: date | None = None) -> Document:
    """Read and analyze one article; a date after `latest` is none. Never raises for any text."""
    facts = read_facts(article, latest=latest)
    stored = StoredArticle(article, facts)
    body_at = article.body_start
    title = analyze(article.title, _spans(facts.citations, 0, body_at - 1))
    body = analyze(article.body, _spans(facts.citations, body_at, len(article.text)))
    today = (unit for name in facts.provinces for unit in units_today(name))
    values = {
        Facet.PROVINCE: facts.provinces,
        Facet.PROVINCE_TODAY: tuple(dict.fromkeys(today)),
        Facet.DECISION: tuple(dict.fromkeys(stored.citation_keys)),
        Facet.KIND: tuple(dict.fromkeys(citation.kind for citation in facts.citations)),
        Facet.SOURCE: (facts.source,) if facts.source else (),
    }
    return Document(stored, article.digest, _terms(title), _terms(body), tuple(values.items()))


def _terms(analysis: Analysis) -> ZoneTerms:
    return ZoneTerms(analysis.syllables, analysis.compounds, analysis.anchors)


def _spans(citations: tuple[Citation, ...], start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the citations within text[start:end], counted from `start`."""
    return [
        (citation.start - start, citation.end - start)
        for citation in citations
        if start <= citation.start and citation.end <= end
    ]
