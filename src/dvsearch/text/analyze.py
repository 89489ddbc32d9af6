"""Analyze text into the chains of terms that are indexed and asked for, in one pass.

Three chains come from the same normalized, lower-case text:
- syllables, in order, with the span of each in the original text;
- compounds: words of several syllables as pyvi sees them ("dân vận");
- bigrams: every two neighbouring syllables, for all that segmentation gets wrong.

Indexing and asking use these functions and no others, so that the same words meet in the same terms.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dvsearch.text.anchors import anchors
from dvsearch.text.fold import fold, lowercase
from dvsearch.text.normalize import NormalizedText, normalize_with_map
from dvsearch.text.segment import Span, segment

__all__ = ["MAX_TERM_LENGTH", "Analysis", "Syllables", "analyze", "bigrams", "syllables", "terms"]

# Longer runs of letters are no words (keys, addresses, rubbish); the limit keeps the dictionary sound.
MAX_TERM_LENGTH = 64
_SYLLABLE = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Syllables:
    """The syllables of a text in order; `spans[i]` is where `terms[i]` stands in the original."""

    terms: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Every chain of one text. `compounds` keeps repetitions; its syllables are joined by a blank.

    `anchors` is where every 32nd syllable begins (see `dvsearch.text.anchors`).
    """

    syllables: Syllables
    compounds: tuple[str, ...]
    anchors: tuple[int, ...]


def syllables(text: str) -> Syllables:
    """Cut `text` (as typed or printed) into syllables, without segmenting it into words."""
    return _syllables(normalize_with_map(text))


def terms(text: str, *, folded: bool) -> tuple[str, ...]:
    """The syllables of `text`, without marks if `folded`."""
    found = syllables(text).terms
    return tuple(map(fold, found)) if folded else found


def bigrams(sequence: Sequence[str]) -> list[str]:
    """Join each two neighbours of `sequence`."""
    return [f"{first} {second}" for first, second in pairwise(sequence)]


def analyze(text: str, keep: Sequence[Span] = ()) -> Analysis:
    """Analyze `text` as typed or printed; never raises.

    `keep` are spans of it (cited decisions) that must not be joined to a neighbouring word.
    """
    normalized = normalize_with_map(text)
    kept = _normalized_spans(normalized, keep)
    return Analysis(_syllables(normalized), _compounds(normalized.text, kept), anchors(normalized))


def _syllables(normalized: NormalizedText) -> Syllables:
    found = list(_SYLLABLE.finditer(lowercase(normalized.text)))
    spans = [match.span() for match in found]
    if normalized.starts is not None:
        spans = [normalized.original(start, end) for start, end in spans]
    return Syllables(tuple(match.group()[:MAX_TERM_LENGTH] for match in found), tuple(spans))


def _compounds(text: str, keep: Sequence[Span]) -> tuple[str, ...]:
    kept = set(keep)
    lowered = lowercase(text)
    found = []
    for start, end in segment(text, keep):
        if (start, end) in kept:
            continue
        parts = _SYLLABLE.findall(lowered, start, end)
        if len(parts) > 1:
            found.append(" ".join(parts)[:MAX_TERM_LENGTH])
    return tuple(found)


def _normalized_spans(normalized: NormalizedText, spans: Sequence[Span]) -> list[Span]:
    """Translate spans of the original into spans of the normalized text."""
    if normalized.starts is None:
        return list(spans)
    positions: dict[int, int] = {}
    for at, original in enumerate(normalized.starts):
        positions.setdefault(original, at)
    translated = []
    for start, end in spans:
        if start in positions and end in positions:
            translated.append((positions[start], positions[end]))
    return translated
