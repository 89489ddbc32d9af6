"""Find the key that a person means, and those that are near it."""

import re
from collections import Counter
from collections.abc import Sequence

from dvsearch.extract.decisions.keys import canonical_key
from dvsearch.text.fold import fold, lowercase
from dvsearch.text.normalize import normalize

__all__ = ["find_key", "near_keys"]

# Characters that are looked at: the longest name of a law that the archive has is shorter.
_LONGEST = 300
_NUMBER = re.compile(r"[0-9]+")
# A name is near another one from this share of its words on.
_NEAR = 0.5


def find_key(typed: str, cited: Sequence[str]) -> str | None:
    """The one of the `cited` keys (most cited first) that `typed` spells, however it does; None if none."""
    typed = typed[:_LONGEST]
    if typed in cited:
        return typed
    key = canonical_key(typed)
    if key in cited:
        return key
    form = _form(typed)
    return next((each for each in cited if _form(each) == form), None)


def near_keys(typed: str, cited: Sequence[str], limit: int = 8) -> tuple[str, ...]:
    """Cited keys of the same number or, if there are none, with most of the words; the nearest first."""
    typed = typed[:_LONGEST]
    words, number = set(_words(typed)), _number(typed)
    shared = Counter({key: len(words.intersection(_words(key))) for key in cited})
    same = [key for key in cited if number and _number(key) == number and not key.startswith("~")]
    near = same or [key for key in cited if shared[key] > _NEAR * len(words)]
    return tuple(sorted(near, key=lambda key: -shared[key])[:limit])


def _form(key: str) -> str:
    return " ".join(fold(lowercase(normalize(key))).removeprefix("~").split())


def _words(key: str) -> list[str]:
    return re.findall(r"\w+", _form(key))


def _number(key: str) -> str:
    """The number of a document, "" for none."""
    found = _NUMBER.search(key)
    return found[0].lstrip("0") if found else ""
