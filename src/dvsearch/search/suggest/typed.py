"""What stands in the box so far: what is being typed at its end, and what stands before that."""

from collections.abc import Iterator
from dataclasses import dataclass

from dvsearch.query import And, Filter, FilterField, Word, parse
from dvsearch.query.limits import MAX_LENGTH
from dvsearch.search.suggest.pieces import pieces
from dvsearch.text.analyze import terms
from dvsearch.text.normalize import normalize

__all__ = ["Typed", "read_typed"]

_FIELDS = (FilterField.DECISION, FilterField.PROVINCE, FilterField.SOURCE)
_QUOTES = '"”“»«'


@dataclass(frozen=True, slots=True)
class Typed:
    """Plain words at the end of the box, or with `field` the value of a filter there.

    `syllables` are as articles have them, `pieces` letters and digits apart, both in lower case; `is_open`
    says that nothing follows the last one, which may go on. `before` is the rest, which stays.
    """

    syllables: tuple[str, ...]
    pieces: tuple[str, ...]
    is_open: bool
    before: str = ""
    field: FilterField | None = None


def read_typed(text: str) -> tuple[Typed, ...]:
    """What `text` may be meant for, the likelier first; nothing where it ends in no plain word or value.

    `tỉnh:Quảng B` is on the way to a value of two words, or else a value and a word.
    """
    if len(text) > MAX_LENGTH:
        return ()
    return tuple(typed for typed in _read(text) if typed.pieces)


def _read(text: str) -> Iterator[Typed]:
    root = parse(text).root
    parts = root.children if isinstance(root, And) else (root,)
    words = len(parts)
    while words and isinstance(parts[words - 1], Word):
        words -= 1
    after = [part for part in parts[words:] if isinstance(part, Word)]
    is_open = normalize(text)[-1:].isalnum()
    filled = parts[words - 1] if words else None
    if isinstance(filled, Filter) and filled.field in _FIELDS and text[filled.end - 1] not in _QUOTES:
        value = " ".join((filled.value, *(word.text for word in after)))
        yield _typed(value, is_open, text[: filled.start], filled.field)
    if after:
        start = after[0].start
        yield _typed(text[start:], is_open, text[:start] if words else "")


def _typed(text: str, is_open: bool, before: str, field: FilterField | None = None) -> Typed:
    return Typed(terms(text, folded=False), pieces(text), is_open, before.strip(), field)
