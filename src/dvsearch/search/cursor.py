"""A cursor: where a reader of an answer stopped, as a short text that fits into a URL."""

import hashlib
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import date

from dvsearch.errors import QueryError
from dvsearch.search.results import SearchQuery

__all__ = ["Cursor", "read_cursor"]

# Digest of the query, generation, offset, words needed, day as an ordinal (0 for none); the key follows.
_HEAD = struct.Struct(">6sIIHI")
# A key is a path or an identifier; the text of a longer one would not fit into a URL.
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last article shown, with its first day, and how far that was: `offset` articles of `generation`.

    `needed` of the query's words had to match.
    """

    key: str
    day: date | None
    offset: int
    generation: int
    needed: int

    def text(self, query: SearchQuery) -> str:
        """Write it for the next page of `query`."""
        day = self.day.toordinal() if self.day else 0
        head = _HEAD.pack(_digest(query), self.generation, self.offset, self.needed, day)
        return urlsafe_b64encode(head + self.key.encode()).decode().rstrip("=")


def read_cursor(text: str, query: SearchQuery) -> Cursor:
    """Read what `Cursor.text` wrote. Raises QueryError for anything else, and where the query is another."""
    try:
        if len(text) > _LONGEST:
            raise ValueError
        data = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
        digest, generation, offset, needed, ordinal = _HEAD.unpack_from(data)
        day = date.fromordinal(ordinal) if ordinal else None
        cursor = Cursor(data[_HEAD.size :].decode(), day, offset, generation, needed)
    except (ValueError, OverflowError, struct.error):
        raise QueryError("cursor cannot be read; leave it out to begin with the first page") from None
    if digest != _digest(query):
        raise QueryError("cursor belongs to another query; leave it out to begin with the first page")
    return cursor


def _digest(query: SearchQuery) -> bytes:
    """What tells queries apart; pages, sizes and facets of one query may differ."""
    filters = sorted((chosen.facet, chosen.value, chosen.exclude) for chosen in query.filters)
    parts = (query.text, filters, query.first_day, query.last_day, query.sort, query.within)
    return hashlib.blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=6).digest()
