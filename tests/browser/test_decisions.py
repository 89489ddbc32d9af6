"""The page of a decision and the table of all, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import PHONE, Open

PAGE = "/van-ban/290-Q%C4%90/TW"


def is_wide(page: Page) -> bool:
    """Whether the page is wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


def test_a_chip_of_a_result_leads_to_the_page(open_page: Open) -> None:
    page = open_page("/?q=290-QĐ/TW")
    page.locator("article.result .decisions a", has_text="290-QĐ/TW").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Quyết định 290-QĐ/TW")


def test_a_suggestion_leads_to_the_page(open_page: Open) -> None:
    page = open_page("/")
    page.get_by_role("combobox").press_sequentially("290-qd")
    expect(page.get_by_role("option").first).to_contain_text("290-QĐ/TW")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("article.result .decisions a", has_text="290-QĐ/TW").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Quyết định 290-QĐ/TW")


def test_the_map_is_walked_by_keyboard(open_page: Open) -> None:
    page = open_page(PAGE)
    skip = page.get_by_role("link", name="Bỏ qua bản đồ")
    skip.focus()
    page.keyboard.press("Tab")
    tile = page.locator("a.tile:focus")
    expect(tile).to_have_count(1)
    name = (tile.get_attribute("aria-label") or "").partition(":")[0]
    outline = tile.locator("rect").evaluate("shape => getComputedStyle(shape).strokeWidth")
    assert float(outline.removesuffix("px")) > 3
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_contain_text(name)
    expect(page.locator("a.tile[aria-current]")).to_have_attribute("aria-label", f"{name}: 1 bài (đang lọc)")
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)


def test_the_map_can_be_skipped(open_page: Open) -> None:
    page = open_page(PAGE)
    page.get_by_role("link", name="Bỏ qua bản đồ").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("a.tile:focus").count() == 0


def test_a_column_of_the_time_line_narrows_the_list(open_page: Open) -> None:
    page = open_page(PAGE)
    column = page.locator(".stacks a").first
    year = (column.get_attribute("title") or "")[:4]
    column.click()
    expect(page.locator(".chip")).to_contain_text(year)
    expect(page.get_by_label("Năm", exact=True)).to_have_value(year)


def test_the_list_is_searched_by_its_form(open_page: Open) -> None:
    page = open_page(PAGE)
    page.get_by_label("Tìm trong các bài này").last.fill("dan van")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"q=dan\+van"))
    expect(page.locator("article.result mark").first).to_be_visible()


def test_provinces_by_the_units_of_today(open_page: Open) -> None:
    page = open_page(PAGE)
    expect(page.locator(".tile")).to_have_count(63 + page.locator(".tiles-legend .tile").count())
    page.get_by_role("link", name="Tên hiện nay").click()
    expect(page.locator(".tile")).to_have_count(34 + page.locator(".tiles-legend .tile").count())


def test_the_table_is_sorted_and_turned_round(open_page: Open) -> None:
    page = open_page("/van-ban")
    heading = page.get_by_role("columnheader", name="Ban hành")
    heading.get_by_role("link").click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    newest = page.locator("tbody tr").first.inner_text()
    heading.get_by_role("link").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    assert page.locator("tbody tr").first.inner_text() != newest


def test_the_table_leads_to_pages(open_page: Open) -> None:
    page = open_page("/van-ban")
    page.get_by_label("Loại").select_option("chỉ thị")
    page.get_by_role("button", name="Lọc").click()
    page.locator(".row-key").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Chỉ thị")


def test_without_javascript_everything_is_there(open_page: Open) -> None:
    page = open_page(PAGE, java_script_enabled=False)
    expect(page.locator(".stacks li").first).to_be_visible()
    page.locator("a.tile").first.click()
    expect(page.locator(".chip")).to_have_count(1)


@pytest.mark.parametrize("path", [PAGE, f"{PAGE}?by=month&units=today", "/van-ban"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_has_room_for_it(path: str, scheme: str, open_page: Open) -> None:
    assert not is_wide(open_page(path, viewport=PHONE, color_scheme=scheme))


def test_forced_colors_leave_the_map_readable(open_page: Open) -> None:
    page = open_page(PAGE, forced_colors="active")
    levels = page.locator(".tiles > svg a.tile rect")
    assert levels.first.evaluate("shape => getComputedStyle(shape).fill") == "rgb(255, 255, 255)"
