"""Few requests compute at a time, few wait, and everybody else is told to come back."""

import asyncio
import contextvars
import threading
import time
from collections.abc import Awaitable, Callable, Iterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.engine import deadline
from dvsearch.engine.deadline import check_time
from dvsearch.engine.document import StoredArticle
from dvsearch.errors import OutOfTime
from dvsearch.search import Searcher, SearchQuery
from dvsearch.web.app import create_app
from dvsearch.web.operating.turnstile import Turnstile
from tests.web.conftest import client_of
from tests.web.serving import serving

Ask = Callable[[str], Awaitable[httpx.Response]]


class Desk:
    """An application whose pages are answered when the test says so; it notes how many are at work."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.inside = self.most = 0

    async def page(self, request: Request) -> Response:
        self.inside += 1
        self.most = max(self.most, self.inside)
        await self.go.wait()
        self.inside -= 1
        return PlainTextResponse("page")


def run(
    searcher: Searcher, test: Callable[[Desk, Ask], Awaitable[None]], *, seconds: float, waiting: int
) -> None:
    """Run `test` against a turnstile with two places before a desk, in the real site for its error pages."""

    async def all_of_it() -> None:
        desk = Desk()
        site = create_app(Settings(), searcher)
        page, free = Route("/", desk.page), Route("/healthz", lambda request: PlainTextResponse("ok"))
        app = Starlette(routes=[page, free])
        app.state = site.state
        inner = Turnstile(app, seconds=seconds, inside=2, waiting=waiting)

        async def with_app(scope, receive, send):  # type: ignore[no-untyped-def] # ASGI
            await inner({**scope, "app": app}, receive, send)

        transport = httpx.ASGITransport(with_app)
        async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
            await test(desk, client.get)

    asyncio.run(all_of_it())


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


def test_no_more_are_inside_than_there_are_places(searcher: Searcher) -> None:
    async def test(desk: Desk, ask: Ask) -> None:
        asked = [asyncio.ensure_future(ask("/")) for _ in range(10)]
        await settle()
        assert desk.inside == 2
        desk.go.set()
        assert {answer.status_code for answer in await asyncio.gather(*asked)} == {200}
        assert desk.most == 2

    run(searcher, test, seconds=60, waiting=8)


def test_who_would_be_one_too_many_is_told_at_once(searcher: Searcher) -> None:
    async def test(desk: Desk, ask: Ask) -> None:
        asked = [asyncio.ensure_future(ask("/")) for _ in range(5)]
        await settle()
        refused = await ask("/")
        assert refused.status_code == 503
        assert refused.headers["retry-after"] == "5"
        assert "Nhiều người đang tìm cùng lúc" in refused.text
        desk.go.set()
        assert {answer.status_code for answer in await asyncio.gather(*asked)} == {200}

    run(searcher, test, seconds=60, waiting=3)


def test_who_waited_too_long_is_told(searcher: Searcher) -> None:
    async def test(desk: Desk, ask: Ask) -> None:
        asked = [asyncio.ensure_future(ask("/")) for _ in range(3)]
        refused = await asyncio.wait_for(asked[2], timeout=20)
        assert refused.status_code == 503
        desk.go.set()
        assert [(await each).status_code for each in asked[:2]] == [200, 200]
        assert (await ask("/")).status_code == 200

    run(searcher, test, seconds=0.05, waiting=3)


def test_health_needs_no_place(searcher: Searcher) -> None:
    async def test(desk: Desk, ask: Ask) -> None:
        asked = [asyncio.ensure_future(ask("/")) for _ in range(2)]
        await settle()
        assert (await ask("/healthz")).status_code == 200
        desk.go.set()
        await asyncio.gather(*asked)

    run(searcher, test, seconds=60, waiting=0)


def test_a_crash_gives_its_place_back(client: TestClient) -> None:
    async def crash(scope, receive, send):  # type: ignore[no-untyped-def] # ASGI
        raise RuntimeError

    turnstile = Turnstile(crash, seconds=1, inside=1, waiting=0)
    for _ in range(3):
        with pytest.raises(RuntimeError):
            TestClient(turnstile).get("/")


def test_the_time_of_a_search_is_over_at_its_deadline_and_of_an_export_never() -> None:
    def lines():  # type: ignore[no-untyped-def] # yields str
        for number in range(3):
            time.sleep(0.03)
            check_time()
            yield f"{number}\n"

    def slow(request: Request) -> Response:
        time.sleep(0.03)
        check_time()
        return PlainTextResponse("page")

    routes = [Route("/export", lambda request: StreamingResponse(lines())), Route("/slow", slow)]
    client = TestClient(Turnstile(Starlette(routes=routes), seconds=0.02))
    assert client.get("/export").text == "0\n1\n2\n"
    with pytest.raises(OutOfTime):
        client.get("/slow")
    contextvars.copy_context().run(check_time)


class LateClock:
    """The time of day, and some more."""

    more = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self.more


@pytest.mark.parametrize("kind", ["csv", "jsonl", "xlsx"])
def test_an_export_that_has_begun_may_go_on(
    kind: str, searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = LateClock()
    monkeypatch.setattr(deadline, "time", clock)

    class Reader(Searcher):
        def watched(self, on_search: object) -> Searcher:
            return self

        def walk(self, query: SearchQuery) -> Iterator[StoredArticle]:
            for article in super().walk(query):
                yield article
                clock.more = 3600.0
                check_time()

    app = create_app(Settings(), Reader(searcher._engine))
    response = TestClient(app).get(f"/export.{kind}?sort=newest", headers={"accept-encoding": "gzip"})
    assert response.status_code == 200
    assert len(response.content) > 5_000


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/?q=dan+van", "Lần tìm này mất hơn 1e-09 giây"),
        ("/?q=dan+van&lang=en", "This search took over 1e-09 seconds"),
    ],
)
def test_a_search_that_takes_too_long_says_so(searcher: Searcher, path: str, said: str) -> None:
    response = client_of(create_app(Settings(time_limit=1e-9), searcher)).get(path)
    assert response.status_code == 504
    assert said in response.context["page"].message


def test_the_api_says_so_in_its_own_shape(searcher: Searcher) -> None:
    client = client_of(create_app(Settings(time_limit=1e-9), searcher))
    response = client.get("/api/v1/search?q=dan+van")
    assert (response.status_code, response.json()["error"]["code"]) == (504, "too-slow")


class Slow(Searcher):
    """Takes its time, and counts how many searches it makes at once."""

    def __init__(self, searcher: Searcher) -> None:
        super().__init__(searcher._engine)
        self.lock, self.now, self.most = threading.Lock(), 0, 0

    def watched(self, on_search: object) -> Searcher:
        return self

    def search(self, query: SearchQuery):  # type: ignore[no-untyped-def] # what Searcher gives
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            time.sleep(0.02)
            return super().search(query)
        finally:
            with self.lock:
                self.now -= 1


def test_fifty_clients_get_pages_or_are_told_to_come_back(searcher: Searcher) -> None:
    slow, answers, lock = Slow(searcher), list[httpx.Response](), threading.Lock()

    def read(address: str) -> None:
        with httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
            for number in range(4):
                response = client.get("/", params={"q": f"dân vận {number}"})
                with lock:
                    answers.append(response)

    with serving(slow, Settings(port=0)) as address:
        readers = [threading.Thread(target=read, args=[address]) for _ in range(50)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
    assert len(answers) == 200
    assert {answer.status_code for answer in answers} <= {200, 503}
    assert {answer.headers.get("retry-after") for answer in answers if answer.status_code == 503} <= {"5"}
    assert any(answer.status_code == 200 for answer in answers)
    assert slow.most <= 4
