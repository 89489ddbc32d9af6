"""The words every floor shares: an article, its date, its citations, and the facts read from it."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

__all__ = [
    "Article",
    "ArticleDate",
    "Basis",
    "Citation",
    "Facts",
    "Precision",
]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a reader took it from a file; nothing in it is interpreted yet.

    `key` is its stable identity within an archive: the record's own id, else the file's path
    relative to the folder indexed. Paragraphs of `body` are separated by a newline. An empty
    string means that the file did not say. `where` names file and line for messages.
    """

    key: str
    title: str
    body: str
    url: str = ""
    author: str = ""
    source: str = ""
    published: str = ""
    where: str = ""

    @property
    def text(self) -> str:
        """Title and body on lines of their own; all offsets into an article index this."""
        return f"{self.title}\n{self.body}"

    @property
    def body_start(self) -> int:
        """Where the body begins in `text`."""
        return len(self.title) + 1

    @property
    def digest(self) -> str:
        """32 hex digits over everything that is indexed; tells a changed article from an unchanged one."""
        parts = (self.title, self.body, self.url, self.author, self.source, self.published)
        data = "\x00".join(parts).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, digest_size=16).hexdigest()


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Basis(StrEnum):
    """Where a date comes from, strongest first."""

    METADATA = "metadata"
    URL = "url"
    TEXT = "text"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """The day, month or year an article is of, and what says so."""

    year: int
    month: int | None = None
    day: int | None = None
    basis: Basis = Basis.TEXT

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @property
    def precision(self) -> Precision:
        """DAY, MONTH or YEAR."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def first_day(self) -> date:
        """The first day it can mean; the one that sorting and range filters use."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def iso(self) -> str:
        """`2020-05-28`, `2020-05` or `2020`, as far as it is known."""
        return self.first_day.isoformat()[: {Precision.DAY: 10, Precision.MONTH: 7}.get(self.precision, 4)]

    @classmethod
    def from_iso(cls, iso: str, basis: Basis = Basis.TEXT) -> "ArticleDate":
        """Read what `iso` wrote. Raises ValueError for anything else."""
        year, month, day = (*map(int, iso.split("-")), None, None)[:3]
        if year is None or iso.count("-") > 2:
            raise ValueError(f"not a date: {iso!r}")
        return cls(year, month, day, basis)


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a decision: `text[start:end]` is what the article says.

    `kind` is the type of document in lower case ("quyết định"). `key` is the full number-symbol
    ("290-QĐ/TW"), also for a short mention that the same article resolves; None for a bare number
    that nothing resolves and for a document known by name only, which has `name`. `number` and
    `year` are those inside the number-symbol. `issued` is the document's own date (ISO) and
    `issuer` the body that issued it, when the text says so next to it.
    """

    start: int
    end: int
    kind: str
    key: str | None = None
    number: str | None = None
    year: int | None = None
    issued: str | None = None
    issuer: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What extraction read from one article; offsets of citations index `Article.text`.

    `provinces` are units of the article's own day, the most central first.
    `source` is the normalised name of the paper, station or site, "" when unknown.
    """

    date: ArticleDate | None = None
    provinces: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = field(default=())
    source: str = ""
    author: str = ""
