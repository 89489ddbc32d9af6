"""What is a document? An article as an engine indexes and stores it, and the schema of the index."""

import json
from dataclasses import asdict, dataclass

from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import bare_key, named_key
from dvsearch.model import Article, ArticleDate, Basis, Citation, Facts

__all__ = ["SCHEMA_VERSION", "Document", "StoredArticle", "ZoneTerms"]

# Raised by whoever changes what is indexed or stored, or how text is analyzed: an index with another
# number is rebuilt, never misread.
SCHEMA_VERSION = 3


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article and its facts, as shown; offsets of citations index `article.text`."""

    article: Article
    facts: Facts

    @property
    def citation_keys(self) -> tuple[str, ...]:
        """For each citation the value it has in the facet of decisions.

        The full key, its own or, for a mere kind and number, the one that the rest of the article gives for
        these; where there is none, the key of a bare number or of a name (see `dvsearch.extract.decisions`).
        """
        full: dict[tuple[str, str], set[str]] = {}
        for citation in self.facts.citations:
            if citation.key is not None:
                full.setdefault(_short_form(citation), set()).add(citation.key)
        return tuple(_citation_key(citation, full) for citation in self.facts.citations)

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
    """The terms of one zone: syllables in order, compounds with repetitions; bigrams follow from them.

    `anchors` is where every 32nd syllable begins in the text (see `dvsearch.text.anchors`).
    """

    syllables: tuple[str, ...]
    compounds: tuple[str, ...]
    anchors: tuple[int, ...] = ()


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


def _short_form(citation: Citation) -> tuple[str, str]:
    return citation.kind, (citation.number or "").lstrip("0")


def _citation_key(citation: Citation, full: dict[tuple[str, str], set[str]]) -> str:
    if citation.key is not None:
        return citation.key
    if citation.name is not None:
        return named_key(citation.name)
    found = full.get(_short_form(citation), set())
    says_more = citation.issued or citation.issuer or citation.year
    if len(found) == 1 and not says_more:  # with more said, or two of one number, it may be another one
        return next(iter(found))
    return bare_key(citation.kind, citation.number or "", citation.year)
