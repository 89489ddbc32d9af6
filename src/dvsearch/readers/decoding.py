"""Turn bytes into text that every later floor can encode again.

UTF-8 it must be (UTF-16 was recoded on opening). Broken bytes become U+FFFD; beyond a small share the
file is refused as not being UTF-8. Legacy Vietnamese encodings (TCVN3, VNI, windows-1258) are out of
scope: they cannot be told apart with certainty, and a wrong guess fills an index with nonsense.
"""

import re

from dvsearch.errors import InputError

__all__ = ["decode", "refuse_broken", "without_surrogates"]

_MOST_BROKEN = 0.01
"""Share of broken characters: a page cut in a few places stays below it, while Vietnamese in any
other encoding has one letter in four broken."""
_ALWAYS_ALLOWED = 4  # a short record may have one letter cut in two and still be worth finding

_SURROGATES = re.compile("[\ud800-\udfff]")


def decode(data: bytes, where: str) -> str:
    """Decode UTF-8. Raises InputError when more than 1 % of the characters are broken (or NUL)."""
    text = data.decode("utf-8", "replace")
    refuse_broken(text, where)
    return text


def refuse_broken(text: str, where: str) -> None:
    """Raise InputError when more than 1 % of a decoded text is U+FFFD or NUL."""
    broken = text.count("\ufffd") + text.count("\0")
    if broken > _ALWAYS_ALLOWED and broken > _MOST_BROKEN * len(text):
        raise InputError(where, "not UTF-8 text; save or convert it as UTF-8")


def without_surrogates(text: str) -> str:
    """Replace lone surrogates (JSON can escape them) by U+FFFD, so that the text can be encoded."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)
