"""A document is made of an article: what it stores, its terms and its facet values."""

from dvsearch.documents import make_document
from dvsearch.engine.document import StoredArticle
from dvsearch.engine.query import Facet
from dvsearch.model import Article

ARTICLE = Article(
    "a",
    "Quảng Bình thực hiện Quyết định 290",
    "Ngày 28/5/2020, Tỉnh ủy Quảng Bình tổng kết Quyết định số 290-QĐ/TW và Luật Đất đai năm 2013.\n"
    "Quyết định 777 cũng được nhắc lại.",
    url="https://baoquangbinh.vn/x.html",
    published="2020-05-29",
)


def test_facet_values() -> None:
    values = dict(make_document(ARTICLE).values)
    assert values[Facet.PROVINCE] == ("Quảng Bình",)
    assert values[Facet.PROVINCE_TODAY] == ("Quảng Trị",)
    assert set(values[Facet.DECISION]) == {"290-QĐ/TW", "quyết định 777", "~Luật Đất đai 2013"}
    assert set(values[Facet.KIND]) == {"quyết định", "luật"}


def test_a_short_mention_before_the_full_one_has_its_key() -> None:
    stored = make_document(ARTICLE).stored
    title_citation = stored.facts.citations[0]
    assert stored.article.text[title_citation.start : title_citation.end] == "Quyết định 290"
    assert stored.citation_keys[0] == "290-QĐ/TW"


def test_a_number_of_which_more_is_said_is_merged_with_no_other() -> None:
    body = "Theo Quyết định số 290-QĐ/TW. Quyết định 290 ngày 5/6/2019 của UBND tỉnh Nghệ An là việc khác."
    assert make_document(Article("a", "Tin", body)).stored.citation_keys == ("290-QĐ/TW", "quyết định 290")


def test_a_decision_is_joined_to_no_neighbour() -> None:
    assert not any(
        "290" in compound or "tw" in compound.split() for compound in make_document(ARTICLE).body.compounds
    )


def test_what_is_stored_survives_writing_and_reading() -> None:
    stored = make_document(ARTICLE).stored
    assert StoredArticle.from_json(stored.to_json()) == stored


def test_the_digest_tells_every_part() -> None:
    changed = [
        Article("a", "x", "y", "u", "v", "w", "d"),
        Article("a", "X", "y", "u", "v", "w", "d"),
        Article("a", "x", "y", "U", "v", "w", "d"),
        Article("a", "x", "y", "u", "v", "w", "D"),
    ]
    assert len({article.digest for article in changed}) == len(changed)
    assert Article("b", "x", "y", where="1").digest == Article("a", "x", "y", where="2").digest
