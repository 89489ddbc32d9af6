"""How an article full of tricks looks on a page."""

from dvsearch.model import Article
from tests.web.conftest import MakeClient

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
    long = client.get("/", params={"q": "ậ" * 800, "sort": "newest"})
    assert long.status_code == 200
    assert len(long.content) < 600_000
