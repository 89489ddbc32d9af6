"""`dvsearch extract`: facts of articles without an index, and lines for the scorer."""

import json
from pathlib import Path

import pytest

from tests.cli.program import run

PAGE = """<html><head><title>Họp bàn việc làng</title></head><body><article><h1>Họp bàn việc làng</h1>
<p>Ngày 4/9/2018, UBND tỉnh Hà Tĩnh họp bàn việc thực hiện Nghị định số 59/2015/NĐ-CP ngày 18/6/2015 của Chính phủ.</p>
<p>Các đại biểu nêu ý kiến về đường làng, mương nước và nhà văn hóa của thôn trong mùa mưa năm nay.</p>
</article></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "hop.html"
    file.write_text(PAGE, "utf-8")
    return file


def test_facts_of_a_page(page: Path) -> None:
    done = run("extract", page, cwd=page.parent)
    assert done.code == 0
    assert done.out.startswith("Họp bàn việc làng\n")
    assert "  date       2018-09-04 (text)\n" in done.out
    assert "  provinces  Hà Tĩnh\n" in done.out
    assert "59/2015/NĐ-CP [" in done.out
    assert "Các đại biểu" not in done.out


@pytest.mark.parametrize(
    ("option", "shown"),
    [
        ("--body", "Các đại biểu nêu ý kiến"),
        ("--explain", "2018-09-04 from text"),
        ("--explain", "Hà Tĩnh 1."),
        ("--explain", "written whole · dated “18/6/2015” after it"),
    ],
)
def test_more_on_demand(option: str, shown: str, page: Path) -> None:
    assert shown in run("extract", page, option, cwd=page.parent).out


def test_json_has_one_object_a_line(page: Path, archive: Path) -> None:
    done = run("extract", page, archive, "--json", cwd=page.parent)
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [record["key"] for record in records] == ["hop.html", "qb-1", "na-1", "na-2"]
    assert records[0]["date"] == {
        "value": "2018-09-04",
        "precision": "day",
        "basis": "text",
        "inferred": False,
    }
    assert "body" not in records[0]


def test_json_can_hold_body_and_evidence(page: Path) -> None:
    record = json.loads(run("extract", page, "--json", "--body", "--explain", cwd=page.parent).out)
    text = f"{record['title']}\n{record['body']}"
    explanation = record["explanation"]
    moment = explanation["reading"]["moments"][0]
    assert text[moment["start"] : moment["end"]] == "4/9/2018"
    assert explanation["date"]["won"]["basis"] == "text"
    (citation,) = explanation["citations"]
    issuer = citation["issuer"]
    assert (text[issuer["start"] : issuer["end"]], issuer["side"]) == ("Chính phủ", "after")
    assert record["explanation"]["provinces"]["provinces"] == ["Hà Tĩnh"]


def test_an_escape_sequence_does_not_reach_the_terminal(tmp_path: Path) -> None:
    record = {"title": "Tin \x1b[2Jgiả", "body": "Nội dung \x1b]0;x\x07 \u202e của bài viết."}
    (tmp_path / "a.json").write_text(json.dumps(record), "utf-8")
    done = run("extract", "a.json", "--body", cwd=tmp_path)
    assert "giả" in done.out
    assert not set("\x1b\x07\u202e") & set(done.out)


def test_files_that_cannot_be_read_are_named(page: Path) -> None:
    done = run("extract", page, "nowhere.txt", cwd=page.parent)
    assert done.code == 1
    assert done.out.startswith("Họp bàn việc làng\n")
    assert done.err.startswith("dvsearch: nowhere.txt: ")


@pytest.mark.parametrize("arguments", [[], ["a.txt", "--jsonl", "b.jsonl"]])
def test_files_or_lines(arguments: list[str], tmp_path: Path) -> None:
    done = run("extract", *arguments, cwd=tmp_path)
    assert (done.code, done.err.splitlines()) == (
        2,
        ["dvsearch: name the files to read, or with --jsonl a file of lines; one of the two"],
    )


LINES = [
    {"id": "a", "text": "Quyết định số 290-QĐ/TW của Bộ Chính trị"},
    {"id": "b", "text": "Không có gì", "url": "https://bao-thu.example/2020/05/28/bai.html"},
    {"id": "c", "text": "nửa \ud83d ký tự"},
]


@pytest.mark.parametrize("place", ["file", "stdin"])
def test_lines_for_the_scorer(place: str, tmp_path: Path) -> None:
    text = "".join(json.dumps(line) + "\n" for line in LINES)
    (tmp_path / "in.jsonl").write_text(text, "utf-8")
    source = "-" if place == "stdin" else "in.jsonl"
    done = run("extract", "--jsonl", source, cwd=tmp_path, stdin=text if place == "stdin" else "")
    first, second, third = map(json.loads, done.out.splitlines())
    assert (done.code, first["id"], second["id"], third["id"]) == (0, "a", "b", "c")
    assert (first["decisions"][0]["start"], first["decisions"][0]["key"]) == (0, "290-QĐ/TW")
    assert second["date"] == "2020-05-28"


def test_lines_go_to_a_file(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps(LINES[0]), "utf-8")
    done = run("extract", "--jsonl", "in.jsonl", "-o", "out.jsonl", cwd=tmp_path)
    assert (done.code, done.out) == (0, "")
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["id"] == "a"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[1]", "in.jsonl:1: not a JSON object"),
        ('{"id": 1, "text": 2}', "in.jsonl:1: 'text' must be a string"),
    ],
)
def test_a_line_that_cannot_be_used(line: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(line, "utf-8")
    done = run("extract", "--jsonl", "in.jsonl", cwd=tmp_path)
    assert done.code == 1
    assert message in done.err
