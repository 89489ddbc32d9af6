import gzip
import json
from pathlib import Path

import pytest

from dvsearch.errors import InputError
from dvsearch.readers import DEFAULT_FIELDS, FieldMap, discover, read

from .conftest import read_all


def write(path: Path, *records: dict[str, str]) -> Path:
    text = "\n".join(json.dumps(record) for record in records)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def test_the_rest_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(b"broken")
    (tmp_path / "b.txt").write_bytes(b"\xff\x00\x81" * 99)
    (tmp_path / "c.txt").write_text("Bài hay\nMột đoạn.")
    outcome = read_all(tmp_path)
    assert outcome.keys == ["c.txt"]
    assert [error.where for error in outcome.errors] == [f"{tmp_path}/a.txt.gz", f"{tmp_path}/b.txt"]


def test_articles_before_the_damage_are_kept(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.jsonl.gz", *[{"id": f"{n}", "title": f"Bài {n} {hash(str(n))}"} for n in range(9_000)]
    )
    path.write_bytes(path.read_bytes()[:-2_000])
    outcome = read_all(path)
    assert 1_000 < len(outcome.articles) < 9_000
    assert "cut short" in outcome.reasons[-1]


def test_of_two_with_one_key_the_first_stays(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", {"id": "1", "title": "Đầu"})
    write(tmp_path / "b.jsonl", {"id": "1", "title": "Sau"}, {"id": "2", "title": "Khác"})
    outcome = read_all(tmp_path)
    assert [article.title for article in outcome.articles] == ["Đầu", "Khác"]
    assert outcome.errors[0].where == f"{tmp_path}/b.jsonl:1"
    assert f"key '1' was read before, at {tmp_path}/a.jsonl:1" in outcome.errors[0].reason


def test_keys_without_ids(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", {"title": "Một"}, {"title": "Hai"})
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text("Ba\nĐoạn.")
    assert read_all(tmp_path).keys == ["a.jsonl#1", "a.jsonl#2", "sub/b.txt"]


def test_ids_can_be_switched_off(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", {"id": "x", "title": "Một"})
    assert read_all(path, fields=FieldMap.parse(["id="])).keys == ["a.jsonl#1"]


def test_runs_repeat(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a.jsonl.gz", "c.jsonl"):
        write(tmp_path / name, {"title": name}, {"title": name})
    assert read_all(tmp_path) == read_all(tmp_path)


def test_progress_adds_up_to_the_sizes(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", *[{"title": f"Bài {n}"} for n in range(5_000)])
    write(tmp_path / "b.jsonl.gz", {"title": "Bài"})
    (tmp_path / "c.json").write_text("[{]")
    files = discover([tmp_path], on_error=pytest.fail)
    steps: list[int] = []
    errors: list[InputError] = []
    for _ in read(files, fields=DEFAULT_FIELDS, on_error=errors.append, on_progress=steps.append):
        pass
    assert sum(steps) == sum(file.size for file in files)
    assert min(steps) >= 0
    assert len([step for step in steps if step]) > 3
