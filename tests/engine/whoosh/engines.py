"""Two more engines, which pass the same contract: Whoosh's searcher on our codec, and Whoosh as it comes."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from whoosh.codec import default_codec
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from dvsearch.engine.base import CheckResult, Engine, Part, Snapshot, Writer
from dvsearch.engine.document import Document
from dvsearch.engine.generations import Generation, Generations
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.engine.whoosh.contents import INDEX_NAME
from dvsearch.engine.whoosh.schema import whoosh_schema
from dvsearch.engine.whoosh.terms import KEY
from dvsearch.errors import IndexMissing
from tests.engine.whoosh.indexes import create_index, whoosh_values
from tests.engine.whoosh.reference import ReferenceSnapshot

__all__ = ["OurCodecEngine", "StockEngine", "open_generation"]


def open_generation(generation: Generation) -> ReferenceSnapshot:
    """Open a generation through Whoosh, with its own table of contents."""
    storage = FileStorage(str(generation.path))
    reader = FileIndex(storage, whoosh_schema(), INDEX_NAME).reader()
    return ReferenceSnapshot(reader, generation.number)


class OurCodecEngine(WhooshEngine):
    """Writes as the product does, and searches with Whoosh's own searcher."""

    _opened: ReferenceSnapshot | None = None

    def snapshot(self) -> Snapshot:
        number = super().snapshot().generation
        if self._opened is None or self._opened.generation != number:
            newest = Generations(self.path).newest_first()
            self._opened = next(open_generation(entry) for entry in newest if entry.number == number)
        return self._opened


class StockEngine(Engine):
    """Whoosh's own codec, writer, merging and searcher; only generations and the lock are the product's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._generations = Generations(path)
        self._opened: ReferenceSnapshot | None = None

    def snapshot(self) -> Snapshot:
        newest = self._generations.newest_first()
        if not newest:
            raise IndexMissing(
                f"{self.path}: there is no index here; make one with `dvsearch index`, "
                "or name another with --index"
            )
        if self._opened is None or self._opened.generation != newest[0].number:
            self._opened = open_generation(newest[0])
        return self._opened

    def writer(self, wait: float = 0.0, *, fresh: bool = False) -> Writer:
        return StockWriter(self._generations, wait, fresh=fresh)

    def build_part(self, documents: Iterable[Document]) -> NoReturn:
        raise NotImplementedError("Whoosh writes documents one at a time")

    def check(self) -> Sequence[CheckResult]:
        return [CheckResult("index", bool(self._generations.newest_first()), "nothing is examined")]

    def close(self) -> None:
        self._opened = None


class StockWriter(Writer):
    """Keeps documents until the commit, since Whoosh cannot replace one that it has not committed."""

    def __init__(self, generations: Generations, wait: float, *, fresh: bool) -> None:
        self._generations = generations
        self._wait = wait
        self._fresh = fresh
        self._stack = ExitStack()
        self._base: Generation | None = None
        self._keys: set[str] = set()
        self._added: dict[str, Document] = {}
        self._removed: set[str] = set()

    def __enter__(self) -> Self:
        self._stack.enter_context(self._generations.lock(self._wait))
        newest = self._generations.newest_first()
        if newest and not self._fresh:
            self._base = newest[0]
            self._keys = set(open_generation(self._base).digests())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._stack:
            if kind is None:
                self.commit()

    def add(self, documents: Iterable[Document]) -> None:
        for document in documents:
            self.remove([document.key])
            self._added[document.key] = document

    def adopt(self, part: Part) -> NoReturn:
        raise NotImplementedError("Whoosh writes documents one at a time")

    def remove(self, keys: Iterable[str]) -> int:
        removed = 0
        for key in keys:
            if self._added.pop(key, None) is not None:
                removed += 1
            elif key in self._keys and key not in self._removed:
                self._removed.add(key)
                removed += 1
        return removed

    def commit(self) -> int:
        path = self._generations.begin(self._base, "stock")
        index = (
            FileIndex(FileStorage(str(path)), whoosh_schema(), INDEX_NAME)
            if self._base
            else create_index(path)
        )
        writer = SegmentWriter(index, codec=default_codec())
        for key in self._removed:
            writer.delete_by_term(KEY, key)
        for document in self._added.values():
            writer.add_document(**whoosh_values(document))
        writer.commit()
        self._keys = (self._keys - self._removed) | set(self._added)
        self._added, self._removed = {}, set()
        self._base = self._generations.publish(path, self._base, len(self._keys))
        return self._base.number
