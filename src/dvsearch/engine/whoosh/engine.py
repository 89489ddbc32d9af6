"""The Whoosh engine: opens snapshots of the newest good generation and hands out the writer."""

import logging
import os
import shutil
import tempfile
import threading
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

from dvsearch.engine.base import CheckResult, Engine, Part, Snapshot, Writer
from dvsearch.engine.document import Document
from dvsearch.engine.generations import Generation, Generations
from dvsearch.engine.whoosh.snapshot import WhooshSnapshot
from dvsearch.errors import IndexDamaged, IndexError_, IndexMissing, IndexOutdated

__all__ = ["WhooshEngine"]

logger = logging.getLogger("dvsearch.engine")
# How often generations are listed while a writer removes what was listed.
_ATTEMPTS = 3
_part_numbers = count()


class WhooshEngine(Engine):
    """An index in the directory `path`; with None, in a temporary directory until `close`."""

    path: Path

    def __init__(self, path: Path | None = None) -> None:
        self._is_temporary = path is None
        self.path = path if path is not None else Path(tempfile.mkdtemp(prefix="dvsearch-"))
        self._generations = Generations(self.path)
        self._snapshot: WhooshSnapshot | None = None
        self._passed_over: set[tuple[int, tuple[int, int] | None]] = set()
        self._lock = threading.Lock()

    def __reduce__(self) -> tuple[type["WhooshEngine"], tuple[Path]]:
        return WhooshEngine, (self.path,)  # a worker process opens the same directory anew

    def snapshot(self) -> Snapshot:
        """Return a view of the newest good generation."""
        return self._newest()

    def _newest(self) -> WhooshSnapshot:
        with self._lock:
            for _ in range(_ATTEMPTS):
                newest = self._generations.newest_first()
                if not newest:
                    raise IndexMissing(
                        f"{self.path}: there is no index here; make one with `dvsearch index`, "
                        "or name another with --index"
                    )
                for generation in newest:
                    snapshot = self._open(generation)
                    if snapshot is not None:
                        return snapshot
                    if not generation.path.exists():
                        break  # a writer was faster: list them again
                self._passed_over.clear()
            raise IndexDamaged(
                f"{self.path}: no generation can be opened; rebuild it with `dvsearch index --rebuild`"
            )

    def _open(self, generation: Generation) -> WhooshSnapshot | None:
        if self._snapshot is not None and self._snapshot.generation == generation.number:
            if self._snapshot.is_whole:
                return self._snapshot
            logger.warning("%s: a file was changed since it was opened", generation.path)
            self._snapshot = None  # read anew, or passed over
        attempt = generation.number, generation.written()
        if attempt in self._passed_over:
            return None
        try:
            # The old snapshot is left to its readers; then the garbage collector unmaps its files.
            self._snapshot = WhooshSnapshot(generation)
        except IndexOutdated:
            raise
        except IndexDamaged as error:
            if generation.path.exists():
                logger.warning("%s; using the generation before it", error)
                self._passed_over.add(attempt)
            return None
        return self._snapshot

    def writer(self, wait: float = 0.0, *, fresh: bool = False) -> Writer:
        """Return the writer."""
        from dvsearch.engine.whoosh.writer import WhooshWriter

        return WhooshWriter(self._generations, wait, self.build_part, fresh=fresh)

    def build_part(self, documents: Iterable[Document]) -> Part:
        """Index documents into a part."""
        from dvsearch.engine.whoosh.parts import write_part

        try:
            path = self._generations.workshop(f"part-{os.getpid()}-{next(_part_numbers)}")
            return Part(path, write_part(path, documents, self._dictionary()))
        except OSError as error:
            raise IndexError_(
                f"{self.path}: cannot write ({error.strerror or error}); the last good index is unchanged"
            ) from error

    def _dictionary(self) -> bytes:
        """What texts of the newest generation are compressed with, so that new ones share it."""
        try:
            return self._newest().dictionary
        except IndexError_:
            return b""  # what is damaged is for others to tell; texts do without

    def check(self) -> Sequence[CheckResult]:
        """Examine every generation down to checksums and postings."""
        newest = self._generations.newest_first()
        if not newest:
            advice = "make one with `dvsearch index`"
            return (CheckResult("index", False, f"{self.path}: there is no index here", advice),)
        return tuple(_check(generation) for generation in newest)

    def close(self) -> None:
        """Let go of the snapshot and remove the temporary directory."""
        with self._lock:
            self._snapshot = None
        if self._is_temporary:
            shutil.rmtree(self.path, ignore_errors=True)


def _check(generation: Generation) -> CheckResult:
    name = f"generation {generation.number}"
    try:
        damaged = generation.damaged_files()
        if damaged:
            raise IndexDamaged(f"wrong checksum: {', '.join(damaged)}")
        snapshot = WhooshSnapshot(generation)
        snapshot.read_through()
    except (IndexDamaged, IndexOutdated) as error:
        return CheckResult(name, False, str(error), "rebuild it with `dvsearch index --rebuild`")
    return CheckResult(name, True, f"{snapshot.count} articles, every checksum and posting list sound")
