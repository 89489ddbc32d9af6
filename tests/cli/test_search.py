"""`dvsearch search` and `dvsearch show` on a small index."""

import json
from pathlib import Path

import pytest

from tests.cli.program import run


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (["dân", "vận", "khéo"], ["qb-1"]),
        (["dan van kheo"], ["qb-1"]),
        (["quyết định 290"], ["qb-1"]),
        (["tỉnh", "--sort", "newest"], ["na-2", "na-1", "qb-1"]),
        (["tỉnh", "--sort", "oldest"], ["qb-1", "na-1", "na-2"]),
        (["tỉnh", "--sort", "oldest", "--size", "1", "--page", "2"], ["na-1"]),
        (["tỉnh", "--sort", "oldest", "--from", "2020"], ["na-1", "na-2"]),
        (["tỉnh", "--sort", "oldest", "--to", "4/2021"], ["qb-1", "na-1"]),
        (["tỉnh", "--from", "3/4/2021", "--to", "2021-04-03"], ["na-1"]),
        (["tỉnh", "--province", "quang binh"], ["qb-1"]),
        (["", "--province", "Nghệ An", "--sort", "oldest"], ["na-1", "na-2"]),
        (["tỉnh", "--decision", "QĐ 290"], ["qb-1"]),
        (["", "--kind", "nghị quyết"], ["na-2"]),
        (["", "--source", "thu nghe an", "--sort", "oldest"], ["na-1", "na-2"]),
        (["--", "-lúa", "tỉnh:Nghệ_An"], ["na-1"]),
        (["máy bay"], []),
    ],
)
def test_finds(arguments: list[str], keys: list[str], index: Path, tmp_path: Path) -> None:
    done = run("search", "--json", "--index", index, *arguments, cwd=tmp_path)
    assert done.code == 0, done.err
    assert [result["key"] for result in json.loads(done.out)["results"]] == keys


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["a", "--size", "0"], 2, "size is 0; it can be 1 to 100"),
        (["a", "--size", "101"], 2, "size is 101; it can be 1 to 100"),
        (["a", "--page", "0"], 2, "page is 0; pages count from 1"),
        (["a", "--from", "2020-13"], 2, "--from '2020-13' is not a date"),
        (["a", "--to", "hôm qua"], 2, "--to 'hôm qua' is not a date"),
        (["a", "--province", "Atlantis"], 2, "there is no province or city named 'Atlantis'"),
        (["a", "--decision", "mùa xuân"], 2, "'mùa xuân' is not a decision"),
        (["a", "--source", " "], 2, "--source is empty"),
    ],
)
def test_options_that_cannot_be_used(
    arguments: list[str], code: int, message: str, index: Path, tmp_path: Path
) -> None:
    done = run("search", "--index", index, *arguments, cwd=tmp_path)
    assert (done.code, done.out) == (code, "")
    assert message in done.err


def test_a_result_in_the_terminal(index: Path, tmp_path: Path) -> None:
    lines = run("search", "dân vận khéo", "--index", index, cwd=tmp_path).out.splitlines()
    assert lines[0] == "1. Quảng Bình tổng kết công tác dân vận khéo"
    assert lines[1] == "   2019-06-12 · Quảng Bình · Báo thử Quảng Bình · 290-QĐ/TW"
    assert "dân vận khéo" in lines[2]
    assert lines[3] == "   qb-1"
    assert lines[-1].startswith("1 article (")


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("dan van kheo", "Did you mean: dân vận khéo"),
        ("quyết định 290", "Read “quyết định 290” as the decision 290-QĐ/TW"),
        ("nông thôn xyz", "No article has all 3 words; these have 2 of them."),
        ("dân năm:20x", "“20x” is not a date; write 28/5/2020, 5/2020 or 2020."),
    ],
)
def test_remarks_about_the_query(query: str, line: str, index: Path, tmp_path: Path) -> None:
    assert line in run("search", query, "--index", index, cwd=tmp_path).out


def test_facets_are_counted_on_demand(index: Path, tmp_path: Path) -> None:
    without = run("search", "tỉnh", "--index", index, cwd=tmp_path).out
    counted = run("search", "tỉnh", "--index", index, "--facets", cwd=tmp_path).out
    assert "province: Nghệ An 2  Quảng Bình 1" in counted
    assert "province:" not in without


def test_marks_are_ranges_of_the_text(index: Path, tmp_path: Path) -> None:
    done = run("search", "dân vận", "--json", "--index", index, cwd=tmp_path)
    title = json.loads(done.out)["results"][0]["title"]
    assert [title["text"][start:end] for start, end in title["ranges"]] == ["dân vận"]


def test_facets_as_json(index: Path, tmp_path: Path) -> None:
    done = run("search", "tỉnh", "--json", "--facets", "--index", index, cwd=tmp_path)
    province = next(each for each in json.loads(done.out)["facets"] if each["facet"] == "province")
    assert province["counts"] == [{"value": "Nghệ An", "count": 2}, {"value": "Quảng Bình", "count": 1}]
    assert (province["distinct"], province["missing"]) == (2, 0)


def test_show_prints_facts_and_text(index: Path, tmp_path: Path) -> None:
    done = run("show", "qb-1", "--index", index, cwd=tmp_path)
    assert done.out.startswith("Quảng Bình tổng kết công tác dân vận khéo\n")
    assert "  date       2019-06-12 (metadata)\n" in done.out
    assert "· quyết định · “Quyết định số 290-QĐ/TW” · of 2010-02-25 · by Bộ Chính trị\n" in done.out
    assert done.out.endswith("Hội nghị biểu dương các mô hình dân vận khéo ở xã.\n")


def test_show_as_json(index: Path, tmp_path: Path) -> None:
    shown = json.loads(run("show", "qb-1", "--json", "--index", index, cwd=tmp_path).out)
    text = f"{shown['title']}\n{shown['body']}"
    assert shown["date"] == {
        "value": "2019-06-12",
        "precision": "day",
        "basis": "metadata",
        "inferred": False,
    }
    assert [text[each["start"] : each["end"]] for each in shown["citations"]] == ["Quyết định số 290-QĐ/TW"]


def test_show_of_an_unknown_key(index: Path, tmp_path: Path) -> None:
    done = run("show", "không có", "--index", index, cwd=tmp_path)
    assert (done.code, done.err) == (1, "dvsearch: there is no article 'không có' in the index\n")


def test_the_orders_are_those_of_the_engine() -> None:
    import typing

    from dvsearch.cli import search
    from dvsearch.engine.query import Sort

    assert typing.get_args(typing.get_type_hints(search.run)["sort"]) == tuple(Sort)
