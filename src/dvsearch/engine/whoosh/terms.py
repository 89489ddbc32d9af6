"""How the engine names fields and writes terms.

A term of syllables is written `folded␟marked` ("dan␟dân"; "290␟" where both are the same), so that
all marked forms of a folded syllable stand next to each other in the dictionary: an unmarked query needs
no postings of its own, only a range of terms.
"""

import hashlib

from dvsearch.engine.query import Chain, Facet, Zone
from dvsearch.text.fold import fold

__all__ = [
    "ANCHORS",
    "DATE",
    "DIGEST",
    "KEY",
    "ORDER",
    "STORED",
    "VALUE_FACETS",
    "decode_form",
    "encode_pair",
    "encode_term",
    "field_name",
    "folded_range",
    "key_order",
]

KEY = "key"
STORED = "article"
DIGEST = "digest"
ANCHORS = "anchors"
DATE = "date"
ORDER = "order"
# Facets whose values are kept in a column; years and months follow from the date.
VALUE_FACETS = (Facet.PROVINCE, Facet.PROVINCE_TODAY, Facet.DECISION, Facet.KIND, Facet.SOURCE)
_SEPARATOR = "\x1f"


def field_name(zone: Zone, chain: Chain) -> str:
    """Name of the field with the terms of this chain in this zone."""
    return f"{zone}_{chain}"


def encode_term(term: str, chain: Chain) -> bytes:
    """How the term is written in the dictionary."""
    if chain is Chain.COMPOUND:
        return term.encode()
    folded = fold(term)
    return f"{folded}{_SEPARATOR}{'' if term == folded else term}".encode()


def encode_pair(first: str, second: str) -> bytes:
    """How the bigram of two syllables is written."""
    return encode_term(f"{first} {second}", Chain.BIGRAM)


def folded_range(folded: str) -> bytes:
    """The prefix that all terms with this folding share."""
    return f"{folded}{_SEPARATOR}".encode()


def decode_form(written: bytes) -> str:
    """The marked form that a dictionary entry stands for."""
    folded, _, marked = written.decode().partition(_SEPARATOR)
    return marked or folded


def key_order(key: str) -> int:
    """A number of an article's key that looks random and is always the same."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=4).digest())
