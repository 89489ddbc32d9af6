"""Open a file as one stream of UTF-8 bytes, whatever it is compressed with.

Everything is streamed: no function here holds more than one record of a file.
"""

import codecs
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from dvsearch.errors import InputError

__all__ = [
    "COMPRESSIONS",
    "MEGABYTE",
    "RECORD_LIMIT",
    "Line",
    "Opened",
    "lines",
    "opened",
    "split_endings",
    "whole",
]

MEGABYTE = 1_000_000
RECORD_LIMIT = 20 * MEGABYTE
"""Most bytes of one article, unpacked. The longest law is under 2 MB, so anything beyond this is a
decompression bomb or not an article, and it must not be loaded to find that out."""

_CHUNK = 1 << 16
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _gzip(raw: BinaryIO) -> BinaryIO:
    return cast(BinaryIO, gzip.GzipFile(fileobj=raw, mode="rb"))


def _xz(raw: BinaryIO) -> BinaryIO:
    return cast(BinaryIO, lzma.LZMAFile(raw))


COMPRESSIONS: dict[str, Callable[[BinaryIO], BinaryIO]] = {".gz": _gzip, ".xz": _xz}
"""Ending → what unpacks a stream of it."""

_FOREIGN_ERRORS = (OSError, EOFError, zlib.error, lzma.LZMAError)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file: its unpacked bytes, and how many bytes of the file itself have been read."""

    stream: BinaryIO
    raw: BinaryIO

    @property
    def position(self) -> int:
        """Bytes read of the file as it lies on the disk."""
        return self.raw.tell()


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end; `data` is None for one longer than the limit."""

    number: int
    data: bytes | None


def split_endings(path: PurePath) -> tuple[str, str]:
    """Return (ending, compression) of a file name in lower case: `(".jsonl", ".gz")`, `(".txt", "")`."""
    last = path.suffix.lower()
    if last not in COMPRESSIONS:
        return last, ""
    return path.with_suffix("").suffix.lower(), last


@contextmanager
def opened(path: Path, where: str) -> Iterator[Opened]:
    """Open `path` for reading and close it in the end.

    Raises InputError for whatever the disk or the unpacking says, inside the `with` block too.
    """
    _, compression = split_endings(path)
    try:
        with path.open("rb") as raw:
            unpacked = COMPRESSIONS[compression](raw) if compression else raw
            yield Opened(_as_utf8(unpacked), raw)
    except _FOREIGN_ERRORS as exc:
        raise InputError(where, _reason(exc, compression)) from exc


def _reason(exc: BaseException, compression: str) -> str:
    damaged = compression and (
        not isinstance(exc, OSError) or isinstance(exc, gzip.BadGzipFile) or exc.errno is None
    )
    if damaged:
        return f"damaged or cut short {compression} file ({exc}); fetch or pack it again"
    said = exc.strerror if isinstance(exc, OSError) and exc.strerror else str(exc)
    return f"cannot be read ({said}); check that it exists and may be read"


def _as_utf8(stream: BinaryIO) -> BinaryIO:
    """Drop a byte order mark, and recode UTF-16 (only recognised by its mark)."""
    buffered = io.BufferedReader(cast(io.RawIOBase, stream), _CHUNK)
    start = buffered.peek(4)
    if start.startswith(_UTF16_MARKS):
        return cast(BinaryIO, io.BufferedReader(_Utf16(cast(BinaryIO, buffered)), _CHUNK))
    if start.startswith(codecs.BOM_UTF8):
        buffered.read(len(codecs.BOM_UTF8))
    return cast(BinaryIO, buffered)


class _Utf16(io.RawIOBase):
    """The UTF-8 bytes of a UTF-16 stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # narrower than typeshed's Buffer
        while not self._ready:
            chunk = self._stream.read(_CHUNK)
            self._ready = self._decoder.decode(chunk, final=not chunk).encode("utf-8", "replace")
            if not chunk:
                break
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count


def whole(stream: BinaryIO, limit: int, where: str) -> bytes:
    """Read all of a stream that holds one article. Raises InputError when it exceeds `limit` bytes."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(
            where, f"longer than {limit // MEGABYTE} MB, so hardly one article; split it or leave it out"
        )
    return data


def lines(stream: BinaryIO, limit: int = RECORD_LIMIT) -> Iterator[Line]:
    """Yield the lines of a stream, numbered from 1; one longer than `limit` bytes is passed over."""
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        if len(data) > limit and not data.endswith(b"\n"):
            del data
            _skip_line(stream)
            yield Line(number, None)
        else:
            yield Line(number, data.rstrip(b"\r\n"))


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
        pass
