import os
from pathlib import Path

import pytest

from dvsearch.errors import InputError
from dvsearch.readers import SourceFile, discover

from .conftest import read_all


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Bài {name}\nĐoạn văn.")


def found(*paths: Path | SourceFile) -> tuple[list[str], list[str]]:
    errors: list[InputError] = []
    files = discover(paths, on_error=errors.append)
    return [file.key for file in files], [str(error) for error in errors]


def test_folders_are_walked_in_sorted_order(tmp_path: Path) -> None:
    make(tmp_path, "b/2.txt", "b/1.txt", "a.txt", "c.html", "b/á/x.txt")
    assert found(tmp_path) == (["a.txt", "b/1.txt", "b/2.txt", "b/á/x.txt", "c.html"], [])


def test_hidden_and_unknown_files_in_folders_are_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "d.docx", "README", "e.txt.bak", "f.zip", "g.gz")
    assert found(tmp_path) == (["a.txt"], [])


@pytest.mark.parametrize("name", ["A.TXT", "a.htm", "a.ndjson", "a.JSONL.GZ", "a.txt.xz", "báo.json"])
def test_endings_match_in_any_case_and_packed(tmp_path: Path, name: str) -> None:
    make(tmp_path, name)
    assert found(tmp_path / name) == ([name], [])


def test_a_named_file_of_unknown_ending_is_an_error(tmp_path: Path) -> None:
    make(tmp_path, "a.docx")
    keys, (error,) = found(tmp_path / "a.docx")
    assert keys == []
    assert error.startswith(f"{tmp_path}/a.docx: unknown ending; known are .txt")


@pytest.mark.parametrize("name", ["missing.txt", "missing.txt/inside.txt", "x" * 5_000 + ".txt", "nul\0.txt"])
def test_a_path_that_leads_nowhere_is_an_error(tmp_path: Path, name: str) -> None:
    make(tmp_path, "a.txt")
    keys, errors = found(tmp_path / name, tmp_path / "a.txt")
    assert (keys, len(errors)) == (["a.txt"], 1)


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "not a regular file" in found(tmp_path)[1][0]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    make(tmp_path, "a/1.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to("self")
    assert found(tmp_path) == (["a/1.txt"], [])


def test_a_linked_folder_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "out/1.txt")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(tmp_path / "out")
    assert found(tmp_path / "in", tmp_path / "out") == (["link/1.txt"], [])


def test_a_broken_link_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("nowhere.txt")
    assert "a.txt: cannot be read" in found(tmp_path)[1][0]


def test_keys_and_places_are_printable_utf8(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"b\xe1o.txt")).write_text("Bài\nĐoạn.")
    (tmp_path / "hai\ndòng.txt").write_text("Bài\nĐoạn.")
    keys, _ = found(tmp_path)
    assert keys == ["b\\xe1o.txt", "hai\\x0adòng.txt"]


def test_keys_are_composed(tmp_path: Path) -> None:
    make(tmp_path, "ba\u0301o.txt")
    assert found(tmp_path)[0] == ["báo.txt"]


def test_sizes_are_those_on_disk(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (file,) = discover([tmp_path], on_error=pytest.fail)
    assert (file.size, file.where) == ((tmp_path / "a.txt").stat().st_size, f"{tmp_path}/a.txt")


def test_what_discover_returns_can_be_read(tmp_path: Path) -> None:
    make(tmp_path, "a/1.txt", "a/2.txt")
    files = discover([tmp_path], on_error=pytest.fail)
    assert read_all(*files).keys == ["a/1.txt", "a/2.txt"]  # type: ignore[arg-type]
