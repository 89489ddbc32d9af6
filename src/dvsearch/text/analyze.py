"""Analyze text into the chains of terms that are indexed and asked for, in one pass.

Three chains come from the same normalized, lower-case text:
- syllables, in order, with the span of each in the original text;
- compounds: words of several syllables as pyvi sees them ("dân vận");
- bigrams: every two neighbouring syllables, for all that segmentation gets wrong.

Indexing and asking use these functions and no others, so that the same words meet in the same terms.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from dvsearch.text.anchors import anchors
from dvsearch.text.fold import fold, lowercase
from dvsearch.text.memo import Memo
from dvsearch.text.normalize import NormalizedText, normalize, normalize_with_map
from dvsearch.text.segment import Span, segment

__all__ = [
    "MAX_TERM_LENGTH",
    "Analysis",
    "Syllables",
    "analyze",
    "bigrams",
    "syllable_spans",
    "syllables",
    "terms",
]

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
    """Every chain of one text: the terms of its syllables, and its compounds with their repetitions.

    The syllables of a compound are joined by a blank. `anchors` is where every 32nd syllable begins (see
    `dvsearch.text.anchors`).
    """

    syllables: tuple[str, ...]
    compounds: tuple[str, ...]
    anchors: tuple[int, ...]


def syllables(text: str) -> Syllables:
    """Cut `text` (as typed or printed) into syllables, without segmenting it into words."""
    normalized = normalize_with_map(text)
    return Syllables(_terms(lowercase(normalized.text), _SYLLABLES), _spans(normalized))


def syllable_spans(text: str) -> tuple[Span, ...]:
    """Where the syllables of `text` stand, without asking what they are."""
    return _spans(normalize_with_map(text))


def _spans(normalized: NormalizedText) -> tuple[Span, ...]:
    spans = (match.span() for match in _SYLLABLE.finditer(normalized.text))
    if normalized.starts is None:
        return tuple(spans)
    return tuple(normalized.original(start, end) for start, end in spans)


def terms(text: str, *, folded: bool) -> tuple[str, ...]:
    """The syllables of `text`, without marks if `folded`."""
    return _terms(lowercase(normalize(text)), _FOLDED if folded else _SYLLABLES)


def bigrams(sequence: Sequence[str]) -> list[str]:
    """Join each two neighbours of `sequence`."""
    return [f"{first} {second}" for first, second in pairwise(sequence)]


def analyze(text: str, keep: Sequence[Span] = ()) -> Analysis:
    """Analyze `text` as typed or printed. Raises ModelUnusable where pyvi's files are, and nothing else.

    `keep` are spans of it (cited decisions) that must not be joined to a neighbouring word.
    """
    normalized = normalize_with_map(text)
    lowered = lowercase(normalized.text)
    spans = segment(normalized.text, _normalized_spans(normalized, keep), compounds=True)
    words = [lowered[start:end] for start, end in spans]
    compounds = tuple(filter(None, map(_COMPOUNDS.__getitem__, words)))
    return Analysis(_terms(lowered, _SYLLABLES), compounds, anchors(normalized))


def _terms(lowered: str, syllables_of: Memo[tuple[str, ...]]) -> tuple[str, ...]:
    """The syllables of a text that is normalized and in lower case, run by run."""
    runs = lowered.replace("\n", " ").split(" ")
    return tuple(chain.from_iterable(map(syllables_of.__getitem__, runs)))


def _cut(run: str) -> tuple[str, ...]:
    return tuple(syllable[:MAX_TERM_LENGTH] for syllable in _SYLLABLE.findall(run))


def _cut_and_fold(run: str) -> tuple[str, ...]:
    return tuple(map(fold, _cut(run)))


def _compound(word: str) -> str:
    """The term of a word of several syllables, or ""."""
    parts = _SYLLABLE.findall(word)
    return " ".join(parts)[:MAX_TERM_LENGTH] if len(parts) > 1 else ""


_SYLLABLES = Memo(_cut)
_FOLDED = Memo(_cut_and_fold)
_COMPOUNDS = Memo(_compound)


def _normalized_spans(normalized: NormalizedText, spans: Sequence[Span]) -> list[Span]:
    """Translate spans of the original into spans of the normalized text."""
    starts = normalized.starts
    if starts is None:
        return list(spans)
    translated = []
    for start, end in spans:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if last < len(starts) and (starts[first], starts[last]) == (start, end):
            translated.append((first, last))
    return translated
