"""Headers, hosts, static files and the small pages for machines."""

import gzip

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.errors import ConfigError
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from dvsearch.web.security import HEADERS

PATHS = [
    "/",
    "/?q=dan",
    "/bai/quang-binh/dan-van-kheo.txt",
    "/api/v1/search",
    "/healthz",
    "/robots.txt",
    "/nowhere",
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("header", HEADERS)
def test_every_answer_bears_the_headers(client: TestClient, path: str, header: str) -> None:
    assert client.get(path).headers[header] == HEADERS[header]


@pytest.mark.parametrize(
    "directive",
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    ],
)
def test_the_policy_allows_nothing_inline(client: TestClient, directive: str) -> None:
    policy = client.get("/").headers["content-security-policy"]
    assert directive in policy.split("; ")
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", PATHS)
def test_head_answers_like_get_without_a_body(client: TestClient, path: str) -> None:
    head = client.head(path)
    assert (head.status_code, head.content) == (client.get(path).status_code, b"")


@pytest.mark.parametrize(
    ("allowed", "host", "status"),
    [
        ("*", "anything.example", 200),
        ("tin.example, *.bao.example", "tin.example", 200),
        ("tin.example, *.bao.example", "kho.bao.example:8000", 200),
        ("tin.example, *.bao.example", "evil.example", 400),
    ],
)
def test_only_our_hosts_are_answered(searcher: Searcher, allowed: str, host: str, status: int) -> None:
    client = TestClient(create_app(Settings(allowed_hosts=allowed), searcher))
    response = client.get("/healthz", headers={"host": host})
    assert response.status_code == status
    assert "content-security-policy" in response.headers


@pytest.mark.parametrize("allowed", ["", " , ", "bao.*", "*bao.example", "*.*.example"])
def test_hosts_that_cannot_be_meant(searcher: Searcher, allowed: str) -> None:
    with pytest.raises(ConfigError, match="ALLOWED_HOSTS"):
        create_app(Settings(allowed_hosts=allowed), searcher)


def test_the_style_sheet_is_kept_for_good(client: TestClient) -> None:
    html = client.get("/").text
    href = html.split('rel="stylesheet" href="')[1].split('"')[0]
    response = client.get(href)
    assert response.headers["content-type"] == "text/css; charset=utf-8"
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("name", ["site.css", "..%2Fsearch.html", "site.000000000000.css", "%2Fetc%2Fpasswd"])
def test_no_other_file_is_given_out(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


def test_pages_are_compressed(searcher: Searcher) -> None:
    client = TestClient(create_app(Settings(), searcher))
    with client.stream("GET", "/?q=d%C3%A2n", headers={"accept-encoding": "gzip"}) as response:
        sent = b"".join(response.iter_raw())
    assert response.headers["content-encoding"] == "gzip"
    assert len(sent) < 60_000
    assert "<mark>" in gzip.decompress(sent).decode()


def test_the_title_is_the_sites(client: TestClient) -> None:
    assert "<title>Kho báo mẫu – Tìm trong kho bài báo</title>" in client.get("/").text
