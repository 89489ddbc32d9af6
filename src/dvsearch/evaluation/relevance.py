"""Ask judged queries as a reader would, and measure what the page shows and how long it takes."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dvsearch.errors import ArticleNotFound, EvaluationError
from dvsearch.evaluation.judgments import Judgment
from dvsearch.evaluation.metrics import mean, ndcg, percentile, recall, reciprocal_rank
from dvsearch.search import Searcher, SearchQuery

__all__ = ["DEPTH", "Outcome", "RelevanceReport", "Scores", "Timing", "evaluate"]

DEPTH = 10
"""How far down a ranking counts: the first page."""

# Asked before the clock runs, because a server has long loaded its model and its index.
_WARM_UP = "tin thời sự trong tỉnh"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one query brought: the keys of its first page, in order, and how good they are."""

    judgment: Judgment
    ranking: tuple[str, ...]
    total: int
    seconds: float

    @property
    def ndcg(self) -> float:
        """nDCG@10."""
        return ndcg(self.ranking, self.judgment.relevant, DEPTH)

    @property
    def reciprocal_rank(self) -> float:
        """Reciprocal rank, 0 below the first page."""
        return reciprocal_rank(self.ranking, self.judgment.relevant, DEPTH)

    @property
    def recall(self) -> float:
        """recall@10."""
        return recall(self.ranking, self.judgment.relevant, DEPTH)

    @property
    def is_flawless(self) -> bool:
        """Whether the page begins with the relevant articles, all of them or ten."""
        best = min(DEPTH, len(self.judgment.relevant))
        return set(self.ranking[:best]) <= set(self.judgment.relevant) and len(self.ranking) >= best


@dataclass(frozen=True, slots=True)
class Scores:
    """Means over a group of queries; `kind` is "all" for all of them."""

    kind: str
    queries: int
    ndcg: float
    mrr: float
    recall: float


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds for the full page: total, all facets, ten snippets. `slowest_query` took `slowest`."""

    p50: float
    p95: float
    slowest: float
    slowest_query: str


@dataclass(frozen=True, slots=True)
class RelevanceReport:
    """How well the judged queries are answered: overall, by kind, and one by one."""

    overall: Scores
    kinds: tuple[Scores, ...]
    timing: Timing
    outcomes: tuple[Outcome, ...]

    def figures(self) -> dict[str, float]:
        """The measures by name, `mrr@10/unaccented` and the like; without times, which no floor can hold."""
        return {
            f"{measure}@{DEPTH}/{scores.kind}": value
            for scores in (self.overall, *self.kinds)
            for measure, value in (("ndcg", scores.ndcg), ("mrr", scores.mrr), ("recall", scores.recall))
        }


def evaluate(
    searcher: Searcher,
    judgments: Sequence[Judgment],
    *,
    on_query: Callable[[Outcome], None] = lambda outcome: None,
) -> RelevanceReport:
    """Ask every query just as typed and score its first page, in the order the searcher returns.

    Raises EvaluationError when there is nothing to ask or a relevant article is not in the index.
    """
    if not judgments:
        raise EvaluationError("there are no judgments to evaluate")
    _demand_relevant(searcher, judgments)
    searcher.search(SearchQuery(_WARM_UP, size=DEPTH))
    outcomes = []
    for judgment in judgments:
        outcome = _ask(searcher, judgment)
        outcomes.append(outcome)
        on_query(outcome)
    kinds = dict.fromkeys(judgment.kind for judgment in judgments)
    return RelevanceReport(
        overall=_scores("all", outcomes),
        kinds=tuple(
            _scores(kind, [each for each in outcomes if each.judgment.kind == kind]) for kind in kinds
        ),
        timing=_timing(outcomes),
        outcomes=tuple(outcomes),
    )


def _ask(searcher: Searcher, judgment: Judgment) -> Outcome:
    began = time.perf_counter()
    page = searcher.search(SearchQuery(judgment.query, size=DEPTH))
    seconds = time.perf_counter() - began
    return Outcome(judgment, tuple(result.key for result in page.results), page.total, seconds)


def _demand_relevant(searcher: Searcher, judgments: Sequence[Judgment]) -> None:
    """A relevant article that is not there would count as badly ranked; rather say so."""
    wanted = {key: judgment.id for judgment in reversed(judgments) for key in judgment.relevant}
    for key, query in wanted.items():
        try:
            searcher.article(key)
        except ArticleNotFound as error:
            raise EvaluationError(
                f"query {query!r}: its relevant article {key!r} is not in the index; "
                "give the corpus that the queries were made for"
            ) from error


def _scores(kind: str, outcomes: Sequence[Outcome]) -> Scores:
    return Scores(
        kind=kind,
        queries=len(outcomes),
        ndcg=mean([outcome.ndcg for outcome in outcomes]),
        mrr=mean([outcome.reciprocal_rank for outcome in outcomes]),
        recall=mean([outcome.recall for outcome in outcomes]),
    )


def _timing(outcomes: Sequence[Outcome]) -> Timing:
    times = [outcome.seconds for outcome in outcomes]
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    return Timing(percentile(times, 50), percentile(times, 95), slowest.seconds, slowest.judgment.query)
