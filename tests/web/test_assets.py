"""Static files and their names."""

import gzip
from pathlib import Path

from dvsearch.web.assets import Assets
from dvsearch.web.templates import find_templates


def test_a_name_changes_with_the_content() -> None:
    one, other = Assets({"a.css": b"x"}), Assets({"a.css": b"y"})
    assert one.versioned("a.css") != other.versioned("a.css")
    assert one.find(other.versioned("a.css")) is None


def test_a_file_is_found_by_its_versioned_name_only() -> None:
    assets = Assets({"a.css": b"x"})
    found = assets.find(assets.versioned("a.css"))
    assert found is not None
    assert (found.content, found.media_type) == (b"x", "text/css; charset=utf-8")
    assert assets.find("a.css") is None


def test_files_of_other_kinds_are_not_given_out(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "a.svg").write_text("<svg/>")
    assets = Assets.from_folder(tmp_path)
    assert assets.find(assets.versioned("a.svg")) is not None
    assert assets.find("notes.txt") is None


def test_all_our_files_together_are_small_as_they_are_sent() -> None:
    files = (find_templates() / "static").iterdir()
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < 40_000
