"""An entry of the register: what is known of one document, how many articles say so, and who disagrees."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dvsearch.extract.decisions.keys import parse_bare_key

__all__ = ["Claim", "DecisionDocument", "DecisionEntry", "Learned", "Order", "ordered"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that `articles` articles say; never fewer than one."""

    value: str
    articles: int


@dataclass(frozen=True, slots=True)
class Learned:
    """The best-supported claim about one field, None if no article says anything, and its rivals.

    A claim that only says less (`UBND tỉnh` beside `UBND tỉnh Nghệ An`) supports the fuller one and is no
    rival. Rivals come with the best supported first.
    """

    best: Claim | None = None
    rivals: tuple[Claim, ...] = ()

    @property
    def value(self) -> str:
        """What is best supported, "" for nothing."""
        return "" if self.best is None else self.best.value


@dataclass(frozen=True, slots=True)
class DecisionDocument:
    """What the archive says of one document; `articles` cite it for certain. `issued` is in ISO form."""

    articles: int
    kind: Learned = Learned()
    issuer: Learned = Learned()
    issued: Learned = Learned()
    title: Learned = Learned()

    @property
    def contradictions(self) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
        """The fields about which articles disagree, each with the claims that did not prevail."""
        fields = (
            ("kind", self.kind),
            ("issuer", self.issuer),
            ("issued", self.issued),
            ("title", self.title),
        )
        return tuple((name, learned.rivals) for name, learned in fields if learned.rivals)


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What the archive says of the key (see `dvsearch.extract.decisions.keys`), and of what it names.

    `articles` cite it, each counted once however often it does; `first` and `latest` are the first days of
    the oldest and newest of those that have a date, which for `inferred` of them was inferred. `documents`
    has at least one, the one that most articles cite first; `open` articles may mean any of several.
    `provinces` are those of the articles, the most frequent first.
    """

    key: str
    articles: int
    documents: tuple[DecisionDocument, ...]
    open: int = 0
    provinces: tuple[Claim, ...] = ()
    first: date | None = None
    latest: date | None = None
    inferred: int = 0

    @property
    def is_bare(self) -> bool:
        """Say whether the key is a number that nothing resolved, which may be several documents'."""
        return parse_bare_key(self.key) is not None

    @property
    def contradicted(self) -> bool:
        """Say whether articles disagree about one of its documents."""
        return any(document.contradictions for document in self.documents)


class Order(StrEnum):
    """Most cited first; by key; or by issue date, oldest first, with those that have none at the end.

    A key that names several documents stands where the most cited of them does.
    """

    ARTICLES = "articles"
    KEY = "key"
    ISSUED = "issued"


def ordered(entries: Iterable[DecisionEntry], order: Order) -> tuple[DecisionEntry, ...]:
    """The entries in that order; equal ones go by key."""
    by_key = sorted(entries, key=lambda entry: entry.key)
    if order is Order.ARTICLES:
        by_key.sort(key=lambda entry: -entry.articles)
    elif order is Order.ISSUED:
        by_key.sort(key=lambda entry: entry.documents[0].issued.value or "9999")
    return tuple(by_key)
