"""Below a path behind a proxy: every link, form, file and redirect stays there."""

import html
import http.client
import re
import threading
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urljoin, urlsplit

import httpx
import pytest

from dvsearch.config import AccessLogForm, Settings
from dvsearch.errors import ConfigError
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from dvsearch.web.server import make_server
from tests.web.conftest import client_of
from tests.web.serving import serving

ROOT = "/tim-kiem"
PASSED_BACK = ("Content-Type", "Location", "ETag", "Content-Security-Policy")
# Pages of each kind to look at; the combinations of filters are without end.
OF_A_KIND = 8


class Proxy(ThreadingHTTPServer):
    """Serves what `backend` serves below ROOT, and nothing else; `strips` says whether it cuts ROOT off."""

    daemon_threads = True

    def __init__(self, backend: str, *, strips: bool) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.backend = urlsplit(backend).netloc
        self.strips = strips
        self.strays: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Proxy

    def do_GET(self) -> None:
        if self.path != ROOT and not self.path.startswith((f"{ROOT}/", f"{ROOT}?")):
            self.server.strays.append(self.path)
            self.send_error(404)
            return
        path = (self.path.removeprefix(ROOT) or "/") if self.server.strips else self.path
        connection = http.client.HTTPConnection(self.server.backend)
        forwarded = {"Host": self.headers["Host"], "X-Forwarded-For": "192.0.2.7"}
        connection.request("GET", path, headers={**forwarded, "X-Forwarded-Proto": "https"})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        self.send_response(answer.status)
        for name in PASSED_BACK:
            if answer.headers[name]:
                self.send_header(name, answer.headers[name])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        pass


@contextmanager
def proxy_before(backend: str, *, strips: bool) -> Iterator[Proxy]:
    with Proxy(backend, strips=strips) as proxy:
        thread = threading.Thread(target=proxy.serve_forever)
        thread.start()
        try:
            yield proxy
        finally:
            proxy.shutdown()
            thread.join()


@pytest.fixture(scope="module", params=[True, False], ids=["cut off", "left"])
def proxy(searcher: Searcher, request: pytest.FixtureRequest) -> Iterator[Proxy]:
    settings = Settings(port=0, root_path=ROOT)
    with serving(searcher, settings) as backend, proxy_before(backend, strips=request.param) as proxy:
        yield proxy


class Links(HTMLParser):
    """Every address that a page leads to or loads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src", "action") and value]


def test_no_link_leads_outside(proxy: Proxy) -> None:
    proxy.strays.clear()
    waiting, seen, kinds = deque([f"{proxy.address}{ROOT}/"]), set[str](), Counter[str]()
    with httpx.Client(trust_env=False, follow_redirects=True) as client:
        while waiting:
            url = waiting.popleft()
            path = urlsplit(url).path.removeprefix(ROOT)
            kind = path.split("/")[1]
            if url in seen or kinds[kind] == OF_A_KIND:
                continue
            seen.add(url)
            kinds[kind] += 1
            response = client.get(url)
            assert response.status_code == 200, url
            if "html" not in response.headers["content-type"]:
                continue
            for link in Links(response.text).found:
                target = urljoin(url, link.partition("#")[0])
                if target.startswith(proxy.address):
                    assert urlsplit(target).path.startswith(f"{ROOT}/"), (url, link)
                    waiting.append(target)
    assert proxy.strays == []
    assert {"", "bai", "static", "api"} <= kinds.keys()


def test_the_path_alone_leads_to_the_start_page(proxy: Proxy) -> None:
    response = httpx.get(f"{proxy.address}{ROOT}", trust_env=False)
    if response.is_redirect:
        assert response.headers["location"] == f"{proxy.address.replace('http:', 'https:')}{ROOT}/"
    else:
        assert response.status_code == 200


@pytest.mark.parametrize("path", ["/van-ban/", "/xu-huong/", "/tro-giup/", "/nhung/"])
def test_a_redirect_stays_below_and_keeps_the_scheme(proxy: Proxy, path: str) -> None:
    response = httpx.get(f"{proxy.address}{ROOT}{path}", trust_env=False)
    if response.is_redirect:
        https = proxy.address.replace("http:", "https:")
        led = urljoin(f"{https}{ROOT}{path}", response.headers["location"])
        assert led == f"{https}{ROOT}{path.rstrip('/')}"


@pytest.mark.parametrize("path", ["/nowhere", "//evil.example/x", "/bai/../nowhere"])
def test_error_pages_lead_back(proxy: Proxy, path: str) -> None:
    response = httpx.get(f"{proxy.address}{ROOT}{path}", trust_env=False)
    assert response.status_code == 404
    own = [link for link in Links(response.text).found if not link.startswith("#")]
    assert own
    assert all(link.startswith(f"{ROOT}/") for link in own)


def test_the_api_leads_to_pages_below(proxy: Proxy) -> None:
    answer = httpx.get(f"{proxy.address}{ROOT}/api/v1/search?q=dan+van", trust_env=False).json()
    assert answer["results"]
    assert all(result["path"].startswith(f"{ROOT}/bai/") for result in answer["results"])


@pytest.mark.parametrize(
    "path", ["/feed.atom?q=dan+van", "/opensearch.xml", "/export.csv?q=dan+van", "/nhung"]
)
def test_whole_addresses_are_those_of_the_proxy(proxy: Proxy, path: str) -> None:
    text = html.unescape(httpx.get(f"{proxy.address}{ROOT}{path}", trust_env=False).text)
    netloc = urlsplit(proxy.address).netloc
    whole = re.findall(rf"(\w+)://{re.escape(netloc)}([^\s\"'<]*)", text)
    assert whole
    assert {scheme for scheme, _ in whole} == {"https"}
    assert all(below.startswith(ROOT) for _, below in whole)
    assert proxy.backend not in text


def test_the_description_of_the_api_names_its_place(proxy: Proxy) -> None:
    document = httpx.get(f"{proxy.address}{ROOT}/api/v1/openapi.json", trust_env=False).json()
    assert document["servers"] == [{"url": f"{ROOT}/api/v1"}]


def test_who_asks_without_the_proxy_is_answered_too(searcher: Searcher) -> None:
    client = client_of(create_app(Settings(root_path=ROOT), searcher))
    assert client.get("/healthz").json() == client.get(f"{ROOT}/healthz").json() == {"status": "ok"}
    assert client.get("/").context["frame"].home == f"{ROOT}/"


@pytest.mark.parametrize("root", ["/bai", "/api", "/api/v1", "/static", "/healthz"])
def test_a_path_that_is_one_of_ours_is_refused(searcher: Searcher, root: str) -> None:
    with pytest.raises(ConfigError, match="ROOT_PATH"):
        create_app(Settings(root_path=root), searcher)


@pytest.mark.parametrize(
    ("trusted", "client"),
    [
        ("127.0.0.1,::1", "192.0.2.7"),
        ("127.0.0.0/8", "192.0.2.7"),
        ("*", "192.0.2.7"),
        ("10.0.0.1", "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
def test_only_trusted_proxies_say_who_asks(
    searcher: Searcher, trusted: str, client: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(port=0, root_path=ROOT, trust_proxy=trusted, log=AccessLogForm.TEXT)
    with serving(searcher, settings) as backend, proxy_before(backend, strips=True) as proxy:
        httpx.get(f"{proxy.address}{ROOT}/healthz", trust_env=False)
    assert capsys.readouterr().err.split()[1:4] == [client, "GET", "/healthz"]


@pytest.mark.parametrize("trusted", ["localhost", "10.0.0.300", "10.0.0.1/8", "10.0.0.1 10.0.0.2"])
def test_proxies_that_cannot_be_meant(searcher: Searcher, trusted: str) -> None:
    with pytest.raises(ConfigError, match="TRUST_PROXY"):
        make_server(Settings(trust_proxy=trusted), searcher)
