"""Take a piece out of the text of a query and leave the rest as it was typed."""

import re

from dvsearch.query.lexer import Kind, Token, lex

__all__ = ["without"]

_LEADING_PUNCTUATION = re.compile(r"[\s,;]+")
_PREFIXES = (Kind.NOT, Kind.SCOPE)
_OPERATORS = (Kind.OR, Kind.AND)


def without(text: str, start: int, end: int) -> str:
    """Return `text` without the pieces that touch [start, end).

    A minus, NOT or field name before them goes too, as do parentheses with nothing left inside and
    the operator with nothing left on one side.
    """
    start, end = max(start, 0), max(end, 0)
    tokens, _ = lex(text)
    touched = [at for at, token in enumerate(tokens) if token.start < end and token.end > start]
    if not touched:
        return _joined(text[:start], text[end:])
    first, last = _widened(tokens, touched[0], touched[-1])
    return _joined(text[: min(start, tokens[first].start)], text[max(end, tokens[last].end) :])


def _widened(tokens: list[Token], first: int, last: int) -> tuple[int, int]:
    """Take in the tokens that mean nothing without [first, last]."""

    def kind(at: int) -> Kind | None:
        return tokens[at].kind if 0 <= at < len(tokens) else None

    while True:
        while kind(first - 1) in _PREFIXES:
            first -= 1
        if kind(first - 1) is not Kind.OPEN or kind(last + 1) not in (Kind.CLOSE, None):
            break
        first, last = first - 1, min(last + 1, len(tokens) - 1)
    if kind(first - 1) in _OPERATORS and kind(last + 1) in (*_OPERATORS, Kind.CLOSE, None):
        first -= 1
    elif kind(last + 1) in _OPERATORS and kind(first - 1) in (Kind.OPEN, None):
        last += 1
    return first, last


def _joined(left: str, right: str) -> str:
    left = left.rstrip()
    right = _LEADING_PUNCTUATION.sub("", right, count=1) if right[:1] in " ,;\t\n" else right
    tight = left.endswith("(") or right.startswith(")")
    return f"{left}{'' if tight else ' '}{right}".strip()
