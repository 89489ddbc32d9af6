"""The help page in a real browser."""

from playwright.sync_api import expect

from .conftest import Open


def test_an_example_finds_what_it_promises(open_page: Open) -> None:
    page = open_page("/tro-giup")
    row = page.locator(".tries tr", has_text='"nông thôn mới"').first
    promised = row.locator(".number").inner_text()
    row.get_by_role("link").click()
    expect(page.locator("#q")).to_have_value('"nông thôn mới"')
    expect(page.locator(".total strong")).to_have_text(promised)


def test_the_contents_lead_to_the_sections(open_page: Open) -> None:
    page = open_page("/tro-giup")
    page.get_by_role("navigation", name="Mục lục").get_by_role("link", name="Bàn phím").click()
    expect(page.locator("#keys h2")).to_be_in_viewport()


def test_the_other_language_is_a_click_away(open_page: Open) -> None:
    page = open_page("/tro-giup")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How to search")
