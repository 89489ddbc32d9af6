"""The table of what the gate measures: on which data, by which command, and which figures are pinned."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from dvsearch.engine.base import Engine
from dvsearch.evaluation.corpus import SLICE, cut, index_corpus
from dvsearch.evaluation.extraction import evaluate_extraction
from dvsearch.evaluation.judgments import read_judgments
from dvsearch.evaluation.places import Places, digest
from dvsearch.evaluation.relevance import DEPTH, evaluate
from dvsearch.search import Searcher

__all__ = ["MEASUREMENTS", "Measured", "Measurement", "OpenEngine"]

OpenEngine: TypeAlias = Callable[[Path | None], Engine]
"""Opens an index in a directory; with None a private one that goes away when it is closed."""

_Paths: TypeAlias = tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measurement gave: its figures by name, and the digest of each data file it used."""

    figures: Mapping[str, float]
    data: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Measurement:
    """One thing measured, always the same way.

    `data` names its files (see Places), `command` shows the same figures with every detail. Figures
    named in `at_least` must not fall, those in `at_most` must not rise. `is_long` ones take minutes and
    are left to `make eval`.
    """

    name: str
    command: str
    data: tuple[str, ...]
    run: Callable[[_Paths, OpenEngine], Mapping[str, float]]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...] = ()
    is_long: bool = False

    def missing(self, places: Places) -> tuple[str, ...]:
        """Those of its data that are not here; it can be measured if there are none."""
        return tuple(name for name in self.data if places.path(name) is None)

    def measure(self, places: Places, open_engine: OpenEngine) -> Measured:
        """Measure it, on an index made for the purpose. Raises EvaluationError when data is missing."""
        paths = tuple(map(places.demand, self.data))
        digests = {name: digest(path) for name, path in zip(self.data, paths, strict=True)}
        return Measured(self.run(paths, open_engine), digests)


def _relevance(
    paths: _Paths, open_engine: OpenEngine, *, text_fields: tuple[str, ...] = (), limit: int | None = None
) -> Mapping[str, float]:
    corpus, queries = paths
    judgments = read_judgments(queries)
    part = cut(judgments, limit) if limit else None
    # Always a new index: an old one may have been written by an older program.
    with open_engine(None) as engine:
        index_corpus(engine, corpus, text_fields=text_fields, part=part)
        return evaluate(Searcher(engine), part.judgments if part else judgments).figures()


def _extraction(paths: _Paths, open_engine: OpenEngine) -> Mapping[str, float]:
    return evaluate_extraction(*paths).figures()


def _per_kind(measure: str, kinds: str) -> tuple[str, ...]:
    return tuple(f"{measure}@{DEPTH}/{kind}" for kind in ("all", *kinds.split()))


_NEWS = "shared/news/vietnews-40k.jsonl.xz"
_QUERIES = "shared/relevance/queries.dev.jsonl"
_NEWS_FIELDS = ("title", "body")  # the queries were made from the abstracts, which must not be indexed
_NEWS_COMMAND = (
    f"dvsearch eval relevance --corpus ../{_NEWS} --queries ../{_QUERIES} --text-fields title,body --json"
)
_NEWS_PINS = (
    *_per_kind("mrr", "abstract unaccented decomposed title-part keywords tone-placement"),
    f"ndcg@{DEPTH}/all",
    f"recall@{DEPTH}/all",
)
_SAMPLE_KINDS = "keyword unaccented phrase decision title tone-placement decomposed abbreviation filter"


def _citations(name: str) -> Measurement:
    return Measurement(
        name=name,
        command=f"dvsearch eval extract ../shared/gold/{name}.jsonl --json",
        data=(f"shared/gold/{name}.jsonl",),
        run=_extraction,
        at_least=("key/F1", "span/F1", "kind", "issue date/F1", "issuer/F1", "bare numbers found"),
        at_most=("invented on negatives", "invented keys on negatives"),
    )


MEASUREMENTS = (
    Measurement(
        name="relevance.sample",
        command="dvsearch eval relevance --corpus data/articles --queries data/eval/sample.jsonl --json",
        data=("data/articles", "data/eval/sample.jsonl"),
        run=_relevance,
        at_least=(*_per_kind("ndcg", _SAMPLE_KINDS), f"mrr@{DEPTH}/all", f"recall@{DEPTH}/all"),
    ),
    Measurement(
        name="relevance.slice",
        command=f"{_NEWS_COMMAND} --limit {SLICE}",
        data=(_NEWS, _QUERIES),
        run=partial(_relevance, text_fields=_NEWS_FIELDS, limit=SLICE),
        at_least=_NEWS_PINS,
    ),
    Measurement(
        name="relevance.whole",
        command=_NEWS_COMMAND,
        data=(_NEWS, _QUERIES),
        run=partial(_relevance, text_fields=_NEWS_FIELDS),
        at_least=_NEWS_PINS,
        is_long=True,
    ),
    _citations("citations.dev"),
    _citations("citations.dev.closed"),
    _citations("citations.extra"),
    Measurement(
        name="meta.dev",
        command="dvsearch eval extract ../shared/gold/meta.dev.jsonl --json",
        data=("shared/gold/meta.dev.jsonl",),
        run=_extraction,
        at_least=("date/all", "provinces/F1", "first province"),
        at_most=("invented years",),
    ),
)
"""Everything the gate measures; add a measurement here, then pin it with an update."""
