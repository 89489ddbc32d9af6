"""What is a document? An article as an engine indexes and stores it, and the schema of the index."""

import json
from dataclasses import asdict, dataclass

from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import bare_key, named_key
from dvsearch.model import Article, ArticleDate, Basis, Citation, Facts

__all__ = ["SCHEMA_VERSION", "Document", "StoredArticle", "ZoneTerms"]

# Raised by whoever changes what is indexed or stored, or how text is analyzed: an index with another
# number is rebuilt, never misread.
SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article and its facts, as shown; offsets of citations index `article.text`."""

    article: Article
    facts: Facts

    @property
    def citation_keys(self) -> tuple[str, ...]:
        """For each citation the value it has in the facet of decisions: the full key, or where there is
        none the bare number's or the name's own key (see `dvsearch.extract.decisions`)."""
        return tuple(map(_citation_key, self.facts.citations))

    def to_json(self) -> str:
        """Write it as one JSON object."""
        record = asdict(self)
        when = self.facts.date
        record["facts"]["date"] = None if when is None else [when.iso, when.basis]
        return json.dumps(record, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, data: str) -> "StoredArticle":
        """Read what `to_json` wrote."""
        record = json.loads(data)
        facts = record["facts"]
        when = facts["date"]
        return cls(
            Article(**record["article"]),
            Facts(
                date=when and ArticleDate.from_iso(when[0], Basis(when[1])),
                provinces=tuple(facts["provinces"]),
                citations=tuple(Citation(**citation) for citation in facts["citations"]),
                source=facts["source"],
                author=facts["author"],
            ),
        )


@dataclass(frozen=True, slots=True)
class ZoneTerms:
    """The terms of one zone: syllables in order, compounds with repetitions; bigrams follow from them."""

    syllables: tuple[str, ...]
    compounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One article ready to be indexed: what to store, its terms, and its facet values.

    Years and months follow from the date and are not among `values`.
    """

    stored: StoredArticle
    digest: str
    title: ZoneTerms
    body: ZoneTerms
    values: tuple[tuple[Facet, tuple[str, ...]], ...]

    @property
    def key(self) -> str:
        """The article's identity."""
        return self.stored.article.key


def _citation_key(citation: Citation) -> str:
    if citation.key is not None:
        return citation.key
    if citation.name is not None:
        return named_key(citation.name)
    return bare_key(citation.kind, citation.number or "", citation.year)
