"""The page of one article."""

from urllib.parse import quote, quote_plus

import pytest
from starlette.testclient import TestClient

from dvsearch.model import Article
from dvsearch.search import Searcher
from dvsearch.web.article.view import ArticleView
from tests.web.conftest import MakeClient

KEY = "quang-binh/dan-van-kheo.txt"


def page(client: TestClient, query: str = "", key: str = KEY) -> ArticleView:
    view = client.get(f"/bai/{quote(key)}?{query}").context["page"]
    assert isinstance(view, ArticleView)
    return view


def marked(view: ArticleView) -> list[str]:
    runs = [*view.title, *(run for paragraph in view.paragraphs for run in paragraph)]
    return [piece.text for run in runs for piece in run.pieces if piece.hit is not None]


def text(view: ArticleView) -> str:
    return "\n".join("".join(piece.text for run in runs for piece in run.pieces) for runs in view.paragraphs)


def test_title_and_body_are_whole(client: TestClient, searcher: Searcher) -> None:
    article = searcher.article(KEY).article
    view = page(client, "q=dan+van+290")
    assert view.plain_title == article.title
    assert text(view) == article.body


def test_the_words_asked_for_are_marked(client: TestClient) -> None:
    assert marked(page(client, f"q={quote_plus('dân vận khéo')}"))[:3] == [
        "dân vận khéo",
        "Dân vận",
        "dân vận khéo",
    ]


def test_without_a_query_nothing_is(client: TestClient) -> None:
    view = page(client)
    assert (marked(view), view.hits, view.back) == ([], "", "")


@pytest.mark.parametrize(
    "query", ["q=290-QD/TW", "q=s%E1%BB%91:290-Q%C4%90/TW", "decision=290-Q%C4%90/TW", "q=qd+290+tw"]
)
def test_a_decision_asked_for_is_marked_where_it_is_cited(client: TestClient, query: str) -> None:
    assert "Quyết định số 290-QĐ/TW" in marked(page(client, query))


def test_an_excluded_decision_is_not(client: TestClient) -> None:
    assert marked(page(client, "-decision=290-Q%C4%90/TW")) == []


def test_the_first_hit_of_the_body_can_be_jumped_to(client: TestClient) -> None:
    html = client.get(f"/bai/{KEY}?q=dan+van").text
    assert html.count('id="hit"') == 1
    assert '<a href="#hit">' in html
    assert html.index('id="hit"') > html.index("</h1>")


def test_a_citation_leads_to_the_page_of_its_decision(client: TestClient) -> None:
    links = [run for paragraph in page(client, "q=dan&page=2").paragraphs for run in paragraph if run.href]
    assert ["".join(piece.text for piece in run.pieces) for run in links] == ["Quyết định số 290-QĐ/TW"]
    assert (links[0].href, links[0].title) == ("/van-ban/290-Q%C4%90/TW", "Về văn bản 290-QĐ/TW")
    assert page(client, "lang=en").citations[0].link.href == "/van-ban/290-Q%C4%90/TW?lang=en"


def test_articles_like_it_are_a_click_away(client: TestClient, searcher: Searcher) -> None:
    view = page(client, "q=dan&lang=en")
    found = searcher.related(KEY)
    assert found
    assert [each.link.text for each in view.related] == [each.title for each in found]
    for each, related in zip(view.related, found, strict=True):
        assert each.link.href == f"/bai/{quote(related.key)}?lang=en"
        assert each.facts == (*related.provinces, related.source)


def test_an_article_unlike_all_others_says_nothing_of_them(client_over: MakeClient) -> None:
    client = client_over(Article("mot", "Một bài", "Chỉ có một bài trong kho."))
    assert page(client, key="mot").related == ()
    assert "Bài liên quan" not in client.get("/bai/mot").text


def test_on_paper_it_says_where_it_is_from(client: TestClient) -> None:
    view = page(client, "q=dan", "gia-lai/dan-van-gia-lai-nhin-ra-bien.html")
    assert view.original is not None
    assert view.original.href.startswith("https://baogialai.example/")
    assert view.address == "http://testserver/bai/gia-lai/dan-van-gia-lai-nhin-ra-bien.html"


def test_the_decisions_cited_are_listed_with_issuer_and_day(client: TestClient) -> None:
    (cited,) = page(client).citations
    assert (cited.link.text, cited.times, cited.detail) == (
        "290-QĐ/TW",
        "",
        "Bộ Chính trị ban hành ngày 25/02/2010",
    )


def test_the_way_back_restores_the_search(client: TestClient) -> None:
    query = "q=dan+van&year=2012&sort=newest&page=2&lang=en"
    assert page(client, query).back == f"/?{query}"


def test_the_date_says_where_it_comes_from(client: TestClient) -> None:
    date = page(client).date
    assert date is not None
    assert (date.text, date.inferred, date.basis) == ("12/10/2012", False, "ngày ghi trong bài")


def test_the_original_is_linked(client: TestClient) -> None:
    html = client.get("/bai/gia-lai/dan-van-gia-lai-nhin-ra-bien.html").text
    assert (
        '<a href="https://baogialai.example/dan-van-kheo-tu-cao-nguyen-den-bien-post338120.html" rel="noopener noreferrer'
        in html
    )


def test_every_article_of_the_archive_can_be_read(client: TestClient) -> None:
    results = client.get("/?sort=newest&size=100").context["page"].results
    assert all(client.get(result.href).status_code == 200 for result in results)


@pytest.mark.parametrize(
    "article",
    [
        Article("trong", "", ""),
        Article("khong-dau-de", "", "Chỉ có thân bài."),
        Article("trang", "\n", " \n\n \n"),
    ],
    ids=lambda article: article.key,
)
def test_an_article_without_a_title_is_shown_all_the_same(client_over: MakeClient, article: Article) -> None:
    html = client_over(article).get(f"/bai/{article.key}").text
    assert "(Bài không có tiêu đề)" in html
    assert "không rõ ngày" in html
