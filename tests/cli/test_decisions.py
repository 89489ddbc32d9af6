"""`dvsearch decisions` as a table, JSON and CSV."""

import csv
import io
import json
from pathlib import Path

import pytest

from dvsearch.cli.decisions import table, write_csv
from dvsearch.register import Claim, DecisionDocument, DecisionEntry, Learned
from tests.cli.program import run

RECORDS = [
    "Tỉnh uỷ Quảng Bình học Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị về Quy chế công tác dân vận.",
    "Huyện uỷ học Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị.",
    "Đảng uỷ xã học Quyết định số 290-QĐ/TW ngày 26/2/2010 của Bộ Chính trị.",
    "Thôn học Nghị quyết số 25-NQ/TW ngày 3/6/2013.",
    "Bà con hỏi về nghị định 46.",
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    for number, body in enumerate(RECORDS):
        (folder / f"{number}.json").write_text(json.dumps({"title": f"Tin {number}", "body": body}), "utf-8")
    done = run("index", folder, "--index", folder / "index", cwd=folder)
    assert done.code == 0, done.err
    return folder / "index"


def test_the_table(index: Path) -> None:
    done = run("decisions", "--index", index, cwd=index)
    assert (done.code, done.err) == (0, "")
    heading, *lines = done.out.splitlines()
    assert heading.split() == ["articles", "decision", "kind", "issued", "issuer", "title"]
    assert [" ".join(line.split()) for line in lines] == [
        "3 290-QĐ/TW quyết định 2010-02-25 (2) Bộ Chính trị (3) về Quy chế công tác dân vận (1)",
        "1 25-NQ/TW nghị quyết 2013-06-03 (1)",
    ]


def test_contradictions_stand_below_their_entry(index: Path) -> None:
    lines = run("decisions", "--contradictions", "--index", index, cwd=index).out.splitlines()
    assert len(lines) == 3
    assert lines[2].strip() == "issued also: 2010-02-26 (1)"


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        ([], ["290-QĐ/TW", "25-NQ/TW"]),
        (["--bare"], ["290-QĐ/TW", "25-NQ/TW", "nghị định 46"]),
        (["--sort", "key"], ["25-NQ/TW", "290-QĐ/TW"]),
        (["--sort", "issued"], ["290-QĐ/TW", "25-NQ/TW"]),
        (["--limit", "1"], ["290-QĐ/TW"]),
        (["--kind", "nghị quyết"], ["25-NQ/TW"]),
        (["--kind", "Quyet  dinh"], ["290-QĐ/TW"]),
        (["--contradictions"], ["290-QĐ/TW"]),
    ],
    ids=" ".join,
)
def test_what_is_chosen(options: list[str], keys: list[str], index: Path) -> None:
    record = json.loads(run("decisions", "--json", "--index", index, *options, cwd=index).out)
    assert [each["decision"] for each in record["decisions"]] == keys


def test_json_has_support_and_rivals(index: Path) -> None:
    record = json.loads(run("decisions", "--json", "--limit", "1", "--index", index, cwd=index).out)
    assert record["total"] == 2
    entry = record["decisions"][0]
    (document,) = entry["documents"]
    assert (entry["articles"], document["articles"], entry["open"]) == (3, 3, 0)
    assert document["issued"] == {
        "value": "2010-02-25",
        "articles": 2,
        "rivals": [{"value": "2010-02-26", "articles": 1}],
    }
    assert document["contradictions"] == ["issued"]
    assert entry["provinces"] == [{"value": "Quảng Bình", "articles": 1}]


def test_csv_begins_as_excel_wants_it(index: Path) -> None:
    out = run("decisions", "--csv", "--index", index, cwd=index).out
    assert out.startswith("\ufeffdecision,document,articles,")
    first = next(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert (first["decision"], first["document"]) == ("290-QĐ/TW", "1 of 1")
    assert first["title"] == "về Quy chế công tác dân vận"
    assert first["contradictions"] == "issued: 2010-02-26 (1)"


def test_what_is_cut_off_is_told(index: Path) -> None:
    out = run("decisions", "--limit", "1", "--index", index, cwd=index).out
    assert out.splitlines()[-1] == "and 1 more; --limit shows them"


@pytest.mark.parametrize(
    ("options", "code"), [(["--json", "--csv"], 2), (["--limit", "0"], 2), (["--sort", "size"], 2)]
)
def test_options_that_cannot_be_used(options: list[str], code: int, index: Path) -> None:
    assert run("decisions", *options, "--index", index, cwd=index).code == code


def test_no_index(tmp_path: Path) -> None:
    done = run("decisions", cwd=tmp_path)
    assert (done.code, done.out) == (3, "")


def _entry(title: str) -> DecisionEntry:
    return DecisionEntry("25-NQ/TW", 1, (DecisionDocument(1, title=Learned(Claim(title, 1))),))


TWO = DecisionEntry(
    "18-NQ/TW",
    7,
    (
        DecisionDocument(4, issued=Learned(Claim("2017-10-25", 3), (Claim("2017-10-26", 1),))),
        DecisionDocument(1, issued=Learned(Claim("2022-06-16", 1))),
    ),
    open=2,
)


def test_a_number_of_two_documents_has_a_line_for_each() -> None:
    lines = [" ".join(line.split()) for line in table([TWO], contradictions=True).splitlines()]
    assert lines[1:] == [
        "4 18-NQ/TW 2017-10-25 (3)",
        "issued also: 2017-10-26 (1)",
        "1 18-NQ/TW 2022-06-16 (1)",
        "2 18-NQ/TW one of these",
    ]


def test_a_number_of_two_documents_has_a_csv_row_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    write_csv([TWO])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))
    assert [(row["document"], row["articles"], row["issued"], row["open_articles"]) for row in rows] == [
        ("1 of 2", "4", "2017-10-25", "2"),
        ("2 of 2", "1", "2022-06-16", "2"),
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_formula_becomes_text(cell: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_csv([_entry(cell)])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"), newline="")))
    assert rows[0]["title"] == f"'{cell}".replace("\t", " ").replace("\r", " ")


def test_the_table_cannot_harm_a_terminal() -> None:
    assert "\x1b" not in table([_entry("về \x1b[2J màn hình")])
