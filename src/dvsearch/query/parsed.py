"""A parsed query: its text, tree and notes, and what later floors ask of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from dvsearch.query.edit import without
from dvsearch.query.nodes import (
    And,
    Filter,
    Leaf,
    Node,
    Phrase,
    Prefix,
    Word,
    leaves,
    signed_leaves,
)
from dvsearch.query.notes import Note

__all__ = ["ParsedQuery"]


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """What a person asked. `root` is None where nothing was asked.

    `text` is what they typed, up to where reading stopped (see the note CUT_LENGTH); the offsets of
    all leaves index it.
    """

    text: str
    root: Node | None
    notes: tuple[Note, ...] = ()

    def leaves(self) -> Iterator[Leaf]:
        """Every leaf, in reading order."""
        return leaves(self.root)

    def terms(self) -> Iterator[Word | Phrase | Prefix]:
        """The words, phrases and prefixes that an article should have: those to highlight."""
        for leaf, wanted in signed_leaves(self.root):
            if wanted and not isinstance(leaf, Filter):
                yield leaf

    def filters(self) -> Iterator[tuple[Filter, bool]]:
        """Every filter, with False for one that excludes."""
        for leaf, wanted in signed_leaves(self.root):
            if isinstance(leaf, Filter):
                yield leaf, wanted

    def bare_words(self) -> Iterator[Word]:
        """The words that an article must have: not excluded, no alternatives, in no field."""
        parts = self.root.children if isinstance(self.root, And) else (self.root,)
        return (part for part in parts if isinstance(part, Word))

    def without(self, start: int, end: int) -> str:
        """The text with the piece [start, end) removed; see `edit.without`."""
        return without(self.text, start, end)
