"""Every page of the site, as a reader of the sample archive opens it, and what each may cost."""

import re
from urllib.parse import quote, urlencode

__all__ = ["MAX_ASSETS", "MAX_HTML", "MAX_MEDIAN", "MAX_SHIFT", "PAGES", "asset_paths"]

# Bytes sent, compressed: of one page, and of all static files of the site together.
MAX_HTML, MAX_ASSETS = 60_000, 80_000
# Milliseconds at the server.
MAX_MEDIAN = 50.0
# Cumulative layout shift; what is meant is none, and browsers call less than this none.
MAX_SHIFT = 0.01

_DECISION = quote("290-QĐ/TW")
_FILTERED = [("q", "dân vận"), ("province", "Quảng Bình"), ("-kind", "luật"), ("all", "source")]
_TRENDS = [("q", "dân vận"), ("q", "chuyển đổi số"), ("q", "nông thôn mới")]

# A new page is a line here.
PAGES = {
    "start": "/",
    "results": "/?" + urlencode({"q": "dan van kheo"}),
    "results, filtered": "/?" + urlencode(_FILTERED),
    "results, 100 of all": "/?" + urlencode({"sort": "newest", "size": 100}),
    "nothing found": "/?" + urlencode({"q": "tàu vũ trụ", "year": "2019"}),
    "article": "/bai/quang-binh/dan-van-kheo.txt?" + urlencode({"q": "dân vận khéo"}),
    "decisions": "/van-ban",
    "decision": f"/van-ban/{_DECISION}",
    "trends": "/xu-huong?" + urlencode(_TRENDS),
    "embed": "/nhung",
    "embed, tried": "/nhung/xem-thu",
    "embedded frame": "/nhung/khung?" + urlencode({"q": "dân vận"}),
    "embedded card": f"/nhung/the/{_DECISION}",
    "help": "/tro-giup",
    "api": "/api",
}

_ASSET = re.compile(r'(?:href|src)="(/static/[^"]+|/embed\.js)"')


def asset_paths(html: str) -> list[str]:
    """The files of ours that a page loads."""
    return sorted(set(_ASSET.findall(html)))
