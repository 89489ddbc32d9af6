"""An answer of each kind, to show what it looks like; made up, and valid against the schemas."""

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

_DATE = {"value": "2012-10-12", "precision": "day", "basis": "text", "inferred": False}
_TITLE = "Lệ Thủy: Những mô hình dân vận khéo từ thôn, xóm"
_KEY = "quang-binh/dan-van-kheo.txt"

_DECISION = {"key": "290-QĐ/TW", "label": "290-QĐ/TW", "path": "/van-ban/290-Q%C4%90/TW"}


def _error(code: str, message: str, parameter: str | None = None) -> Mapping[str, object]:
    return {"error": {"code": code, "message": message, "parameter": parameter}}


EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "search": {
        "query": {
            "text": "dan van kheo",
            "filters": [{"facet": "province", "value": "Quảng Bình", "exclude": False}],
            "from": "2012-01-01",
            "to": None,
            "sort": "relevance",
            "page": 1,
            "size": 1,
        },
        "total": 3,
        "pages": 3,
        "page": 1,
        "next": None,
        "took_ms": 2.4,
        "words": 3,
        "needed": 3,
        "partial": False,
        "suggestion": "dân vận khéo",
        "interpretations": [],
        "notes": [],
        "results": [
            {
                "key": _KEY,
                "url": "",
                "title": {"text": _TITLE, "ranges": [[23, 35]]},
                "snippet": {
                    "text": "gặp mặt 24 điển hình dân vận khéo của các xã, thị trấn",
                    "ranges": [[21, 33]],
                    "cut_before": True,
                    "cut_after": True,
                },
                "date": _DATE,
                "provinces": ["Quảng Bình"],
                "source": "tinmauqb.vn",
                "decisions": ["290-QĐ/TW"],
                "score": 6.86,
                "path": f"/bai/{_KEY}?q=dan+van+kheo",
            }
        ],
        "facets": [
            {
                "facet": "decision",
                "distinct": 4,
                "missing": 1,
                "counts": [{"value": "290-QĐ/TW", "label": "290-QĐ/TW", "count": 2}],
                "parameter": "decision",
            }
        ],
    },
    "article": {
        "key": _KEY,
        "url": "",
        "title": _TITLE,
        "date": _DATE,
        "provinces": ["Quảng Bình"],
        "source": "tinmauqb.vn",
        "author": "Ban Biên tập",
        "citations": [
            {
                "start": 76,
                "end": 99,
                "kind": "quyết định",
                "key": "290-QĐ/TW",
                "number": "290",
                "year": None,
                "issued": "2010-02-25",
                "issuer": "Bộ Chính trị",
                "name": None,
                "decision": "290-QĐ/TW",
                "text": "Quyết định số 290-QĐ/TW",
            }
        ],
        "characters": 84,
        "body": "Các mô hình được chọn theo Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị.",
        "path": f"/bai/{_KEY}",
        "related": [
            {
                "key": "lam-dong/dan-van.html",
                "title": "Lâm Đồng: Dân vận khéo trên cao nguyên",
                "date": None,
                "provinces": ["Lâm Đồng"],
                "source": "",
                "path": "/bai/lam-dong/dan-van.html",
            }
        ],
    },
    "suggest": {
        "completions": [
            {
                "kind": "decision",
                "text": "290-QĐ/TW",
                "count": 6,
                "ranges": [[0, 3], [4, 6]],
                "key": "290-QĐ/TW",
                "query": "số:290-QĐ/TW",
                "path": "/van-ban/290-Q%C4%90/TW",
            }
        ]
    },
    "decisions": {
        "total": 1,
        "pages": 1,
        "page": 1,
        "current": True,
        "decisions": [
            {
                **_DECISION,
                "articles": 6,
                "provinces": 4,
                "first": "2012-10-12",
                "latest": "2024-05-20",
                "kind": "quyết định",
                "issuer": "Bộ Chính trị",
                "issued": "2010-02-25",
                "title": "Quy chế công tác dân vận của hệ thống chính trị",
                "year": "2010",
                "documents": 1,
            }
        ],
    },
    "decision": {
        **_DECISION,
        "articles": 6,
        "undated": 1,
        "first": {"key": _KEY, "title": _TITLE, "date": _DATE, "path": f"/bai/{_KEY}"},
        "latest": None,
        "years": [
            {
                "value": "2012",
                "articles": 1,
                "provinces": [{"name": "Quảng Bình", "articles": 1}],
                "elsewhere": 0,
            }
        ],
        "months": [],
        "provinces": [
            {"name": "Quảng Bình", "articles": 1, "first": "2012-10-12", "latest": "2012-10-12", "days": 960}
        ],
        "elsewhere": 0,
        "without": ["Hà Nội"],
        "co_cited": [{"key": "05-CT/TW", "label": "05-CT/TW", "path": "/van-ban/05-CT/TW", "articles": 2}],
        "co_cited_total": 3,
        "documents": [
            {
                "articles": 6,
                "kind": {"value": "quyết định", "articles": 6, "rivals": []},
                "issuer": {"value": "Bộ Chính trị", "articles": 5, "rivals": []},
                "issued": {
                    "value": "2010-02-25",
                    "articles": 4,
                    "rivals": [{"value": "2010-02-26", "articles": 1}],
                },
                "title": None,
                "contradictions": ["issued"],
            }
        ],
        "open": 0,
        "current": True,
    },
    "trends": {
        "by": "year",
        "periods": ["2019", "2020"],
        "articles": [12, 16],
        "lines": [
            {
                "text": "dân vận",
                "total": 8,
                "counts": [3, 4],
                "shares": [0.25, 0.25],
                "elsewhere": 0,
                "missing": 1,
                "interpretations": [],
                "notes": [],
            }
        ],
        "took_ms": 3.1,
    },
    "error-400": _error("unknown-parameter", "There is no parameter “pag”; did you mean “page”?", "pag"),
    "error-404": _error("article-not-found", "The archive has no article “bao/1”."),
    "error-414": _error(
        "address-too-long", "The address is too long. Shorten the query or remove some filters."
    ),
    "error-500": _error("server-error", "The error was logged. Please try again in a few minutes."),
    "error-503": _error("index-missing", "There is no index yet. To make one, run: dvsearch index <folder>"),
    "error-504": _error("too-slow", "This search took over 10 seconds and was stopped."),
}
