"""Put the tone mark of a Vietnamese syllable on the vowel where pyvi's dictionary has it.

Two spellings are in use (hòa and hoà, ủy and uỷ), and hasty typing makes a third (tòan for toàn). A word
that is a well-formed Vietnamese syllable gets its mark moved; anything else is left as it is.
The rule: on a vowel with a hat, horn or breve (the last of them) if there is one; else on the second vowel
when a consonant follows or the vowels are oa, oe, uy; else on the first of two, the middle of three.
"""

import re
import unicodedata
from functools import lru_cache

__all__ = ["place_tones"]

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below
_VOWELS = "aăâeêioôơuưy"
_SHAPED = "ăâêôơư"
_ONSETS = "ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"  # longest first
_CODAS = "ch|ng|nh|c|m|n|p|t"
_SECOND_WHEN_OPEN = ("oa", "oe", "uy")


def _tone_table() -> dict[str, tuple[str, str]]:
    """Every composed vowel → (the vowel without its tone, the tone mark)."""
    table = {}
    for vowel in _VOWELS:
        for tone in _TONES:
            table[unicodedata.normalize("NFC", vowel + tone)] = (vowel, tone)
    return table


_TONED = _tone_table()
_TONED_LETTERS = "".join(_TONED)
_WITH_TONE = {parts: letter for letter, parts in _TONED.items()}
_LETTERS = f"a-zđ{_VOWELS}{_TONED_LETTERS}"
# Words in which a toned vowel touches another vowel: the only ones whose mark can be misplaced.
_CANDIDATE = re.compile(
    rf"(?<!\w)[{_LETTERS}]{{0,3}}?"
    rf"(?:[{_VOWELS}][{_TONED_LETTERS}]|[{_TONED_LETTERS}][{_VOWELS}])[{_LETTERS}]{{0,4}}(?![\w\u0300-\u036f])",
    re.IGNORECASE,
)
_SYLLABLE = re.compile(
    rf"(?P<onset>{_ONSETS}|)"
    rf"(?P<vowels>[{_VOWELS}]{{1,3}})"
    rf"(?P<coda>{_CODAS}|)"
)


def place_tones(text: str) -> str:
    """Return `text` (NFC) with every misplaced tone mark moved; same length."""
    return _CANDIDATE.sub(_placed, text)


def _placed(match: re.Match[str]) -> str:
    word = match.group()
    lowered = word.lower()
    placed = _place(lowered)
    if placed == lowered:
        return word
    return "".join(new.upper() if old.isupper() else new for old, new in zip(word, placed, strict=True))


@lru_cache(maxsize=20_000)
def _place(word: str) -> str:
    """Move the mark of one lower-case word."""
    tones = [(at, _TONED[letter]) for at, letter in enumerate(word) if letter in _TONED]
    if len(tones) != 1:
        return word
    at, (bare, tone) = tones[0]
    letters = word[:at] + bare + word[at + 1 :]
    syllable = _SYLLABLE.fullmatch(letters)
    if syllable is None:
        return word
    where = syllable.start("vowels") + _nucleus(syllable["vowels"], syllable["coda"])
    return letters[:where] + _WITH_TONE[letters[where], tone] + letters[where + 1 :]


def _nucleus(vowels: str, coda: str) -> int:
    """Index of the vowel that bears the tone."""
    shaped = [at for at, vowel in enumerate(vowels) if vowel in _SHAPED]
    if shaped:
        return shaped[-1]
    if len(vowels) == 1:
        return 0
    if len(vowels) == 3 or coda or vowels in _SECOND_WHEN_OPEN:
        return 1
    return 0
