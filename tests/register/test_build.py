"""The register of a small index in which articles agree and contradict each other."""

from collections.abc import Iterator
from datetime import date

import pytest

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.register import (
    Claim,
    DecisionDocument,
    DecisionEntry,
    Order,
    build_register,
    citing_articles,
    ordered,
)

BODIES = {
    "a": "Tỉnh uỷ Quảng Bình quán triệt Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị về việc ban hành "
    "Quy chế công tác dân vận. Quyết định 290 được học tới thôn. Quyết định 290 được treo ở nhà văn hoá.",
    "b": "Huyện uỷ ôn lại Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị về Quy chế công tác dân vận của "
    "hệ thống chính trị.",
    "c": "Xã đọc lại Quy định số 290-QĐ/TW ngày 26/2/2010 của Ban Bí thư.",
    "d": "UBND huyện ra Quyết định số 12/QĐ-UBND của UBND huyện Lệ Thuỷ về việc nạo vét kênh mương.",
    "e": "UBND huyện ra Quyết định số 12/QĐ-UBND của UBND huyện Quỳ Hợp về việc cấm chợ cóc ven đường.",
    "f": "Nghị định số 12/2015/NĐ-CP ngày 3/2/2016 được nhắc tới.",
    "g": "Nghị định số 12/2015/NĐ-CP ngày 3/2/2016 được nhắc tới, văn bản 12/2015/NĐ-CP được dán ở cổng.",
    "h": "Nghị định số 12/2015/NĐ-CP ngày 3/2/2015 được nhắc tới.",
    "i": "Điều này trái Luật Đất đai năm 2013 về tội huỷ hoại đất.",
    "j": "Các hộ hỏi về nghị định 46.",
    "k": "Bài này không nhắc tới văn bản nào.",
}


@pytest.fixture(scope="module")
def register() -> Iterator[dict[str, DecisionEntry]]:
    articles = [
        Article(key, f"Tin {key}", body, published=f"2019-05-{day:02}")
        for day, (key, body) in enumerate(BODIES.items(), 1)
    ]
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(make_document(article) for article in articles)
        yield {entry.key: entry for entry in build_register(citing_articles(engine.snapshot()))}


def test_every_document_has_its_entry(register: dict[str, DecisionEntry]) -> None:
    assert list(register) == [
        "12/2015/NĐ-CP",
        "290-QĐ/TW",
        "12/QĐ-UBND",
        "nghị định 46",
        "~Luật Đất đai 2013",
    ]


def only(key: str, register: dict[str, DecisionEntry]) -> DecisionDocument:
    (document,) = register[key].documents
    return document


def test_articles_are_counted_not_mentions(register: dict[str, DecisionEntry]) -> None:
    assert register["290-QĐ/TW"].articles == 3
    assert only("290-QĐ/TW", register).kind.best == Claim("quyết định", 2)


def test_contradictions_are_kept(register: dict[str, DecisionEntry]) -> None:
    assert only("290-QĐ/TW", register).contradictions == (
        ("kind", (Claim("quy định", 1),)),
        ("issuer", (Claim("Ban Bí thư", 1),)),
        ("issued", (Claim("2010-02-26", 1),)),
    )


def test_the_date_that_most_articles_give_prevails(register: dict[str, DecisionEntry]) -> None:
    assert only("290-QĐ/TW", register).issued.best == Claim("2010-02-25", 2)


def test_a_date_in_another_year_than_the_number_says_does_not_prevail(
    register: dict[str, DecisionEntry],
) -> None:
    issued = only("12/2015/NĐ-CP", register).issued
    assert (issued.best, issued.rivals) == (Claim("2015-02-03", 1), (Claim("2016-02-03", 2),))


def test_a_shorter_title_supports_the_fuller_one(register: dict[str, DecisionEntry]) -> None:
    title = only("290-QĐ/TW", register).title
    assert title.best == Claim("về Quy chế công tác dân vận của hệ thống chính trị", 2)


def test_one_number_of_two_offices_is_two_documents(register: dict[str, DecisionEntry]) -> None:
    found = {document.issuer.value: document.title.value for document in register["12/QĐ-UBND"].documents}
    assert found == {
        "UBND huyện Lệ Thuỷ": "về việc nạo vét kênh mương",
        "UBND huyện Quỳ Hợp": "về việc cấm chợ cóc ven đường",
    }


def test_a_law_known_by_name_has_no_title_but_its_name(register: dict[str, DecisionEntry]) -> None:
    assert only("~Luật Đất đai 2013", register).title.best is None


@pytest.mark.parametrize(
    ("key", "is_bare"), [("290-QĐ/TW", False), ("nghị định 46", True), ("~Luật Đất đai 2013", False)]
)
def test_bare_numbers_are_told_apart(key: str, is_bare: bool, register: dict[str, DecisionEntry]) -> None:
    assert register[key].is_bare is is_bare


def test_days_and_provinces_of_the_articles(register: dict[str, DecisionEntry]) -> None:
    entry = register["290-QĐ/TW"]
    assert (entry.first, entry.latest) == (date(2019, 5, 1), date(2019, 5, 3))
    assert entry.provinces == (Claim("Quảng Bình", 1),)


@pytest.mark.parametrize(
    ("order", "keys"),
    [
        (Order.ARTICLES, ["12/2015/NĐ-CP", "290-QĐ/TW", "12/QĐ-UBND", "nghị định 46", "~Luật Đất đai 2013"]),
        (Order.KEY, ["12/2015/NĐ-CP", "12/QĐ-UBND", "290-QĐ/TW", "nghị định 46", "~Luật Đất đai 2013"]),
        (Order.ISSUED, ["290-QĐ/TW", "12/2015/NĐ-CP", "12/QĐ-UBND", "nghị định 46", "~Luật Đất đai 2013"]),
    ],
)
def test_orders(order: Order, keys: list[str], register: dict[str, DecisionEntry]) -> None:
    assert [entry.key for entry in ordered(register.values(), order)] == keys


def test_an_empty_index_has_an_empty_register() -> None:
    with WhooshEngine() as engine:
        with engine.writer():
            pass
        assert build_register(citing_articles(engine.snapshot())) == ()
