"""What the API answers about decisions: a schema for each record, by name."""

from collections.abc import Mapping

from dvsearch.search.service import MAX_PAGE_SIZE
from dvsearch.web.api.openapi.shapes import Schema, flag, integer, listed, nullable, record, ref, text

__all__ = ["DECISION_SCHEMAS"]

_DAY = nullable(text(format="date"))
_CURRENT = flag("False while articles are still being read for what they say of decisions.")
_NAMED: Mapping[str, Schema] = {
    "key": text("By which decisions are filtered and read."),
    "label": text("As people write it."),
    "path": text("Its page on this server."),
}
_CLAIM: Mapping[str, Schema] = {
    "value": text(),
    "articles": integer("Articles that say so.", minimum=1),
}


def _learned(meaning: str) -> Schema:
    return {**nullable(ref("Learned")), "description": f"{meaning}; null where no article says it."}


DECISION_SCHEMAS: Mapping[str, Schema] = {
    "DecisionsAnswer": record(
        "One page of the table of decisions.",
        {
            "total": integer("Decisions chosen."),
            "pages": integer("Pages that there are."),
            "page": integer("This page.", minimum=1),
            "current": _CURRENT,
            "decisions": listed(ref("DecisionRow"), maxItems=MAX_PAGE_SIZE),
        },
    ),
    "DecisionRow": record(
        "One decision; of several documents with its number, the most cited.",
        {
            **_NAMED,
            "articles": integer("Articles that cite it.", minimum=1),
            "provinces": integer("Provinces that these are of."),
            "first": {**_DAY, "description": "First day that the oldest article can be of."},
            "latest": {**_DAY, "description": "First day that the newest article can be of."},
            "kind": text("Kind of document; empty if unknown."),
            "issuer": text("Who issued it; empty if unknown."),
            "issued": {**_DAY, "description": "Its own date, where articles say it."},
            "title": text("What it is about; empty if unknown."),
            "year": nullable(text("Its year.", pattern="^[0-9]{4}$")),
            "documents": integer("Documents that bear the number; 0 where that is not known yet."),
        },
    ),
    "DecisionAnswer": record(
        "How one decision was covered, and what articles say of it.",
        {
            **_NAMED,
            "articles": integer("Articles that cite it.", minimum=1),
            "undated": integer("Of these, articles without a date."),
            "first": {**nullable(ref("CoveredArticle")), "description": "The oldest article with a date."},
            "latest": {**nullable(ref("CoveredArticle")), "description": "The newest article with a date."},
            "years": listed(ref("Period"), "Years that have articles, in order."),
            "months": listed(ref("Period"), "Months that have articles, in order."),
            "provinces": listed(ref("ProvinceCoverage"), "The most covering first."),
            "elsewhere": integer("Articles of no province."),
            "without": listed(text(), "Provinces without any article."),
            "co_cited": listed(ref("CoCited"), "Decisions cited in the same articles, the most frequent."),
            "co_cited_total": integer("How many such decisions there are."),
            "documents": listed(ref("Document"), "Documents that bear the number, the most cited first."),
            "open": integer("Articles that may mean any of several documents."),
            "current": _CURRENT,
        },
    ),
    "CoveredArticle": record(
        "An article that cites the decision.",
        {"key": text(), "title": text(), "date": ref("Date"), "path": text("Its page on this server.")},
    ),
    "Period": record(
        "A year or month of coverage.",
        {
            "value": text("2020 or 2020-05.", pattern="^[0-9]{4}(-[0-9]{2})?$"),
            "articles": integer(minimum=1),
            "provinces": listed(ref("ProvinceCount"), "An article of two provinces counts for both."),
            "elsewhere": integer("Articles of no province."),
        },
    ),
    "ProvinceCount": record("Articles of a province.", {"name": text(), "articles": integer(minimum=1)}),
    "ProvinceCoverage": record(
        "How a province covered it.",
        {
            "name": text(),
            "articles": integer(minimum=1),
            "first": _DAY,
            "latest": _DAY,
            "days": nullable(integer("Days from issue to the first article, where both are known.")),
        },
    ),
    "CoCited": record(
        "A decision cited along with it.",
        {**_NAMED, "articles": integer("Articles that cite both.", minimum=1)},
    ),
    "Document": record(
        "A document that bears the number, as articles tell of it.",
        {
            "articles": integer("Articles that surely mean it."),
            "kind": _learned("Kind of document"),
            "issuer": _learned("Who issued it"),
            "issued": _learned("Its own date"),
            "title": _learned("What it is about"),
            "contradictions": listed(text(), "Fields about which articles disagree."),
        },
    ),
    "Learned": record(
        "What most articles say, and what others do.",
        {**_CLAIM, "rivals": listed(ref("Claim"), "The best supported first.")},
    ),
    "Claim": record("What some articles say.", _CLAIM),
}
