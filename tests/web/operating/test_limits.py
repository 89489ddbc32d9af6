"""What is larger than any request of ours is refused, with what to do about it."""

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.testclient import TestClient

from dvsearch.search import Searcher
from dvsearch.web.operating.limits import MAX_HEADERS, MAX_URL
from tests.web.serving import serving


@pytest.fixture(scope="module")
def address(searcher: Searcher) -> Iterator[str]:
    with serving(searcher) as address:
        yield address


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        (f"/?x={'a' * (MAX_URL - 4)}", {}, 200),
        (f"/?x={'a' * MAX_URL}", {}, 414),
        (f"/{'a' * MAX_URL}", {}, 414),
        (f"/bai/{'%C4%91' * MAX_URL}"[: MAX_URL + 1], {}, 414),
        ("/", {"cookie": "a" * MAX_HEADERS}, 431),
        ("/", {"x": "a" * (MAX_HEADERS - 1000)}, 200),
        ("/healthz", {"cookie": "a" * MAX_HEADERS}, 431),
    ],
    ids=["url fits", "long query", "long path", "quoted path", "cookies", "headers fit", "health too"],
)
def test_sizes(address: str, path: str, headers: dict[str, str], status: int) -> None:
    response = httpx.get(address.rstrip("/") + path, headers=headers, trust_env=False)
    assert response.status_code == status
    assert "content-security-policy" in response.headers
    assert "x-request-id" in response.headers


@pytest.mark.parametrize(
    ("query", "said"), [("", "Địa chỉ quá dài"), ("lang=en&", "The address is too long")]
)
def test_the_refusal_speaks_the_readers_language(client: TestClient, query: str, said: str) -> None:
    response = client.get(f"/?{query}x={'a' * MAX_URL}")
    assert response.status_code == 414
    assert said in response.context["page"].message
    assert len(response.text) < 60_000


def test_the_api_refuses_in_its_own_shape(client: TestClient) -> None:
    response = client.get(f"/api/v1/search?q={'a' * MAX_URL}")
    assert (response.status_code, response.json()["error"]["code"]) == (414, "address-too-long")


@pytest.mark.parametrize(
    ("method", "status"), [("GET", 413), ("HEAD", 413), ("POST", 405), ("PUT", 405), ("DELETE", 405)]
)
def test_there_is_nothing_to_send(client: TestClient, method: str, status: int) -> None:
    assert client.request(method, "/", content=b"a" * 100).status_code == status


def test_a_long_body_is_not_waited_for(address: str) -> None:
    where = urlsplit(address)
    with socket.create_connection((where.hostname, where.port), timeout=10) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\nabc")
        answer = connection.recv(100_000)
        assert answer.startswith(b"HTTP/1.1 413 ")
        assert b"connection: close" in answer.lower()


def test_a_request_that_never_ends_is_cut_off(address: str) -> None:
    where = urlsplit(address)
    with socket.create_connection((where.hostname, where.port), timeout=10) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
        answer = b""
        for _ in range(200):
            try:
                connection.sendall(b"X: " + b"a" * 1000 + b"\r\n")
            except OSError:
                break
        try:
            answer = connection.recv(1000)
        except ConnectionResetError:
            return
    assert answer.startswith(b"HTTP/1.1 400 ")


def test_bytes_that_are_no_request(address: str) -> None:
    where = urlsplit(address)
    with socket.create_connection((where.hostname, where.port), timeout=10) as connection:
        connection.sendall(b"\x16\x03\x01\x00\x00\r\n\r\n")
        assert connection.recv(1000).startswith(b"HTTP/1.1 400 ")
