"""Export a workbook for Excel, in constant memory: rows go to a file, which is sent when it is whole.

Excel takes no formula from us: every text is stored as a text, whatever it begins with.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from dvsearch.engine.document import StoredArticle
from dvsearch.model import ArticleDate, Precision
from dvsearch.web.characters import legal_text
from dvsearch.web.exports.columns import COLUMNS, Table, Value
from dvsearch.web.exports.notes import ExportNotes

__all__ = ["MAX_ROWS", "workbook_chunks"]

# Limits of Excel: rows of a sheet, UTF-16 units of a cell, and the day from which on its calendar is right.
MAX_ROWS = 1_048_576
_MAX_CELL = 32_767
_FIRST_DAY = date(1900, 3, 1)
_DATE_FORMATS = {Precision.DAY: "dd/mm/yyyy", Precision.MONTH: "mm/yyyy", Precision.YEAR: "yyyy"}
_CHUNK = 65_536  # bytes of the file sent at once
_PAUSE = 200  # rows between two looks whether somebody still waits for the file


def workbook_chunks(
    articles: Iterable[StoredArticle], table: Table, notes: ExportNotes, *, max_rows: int = MAX_ROWS
) -> Iterator[bytes]:
    """The bytes of a workbook of at most `max_rows` rows, its head among them.

    Empty chunks come while it is being written: there a client that went away ends the work. No file stays.
    """
    writing = _Writing(table, max_rows)
    try:
        for written, stored in enumerate(articles, 1):
            writing.add(stored)
            if not written % _PAUSE:
                yield b""
        with TemporaryFile() as file:
            writing.save(file, notes)
            file.seek(0)
            while chunk := file.read(_CHUNK):
                yield chunk
    finally:
        writing.discard()


class _Writing:
    """A workbook under way; openpyxl keeps each sheet in a temporary file until it is saved."""

    def __init__(self, table: Table, max_rows: int) -> None:
        self._table = table
        self._book = Workbook(write_only=True)
        self._sheets: list[WriteOnlyWorksheet] = []
        self._say = table.say
        self._rest = max_rows - 1
        self._rows = self._left_out = self._shortened = 0
        self._sheet = self._new_sheet("sheet-articles", [column.width for column in COLUMNS])
        self._sheet.freeze_panes = "A2"
        self._sheet.append([self._text(head, bold=True) for head in table.heads()])

    def add(self, stored: StoredArticle) -> None:
        """Write one row, or count it where Excel takes no more."""
        if self._rows == self._rest:
            self._left_out += 1
            return
        self._rows += 1
        self._sheet.append([self._cell(value) for value in self._table.row(stored)])

    def save(self, file: IO[bytes], notes: ExportNotes) -> None:
        """Write the notes and put everything together."""
        filtered = f"A1:{get_column_letter(len(COLUMNS))}{self._rows + 1}"
        self._sheet.auto_filter.ref = filtered  # type: ignore[attr-defined] # set by openpyxl's _setup
        sheet = self._new_sheet("sheet-notes", [100])
        for note in self._notes(notes):
            sheet.append([self._text(legal_text(note))])
        self._book.save(file)

    def discard(self) -> None:
        """Remove what openpyxl left on the disk, as it does itself only after a workbook was saved."""
        for sheet in self._sheets:
            writer = sheet._writer  # type: ignore[attr-defined] # the only way to the file's name
            if writer is None:
                continue
            with suppress(OSError):  # the disk may be full; what is there goes all the same
                if not sheet.closed:
                    sheet.close()
            if Path(writer.out).exists():
                writer.cleanup()

    def _new_sheet(self, name: str, widths: list[int]) -> WriteOnlyWorksheet:
        sheet = self._book.create_sheet(self._say(name))
        assert isinstance(sheet, WriteOnlyWorksheet)
        self._sheets.append(sheet)
        for at, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(at)].width = width  # type: ignore[attr-defined] # the same
        return sheet

    def _notes(self, notes: ExportNotes) -> Iterator[str]:
        yield self._say("export-of", subject=notes.subject, day=self._say.day(notes.day))
        yield notes.address
        yield self._say("total", n=self._rows + self._left_out)
        if self._left_out:
            yield self._say("export-left-out", n=self._left_out)
        if self._shortened:
            yield self._say("export-shortened", n=self._shortened, limit=_MAX_CELL)

    def _cell(self, value: Value) -> Cell | None:
        if isinstance(value, ArticleDate):
            return self._date(value) if value.first_day >= _FIRST_DAY else self._text(value.iso)
        text = legal_text(value or "")
        return self._text(text) if text else None

    def _date(self, value: ArticleDate) -> Cell:
        cell = WriteOnlyCell(self._sheet, datetime.combine(value.first_day, time()))
        cell.number_format = _DATE_FORMATS[value.precision]
        return cell

    def _text(self, text: str, *, bold: bool = False) -> Cell:
        cell = WriteOnlyCell(self._sheet, self._shorter(text))
        cell.data_type = "s"  # else what begins with = is a formula, and #N/A an error
        if bold:
            cell.font = Font(bold=True)
        return cell

    def _shorter(self, text: str) -> str:
        if len(text) <= _MAX_CELL // 2:  # no character has more than two units
            return text
        units = text.encode("utf-16-le")
        if len(units) <= 2 * _MAX_CELL:
            return text
        self._shortened += 1
        return units[: 2 * (_MAX_CELL - 1)].decode("utf-16-le", "ignore") + "…"
