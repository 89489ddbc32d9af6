"""The writer of a Whoosh index: parts in, deletions, merging, one atomic commit at a time."""

import shutil
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from dvsearch.engine.base import Part, Writer
from dvsearch.engine.document import Document
from dvsearch.engine.generations import Generation, Generations
from dvsearch.engine.whoosh.parts import merge_segments
from dvsearch.engine.whoosh.schema import KEY, whoosh_schema
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.engine.whoosh.snapshot import INDEX_NAME, WhooshSnapshot, read_segments
from dvsearch.errors import IndexDamaged, IndexError_, IndexOutdated

__all__ = ["WhooshWriter"]

# Merging in Whoosh takes as long as writing anew, so only small segments are: ten of one size (by powers
# of ten) become one. A segment is also rewritten when most of it is deleted.
_MERGE_AT = 10
_LARGE = 2_000


class WhooshWriter(Writer):
    """Changes the index in `generations`; `build` makes a part of documents."""

    def __init__(
        self,
        generations: Generations,
        wait: float,
        build: Callable[[Iterable[Document]], Part],
        *,
        fresh: bool,
    ) -> None:
        self._generations = generations
        self._wait = wait
        self._fresh = fresh
        self._build = build
        self._stack = ExitStack()
        self._base: Generation | None = None
        self._path: Path | None = None
        self._segments: list[Segment] = []
        self._places: dict[str, tuple[Segment, int]] = {}
        self._commits = 0
        self._changed = False

    def __enter__(self) -> Self:
        self._stack.enter_context(self._generations.lock(self._wait))
        if not self._fresh:
            self._base = newest_good(self._generations)
        self._begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._stack:
            if kind is None and (self._changed or self._base is None):
                self.commit()
            if self._path is not None:
                shutil.rmtree(self._path, ignore_errors=True)

    def add(self, documents: Iterable[Document]) -> None:
        """Index documents."""
        self.adopt(self._build(documents))

    def adopt(self, part: Part) -> None:
        """Take over the segment of a part."""
        storage = FileStorage(str(part.path))
        (segment,) = read_segments(storage) or (None,)
        if segment is None:
            shutil.rmtree(part.path)
            return
        last = {key: doc for doc, key in enumerate(part.keys)}
        self.remove(last)
        for doc, key in enumerate(part.keys):
            if last[key] == doc:
                self._places[key] = (segment, doc)
            else:  # the same article twice in one part: the later one holds
                segment.delete_document(doc)
        for file in part.path.iterdir():
            if not file.name.endswith(".toc"):
                file.rename(self._workshop / file.name)
        shutil.rmtree(part.path)
        self._segments.append(segment)
        self._changed = True

    def remove(self, keys: Iterable[str]) -> int:
        """Mark articles as deleted."""
        removed = 0
        for key in keys:
            place = self._places.pop(key, None)
            if place is not None:
                segment, doc = place
                segment.delete_document(doc)
                removed += 1
        self._changed |= removed > 0
        return removed

    def commit(self) -> int:
        """Publish the workshop as the newest generation."""
        try:
            self._merge()
            self._drop_unused()
            self._commits += 1
            TOC(whoosh_schema(), self._segments, 1).write(FileStorage(str(self._workshop)), INDEX_NAME)
            self._base = self._generations.publish(self._workshop, self._base, len(self._places))
            self._path = None
            self._changed = False
            self._begin()
        except OSError as error:
            raise IndexError_(
                f"{self._generations.root}: cannot write ({error.strerror or error}); "
                "the last good index is unchanged"
            ) from error
        return self._base.number

    @property
    def _workshop(self) -> Path:
        assert self._path is not None, "the writer is used outside its `with` block"
        return self._path

    def _begin(self) -> None:
        """Link the base into a new workshop and learn where each article is."""
        self._path = self._generations.begin(self._base, f"generation-{self._commits}")
        storage = FileStorage(str(self._path))
        self._segments = read_segments(storage) if self._base else []
        if self._places and self._commits:
            self._follow_segments()
            return
        self._places = {}
        for segment in self._segments:
            self._learn_places(storage, segment)

    def _follow_segments(self) -> None:
        """After a commit: the same places, in the segment objects read anew."""
        anew = {segment.segment_id(): segment for segment in self._segments}
        self._places = {
            key: (anew[segment.segment_id()], doc) for key, (segment, doc) in self._places.items()
        }

    def _learn_places(self, storage: FileStorage, segment: Segment) -> None:
        view = SegmentView(storage, segment)
        for doc, key in enumerate(view.texts(KEY)):
            if not segment.is_deleted(doc):
                self._places[key] = (segment, doc)
        view.close()

    def _merge(self) -> None:
        """Merge the small segments where there are many of a size, and those mostly deleted."""
        sizes = {id(segment): _live(segment) for segment in self._segments}
        self._segments = [segment for segment in self._segments if sizes[id(segment)]]
        merging = [s for s in self._segments if sizes[id(s)] * 2 < s.doc_count_all()]
        tiers: dict[int, list[Segment]] = {}
        for segment in self._segments:
            if segment not in merging and sizes[id(segment)] < _LARGE:
                tiers.setdefault(len(str(sizes[id(segment)])), []).append(segment)
        merging += [segment for tier in tiers.values() if len(tier) >= _MERGE_AT for segment in tier]
        if not merging:
            return
        path = self._generations.workshop(f"merge-{self._commits}")
        storage = FileStorage(str(self._workshop))
        merge_segments(path, storage, merging)
        (merged,) = read_segments(FileStorage(str(path)))
        for file in path.iterdir():
            if not file.name.endswith(".toc"):
                file.rename(self._workshop / file.name)
        shutil.rmtree(path)
        self._segments = [segment for segment in self._segments if segment not in merging] + [merged]
        self._learn_places(storage, merged)

    def _drop_unused(self) -> None:
        """Unlink what no segment needs any more."""
        names = {segment.segment_id() for segment in self._segments}
        for file in self._workshop.iterdir():
            if file.name.partition(".")[0] not in names:
                file.unlink()


def _live(segment: Segment) -> int:
    """Number of documents not deleted."""
    return int(segment.doc_count_all() - segment.deleted_count())


def newest_good(generations: Generations) -> Generation | None:
    """The newest generation that can be opened, or None if there is none at all.

    Raises IndexOutdated, or IndexDamaged when none of those there can be opened.
    """
    damage: IndexDamaged | None = None
    for generation in generations.newest_first():
        try:
            WhooshSnapshot(generation).close()
        except IndexOutdated:
            raise
        except IndexDamaged as error:
            damage = damage or error
            continue
        return generation
    if damage is not None:
        raise damage
    return None
