"""`dvsearch stats` and `dvsearch doctor` on sound and damaged indexes."""

import json
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from tests.cli.program import run


@pytest.fixture
def copy(index: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(index, tmp_path / "index"))


def test_stats(index: Path, tmp_path: Path) -> None:
    lines = run("stats", "--index", index, cwd=tmp_path).out.splitlines()
    assert lines[0] == "articles        3"
    assert "year            2019 1 · 2021 1 · 2022 1" in lines
    assert "province        Nghệ An 2 · Quảng Bình 1" in lines
    assert "source          Báo thử Nghệ An 2 · Báo thử Quảng Bình 1" in lines


def test_stats_as_json(index: Path, tmp_path: Path) -> None:
    record = json.loads(run("stats", "--json", "--index", index, cwd=tmp_path).out)
    assert record["articles"] == 3
    assert record["bytes"] > 1_000
    assert record["generation"] >= 1
    assert record["values"]["decision"] == [["25-NQ/TW", 1], ["290-QĐ/TW", 1]]


def test_a_sound_index(index: Path, tmp_path: Path) -> None:
    done = run("doctor", "--index", index, cwd=tmp_path)
    assert done.code == 0
    assert {line.split()[0] for line in done.out.splitlines()} == {"ok"}
    assert "ok     writer: nobody is writing\n" in done.out


def test_no_index(tmp_path: Path) -> None:
    done = run("doctor", cwd=tmp_path)
    assert done.code == 1
    assert done.out == "WRONG  index: index: there is no index here\n       make one with `dvsearch index`\n"


def test_a_changed_byte_is_found(copy: Path) -> None:
    generation = max(copy.glob("gen-*"))
    victim = max(
        (file for file in generation.iterdir() if file.suffix != ".json"),
        key=lambda file: file.stat().st_size,
    )
    data = bytearray(victim.read_bytes())
    data[len(data) // 2] ^= 0xFF
    victim.unlink()  # the generation before may share the file
    victim.write_bytes(data)
    done = run("doctor", "--json", cwd=copy.parent)
    report = json.loads(done.out)
    wrong = [check for check in report["checks"] if not check["ok"]]
    assert (done.code, report["ok"], len(wrong)) == (1, False, 1)
    assert victim.name in wrong[0]["detail"]
    assert "--rebuild" in wrong[0]["advice"]


def test_a_manifest_that_cannot_be_read_is_told_twice_and_harms_nothing(copy: Path) -> None:
    (max(copy.glob("gen-*")) / "manifest.json").write_text("{", "utf-8")
    done = run("doctor", "--json", cwd=copy.parent)
    wrong = [check["name"] for check in json.loads(done.out)["checks"] if not check["ok"]]
    assert done.code == 1
    assert "schema" in wrong


NOTE = json.dumps({"pid": 4242, "host": "may-1", "since": "2026-01-02T03:04:05+00:00"})


def test_a_writer_at_work_is_named(copy: Path) -> None:
    (copy / "writer.json").write_text(NOTE, "utf-8")
    with FileLock(copy / "writer.lock"):
        done = run("doctor", cwd=copy.parent)
    assert done.code == 0
    assert "ok     writer: process 4242 on may-1 (since 2026-01-02T03:04:05+00:00) is writing\n" in done.out


@pytest.mark.parametrize(("note", "name"), [(NOTE, "process 4242 on may-1"), ("{", "an unknown process")])
def test_a_writer_that_was_ended_is_noticed(note: str, name: str, copy: Path) -> None:
    (copy / "writer.json").write_text(note, "utf-8")
    done = run("doctor", cwd=copy.parent)
    assert done.code == 1
    assert f"WRONG  writer: {name}" in done.out
    assert "run the same `dvsearch index` again" in done.out
