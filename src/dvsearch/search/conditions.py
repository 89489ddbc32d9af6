"""Compile what a query demands into what an engine matches."""

from collections.abc import Iterator

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import (
    ALL_ZONES,
    AllOf,
    AnyOf,
    DateBetween,
    Everything,
    Exclude,
    Facet,
    HasPhrase,
    HasPrefix,
    HasTerm,
    HasValue,
    Match,
    Zone,
)
from dvsearch.extract.decisions import decisions_asked
from dvsearch.extract.provinces import resolve_unit, unit_names_for
from dvsearch.query import (
    And,
    Filter,
    FilterField,
    Node,
    Not,
    Note,
    NoteCode,
    Or,
    Phrase,
    Prefix,
    Scoped,
    Word,
    parse_day_range,
)
from dvsearch.search.interpret import AskedWord, decision_keys
from dvsearch.search.results import SearchQuery
from dvsearch.text.analyze import terms

__all__ = ["Compiler", "chosen_filters"]


class Compiler:
    """Compiles nodes for one snapshot; if `folded`, without regard to marks.

    Gathers `notes` on what cannot be understood, and the `keys` of the decisions asked for in fields.
    """

    def __init__(self, snapshot: Snapshot, *, folded: bool) -> None:
        self._snapshot = snapshot
        self._folded = folded
        self.notes: list[Note] = []
        self.keys: frozenset[str] = frozenset()

    def compile(self, node: Node, zones: tuple[Zone, ...] = ALL_ZONES) -> Match:
        """The match of a node, its words in any of these zones."""
        match node:
            case Word() | Phrase():
                return self._sequence(self._terms(node.text), zones)
            case Prefix():
                *before, last = self._terms(node.text) or ("",)
                prefix = HasPrefix(last, self._folded, zones)
                return AllOf((*(self._sequence((term,), zones) for term in before), prefix))
            case And(children):
                return AllOf(tuple(self.compile(child, zones) for child in children))
            case Or(children):
                return AnyOf(tuple(self.compile(child, zones) for child in children))
            case Not(child):
                return Exclude(self.compile(child, zones))
            case Scoped(_, child):
                return self.compile(child, (Zone.TITLE,))
            case Filter():
                return self._filter(node)

    def words(self, asked: AskedWord) -> Iterator[Match]:
        """What must be there for each of the words; another way of writing them stands for every one."""
        others = tuple(self._sequence(other, ALL_ZONES) for other in asked.others)
        parts = (asked.terms,) if len(asked.words) == 1 else tuple((term,) for term in asked.terms)
        for part in parts:
            own = self._sequence(part, ALL_ZONES)
            yield AnyOf((own, *others)) if others else own

    def _terms(self, text: str) -> tuple[str, ...]:
        return terms(text, folded=self._folded)

    def _sequence(self, terms: tuple[str, ...], zones: tuple[Zone, ...]) -> Match:
        if not terms:
            return Everything()
        if len(terms) == 1:
            return HasTerm(terms[0], self._folded, zones=zones)
        return HasPhrase(terms, self._folded, zones)

    def _filter(self, node: Filter) -> Match:
        if node.field is FilterField.DECISION:
            return self._decision(node.value)
        if node.field is FilterField.PROVINCE:
            return self._province(node.value)
        if node.field is FilterField.SOURCE:
            return self._value_like(Facet.SOURCE, node.value)
        if node.field is FilterField.KIND:
            return self._value_like(Facet.KIND, node.value)
        return self._days(node)

    def _decision(self, value: str) -> Match:
        keys = decision_keys(self._snapshot, decisions_asked(value))
        if not keys:
            self.notes.append(Note(NoteCode.UNKNOWN_DECISION, value))
        self.keys |= keys
        return HasValue(Facet.DECISION, keys)

    def _province(self, value: str) -> Match:
        unit = resolve_unit(value)
        if unit is None:
            self.notes.append(Note(NoteCode.UNKNOWN_PROVINCE, value))
            return Everything()
        return HasValue(Facet.PROVINCE, frozenset(unit_names_for(unit)))

    def _value_like(self, facet: Facet, value: str) -> Match:
        """Values that contain what was typed, without regard to marks, case and punctuation."""
        wanted = _plain(value)
        values = (entry.value for entry in self._snapshot.values(facet))
        return HasValue(facet, frozenset(found for found in values if wanted in _plain(found)))

    def _days(self, node: Filter) -> Match:
        days = parse_day_range(node.value)
        if days is None:
            self.notes.append(Note(NoteCode.BAD_DATE, node.value))
            return Everything()
        if node.field is FilterField.FROM:
            return DateBetween(days.first, None)
        if node.field is FilterField.TO:
            return DateBetween(None, days.last)
        return DateBetween(days.first, days.last)


def chosen_filters(query: SearchQuery) -> Iterator[Match]:
    """What was chosen beside the text: of each facet any of the values wanted, and none of those excluded."""
    if query.within is not None:
        yield HasValue(query.within.facet, frozenset((query.within.value,)))
    wanted: dict[Facet, frozenset[str]] = {}
    for chosen in query.filters:
        value = frozenset((chosen.value,))
        if chosen.exclude:
            yield Exclude(HasValue(chosen.facet, value))
        else:
            wanted[chosen.facet] = wanted.get(chosen.facet, frozenset()) | value
    yield from (HasValue(facet, values) for facet, values in wanted.items())
    if query.first_day is not None or query.last_day is not None:
        yield DateBetween(query.first_day, query.last_day)


def _plain(text: str) -> str:
    return " ".join(terms(text, folded=True))
