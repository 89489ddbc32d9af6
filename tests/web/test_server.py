"""A real server on loopback."""

import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from dvsearch.config import Settings
from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import ConfigError
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchPage, SearchQuery
from dvsearch.web.server import listen, local_address, make_server
from tests.web.serving import ON_ANY_PORT, serving

ODD_KEYS = ["a?b#c%41\"<>'& đ", "../a", "//evil.example/x", "a%2Fb", "tỉnh/Quảng Bình.txt"]


def client_of(address: str) -> httpx.Client:
    return httpx.Client(base_url=address, trust_env=False)


def test_a_search_from_end_to_end(searcher: Searcher) -> None:
    with serving(searcher) as address, client_of(address) as client:
        page = client.get("/", params={"q": "dan van kheo"})
        answer = client.get("/api/v1/search", params={"q": "dan van kheo"}).json()
        article = client.get(answer["results"][0]["path"])
    assert page.status_code == article.status_code == 200
    assert "<mark>dân vận khéo</mark>" in page.text
    assert ">dân vận khéo</mark>" in article.text
    assert "server" not in page.headers


SERVE = """
import sys
from pathlib import Path
from dvsearch.config import Settings
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.search import Searcher
from dvsearch.web.server import serve
with WhooshEngine(Path(sys.argv[1])) as engine:
    serve(Settings(port=0), Searcher(engine), on_ready=lambda address: print(address, flush=True))
print("stopped")
"""


@pytest.mark.parametrize(
    ("stop", "code", "printed"), [(signal.SIGINT, 0, "stopped\n"), (signal.SIGTERM, -signal.SIGTERM, "")]
)
def test_serve_runs_until_it_is_told_to_stop(
    tmp_path: Path, stop: signal.Signals, code: int, printed: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert httpx.get(f"{address}healthz", trust_env=False).json() == {"status": "ok"}
        process.send_signal(stop)
        process.wait(timeout=20)
        rest = process.stdout.read()
    assert (process.returncode, rest) == (code, printed)


class Slow(Searcher):
    """Says when a search begins, and finishes it when told to."""

    def __init__(self, searcher: Searcher) -> None:
        super().__init__(searcher._engine)
        self.begun, self.go = threading.Event(), threading.Event()

    def watched(self, on_search: object) -> Searcher:
        return self

    def search(self, query: SearchQuery) -> SearchPage:
        self.begun.set()
        assert self.go.wait(timeout=30)
        return super().search(query)


def test_a_request_under_way_is_finished_and_no_other_begins(searcher: Searcher) -> None:
    slow, settings = Slow(searcher), Settings(port=0)
    server = make_server(settings, slow)
    with listen(settings) as listening, ThreadPoolExecutor() as pool:
        address = local_address(listening)
        running = pool.submit(server.run, sockets=[listening])
        asked = pool.submit(httpx.get, f"{address}?q=d%C3%A2n", trust_env=False, timeout=60)
        assert slow.begun.wait(timeout=30)
        server.should_exit = True
        while listening.fileno() != -1:  # closed: nothing is accepted any more
            time.sleep(0.01)
        with pytest.raises(httpx.ConnectError):
            httpx.get(address, trust_env=False)
        slow.go.set()
        assert asked.result(timeout=60).status_code == 200
        running.result(timeout=60)


def test_articles_with_odd_keys_are_reached() -> None:
    with WhooshEngine(None) as engine:
        with engine.writer() as writer:
            writer.add([make_document(Article(key, f"Bài {key}", "Dân vận.")) for key in ODD_KEYS])
        with serving(Searcher(engine)) as address, client_of(address) as client:
            results = client.get("/api/v1/search", params={"sort": "newest"}).json()["results"]
            pages = {result["key"]: client.get(result["path"]) for result in results}
    assert set(pages) == set(ODD_KEYS)
    assert {page.status_code for page in pages.values()} == {200}


def test_a_port_that_is_taken_is_named() -> None:
    with listen(ON_ANY_PORT) as taken:
        port = urlsplit(local_address(taken)).port or 0
        with pytest.raises(ConfigError, match=str(port)):
            listen(Settings(port=port))


@pytest.mark.parametrize("settings", [Settings(port=99_999), Settings(host="host.invalid", port=0)])
def test_a_port_or_host_that_cannot_be(settings: Settings) -> None:
    with pytest.raises(ConfigError, match=settings.host):
        listen(settings)


def test_what_is_written_is_sent_at_once(searcher: Searcher) -> None:
    settings = Settings(port=0)
    server = make_server(settings, searcher)
    with listen(settings) as listening, ThreadPoolExecutor() as pool:
        running = pool.submit(server.run, sockets=[listening])
        with httpx.Client(trust_env=False) as client:
            assert client.get(f"{local_address(listening)}healthz").status_code == 200
            (connection,) = server.server_state.connections
            accepted = connection.transport.get_extra_info("socket")
            no_delay = accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        server.should_exit = True
        running.result(timeout=60)
    assert no_delay


def test_an_address_of_ipv6_is_in_brackets() -> None:
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    try:
        listening = listen(Settings(host="::1", port=0))
    except ConfigError:
        pytest.skip("this machine has no IPv6 loopback")
    with listening:
        assert local_address(listening).startswith("http://[::1]:")
