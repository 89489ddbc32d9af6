"""What every reader is given, and what it is: a function from one open file to its articles."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers.fields import FieldMap

__all__ = ["Given", "OnError", "Reader"]

OnError: TypeAlias = Callable[[InputError], None]


@dataclass(frozen=True, slots=True)
class Given:
    """One open file: `stream` has its unpacked bytes, UTF-8 as far as they are text.

    `key` is the file's own key, `where` its name for messages. A record that cannot be read goes to
    `on_error` and the next one follows; an InputError raised ends the file.
    """

    stream: BinaryIO
    key: str
    where: str
    fields: FieldMap
    on_error: OnError


Reader: TypeAlias = Callable[[Given], Iterator[Article]]
