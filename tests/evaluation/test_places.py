import hashlib
from pathlib import Path

import pytest

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.places import Places, digest


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("repo/data/a.txt", "shared/gold/b.txt", "elsewhere/gold/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(name)
    return tmp_path / "repo"


@pytest.mark.parametrize(
    ("environment", "shared"),
    [({}, "shared"), ({"DVSEARCH_SHARED": "elsewhere"}, "elsewhere"), ({"DVSEARCH_SHARED": "nowhere"}, None)],
)
def test_where_the_shared_folder_is(
    root: Path, monkeypatch, environment: dict[str, str], shared: str | None
) -> None:
    monkeypatch.chdir(root.parent)
    found = Places.find(root, environment).shared
    assert (found and found.resolve()) == (root.parent / shared if shared else None)


def test_without_a_shared_folder(tmp_path: Path) -> None:
    places = Places.find(tmp_path / "repo", {})
    assert places.path("shared/gold") is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("data/a.txt", "repo/data/a.txt"),
        ("shared/gold/b.txt", "shared/gold/b.txt"),
        ("data/b", None),
        ("shared/x", None),
    ],
)
def test_names(root: Path, name: str, found: str | None) -> None:
    places = Places.find(root, {})
    assert places.path(name) == (root.parent / found if found else None)
    if found is None:
        with pytest.raises(EvaluationError, match=f"{name} is not here; .*DVSEARCH_SHARED"):
            places.demand(name)


def test_digest_of_a_file(root: Path) -> None:
    assert digest(root / "data/a.txt") == hashlib.sha256(b"repo/data/a.txt").hexdigest()


def make(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


FILES = {"a.txt": b"1", "b/c.txt": b"2"}


@pytest.mark.parametrize(
    ("files", "is_same"),
    [
        ({"b/c.txt": b"2", "a.txt": b"1"}, True),
        ({**FILES, ".hidden": b"3"}, True),
        ({**FILES, ".git/x": b"3"}, True),
        ({"a.txt": b"1", "b/c.txt": b"3"}, False),
        ({"a.txt": b"1", "b/d.txt": b"2"}, False),
        ({**FILES, "d": b""}, False),
        ({"a.txt": b"1"}, False),
    ],
)
def test_digest_of_a_folder(tmp_path: Path, files: dict[str, bytes], is_same: bool) -> None:
    before, after = make(tmp_path / "before", FILES), make(tmp_path / "after", files)
    assert (digest(before) == digest(after)) is is_same


def test_what_is_missing_cannot_be_digested(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="none: cannot be read"):
        digest(tmp_path / "none")
