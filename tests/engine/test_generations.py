"""Whatever happens on disk, the last good generation is found, and damage is named."""

import contextlib
import json
import logging
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dvsearch.engine.generations import Generations
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import IndexDamaged, IndexError_, IndexLocked, IndexOutdated
from tests.engine.documents import document

ROOT = Path(__file__).parents[2]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """An index of two generations: one article, then two."""
    path = tmp_path / "index"
    with WhooshEngine(path) as engine:
        for key in ("a", "b"):
            with engine.writer() as writer:
                writer.add([document(key, f"Tin {key}")])
    return path


def newest(index: Path) -> Path:
    return Generations(index).newest_first()[0].path


def segment(generation: Path) -> Path:
    return max(generation.glob("*.fld"), key=lambda path: path.stat().st_mtime_ns)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def unlinked(path: Path, change: Callable[[Path], None]) -> None:
    """Change a file without changing the other generation that has a hard link to it."""
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data)
    change(path)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no manifest": lambda path: (path / "manifest.json").unlink(),
    "empty manifest": lambda path: (path / "manifest.json").write_text(""),
    "manifest is a list": lambda path: (path / "manifest.json").write_text("[]"),
    "manifest is binary": lambda path: (path / "manifest.json").write_bytes(b"\xff\xfe\x00"),
    "segment is gone": lambda path: segment(path).unlink(),
    "segment is cut": lambda path: unlinked(segment(path), truncate),
    "table of contents is gone": lambda path: (path / "segments.json").unlink(),
    "table of contents is zeros": lambda path: unlinked(
        path / "segments.json", lambda toc: toc.write_bytes(bytes(toc.stat().st_size)) and None
    ),
    "directory is empty": lambda path: (shutil.rmtree(path), path.mkdir()),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_newest_generation_is_passed_over_with_a_warning(
    index: Path, damage: Callable[[Path], object], caplog: pytest.LogCaptureFixture
) -> None:
    damage(newest(index))
    with WhooshEngine(index) as engine, caplog.at_level(logging.WARNING, "dvsearch.engine"):
        assert list(engine.snapshot().digests()) == ["a"]
        assert engine.snapshot().count == 1
    assert "using the generation before it" in caplog.text
    assert len(caplog.records) == 1


def made_anew(index: Path, *titles: str) -> None:
    """Another index in the place of this one: its generations begin at 1 again."""
    shutil.rmtree(index)
    with WhooshEngine(index) as engine:
        for title in titles:
            with engine.writer() as writer:
                writer.add([document(title[-1], title)])


def test_an_index_made_anew_is_seen_though_its_numbers_are_the_same(index: Path) -> None:
    with WhooshEngine(index) as engine:
        before = engine.snapshot()
        made_anew(index, "Tin a", "Tin c")  # as many articles, files and bytes
        after = engine.snapshot()
        assert (after.generation, after.count) == (before.generation, before.count)
        assert sorted(after.digests()) == ["a", "c"]
        assert after.mark != before.mark


def test_a_generation_is_not_passed_over_for_a_damaged_one_of_its_number(index: Path) -> None:
    with WhooshEngine(index) as engine:
        DAMAGES["segment is cut"](newest(index))
        assert sorted(engine.snapshot().digests()) == ["a"]
        made_anew(index, "Tin a", "Tin c")
        assert sorted(engine.snapshot().digests()) == ["a", "c"]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_writer_goes_on_from_the_last_good_generation(
    index: Path, damage: Callable[[Path], object]
) -> None:
    damage(newest(index))
    with WhooshEngine(index) as engine:
        with engine.writer() as writer:
            writer.add([document("c", "Tin c")])
        assert sorted(engine.snapshot().digests()) == ["a", "c"]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_when_all_are_damaged_the_message_says_what_to_do(
    index: Path, damage: Callable[[Path], object]
) -> None:
    for generation in Generations(index).newest_first():
        damage(generation.path)
    with WhooshEngine(index) as engine, pytest.raises(IndexDamaged, match="--rebuild"):
        engine.snapshot()


def test_check_finds_a_flipped_bit_that_opening_does_not(index: Path) -> None:
    def flip(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    unlinked(segment(newest(index)), flip)
    with WhooshEngine(index) as engine:
        results = engine.check()
    assert [result.ok for result in results] == [False, True]
    assert "checksum" in results[0].detail
    assert results[0].advice


def test_another_schema_version_is_never_misread(index: Path) -> None:
    for generation in Generations(index).newest_first():
        manifest = generation.path / "manifest.json"
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"schema": 0}))
    with WhooshEngine(index) as engine:
        with pytest.raises(IndexOutdated, match="--rebuild"):
            engine.snapshot()
        with pytest.raises(IndexOutdated), engine.writer():
            pass
        with engine.writer(fresh=True) as writer:
            writer.add([document("c", "Tin c")])
        assert engine.snapshot().count == 1


def test_only_two_generations_are_kept(index: Path) -> None:
    with WhooshEngine(index) as engine:
        for number in range(4):
            with engine.writer() as writer:
                writer.add([document(f"c{number}", "Tin")])
    assert [generation.number for generation in Generations(index).newest_first()] == [6, 5]


def test_a_run_keeps_what_was_there_before_it_and_what_it_ends_with(index: Path) -> None:
    with WhooshEngine(index) as engine, engine.writer() as writer:
        for number in range(4):
            writer.add([document(f"c{number}", "Tin")])
            writer.commit()
    newest, *others = Generations(index).newest_first()
    assert newest.manifest().articles == 6
    assert [generation.number for generation in others] == [2]


def test_a_run_that_fails_keeps_what_was_there_before_it_and_its_last_commit(index: Path) -> None:
    with WhooshEngine(index) as engine, contextlib.suppress(ValueError), engine.writer() as writer:
        for number in range(3):
            writer.add([document(f"c{number}", "Tin")])
            writer.commit()
        raise ValueError
    assert [generation.number for generation in Generations(index).newest_first()] == [5, 2]


def test_the_first_run_leaves_one_generation(tmp_path: Path) -> None:
    with WhooshEngine(tmp_path) as engine, engine.writer() as writer:
        for number in range(3):
            writer.add([document(f"c{number}", "Tin")])
            writer.commit()
    assert len(Generations(tmp_path).newest_first()) == 1


def test_a_writer_that_changes_nothing_makes_no_generation(index: Path) -> None:
    with WhooshEngine(index) as engine, engine.writer() as writer:
        writer.remove(["not there"])
    assert [generation.number for generation in Generations(index).newest_first()] == [2, 1]


def test_damage_in_place_to_a_small_index_leaves_the_generation_before(index: Path) -> None:
    truncate(segment(newest(index)))
    for path in newest(index).glob("*.doc"):
        truncate(path)
    with WhooshEngine(index) as engine:
        assert list(engine.snapshot().digests()) == ["a"]


def test_a_file_cut_short_under_an_open_engine_is_noticed(index: Path) -> None:
    with WhooshEngine(index) as engine:
        assert engine.snapshot().count == 2
        truncate(segment(newest(index)))
        assert engine.snapshot().count == 1


def test_an_index_that_is_replaced_is_read_anew(index: Path) -> None:
    with WhooshEngine(index) as engine:
        assert engine.snapshot().count == 2
        shutil.rmtree(index)
        with WhooshEngine(index) as other:
            for key in ("c", "d"):
                with other.writer() as writer:
                    writer.add([document(key, f"Tin {key}")])
        assert sorted(engine.snapshot().digests()) == ["c", "d"]


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def test_damage_is_never_stamped_as_sound(index: Path) -> None:
    for generation in Generations(index).newest_first():
        for path in (*generation.path.glob("*.fld"), *generation.path.glob("*.doc")):
            unlinked(path, flip)
    with WhooshEngine(index) as engine:
        for number in range(3):
            with contextlib.suppress(IndexDamaged), engine.writer() as writer:
                writer.add([document(f"c{number}", "Tin")])
        assert not any(result.ok for result in engine.check())
        with engine.writer(fresh=True) as writer:
            writer.add([document("d", "Tin d")])
        assert engine.check()[0].ok


def test_the_lock_does_not_outlive_an_error_in_entering(index: Path) -> None:
    for generation in Generations(index).newest_first():
        truncate(segment(generation.path))
    with WhooshEngine(index) as engine:
        with pytest.raises(IndexDamaged) as kept, engine.writer():
            pass
        with engine.writer(fresh=True) as writer:
            writer.add([document("c", "Tin c")])
        assert engine.snapshot().count == 1
    assert kept.value


def test_a_directory_inside_a_generation_means_nothing(index: Path) -> None:
    (newest(index) / "@eaDir").mkdir()
    with WhooshEngine(index) as engine:
        with engine.writer() as writer:
            writer.add([document("c", "Tin c")])
        assert engine.snapshot().count == 3


@pytest.mark.parametrize("name", ["../../x", "/dev/zero", "a\0b", "x/y"])
def test_a_manifest_that_names_other_files_is_damage(index: Path, name: str) -> None:
    manifest = newest(index) / "manifest.json"
    record = json.loads(manifest.read_text())
    record["files"][name] = {"size": 0, "checksum": ""}
    manifest.write_text(json.dumps(record))
    with WhooshEngine(index) as engine:
        assert list(engine.snapshot().digests()) == ["a"]


@pytest.mark.parametrize(
    "entry",
    [
        {"name": "x/../../../victim"},
        {"documents": 99},
        {"documents": -1},
        {"deleted": [6]},
        {"deleted": [-1]},
        {"deleted": ["a"]},
        {"more": 1},
    ],
    ids=str,
)
def test_a_table_of_contents_that_says_what_cannot_be_is_damage(
    index: Path, entry: dict[str, object]
) -> None:
    contents = newest(index) / "segments.json"
    records = json.loads(contents.read_text())
    contents.write_text(json.dumps([*records[:-1], records[-1] | entry]))
    with WhooshEngine(index) as engine:
        assert list(engine.snapshot().digests()) == ["a"]


def test_leftovers_of_a_killed_writer_are_cleared(index: Path) -> None:
    litter = index / "building" / "generation-0"
    litter.mkdir(parents=True)
    (litter / "half").write_text("x")
    with WhooshEngine(index) as engine, engine.writer():
        pass
    assert list((index / "building").iterdir()) == []


def test_strange_names_beside_the_generations_mean_nothing(index: Path) -> None:
    (index / "gen-x").mkdir()
    (index / "notes.txt").write_text("hello")
    with WhooshEngine(index) as engine:
        assert engine.snapshot().count == 2


def test_a_disk_that_is_full_leaves_the_last_good_index(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with WhooshEngine(index) as engine:
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(IndexError_, match=r"No space left.*unchanged"), engine.writer() as writer:
            writer.add([document("c", "Tin c")])
        monkeypatch.undo()
        assert sorted(engine.snapshot().digests()) == ["a", "b"]
        with engine.writer() as writer:
            writer.add([document("c", "Tin c")])
        assert engine.snapshot().count == 3


def test_the_holder_of_the_lock_is_named(index: Path) -> None:
    generations = Generations(index)
    with (
        generations.lock(0.0),
        pytest.raises(IndexLocked, match=str(os.getpid())),
        Generations(index).lock(0.0),
    ):
        pass


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on file sizes to set")
def test_a_disk_that_takes_no_more_leaves_the_last_good_index(index: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with WhooshEngine(index) as engine:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
        try:
            with pytest.raises(IndexError_, match="unchanged"), engine.writer() as writer:
                writer.add(
                    document(f"c{number}", f"Tin {number}", "dân vận " * number) for number in range(900)
                )
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert sorted(engine.snapshot().digests()) == ["a", "b"]


WRITE_FOREVER = """
import sys, pathlib
from dvsearch.engine.whoosh import WhooshEngine
from tests.engine.documents import document
with WhooshEngine(pathlib.Path(sys.argv[1])) as engine, engine.writer() as writer:
    for number in range(10**6):
        writer.add([document(f"k{number}", f"Tin {number}", "dân vận khéo", "2020-01-01")])
        writer.commit()
        print(number, flush=True)
"""


def test_killed_at_any_moment_the_index_opens_and_has_every_commit_reported(tmp_path: Path) -> None:
    index = tmp_path / "index"
    chance = random.Random(290)
    committed = 0
    for _ in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITE_FOREVER, str(index)], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert process.stdout is not None
        process.stdout.readline()  # the first commit is reported
        time.sleep(chance.random() * 0.5)
        process.kill()
        reported = [int(line) for line in process.stdout.read().splitlines()]
        process.wait()
        committed = max([committed, *reported])
        with WhooshEngine(index) as engine:
            assert engine.snapshot().find(f"k{committed}") is not None
            assert engine.check()[0].ok
