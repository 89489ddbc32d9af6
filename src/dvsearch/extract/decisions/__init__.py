"""Which numbered documents of the Party and the State does a text cite, and which does a query mean?

The grammar of citations in articles is in `citations`; a search does without it and does not load it.
"""

from dvsearch.extract.decisions.keys import bare_key, canonical_key, display_key, named_key
from dvsearch.extract.decisions.query import QueryDecision, decisions_asked, find_in_query

__all__ = [
    "QueryDecision",
    "bare_key",
    "canonical_key",
    "decisions_asked",
    "display_key",
    "find_in_query",
    "named_key",
]
