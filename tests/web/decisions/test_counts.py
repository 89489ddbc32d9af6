"""Every number on the page of a decision is what its link finds: a law, over the sample archive."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from dvsearch.web.decisions.view import DecisionView

PAGES = ("/van-ban/290-Q%C4%90/TW", "/van-ban/05-CT/TW", "/van-ban/18-NQ/TW")
NARROWED = (
    "",
    "by=month",
    "units=today",
    "q=d%C3%A2n",
    "from=2014&to=2020&sort=newest",
    "units=today&-year=2021&page=2",
    "province=Qu%E1%BA%A3ng+B%C3%ACnh&by=month",
    "decision=05-CT%2FTW&decision=23-Q%C4%90%2FTW",
    "-decision=290-Q%C4%90%2FTW&lang=en",
)


def view(client: TestClient, address: str) -> DecisionView:
    page = client.get(address).context["page"]
    assert isinstance(page, DecisionView)
    return page


def total(client: TestClient, href: str) -> int:
    """Of lists this short each article is shown, whatever the sentence above it says."""
    return len(view(client, href.replace("#", "&size=100#") if "?" in href else href).articles.results)


def counted(page: DecisionView) -> Iterator[tuple[str, str]]:
    """Some figures and where they lead; one that is chosen leads away from itself."""
    assert page.time is not None
    yield from ((each.count, each.href) for each in page.time.columns if each.href and not each.active)
    rows = (*page.places.rows, *page.places.more_rows)[:6]
    yield from ((row.articles, row.link.href) for row in rows if not row.link.current)
    yield from ((each.count, each.both.href) for each in page.co_cited[:4] if not each.both.current)


@pytest.mark.parametrize("narrowed", NARROWED)
@pytest.mark.parametrize("page", PAGES)
def test_a_figure_is_what_its_link_finds(client: TestClient, page: str, narrowed: str) -> None:
    for count, href in counted(view(client, f"{page}?{narrowed}")):
        assert total(client, href) == int(count), href


def test_another_decision_narrows_the_list_of_this_one(client: TestClient) -> None:
    page = PAGES[0]
    (both,) = (each for each in view(client, page).co_cited if each.link.text == "23-QĐ/TW")
    narrowed = view(client, both.both.href).articles
    assert len(narrowed.results) == int(both.count)
    for result in narrowed.results:
        assert {"290-QĐ/TW", "23-QĐ/TW"} <= {decision.text for decision in result.decisions}


def test_what_is_chosen_is_taken_away_alone(client: TestClient) -> None:
    narrowed = view(client, f"{PAGES[0]}?q=d%C3%A2n&decision=23-Q%C4%90%2FTW&sort=newest")
    (both,) = (each for each in narrowed.co_cited if each.both.current)
    assert both.both.href == f"{PAGES[0]}?q=d%C3%A2n&sort=newest#bai"
