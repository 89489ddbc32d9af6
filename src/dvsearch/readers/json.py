"""Read .json: one article, a list of them, or an object that holds the list ({"articles": […]})."""

from collections.abc import Iterator

from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers.base import Given
from dvsearch.readers.field_names import LIST_NAMES
from dvsearch.readers.fields import canonical
from dvsearch.readers.json_window import Window
from dvsearch.readers.records import JsonValue, article
from dvsearch.readers.streams import MEGABYTE, RECORD_LIMIT

__all__ = ["read"]

_LIST_NAMES = frozenset(map(canonical, LIST_NAMES))


def read(given: Given) -> Iterator[Article]:
    """Yield the articles of a file; of a long list only one is in memory at a time.

    Several values one after the other (JSON lines under the name .json) are read too. Broken JSON
    ends the file, as there is no telling where the next record begins.
    """
    window = Window(given.stream, given.where)
    if not window.next():
        raise InputError(given.where, "empty file; remove it")
    for count, (record, alone) in enumerate(_records(window, given.where), start=1):
        where = given.where if alone else f"{given.where}#{count}"
        try:
            yield article(record, given.fields, given.key if alone else f"{given.key}#{count}", where)
        except InputError as error:
            given.on_error(error)


def _records(window: Window, where: str) -> Iterator[tuple[JsonValue, bool]]:
    """Yield each record and whether it is the only one of the file."""
    first = True
    while char := window.next():
        if char == "[":
            for record in _list(window):
                yield record, False
        elif char == "{":
            for record, listed in _object(window, where):
                yield record, first and not listed and not window.next()
        else:
            yield window.value(), False
        first = False


def _list(window: Window) -> Iterator[JsonValue]:
    window.take("[")
    while window.next() != "]":
        yield window.value()
        if window.next() == "]":
            break
        window.take(",]")
    window.take("]")


def _object(window: Window, where: str) -> Iterator[tuple[JsonValue, bool]]:
    """Yield the records listed in an object, or, if it lists none, the object itself."""
    start = window.taken
    listing = False
    members: dict[str, JsonValue] = {}
    window.take("{")
    while window.next() != "}":
        name = window.value() if window.next() == '"' else None
        if not isinstance(name, str):
            raise InputError(where, "not valid JSON: a field name must be a text in double quotes; repair it")
        window.take(":")
        if canonical(name) in _LIST_NAMES and window.next() == "[":
            listing = True
            for record in _list(window):
                yield record, True
            start = window.taken
        else:
            members[name] = window.value()
        if window.taken - start > RECORD_LIMIT:
            raise InputError(where, f"a record longer than {RECORD_LIMIT // MEGABYTE} MB; split the file")
        if window.next() == "}":
            break
        window.take(",}")
    window.take("}")
    if not listing:
        yield members, False
