"""What did the reader ask? This floor knows the language of queries and no index."""

from dvsearch.query.dates import DayRange, parse_day_range
from dvsearch.query.nodes import (
    And,
    Filter,
    FilterField,
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Scoped,
    TextField,
    Word,
    leaves,
    signed_leaves,
)
from dvsearch.query.notes import Note, NoteCode, describe
from dvsearch.query.parsed import ParsedQuery
from dvsearch.query.parser import parse
from dvsearch.query.printer import format_filter, quote, to_text
from dvsearch.query.refine import with_filter

__all__ = [
    "And",
    "DayRange",
    "Filter",
    "FilterField",
    "Leaf",
    "Node",
    "Not",
    "Note",
    "NoteCode",
    "Or",
    "ParsedQuery",
    "Phrase",
    "Prefix",
    "Scoped",
    "TextField",
    "Word",
    "describe",
    "format_filter",
    "leaves",
    "parse",
    "parse_day_range",
    "quote",
    "signed_leaves",
    "to_text",
    "with_filter",
]
