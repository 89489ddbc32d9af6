"""What is asked: queries by kind, planned once by our planner, so that every engine is asked the same."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.peers.base import Question
from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import Facet
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.evaluation.judgments import Judgment, read_judgments
from dvsearch.search import Searcher, SearchQuery
from dvsearch.search.plan import make_plan
from dvsearch.search.results import FacetFilter
from dvsearch.search.widen import parse_widened

__all__ = ["COMMON", "QuestionSet", "ask", "question_sets"]

COMMON = "và người của"
"""The query of very common words that a figure is asked for."""
_COMMON_TOO = ("là của các", "có trong được", "cho những một", "với này đã", "không từ khi")
_COMMON_ROUNDS = 50
_COMMON_TOO_ROUNDS = 10
_DECISIONS = 50
_WORDS_WITH_A_DECISION = "thực hiện"
_LONGEST_PHRASE = 4
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions of one kind, in the order to ask them."""

    name: str
    title: str
    questions: tuple[Question, ...]

    def sampled(self, limit: int) -> "QuestionSet":
        """At most `limit` of them, evenly chosen."""
        every = -(-len(self.questions) // limit) or 1
        return replace(self, questions=self.questions[::every])


def question_sets(index: Path, queries: Path) -> tuple[QuestionSet, ...]:
    """Make all sets from the judged `queries` and from what our `index` holds."""
    judgments = read_judgments(queries)
    with WhooshEngine(index) as engine:
        snapshot, searcher = engine.snapshot(), Searcher(engine)

        def questions(asked: Iterable[SearchQuery], *, full: bool = True) -> tuple[Question, ...]:
            made = (ask(searcher, snapshot, query) for query in asked)
            return tuple(each if full else replace(each, facets=(), snippets=False) for each in made)

        dev = [SearchQuery(judgment.query) for judgment in judgments]
        unmarked = [SearchQuery(each.query) for each in judgments if each.kind == "unaccented"]
        common = [SearchQuery(text) for text in (COMMON, *_COMMON_TOO)]
        full = questions(dev)
        return (
            QuestionSet("top", "top 10", tuple(replace(each, facets=(), snippets=False) for each in full)),
            QuestionSet("full", "full page", full),
            QuestionSet("phrase", "phrase", questions(map(SearchQuery, _phrases(judgments)))),
            QuestionSet("common", f"“{COMMON}”", questions([SearchQuery(COMMON)]) * _COMMON_ROUNDS),
            QuestionSet("commons", "very common words", questions(common) * _COMMON_TOO_ROUNDS),
            QuestionSet("unaccented", "unaccented", questions(unmarked)),
            QuestionSet("decision", "decision filter", questions(_by_decision(snapshot))),
        )


def ask(searcher: Searcher, snapshot: Snapshot, query: SearchQuery) -> Question:
    """Plan one query. Where too few articles have all that was asked, peers get what we settled for."""
    plan = make_plan(parse_widened(query.text, snapshot), query, snapshot)
    needed = searcher.count_matching(query).needed
    words = dict.fromkeys(word for sequence in plan.sequences for word in sequence)
    return Question(query, plan.match(needed), plan.clauses, plan.folded, tuple(words))


def _phrases(judgments: Sequence[Judgment]) -> Iterator[str]:
    """Parts of titles, quoted; of other queries the first words."""
    for judgment in judgments:
        words = _LETTERS.findall(judgment.query)[:_LONGEST_PHRASE]
        if judgment.kind in ("title-part", "phrase", "title") and len(words) > 1:
            yield f'"{" ".join(words)}"'


def _by_decision(snapshot: Snapshot) -> Iterator[SearchQuery]:
    """Two words among the articles that cite a decision, for each of the most cited ones."""
    for value in snapshot.values(Facet.DECISION)[:_DECISIONS]:
        yield SearchQuery(_WORDS_WITH_A_DECISION, (FacetFilter(Facet.DECISION, value.value),))


def counts(sets: Iterable[QuestionSet]) -> Mapping[str, int]:
    """How many questions each set has."""
    return {each.title: len(each.questions) for each in sets}
