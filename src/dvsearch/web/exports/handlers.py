"""The handlers of exports: the parameters of the search page, and the whole result as a file.

A parameter that cannot be used is an error page (400), not a file of something else: these are links that
people follow. Page and size mean nothing here; the order is the search's.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dvsearch.engine.document import StoredArticle
from dvsearch.web.address import address_of
from dvsearch.web.csv import MEDIA_TYPE
from dvsearch.web.errors import refuse
from dvsearch.web.exports.columns import Table
from dvsearch.web.exports.lines import csv_chunks, jsonl_chunks
from dvsearch.web.exports.notes import ExportNotes
from dvsearch.web.exports.streamed import Streamed
from dvsearch.web.frame import Frame
from dvsearch.web.names import attachment, local_day, subject
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


@dataclass(frozen=True, slots=True)
class _Format:
    """A kind of file; `write` makes its bytes of articles, notes being for those that have room for them."""

    ending: str
    media_type: str
    write: Callable[[Iterable[StoredArticle], Table, ExportNotes], Iterator[bytes]]


def _workbook(articles: Iterable[StoredArticle], table: Table, notes: ExportNotes) -> Iterator[bytes]:
    from dvsearch.web.exports.workbook import workbook_chunks  # takes 0.4 s to load

    return workbook_chunks(articles, table, notes)


_FORMATS = (
    _Format("csv", MEDIA_TYPE, lambda articles, table, _: csv_chunks(articles, table)),
    _Format("jsonl", "application/x-ndjson", lambda articles, table, _: jsonl_chunks(articles, table)),
    _Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _workbook),
)


def _handler(wanted: _Format) -> Callable[[Request], Response]:
    def export(request: Request) -> Response:
        """The whole result."""
        site = site_of(request)
        frame, problems = site.read(request)
        if problems:
            return refuse(request, frame, problems)
        articles = _begun(site.searcher.walk(frame.params.query))
        day = local_day()
        headers = {"Content-Disposition": attachment(subject(frame), day, wanted.ending)}
        return Streamed(_chunks(request, frame, wanted, articles, day), wanted.media_type, headers)

    return export


def _begun(articles: Iterator[StoredArticle]) -> Iterator[StoredArticle]:
    """The same, with the first one there: what goes wrong with a search does before anything is sent."""
    first = next(articles, None)
    return iter(()) if first is None else chain((first,), articles)


def _chunks(
    request: Request, frame: Frame, wanted: _Format, articles: Iterator[StoredArticle], day: date
) -> Iterator[bytes]:
    if request.method == "HEAD":
        return iter(())
    address = address_of(request, frame)
    notes = ExportNotes(subject(frame), address.whole(frame.paths.search(frame.params)), day)
    return wanted.write(articles, Table(frame.say, address), notes)


ROUTES = tuple(
    Route(f"/export.{each.ending}", _handler(each), name=f"export-{each.ending}") for each in _FORMATS
)
