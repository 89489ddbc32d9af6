"""One thing read wrongly, told so that a person can look at it."""

import unicodedata
from dataclasses import dataclass

__all__ = ["Mistake", "plain"]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in the text `id`; `surface` is the piece of it, "" if it is about the whole."""

    id: str
    what: str
    surface: str = ""


def plain(text: str) -> str:
    """The form in which labels and answers are compared: composed, single blanks, without case."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
