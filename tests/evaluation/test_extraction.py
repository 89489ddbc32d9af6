import pytest

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.extraction import CitationReport, MetaReport, evaluate_extraction

CITING = "Theo Chỉ thị số 12-CT/TU của Tỉnh uỷ, xã đã họp dân."
LABEL = {
    "start": 5, "end": 24, "type": "chỉ thị", "number": "12", "symbol": "12-CT/TU", "date": None, "issuer": "Tỉnh uỷ",
}  # fmt: skip


def test_citations_are_scored(write_lines) -> None:
    told: list[str] = []
    path = write_lines(
        "g.jsonl",
        [
            {"id": "a", "style": "party", "text": CITING, "citations": [LABEL]},
            {"id": "b", "style": "negative", "text": "Trời mưa to.", "citations": []},
        ],
    )
    report = evaluate_extraction(path, on_text=told.append)
    assert isinstance(report, CitationReport)
    assert report.figures()["key/F1"] == report.figures()["span/F1"] == 1
    assert told == ["a", "b"]


def test_dates_and_provinces_are_scored(write_lines) -> None:
    line = {"id": "m", "date_basis": "explicit", "text": "Hà Giang, ngày 7/8/2018\nTrời mưa to ở Hà Giang."}
    path = write_lines("g.jsonl", [{**line, "date": "2018-08-07", "provinces": ["Hà Giang"]}])
    report = evaluate_extraction(path)
    assert isinstance(report, MetaReport)
    assert (report.figures()["date/all"], report.figures()["first province"]) == (1, 1)


def test_a_file_without_labels_is_refused(write_lines) -> None:
    with pytest.raises(EvaluationError, match="neither citations nor dates"):
        evaluate_extraction(write_lines("g.jsonl", [{"id": "a", "text": "b"}]))
