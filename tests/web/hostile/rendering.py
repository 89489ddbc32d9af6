"""What must hold of everything that we hand out, one check for each media type.

Each check returns the text that a reader sees, so that the tests know that there was something to check.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from xml.etree import ElementTree

import httpx
import openpyxl

from tests.web.hostile.archive import PWNED

__all__ = ["seen_text"]

_OWN_SCRIPTS = re.compile(r"/static/[a-z0-9.-]+\.js|/embed\.js")
_LINKS = ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcdoc")
_SAFE = re.compile(r"(?:https?://|/(?!/)|[?#]|urn:|$)")
_FORMULA = tuple("=+-@\t\r")


class _Page(HTMLParser):
    """Fails at the first element, attribute or script that is none of ours; collects the text."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        _is_ours(tag, {name: value or "" for name, value in attrs})
        if tag == "script":
            assert _OWN_SCRIPTS.fullmatch(dict(attrs).get("src") or ""), attrs

    def handle_data(self, data: str) -> None:
        assert self.cdata_elem is None, f"a script or style in the page: {data[:80]}"
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment in the page: {data[:80]}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration in the page: {data[:80]}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction in the page: {data[:80]}")


def _is_ours(tag: str, attributes: Mapping[str, str]) -> None:
    assert tag not in (PWNED, "img", "style", "object", "embed", "base", "animate", "template"), tag
    for name, value in attributes.items():
        assert not name.startswith("on"), (tag, name)
        assert name not in ("style", "srcdoc", "autofocus") or (tag, name) == ("input", "autofocus"), (
            tag,
            name,
        )
        if name in _LINKS:
            assert _SAFE.match(value), (tag, name, value[:80])


def _html(response: httpx.Response) -> str:
    page = _Page()
    page.feed(response.text)
    page.close()
    return "".join(page.text)


def _xml(response: httpx.Response) -> str:
    assert b"<!DOCTYPE" not in response.content
    root = ElementTree.fromstring(response.content)  # raises for what is not well-formed
    for element in root.iter():
        tag = str(element.tag).rpartition("}")[2]
        assert tag != "script"
        _is_ours(tag, {name.rpartition("}")[2]: value for name, value in element.attrib.items()})
    return "".join(root.itertext())


def _json(response: httpx.Response) -> str:
    return "\n".join(
        text for line in response.text.strip().split("\n") for text in _strings(json.loads(line))
    )


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        value.encode()  # no halves of surrogate pairs
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(each)


def _csv(response: httpx.Response) -> str:
    text = response.content.decode("utf-8-sig")
    assert "\x00" not in text
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    for cell in cells:
        assert not cell.startswith(_FORMULA) or re.fullmatch(r"-?[0-9.]+", cell), cell[:80]
    return "\n".join(cells)


def _workbook(response: httpx.Response) -> str:
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    return "\n".join(str(cell.value) for cell in cells)


def _plain(response: httpx.Response) -> str:
    assert f"<{PWNED}" not in response.text
    return ""


_CHECKS: Mapping[str, Callable[[httpx.Response], str]] = {
    "text/html": _html,
    "application/atom+xml": _xml,
    "application/opensearchdescription+xml": _xml,
    "image/svg+xml": _xml,
    "application/json": _json,
    "application/x-suggestions+json": _json,
    "application/x-ndjson": _json,
    "application/jsonl": _json,
    "text/csv": _csv,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _workbook,
    "text/plain": _plain,
    "text/javascript": _plain,
}


def seen_text(response: httpx.Response) -> str:
    """Hold an answer to what its media type asks for, and return the text that a reader sees."""
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "unsafe" not in response.headers["content-security-policy"]
    assert "set-cookie" not in response.headers
    assert b"62615533" not in response.content  # what the template among the tricks would come to
    media_type = response.headers["content-type"].partition(";")[0]
    return _CHECKS[media_type](response)
