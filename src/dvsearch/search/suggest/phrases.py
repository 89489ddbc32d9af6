"""Go on with a phrase: its last syllable completed, or one more, as the archive has them side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import AllOf, Chain, HasPhrase, HasTerm, SearchRequest
from dvsearch.search.readings import Reading, best_readings
from dvsearch.search.suggest.pieces import is_on_the_way
from dvsearch.search.suggest.typed import Typed
from dvsearch.text.analyze import bigrams
from dvsearch.text.fold import fold, is_marked
from dvsearch.text.function_words import FUNCTION_WORDS

__all__ = ["Phrase", "complete_phrases"]

# Pairs of syllables looked at for each place, and phrases counted: the likeliest of them.
_PAIRS = 40
_COUNTED = 6
# A phrase that so many times fewer articles have than the first is left out, or one article only.
_RARE = 50
# Articles with all pairs of a phrase in which it is looked for.
_COUNTED_EXACTLY = 1_000
# Syllables looked at for the one that mostly follows a phrase, and how many are added so.
_FOLLOWING = 8
_MOST_FOLLOWING = 3
# Of more syllables nobody waits for the next.
_MOST_SYLLABLES = 10
_LEAST_LETTERS = 2


# A phrase, and how many articles can have it at most, as its pairs tell.
Likely = tuple[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Syllables, and the number of articles that have them side by side.

    Of a frequent phrase it is the number of those that have all its pairs: hardly more, and sooner told.
    """

    syllables: tuple[str, ...]
    count: int


def complete_phrases(snapshot: Snapshot, typed: Typed, limit: int) -> list[Phrase]:
    """Return the most frequent phrases that go on from what was typed, whole as far as that can be told."""
    syllables = typed.syllables
    if (
        len(syllables) > _MOST_SYLLABLES
        or len(syllables[0]) < _LEAST_LETTERS
        or not all(map(str.isalpha, syllables))
    ):
        return []
    likely: dict[tuple[str, ...], int] = {}
    for phrase, most in _candidates(snapshot, typed):
        if _may_end(phrase[-1]):
            likely[phrase] = max(most, likely.get(phrase, 0))
    ranked = sorted(likely, key=lambda phrase: (-likely[phrase], phrase))
    best = _fitting(snapshot, ranked, len(syllables))
    counted = sorted((_counted(snapshot, phrase) for phrase in best), key=lambda phrase: -phrase.count)
    least = max(counted[0].count / _RARE, min(counted[0].count, 2)) if counted else 0
    frequent = [phrase for phrase in counted if phrase.count >= least][:limit]
    whole = dict.fromkeys(_whole(snapshot, phrase) for phrase in frequent)
    found = [_exactly(snapshot, phrase) for phrase in whole if phrase.syllables != syllables]
    return sorted((phrase for phrase in found if phrase.count), key=lambda phrase: -phrase.count)


def _exactly(snapshot: Snapshot, phrase: Phrase) -> Phrase:
    """The phrase counted by its positions, unless that would be too many of them."""
    if phrase.count > _COUNTED_EXACTLY:
        return phrase
    request = SearchRequest(HasPhrase(phrase.syllables), limit=0)
    return Phrase(phrase.syllables, snapshot.search(request).total)


def _may_end(syllable: str) -> bool:
    return syllable.isalpha() and syllable not in FUNCTION_WORDS


def _fitting(snapshot: Snapshot, ranked: Sequence[tuple[str, ...]], typed: int) -> list[tuple[str, ...]]:
    """The first few phrases that leave words whole; after one syllable typed words, if there are any."""
    if typed == 1:
        words = (phrase for phrase in ranked[:_PAIRS] if len(phrase) == 2 and _is_word(snapshot, phrase))
        return list(islice(words, _COUNTED)) or list(ranked[:_COUNTED])
    return list(islice((phrase for phrase in ranked if _leaves_words_whole(snapshot, phrase)), _COUNTED))


def _leaves_words_whole(snapshot: Snapshot, syllables: tuple[str, ...]) -> bool:
    """Say whether the last makes no word with just the end of another, as in "hình sự · kiện"."""
    last = syllables[-3:]
    return len(last) < 3 or not (_is_word(snapshot, last[:2]) and _is_word(snapshot, last[1:]))


def _is_word(snapshot: Snapshot, pair: Sequence[str]) -> bool:
    """Say whether segmentation mostly found these two syllables to be one word."""
    text = " ".join(pair)
    together = snapshot.document_frequency(HasTerm(text, chain=Chain.BIGRAM))
    return 2 * snapshot.document_frequency(HasTerm(text, chain=Chain.COMPOUND)) > together


def _counted(snapshot: Snapshot, syllables: tuple[str, ...]) -> Phrase:
    if len(syllables) == 1:
        return Phrase(syllables, snapshot.document_frequency(HasTerm(*syllables)))
    pairs = tuple(HasTerm(pair, chain=Chain.BIGRAM) for pair in bigrams(syllables))
    return Phrase(syllables, snapshot.search(SearchRequest(AllOf(pairs), limit=0)).total)


def _whole(snapshot: Snapshot, phrase: Phrase) -> Phrase:
    """The phrase with what mostly follows, if anything does: "an toàn giao" is "an toàn giao thông"."""
    for _ in range(_MOST_FOLLOWING):
        longer = _followed(snapshot, phrase)
        if longer is None:
            break
        phrase = longer
    return phrase


def _followed(snapshot: Snapshot, phrase: Phrase) -> Phrase | None:
    """The phrase with one syllable more that most of its articles have there, several of them."""
    last, least = phrase.syllables[-1], max(phrase.count // 2 + 1, 2)
    for pair in snapshot.completions(f"{fold(last)} ", Chain.BIGRAM, _FOLLOWING):
        before, _, following = pair.value.partition(" ")
        longer = (*phrase.syllables, following)
        if before != last or pair.count < least or not _may_end(following):
            continue
        counted = _counted(snapshot, longer)
        if counted.count >= least and _leaves_words_whole(snapshot, longer):
            return counted
    return None


def _candidates(snapshot: Snapshot, typed: Typed) -> Iterator[Likely]:
    """Phrases that go on from what was typed."""
    *before, last = typed.syllables
    if typed.is_open and before:
        pairs = f"{fold(before[-1])} {fold(last)}"
        yield from _grown(snapshot, _readings(snapshot, tuple(before)), pairs, last)
    longer: Sequence[Likely] = list(
        _grown(snapshot, _readings(snapshot, typed.syllables), f"{fold(last)} ", "")
    )
    if typed.is_open and not before:
        forms = snapshot.completions(fold(last), Chain.SYLLABLE, _PAIRS)
        likely = [((form.value,), form.count) for form in forms if is_on_the_way(last, form.value)]
        if likely and likely[0][1] > _RARE * max((most for _, most in longer), default=0):
            longer = likely  # the syllable is hardly one yet
    yield from longer


def _readings(snapshot: Snapshot, syllables: tuple[str, ...]) -> Mapping[str, Reading]:
    """What was typed, by its last syllable: as it is, or in every marked reading if it bears no marks."""
    if is_marked("".join(syllables)):
        return {syllables[-1]: Reading(0.0, syllables, snapshot.count)}
    return best_readings(snapshot, syllables)


def _grown(snapshot: Snapshot, readings: Mapping[str, Reading], pairs: str, typed: str) -> Iterator[Likely]:
    """Each reading with a syllable more; `pairs` is how its last pair begins, `typed` the new syllable."""
    if not readings:
        return
    for pair in snapshot.completions(pairs, Chain.BIGRAM, _PAIRS):
        first, _, second = pair.value.partition(" ")
        reading = readings.get(first)
        if reading is not None and is_on_the_way(typed, second):
            yield (*reading.forms, second), min(reading.most, pair.count)
