"""Indexing a stream of articles: what is new, changed, gone; in one process and in several."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from dvsearch.documents import make_document
from dvsearch.engine.query import HasTerm, SearchRequest
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import ConfigError, InputError
from dvsearch.extract.dates import today
from dvsearch.indexing import IndexReport, Missing, update_index
from dvsearch.model import Article

ROOT = Path(__file__).parents[1]


def archive(count: int, word: str = "lúa") -> list[Article]:
    return [
        Article(f"k{n}", f"Tin số {n}", f"Nông dân trồng {word} ở xã {n}.", where=f"a.jsonl:{n}")
        for n in range(count)
    ]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[WhooshEngine]:
    with WhooshEngine(tmp_path / "index") as opened:
        yield opened


def numbers(report: IndexReport) -> tuple[int, ...]:
    return report.added, report.changed, report.unchanged, report.removed, report.kept, report.failed


def dates_of(engine: WhooshEngine, keys: list[str]) -> list[str | None]:
    snapshot = engine.snapshot()
    docs = [doc for key in keys if (doc := snapshot.find(key)) is not None]
    return [stored.facts.date.iso if stored.facts.date else None for stored in snapshot.fetch(docs)]


def test_a_second_run_finds_nothing_to_do(engine: WhooshEngine) -> None:
    assert numbers(update_index(engine, archive(5))) == (5, 0, 0, 0, 0, 0)
    before = engine.snapshot().digests()
    assert numbers(update_index(engine, archive(5))) == (0, 0, 5, 0, 0, 0)
    assert engine.snapshot().digests() == before


def test_only_what_changed_is_indexed_anew(engine: WhooshEngine) -> None:
    update_index(engine, archive(5))
    changed = [*archive(4), Article("k4", "Tin số 4", "Nông dân trồng ngô.")]
    assert numbers(update_index(engine, changed)) == (0, 1, 4, 0, 0, 0)
    assert engine.snapshot().search(SearchRequest(HasTerm("ngô"))).total == 1
    assert engine.snapshot().search(SearchRequest(HasTerm("lúa"))).total == 4


@pytest.mark.parametrize(
    ("missing", "left", "had_errors", "expected"),
    [
        (Missing.AUTO, 4, False, (0, 0, 4, 2, 0, 0)),
        (Missing.AUTO, 4, True, (0, 0, 4, 0, 2, 0)),
        (Missing.AUTO, 2, False, (0, 0, 2, 0, 4, 0)),  # most of the index would go
        (Missing.REMOVE, 2, True, (0, 0, 2, 4, 0, 0)),
        (Missing.KEEP, 4, False, (0, 0, 4, 0, 2, 0)),
    ],
)
def test_articles_no_longer_there(
    engine: WhooshEngine, missing: Missing, left: int, had_errors: bool, expected: tuple[int, ...]
) -> None:
    update_index(engine, archive(6))
    report = update_index(engine, archive(left), missing=missing, had_errors=lambda: had_errors)
    assert numbers(report) == expected
    assert engine.snapshot().count == 6 - report.removed


def test_a_rebuild_serves_the_old_index_until_the_new_one_is_whole(engine: WhooshEngine) -> None:
    update_index(engine, archive(6))
    before = engine.snapshot().generation
    assert before > 0

    def watched() -> Iterator[Article]:
        for article in archive(230, "ngô"):
            assert engine.snapshot().generation == before
            yield article

    assert numbers(update_index(engine, watched(), workers=2, rebuild=True)) == (230, 0, 0, 0, 0, 0)
    assert engine.snapshot().search(SearchRequest(HasTerm("lúa"))).total == 0
    assert engine.snapshot().count == 230


def test_a_rebuild_that_would_lose_most_of_the_index_is_refused(engine: WhooshEngine) -> None:
    update_index(engine, archive(6))
    with pytest.raises(ConfigError, match="lose 4 articles"):
        update_index(engine, archive(2), rebuild=True)
    assert engine.snapshot().count == 6
    report = update_index(engine, archive(2), rebuild=True, missing=Missing.REMOVE)
    assert (report.removed, engine.snapshot().count) == (4, 2)


def test_several_processes_make_the_same_index_as_one(tmp_path: Path) -> None:
    articles = archive(230)
    with WhooshEngine(tmp_path / "many") as many, WhooshEngine(tmp_path / "one") as one:
        counted: list[int] = []
        report = update_index(many, articles, workers=2, on_indexed=counted.append)
        with one.writer() as writer:
            writer.add(map(make_document, articles))
        assert numbers(report) == (230, 0, 0, 0, 0, 0)
        assert sum(counted) == 230
        assert many.snapshot().digests() == one.snapshot().digests()
        request = SearchRequest(HasTerm("lúa"), limit=230)
        found = [
            [
                stored.article.key
                for stored in snapshot.fetch([hit.doc for hit in snapshot.search(request).hits])
            ]
            for snapshot in (many.snapshot(), one.snapshot())
        ]
        assert found[0] == found[1]


@pytest.mark.parametrize("count", [3, 230], ids=["in this process", "in workers"])
def test_no_article_is_of_a_day_to_come(engine: WhooshEngine, count: int) -> None:
    latest = date(2024, 5, 1)
    days = {"k0": latest, "k1": latest + timedelta(1)}
    articles = [
        replace(article, body=f"Sáng {days[article.key]:%d/%m/%Y}, huyện họp.")
        if article.key in days
        else article
        for article in archive(count)
    ]
    update_index(engine, articles, workers=2, latest=latest)
    assert dates_of(engine, ["k0", "k1"]) == ["2024-05-01", None]
    # It is not read again when that day has come, since nothing in it changed.
    assert update_index(engine, articles, workers=2, latest=date(2024, 6, 1)).unchanged == count
    update_index(engine, articles, workers=2, latest=date(2024, 6, 1), rebuild=True)
    assert dates_of(engine, ["k0", "k1"]) == ["2024-05-01", "2024-05-02"]


def test_the_latest_day_is_that_of_the_run(engine: WhooshEngine) -> None:
    tomorrow = today() + timedelta(2)  # it may be midnight meanwhile
    update_index(engine, [Article("k0", "Tin", f"Sáng {tomorrow:%d/%m/%Y}, huyện họp.")])
    assert dates_of(engine, ["k0"]) == [None]


def test_an_article_that_cannot_be_processed_is_reported_and_the_rest_goes_on(
    engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(article: Article, *, latest: date) -> object:
        if article.key == "k1":
            raise ZeroDivisionError
        return make_document(article, latest=latest)

    monkeypatch.setattr("dvsearch.indexing.make_document", broken)
    errors: list[InputError] = []
    report = update_index(engine, archive(3), on_error=errors.append)
    assert (report.added, report.failed, engine.snapshot().count) == (2, 1, 2)
    assert [error.where for error in errors] == ["a.jsonl:1"]


def test_a_key_that_comes_twice_is_reported_and_the_first_stays(engine: WhooshEngine) -> None:
    errors: list[InputError] = []
    twice = [*archive(2), Article("k0", "Khác", "Nông dân trồng ngô.", where="b.jsonl:1")]
    for _ in range(2):
        report = update_index(engine, twice, on_error=errors.append)
        assert engine.snapshot().search(SearchRequest(HasTerm("ngô"))).total == 0
    assert (report.unchanged, report.failed) == (2, 1)
    assert [error.where for error in errors] == ["b.jsonl:1", "b.jsonl:1"]


def test_a_key_that_cannot_be_written_is_reported(engine: WhooshEngine) -> None:
    errors: list[InputError] = []
    update_index(
        engine,
        [*archive(1), Article("k\ud800", "Tin", "Nông dân.", where="b.jsonl:1")],
        on_error=errors.append,
    )
    assert [error.where for error in errors] == ["b.jsonl:1"]
    assert engine.snapshot().count == 1


def test_an_error_while_reading_keeps_what_was_committed(engine: WhooshEngine) -> None:
    update_index(engine, archive(3))

    def torn() -> Iterator[Article]:
        yield from archive(2, "ngô")
        raise OSError("the share went away")

    with pytest.raises(OSError, match="share"):
        update_index(engine, torn())
    assert engine.snapshot().search(SearchRequest(HasTerm("lúa"))).total == 3


INDEX_SLOWLY = """
import pathlib, sys
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.indexing import update_index
from tests.test_indexing import archive
if __name__ == "__main__":
    with WhooshEngine(pathlib.Path(sys.argv[1])) as engine:
        update_index(engine, archive(3000), workers=2, on_indexed=lambda count: count and print(count, flush=True))
"""


def test_killed_while_workers_run_it_can_be_run_again_and_no_worker_is_left(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(INDEX_SLOWLY)
    process = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "index")],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.readline()  # some articles are indexed
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.read()  # ends when the last worker has closed its end of the pipe
    with WhooshEngine(tmp_path / "index") as engine:
        update_index(engine, archive(60), workers=2, missing=Missing.KEEP, lock_wait=30)
        assert engine.snapshot().count >= 60
        assert all(result.ok for result in engine.check())
