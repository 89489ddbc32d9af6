"""`dvsearch eval` on a corpus, labels and floors of a few lines."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.program import run

KINDS = [
    "keyword",
    "unaccented",
    "phrase",
    "decision",
    "title",
    "tone-placement",
    "decomposed",
    "abbreviation",
    "filter",
]


def _judgments(path: Path, query: str = "dân vận khéo") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [{"id": f"{kind}-1", "kind": kind, "query": query, "relevant": ["qb-1"]} for kind in KINDS]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_relevance(archive: Path, tmp_path: Path) -> None:
    queries = _judgments(tmp_path / "q.jsonl")
    done = run("eval", "relevance", "--corpus", archive, "--queries", queries, "--json", cwd=tmp_path)
    report = json.loads(done.out)
    assert report["overall"] == {"queries": 9, "ndcg@10": 1.0, "mrr@10": 1.0, "recall@10": 1.0}
    assert list(report["kinds"]) == KINDS
    assert report["kinds"]["phrase"]["queries"] == 1


def test_relevance_in_the_terminal_with_the_worst_queries(archive: Path, tmp_path: Path) -> None:
    queries = _judgments(tmp_path / "q.jsonl", "nông thôn mới")
    done = run("eval", "relevance", "--corpus", archive, "--queries", queries, "--show", "2", cwd=tmp_path)
    lines = done.out.splitlines()
    assert lines[1].split() == ["all", "9", "0.0000", "0.0000", "0.0000"]
    assert lines[-1] == "0.000 unaccented-1: nông thôn mới"


def test_relevance_on_some_fields_in_an_index_to_keep(archive: Path, tmp_path: Path) -> None:
    queries = _judgments(tmp_path / "q.jsonl", "biểu dương")
    options = [
        "--corpus",
        archive,
        "--queries",
        queries,
        "--text-fields",
        "title",
        "--index",
        "kept",
        "--json",
    ]
    report = json.loads(run("eval", "relevance", *options, cwd=tmp_path).out)
    assert report["overall"]["recall@10"] == 0.0
    assert json.loads(run("stats", "--index", "kept", "--json", cwd=tmp_path).out)["articles"] == 3


def test_judgments_that_cannot_be_used(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_text("{}", "utf-8")
    done = run("eval", "relevance", "--corpus", archive, "--queries", "q.jsonl", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("dvsearch: q.jsonl:1: ")


@pytest.fixture
def repository(archive: Path, tmp_path: Path) -> Path:
    """A folder in which the gate finds articles and judgments, and nothing shared."""
    root = tmp_path / "repository"
    shutil.copytree(archive, root / "data" / "articles")
    _judgments(root / "data" / "eval" / "sample.jsonl")
    return root


def test_what_is_pinned_is_held(repository: Path) -> None:
    assert run("eval", "gate", "--update", cwd=repository).code == 0
    done = run("eval", "gate", cwd=repository)
    assert done.code == 0
    states = {line.split()[1]: line.split()[0] for line in done.out.splitlines()}
    assert states["relevance.sample"] == "held"
    assert states["relevance.whole"] == "skipped"


def test_a_figure_below_its_floor_fails(repository: Path) -> None:
    run("eval", "gate", "--update", cwd=repository)
    floors = repository / "data" / "eval" / "floors.json"
    floors.write_text(floors.read_text("utf-8").replace("1.0", "1.5"), "utf-8")
    done = run("eval", "gate", "--json", cwd=repository)
    report = json.loads(done.out)
    failed = [each for each in report["measurements"] if each["state"] == "failed"]
    assert (done.code, report["ok"]) == (1, False)
    assert [each["name"] for each in failed] == ["relevance.sample"]
    assert "it is 1.0000 and must be at least 1.5000" in failed[0]["remarks"][0]


def test_a_floor_falls_only_with_a_reason(repository: Path) -> None:
    run("eval", "gate", "--update", cwd=repository)
    floors = repository / "data" / "eval" / "floors.json"
    floors.write_text(floors.read_text("utf-8").replace("1.0", "1.5"), "utf-8")
    assert run("eval", "gate", "--update", cwd=repository).code == 1
    assert run("eval", "gate", "--update", "--allow-regression", "because", cwd=repository).code == 0
    assert '"because"' in floors.read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        ((), 1, "nothing could be measured"),
        (("--allow-regression", "x"), 2, "--allow-regression needs --update"),
    ],
)
def test_gate_errors(options: tuple[str, ...], code: int, message: str, tmp_path: Path) -> None:
    done = run("eval", "gate", *options, cwd=tmp_path)
    assert done.code == code
    assert message in done.err


META = {
    "id": "m1",
    "text": "Nghệ An họp bàn mùa vụ\nNgày 4/9/2018, UBND tỉnh Nghệ An họp bàn mùa vụ.",
    "date": "2018-09-04",
    "date_basis": "text",
    "provinces": ["Nghệ An"],
}


def test_extraction(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(json.dumps(META), "utf-8")
    report = json.loads(run("eval", "extract", "gold.jsonl", "--json", cwd=tmp_path).out)
    assert report["gold.jsonl"]["figures"]["date/all"] == 1.0
    assert report["gold.jsonl"]["figures"]["provinces/F1"] == 1.0


def test_mistakes_of_extraction(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(json.dumps({**META, "date": "2019-09-04"}), "utf-8")
    shown = run("eval", "extract", "gold.jsonl", "--show", "5", cwd=tmp_path).out
    assert "m1: date 2018-09-04 instead of 2019-09-04" in shown
    record = json.loads(run("eval", "extract", "gold.jsonl", "--show", "5", "--json", cwd=tmp_path).out)
    assert [each["id"] for each in record["gold.jsonl"]["mistakes"]] == ["m1"]


def test_labels_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": "a", "text": "b"}', "utf-8")
    done = run("eval", "extract", "gold.jsonl", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "neither citations nor dates are labelled in it" in done.err
