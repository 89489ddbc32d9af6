"""Decisions as the API answers them: rows of the table of all, and how one was covered."""

from collections.abc import Sequence
from datetime import date

from dvsearch.engine.base import FacetCount
from dvsearch.engine.query import Facet
from dvsearch.register import DecisionEntry
from dvsearch.register.coverage import Coverage, CoveredArticle, Period, ProvinceCoverage, days_between
from dvsearch.register.records import document_record
from dvsearch.register.table import DecisionRow
from dvsearch.search.records import Json, date_record
from dvsearch.web.api.params import DecisionsAsked
from dvsearch.web.frame import Frame
from dvsearch.web.params import SearchParams

__all__ = ["coverage_answer", "table_answer"]


def table_answer(frame: Frame, asked: DecisionsAsked, rows: Sequence[DecisionRow], *, current: bool) -> Json:
    """One page of the rows chosen. `current` says that the register is of this very index."""
    first = (asked.page - 1) * asked.size
    return {
        "total": len(rows),
        "pages": -(-len(rows) // asked.size),
        "page": asked.page,
        "current": current,
        "decisions": [_row(frame, row) for row in rows[first : first + asked.size]],
    }


def _row(frame: Frame, row: DecisionRow) -> Json:
    return {
        **_named(frame, row.key),
        "articles": row.articles,
        "provinces": row.provinces,
        "first": row.first and row.first.isoformat(),
        "latest": row.latest and row.latest.isoformat(),
        "kind": row.kind,
        "issuer": row.issuer,
        "issued": row.issued or None,
        "title": row.title,
        "year": row.year or None,
        "documents": row.documents,
    }


def coverage_answer(frame: Frame, coverage: Coverage, entry: DecisionEntry | None, *, current: bool) -> Json:
    """How a decision was covered, and what the register knows of the documents that bear its number."""
    documents = () if entry is None else entry.documents
    issued = _only_day([document.issued.value for document in documents])
    return {
        **_named(frame, coverage.key),
        "articles": coverage.articles,
        "undated": coverage.undated,
        "first": _article(frame, coverage.first),
        "latest": _article(frame, coverage.latest),
        "years": list(map(_period, coverage.years)),
        "months": list(map(_period, coverage.months)),
        "provinces": [_province(each, issued) for each in coverage.provinces],
        "elsewhere": coverage.elsewhere,
        "without": coverage.without,
        "co_cited": [{**_named(frame, each.value), "articles": each.count} for each in coverage.co_cited],
        "co_cited_total": coverage.co_cited_total,
        "documents": list(map(document_record, documents)),
        "open": 0 if entry is None else entry.open,
        "current": current,
    }


def _named(frame: Frame, key: str) -> Json:
    language = frame.params.language
    return {
        "key": key,
        "label": frame.say.value(Facet.DECISION, key),
        "path": frame.paths.decision(key, language),
    }


def _article(frame: Frame, article: CoveredArticle | None) -> Json | None:
    if article is None:
        return None
    params = SearchParams(language=frame.params.language)
    return {
        "key": article.key,
        "title": article.title,
        "date": date_record(article.date),
        "path": frame.paths.article(article.key, params),
    }


def _period(period: Period) -> Json:
    return {
        "value": period.value,
        "articles": period.articles,
        "provinces": list(map(_counted, period.provinces)),
        "elsewhere": period.elsewhere,
    }


def _counted(each: FacetCount) -> Json:
    return {"name": each.value, "articles": each.count}


def _province(province: ProvinceCoverage, issued: date | None) -> Json:
    first = province.first
    return {
        "name": province.name,
        "articles": province.articles,
        "first": first and first.isoformat(),
        "latest": province.latest and province.latest.isoformat(),
        "days": None if issued is None or first is None else days_between(issued, first),
    }


def _only_day(issued: Sequence[str]) -> date | None:
    """The day of issue where one document bears the number; of several, none is that of all."""
    return date.fromisoformat(issued[0]) if len(issued) == 1 and issued[0] else None
