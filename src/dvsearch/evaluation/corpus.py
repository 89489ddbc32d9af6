"""Index a corpus to evaluate on: all of it, or a slice that is the same on every machine."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dvsearch.engine.base import Engine
from dvsearch.errors import EvaluationError, IndexMissing, InputError
from dvsearch.evaluation.judgments import Judgment
from dvsearch.indexing import IndexReport, Missing, update_index
from dvsearch.model import Article
from dvsearch.readers import DEFAULT_FIELDS, FieldMap, read

__all__ = ["SLICE", "Slice", "cut", "index_corpus"]

SLICE = 4_000
"""Articles of the slice that CI evaluates: one batch of indexing, about a minute on one core."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a corpus with the judgments that it can answer.

    It holds the `relevant` articles of its judgments and, of all others, the first in the corpus's
    order, `limit` articles in all.
    """

    judgments: tuple[Judgment, ...]
    relevant: frozenset[str]
    limit: int

    def articles(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Those of `articles` that belong to the slice, in their order."""
        others = self.limit - len(self.relevant)
        for article in articles:
            if article.key in self.relevant:
                yield article
            elif others > 0:
                others -= 1
                yield article


def cut(judgments: Sequence[Judgment], limit: int) -> Slice:
    """Choose a slice of `limit` articles: judgments in their order, while their articles fill half of it.

    The other half answers nothing, so that a query has something to be wrong about. Raises
    EvaluationError when not even one judgment fits.
    """
    chosen: list[Judgment] = []
    relevant: set[str] = set()
    for judgment in judgments:
        together = relevant.union(judgment.relevant)
        if 2 * len(together) <= limit:
            relevant = together
            chosen.append(judgment)
    if not chosen:
        raise EvaluationError(f"no query fits into a slice of {limit} articles; take more articles")
    return Slice(tuple(chosen), frozenset(relevant), limit)


def index_corpus(
    engine: Engine,
    corpus: Path,
    *,
    text_fields: Sequence[str] = (),
    part: Slice | None = None,
    workers: int | None = None,
    on_error: Callable[[InputError], None] = lambda error: None,
    on_indexed: Callable[[int], None] = lambda count: None,
) -> IndexReport:
    """Bring the index up to date with a corpus, a file or folder, and return what was done.

    `text_fields` are the only ones text is taken from (default: all known), `part` the slice to index
    (default: everything). What the index has already is not done again, as long as the article has not
    changed; that the program has changed is not noticed, so a figure to keep wants a new index. Raises
    EvaluationError for an index that holds other articles, which would be searched too, and for a
    corpus without articles; ConfigError for an unknown field.
    """
    fields = DEFAULT_FIELDS.only_text(text_fields) if text_fields else DEFAULT_FIELDS
    _refuse_strangers(engine, lambda: _read(corpus, fields, part))
    report = update_index(
        engine,
        _read(corpus, fields, part, on_error),
        workers=workers,
        missing=Missing.KEEP,
        on_error=on_error,
        on_indexed=on_indexed,
    )
    if report.added + report.changed + report.unchanged == 0:
        raise EvaluationError(f"{corpus}: no article in it can be read")
    return report


def _read(
    corpus: Path,
    fields: FieldMap,
    part: Slice | None,
    on_error: Callable[[InputError], None] = lambda error: None,
) -> Iterator[Article]:
    articles = read([corpus], fields=fields, on_error=on_error)
    return articles if part is None else part.articles(articles)


def _refuse_strangers(engine: Engine, articles: Callable[[], Iterator[Article]]) -> None:
    """Refuse an index with articles beside those of the corpus, before anything is written to it."""
    try:
        known = set(engine.snapshot().digests())
    except IndexMissing:
        return
    if strangers := known.difference(article.key for article in articles()):
        raise EvaluationError(
            f"the index holds {len(strangers)} articles that are not in the corpus, such as "
            f"{min(strangers)!r}; they would be searched too: name another directory with --index"
        )
