"""Browsers are told how to search here."""

from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app

NAMES = "{http://a9.com/-/spec/opensearch/1.1/}"


def _description(client: TestClient, path: str = "/opensearch.xml") -> ElementTree.Element:
    response = client.get(path)
    assert response.headers["content-type"] == "application/opensearchdescription+xml; charset=utf-8"
    return ElementTree.fromstring(response.text)


@pytest.mark.parametrize(
    ("root", "path", "template"),
    [
        ("", "/opensearch.xml", "https://tim.example/?q={searchTerms}"),
        ("/kho", "/kho/opensearch.xml", "https://tim.example/kho/?q={searchTerms}"),
        ("", "/opensearch.xml?lang=en", "https://tim.example/?q={searchTerms}&lang=en"),
    ],
)
def test_addresses_are_whole(searcher: Searcher, root: str, path: str, template: str) -> None:
    client = TestClient(create_app(Settings(), searcher), base_url="https://tim.example", root_path=root)
    urls = _description(client, path).findall(f"{NAMES}Url")
    assert {url.attrib["type"]: url.attrib["template"] for url in urls}["text/html"] == template


def test_the_icon_is_there(client: TestClient) -> None:
    image = _description(client).findtext(f"{NAMES}Image")
    assert image is not None
    assert client.get(image).headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize("title", ['Kho <báo> & "tin"', "Một tên dài hơn mười sáu chữ"])
def test_a_name_is_short_and_escaped(searcher: Searcher, title: str) -> None:
    description = _description(TestClient(create_app(Settings(title=title), searcher)))
    assert description.findtext(f"{NAMES}ShortName") == title[:16].strip()
    assert (description.findtext(f"{NAMES}Description") or "").startswith(title)


@pytest.mark.parametrize(
    ("query", "completion", "address"),
    [
        (
            "q=quang+bi",
            'tỉnh:"Quảng Bình"',
            "https://tim.example/?q=t%E1%BB%89nh%3A%22Qu%E1%BA%A3ng+B%C3%ACnh%22",
        ),
        ("q=290-qd&lang=en", "số:290-QĐ/TW", "https://tim.example/?q=s%E1%BB%91%3A290-Q%C4%90%2FTW&lang=en"),
    ],
)
def test_what_is_typed_is_completed(searcher: Searcher, query: str, completion: str, address: str) -> None:
    client = TestClient(create_app(Settings(), searcher), base_url="https://tim.example")
    response = client.get(f"/goi-y.json?{query}")
    assert response.headers["content-type"] == "application/x-suggestions+json"
    typed, completions, notes, addresses = response.json()
    place = completions.index(completion)
    assert typed == query.partition("&")[0].removeprefix("q=").replace("+", " ")
    assert addresses[place] == address
    assert notes[place]


@pytest.mark.parametrize("query", ["", "q=", "q=%00%E2%80%AE", "q=zzzzzz"])
def test_of_nothing_nothing_is_completed(client: TestClient, query: str) -> None:
    assert client.get(f"/goi-y.json?{query}").json()[1:] == [[], [], []]
