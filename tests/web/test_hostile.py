"""An article full of tricks is text, and nothing but text, on every page."""

import re
from html.parser import HTMLParser

import pytest

from dvsearch.model import Article

from .conftest import MakeClient

SCRIPT = "<script>alert(1)</script>"
KEY = "x\"><img src=x onerror=alert(1)>/'&amp;"
ARTICLE = Article(
    key=KEY,
    title=f"Dân vận {SCRIPT} \u202egnuht\u202c {{{{ 7*7 }}}}",
    body=f"Dân vận khéo {SCRIPT}\n<b onmouseover='x()'>Quyết định 290-QĐ/TW</b> \x00 ]]> --> \u2066",
    url="javascript:alert(document.domain)",
    author='"><svg onload=alert(1)>',
    source="</title><base href='//evil.example'>",
)
ALLOWED = frozenset(
    """
    a article aside bdi body button circle dd details div dl dt footer form h1 h2 h3 head header html input
    label li link main mark meta nav ol output p path rect script section span strong summary svg time title ul
    """.split()  # noqa: SIM905 - one a line would hide the rest of the file
)


class Tags(HTMLParser):
    """Collects the tags and attributes of a page, and what scripts there are beside our own files."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.foreign_scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag == "script" and not str(dict(attrs).get("src")).startswith("/static/"):
            self.foreign_scripts.append(str(attrs))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.foreign_scripts.append(data)


@pytest.mark.parametrize(
    "path", ["/", "/?sort=newest", "/?q=dan+van", "/?q=290-QD/TW&lang=en", "ARTICLE", "ARTICLE?q=dan+van"]
)
def test_it_is_text(client_over: MakeClient, path: str) -> None:
    client = client_over(ARTICLE)
    address = client.get("/?sort=newest").context["page"].results[0].href.partition("?")[0]
    response = client.get(path.replace("ARTICLE", address))
    assert response.status_code == 200
    found = Tags()
    found.feed(response.text)
    assert found.tags <= ALLOWED
    assert not found.foreign_scripts
    assert not [name for name, _ in found.attributes if name.startswith("on") or name == "style"]
    assert not [value for name, value in found.attributes if name == "href" and "javascript" in (value or "")]


@pytest.mark.parametrize("text", [SCRIPT, '" autofocus onfocus="x()', "'><b>", "{{ 7*7 }}", "\u202e\x00"])
@pytest.mark.parametrize("name", ["q", "source", "-kind", "decision", "page", "from", "all"])
def test_so_is_what_the_reader_asks(client_over: MakeClient, name: str, text: str) -> None:
    response = client_over(ARTICLE).get("/", params={name: text, "sort": "newest"})
    assert response.status_code == 200
    found = Tags()
    found.feed(response.text)
    assert found.tags <= ALLOWED
    assert not found.foreign_scripts
    assert not [name for name, _ in found.attributes if name.startswith("on") or name == "style"]
    assert "49" not in re.sub(r'="/static/[^"]*"', "", response.text)


def test_a_template_in_a_title_is_not_run(client_over: MakeClient) -> None:
    assert "{{ 7*7 }}" in client_over(ARTICLE).get("/?sort=newest").text


def test_marks_stand_around_escaped_text(client_over: MakeClient) -> None:
    html = client_over(ARTICLE).get("/?q=script").text
    assert "&lt;<mark>script</mark>&gt;" in html


def test_turned_text_does_not_turn_its_neighbours(client_over: MakeClient) -> None:
    html = client_over(ARTICLE).get("/?sort=newest").text
    assert "\u202e" in html.split("<bdi>")[1].split("</bdi>")[0]


def test_a_hostile_path_does_not_make_a_link_that_leaves(client_over: MakeClient) -> None:
    response = client_over(ARTICLE).get("http://testserver//evil.example/x")
    assert response.context["frame"].other_language.startswith("/evil.example")


def test_no_page_grows_with_what_is_asked(client_over: MakeClient) -> None:
    client = client_over(ARTICLE)
    long = client.get("/", params={"q": "ậ" * 700, "sort": "newest"})
    assert long.status_code == 200
    assert len(long.content) < 600_000
