"""Figures come out as they went in: kept as JSON, held against what is asked, shown as a table, drawn."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from benchmarks.asked import reached
from benchmarks.figures import Figure, Part, Results, percentiles
from benchmarks.plot import draw_growth
from benchmarks.table import to_markdown

LATENCY = Part(
    "latency",
    "Latency",
    (
        Figure("full page, p95", "ours", 12.0, "ms", 40_000),
        Figure("full page, p95", "tantivy", 10.0, "ms", 40_000),
        Figure("full page, p95", "whoosh", 200.0, "ms", 40_000),
    ),
    ("How it was measured.",),
    "2026-01-01 00:00 UTC",
)
GROWTH = Part(
    "growth",
    "Growth",
    tuple(
        Figure("index size", system, size * factor, "MB", size)
        for size in (5_000, 40_000)
        for system, factor in (("ours", 0.002), ("tantivy", 0.003))
    ),
)


def _results() -> Results:
    results = Results(about={"Python": "3.11"})
    results.add(LATENCY)
    results.add(GROWTH)
    return results


def test_results_come_back_from_their_file(tmp_path: Path) -> None:
    results = _results()
    results.write(tmp_path / "new" / "results.json")
    assert Results.read(tmp_path / "new" / "results.json") == results


def test_no_file_is_no_results(tmp_path: Path) -> None:
    assert Results.read(tmp_path / "none.json") == Results()


def test_a_part_measured_again_takes_its_own_place() -> None:
    results = _results()
    results.add(Part("latency", "Latency", (Figure("full page, p95", "ours", 1.0, "ms"),)))
    assert results.value("latency", "full page, p95", "ours") == 1.0
    assert results.value("latency", "full page, p95", "tantivy") is None


@pytest.mark.parametrize(
    ("what", "value", "holds"),
    [
        ("full page, p95: dvsearch / Tantivy", 1.2, True),
        ("full page, p95: stock Whoosh / dvsearch", 200 / 12, False),
        ("full page, p95: dvsearch / SQLite FTS5", None, None),
    ],
)
def test_what_is_asked(what: str, value: float | None, holds: bool | None) -> None:
    (found,) = (each for each in reached(_results()) if each.what == what)
    assert found.holds is holds
    assert found.value == (None if value is None else pytest.approx(value))


def test_percentiles_are_in_milliseconds() -> None:
    figures = percentiles("page", "ours", [0.001 * number for number in range(1, 101)])
    assert [(figure.name, round(figure.value, 6)) for figure in figures] == [
        ("page, p50", 50.0),
        ("page, p95", 95.0),
        ("page, p99", 99.0),
    ]


def test_the_report_has_a_column_for_each_system_and_a_row_for_each_size() -> None:
    report = to_markdown(_results(), "growth.svg")
    assert "| figure | dvsearch | Tantivy | stock Whoosh |" in report
    assert "| full page, p95 | 12.0 ms | 10.0 ms | 200 ms |" in report
    assert "| index size, 5,000 articles | 10.0 MB | 15.0 MB |" in report
    assert "![How the figures grow with the number of articles](growth.svg)" in report
    assert "| full page, p95: dvsearch / SQLite FTS5 | less than 1 × | — | not measured |" in report


def test_the_picture_is_svg_with_a_line_for_each_system() -> None:
    root = ElementTree.fromstring(draw_growth(GROWTH))
    names = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"index size (MB)", "dvsearch", "pyvi + Tantivy", "5,000", "40,000"} <= set(names)
    assert "pyvi + SQLite FTS5" not in names
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) == 4
