"""The card of a decision tells how much, where, and from when to when."""

import pytest
from starlette.testclient import TestClient

from dvsearch.model import Article
from tests.web.conftest import MakeClient

CITES = "Triển khai Quyết định số 290-QĐ/TW của Bộ Chính trị."


def _article(key: str, published: str) -> Article:
    return Article(key=key, title=f"Bài {key}", body=CITES, published=published)


def test_it_counts_articles_and_provinces(client: TestClient) -> None:
    page = client.get("/nhung/the/290-QĐ/TW").context["page"]
    search = client.get("/?decision=290-QĐ/TW").context["page"]
    assert page.total == search.total
    assert page.provinces == len(next(each for each in search.facets if each.name == "province").values)
    assert sum(column.articles for column in page.columns) == page.total


@pytest.mark.parametrize("written", ["290-QD/TW", "290-qđ/tw", "290-QĐ/TƯ"])
def test_the_number_may_be_written_otherwise(client: TestClient, written: str) -> None:
    assert client.get(f"/nhung/the/{written}").context["page"].label == "290-QĐ/TW"


def test_few_months_are_drawn_one_by_one(client_over: MakeClient) -> None:
    client = client_over(
        _article("a", "2020-11-02"), _article("b", "2021-01-05"), _article("c", "2021-01-06")
    )
    page = client.get("/nhung/the/290-QĐ/TW").context["page"]
    drawn = [(column.label, column.articles, column.height) for column in page.columns]
    assert drawn == [("11/2020", 1, 50), ("12/2020", 0, 0), ("01/2021", 2, 100)]
    assert (page.first.date.text, page.latest.date.text) == ("02/11/2020", "06/01/2021")
    assert page.first.href == "/bai/a"


def test_many_months_are_years(client_over: MakeClient) -> None:
    client = client_over(_article("a", "2016-11-02"), _article("b", "2019-01-05"))
    columns = client.get("/nhung/the/290-QĐ/TW").context["page"].columns
    assert [(column.label, column.articles) for column in columns] == [
        ("2016", 1),
        ("2017", 0),
        ("2018", 0),
        ("2019", 1),
    ]


def test_articles_without_a_date_count_but_stand_nowhere(client_over: MakeClient) -> None:
    page = client_over(Article(key="a", title="", body=CITES)).get("/nhung/the/290-QĐ/TW").context["page"]
    assert (page.total, page.columns, page.first, page.latest) == (1, (), None, None)


def test_of_nothing_it_says_so(client: TestClient) -> None:
    response = client.get("/nhung/the/9999-QĐ/TW")
    assert response.status_code == 404
    assert "Kho chưa có bài nào nhắc văn bản này." in response.text


@pytest.mark.parametrize("key", ["%3Cscript%3E", "..%2F..", "x%00y", "%E2%80%AE", "a" * 5_000])
def test_a_hostile_key_is_text(client: TestClient, key: str) -> None:
    response = client.get(f"/nhung/the/{key}")
    assert response.status_code == 404
    assert "<script>" not in response.text


def test_it_leads_to_the_page_of_the_decision(client: TestClient) -> None:
    html = client.get("/nhung/the/290-QĐ/TW?lang=en&theme=dark").text
    assert '<a href="/van-ban/290-Q%C4%90/TW?lang=en" target="_top" rel="noopener">' in html
    assert '<html lang="en" data-theme="dark">' in html


def _known(key: str, *issued: str) -> Article:
    body = "\n".join(
        f"Quyết định số 12-QĐ/TW ngày {day} của Bộ Chính trị về đánh giá cán bộ." for day in issued
    )
    return Article(key=key, title="", body=body, published="2023-05-01")


def test_it_says_what_the_register_knows(client_over: MakeClient) -> None:
    page = client_over(_known("a", "03/02/2018")).get("/nhung/the/12-QĐ/TW").context["page"]
    assert page.facts == ("Quyết định", "Bộ Chính trị", "03/02/2018")
    assert page.title == "Về đánh giá cán bộ"


def test_what_is_true_of_one_document_is_not_said_of_two(client_over: MakeClient) -> None:
    client = client_over(_known("a", "03/02/2018"), _known("b", "07/03/2013"))
    page = client.get("/nhung/the/12-QĐ/TW").context["page"]
    assert (page.facts, page.title, page.total) == ((), "", 2)
