"""`dvsearch serve` as a process: it says where it is, answers, and goes quietly."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from tests.cli.program import environment, run

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(index: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts `dvsearch serve` with some more options."""
    with ExitStack() as stack:

        def start(*options: str) -> subprocess.Popen[str]:
            process = stack.enter_context(_server(index, tmp_path, *options))
            stack.callback(process.kill)
            return process

        yield start


def _server(index: Path, folder: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "dvsearch", "serve", "--port", "0", "--index", index, *options],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def server(start: Start) -> subprocess.Popen[str]:
    return start()


def _address(server: subprocess.Popen[str], more: str = "one process, no access log") -> str:
    assert server.stdout is not None
    line = server.stdout.readline()
    assert line.startswith("dvsearch serves 3 articles at http://127.0.0.1:")
    assert line.endswith("/ until Ctrl-C\n")
    said = server.stdout.readline()
    assert said.startswith("generation 1 of ")
    assert said.endswith(f", {more}\n")
    return line.split()[5]


def test_it_answers_where_it_says(server: subprocess.Popen[str]) -> None:
    address = _address(server)
    answer = httpx.get(f"{address}api/v1/search", params={"q": "dân vận khéo"}).json()
    assert [result["key"] for result in answer["results"]] == ["qb-1"]


def test_the_terminal_uses_the_names_of_the_api(
    server: subprocess.Popen[str], index: Path, tmp_path: Path
) -> None:
    answer = httpx.get(f"{_address(server)}api/v1/search", params={"q": "dân vận khéo"}).json()
    printed = json.loads(
        run("search", "dân vận khéo", "--facets", "--json", "--index", index, cwd=tmp_path).out
    )
    assert set(printed) <= set(answer)
    assert set(printed["results"][0]) <= set(answer["results"][0])
    assert set(printed["facets"][0]) <= set(answer["facets"][0])


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise there")
def test_ctrl_c_is_how_it_ends(server: subprocess.Popen[str]) -> None:
    httpx.get(f"{_address(server)}healthz")
    server.send_signal(signal.SIGINT)
    out, errors = server.communicate(timeout=30)
    assert (server.returncode, out, errors) == (0, "", "")


def test_it_can_be_below_a_path_and_keep_a_log(start: Start) -> None:
    server = start("--root-path", "/tim-kiem", "--log", "json")
    address = _address(server, "one process, access log on stderr as json")
    assert address.endswith("/tim-kiem/")
    assert 'href="/tim-kiem/' in httpx.get(f"{address}?q=d%C3%A2n").text
    server.terminate()
    _, errors = server.communicate(timeout=30)
    record = json.loads(errors)
    assert (record["path"], record["status"]) == ("/tim-kiem/", 200)
    assert "query" not in record


def test_a_port_that_is_taken(index: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("serve", "--index", index, cwd=tmp_path, DVSEARCH_PORT=str(port))
    assert (done.code, done.out) == (2, "")
    assert f"cannot listen on 127.0.0.1 port {port}" in done.err
    assert "--port" in done.err


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["--port", "70000"], 2, "cannot listen on 127.0.0.1 port 70000"),
        (["--host", "256.1.1.1"], 2, "cannot listen on 256.1.1.1"),
        (["--workers", "0"], 2, "DVSEARCH_WORKERS or --workers is 0; it must be 1 to 64"),
        (
            ["--root-path", "tim-kiem"],
            2,
            "DVSEARCH_ROOT_PATH or --root-path is 'tim-kiem'; write it as /tim-kiem",
        ),
        (["--root-path", "/api"], 2, "/api is an address of our own"),
        (["--trust-proxy", "proxy"], 2, "'proxy' is no address or network"),
        (["--trust-proxy", "proxy", "--workers", "2"], 2, "'proxy' is no address or network"),
        (["--log", "loud"], 2, "'loud' is not one of"),
        (["--index", "nowhere"], 3, "nowhere: there is no index here"),
    ],
)
def test_errors(options: list[str], code: int, message: str, index: Path, tmp_path: Path) -> None:
    done = run("serve", "--index", index, *options, cwd=tmp_path)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
