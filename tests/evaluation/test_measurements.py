from pathlib import Path

import pytest

from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import EvaluationError
from dvsearch.evaluation.corpus import cut, index_corpus
from dvsearch.evaluation.judgments import read_judgments
from dvsearch.evaluation.measurements import MEASUREMENTS, Measurement
from dvsearch.evaluation.places import Places

ROOT = Path(__file__).parents[2]
BY_NAME = {measurement.name: measurement for measurement in MEASUREMENTS}


def test_names_are_told_apart() -> None:
    assert len(BY_NAME) == len(MEASUREMENTS)


def test_the_sample_gives_every_figure_that_is_pinned() -> None:
    measurement = BY_NAME["relevance.sample"]
    places = Places(ROOT, None)
    assert measurement.missing(places) == ()
    measured = measurement.measure(places, WhooshEngine)
    assert set(measurement.at_least) <= measured.figures.keys()
    assert tuple(measured.data) == measurement.data


@pytest.mark.parametrize("name", ["relevance.slice", "relevance.whole", "citations.dev", "meta.dev"])
def test_without_the_shared_folder_it_says_what_is_missing(name: str) -> None:
    measurement, places = BY_NAME[name], Places(ROOT, None)
    assert measurement.missing(places) == measurement.data
    with pytest.raises(EvaluationError, match="is not here"):
        measurement.measure(places, WhooshEngine)


def shared(measurement: Measurement) -> Places:
    places = Places.find(ROOT)
    if missing := measurement.missing(places):
        pytest.skip(
            f"{', '.join(missing)} not here; put `shared` beside the repository or set DVSEARCH_SHARED"
        )
    return places


@pytest.mark.parametrize("name", ["citations.dev", "citations.dev.closed", "citations.extra", "meta.dev"])
def test_the_gold_sets_give_every_figure_that_is_pinned(name: str) -> None:
    measurement = BY_NAME[name]
    measured = measurement.measure(shared(measurement), WhooshEngine)
    assert {*measurement.at_least, *measurement.at_most} <= measured.figures.keys()


def test_the_pins_of_the_shared_queries_are_their_kinds() -> None:
    measurement = BY_NAME["relevance.slice"]
    judgments = read_judgments(shared(measurement).demand("shared/relevance/queries.dev.jsonl"))
    kinds = {f"mrr@10/{judgment.kind}" for judgment in judgments}
    assert kinds < set(measurement.at_least)


def test_a_slice_of_the_sample_can_be_measured(tmp_path: Path) -> None:
    part = cut(read_judgments(ROOT / "data/eval/sample.jsonl"), 20)
    with WhooshEngine(None) as engine:
        index_corpus(engine, ROOT / "data/articles", part=part)
        assert part.relevant <= engine.snapshot().digests().keys()
        assert len(engine.snapshot().digests()) == 20
