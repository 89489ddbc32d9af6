"""What Excel cannot hold is left out or cut, and the workbook says so."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from dvsearch.engine.document import StoredArticle
from dvsearch.model import Article, ArticleDate, Facts
from dvsearch.web.address import Address
from dvsearch.web.characters import legal_text
from dvsearch.web.exports.columns import Table
from dvsearch.web.exports.notes import ExportNotes
from dvsearch.web.exports.workbook import workbook_chunks
from dvsearch.web.paths import Paths
from dvsearch.web.wording import Wording

TABLE = Table(Wording("vi"), Address("http://kho.example", Paths()))
NOTES = ExportNotes("dân vận", "http://kho.example/?q=dân", date(2026, 3, 1))


def stored(title: str = "Bài", when: ArticleDate | None = None) -> StoredArticle:
    return StoredArticle(Article("a", title, "Thân bài"), Facts(when))


def book(*articles: StoredArticle, max_rows: int = 100) -> Workbook:
    return load_workbook(io.BytesIO(b"".join(workbook_chunks(articles, TABLE, NOTES, max_rows=max_rows))))


def notes(workbook: Workbook) -> list[object]:
    return [cell.value for cell in workbook.worksheets[1]["A"]]


def test_notes() -> None:
    assert notes(book(stored())) == ["dân vận – tải về ngày 01/03/2026", NOTES.address, "1 bài"]


def test_rows_beyond_the_last_are_told() -> None:
    made = book(*(stored() for _ in range(7)), max_rows=4)
    assert made.worksheets[0].max_row == 4
    assert notes(made)[2:] == [
        "7 bài",
        "Excel không nhận thêm dòng: còn 4 bài không có trong bảng này. Tệp CSV có đủ.",
    ]


@pytest.mark.parametrize("letter", ["ậ", "😀"])
def test_cells_that_are_too_long_are_cut_and_told(letter: str) -> None:
    made = book(stored(letter * 40_000))
    cell = made.worksheets[0]["A2"].value
    assert str(cell).strip(letter) == "…"
    assert 32_760 < len(str(cell).encode("utf-16-le")) // 2 <= 32_767
    assert "1 ô dài hơn 32.767 ký tự" in str(notes(made)[-1])


@pytest.mark.parametrize(
    ("when", "value", "look"),
    [
        (ArticleDate(2020, 5, 28), datetime(2020, 5, 28), "dd/mm/yyyy"),  # noqa: DTZ001
        (ArticleDate(2020, 5), datetime(2020, 5, 1), "mm/yyyy"),  # noqa: DTZ001
        (ArticleDate(2020), datetime(2020, 1, 1), "yyyy"),  # noqa: DTZ001
        (ArticleDate(1899, 12, 31), "1899-12-31", "General"),
        (ArticleDate(1, 1, 1), "0001-01-01", "General"),
        (None, None, "General"),
    ],
)
def test_dates_are_dates_as_far_as_they_are_known(when: ArticleDate | None, value: object, look: str) -> None:
    cell = book(stored(when=when)).worksheets[0]["B2"]
    assert (cell.value, cell.number_format) == (value, look)


@settings(max_examples=40, deadline=None)
@given(st.text(st.one_of(st.characters(), st.sampled_from("=+-@#\t\x00_x0041'")), max_size=40))
def test_every_text_comes_back_as_a_text(title: str) -> None:
    cell = book(stored(title)).worksheets[0]["A2"]
    kept = legal_text(title)
    assert (cell.value or "") == kept
    assert cell.data_type == ("s" if kept else "n")


def test_no_file_stays_whatever_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def failing() -> Iterator[StoredArticle]:
        yield stored()
        raise OSError("the disk went away")

    with pytest.raises(OSError, match="went away"):
        list(workbook_chunks(failing(), TABLE, NOTES))
    assert not list(tmp_path.iterdir())
