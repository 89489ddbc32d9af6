"""Leave out the characters that no file we hand out may hold: those that XML 1.0 forbids."""

import re

__all__ = ["legal_text"]

# https://www.w3.org/TR/xml/#charsets: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal_text(text: str) -> str:
    """Return `text` without the characters that neither XML nor a spreadsheet can hold."""
    return _ILLEGAL.sub("", text)
