"""What does a search box offer while one types? Values of facets, phrases and titles that begin so."""

from dvsearch.search.suggest.completion import Completion, CompletionKind
from dvsearch.search.suggest.suggester import Suggester

__all__ = ["Completion", "CompletionKind", "Suggester"]
