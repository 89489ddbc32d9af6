"""Exports hold the whole result, in every format, and are made while they are sent."""

import asyncio
import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient
from starlette.types import Message

from dvsearch.config import Settings
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article, ArticleDate, Basis, Facts
from dvsearch.search import Searcher, SearchQuery
from dvsearch.web.app import create_app
from tests.web.conftest import MakeClient, client_of

ENDINGS = ("csv", "jsonl", "xlsx")
Rows = list[dict[str, object]]


def exported(client: TestClient, ending: str, query: str = "") -> bytes:
    response = client.get(f"/export.{ending}?{query}")
    assert response.status_code == 200
    return response.content


def rows_of(content: bytes, ending: str) -> Rows:
    if ending == "jsonl":
        return [json.loads(line) for line in content.decode().splitlines()]
    if ending == "csv":
        return [dict(row) for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))]
    head, *rows = load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


KEY_COLUMN = {"csv": "Mã bài", "xlsx": "Mã bài", "jsonl": "key"}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "query", ["", "q=dan+van", "q=dan+van&sort=oldest&page=3&size=2", "province=Nghệ+An&from=2014", "q=qqqq"]
)
def test_the_whole_result_in_the_order_of_the_search(
    client: TestClient, searcher: Searcher, ending: str, query: str
) -> None:
    frame = client.get("/", params=query or "sort=newest").context["frame"]
    asked = frame.params.query if query else SearchQuery()
    found = [stored.article.key for stored in searcher.walk(asked)]
    rows = rows_of(exported(client, ending, query), ending)
    assert [row[KEY_COLUMN[ending]] for row in rows] == found
    assert len(found) == searcher.count_matching(asked).total


def test_csv_opens_in_excel(client: TestClient) -> None:
    response = client.get("/export.csv?q=290-QĐ/TW")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbfTi\xc3\xaau")
    assert response.content.endswith(b"\r\n")
    assert "Tiêu đề,Ngày,Độ chính xác của ngày,Căn cứ xác định ngày" in response.text


def test_a_row(client: TestClient) -> None:
    rows = rows_of(exported(client, "csv", "q=dan+van+kheo&sort=oldest"), "csv")
    assert rows[0] == {
        "Tiêu đề": rows[0]["Tiêu đề"],
        "Ngày": "2012-10-12",
        "Độ chính xác của ngày": "ngày",
        "Căn cứ xác định ngày": "ngày ghi trong bài",
        "Địa phương": "Quảng Bình",
        "Nguồn": rows[0]["Nguồn"],
        "Tác giả": rows[0]["Tác giả"],
        "Văn bản được nhắc": "290-QĐ/TW",
        "Địa chỉ gốc": rows[0]["Địa chỉ gốc"],
        "Trang trong kho": "http://testserver/bai/quang-binh/dan-van-kheo.txt",
        "Mã bài": "quang-binh/dan-van-kheo.txt",
    }


def test_english_names_and_addresses(client: TestClient) -> None:
    row = rows_of(exported(client, "csv", "q=dan+van+kheo&lang=en"), "csv")[0]
    assert list(row)[:3] == ["Title", "Date", "Precision of the date"]
    assert str(row["Page in the archive"]).endswith("?lang=en")


def test_json_lines_have_the_bodies(client: TestClient, searcher: Searcher) -> None:
    row = rows_of(exported(client, "jsonl", "q=dan+van+kheo"), "jsonl")[0]
    assert row["body"] == searcher.article(str(row["key"])).article.body


def test_addresses_are_those_the_reader_sees(searcher: Searcher) -> None:
    app = create_app(Settings(), searcher)
    client = TestClient(client_of(app).app, base_url="https://kho.example", root_path="/tim")
    row = rows_of(client.get("/export.csv?q=dan+van+kheo").content, "csv")[0]
    assert str(row["Trang trong kho"]).startswith("https://kho.example/tim/bai/")


@pytest.mark.parametrize("host", ["[", "a b", 'x"><script>', "[::1", "a:b:c", "@", "#", ""])
def test_no_host_breaks_it(client: TestClient, host: str) -> None:
    assert client.get("/export.csv", headers={"host": host}).status_code == 200


# What Excel needs


def test_a_workbook(client: TestClient) -> None:
    book = load_workbook(io.BytesIO(exported(client, "xlsx", "q=dan+van+kheo&sort=oldest")))
    sheet, notes = book.worksheets
    assert (sheet.title, notes.title) == ("Bài báo", "Ghi chú")
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:K{sheet.max_row}"
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.column_dimensions["A"].width == 60
    assert sheet["B2"].value == datetime(2012, 10, 12)  # noqa: DTZ001 - Excel knows no zones
    assert sheet["B2"].number_format == "dd/mm/yyyy"
    assert [cell.value for cell in notes["A"]][1:] == [
        "http://testserver/?q=dan+van+kheo&sort=oldest",
        f"{sheet.max_row - 1} bài",
    ]


# Hostile articles

TRICKS = (
    "=1+1",
    "+84",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "#N/A",
    "#REF!",
    "\x00=1",
    "a\x0bb",
    "\x08",
    "TRUE",
    "=\ufffe1",
)


@pytest.fixture
def tricked(client_over: MakeClient) -> TestClient:
    return client_over(
        *(
            Article(
                f"{at}{trick}", trick + " ", f"{trick} dân vận", f"http://x.example/{trick}", trick, trick
            )
            for at, trick in enumerate(TRICKS)
        )
    )


def test_nothing_in_a_workbook_is_a_formula(tricked: TestClient) -> None:
    book = load_workbook(io.BytesIO(exported(tricked, "xlsx", "q=dân+vận")))
    cells = [
        cell for row in book.worksheets[0].iter_rows(min_row=2) for cell in row if cell.value is not None
    ]
    assert {cell.data_type for cell in cells} <= {"s", "d"}
    assert "=1+1" in {str(cell.value).strip() for cell in cells}


def test_nothing_in_csv_is_a_formula(tricked: TestClient) -> None:
    for row in rows_of(exported(tricked, "csv"), "csv"):
        assert not [value for value in row.values() if str(value).startswith(tuple("=+-@\t\r"))]


@pytest.mark.parametrize("ending", ENDINGS)
def test_hostile_articles_are_all_there(tricked: TestClient, ending: str) -> None:
    assert len(rows_of(exported(tricked, ending), ending)) == len(TRICKS)


# The name of the file


@pytest.mark.parametrize(
    ("query", "plain", "spelled"),
    [
        ("q=Dân+vận+khéo", "dan-van-kheo", "D%C3%A2n%20v%E1%BA%ADn%20kh%C3%A9o"),
        ("q=290-QĐ/TW", "290-qd-tw", "290-Q%C4%90%20TW"),
        ("province=Quảng+Bình", "quang-binh", "Qu%E1%BA%A3ng%20B%C3%ACnh"),
        ("q=%E2%80%AEfdp.exe%0D%0AX-Bad:1", "fdp-exe-x-bad-1", "fdp.exe%20X-Bad%201"),
        ('q=a";filename="b', "a-filename-b", "a%20%3Bfilename%3D%20b"),
        ("q=../../etc/passwd", "etc-passwd", "etc%20passwd"),
        ("q=日本", "dvsearch", "%E6%97%A5%E6%9C%AC"),
        ("", "kho-bao-mau", "Kho%20b%C3%A1o%20m%E1%BA%ABu"),
    ],
)
@pytest.mark.parametrize("ending", ENDINGS)
def test_it_is_named_after_the_search(
    client: TestClient, query: str, plain: str, spelled: str, ending: str
) -> None:
    given = client.head(f"/export.{ending}?{query}").headers["content-disposition"]
    day = r"\d{4}-\d\d-\d\d"
    assert re.fullmatch(
        rf"attachment; filename=\"{re.escape(plain)}-{day}\.{ending}\"; "
        rf"filename\*=UTF-8''{re.escape(spelled)}%20{day}\.{ending}",
        given,
    )


def test_no_name_is_endless(client: TestClient) -> None:
    assert len(client.head("/export.csv", params={"q": "ậ" * 390}).headers["content-disposition"]) < 700


# Asking


@pytest.mark.parametrize("ending", ENDINGS)
def test_head_says_the_same_and_sends_nothing(client: TestClient, ending: str) -> None:
    head, get = (client.request(method, f"/export.{ending}?q=dan+van") for method in ("HEAD", "GET"))
    assert head.content == b""
    assert head.status_code == 200
    assert {name: head.headers[name] for name in ("content-type", "content-disposition")} == {
        name: get.headers[name] for name in ("content-type", "content-disposition")
    }


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("query", ["from=gestern", "province=Nowhere", "sort=best"])
def test_a_bad_parameter_is_an_error_page(client: TestClient, ending: str, query: str) -> None:
    response = client.get(f"/export.{ending}?{query}")
    assert response.status_code == 400
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert query.partition("=")[2] in response.context["page"].message


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_without_an_index_it_fails_before_anything_is_sent(tmp_path: Path, method: str) -> None:
    with WhooshEngine(tmp_path / "none") as engine:
        client = client_of(create_app(Settings(), Searcher(engine)))
        assert client.request(method, "/export.csv").status_code == 503


# Streaming: how many articles were read tells, not how long it took


class Counting(Searcher):
    """Walks over articles that it makes up, and counts how many were asked for."""

    def __init__(self, engine: WhooshEngine, articles: int) -> None:
        super().__init__(engine)
        self.articles = articles
        self.pulled = 0
        self.ended = False

    def walk(self, query: SearchQuery) -> Iterator[StoredArticle]:
        try:
            for at in range(self.articles):
                self.pulled += 1
                article = Article(f"a{at}", f"Bài thứ {at}", "Xã họp bàn mùa vụ.")
                yield StoredArticle(article, Facts(ArticleDate(2020, 5, at % 28 + 1, Basis.URL)))
        finally:
            self.ended = True


MANY = 20_000


@pytest.fixture
def many() -> Iterator[Counting]:
    with WhooshEngine() as engine:
        yield Counting(engine, MANY)


def receive_forever() -> "asyncio.Future[Message]":
    return asyncio.get_running_loop().create_future()


def scope_of(path: str) -> dict[str, object]:
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(b"host", b"testserver"), (b"accept-encoding", b"gzip")],
        "server": ("testserver", 80),
    }


async def ask(searcher: Counting, path: str, leave_at: int | None = None) -> list[tuple[int, int]]:
    """For each piece that arrives its size, and how many articles had been read by then.

    The client goes away at the piece `leave_at`.
    """
    arrived: list[tuple[int, int]] = []
    gone = asyncio.Event()
    asked = False

    async def receive() -> Message:
        nonlocal asked
        if not asked:
            asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            arrived.append((len(message["body"]), searcher.pulled))
            if len(arrived) == leave_at:
                gone.set()
                await asyncio.sleep(0)

    app = create_app(Settings(), searcher)
    app.state.site = replace(app.state.site, searcher=searcher)
    await app(scope_of(path), receive, send)  # type: ignore[arg-type]
    return arrived


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\v", "\f", "\x1c"])
def test_an_article_is_one_line_to_whoever_cuts_lines(client_over: MakeClient, end: str) -> None:
    client = client_over(Article("1", f"Dân{end}vận", f"Một{end}hai"))
    (line,) = exported(client, "jsonl").decode().splitlines()
    assert json.loads(line)["body"] == f"Một{end}hai"


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_lines_are_sent_before_the_last_article_is_read(many: Counting, ending: str) -> None:
    arrived = asyncio.run(ask(many, f"/export.{ending}"))
    assert many.pulled == MANY
    assert len(arrived) > 20
    assert arrived[0][1] < 300
    between = [after - before for (_, before), (_, after) in pairwise(arrived)]
    assert max(between) < 400


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_client_that_goes_away_ends_the_work(many: Counting, ending: str, temporary: Path) -> None:
    asyncio.run(ask(many, f"/export.{ending}", leave_at=3))
    assert many.pulled < MANY / 4
    assert many.ended
    assert not list(temporary.iterdir())


def test_a_workbook_leaves_no_file(many: Counting, temporary: Path) -> None:
    many.articles = 500
    asyncio.run(ask(many, "/export.xlsx"))
    assert many.pulled == 500
    assert not list(temporary.iterdir())


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are made."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path
