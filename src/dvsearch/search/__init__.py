"""What does the query mean for this index, and what of the answer is shown?"""

from dvsearch.search.periods import Interval
from dvsearch.search.related import Related
from dvsearch.search.results import (
    Counted,
    FacetFilter,
    Highlighted,
    Interpretation,
    InterpretationKind,
    Result,
    SearchPage,
    SearchQuery,
    Snippet,
    Suggestion,
)
from dvsearch.search.service import Searcher
from dvsearch.search.suggest import Completion, CompletionKind
from dvsearch.search.trends import Trend, TrendLine, TrendQuery

__all__ = [
    "Completion",
    "CompletionKind",
    "Counted",
    "FacetFilter",
    "Highlighted",
    "Interpretation",
    "InterpretationKind",
    "Interval",
    "Related",
    "Result",
    "SearchPage",
    "SearchQuery",
    "Searcher",
    "Snippet",
    "Suggestion",
    "Trend",
    "TrendLine",
    "TrendQuery",
]
