"""The writer of an index: parts in, deletions, merging, one atomic commit at a time."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from dvsearch.engine.base import Part, Writer
from dvsearch.engine.document import Document
from dvsearch.engine.generations import Generation, Generations
from dvsearch.engine.whoosh.codec.fields import MAX_DOCUMENTS
from dvsearch.engine.whoosh.contents import SegmentEntry, read_contents, write_contents
from dvsearch.engine.whoosh.parts import merge_segments
from dvsearch.engine.whoosh.segment import open_segment
from dvsearch.engine.whoosh.snapshot import WhooshSnapshot
from dvsearch.engine.whoosh.toc import write_toc
from dvsearch.errors import DvsearchError, IndexDamaged, IndexError_, IndexOutdated

__all__ = ["WhooshWriter", "newest_good"]


# A commit in the middle of a run leaves its new segments as they are until there are so many.
_MERGE_AT = 24


@dataclass(slots=True, eq=False)
class _Segment:
    """A segment in the workshop, whose deletions still change."""

    name: str
    documents: int
    deleted: set[int]

    @property
    def live(self) -> int:
        """Number of documents not deleted."""
        return self.documents - len(self.deleted)

    @property
    def entry(self) -> SegmentEntry:
        """What the table of contents says of it."""
        return SegmentEntry(self.name, self.documents, tuple(sorted(self.deleted)))

    @classmethod
    def of(cls, entry: SegmentEntry) -> "_Segment":
        """The segment that a table of contents names."""
        return cls(entry.name, entry.documents, set(entry.deleted))


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
        self._start: Generation | None = None
        self._base: Generation | None = None
        self._path: Path | None = None
        self._segments: list[_Segment] = []
        self._places: dict[str, tuple[_Segment, int]] = {}
        self._commits = 0
        self._changed = False

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.enter_context(self._generations.lock(self._wait))
            self._start = next(iter(self._generations.newest_first()), None)
            if not self._fresh:
                self._start = self._base = newest_good(self._generations)
            self._begin()
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._stack:
            if kind is None and (self._changed or self._base is None or self._should_merge(2)):
                self._commit(merge_at=2)
            if self._path is not None:
                shutil.rmtree(self._path, ignore_errors=True)
            if self._commits:
                # What was committed in between is a part of the archive, and no good to fall back on.
                self._generations.keep_only(self._start, self._base)

    def add(self, documents: Iterable[Document]) -> None:
        """Index documents."""
        self.adopt(self._build(documents))

    def adopt(self, part: Part) -> None:
        """Take over the segments of a part."""
        last = {key: at for at, key in enumerate(part.keys)}
        self.remove(last)
        at = 0
        for segment in map(_Segment.of, read_contents(part.path)):
            for doc, key in enumerate(part.keys[at : at + segment.documents]):
                if last[key] == at + doc:
                    self._places[key] = (segment, doc)
                else:  # the same article twice in one part: the later one holds
                    segment.deleted.add(doc)
            for file in segment.entry.files(part.path):
                file.rename(self._workshop / file.name)
            self._segments.append(segment)
            at += segment.documents
        shutil.rmtree(part.path)
        self._changed = True

    def remove(self, keys: Iterable[str]) -> int:
        """Mark articles as deleted."""
        removed = 0
        for key in keys:
            place = self._places.pop(key, None)
            if place is not None:
                segment, doc = place
                segment.deleted.add(doc)
                removed += 1
        self._changed |= removed > 0
        return removed

    def commit(self) -> int:
        """Publish the workshop as the newest generation."""
        return self._commit(_MERGE_AT)

    def _commit(self, merge_at: int) -> int:
        try:
            self._merge(merge_at)
            self._drop_unused()
            self._commits += 1
            entries = [segment.entry for segment in self._segments]
            write_contents(self._workshop, entries)
            write_toc(self._workshop, entries)
            unchanging = {file.name for entry in entries for file in entry.files(self._workshop)}
            before = self._base
            self._base = self._generations.publish(self._workshop, before, len(self._places), unchanging)
            self._generations.keep_only(self._start, before, self._base)  # readers may be opening `before`
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
        """Link the base into a new workshop and, the first time, learn where each article is."""
        self._path = self._generations.begin(self._base, f"generation-{self._commits}")
        if self._base is not None and not self._commits:
            self._segments = [_Segment.of(entry) for entry in read_contents(self._path)]
            for segment in self._segments:
                self._learn_places(segment)

    def _learn_places(self, segment: _Segment) -> None:
        with _as_damage(self._workshop):
            keys = open_segment(self._workshop, segment.entry).keys()
        for doc, key in enumerate(keys):
            if doc not in segment.deleted:
                self._places[key] = (segment, doc)

    def _should_merge(self, merge_at: int) -> bool:
        return any(_batches_to_merge(self._segments, merge_at))

    def _merge(self, merge_at: int) -> None:
        """Merge what is small or mostly deleted."""
        self._segments = [segment for segment in self._segments if segment.live]
        for batch in list(_batches_to_merge(self._segments, merge_at)):
            self._check(batch)
            merged = _Segment.of(_merge_segments(self._workshop, [segment.entry for segment in batch]))
            self._segments = [segment for segment in self._segments if segment not in batch] + [merged]
            self._learn_places(merged)

    def _check(self, batch: Sequence[_Segment]) -> None:
        """Let no damage into a merged segment, which would bear a new checksum."""
        names = {file.name for segment in batch for file in segment.entry.files(self._workshop)}
        damaged = names.intersection(self._base.damaged_files(names)) if self._base else set()
        if damaged:
            raise IndexDamaged(
                f"{', '.join(sorted(damaged))}: wrong checksum; rebuild the index with "
                "`dvsearch index --rebuild`"
            )

    def _drop_unused(self) -> None:
        """Unlink what no segment needs any more."""
        used = {file for segment in self._segments for file in segment.entry.files(self._workshop)}
        for file in self._workshop.iterdir():
            if file not in used:
                file.unlink()


def _batches_to_merge(segments: Sequence[_Segment], merge_at: int) -> Iterator[list[_Segment]]:
    """Segments to be merged with each other, if there are at least `merge_at`.

    From the largest to the smallest, each should be at least twice as large as all smaller ones together:
    then there are few segments, and an article is copied seldom. A segment that is mostly deleted is
    copied alone.
    """
    by_size = sorted(segments, key=lambda segment: -segment.live)
    rest = sum(segment.live for segment in by_size)
    together: list[_Segment] = []
    for segment in by_size:
        rest -= segment.live
        if together or (segment.live < 2 * rest and len(by_size) >= merge_at):
            together.append(segment)
        elif segment.live * 2 < segment.documents:
            yield [segment]
    for batch in _filled(together):
        if len(batch) > 1 or batch[0].live * 2 < batch[0].documents:
            yield batch


def _filled(segments: Iterable[_Segment]) -> Iterator[list[_Segment]]:
    """Groups of segments that fit into one each."""
    batch: list[_Segment] = []
    for segment in segments:
        if batch and sum(other.live for other in batch) + segment.live > MAX_DOCUMENTS:
            yield batch
            batch = []
        batch.append(segment)
    if batch:
        yield batch


@contextmanager
def _as_damage(path: Path) -> Iterator[None]:
    """What comes of reading numbers that make no sense is damage."""
    try:
        yield
    except (DvsearchError, OSError, MemoryError):
        raise
    except Exception as error:
        raise IndexDamaged(f"{path}: cannot be read ({error!r})") from error


def _merge_segments(path: Path, entries: Sequence[SegmentEntry]) -> SegmentEntry:
    with _as_damage(path):
        return merge_segments(path, entries)


def newest_good(generations: Generations) -> Generation | None:
    """The newest generation that can be opened, or None if there is none at all.

    Raises IndexOutdated, or IndexDamaged when none of those there can be opened.
    """
    damage: IndexDamaged | None = None
    for generation in generations.newest_first():
        try:
            WhooshSnapshot(generation)
        except IndexOutdated:
            raise
        except IndexDamaged as error:
            damage = damage or error
            continue
        return generation
    if damage is not None:
        raise damage
    return None
