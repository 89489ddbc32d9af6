from collections.abc import Iterator
from pathlib import Path

import pytest

from dvsearch.engine.base import Engine
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import ConfigError, EvaluationError, InputError
from dvsearch.evaluation.corpus import cut, index_corpus
from dvsearch.evaluation.judgments import Judgment
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery

RECORDS = [
    {"id": str(number), "title": f"Bài {number}", "abstract": "tóm lược", "body": "Nội dung chính."}
    for number in range(6)
]


def judgment(name: str, *relevant: str) -> Judgment:
    return Judgment(name, "keyword", name, relevant)


@pytest.mark.parametrize(
    ("judgments", "limit", "chosen", "keys"),
    [
        ([judgment("p", "4"), judgment("q", "1")], 4, "pq", "0124"),
        ([judgment("p", "4"), judgment("q", "1")], 5, "pq", "01234"),
        ([judgment("p", "4"), judgment("q", "1")], 3, "p", "014"),
        ([judgment("p", "4"), judgment("q", "4")], 2, "pq", "04"),
        ([judgment("p", "3", "4"), judgment("q", "5")], 3, "q", "015"),
        ([judgment("p", "4")], 99, "p", "012345"),
    ],
)
def test_a_slice(judgments: list[Judgment], limit: int, chosen: str, keys: str) -> None:
    part = cut(judgments, limit)
    articles = [Article(str(number), "", "") for number in range(6)]
    assert "".join(each.id for each in part.judgments) == chosen
    assert "".join(article.key for article in part.articles(articles)) == keys


def test_a_slice_too_small_for_any_query_is_refused() -> None:
    with pytest.raises(EvaluationError, match="no query fits into a slice of 1 articles"):
        cut([judgment("p", "4")], 1)


@pytest.fixture
def engine() -> Iterator[Engine]:
    with WhooshEngine(None) as engine:
        yield engine


@pytest.fixture
def corpus(write_lines) -> Path:
    return write_lines("corpus.jsonl", RECORDS)


def total(engine: Engine, text: str) -> int:
    return Searcher(engine).search(SearchQuery(text)).total


@pytest.mark.parametrize(
    ("text_fields", "found"), [(("title", "body"), 0), (("abstract", "body"), 6), ((), 6)]
)
def test_only_the_fields_named_are_indexed(engine, corpus, text_fields: tuple[str, ...], found: int) -> None:
    report = index_corpus(engine, corpus, text_fields=text_fields)
    assert (report.added, total(engine, '"nội dung chính"')) == (6, 6)
    assert total(engine, '"tóm lược"') == found


def test_an_unknown_field_is_refused(engine, corpus) -> None:
    with pytest.raises(ConfigError, match="'colour' is no text field"):
        index_corpus(engine, corpus, text_fields=["colour"])


def test_a_slice_of_it_is_indexed(engine, corpus) -> None:
    index_corpus(engine, corpus, part=cut([judgment("p", "4")], 2))
    assert set(engine.snapshot().digests()) == {"0", "4"}


def test_what_is_indexed_already_is_not_done_again(tmp_path, corpus) -> None:
    for added, unchanged in [(6, 0), (0, 6)]:
        with WhooshEngine(tmp_path / "index") as engine:
            report = index_corpus(engine, corpus)
            assert (report.added, report.unchanged) == (added, unchanged)


def test_a_slice_is_completed_to_the_whole(engine, corpus) -> None:
    index_corpus(engine, corpus, part=cut([judgment("p", "4")], 2))
    report = index_corpus(engine, corpus)
    assert (report.added, report.unchanged) == (4, 2)


def test_an_index_with_other_articles_is_refused_and_left_alone(engine, corpus, write_lines) -> None:
    index_corpus(engine, write_lines("other.jsonl", [{"id": "stranger", "title": "Lạ", "body": "Lạ"}]))
    with pytest.raises(
        EvaluationError, match="holds 1 articles that are not in the corpus, such as 'stranger'"
    ):
        index_corpus(engine, corpus)
    assert set(engine.snapshot().digests()) == {"stranger"}


def test_a_record_that_cannot_be_read_is_told_and_the_rest_is_indexed(engine, write_lines) -> None:
    errors: list[InputError] = []
    report = index_corpus(
        engine, write_lines("c.jsonl", [RECORDS[0], "{", RECORDS[1]]), on_error=errors.append
    )
    assert report.added == 2
    assert [error.where.rpartition("/")[2] for error in errors] == ["c.jsonl:2"]


def test_a_corpus_without_articles_is_refused(engine, tmp_path) -> None:
    with pytest.raises(EvaluationError, match="no article in it can be read"):
        index_corpus(engine, tmp_path / "none.jsonl")
