"""The engine port: what indexing and search ask of any engine, in engine-neutral terms.

Every engine passes the same contract tests (tests/engine/test_contract.py).
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.document import Document, StoredArticle
from dvsearch.engine.query import Chain, Facet, HasPrefix, HasTerm, Match, SearchRequest

__all__ = [
    "MAX_COMPLETIONS",
    "CheckResult",
    "CrossRow",
    "Engine",
    "FacetCount",
    "FacetCounts",
    "Hit",
    "Hits",
    "Occurrences",
    "Part",
    "Snapshot",
    "Writer",
]

# Terms that an engine looks at to complete one (each segment has its own): enough in some 150,000 articles
# for every syllable with a given letter and every bigram with a given syllable.
MAX_COMPLETIONS = 50_000


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found: `doc` is its number in this snapshot only."""

    doc: int
    score: float


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many of the matching articles have the value."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """Counts of one facet over all matching articles.

    `distinct` is the number of values there are, shown or not; `missing` the articles without any.
    """

    facet: Facet
    counts: tuple[FacetCount, ...]
    distinct: int
    missing: int


@dataclass(frozen=True, slots=True)
class CrossRow:
    """The matching articles that have one value of a facet ("" for those without any).

    How many; the first days that the oldest and the newest dated one can mean (None if none is dated); and
    how they spread over the values of another facet, most frequent first (years and months: in order).
    """

    value: str
    articles: int
    first: date | None
    latest: date | None
    counts: tuple[FacetCount, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """The answer to a SearchRequest; `total` is exact."""

    total: int
    hits: tuple[Hit, ...]
    facets: tuple[FacetCounts, ...]


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where terms stand in some articles, as arrays with an entry an occurrence.

    The term `terms[i]` (its place among those asked) is the syllable `positions[i]` of the article
    `rows[i]` (its place among those asked); in order of article and position. Positions count through the
    title and then the body, which begins at `body_starts[row]`.
    """

    rows: NDArray[np.int64]
    terms: NDArray[np.int64]
    positions: NDArray[np.int64]
    body_starts: NDArray[np.int64]

    def of(self, articles: Sequence[int]) -> "Occurrences":
        """Those in some of the articles (places among those asked), in this order."""
        places = np.full(len(self.body_starts), -1, dtype=np.int64)
        places[list(articles)] = np.arange(len(articles))
        rows = places[self.rows]
        chosen = np.flatnonzero(rows >= 0)
        chosen = chosen[np.argsort(rows[chosen], kind="stable")]
        starts = self.body_starts[list(articles)]
        return Occurrences(rows[chosen], self.terms[chosen], self.positions[chosen], starts)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of index that `build_part` made and a Writer can adopt; it may cross processes."""

    path: Path
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What `Engine.check` found out about one thing: fine or not, and what to do."""

    name: str
    ok: bool
    detail: str
    advice: str = ""


class Snapshot(ABC):
    """A consistent view of one generation. It never changes, whatever is written meanwhile.

    `count` is its number of articles, `created` when it was written (UTC). `mark` tells it from every other
    one, also where a new index begins to count its generations anew. Safe to use from several threads.
    """

    generation: int
    mark: str
    count: int
    created: datetime

    @abstractmethod
    def search(self, request: SearchRequest) -> Hits:
        """Answer the request. An offset past the end gives no hits and the true total."""

    @abstractmethod
    def cross(self, match: Match, rows: Facet, columns: Facet) -> tuple[CrossRow, ...]:
        """Return for each value of `rows` that matching articles have how these spread over `columns`.

        The most frequent value first, then by value. An article counts for each of its values, and for no
        value of `columns` where it has none.
        """

    @abstractmethod
    def fetch(self, docs: Sequence[int]) -> list[StoredArticle]:
        """Return the stored articles with these numbers, in this order."""

    @abstractmethod
    def occurrences(self, docs: Sequence[int], asked: Sequence[HasTerm | HasPrefix]) -> Occurrences:
        """Return where syllables and prefixes stand in the articles with these numbers.

        What stands beyond the first 65,535 syllables of a zone is left out.
        """

    @abstractmethod
    def body_span(self, doc: int, first: int, last: int) -> tuple[int, int | None, int]:
        """Return a span of characters of the article's body that holds its syllables [first, last).

        It begins and ends where a syllable begins, a few dozen syllables apart from them at most; an end of
        None is the body's. The third number says which syllable is the first there.
        """

    @abstractmethod
    def document_frequency(self, term: HasTerm) -> int:
        """Return the number of articles that have the term, in the zone where there are more of them.

        Here and in `readings`, articles removed count until the engine has let go of them.
        """

    @abstractmethod
    def find(self, key: str) -> int | None:
        """Return the number of the article with this key, or None."""

    @abstractmethod
    def digests(self) -> Mapping[str, str]:
        """Return key → content digest of every article."""

    @abstractmethod
    def readings(self, folded: str, chain: Chain = Chain.SYLLABLE) -> Sequence[FacetCount]:
        """Return the forms whose folding is `folded`, each with the number of articles that have it
        in their body, the most frequent first."""

    @abstractmethod
    def completions(self, folded: str, chain: Chain, limit: int) -> Sequence[FacetCount]:
        """Return the `limit` most frequent forms whose folding begins with `folded`, as `readings` does.

        For syllables and bigrams. A wide beginning gives nothing, so that each call takes some milliseconds
        at most: more than `MAX_COMPLETIONS` terms, as all bigrams that begin with one letter may be.
        """

    @abstractmethod
    def values(self, facet: Facet) -> Sequence[FacetCount]:
        """Return all values of a facet with the number of articles that have it, most frequent first."""


class Writer(ABC):
    """The one who may change the index; made by `Engine.writer`, used in a `with` block.

    The block's end commits; an exception rolls back to the last commit. A commit is atomic and durable:
    whatever happens at any moment, the last committed generation can be searched.
    """

    @abstractmethod
    def add(self, documents: Iterable[Document]) -> None:
        """Index documents; one whose key is there already replaces the older one."""

    @abstractmethod
    def adopt(self, part: Part) -> None:
        """Take over a part that `Engine.build_part` made, as if its documents had been added."""

    @abstractmethod
    def remove(self, keys: Iterable[str]) -> int:
        """Remove the articles with these keys; returns how many there were."""

    @abstractmethod
    def commit(self) -> int:
        """Make all changes so far durable and visible; returns the generation's number."""

    @abstractmethod
    def __enter__(self) -> Self: ...

    @abstractmethod
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Engine(ABC):
    """An index in a directory; `path=None` makes a private one that goes away with `close`.

    `path` is that directory; what is worked out from the index may be kept in a directory of its own there.
    An engine elsewhere has none.
    """

    path: Path | None = None

    @abstractmethod
    def snapshot(self) -> Snapshot:
        """Return a view of the newest good generation, opened once and shared.

        Raises IndexMissing, IndexOutdated or IndexDamaged. A damaged newest generation is passed over
        with a warning (logger `dvsearch.engine`) and the one before it is used.
        """

    @abstractmethod
    def writer(self, wait: float = 0.0, *, fresh: bool = False) -> Writer:
        """Return the writer. Waits up to `wait` seconds for another one, then raises IndexLocked, which
        says who holds the lock.

        A `fresh` one begins with nothing: its first commit replaces all that was there, which until then
        stays searchable, and may be damaged or outdated.
        """

    @abstractmethod
    def build_part(self, documents: Iterable[Document]) -> Part:
        """Index documents into a part of their own, beside the index and unseen until adopted.

        May run in any process, several at a time, while a Writer of this index is open.
        """

    @abstractmethod
    def check(self) -> Sequence[CheckResult]:
        """Examine everything on disk down to checksums; changes nothing and never raises for damage."""

    @abstractmethod
    def close(self) -> None:
        """Release what is open; using the engine afterwards is an error."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
