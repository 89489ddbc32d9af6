"""Bound what a query may cost: the limits, and the step that holds a tree to them."""

from dvsearch.query.nodes import And, Filter, Node, Not, Or, Phrase, Prefix, Scoped, Word
from dvsearch.query.notes import Note, NoteCode
from dvsearch.query.simplify import conjunction, disjunction, negation, scoped

__all__ = [
    "MAX_DEPTH",
    "MAX_FILTERS",
    "MAX_LENGTH",
    "MAX_PREFIXES",
    "MAX_TYPED",
    "MAX_WORDS",
    "MIN_PREFIX",
    "limited",
]

# Characters after normalization: a long headline with its lead, pasted whole, is about 300.
MAX_LENGTH = 400
# Characters looked at before normalization: a decomposed Vietnamese letter is up to three of them.
MAX_TYPED = 4 * MAX_LENGTH
# Each word is a look-up in several chains; past 40 a further word hardly changes what is found.
MAX_WORDS = 40
# Counted apart, so that a filter clicked on the page holds however long the text beside it is.
MAX_FILTERS = 20
# A prefix stands for every word of the archive that begins so: by far the dearest leaf.
MAX_PREFIXES = 4
# One letter begins a twentieth of the vocabulary.
MIN_PREFIX = 2
# Parentheses inside one another; keeps recursion over the tree far from Python's limit.
MAX_DEPTH = 8


def limited(root: Node | None) -> tuple[Node | None, tuple[Note, ...]]:
    """Return the tree with no more leaves than allowed, the first ones in reading order."""
    budget = _Budget()
    kept = budget.keep(root)
    return kept, tuple(budget.notes)


class _Budget:
    def __init__(self) -> None:
        self.words = MAX_WORDS
        self.filters = MAX_FILTERS
        self.prefixes = MAX_PREFIXES
        self.notes: dict[Note, None] = {}

    def keep(self, node: Node | None) -> Node | None:
        match node:
            case And(children):
                return conjunction([self.keep(child) for child in children])
            case Or(children):
                return disjunction([self.keep(child) for child in children])
            case Not(child):
                return negation(self.keep(child))
            case Scoped(field, child):
                return scoped(field, self.keep(child))
            case Filter():
                return self._filter(node)
            case Word() | Phrase() | Prefix():
                return self._word(node)
            case None:
                return None

    def _filter(self, node: Filter) -> Filter | None:
        self.filters -= 1
        if self.filters >= 0:
            return node
        self._note(NoteCode.TOO_MANY_FILTERS, MAX_FILTERS)
        return None

    def _word(self, node: Word | Phrase | Prefix) -> Word | Phrase | Prefix | None:
        self.words -= 1
        if self.words < 0:
            self._note(NoteCode.TOO_MANY_WORDS, MAX_WORDS)
            return None
        if not isinstance(node, Prefix):
            return node
        self.prefixes -= 1
        if self.prefixes >= 0:
            return node
        self._note(NoteCode.TOO_MANY_PREFIXES, MAX_PREFIXES)
        return Word(node.text, node.start, node.end)

    def _note(self, code: NoteCode, limit: int) -> None:
        self.notes[Note(code, str(limit))] = None
