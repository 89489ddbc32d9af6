"""Turn what a person typed into a tree and notes; lenient, and bounded in cost.

Operators bind NOT before AND (words side by side) before OR, as in `a b OR c` = (a AND b) OR c.
"""

from dvsearch.query.fields import field_name
from dvsearch.query.lexer import Kind, Token, lex
from dvsearch.query.limits import MAX_DEPTH, MAX_LENGTH, MAX_TYPED, limited
from dvsearch.query.nodes import Node, TextField
from dvsearch.query.notes import Note, NoteCode
from dvsearch.query.parsed import ParsedQuery
from dvsearch.query.simplify import conjunction, disjunction, negation, scoped
from dvsearch.text.normalize import NormalizedText, normalize_with_map

__all__ = ["parse"]


def parse(text: str) -> ParsedQuery:
    """Parse any string; what cannot be understood is passed over, with a note where it matters."""
    read, normalized = _readable(text)
    tokens, notes = lex(read, normalized)
    if len(read) < len(text):
        notes.insert(0, Note(NoteCode.CUT_LENGTH, str(MAX_LENGTH)))
    parser = _Parser(tokens)
    root, limit_notes = limited(parser.alternatives())
    notes += [*parser.notes, *limit_notes]
    return ParsedQuery(read, root, tuple(dict.fromkeys(notes)))


def _readable(text: str) -> tuple[str, NormalizedText]:
    """The part of `text` that is read, cut at a blank if too long, and its normalized form."""
    normalized = normalize_with_map(text[:MAX_TYPED])
    if len(normalized.text) <= MAX_LENGTH and len(text) <= MAX_TYPED:
        return text, normalized
    head = normalized.text[: MAX_LENGTH + 1]
    blank = max(head.rfind(" "), head.rfind("\n"))
    _, end = normalized.original(0, blank if blank > 0 else min(len(head), MAX_LENGTH))
    read = text[:end]
    return read, normalize_with_map(read)


class _Parser:
    """Recursive descent; a group inside more than MAX_DEPTH others is skipped."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.notes: list[Note] = []

    def alternatives(self, depth: int = 0, scope: TextField | None = None) -> Node | None:
        branches = [self._sequence(depth, scope)]
        while self._take(Kind.OR):
            branches.append(self._sequence(depth, scope))
        return disjunction(branches)

    def _sequence(self, depth: int, scope: TextField | None) -> Node | None:
        children: list[Node | None] = []
        while (kind := self._kind()) not in (None, Kind.OR):
            if kind is Kind.CLOSE and depth:
                break
            if kind is Kind.CLOSE:
                self.notes.append(Note(NoteCode.UNBALANCED_PARENTHESIS, ")"))
            if kind in (Kind.CLOSE, Kind.AND):
                self.at += 1
                continue
            children.append(self._unary(depth, scope))
        return conjunction(children)

    def _unary(self, depth: int, scope: TextField | None) -> Node | None:
        negated = False
        field: TextField | None = None
        while self._kind() in (Kind.NOT, Kind.SCOPE):
            token = self._next()
            negated ^= token.negated or token.kind is Kind.NOT
            field = token.field or field
        if self._kind() not in (Kind.LEAF, Kind.OPEN):
            if field is not None:
                self.notes.append(Note(NoteCode.EMPTY_FIELD, field_name(field)))
            return None
        token = self._next()
        negated ^= token.negated
        node = token.leaf or self._group(depth + 1, scope or field)
        if field is not None and scope is None:
            node = scoped(field, node)
        return negation(node) if negated else node

    def _group(self, depth: int, scope: TextField | None) -> Node | None:
        """What stands behind an OPEN, up to its CLOSE or the end."""
        if depth > MAX_DEPTH:
            self.notes.append(Note(NoteCode.TOO_DEEP, str(MAX_DEPTH)))
            self._skip_group()
            return None
        node = self.alternatives(depth, scope)
        if not self._take(Kind.CLOSE):
            self.notes.append(Note(NoteCode.UNBALANCED_PARENTHESIS, "("))
        return node

    def _skip_group(self) -> None:
        opened = 1
        while opened and self._kind() is not None:
            kind = self._next().kind
            opened += (kind is Kind.OPEN) - (kind is Kind.CLOSE)

    def _kind(self) -> Kind | None:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else None

    def _next(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def _take(self, kind: Kind) -> bool:
        taken = self._kind() is kind
        self.at += taken
        return taken
