"""Find the files to read: given files and folders in, sorted sources out."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from dvsearch.errors import InputError
from dvsearch.readers.base import OnError
from dvsearch.readers.endings import ENDINGS
from dvsearch.readers.streams import COMPRESSIONS, split_endings

__all__ = ["SourceFile", "discover", "printable"]

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that has a reader. `key` names it within the archive, `size` is in bytes on disk."""

    path: Path
    key: str
    size: int

    @property
    def where(self) -> str:
        """Its name for messages."""
        return printable(self.path.as_posix())


def discover(paths: Iterable[Path | SourceFile], *, on_error: OnError) -> list[SourceFile]:
    """List the files of `paths`, folders recursively, each folder sorted by name.

    In folders, hidden files and files of unknown endings are passed over in silence. A path that is
    missing, of an unknown ending or no regular file goes to `on_error`. Links are followed; a folder
    or file reached a second time is not read again, so a loop of links ends.
    """
    seen: set[str] = set()
    found: list[SourceFile] = []
    for path in paths:
        if isinstance(path, SourceFile):
            found.append(path)
        elif _is_folder(path):
            found.extend(_walk(path, seen, on_error))
        else:
            found.extend(_named(path, seen, on_error))
    return found


def printable(name: str) -> str:
    """`name` so that it fits a line of UTF-8: bytes that are no text and control characters as \\xNN."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return _UNPRINTABLE.sub(lambda char: f"\\x{ord(char.group()):02x}", text)


def _key(path: PurePath) -> str:
    # Composed, because some systems hand out decomposed names for the same file.
    return unicodedata.normalize("NFC", printable(path.as_posix()))


def _is_readable(path: PurePath) -> bool:
    return split_endings(path)[0] in ENDINGS


def _named(path: Path, seen: set[str], on_error: OnError) -> Iterator[SourceFile]:
    if not _is_readable(path) and _is_there(path):
        known = ", ".join(ENDINGS)
        packed = " or ".join(COMPRESSIONS)
        reason = f"unknown ending; known are {known}, plain or with {packed}"
        on_error(InputError(printable(path.as_posix()), reason))
        return
    yield from _checked(path, PurePath(path.name), seen, on_error)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, or with a NUL
        return False


def _walk(root: Path, seen: set[str], on_error: OnError) -> Iterator[SourceFile]:
    waiting = [root]  # a stack, because folders can be nested deeper than Python calls
    while waiting:
        path = waiting.pop()
        if _is_folder(path):
            waiting.extend(reversed(_entries(path, seen, on_error)))
        elif _is_readable(path):
            yield from _checked(path, path.relative_to(root), seen, on_error)


def _entries(folder: Path, seen: set[str], on_error: OnError) -> list[Path]:
    real = os.path.realpath(folder)
    if real in seen:
        return []
    seen.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as exc:
        reason = f"folder cannot be listed ({exc.strerror}); check its permissions"
        on_error(InputError(printable(folder.as_posix()), reason))
        return []
    return [entry for entry in entries if not entry.name.startswith(".")]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # no permission, name too long: reading it will say so
        return False


def _checked(path: Path, name: PurePath, seen: set[str], on_error: OnError) -> Iterator[SourceFile]:
    """Yield the source unless it is missing, special (a pipe would block for ever) or known already."""
    where = printable(path.as_posix())
    try:
        status = path.stat()
    except (OSError, ValueError) as exc:
        said = (exc.strerror if isinstance(exc, OSError) else None) or str(exc)
        on_error(InputError(where, f"cannot be read ({said}); check the path"))
        return
    if not stat.S_ISREG(status.st_mode):
        on_error(InputError(where, "not a regular file; copy its content into one"))
        return
    real = os.path.realpath(path)
    if real in seen:
        return
    seen.add(real)
    yield SourceFile(path, _key(name), status.st_size)
