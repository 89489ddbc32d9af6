"""A completion: one thing that a search box offers for what has been typed so far."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Completion", "CompletionKind"]


class CompletionKind(StrEnum):
    """What is offered, in the order in which it is shown."""

    DECISION = "decision"
    PROVINCE = "province"
    SOURCE = "source"
    PHRASE = "phrase"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Completion:
    """One offer: `text` as it is shown, with `ranges` of it that match what was typed: ascending, apart.

    `count` is the number of articles that it leads to, whatever else was typed (1 for a title). `key` names
    the decision, the unit, the source or the article; a phrase has none. `query` is what the box holds when
    it is chosen, the query that finds it; "" for a title, which is an article to go to.
    """

    kind: CompletionKind
    text: str
    count: int
    ranges: tuple[tuple[int, int], ...] = ()
    key: str = ""
    query: str = ""
