"""The table of decisions and the coverage of one, as JSON."""

import json
import threading
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.register import Register
from dvsearch.register.records import entry_record
from dvsearch.register.table import Column, Selection
from dvsearch.search import Searcher
from dvsearch.web.api.params import DecisionsAsked, read_decisions
from dvsearch.web.app import create_app
from dvsearch.web.problems import Problem
from tests.web.conftest import client_of

KEY = "290-QĐ/TW"
PATH = "/api/v1/decisions/290-Q%C4%90/TW"


@pytest.mark.parametrize(
    ("pairs", "asked"),
    [
        ([], DecisionsAsked(Selection(), 1, 10)),
        ([("kind", ""), ("sort", ""), ("page", "")], DecisionsAsked(Selection(), 1, 10)),
        (
            [("q", "dân vận"), ("kind", "luật"), ("issuer", "Quốc hội"), ("year", "2015"), ("page", "2")],
            DecisionsAsked(Selection("dân vận", "luật", "Quốc hội", "2015"), 2, 10),
        ),
        (
            [("sort", "latest"), ("order", "asc"), ("size", "50")],
            DecisionsAsked(Selection(sort=Column.LATEST, descending=False), 1, 50),
        ),
    ],
)
def test_what_is_asked(pairs: list[tuple[str, str]], asked: DecisionsAsked) -> None:
    assert read_decisions(pairs) == (asked, ())


@pytest.mark.parametrize(
    ("pair", "problem"),
    [
        (("sort", "name"), Problem("sort", "bad-column", "name")),
        (("order", "up"), Problem("order", "bad-order", "up")),
        (("kind", "x" * 201), Problem("kind", "bad-value", "x" * 40, 200)),
        (("year", "x" * 201), Problem("year", "bad-value", "x" * 40, 200)),
        (("page", "0"), Problem("page", "bad-page", "0")),
    ],
)
def test_what_cannot_be_used(pair: tuple[str, str], problem: Problem) -> None:
    assert read_decisions([pair]) == (DecisionsAsked(Selection(), 1, 10), (problem,))


def test_a_row(client: TestClient) -> None:
    row = client.get("/api/v1/decisions", params={"q": "290-QĐ/TW", "size": 1}).json()["decisions"][0]
    assert (row["key"], row["articles"], row["path"]) == (KEY, 6, "/van-ban/290-Q%C4%90/TW")
    assert (row["kind"], row["issued"]) == ("quyết định", "2010-02-25")


def test_pages_of_the_table(client: TestClient) -> None:
    whole = client.get("/api/v1/decisions?size=100").json()
    pages = [client.get(f"/api/v1/decisions?size=7&page={page}").json() for page in (1, 2)]
    assert [row for page in pages for row in page["decisions"]] == whole["decisions"][:14]
    assert pages[0]["total"] == whole["total"] > 100
    assert client.get("/api/v1/decisions?page=1000").json()["decisions"] == []


def test_coverage(client: TestClient) -> None:
    answer = client.get(PATH).json()
    assert (answer["key"], answer["articles"]) == (KEY, 6)
    assert sum(year["articles"] for year in answer["years"]) + answer["undated"] == 6
    assert client.get(answer["first"]["path"]).status_code == 200
    assert answer["documents"][0]["issuer"]["value"] == "Bộ Chính trị"


def test_days_to_the_first_article_of_a_province(client: TestClient) -> None:
    days = {each["name"]: (each["first"], each["days"]) for each in client.get(PATH).json()["provinces"]}
    assert days["Quảng Bình"] == ("2012-10-12", 960)


def test_provinces_of_today(client: TestClient) -> None:
    names = [
        {each["name"] for each in client.get(f"{PATH}?units={units}").json()["provinces"]}
        for units in ("day", "today")
    ]
    assert "Quảng Bình" in names[0] - names[1]


@pytest.mark.parametrize("typed", ["290-qd/tw", "290-QĐ%2FTW", " 290 - QĐ/TW"])
def test_any_spelling_will_do(client: TestClient, typed: str) -> None:
    assert client.get(f"/api/v1/decisions/{typed}").json()["key"] == KEY


@pytest.mark.parametrize("typed", ["9999-QĐ/TW", "nowhere", "%00", "x" * 5_000])
def test_one_that_nothing_cites(client: TestClient, typed: str) -> None:
    response = client.get(f"/api/v1/decisions/{typed}?lang=en")
    assert (response.status_code, response.json()["error"]["code"]) == (404, "decision-not-found")
    assert len(response.content) < 500


@pytest.fixture
def engine() -> Iterator[WhooshEngine]:
    with WhooshEngine(None) as engine, engine.writer() as writer:
        writer.add([make_document(Article("a", "Học Quyết định số 290-QĐ/TW", "Ngày 25/2/2010."))])
        writer.commit()
        yield engine


@pytest.mark.parametrize("path", [PATH, "/api/v1/decisions"])
def test_what_will_soon_be_another_answer_is_not_kept(
    engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    made = threading.Event()
    make = Register._make
    monkeypatch.setattr(Register, "_make", lambda self, snapshot: (made.wait(20), make(self, snapshot)))
    client = client_of(create_app(Settings(), Searcher(engine)))
    early = client.get(path)
    made.set()
    client.app.state.site.register.bring_up_to_date()  # type: ignore[attr-defined]
    late = client.get(path)
    assert (early.json()["current"], late.json()["current"]) == (False, True)
    assert (early.headers["cache-control"], "etag" in early.headers) == ("no-store", False)
    assert (late.headers["cache-control"], "etag" in late.headers) == ("no-cache", True)


def test_the_terminal_writes_documents_alike(client: TestClient) -> None:
    register = client.app.state.site.register  # type: ignore[attr-defined]
    entry = register.entry(KEY)
    assert json.loads(json.dumps(entry_record(entry)))["documents"] == client.get(PATH).json()["documents"]
