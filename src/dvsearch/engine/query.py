"""What an engine is asked: which articles match, how they score, what to count and what to return.

These trees are what a plan compiles to. They speak of terms and values as they stand in the index and
know nothing of what the reader typed.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = [
    "ALL_ZONES",
    "AllOf",
    "AnyOf",
    "AtLeast",
    "Chain",
    "Clause",
    "DateBetween",
    "Everything",
    "Exclude",
    "Facet",
    "HasPhrase",
    "HasPrefix",
    "HasTerm",
    "HasValue",
    "Match",
    "Place",
    "Ranking",
    "SearchRequest",
    "Sort",
    "Zone",
]


class Zone(StrEnum):
    """A part of an article whose text is indexed on its own."""

    TITLE = "title"
    BODY = "body"


ALL_ZONES = (Zone.TITLE, Zone.BODY)


class Chain(StrEnum):
    """A chain of terms that analysis makes of a text (see `dvsearch.text.analyze`)."""

    SYLLABLE = "syllable"
    COMPOUND = "compound"
    BIGRAM = "bigram"


class Facet(StrEnum):
    """A property of articles that can be counted and filtered by; an article may have several values."""

    YEAR = "year"
    MONTH = "month"
    PROVINCE = "province"
    PROVINCE_TODAY = "province_today"
    DECISION = "decision"
    KIND = "kind"
    SOURCE = "source"


class Sort(StrEnum):
    """The order of results: by score, then the newest first; or by date, then score.

    What is still equal keeps an arbitrary but fixed order, the same after any reindexing.
    """

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class HasTerm:
    """Articles with the term. If `folded`, `text` bears no marks and every marked form counts.

    Compounds are looked up as they stand, folded or not.
    """

    text: str
    folded: bool = False
    chain: Chain = Chain.SYLLABLE
    zones: tuple[Zone, ...] = ALL_ZONES


@dataclass(frozen=True, slots=True)
class HasPhrase:
    """Articles in which the syllables stand next to each other, in this order, in one zone."""

    texts: tuple[str, ...]
    folded: bool = False
    zones: tuple[Zone, ...] = ALL_ZONES


@dataclass(frozen=True, slots=True)
class HasPrefix:
    """Articles with a syllable that begins so."""

    text: str
    folded: bool = False
    zones: tuple[Zone, ...] = ALL_ZONES


@dataclass(frozen=True, slots=True)
class HasValue:
    """Articles that have one of the values of the facet."""

    facet: Facet
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class DateBetween:
    """Articles whose first possible day lies in [first, last]; None leaves that side open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class AllOf:
    """Articles that every child matches; of no children: every article."""

    children: tuple["Match", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Articles that some child matches; of no children: none."""

    children: tuple["Match", ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Articles that at least `count` of the children match."""

    count: int
    children: tuple["Match", ...]


@dataclass(frozen=True, slots=True)
class Exclude:
    """Articles that the child does not match."""

    child: "Match"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every article."""


Match = (
    HasTerm | HasPhrase | HasPrefix | HasValue | DateBetween | AllOf | AnyOf | AtLeast | Exclude | Everything
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One summand of the score: BM25F of a term, times `weight`. A clause never decides a match."""

    text: str
    chain: Chain = Chain.SYLLABLE
    folded: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranking:
    """The parameters of BM25F (Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted
    Fields, 2004), fitted on known-item queries over 40,000 articles (`dvsearch eval relevance`).

    `k1` is how soon repetition stops counting; for each zone a weight and `b`, how much length counts.
    """

    k1: float = 0.9
    title_weight: float = 3.0
    body_weight: float = 1.0
    title_b: float = 0.5
    body_b: float = 0.75


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article of this first day (None: without a date) and this key stands among all by date.

    It need not be there any more.
    """

    day: date | None
    key: str


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search: the articles that `match`, in order, from `offset` on, with facets over all of them.

    `limit` may be 0. Each facet returns at most `facet_limit` values, the most frequent first (years and
    months: all, in order). With `after`, for an order by date and no clauses, hits are those behind that
    place; total and facets are still of all.
    """

    match: Match
    clauses: tuple[Clause, ...] = ()
    ranking: Ranking = Ranking()
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 10
    facets: tuple[Facet, ...] = ()
    facet_limit: int = 50
    after: Place | None = None

    def __post_init__(self) -> None:
        if self.after is not None and (self.clauses or self.sort is Sort.RELEVANCE):
            raise ValueError("places are known in an order by date without scores only")
