"""An archive of articles full of tricks, and the addresses under which every route shows some of it.

Each trick that breaks out of where it stands makes an element PWNED, and each script sets `window.__pwned`.
"""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers import read
from dvsearch.search import Searcher

__all__ = ["ADDRESSES", "ARTICLES", "PWNED", "TRICKS", "Address", "hostile_searcher"]

# No page of ours has an element of this name.
PWNED = "pwned"
_ELEMENT = f"<{PWNED}></{PWNED}>"

TRICKS: Mapping[str, str] = {
    "script": f"<script>window.__pwned=1</script>{_ELEMENT}",
    "attribute": f'"\'><img src=x onerror="window.__pwned=1">{_ELEMENT}',
    "handler": '" autofocus onfocus="window.__pwned=1" x="',
    "closing": f"</title></textarea></style></script></svg></template>{_ELEMENT}",
    "entity": f"&lt;script&gt;&#60;{PWNED}&#62;&amp;lt;{PWNED}&amp;gt;{_ELEMENT}",
    "cdata": f"]]>{_ELEMENT}<![CDATA[",
    "comment": f"-->{_ELEMENT}<!--",
    "doctype": f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;{_ELEMENT}',
    "svg": f"<svg onload=window.__pwned=1><animate onbegin=window.__pwned=1>{_ELEMENT}</svg>",
    "template": "{{ 7919*7907 }}{% for x in y %}${7919*7907}`",
    "bidi": "\u202egnuht\u202c \u2066\u2067 \u200f\u200e abc",
    "control": "\x00\x01\x0b\x1b[31m\x7f\x85\u2028\u2029\ufffe\uffff",
    "decomposed": unicodedata.normalize("NFD", "Dân vận khéo ở thôn Cẩm Bình"),
    "long": "x" * 3_000 + " " + "ậ" * 3_000,
    "formula": '=HYPERLINK("http://evil.example";"x")',
    "plus": "+1+1|cmd",
    "minus": "-2+3",
    "at": "@SUM(A1:A9)",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "cells": '";=1+1;"\n=2+2',
    "header": "x\r\nSet-Cookie: a=b\r\n\r\n<script>window.__pwned=1</script>",
    "link": "javascript:window.__pwned=1",
    "path": "../../../etc/passwd",
}


def _article(name: str, trick: str) -> Article:
    return Article(
        key=f"{name}/{trick[:300]}",
        title=f"{trick} Dân vận khéo",
        body=f"Tỉnh uỷ Quảng Bình {trick} học Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị về "
        f"{trick} công tác dân vận.\n{trick}\nLuật {trick} năm 2013; Chỉ thị số 05-CT/TW.",
        url=trick if name == "link" else f"https://bao.example/{trick}",
        author=trick,
        source=trick,
        published="2020-05-28",
    )


ARTICLES = tuple(_article(name, trick) for name, trick in TRICKS.items())
_KEYS = {article.key.partition("/")[0]: quote(article.key) for article in ARTICLES}


@dataclass(frozen=True, slots=True)
class Address:
    """A path, and whether what it answers quotes an article."""

    path: str
    quotes: bool = True


_NOTHING = (Address("/", quotes=False),)
_SEARCHES = ("?sort=newest&size=100", "?q=dan+van&size=100", "?q=pwned&size=100&lang=en")
_ONE = "290-Q%C4%90/TW"

# For each route, by its name, some paths of it; a route that is missing here fails the tests.
ADDRESSES: Mapping[str, Sequence[Address]] = {
    "search": [*_NOTHING, *(Address(f"/{search}") for search in _SEARCHES), Address("/?q=dan&all=source")],
    "article": [
        Address(f"/bai/{key}?q=dan+van", quotes=name in ("script", "svg")) for name, key in _KEYS.items()
    ],
    "decisions": [Address("/van-ban", quotes=False), Address("/van-ban?sort=key&lang=en", quotes=False)],
    "decisions-csv": [Address("/van-ban.csv", quotes=False)],
    "decision": [Address(f"/van-ban/{_ONE}"), Address(f"/van-ban/{_ONE}?by=month&units=today&lang=en")],
    "help": [Address("/tro-giup", quotes=False)],
    "trends": [Address("/xu-huong?q=dan&q=pwned", quotes=False), Address("/xu-huong", quotes=False)],
    "trends-csv": [Address("/xu-huong.csv?q=dan", quotes=False)],
    "trends-svg": [Address("/xu-huong.svg?q=dan", quotes=False)],
    "feed": [Address("/feed.atom"), Address("/feed.atom?q=pwned")],
    "export-csv": [Address("/export.csv"), Address("/export.csv?q=pwned")],
    "export-jsonl": [Address("/export.jsonl")],
    "export-xlsx": [Address("/export.xlsx")],
    "embedding": [Address("/nhung", quotes=False)],
    "embedding-trial": [Address("/nhung/xem-thu", quotes=False)],
    "embedded-frame": [Address("/nhung/khung?q=dan+van&size=50")],
    "embedded-card": [Address(f"/nhung/the/{_ONE}", quotes=False)],
    "embed-script": [Address("/embed.js", quotes=False)],
    "opensearch": [Address("/opensearch.xml", quotes=False)],
    "opensearch-completions": [Address("/goi-y.json?q=script"), Address("/goi-y.json?q=pwn", quotes=False)],
    "api-pages": [Address("/api", quotes=False)],
    "api-search": [Address(f"/api/v1/search{search}") for search in _SEARCHES],
    "api-article": [
        Address(f"/api/v1/articles/{_KEYS['script']}"),
        Address(f"/api/v1/articles/{_KEYS['cdata']}"),
    ],
    "api-suggest": [Address("/api/v1/suggest?q=script")],
    "api-decisions": [Address("/api/v1/decisions", quotes=False)],
    "api-decision": [Address(f"/api/v1/decisions/{_ONE}")],
    "api-trends": [Address("/api/v1/trends?q=pwned", quotes=False)],
    "api-openapi": [Address("/api/v1/openapi.json", quotes=False)],
    "asset": [Address("/static/none.css", quotes=False)],
    "health": [Address("/healthz", quotes=False)],
    "ready": [Address("/readyz", quotes=False)],
    "metrics": [Address("/metrics", quotes=False)],
    "robots": [Address("/robots.txt", quotes=False)],
}


@contextmanager
def hostile_searcher(folder: Path) -> Iterator[Searcher]:
    """The archive, indexed; `folder` is for a file of what only a file can hold: halves of surrogate pairs."""
    record = {"id": "\ud800nua", "title": "Dân vận \ud800 nửa chữ", "body": "\udfff Dân vận ở \ud83d thôn."}
    file = folder / "nua.jsonl"
    file.write_text(json.dumps(record) + "\n", encoding="ascii")
    with WhooshEngine(None) as engine:
        with engine.writer() as writer:
            writer.add(map(make_document, (*ARTICLES, *read([file], on_error=_fail))))
        yield Searcher(engine)


def _fail(error: InputError) -> None:
    raise error
