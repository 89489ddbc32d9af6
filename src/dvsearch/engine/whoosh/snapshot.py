"""A snapshot of a Whoosh index: the segments of one generation and its deletions."""

import logging
from collections.abc import Mapping, Sequence

import numpy as np
from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from dvsearch.engine.base import FacetCount, Hits, Snapshot
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.generations import Generation
from dvsearch.engine.query import Chain, Facet, SearchRequest, Zone
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.executor import Executor
from dvsearch.engine.whoosh.postings import Postings
from dvsearch.engine.whoosh.schema import field_name, folded_range, whoosh_schema
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.errors import IndexDamaged

__all__ = ["INDEX_NAME", "WhooshSnapshot", "read_segments"]

INDEX_NAME = "dvsearch"
logger = logging.getLogger("dvsearch.engine")


def read_segments(storage: FileStorage) -> list[Segment]:
    """The segments that the table of contents in `storage` lists."""
    segments: list[Segment] = TOC.read(storage, INDEX_NAME, schema=whoosh_schema()).segments
    return segments


class WhooshSnapshot(Snapshot):
    """Reads one generation. Raises IndexDamaged or IndexOutdated when it cannot be opened."""

    def __init__(self, generation: Generation) -> None:
        self.generation = generation.number
        self._place = generation
        self._manifest = manifest = generation.manifest()
        try:
            storage = FileStorage(str(generation.path))
            segments = read_segments(storage)
            self._segments = tuple(SegmentView(storage, segment) for segment in segments)
            self._columns = Columns(self._segments)
            self._live = np.ones(self._columns.size, dtype=np.bool_)
            for base, segment in zip(self._columns.bases.tolist(), segments, strict=False):
                deleted = [base + doc for doc in segment.deleted_docs()]
                self._live[deleted] = False
            self._postings = Postings(self._segments, self._columns.bases.tolist())
        except Exception as error:  # Whoosh raises whatever its unpickling and unpacking come upon
            raise IndexDamaged(f"{generation.path}: cannot be opened ({error!r})") from error
        self.count = int(np.count_nonzero(self._live))
        self._executor: Executor | None = None
        if self.count != manifest.articles:
            raise IndexDamaged(f"{generation.path}: {self.count} articles instead of {manifest.articles}")

    @property
    def is_whole(self) -> bool:
        """Whether the files are there as they were; reading beyond a file cut short would end the process.

        Files removed by a writer stay readable as long as they are open.
        """
        return not self._place.path.exists() or self._place.is_whole(self._manifest)

    def search(self, request: SearchRequest) -> Hits:
        """Answer the request. Raises IndexDamaged when what is read makes no sense."""
        try:
            if self._executor is None:
                self._executor = Executor(self._postings, self._columns, self._live)
            return self._executor.search(request)
        except Exception as error:  # as in __init__
            raise IndexDamaged(f"{self._place.path}: damaged since it was opened ({error!r})") from error

    def fetch(self, docs: Sequence[int]) -> list[StoredArticle]:
        """Return the stored articles with these numbers. Raises IndexDamaged."""
        try:
            return [self._segment_of(doc).stored(self._local(doc)) for doc in docs]
        except Exception as error:  # as in __init__
            raise IndexDamaged(f"{self._place.path}: damaged since it was opened ({error!r})") from error

    def find(self, key: str) -> int | None:
        """Return the number of the article with this key."""
        bases = self._columns.bases.tolist()
        for base, segment in zip(bases, self._segments, strict=False):
            doc = segment.find(key)
            if doc is not None and self._live[base + doc]:
                return int(base + doc)
        return None

    def digests(self) -> Mapping[str, str]:
        """Return key → content digest."""
        entries = zip(self._columns.keys, self._columns.digests, self._live.tolist(), strict=True)
        return {key: digest for key, digest, live in entries if live}

    def readings(self, folded: str, chain: Chain = Chain.SYLLABLE) -> Sequence[FacetCount]:
        """Return the marked forms of a folded term."""
        forms = self._postings.forms(Zone.BODY, chain, folded_range(folded))
        return tuple(FacetCount(form, count) for form, count in forms)

    def values(self, facet: Facet) -> Sequence[FacetCount]:
        """Return all values of a facet."""
        column = self._columns.facet(facet)
        counts = np.bincount(column.codes[self._live[column.rows]], minlength=len(column.values)).tolist()
        found = [
            FacetCount(value, count) for value, count in zip(column.values, counts, strict=True) if count
        ]
        return tuple(sorted(found, key=lambda value: (-value.count, value.value)))

    def read_through(self) -> None:
        """Read every posting and stored article, so that any damage shows. Raises IndexDamaged."""
        try:
            for segment in self._segments:
                for zone in Zone:
                    for chain in Chain:
                        field = field_name(zone, chain)
                        segment.read_through(field)
                for doc in range(segment.count):
                    segment.stored(doc)
        except Exception as error:  # as in __init__
            raise IndexDamaged(f"generation {self.generation}: {error!r}") from error

    def close(self) -> None:
        """Release the files."""
        for segment in self._segments:
            segment.close()

    def _segment_number(self, doc: int) -> int:
        return int(np.searchsorted(self._columns.bases, doc, side="right")) - 1

    def _segment_of(self, doc: int) -> SegmentView:
        return self._segments[self._segment_number(doc)]

    def _local(self, doc: int) -> int:
        return doc - int(self._columns.bases[self._segment_number(doc)])
