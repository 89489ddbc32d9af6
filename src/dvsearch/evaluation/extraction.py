"""Measure extraction on texts labelled by hand."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

from dvsearch.evaluation.citation_scores import CitationReport, score_citations
from dvsearch.evaluation.gold import CitationGold, MetaGold, read_gold
from dvsearch.evaluation.meta_scores import MetaReport, score_meta
from dvsearch.evaluation.predictions import Prediction, json_line, predict, prediction, read_texts

__all__ = [
    "CitationReport",
    "ExtractionReport",
    "MetaReport",
    "evaluate_extraction",
    "json_line",
    "prediction",
    "read_texts",
]

ExtractionReport: TypeAlias = CitationReport | MetaReport
_Labelled = TypeVar("_Labelled", CitationGold, MetaGold)


def evaluate_extraction(
    gold: Path, *, on_text: Callable[[str], None] = lambda text_id: None
) -> ExtractionReport:
    """Read every text of a gold file as `prediction` does and score it against its labels.

    The file says by itself whether citations or dates and provinces are labelled. `on_text` gets the id
    of each text done. Raises EvaluationError for a file that cannot be used.
    """
    texts = read_gold(gold)
    if isinstance(texts[0], CitationGold):
        rows = [text for text in texts if isinstance(text, CitationGold)]
        return score_citations((text, read.citations) for text, read in _read(rows, on_text))
    metas = [text for text in texts if isinstance(text, MetaGold)]
    return score_meta(
        (text, read.date.iso if read.date else "", read.provinces) for text, read in _read(metas, on_text)
    )


def _read(
    texts: Sequence[_Labelled], on_text: Callable[[str], None]
) -> Iterator[tuple[_Labelled, Prediction]]:
    for text in texts:
        yield text, predict(text.text, text.url)
        on_text(text.id)
