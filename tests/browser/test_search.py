"""Searching in a real browser."""

from playwright.sync_api import expect

from .conftest import Open


def test_a_search_is_typed_and_answered(open_page: Open) -> None:
    page = open_page("/")
    page.get_by_role("combobox").fill("dan van kheo")
    page.keyboard.press("Enter")
    expect(page.locator("article.result mark").first).to_have_text("dân vận khéo")
