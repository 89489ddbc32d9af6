"""Write lines of CSV (RFC 4180) that spreadsheets open as the text they are: nothing is a formula."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from dvsearch.web.characters import legal_text

__all__ = ["BOM", "MEDIA_TYPE", "Cell", "csv_line", "guarded"]

Cell: TypeAlias = "str | int | float | None"

# Without it Excel takes the file for one of the system's code page, and Vietnamese becomes unreadable.
BOM = "\ufeff"
MEDIA_TYPE = "text/csv; charset=utf-8"

# What makes a formula of a cell (https://owasp.org/www-community/attacks/CSV_Injection), at its beginning or
# behind what may begin another one: where the decimal sign is a comma, as in Vietnam, Excel cuts at
# semicolons and takes our quotes for text.
_FORMULA = re.compile(r"""(?:^(?=[\t\r\n])|(?:^|(?<=[;\t\r\n]))(?=[ \u00a0\u3000"]*[=+\-@＝＋－＠]))""")
_QUOTED = re.compile(r'[",;\t\r\n]|^ | $')


def csv_line(values: Iterable[Cell]) -> str:
    """Return one line, with CRLF at its end. Numbers stay numbers; None is an empty cell."""
    return ",".join(map(_cell, values)) + "\r\n"


def guarded(text: str) -> str:
    """Return `text` with an apostrophe wherever a spreadsheet would begin to read a formula."""
    return _FORMULA.sub("'", text)


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = guarded(legal_text(value))
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
