"""Trends as the API answers them: for each query its number of articles in each period."""

from dataclasses import asdict

from dvsearch.query import describe
from dvsearch.query.notes import Language
from dvsearch.search import Trend, TrendLine
from dvsearch.search.records import Json
from dvsearch.search.trends import SHARE_DIGITS

__all__ = ["trend_answer"]


def trend_answer(trend: Trend, language: Language) -> Json:
    """All lines over the same periods, with their messages in `language`."""
    return {
        "by": trend.query.interval,
        "periods": trend.periods,
        "articles": trend.articles,
        "lines": [_line(trend, line, language) for line in trend.lines],
        "took_ms": round(trend.seconds * 1000, 1),
    }


def _line(trend: Trend, line: TrendLine, language: Language) -> Json:
    shares = trend.shares(line)
    return {
        "text": line.text,
        "total": line.total,
        "counts": line.counts,
        "shares": [None if share is None else round(share, SHARE_DIGITS) for share in shares],
        "elsewhere": line.elsewhere,
        "missing": line.missing,
        "interpretations": [asdict(each) for each in line.interpretations],
        "notes": [{"code": note.code, "message": describe(note, language)} for note in line.notes],
    }
