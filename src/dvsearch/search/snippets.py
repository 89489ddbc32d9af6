"""What to show: where the query stands in a text, and the window of the body that shows it best.

Ranges are data; HTML is made in templates only. Text is shown in the article's own spelling.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dvsearch.search.results import Highlighted, Snippet
from dvsearch.text.analyze import Syllables, syllable_spans, syllables
from dvsearch.text.fold import fold
from dvsearch.text.function_words import FUNCTION_WORDS

__all__ = ["Highlighter", "Known", "Part"]

# Characters of a snippet: two lines on a wide screen, four on a phone.
_WIDTH = 260
# A window begins at a sentence when one begins so near before the best place.
_LOOK_BACK = 90
_SENTENCE_ENDS = (". ", "\n", "! ", "? ", "; ")
_FUNCTION_WORD_WEIGHT = 0.05

Span = tuple[int, int]
# The word of the query that a syllable is, by the number of the syllable in its text.
Known = Mapping[int, str]

_PAIR = 1_000_000  # numbers of pairs, beyond those of sequences


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """Tokens [first, last] of a text that are a sequence of the query."""

    first: int
    last: int
    sequence: int


@dataclass(frozen=True, slots=True)
class Part:
    """The characters [start, end) of a text; the first syllable there is number `syllable` of all."""

    start: int
    end: int
    syllable: int


class Highlighter:
    """Marks sequences of syllables, and words that begin with one of `prefixes`.

    `sequences` are lower-case syllables; if `folded`, without marks.
    """

    def __init__(
        self, sequences: Sequence[tuple[str, ...]], *, folded: bool, prefixes: Sequence[str] = ()
    ) -> None:
        self._folded = folded
        self._prefixes = tuple(prefixes)
        self._starting: defaultdict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        self._weights: list[float] = []
        for number, sequence in enumerate(dict.fromkeys(sequences)):
            self._starting[sequence[0]].append((number, sequence))
            alone = len(sequence) == 1 and sequence[0] in FUNCTION_WORDS
            self._weights.append(_FUNCTION_WORD_WEIGHT if alone else float(len(sequence)))

    def mark(self, text: str, extra: Sequence[Span] = (), known: Known | None = None) -> Highlighted:
        """Mark the whole of `text`; `extra` spans are marked besides.

        With `known`, only those syllables can be words of the query, and `text` is not analyzed.
        """
        tokens = self._tokens(text, known, 0)
        return Highlighted(text, _ranges(text, tokens, self._occurrences(tokens.terms), extra))

    def snippet(
        self, text: str, extra: Sequence[Span] = (), part: Part | None = None, known: Known | None = None
    ) -> Snippet:
        """Return the window of `text` that shows most of the query, marked.

        With `part` it is looked for there only; `known` as in `mark`.
        """
        part = part or Part(0, len(text), 0)
        first, last = part.start, part.end
        extra = [(start - first, end - first) for start, end in extra if first <= start and end <= last]
        shown = text[first:last]
        found = self._snippet(shown, self._tokens(shown, known, part.syllable), extra)
        before, after = first > 0 or found.cut_before, last < len(text) or found.cut_after
        return replace(found, cut_before=before, cut_after=after)

    def _tokens(self, text: str, known: Known | None, first: int) -> Syllables:
        """The syllables of `text` as the query writes them; "" for those that are not in it."""
        if known is None:
            found = syllables(text)
            return Syllables(tuple(map(fold, found.terms)), found.spans) if self._folded else found
        spans = syllable_spans(text)
        return Syllables(tuple(known.get(at, "") for at in range(first, first + len(spans))), spans)

    def _snippet(self, text: str, tokens: Syllables, extra: Sequence[Span]) -> Snippet:
        found = self._occurrences(tokens.terms)
        start, end = _window(text, self._best_place(tokens, found, extra))
        end = start + len(text[start:end].rstrip())
        ranges = [
            (max(first, start) - start, min(last, end) - start)
            for first, last in _ranges(text, tokens, found, extra)
            if first < end and last > start
        ]
        shown = text[start:end].replace("\n", " ")
        return Snippet(shown, tuple(ranges), cut_before=start > 0, cut_after=end < len(text))

    def _occurrences(self, terms: Sequence[str]) -> list[_Occurrence]:
        found = []
        for at, term in enumerate(terms):
            if not term:
                continue
            for number, sequence in self._starting.get(term, ()):
                if tuple(terms[at : at + len(sequence)]) == sequence:
                    found.append(_Occurrence(at, at + len(sequence) - 1, number))
            if self._prefixes and term.startswith(self._prefixes):
                found.append(_Occurrence(at, at, -1))
        return _without_lone_function_words(found, self._weights)

    def _best_place(self, tokens: Syllables, found: list[_Occurrence], extra: Sequence[Span]) -> int:
        """Where the window with the most of the query begins; the earliest of equals."""
        places = [
            (tokens.spans[occurrence.first][0], occurrence.sequence, self._weight(occurrence.sequence))
            for occurrence in found
        ]
        places += [(start, -2 - number, 4.0) for number, (start, _) in enumerate(extra)]
        # Words of the query that stand together say more than the same words apart.
        places += [
            (tokens.spans[first.first][0], _PAIR + first.sequence, self._weight(second.sequence))
            for first, second in pairwise(sorted(found, key=lambda hit: hit.first))
            if second.first == first.last + 1 and second.sequence > first.sequence >= 0
        ]
        places.sort()
        best, best_weight, last = 0, 0.0, 0
        for first, (start, _, _) in enumerate(places):
            last = max(last, first)
            while last < len(places) and places[last][0] < start + _WIDTH * 3 // 4:
                last += 1
            distinct = {sequence: weight for _, sequence, weight in places[first:last]}
            weight = sum(distinct.values()) + 0.01 * (last - first)
            if weight > best_weight:
                best, best_weight = start, weight
        return best

    def _weight(self, sequence: int) -> float:
        return 1.0 if sequence < 0 else self._weights[sequence]


def _without_lone_function_words(found: list[_Occurrence], weights: list[float]) -> list[_Occurrence]:
    """Drop "của" and its like where no other word of the query stands beside."""
    covered = {token for hit in found for token in range(hit.first, hit.last + 1)}
    return [
        hit
        for hit in found
        if hit.sequence < 0
        or weights[hit.sequence] >= 1.0
        or hit.first - 1 in covered
        or hit.last + 1 in covered
        or len(weights) == 1
    ]


def _window(text: str, place: int) -> Span:
    """The window around `place`, cut at blanks, from the beginning of a sentence if one is near."""
    if len(text) <= _WIDTH:
        return 0, len(text)
    start = _window_start(text, place)
    end = start + _WIDTH
    if end >= len(text):
        return start, len(text)
    blank = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
    return start, blank if blank > place else end


def _window_start(text: str, place: int) -> int:
    if place < _LOOK_BACK:
        return 0
    back = place - _LOOK_BACK
    sentence = max(text.rfind(end, back, place) + len(end) for end in _SENTENCE_ENDS)
    if sentence > back:
        return sentence
    blank = text.find(" ", place - _LOOK_BACK // 2, place)
    return blank + 1 if blank >= 0 else place


def _ranges(
    text: str, tokens: Syllables, found: list[_Occurrence], extra: Sequence[Span]
) -> tuple[Span, ...]:
    """Spans of the occurrences in order; those with only blanks between them become one."""
    spans = sorted([(tokens.spans[hit.first][0], tokens.spans[hit.last][1]) for hit in found] + list(extra))
    joined: list[Span] = []
    for start, end in spans:
        if joined and (start <= joined[-1][1] or text[joined[-1][1] : start].isspace()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
