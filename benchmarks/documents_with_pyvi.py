"""Make documents with pyvi itself as the segmenter, as someone would who puts pyvi before another engine.

Facts and syllables are read as everywhere else; only the words come from pyvi's own string.
"""

import re

from dvsearch.engine.document import Document, StoredArticle, ZoneTerms
from dvsearch.engine.query import Facet
from dvsearch.extract.facts import read_facts
from dvsearch.extract.provinces import units_today
from dvsearch.model import Article
from dvsearch.text.analyze import MAX_TERM_LENGTH, syllables
from dvsearch.text.fold import lowercase
from dvsearch.text.normalize import normalize

__all__ = ["make_document_with_pyvi", "pyvi_words"]

_SYLLABLE = re.compile(r"[^\W_]+")


def make_document_with_pyvi(article: Article) -> Document:
    """Read and analyze one article: the document that `dvsearch.documents` makes, but for the compounds."""
    facts = read_facts(article)
    stored = StoredArticle(article, facts)
    today = (unit for name in facts.provinces for unit in units_today(name))
    values = {
        Facet.PROVINCE: facts.provinces,
        Facet.PROVINCE_TODAY: tuple(dict.fromkeys(today)),
        Facet.DECISION: tuple(dict.fromkeys(stored.citation_keys)),
        Facet.KIND: tuple(dict.fromkeys(citation.kind for citation in facts.citations)),
        Facet.SOURCE: (facts.source,) if facts.source else (),
    }
    return Document(
        stored, article.digest, _terms(article.title), _terms(article.body), tuple(values.items())
    )


def _terms(text: str) -> ZoneTerms:
    return ZoneTerms(syllables(text).terms, tuple(_compounds(normalize(text))))


def _compounds(text: str) -> list[str]:
    found = []
    for word in pyvi_words(text):
        if "_" in word:
            parts = _SYLLABLE.findall(lowercase(word))
            if len(parts) > 1:
                found.append(" ".join(parts)[:MAX_TERM_LENGTH])
    return found


def pyvi_words(text: str) -> list[str]:
    """The words of `text` as pyvi writes them, syllables joined by underscores; it is given single lines."""
    from pyvi.ViTokenizer import ViTokenizer

    return [word for line in text.split("\n") if line for word in ViTokenizer.tokenize(line).split(" ")]
