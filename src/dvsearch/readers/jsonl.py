"""Read .jsonl: one article on each line."""

from collections.abc import Iterator

from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers.base import Given
from dvsearch.readers.decoding import decode
from dvsearch.readers.records import DECODER, JsonValue, article, complaint
from dvsearch.readers.streams import MEGABYTE, RECORD_LIMIT, lines

__all__ = ["read"]


def read(given: Given) -> Iterator[Article]:
    """Yield the articles of a file line by line; a bad line is reported by its number.

    Without an id, the N-th line that is not blank has the key "file#N", bad lines counted, so that
    mending one leaves the other keys alone.
    """
    count = 0
    for line in lines(given.stream):
        if line.data is not None and not line.data.strip():
            continue
        count += 1
        where = f"{given.where}:{line.number}"
        try:
            record = _record(line.data, where)
            yield article(record, given.fields, f"{given.key}#{count}", where)
        except InputError as error:
            given.on_error(error)


def _record(data: bytes | None, where: str) -> JsonValue:
    if data is None:
        raise InputError(where, f"line longer than {RECORD_LIMIT // MEGABYTE} MB; split or remove it")
    text = decode(data, where).strip()
    try:
        record: JsonValue = DECODER.decode(text)
    except (ValueError, RecursionError) as exc:
        raise InputError(where, f"{complaint(exc)}; repair or remove the line") from exc
    return record
