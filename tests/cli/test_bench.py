"""`dvsearch bench` prints times, whatever they are."""

import json
import re
from pathlib import Path

from tests.cli.program import run

QUERIES = "".join(
    json.dumps({"id": str(number), "kind": "k", "query": query, "relevant": ["qb-1"]}) + "\n"
    for number, query in enumerate(["dân vận", "tỉnh"])
)


def test_times_of_searches(index: Path, tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_text(QUERIES, "utf-8")
    done = run("bench", "--queries", "q.jsonl", "--rounds", "2", "--json", "--index", index, cwd=tmp_path)
    times = json.loads(done.out)
    assert (times["articles"], times["queries"], times["rounds"]) == (3, 2, 2)
    assert 0 < times["p50"] <= times["p95"] <= times["p99"] <= times["slowest"]
    assert times["slowest_query"] in ("dân vận", "tỉnh")


def test_times_of_searches_in_the_terminal(index: Path, tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_text(QUERIES, "utf-8")
    done = run("bench", "--queries", "q.jsonl", "--index", index, cwd=tmp_path)
    assert "queries        2, 3 times each\n" in done.out


def test_times_of_indexing_leave_no_index_behind(archive: Path, tmp_path: Path) -> None:
    done = run("bench", "--articles", archive, "--json", cwd=tmp_path)
    times = json.loads(done.out)
    assert (times["articles"], times["failed"]) == (3, 0)
    assert times["seconds"] > 0
    assert 10_000_000 < times["largest_process"] < 10_000_000_000
    assert list(tmp_path.iterdir()) == []


def test_times_of_indexing_in_the_terminal(archive: Path, tmp_path: Path) -> None:
    out = run("bench", "--articles", archive, cwd=tmp_path).out
    assert out.startswith("articles         3\n")
    assert re.search(r"^largest process  \d+ MB$", out, re.MULTILINE)


def test_no_queries(tmp_path: Path) -> None:
    done = run("bench", cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "name a file of judgments with --queries" in done.err
