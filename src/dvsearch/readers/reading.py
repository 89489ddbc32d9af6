"""Read articles from files and folders, one after the other, and report what cannot be read."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers.base import Given, OnError
from dvsearch.readers.endings import ENDINGS
from dvsearch.readers.fields import DEFAULT_FIELDS, FieldMap
from dvsearch.readers.files import SourceFile, discover
from dvsearch.readers.streams import opened, split_endings

__all__ = ["read"]


def _no_progress(count: int) -> None:
    """Nobody watches."""


def read(
    paths: Iterable[Path | SourceFile],
    *,
    fields: FieldMap = DEFAULT_FIELDS,
    on_error: OnError,
    on_progress: Callable[[int], None] = _no_progress,
) -> Iterator[Article]:
    """Yield the articles of files and folders, in an order that repeats from run to run.

    `paths` may hold what `discover` returned. What cannot be read goes to `on_error` and the rest
    goes on; so does an article whose key came before (the first one stays). `on_progress` gets the
    number of bytes read since its last call, before each article and after each file; over a run
    they add up to the sizes of all files.
    """
    first: dict[str, str] = {}
    for file in discover(paths, on_error=on_error):
        for article in _articles(file, fields, on_error, on_progress):
            if article.key in first:
                reason = (
                    f"key {article.key!r} was read before, at {first[article.key]}; this one is left "
                    "out: give it an id of its own, or map another field with --field id=NAME"
                )
                on_error(InputError(article.where, reason))
                continue
            first[article.key] = article.where
            yield article


def _articles(
    file: SourceFile, fields: FieldMap, on_error: OnError, on_progress: Callable[[int], None]
) -> Iterator[Article]:
    """Read one file, whatever happens."""
    reported = 0
    reader = ENDINGS[split_endings(file.path)[0]]
    try:
        with opened(file.path, file.where) as source:
            for article in reader(Given(source.stream, file.key, file.where, fields, on_error)):
                position = min(source.position, file.size)
                on_progress(position - reported)
                reported = position
                yield article
    except InputError as error:
        on_error(error)
    on_progress(file.size - reported)
