"""The help page: its examples are queries of this archive, and its numbers are what they find."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.testclient import TestClient

from dvsearch.web.help.examples import SECTIONS
from dvsearch.web.help.view import HelpExample, HelpView
from dvsearch.web.strings import STRINGS
from tests.web.conftest import MakeClient


def page(client: TestClient, query: str = "") -> HelpView:
    view = client.get(f"/tro-giup?{query}").context["page"]
    assert isinstance(view, HelpView)
    return view


def examples(view: HelpView) -> list[HelpExample]:
    return [example for section in view.sections for example in section.examples]


def test_every_example_finds_as_many_articles_as_it_says(client: TestClient) -> None:
    for example in examples(page(client)):
        found = client.get(example.link.href).context["page"]
        assert dict(parse_qsl(urlsplit(example.link.href).query)) == {"q": example.link.text}
        assert example.count == f"{found.total} bài"
        assert found.total, example
        assert not found.messages, example


def test_values_are_the_archives_own(client: TestClient) -> None:
    queries = {example.link.text for example in examples(page(client))}
    assert {"290-QĐ/TW", "quyết định 290", "số:290-QĐ/TW", 'tỉnh:"Bắc Giang"'} <= queries


def test_an_empty_archive_is_explained_as_well(client_over: MakeClient) -> None:
    view = page(client_over())
    assert [section.name for section in view.sections] == [topic.name for topic in SECTIONS]
    assert all(example.count == "0 bài" for example in examples(view))


@pytest.mark.parametrize(("query", "language"), [("", "vi"), ("lang=en", "en")])
def test_it_is_there_in_both_languages(client: TestClient, query: str, language: str) -> None:
    html = client.get(f"/tro-giup?{query}").text
    assert f'<html lang="{language}">' in html
    assert STRINGS["help-marks-text"][language == "en"] in html


def test_links_stay_in_the_language(client: TestClient) -> None:
    assert all(example.link.href.endswith("&lang=en") for example in examples(page(client, "lang=en")))
    assert all(
        example.count.endswith(("article", "articles")) for example in examples(page(client, "lang=en"))
    )


def test_every_page_leads_to_it(client: TestClient) -> None:
    assert 'href="/tro-giup"' in client.get("/").text
    assert 'href="/tro-giup" aria-current="page"' in client.get("/tro-giup").text
