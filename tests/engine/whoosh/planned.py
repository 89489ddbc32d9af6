"""What the engine is asked for a query that somebody typed."""

from collections.abc import Iterator
from math import ceil

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import Facet, SearchRequest, Sort
from dvsearch.search.plan import make_plan
from dvsearch.search.results import SearchQuery
from dvsearch.search.widen import parse_widened


def planned_requests(text: str, snapshot: Snapshot, limit: int) -> Iterator[SearchRequest]:
    """The best with all words needed and with half of them, and the newest, each with every facet."""
    plan = make_plan(parse_widened(text, snapshot), SearchQuery(text), snapshot)
    half = ceil(plan.needed / 2)
    for needed, sort in ((plan.needed, Sort.RELEVANCE), (half, Sort.RELEVANCE), (half, Sort.NEWEST)):
        yield SearchRequest(
            plan.match(needed), plan.clauses, sort=sort, limit=limit, facets=tuple(Facet), facet_limit=20
        )
