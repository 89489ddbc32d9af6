"""One line a request, for people or for programs, without what was searched for."""

import io
import json
import re
from dataclasses import replace

import pytest

from dvsearch.config import AccessLogForm, Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from dvsearch.web.metrics.served import Served
from dvsearch.web.operating.access_log import AccessLog
from tests.web.conftest import client_of
from tests.web.test_errors import Broken

SERVED = Served(
    request_id="4f1c",
    client="192.0.2.7",
    method="GET",
    path="/bai/qb-1",
    query="q=d%C3%A2n",
    route="article",
    status=200,
    size=5123,
    seconds=0.01234,
)


def written(served: Served, form: AccessLogForm, *, queries: bool = False) -> str:
    stream = io.StringIO()
    AccessLog(stream, form, queries=queries).write(served)
    return stream.getvalue()


@pytest.mark.parametrize(("queries", "path"), [(False, "/bai/qb-1"), (True, "/bai/qb-1?q=d%C3%A2n")])
def test_a_line_for_people(queries: bool, path: str) -> None:
    line = written(SERVED, AccessLogForm.TEXT, queries=queries)
    day, rest = line.split(" ", 1)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d", day)
    assert rest == f"192.0.2.7 GET {path} 200 5123B 12.3ms 4f1c\n"


@pytest.mark.parametrize(("queries", "more"), [(False, {}), (True, {"query": "q=d%C3%A2n"})])
def test_a_line_for_programs(queries: bool, more: dict[str, str]) -> None:
    record = json.loads(written(SERVED, AccessLogForm.JSON, queries=queries))
    del record["time"]
    assert record == {
        "id": "4f1c",
        "client": "192.0.2.7",
        "method": "GET",
        "path": "/bai/qb-1",
        "status": 200,
        "bytes": 5123,
        "ms": 12.3,
        **more,
    }


@pytest.mark.parametrize("form", [AccessLogForm.TEXT, AccessLogForm.JSON])
@pytest.mark.parametrize("field", ["client", "method", "path", "query"])
@pytest.mark.parametrize("text", ["", "a\nb", "\x1b[2J", "x y", "\u202e", "\udc80", "a" * 100_000])
def test_whatever_comes_is_one_short_line_of_plain_words(form: AccessLogForm, field: str, text: str) -> None:
    line = written(replace(SERVED, **{field: text}), form, queries=True)
    assert re.fullmatch(r"[ -~]+\n", line)
    assert len(line) < 4096
    if form is AccessLogForm.TEXT:
        assert len(line.split(" ")) == 8


def test_a_log_that_cannot_be_written_stops_nothing() -> None:
    closed = io.StringIO()
    closed.close()
    AccessLog(closed, AccessLogForm.TEXT, queries=False).write(SERVED)


def test_a_server_writes_it_to_stderr(searcher: Searcher, capsys: pytest.CaptureFixture[str]) -> None:
    client = client_of(create_app(Settings(log=AccessLogForm.JSON), searcher))
    response = client.get("/bai/nowhere?q=x")
    record = json.loads(capsys.readouterr().err)
    assert (record["path"], record["status"], record["bytes"]) == (
        "/bai/nowhere",
        404,
        len(response.content),
    )
    assert record["id"] == response.headers["x-request-id"]


def test_a_crash_is_in_it_with_the_page_that_was_sent(capsys: pytest.CaptureFixture[str]) -> None:
    app = create_app(Settings(log=AccessLogForm.JSON), Searcher(Broken(RuntimeError("x"))))
    response = client_of(app, raising=False).get("/?q=x")
    record = json.loads(capsys.readouterr().err)
    assert (record["status"], record["bytes"]) == (500, len(response.content))


def test_without_being_asked_nothing_is_written(
    searcher: Searcher, capsys: pytest.CaptureFixture[str]
) -> None:
    client_of(create_app(Settings(), searcher)).get("/?q=x")
    assert capsys.readouterr().err == ""


def test_head_sends_no_bytes(searcher: Searcher, capsys: pytest.CaptureFixture[str]) -> None:
    client_of(create_app(Settings(log=AccessLogForm.JSON), searcher)).head("/robots.txt")
    assert json.loads(capsys.readouterr().err)["bytes"] == 0
