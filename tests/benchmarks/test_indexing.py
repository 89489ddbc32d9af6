"""What reading facts costs is told as a part of what indexing takes."""

from pathlib import Path

import pytest

pytest.importorskip("tantivy", reason="the extra `bench` is not installed: pip install -e '.[bench]'")
pytest.importorskip("psutil", reason="the extra `bench` is not installed: pip install -e '.[bench]'")

from benchmarks.apart import run_apart
from benchmarks.corpus import Corpus
from benchmarks.indexing import cost_of_facts, share_of_facts
from benchmarks.store import Built

ARTICLES = Path(__file__).parents[2] / "data" / "articles"


def test_the_share_is_of_the_time_of_all_processes() -> None:
    built = Built(Path(), articles=1_000, text_bytes=0, index_bytes=0, seconds=2.0, peak=0)
    cost, share = share_of_facts(0.0004, built, workers=2, size=100)
    assert (cost.value, cost.unit) == (pytest.approx(0.4), "ms")
    assert (share.value, share.unit) == (pytest.approx(10.0), "%")  # two processes take 4 ms an article


def test_reading_facts_costs_something() -> None:
    assert run_apart(cost_of_facts, Corpus(ARTICLES)).result > 0
