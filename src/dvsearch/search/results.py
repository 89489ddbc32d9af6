"""What is asked of a Searcher and what it answers: typed pages, shared by HTML, JSON and terminal."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.query import Facet, Sort
from dvsearch.model import ArticleDate
from dvsearch.query import Note

__all__ = [
    "Counted",
    "FacetFilter",
    "Highlighted",
    "Interpretation",
    "InterpretationKind",
    "Result",
    "SearchPage",
    "SearchQuery",
    "Snippet",
    "Suggestion",
]


@dataclass(frozen=True, slots=True)
class FacetFilter:
    """One value of a facet that articles must have, or with `exclude` must not.

    Of several values of one facet to have, any is enough.
    """

    facet: Facet
    value: str
    exclude: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search as a page or a script asks it. `page` counts from 1; dates are included.

    `within` is what articles must have whatever else is chosen of its facet.
    """

    text: str = ""
    filters: tuple[FacetFilter, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    size: int = 10
    facets: tuple[Facet, ...] = tuple(Facet)
    facet_limit: int = 20
    within: FacetFilter | None = None


@dataclass(frozen=True, slots=True)
class Highlighted:
    """A text in the article's own spelling and the ranges of it to mark: ascending, apart."""

    text: str
    ranges: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Snippet(Highlighted):
    """The best window of a body; says whether the text goes on before and after it."""

    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """One article of the page."""

    key: str
    title: Highlighted
    snippet: Snippet
    date: ArticleDate | None
    provinces: tuple[str, ...]
    source: str
    decisions: tuple[str, ...]
    url: str
    score: float


class InterpretationKind(StrEnum):
    """What a piece of the query was taken for."""

    DECISION = "decision"
    ABBREVIATION = "abbreviation"


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A piece of the query understood as more than words.

    `typed` is that piece, `meaning` what it was taken for, `without` the query that leaves it out and
    `literal` the query that takes it word by word.
    """

    kind: InterpretationKind
    typed: str
    meaning: str
    without: str
    literal: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The marked reading of an unmarked query that is the most frequent in the archive."""

    text: str


@dataclass(frozen=True, slots=True)
class Counted:
    """How many articles match, with facets, when `needed` of the words must."""

    total: int
    facets: tuple[FacetCounts, ...]
    needed: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of results and everything about it.

    `needed` of the query's `words` are in every article found: all of them, or fewer when the query is
    long or when no article has them all (`partial`).
    """

    query: SearchQuery
    total: int
    pages: int
    results: tuple[Result, ...]
    facets: tuple[FacetCounts, ...]
    words: int
    needed: int
    partial: bool
    suggestion: Suggestion | None
    interpretations: tuple[Interpretation, ...]
    notes: tuple[Note, ...]
    seconds: float
