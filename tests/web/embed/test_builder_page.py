"""The builder works without scripts: what is chosen comes back with the markup and a preview."""

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from tests.web.conftest import MakeClient, client_of


def test_it_offers_what_the_archive_has(client: TestClient) -> None:
    page = client.get("/nhung").context["page"]
    provinces = [choice.value for choice in page.provinces]
    assert provinces.index("An Giang") < provinces.index("Điện Biên") < provinces.index("Gia Lai")
    assert "290-QĐ/TW" in page.decisions


def test_what_was_chosen_comes_back(client: TestClient) -> None:
    query = "variant=frame&province=Ngh%E1%BB%87+An&results=8&theme=dark&target=_blank&from=2019&width=400"
    page = client.get(f"/nhung?{query}").context["page"]
    choices = (page.variants, page.provinces, page.results, page.themes, page.targets)
    chosen = [choice.value for each in choices for choice in each if choice.chosen]
    assert chosen == ["frame", "Nghệ An", "8", "dark", "_blank"]
    assert (page.first, page.options.width) == ("01/01/2019", 400)


def test_the_markup_has_our_whole_address(searcher: Searcher) -> None:
    app = create_app(Settings(), searcher)
    html = TestClient(app, base_url="https://tim.example", root_path="/kho").get("/kho/nhung").text
    assert "&lt;script src=&#34;https://tim.example/kho/embed.js&#34; defer&gt;" in html


def test_the_markup_stands_in_the_page_as_text(client: TestClient) -> None:
    html = client.get("/nhung?source=%3C/textarea%3E%3Cscript%3E").text
    assert "&lt;dv-search source=&#34;&amp;lt;/textarea&amp;gt;&amp;lt;script&amp;gt;&#34;&gt;" in html


@pytest.mark.parametrize(
    ("query", "href"),
    [
        ("", "/nhung/xem-thu?variant=script&results=5&q=ngh%E1%BB%8B+quy%E1%BA%BFt&target=_blank"),
        ("variant=form", "/nhung/xem-thu?variant=form&results=5&target=_blank"),
        ("variant=frame&year=2020&embed-lang=en", "/nhung/khung?year=2020&size=5&lang=en&target=_blank"),
        ("variant=card&decision=290-QD/TW", "/nhung/the/290-Q%C4%90/TW?target=_blank"),
    ],
)
def test_the_preview_shows_it_at_work(client: TestClient, query: str, href: str) -> None:
    preview = client.get(f"/nhung?{query}").context["page"].preview
    assert preview.href == href
    assert client.get(href).status_code == 200


def test_a_card_without_a_decision_is_of_the_one_cited_most(client: TestClient) -> None:
    page = client.get("/nhung?variant=card").context["page"]
    assert client.get(page.preview.href).context["page"].total > 3


def test_where_nothing_is_cited_there_is_no_card(client_over: MakeClient) -> None:
    page = client_over().get("/nhung?variant=card").context["page"]
    assert (page.markup, page.preview) == ("", None)


@pytest.mark.parametrize(
    ("listed", "said", "unsaid"),
    [
        ("", "DVSEARCH_EMBED_ORIGINS=", "Mọi trang đều được phép nhúng"),
        ("https://a.example", "<code>https://a.example</code>", "DVSEARCH_EMBED_ORIGINS="),
        ("*", "Mọi trang đều được phép nhúng", "DVSEARCH_EMBED_ORIGINS="),
    ],
)
def test_it_says_who_may_embed(searcher: Searcher, listed: str, said: str, unsaid: str) -> None:
    html = client_of(create_app(Settings(embed_origins=listed), searcher)).get("/nhung").text
    assert said in html
    assert unsaid not in html


@pytest.mark.parametrize("query", ["theme=pink", "width=1", "province=Atlantis", "results=99", "variant=x"])
def test_a_bad_choice_is_named(client: TestClient, query: str) -> None:
    response = client.get(f"/nhung?{query}")
    assert response.status_code == 200
    assert f"“{query.partition('=')[2]}”" in response.context["page"].messages[0]


def test_it_is_linked_from_every_page(client: TestClient) -> None:
    assert 'href="/nhung"' in client.get("/?q=dan").text


def test_the_other_language_keeps_what_was_chosen(client: TestClient) -> None:
    frame = client.get("/nhung?variant=card&decision=290-QD/TW&theme=dark").context["frame"]
    assert frame.other_language == "/nhung?variant=card&theme=dark&decision=290-Q%C4%90%2FTW&lang=en"
