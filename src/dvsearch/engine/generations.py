"""Generations of an index on disk: whole directories that come into being in one step or not at all.

    index/
      gen-00000007/        what was there before the last run, kept in case the newest is damaged
      gen-00000008/        the newest: the engine's files and `manifest.json`
      building/            what a writer is at work on; means nothing to readers
      writer.lock          held while writing; writer.json names the holder

A writer copies the newest generation, changes the copy, writes every new file through to the disk, then
the manifest with sizes and checksums, and renames the directory. A reader looks for the highest number
whose manifest is there and fits. So a process killed, or a disk filled, at any moment leaves the last good
generation as it was. Large files, which never change, are hard links: a later damage to the medium under
one of these shows in both generations, and `dvsearch index --rebuild` mends it.
"""

import contextlib
import hashlib
import json
import os
import shutil
import socket
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from dvsearch.engine.document import SCHEMA_VERSION
from dvsearch.errors import IndexDamaged, IndexLocked, IndexOutdated

__all__ = ["Generation", "Generations", "Manifest"]

_PREFIX = "gen-"
_MANIFEST = "manifest.json"
_CHUNK = 1 << 20
# Bytes of a file that are copied in a moment, and then survive damage to the other copy.
_COPIED_UP_TO = 16 << 20


@dataclass(frozen=True, slots=True)
class FileStamp:
    """Size in bytes and BLAKE2b checksum (hex) of one file."""

    size: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation consists of; the last file written into it."""

    schema: int
    articles: int
    created: str
    files: dict[str, FileStamp]

    def to_json(self) -> str:
        """Write it for people and programs."""
        return json.dumps(asdict(self), indent=1, sort_keys=True)

    @property
    def mark(self) -> str:
        """What tells this generation from every other: it follows from the checksums of all files."""
        return hashlib.blake2b(self.to_json().encode(), digest_size=16).hexdigest()

    @classmethod
    def from_json(cls, data: str) -> "Manifest":
        """Read what `to_json` wrote. Raises ValueError for anything else."""
        try:
            record = json.loads(data)
            files = {name: FileStamp(**stamp) for name, stamp in record.pop("files").items()}
            if any(Path(name).name != name or "\0" in name for name in files):
                raise ValueError("a manifest names files of its own directory")
            return cls(**record, files=files)
        except (TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ValueError(f"not a manifest: {error}") from error


@dataclass(frozen=True, slots=True)
class Generation:
    """One generation on disk."""

    number: int
    path: Path

    def written(self) -> tuple[int, int] | None:
        """What tells the manifest from another one that was put in its place; None if there is none."""
        try:
            found = (self.path / _MANIFEST).stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns

    def manifest(self) -> Manifest:
        """Read and check the manifest against the schema version and the sizes of the files.

        Raises IndexDamaged or IndexOutdated.
        """
        try:
            manifest = Manifest.from_json((self.path / _MANIFEST).read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise IndexDamaged(f"{self.path}: the manifest cannot be read ({error})") from error
        if manifest.schema != SCHEMA_VERSION:
            raise IndexOutdated(
                f"{self.path}: schema version {manifest.schema}, this program has {SCHEMA_VERSION}; "
                "rebuild it with `dvsearch index --rebuild`"
            )
        for name, stamp in manifest.files.items():
            size = _size(self.path / name)
            if size != stamp.size:
                raise IndexDamaged(f"{self.path / name}: {size} bytes instead of {stamp.size}")
        return manifest

    def is_whole(self, manifest: Manifest) -> bool:
        """Say whether every file still has the size it had; asks only the directory."""
        return all(_size(self.path / name) == stamp.size for name, stamp in manifest.files.items())

    def damaged_files(self, names: Collection[str] | None = None) -> list[str]:
        """Those of the files (all, if None) whose checksum is not the manifest's. Reads them through."""
        files = self.manifest().files
        chosen = files.keys() if names is None else files.keys() & set(names)
        return [name for name in chosen if _checksum(self.path / name) != files[name].checksum]


class Generations:
    """The generations in one index directory."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._building = root / "building"

    def newest_first(self) -> list[Generation]:
        """All complete generations, whether damaged or not."""
        found = []
        with contextlib.suppress(FileNotFoundError, NotADirectoryError), os.scandir(self.root) as entries:
            for entry in entries:
                number = entry.name.removeprefix(_PREFIX)
                if entry.name != number and number.isdecimal():
                    found.append(Generation(int(number), Path(entry.path)))
        return sorted(found, key=lambda generation: -generation.number)

    @contextlib.contextmanager
    def lock(self, wait: float) -> Iterator[None]:
        """Hold the write lock. Waits up to `wait` seconds, then raises IndexLocked naming the holder."""
        from filelock import FileLock, Timeout  # readers do without it

        self.root.mkdir(parents=True, exist_ok=True)
        holder = self.root / "writer.json"
        lock = FileLock(self.root / "writer.lock")
        try:
            lock.acquire(timeout=wait)
        except Timeout as error:
            raise IndexLocked(
                f"{self.root}: {_describe(holder)} is writing to this index; try again when it is done"
            ) from error
        try:
            since = datetime.now(UTC).isoformat(timespec="seconds")
            holder.write_text(
                json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "since": since}), "utf-8"
            )
            shutil.rmtree(self._building, ignore_errors=True)
            yield
        finally:
            holder.unlink(missing_ok=True)
            lock.release()

    def workshop(self, name: str) -> Path:
        """Make a directory for unfinished work; the next writer clears what is left of it."""
        path = self._building / name
        path.mkdir(parents=True)
        return path

    def begin(self, base: Generation | None, name: str) -> Path:
        """Return a directory with copies or hard links of all files of `base` but its manifest."""
        path = self.workshop(name)
        if base is not None:
            for file in base.manifest().files:
                _link(base.path / file, path / file)
        return path

    def publish(
        self, path: Path, base: Generation | None, articles: int, unchanging: Collection[str] = ()
    ) -> Generation:
        """Make the directory `path` the newest generation, durably.

        Files named in `unchanging` are those of `base`. One that is not as it was raises IndexDamaged, so
        that damage is never stamped as sound.
        """
        known = base.manifest().files if base else {}
        unchanging = known.keys() & set(unchanging)
        newest = self.newest_first()
        number = newest[0].number + 1 if newest else 1
        files = {}
        for file in sorted(path.iterdir()):
            linked = base is not None and _is_same(base.path / file.name, file)
            stamp = known[file.name] if linked else _stamp(file)
            if file.name in unchanging and stamp != known[file.name]:
                raise IndexDamaged(
                    f"{base.path / file.name if base else file}: changed since it was written; rebuild the "
                    "index with `dvsearch index --rebuild`"
                )
            files[file.name] = stamp
        now = datetime.now(UTC).isoformat(timespec="seconds")
        _write_through(path / _MANIFEST, Manifest(SCHEMA_VERSION, articles, now, files).to_json())
        _sync_directory(path)
        final = self.root / f"{_PREFIX}{number:08}"
        path.rename(final)
        _sync_directory(self.root)
        return Generation(number, final)

    def keep_only(self, *kept: Generation | None) -> None:
        """Remove all other generations."""
        numbers = {generation.number for generation in kept if generation is not None}
        for old in self.newest_first():
            if old.number not in numbers:
                shutil.rmtree(old.path, ignore_errors=True)  # on Windows a reader may hold it: next time


def _describe(holder: Path) -> str:
    """Say who holds the lock, as far as is known."""
    try:
        record = json.loads(holder.read_text("utf-8"))
        return f"process {record['pid']} on {record['host']} (since {record['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"


def _link(source: Path, target: Path) -> None:
    """Copy a small file, hard link a large one, or copy it too where the file system has no links."""
    if source.stat().st_size > _COPIED_UP_TO:
        with contextlib.suppress(OSError):
            os.link(source, target)
            return
    shutil.copy2(source, target)


def _size(path: Path) -> int:
    """Size of a file in bytes, or -1 if there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _checksum(path: Path) -> str:
    """Checksum of a file, or "" if the disk does not give it back."""
    digest = hashlib.blake2b(digest_size=16)
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()


def _is_same(one: Path, other: Path) -> bool:
    """Say whether both are hard links to one file."""
    return one.exists() and one.samefile(other)


def _stamp(path: Path) -> FileStamp:
    """Write a file through to the disk and stamp it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return FileStamp(path.stat().st_size, _checksum(path))


def _write_through(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync_directory(path: Path) -> None:
    """Write a directory's entries through; Windows knows no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
