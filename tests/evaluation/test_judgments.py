from pathlib import Path

import pytest

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.judgments import Judgment, read_judgments

GOOD = {"id": "q1", "kind": "phrase", "query": "hội nghị", "relevant": ["a", "b"]}


def test_a_line_is_a_judgment_and_notes_are_passed_over(write_lines) -> None:
    path = write_lines("q.jsonl", [{**GOOD, "note": "easy"}, {**GOOD, "id": "q2", "relevant": ["c"]}])
    assert read_judgments(path) == (
        Judgment("q1", "phrase", "hội nghị", ("a", "b")),
        Judgment("q2", "phrase", "hội nghị", ("c",)),
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": ""}, "'id' is empty"),
        ({"id": None}, "'id' is missing"),
        ({"kind": None}, "'kind' is missing"),
        ({"kind": "all"}, "kind 'all' stands for all kinds together"),
        ({"query": "  "}, "'query' is empty"),
        ({"relevant": []}, "'relevant' is empty"),
        ({"relevant": None}, "'relevant' is empty"),
        ({"relevant": "a"}, "'relevant' must be a list"),
        ({"relevant": ["a", "a"]}, "names an article twice"),
        ({}, "id 'q1' was there before"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(write_lines, change: dict[str, object], said: str) -> None:
    path = write_lines("q.jsonl", [GOOD, {**GOOD, **change}])
    with pytest.raises(EvaluationError) as caught:
        read_judgments(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert said in str(caught.value)


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").touch()
    with pytest.raises(EvaluationError, match=r"q\.jsonl: there are no judgments"):
        read_judgments(tmp_path / "q.jsonl")
