"""`dvsearch index` on real folders."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.program import run


@pytest.fixture
def folder(archive: Path, tmp_path: Path) -> Path:
    """A copy of the archive, to be changed."""
    return Path(shutil.copytree(archive, tmp_path / "bai"))


def _report(folder: Path, *options: str) -> dict[str, int]:
    done = run("index", folder, "--json", *options, cwd=folder.parent)
    return dict(json.loads(done.out))


def _counts(report: dict[str, int]) -> dict[str, int]:
    names = ("added", "changed", "unchanged", "removed", "kept", "failed")
    return {name: report[name] for name in names if report[name]}


def test_the_report_counts_articles(folder: Path) -> None:
    done = run("index", folder, cwd=folder.parent)
    assert (done.code, done.err) == (0, "")
    first, second = done.out.splitlines()
    assert first == "3 added · 0 changed · 0 unchanged · 0 removed · 0 kept · 0 failed"
    assert second.startswith("3 articles in the index; ")


def test_a_second_run_finds_nothing_to_do(folder: Path) -> None:
    assert _counts(_report(folder)) == {"added": 3}
    assert _counts(_report(folder)) == {"unchanged": 3}


def test_changed_added_and_removed_articles_are_told_apart(folder: Path) -> None:
    _report(folder)
    file = folder / "bai.jsonl"
    lines = file.read_text("utf-8").splitlines()
    lines[0] = lines[0].replace("dân vận khéo", "dân vận giỏi")
    lines[2] = json.dumps({"id": "mới", "title": "Bài mới", "body": "Tin mới về mùa vụ."})
    file.write_text("\n".join(lines), "utf-8")
    assert _counts(_report(folder)) == {"added": 1, "changed": 1, "unchanged": 1, "removed": 1}


@pytest.mark.parametrize(
    ("option", "counts"),
    [
        ("auto", {"unchanged": 1, "kept": 2}),
        ("keep", {"unchanged": 1, "kept": 2}),
        ("remove", {"unchanged": 1, "removed": 2}),
    ],
)
def test_missing_articles(option: str, counts: dict[str, int], folder: Path) -> None:
    _report(folder)
    file = folder / "bai.jsonl"
    file.write_text(file.read_text("utf-8").splitlines()[0], "utf-8")
    assert _counts(_report(folder, "--missing", option)) == counts


def test_kept_articles_are_pointed_out(folder: Path) -> None:
    _report(folder)
    file = folder / "bai.jsonl"
    file.write_text(file.read_text("utf-8").splitlines()[0], "utf-8")
    assert "2 articles of the index are not among these files" in run("index", folder, cwd=folder.parent).err


def test_a_rebuild_begins_anew(folder: Path) -> None:
    _report(folder)
    assert _counts(_report(folder, "--rebuild")) == {"added": 3}


def test_what_cannot_be_read_is_named_and_the_rest_indexed(folder: Path) -> None:
    (folder / "hong.json").write_text("{", "utf-8")
    done = run("index", folder, cwd=folder.parent)
    assert done.code == 1
    assert done.out.startswith("3 added · 0 changed · 0 unchanged · 0 removed · 0 kept · 1 failed")
    assert done.err.startswith("dvsearch: ")
    assert "hong.json" in done.err


@pytest.mark.parametrize(("option", "told"), [((), 21), (("--verbose",), 25)])
def test_only_the_first_errors_are_listed(option: tuple[str, ...], told: int, folder: Path) -> None:
    for number in range(25):
        (folder / f"hong-{number}.json").write_text("{", "utf-8")
    done = run("index", folder, *option, cwd=folder.parent)
    lines = done.err.splitlines()
    assert len(lines) == told
    assert ("dvsearch: … and 5 more that cannot be read; --verbose lists all" in lines) == (not option)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ("", 2, "name the files or folders to index; there is no data/articles here"),
        ("nowhere.txt", 3, "nowhere.txt: no file of articles there; the index is as it was"),
        ("empty", 3, "empty: no file of articles there"),
        ("bai --field tựa=x", 2, "field 'tựa=x' is not understood"),
        ("bai --workers 0", 2, "Invalid value for '--workers'"),
        ("bai --lock-wait -1", 2, "Invalid value for '--lock-wait'"),
        ("bai --missing forget", 2, "'forget' is not one of 'auto', 'keep', 'remove'"),
        ("bai --index bai/bai.jsonl", 2, "is not a directory"),
    ],
)
def test_errors(arguments: str, code: int, message: str, folder: Path) -> None:
    (folder.parent / "empty").mkdir()
    done = run("index", *arguments.split(), cwd=folder.parent)
    assert done.code == code
    assert message in done.err


def test_the_default_is_the_sample_archive(folder: Path) -> None:
    folder.rename(folder.parent / "articles")
    (folder.parent / "data").mkdir()
    (folder.parent / "articles").rename(folder.parent / "data" / "articles")
    done = run("index", cwd=folder.parent)
    assert done.out.startswith("3 added")
    assert (folder.parent / "index").is_dir()


def test_a_rebuild_with_nothing_to_read_keeps_the_index(folder: Path) -> None:
    _report(folder)
    assert run("index", "empty", "--rebuild", cwd=folder.parent).code == 3
    assert json.loads(run("stats", "--json", cwd=folder.parent).out)["articles"] == 3


def test_fields_can_be_mapped(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps({"ma": "x", "de": "Mùa gặt", "chu": "Lúa chín vàng đồng."}), "utf-8"
    )
    run("index", "a.json", "--field", "title=de", "--field", "body=chu", cwd=tmp_path)
    shown = json.loads(run("show", "x", "--json", cwd=tmp_path).out)
    assert (shown["title"], shown["body"]) == ("Mùa gặt", "Lúa chín vàng đồng.")


def test_the_options_for_missing_articles_are_those_of_indexing() -> None:
    import typing

    from dvsearch.cli import index
    from dvsearch.indexing import Missing

    hint = typing.get_type_hints(index.run)["missing"]
    assert typing.get_args(hint) == tuple(Missing)
