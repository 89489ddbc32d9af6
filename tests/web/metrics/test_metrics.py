"""What a Prometheus server reads."""

from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import IndexDamaged
from dvsearch.model import Article
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from tests.web.conftest import MakeClient, client_of
from tests.web.test_errors import Broken, broken

Samples = dict[tuple[str, frozenset[tuple[str, str]]], float]


def samples(client: TestClient) -> Samples:
    response = client.get("/metrics")
    assert response.headers["content-type"].startswith("text/plain; version=")
    families = text_string_to_metric_families(response.text)
    return {(s.name, frozenset(s.labels.items())): s.value for family in families for s in family.samples}


def value(found: Samples, name: str, /, **labels: str) -> float | None:
    return found.get((name, frozenset(labels.items())))


@pytest.fixture
def client(client_over: MakeClient) -> TestClient:
    return client_over(Article("a", "Dân vận khéo", "Xã họp bàn."), Article("b", "Hội nghị", "Xã họp."))


@pytest.mark.parametrize(
    ("path", "route", "status"),
    [
        ("/", "search", "200"),
        ("/?q=a", "search", "200"),
        ("/bai/a", "article", "200"),
        ("/bai/none", "article", "404"),
        ("/healthz", "health", "200"),
        ("/nowhere/1", "none", "404"),
    ],
)
def test_requests_are_counted_by_name_and_status(
    client: TestClient, path: str, route: str, status: str
) -> None:
    for _ in range(3):
        client.get(path)
    found = samples(client)
    assert value(found, "dvsearch_requests_total", route=route, status=status) == 3
    assert value(found, "dvsearch_request_seconds_count", route=route) == 3


def test_paths_that_are_tried_make_no_metrics(client: TestClient) -> None:
    client.get("/nowhere")
    before = len(samples(client))
    for number in range(50):
        client.get(f"/nowhere/{number}")
        client.get(f"/bai/{number}")
        client.request(f"M{number}", "/")
    routes = {dict(labels).get("route") for _, labels in samples(client)} - {None}
    assert routes == {"none", "article", "search", "metrics"}
    assert len(samples(client)) < before + 60


@pytest.mark.parametrize(
    ("query", "found"), [("dân vận", "all"), ("dân vận quốc hội", "part"), ("tàu vũ trụ", "none")]
)
def test_searches_are_counted_by_what_they_found(client: TestClient, query: str, found: str) -> None:
    client.get("/", params={"q": query})
    client.get("/api/v1/search", params={"q": query})
    measured = samples(client)
    assert value(measured, "dvsearch_searches_total", found=found) == 2
    assert value(measured, "dvsearch_search_seconds_count") == 2


def test_the_index_is_described(client: TestClient) -> None:
    found = samples(client)
    assert value(found, "dvsearch_index_ready") == 1
    assert value(found, "dvsearch_index_generation") == 1
    assert value(found, "dvsearch_index_articles") == 2
    age = value(found, "dvsearch_index_age_seconds")
    assert age is not None
    assert 0 <= age < 3600


def test_without_an_index_that_is_all_that_is_said_of_it() -> None:
    found = samples(broken(IndexDamaged("x")))
    assert value(found, "dvsearch_index_ready") == 0
    assert value(found, "dvsearch_index_articles") is None


def test_a_crash_is_a_500() -> None:
    engine = Broken(RuntimeError("x"))
    client = client_of(create_app(Settings(), Searcher(engine)), raising=False)
    client.get("/?q=a")
    engine.error = IndexDamaged("x")
    assert value(samples(client), "dvsearch_requests_total", route="search", status="500") == 1


def test_the_request_that_asks_is_the_one_in_flight(client: TestClient) -> None:
    assert value(samples(client), "dvsearch_requests_in_flight") == 1
    assert value(samples(client), "dvsearch_requests_in_flight") == 1


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="the process is read from /proc")
def test_the_process_is_described(client: TestClient) -> None:
    assert (value(samples(client), "process_resident_memory_bytes") or 0) > 1_000_000


def test_two_applications_count_apart(searcher: Searcher) -> None:
    one, other = (client_of(create_app(Settings(), searcher)) for _ in range(2))
    one.get("/healthz")
    assert value(samples(other), "dvsearch_requests_total", route="health", status="200") is None


def test_an_index_that_comes_later_is_seen(tmp_path: Path) -> None:
    with WhooshEngine(tmp_path) as engine:
        client = client_of(create_app(Settings(), Searcher(engine)))
        before = value(samples(client), "dvsearch_index_ready")
        with engine.writer() as writer:
            writer.add([])
        assert (before, value(samples(client), "dvsearch_index_ready")) == (0, 1)
