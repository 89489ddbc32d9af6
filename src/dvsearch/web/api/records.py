"""Pages and articles as the API answers them: the records of a search, with addresses and labels."""

from collections.abc import Iterable

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.document import StoredArticle
from dvsearch.search import Related, Result, SearchPage
from dvsearch.search.records import Json, date_record, facet_record, page_record, result_record, stored_record
from dvsearch.web.frame import Frame
from dvsearch.web.params import FACET_NAMES

__all__ = ["article_answer", "cursor_answer", "page_answer"]


def page_answer(frame: Frame, page: SearchPage) -> Json:
    """One page of results, in the language of `frame`."""
    return {
        **page_record(page, frame.params.language),
        "next": None,
        "results": [_result(frame, result) for result in page.results],
        "facets": [_facet(frame, counts) for counts in page.facets],
    }


def cursor_answer(frame: Frame, page: SearchPage, following: str | None) -> Json:
    """The results behind a cursor, which have no number, and the cursor behind them."""
    return {**page_answer(frame, page), "page": None, "next": following}


def _result(frame: Frame, result: Result) -> Json:
    return {**result_record(result), "path": frame.paths.article(result.key, frame.params)}


def _facet(frame: Frame, counts: FacetCounts) -> Json:
    labelled = [
        {"value": each.value, "label": frame.say.value(counts.facet, each.value), "count": each.count}
        for each in counts.counts
    ]
    return {**facet_record(counts), "parameter": FACET_NAMES[counts.facet], "counts": labelled}


def article_answer(frame: Frame, stored: StoredArticle, related: Iterable[Related]) -> Json:
    """One article with everything that was read from it, and those like it."""
    return {
        **stored_record(stored),
        "path": frame.paths.article(stored.article.key, frame.params),
        "related": [_related(frame, other) for other in related],
    }


def _related(frame: Frame, other: Related) -> Json:
    return {
        "key": other.key,
        "title": other.title,
        "date": date_record(other.date),
        "provinces": other.provinces,
        "source": other.source,
        "path": frame.paths.article(other.key, frame.params),
    }
