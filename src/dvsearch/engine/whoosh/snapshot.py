"""A snapshot of an index: the segments of one generation and its deletions."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache

import numpy as np

from dvsearch.engine.base import CrossRow, FacetCount, Hits, Occurrences, Snapshot
from dvsearch.engine.deadline import check_time
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.generations import Generation
from dvsearch.engine.query import Chain, Facet, HasPrefix, HasTerm, Match, SearchRequest, Zone
from dvsearch.engine.whoosh.anchors import span_around
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.completing import count_completions
from dvsearch.engine.whoosh.contents import read_contents
from dvsearch.engine.whoosh.executor import Executor
from dvsearch.engine.whoosh.occurrences import find_occurrences
from dvsearch.engine.whoosh.scoring import document_frequency
from dvsearch.engine.whoosh.segment import SegmentView, open_segment
from dvsearch.engine.whoosh.terms import decode_form
from dvsearch.errors import DvsearchError, IndexDamaged

__all__ = ["WhooshSnapshot"]


class WhooshSnapshot(Snapshot):
    """Reads one generation. Raises IndexDamaged or IndexOutdated when it cannot be opened."""

    def __init__(self, generation: Generation) -> None:
        self.generation = generation.number
        self._place = generation
        self._written = generation.written()
        self._manifest = manifest = generation.manifest()
        self.mark = manifest.mark
        with self._reading():
            self.created = datetime.fromisoformat(manifest.created).astimezone(UTC)
            entries = read_contents(generation.path)
            self._segments = tuple(open_segment(generation.path, entry) for entry in entries)
            self._columns = Columns(self._segments)
            self._live = np.ones(self._columns.size, dtype=np.bool_)
            for base, entry in zip(self._columns.bases, entries, strict=False):
                self._live[[base + doc for doc in entry.deleted]] = False
        self.count = int(np.count_nonzero(self._live))
        if self.count != manifest.articles:
            raise IndexDamaged(f"{generation.path}: {self.count} articles instead of {manifest.articles}")
        self._executor = Executor(self._segments, self._columns, self._live)
        self._counted = cache(self._count_values)

    @property
    def is_whole(self) -> bool:
        """Whether the files are there as they were; reading beyond a file cut short would end the process.

        Files removed by a writer stay readable as long as they are open. Another index may have been put in
        the place of this one.
        """
        if not self._place.path.exists():
            return True
        return self._place.written() == self._written and self._place.is_whole(self._manifest)

    def search(self, request: SearchRequest) -> Hits:
        """Answer the request. Raises IndexDamaged when what is read makes no sense."""
        with self._reading():
            return self._executor.search(request)

    def cross(self, match: Match, rows: Facet, columns: Facet) -> tuple[CrossRow, ...]:
        """Return how the matching articles spread over two facets. Raises IndexDamaged."""
        with self._reading():
            return self._executor.cross(match, rows, columns)

    def fetch(self, docs: Sequence[int]) -> list[StoredArticle]:
        """Return the stored articles with these numbers. Raises IndexDamaged."""
        with self._reading():
            return [segment.stored(local) for segment, local in map(self._locate, docs)]

    def occurrences(self, docs: Sequence[int], asked: Sequence[HasTerm | HasPrefix]) -> Occurrences:
        """Return where syllables and prefixes stand in articles. Raises IndexDamaged."""
        with self._reading():
            return find_occurrences(docs, asked, self._segments, self._columns)

    def body_span(self, doc: int, first: int, last: int) -> tuple[int, int | None, int]:
        """Return a span of the body that holds these syllables."""
        with self._reading():
            segment, local = self._locate(doc)
            return span_around(segment.anchors(local), first, last)

    def document_frequency(self, term: HasTerm) -> int:
        """Return the number of articles that have the term."""
        with self._reading():
            return max(
                sum(
                    document_frequency(segment.find_term(zone, term.chain, term.text, term.folded))
                    for segment in self._segments
                )
                for zone in term.zones
            )

    def find(self, key: str) -> int | None:
        """Return the number of the article with this key."""
        with self._reading():
            for base, segment in zip(self._columns.bases, self._segments, strict=False):
                doc = segment.find(key)
                if doc is not None and self._live[base + doc]:
                    return base + doc
            return None

    def digests(self) -> Mapping[str, str]:
        """Return key → content digest."""
        with self._reading():
            digests: dict[str, str] = {}
            for base, segment in zip(self._columns.bases, self._segments, strict=False):
                live = self._live[base : base + segment.count].tolist()
                entries = zip(segment.keys(), segment.digests(), live, strict=True)
                digests |= {key: digest for key, digest, is_live in entries if is_live}
            return digests

    def readings(self, folded: str, chain: Chain = Chain.SYLLABLE) -> Sequence[FacetCount]:
        """Return the marked forms of a folded term."""
        with self._reading():
            counts: Counter[str] = Counter()
            for segment in self._segments:
                term = segment.find_term(Zone.BODY, chain, folded, folded=True)
                if term is not None:
                    field, found = term
                    written = field.terms.terms(found.first, found.last)
                    for form, count in zip(
                        map(decode_form, written), field.counts(found).tolist(), strict=True
                    ):
                        counts[form] += count
            return _by_frequency(counts)

    def completions(self, folded: str, chain: Chain, limit: int) -> Sequence[FacetCount]:
        """Return the most frequent marked forms that begin so. Raises IndexDamaged."""
        with self._reading():
            return _by_frequency(count_completions(self._segments, folded, chain, limit))[:limit]

    def values(self, facet: Facet) -> Sequence[FacetCount]:
        """Return all values of a facet."""
        with self._reading():
            return self._counted(facet)

    def _count_values(self, facet: Facet) -> tuple[FacetCount, ...]:
        column = self._columns.facet(facet)
        counts = np.bincount(column.codes[self._live[column.rows]], minlength=len(column.values)).tolist()
        return _by_frequency(dict(zip(column.values, counts, strict=True)))

    def read_through(self) -> None:
        """Read every posting and stored article, so that any damage shows. Raises IndexDamaged."""
        with self._reading():
            for segment in self._segments:
                segment.read_through()

    @property
    def dictionary(self) -> bytes:
        """The dictionary that texts of the largest segment are compressed with; empty if none."""
        with self._reading():
            largest = max(self._segments, key=lambda segment: segment.count, default=None)
            return largest.dictionary() if largest else b""

    def _locate(self, doc: int) -> tuple[SegmentView, int]:
        """The segment of a document and its number there."""
        bases = self._columns.bases
        number = int(np.searchsorted(bases, doc, side="right")) - 1
        return self._segments[number], doc - bases[number]

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Whatever comes of reading numbers that make no sense is damage. Raises OutOfTime too."""
        check_time()
        try:
            yield
        except (DvsearchError, MemoryError):
            raise
        except Exception as error:
            raise IndexDamaged(f"{self._place.path}: cannot be read ({error!r})") from error


def _by_frequency(counts: Mapping[str, int]) -> tuple[FacetCount, ...]:
    found = [FacetCount(value, count) for value, count in counts.items() if count]
    return tuple(sorted(found, key=lambda value: (-value.count, value.value)))
