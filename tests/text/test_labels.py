"""Words are pyvi's words, character for character: in rows, under hypothesis, and over real articles."""

import re
import unicodedata
from itertools import islice
from pathlib import Path

import pytest
from benchmarks.segmentation import as_pyvi_writes, lines_of
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyvi.ViTokenizer import ViTokenizer

from dvsearch.errors import ModelUnusable
from dvsearch.evaluation.places import Places
from dvsearch.readers import read
from dvsearch.text.crf_model import CrfModel
from dvsearch.text.labels import Labeller
from dvsearch.text.pyvi_files import Dictionary, pyvi_folder, read_dictionary, read_model
from dvsearch.text.tokens import RUN_LIMIT

ROOT = Path(__file__).parents[2]
SHARED = "shared/news/vietnews-40k.jsonl.xz"
FIRST = 2_000  # articles of the shared corpus; benchmarks/segmentation.py reads them all


@pytest.fixture(scope="module")
def labeller() -> Labeller:
    return Labeller(read_model(pyvi_folder()), read_dictionary(pyvi_folder()))


def check(labeller: Labeller, line: str) -> None:
    words = labeller.words(line)
    if not line.strip():
        assert words == []
    else:
        assert as_pyvi_writes(line, words) == ViTokenizer.tokenize(line)


@pytest.mark.parametrize(
    "line",
    [
        "Tỉnh uỷ, Uỷ ban nhân dân tỉnh mở hội nghị tổng kết công tác dân vận năm 2019.",
        "hợp tác xã nông nghiệp",  # a word of three syllables
        "Dân Vận Khéo",
        "DÂN VẬN KHÉO",
        "ông Dân vận",
        "Quyết định 290-QĐ/TW gắn với",
        "x",
        "...",
        "  hai   khoảng  trắng  ",
        "dân\tvận\u2003khéo",
        "\0 dân \0 vận",
        "http://tinh\0.vn",
        "ΟΔΟΣ ΟΔΟΣ' İstanbul",
    ],
)
def test_rows(labeller: Labeller, line: str) -> None:
    check(labeller, line)


def vocabulary() -> list[str]:
    """Syllables of the dictionary and tokens of the model, the ones that make the scores move."""
    dictionary = read_dictionary(pyvi_folder())
    syllables = {syllable for word in (*dictionary.pairs, *dictionary.triples) for syllable in word}
    learned = {attribute.rpartition("()")[2][1:] for attribute, _ in read_model(pyvi_folder()).states}
    return sorted(token for token in syllables | learned if token.strip())


token = st.sampled_from(vocabulary())
word = token | token.map(str.title) | token.map(str.upper)
phrase = st.sampled_from(sorted(" ".join(triple) for triple in read_dictionary(pyvi_folder()).triples))
sentence = st.lists(word | phrase | st.sampled_from([",", ".", "(", "290", "12,5", "–", "x"]), max_size=30)


@settings(deadline=None, max_examples=300)
@given(sentence.map(" ".join) | sentence.map("".join) | st.text() | st.text(alphabet="dân vậnTỈNHỦY.,-1_@:/"))
def test_any_line(labeller: Labeller, line: str) -> None:
    line = unicodedata.normalize("NFC", line).replace("\n", " ")
    assume(not re.search(rf"\S{{{RUN_LIMIT}}}", line))
    check(labeller, line)


@settings(deadline=None, max_examples=50)
@given(st.lists(sentence.map(" ".join), max_size=5))
def test_each_line_is_labelled_by_itself(labeller: Labeller, lines: list[str]) -> None:
    text = "\n".join(lines)
    found = [text[start:end] for start, end in labeller.words(text)]
    assert found == [line[start:end] for line in lines for start, end in labeller.words(line)]


def test_a_model_with_other_labels_is_refused() -> None:
    with pytest.raises(ModelUnusable, match="labels"):
        Labeller(CrfModel(("O", "B"), {}, {}), Dictionary(frozenset(), frozenset()))


def differing(labeller: Labeller, corpus: Path, most: int | None = None) -> tuple[int, list[str]]:
    seen, wrong = 0, []
    for article in islice(read([corpus], on_error=lambda error: pytest.fail(str(error))), most):
        for line in (line for text in (article.title, article.body) for line in lines_of(text)):
            seen += 1
            if as_pyvi_writes(line, labeller.words(line)) != ViTokenizer.tokenize(line):
                wrong.append(line)
    return seen, wrong


def test_the_sample_archive(labeller: Labeller) -> None:
    seen, wrong = differing(labeller, ROOT / "data" / "articles")
    assert seen > 100
    assert wrong == []


def test_the_shared_corpus(labeller: Labeller) -> None:
    corpus = Places.find(ROOT).path(SHARED)
    if corpus is None:
        pytest.skip(f"{SHARED} is not here; put `shared` beside the repository or set DVSEARCH_SHARED")
    seen, wrong = differing(labeller, corpus, FIRST)
    assert seen > 10 * FIRST
    assert wrong == []
