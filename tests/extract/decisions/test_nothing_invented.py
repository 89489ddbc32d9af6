"""Every key that is found is supported by the text: `benchmarks/citations.py` says how that is checked."""

from itertools import islice
from pathlib import Path

import pytest
from benchmarks.citations import key_of, unsupported

from dvsearch.evaluation.places import Places
from dvsearch.extract.decisions.citations import find_citations
from dvsearch.model import Citation
from dvsearch.readers import read

ROOT = Path(__file__).parents[3]
SHARED = "shared/news/vietnews-40k.jsonl.xz"
FIRST = 3_000  # articles of the shared corpus; the benchmark reads them all


def unsupported_in(corpus, most=None):
    found, wrong = 0, []
    for article in islice(read([corpus], on_error=lambda error: pytest.fail(str(error))), most):
        citations = find_citations(article.text)
        found += len(citations)
        wrong += [
            (article.key, key_of(one), article.text[one.start : one.end])
            for one in unsupported(article.text, citations)
        ]
    return found, wrong


def test_in_the_sample_archive():
    found, wrong = unsupported_in(ROOT / "data" / "articles")
    assert found > 20
    assert wrong == []


def test_in_the_shared_corpus():
    corpus = Places.find(ROOT).path(SHARED)
    if corpus is None:
        pytest.skip(f"{SHARED} is not here; put `shared` beside the repository or set DVSEARCH_SHARED")
    found, wrong = unsupported_in(corpus, FIRST)
    assert found > 300
    assert wrong == []


TEXT = "Tỉnh làm theo Quyết định số 290-QĐ/TW. Quyết định 290 và nghị định 15, 16/2019/NĐ-CP."


@pytest.mark.parametrize(
    "invented",
    [
        Citation(14, 37, "quyết định", key="291-QĐ/TW", number="291"),  # another number
        Citation(14, 37, "quyết định", key="290-QĐ/TU", number="290"),  # another body
        Citation(14, 37, "quyết định", key="90-QĐ/TW", number="90"),  # a part of the number
        Citation(39, 53, "quyết định", key="290-NQ/TW", number="290"),  # resolved to what is not there
        Citation(57, 69, "nghị định", key="15/2019/NĐ-BYT", number="15", year=2019),  # not the list's codes
        Citation(57, 69, "nghị định", number="15", year=2018),  # a year that is not there
        Citation(57, 69, "luật", name="Luật Đất đai 2013"),
    ],
    ids=lambda citation: key_of(citation),
)
def test_what_is_invented_is_noticed(invented):
    assert unsupported(TEXT, [*find_citations(TEXT), invented]) == [invented]
