"""The listings of a snapshot: its decisions, provinces and sources with all that they are called."""

from dataclasses import dataclass

from dvsearch.engine.base import FacetCount, Snapshot
from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import display_key
from dvsearch.extract.provinces import TODAY, UNITS
from dvsearch.query import FilterField, format_filter
from dvsearch.search.suggest.completion import Completion, CompletionKind
from dvsearch.search.suggest.decision_names import decision_names
from dvsearch.search.suggest.listing import Listing, Name
from dvsearch.search.suggest.pieces import pieces

__all__ = ["Listings", "make_listings", "without_unit_word"]

_UNIT_WORDS = (("tinh",), ("tỉnh",), ("thanh", "pho"), ("thành", "phố"), ("tp",))


@dataclass(frozen=True, slots=True)
class Listings:
    """Everything that facets have, most frequent first."""

    decisions: Listing
    provinces: Listing
    sources: Listing


def make_listings(snapshot: Snapshot) -> Listings:
    """Make the listings of a snapshot; some tens of milliseconds for each thousand decisions."""
    decisions = [(_decision(entry), decision_names(entry.value)) for entry in snapshot.values(Facet.DECISION)]
    sources = [(_source(entry), _endings(entry.value)) for entry in snapshot.values(Facet.SOURCE)]
    return Listings(
        Listing(decisions),
        Listing([(_province(entry), _unit_names(entry.value)) for entry in _provinces(snapshot)]),
        Listing(sources),
    )


def _decision(entry: FacetCount) -> Completion:
    shown = display_key(entry.value)
    query = format_filter(FilterField.DECISION, shown)
    return Completion(CompletionKind.DECISION, shown, entry.count, key=entry.value, query=query)


def _source(entry: FacetCount) -> Completion:
    query = format_filter(FilterField.SOURCE, entry.value)
    return Completion(CompletionKind.SOURCE, entry.value, entry.count, key=entry.value, query=query)


def _province(entry: FacetCount) -> Completion:
    query = format_filter(FilterField.PROVINCE, entry.value)
    return Completion(CompletionKind.PROVINCE, entry.value, entry.count, key=entry.value, query=query)


def _provinces(snapshot: Snapshot) -> list[FacetCount]:
    """The units of articles, former ones too; one of today counts what it took in, as its filter does."""
    of_day = {entry.value: entry for entry in snapshot.values(Facet.PROVINCE) if entry.value not in TODAY}
    today = {entry.value: entry for entry in snapshot.values(Facet.PROVINCE_TODAY)}
    return sorted((of_day | today).values(), key=lambda entry: (-entry.count, entry.value))


def _unit_names(unit: str) -> list[Name]:
    aliases = dict.fromkeys(alias for row in UNITS if row.name == unit for alias in row.aliases)
    return [*_endings(unit), *(Name(pieces(alias)) for alias in aliases)]


def _endings(text: str) -> list[Name]:
    """A name from each of its words on."""
    whole = pieces(text)
    return [Name(whole[at:]) for at in range(len(whole))]


def without_unit_word(typed: tuple[str, ...]) -> tuple[str, ...]:
    """What was typed without "tỉnh" or "thành phố" before a name."""
    for words in _UNIT_WORDS:
        if typed[: len(words)] == words and len(typed) > len(words):
            return typed[len(words) :]
    return typed
