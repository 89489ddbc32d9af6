"""Answers are packed for who takes that, and only for them."""

import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from dvsearch.web.compression import takes_gzip

ROWS = [
    ("gzip", True),
    ("GZIP", True),
    ("gzip, deflate, br", True),
    ("br;q=1.0, gzip;q=0.2", True),
    ("x-gzip", True),
    ("*", True),
    ("", False),
    ("br", False),
    ("identity", False),
    ("gzip;q=0", False),
    ("gzip; q=0.000, identity", False),
    ("*;q=0", False),
    ("*, gzip;q=0", False),
    ("gzip;q=zero", False),
    ("\xff\xff", False),
]


@pytest.mark.parametrize(("given", "taken"), ROWS)
def test_who_takes_gzip(given: str, taken: bool) -> None:
    assert takes_gzip(Headers({"accept-encoding": given})) is taken


@pytest.mark.parametrize(("given", "taken"), ROWS)
@pytest.mark.parametrize("address", ["/", "/api/v1/search", "/embed.js", "{site.css}"])
def test_pages_and_files(searcher: Searcher, address: str, given: str, taken: bool) -> None:
    app = create_app(Settings(), searcher)
    address = address.replace("{site.css}", f"/static/{app.state.site.assets.versioned('site.css')}")
    response = TestClient(app).get(address, headers={"accept-encoding": given.encode("latin-1")})
    assert response.headers.get("content-encoding", "") == ("gzip" if taken else "")
    assert "Accept-Encoding" in response.headers["vary"]
    assert len(response.content) > 1_400
