"""Find the key that a person means, and those that are near it."""

import re
from collections.abc import Iterable

from dvsearch.extract.decisions.keys import canonical_key
from dvsearch.text.fold import fold, lowercase
from dvsearch.text.normalize import normalize

__all__ = ["CitedKeys"]

# Characters that are looked at: the longest name of a law that the archive has is shorter.
_LONGEST = 300
_NUMBER = re.compile(r"[0-9]+")
_WORD = re.compile(r"\w+")
# A name is near another one from this share of its words on.
_NEAR = 0.5


class CitedKeys:
    """The keys that an archive cites, the most cited first, to be found however they are spelt."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._forms = {key: _form(key) for key in keys}
        # Of keys that differ in marks only, the most cited one stands for all.
        self._by_form = {form: key for key, form in reversed(self._forms.items())}

    def find(self, typed: str) -> str | None:
        """The key that `typed` spells, None if none is cited."""
        typed = typed[:_LONGEST]
        if typed in self._forms:
            return typed
        typed = typed.rstrip("/")  # as addresses are typed
        key = canonical_key(typed)
        return key if key in self._forms else self._by_form.get(_form(typed))

    def near(self, typed: str, limit: int = 8) -> tuple[str, ...]:
        """Keys of the same number or, if there are none, with most of the words; the nearest first."""
        form = _form(typed[:_LONGEST])
        words, number = set(_WORD.findall(form)), _number(form)
        shared = {key: len(words.intersection(_WORD.findall(own))) for key, own in self._forms.items()}
        near = [
            key
            for key, own in self._forms.items()
            if number and _number(own) == number and not key.startswith("~")
        ] or [key for key, common in shared.items() if common > _NEAR * len(words)]
        return tuple(sorted(near, key=lambda key: -shared[key])[:limit])


def _form(key: str) -> str:
    return " ".join(fold(lowercase(normalize(key))).removeprefix("~").split())


def _number(form: str) -> str:
    """The number of a document, "" for none."""
    found = _NUMBER.search(form)
    return found[0].lstrip("0") if found else ""
