"""The page of the API in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .conftest import PHONE, Open


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [None, PHONE], ids=["desktop", "phone"])
def test_nothing_stands_in_anyones_way(open_page: Open, scheme: str, viewport: dict[str, int] | None) -> None:
    options = {"viewport": viewport} if viewport else {}
    page = open_page("/api", color_scheme=scheme, **options)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_record_is_found_from_where_it_is_named(open_page: Open) -> None:
    page = open_page("/api?lang=en")
    page.get_by_role("link", name="SearchAnswer").first.click()
    expect(page.get_by_role("heading", name="SearchAnswer")).to_be_in_viewport()


def test_a_sample_answer_unfolds_without_a_script(open_page: Open) -> None:
    page = open_page("/api?lang=en", java_script_enabled=False)
    page.get_by_text("A sample answer").first.click()
    expect(page.locator("details[open] pre").first).to_contain_text("dân vận khéo")


def test_trying_a_request_brings_json(open_page: Open) -> None:
    page = open_page("/api?lang=en")
    address = page.get_by_role("link", name="Try it").first.get_attribute("href")
    assert address is not None
    assert page.request.get(address).json()["total"] > 0
