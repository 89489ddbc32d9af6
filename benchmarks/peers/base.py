"""The port that every engine measured here serves, ours among them: build an index, answer a page."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

from dvsearch.engine.document import Document
from dvsearch.engine.query import Chain, Clause, Facet, Match, Ranking, Zone
from dvsearch.model import Article
from dvsearch.search import SearchQuery

__all__ = [
    "FACET_LIMIT",
    "SIZE",
    "Answer",
    "Inexpressible",
    "OpenIndex",
    "Peer",
    "Question",
    "facet_values",
    "first_day",
    "ranking_clauses",
    "zone_weight",
]

SIZE = 10
"""Articles of a page."""
FACET_LIMIT = 20
"""Values of a facet that a page shows."""

Make = Callable[[Article], Document]


class Inexpressible(Exception):
    """The engine has no way to ask this."""


@dataclass(frozen=True, slots=True)
class Question:
    """One search, as a reader asks us (`query`) and as our planner asks an engine (all the rest).

    `words` are the syllables to mark in snippets. Without `facets` and `snippets` the answer is the total and
    the best ten articles.
    """

    query: SearchQuery
    match: Match
    clauses: tuple[Clause, ...]
    folded: bool
    words: tuple[str, ...]
    facets: tuple[Facet, ...] = tuple(Facet)
    snippets: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page shows: the total, the best articles, the snippet of each, the counts of each facet."""

    total: int
    keys: tuple[str, ...]
    snippets: tuple[str, ...] = ()
    facets: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)


class OpenIndex(ABC):
    """An index that is open, used in a `with` block."""

    @abstractmethod
    def answer(self, question: Question) -> Answer:
        """Answer one question. Raises Inexpressible."""

    @abstractmethod
    def close(self) -> None:
        """Release what is open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Peer(ABC):
    """An engine: how its experts would build an index of our documents, and ask it."""

    name: ClassVar[str]
    """A short name for options and files."""
    title: ClassVar[str]
    """What a table calls it."""
    libraries: ClassVar[tuple[str, ...]]
    """The packages whose versions a report names."""
    setup: ClassVar[str]
    """How it is set up, for the report."""

    @abstractmethod
    def build(self, articles: Iterable[Article], path: Path, make: Make, workers: int) -> None:
        """Index `articles` into the new directory `path`, text work in `workers` processes.

        `make` turns an article into its terms and facts; it runs in the workers.
        """

    @abstractmethod
    def open(self, path: Path) -> OpenIndex:
        """Open what `build` made."""


def facet_values(document: Document) -> Iterator[tuple[Facet, Sequence[str]]]:
    """The values of every facet of a document, year and month too."""
    yield from document.values
    when = document.stored.facts.date
    if when is not None:
        yield Facet.YEAR, (f"{when.year:04}",)
        if when.month is not None:
            yield Facet.MONTH, (f"{when.year:04}-{when.month:02}",)


def first_day(document: Document) -> int:
    """YYYYMMDD of the first day that the article's date can mean, 0 for none."""
    when = document.stored.facts.date
    return int(when.first_day.strftime("%Y%m%d")) if when is not None else 0


def ranking_clauses(question: Question) -> Iterator[Clause]:
    """The clauses that only raise the rank: the syllables score where they are required already."""
    return (clause for clause in question.clauses if clause.chain is not Chain.SYLLABLE)


def zone_weight(zone: Zone, ranking: Ranking) -> float:
    """What a hit in this part of the article counts."""
    return ranking.title_weight if zone is Zone.TITLE else ranking.body_weight
