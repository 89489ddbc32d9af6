import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dvsearch.model import Article
from dvsearch.readers.streams import RECORD_LIMIT

from .conftest import read_all

ONE = '{"title": "Một"}'
TWO = '{"title": "Hai"}'


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "a.json"
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (ONE, ["a.json"]),
        (f" \n{ONE}\n ", ["a.json"]),
        ('{"title": "Một", "id": 7}', ["7"]),
        (f"[{ONE}]", ["a.json#1"]),
        (f"[{ONE},\n{TWO}]", ["a.json#1", "a.json#2"]),
        (f"[{ONE}, {TWO},]", ["a.json#1", "a.json#2"]),
        (f'{{"articles": [{ONE}, {TWO}]}}', ["a.json#1", "a.json#2"]),
        (f'{{"count": 2, "Articles": [{ONE}, {TWO}], "next": null}}', ["a.json#1", "a.json#2"]),
        (f'{{"bài viết": [{ONE}]}}', ["a.json#1"]),
        (f"{ONE}\n{TWO}\n", ["a.json#1", "a.json#2"]),
        ("[]", []),
    ],
)
def test_shapes(tmp_path: Path, text: str, keys: list[str]) -> None:
    outcome = read_all(written(tmp_path, text))
    assert (outcome.keys, outcome.reasons) == (keys, [])


def test_a_bad_record_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = written(tmp_path, f'[{ONE}, 5, {{"x": 1}}, {TWO}]')
    outcome = read_all(path)
    assert outcome.keys == ["a.json#1", "a.json#4"]
    assert [error.where for error in outcome.errors] == [f"{path}#2", f"{path}#3"]


@pytest.mark.parametrize(
    ("text", "keys", "said"),
    [
        ("", [], "empty file"),
        (" \n ", [], "empty file"),
        (f"[{ONE}, {{bad}}, {TWO}]", ["a.json#1"], "a field name in double quotes is missing"),
        (f"[{ONE} {TWO}]", ["a.json#1"], "'{' stands where ',' or ']' must be"),
        (f"[{ONE}, ", ["a.json#1"], "a value is missing"),
        (f"[{ONE}", ["a.json#1"], "the file ends where"),
        (f'{{"articles": [{ONE}', ["a.json#1"], "the file ends where"),
        ('{"title" "x"}', [], "'\"' stands where ':' must be"),
        ("{1: 2}", [], "a field name must be a text"),
        ("[" * 100_000, [], "nested too deep"),
        ("not json", [], "a value is missing"),
    ],
)
def test_broken_json_ends_the_file(tmp_path: Path, text: str, keys: list[str], said: str) -> None:
    outcome = read_all(written(tmp_path, text))
    assert outcome.keys == keys
    assert said in outcome.reasons[-1]


def test_a_list_longer_than_the_window(tmp_path: Path) -> None:
    records = [{"title": f"Bài {n}", "body": "ă" * (n % 997)} for n in range(3_000)]
    outcome = read_all(written(tmp_path, json.dumps(records, ensure_ascii=False, indent=1)))
    assert [len(article.body) for article in outcome.articles] == [n % 997 for n in range(3_000)]


def test_one_record_larger_than_the_window(article_of: Callable[..., Article]) -> None:
    assert len(article_of("a.json", json.dumps({"title": "T", "body": "x" * 1_000_000})).body) == 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "' + "x" * RECORD_LIMIT + '"}',
        f'[{ONE}, {{"title": "' + "x" * RECORD_LIMIT + '"}]',
        "{" + ",".join(f'"f{n}": "{"x" * 1_000_000}"' for n in range(25)) + "}",
    ],
    ids=["object", "listed", "many members"],
)
def test_a_record_beyond_the_limit_is_reported(tmp_path: Path, text: str) -> None:
    outcome = read_all(written(tmp_path, text))
    assert "longer than 20 MB" in outcome.reasons[-1]
