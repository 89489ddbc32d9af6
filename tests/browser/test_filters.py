"""Choosing filters in a real browser: every facet, the chart of years, the map, the sheet on a phone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import PHONE, Open

FACETS = ["province", "decision", "kind", "source"]


def total(page: Page) -> int:
    return int(page.locator(".total strong").inner_text().split()[0])


def number(count: Locator) -> int:
    return int(count.inner_text())


@pytest.mark.parametrize("facet", FACETS)
def test_a_value_is_included_and_taken_away(open_page: Open, facet: str) -> None:
    page = open_page("/?q=d%C3%A2n")
    before = total(page)
    value = page.locator(f"#facet-{facet} .value").first
    promised = number(value.locator(".count"))
    value.click()
    expect(page.locator(".chip")).to_have_count(1)
    assert total(page) == promised
    expect(page.locator(f"#facet-{facet} .values .active")).to_have_count(1)
    page.locator(".chip").click()
    expect(page.locator(".chip")).to_have_count(0)
    assert total(page) == before


@pytest.mark.parametrize("facet", FACETS)
def test_a_value_is_excluded_by_keyboard(open_page: Open, facet: str) -> None:
    page = open_page("/?q=d%C3%A2n")
    before = total(page)
    row = page.locator(f"#facet-{facet} .values li").first
    count = number(row.locator(".count"))
    row.locator(".value").focus()
    page.keyboard.press("Tab")
    expect(row.locator(".exclude")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".chip.excluded")).to_have_count(1)
    assert total(page) == before - count
    page.locator(f"#facet-{facet} .left-out .value").click()
    expect(page.locator(".chip")).to_have_count(0)


def test_several_values_mean_any_of_them(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n")
    counts = page.locator("#facet-source .count")
    promised = number(counts.nth(0)) + number(counts.nth(1))
    page.locator("#facet-source .value").nth(0).click()
    page.locator("#facet-source .value").nth(1).click()
    expect(page.locator(".chip")).to_have_count(2)
    assert total(page) == promised


def test_a_list_is_narrowed_while_one_types(open_page: Open) -> None:
    page = open_page("/?sort=newest")
    shown = page.locator("#facet-decision .values li:visible")
    few = shown.count()
    page.locator("#facet-decision .narrow input").fill("qd/t")
    expect(shown.first).to_contain_text("QĐ/T")
    assert all("QĐ/T" in text for text in shown.all_inner_texts())
    page.locator("#facet-decision .narrow input").fill("")
    expect(shown.nth(few)).to_be_visible()  # all are there now
    page.locator("#facet-decision .narrow input").fill("không có đâu")
    expect(page.locator("#facet-decision .none")).to_have_text("Không có mục nào khớp.")


def test_a_narrowed_value_is_chosen_by_enter(open_page: Open) -> None:
    page = open_page("/?sort=newest")
    page.locator("#facet-kind .narrow input").fill("chi thi")
    expect(page.locator("#facet-kind .values li:visible")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".chip")).to_contain_text("Chỉ thị")
    assert "all=" not in page.url


def test_without_javascript_the_whole_list_is_a_link_away(open_page: Open) -> None:
    page = open_page("/?sort=newest", java_script_enabled=False)
    few = page.locator("#facet-decision .values li").count()
    page.locator("#facet-decision .more").click()
    expect(page.locator("#facet-decision .values li").nth(few)).to_be_visible()


def test_a_province_is_chosen_on_the_map(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n")
    tile = page.locator("a.tile").first
    promised = int(re.findall(r"(\d+) bài", str(tile.get_attribute("aria-label")))[0])
    tile.click()
    assert total(page) == promised
    page.locator("a.tile.active").click()
    expect(page.locator(".chip")).to_have_count(0)
    page.get_by_role("link", name="Tên hiện nay").click()
    expect(page.get_by_role("group", name=re.compile("34 tỉnh"))).to_be_visible()


# Years and months


def bar(page: Page, label: str) -> Locator:
    return page.locator(f'.bars li[data-label="{label}"] .bar')


def is_range(page: Page, first: str, last: str) -> None:
    expect(page.locator(".chip")).to_contain_text(f"{first} – {last}")
    expect(page.get_by_label("Từ ngày")).to_have_value(first)
    expect(page.get_by_label("Đến ngày")).to_have_value(last)


def test_a_year_then_a_month_is_chosen(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n")
    bar(page, "2014").click()
    expect(page.locator(".chip")).to_contain_text("2014")
    months = page.locator(".bars").nth(1).locator("a.bar")
    promised = months.first.locator(".bar-value").text_content()
    months.first.click()
    assert str(promised).endswith(f": {total(page)} bài")


def test_a_range_is_dragged(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n")
    bar(page, "2014").hover()
    page.mouse.down()
    bar(page, "2016").hover()
    expect(page.locator(".range-said")).to_contain_text("2014 – 2016: ")
    promised = int(re.findall(r": (\d+)", page.locator(".range-said").inner_text())[0])
    page.mouse.up()
    is_range(page, "01/01/2014", "31/12/2016")
    assert total(page) == promised


def test_a_range_is_chosen_with_shift_and_clicks(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n&year=2014")
    bar(page, "2018").click(modifiers=["Shift"])
    is_range(page, "01/01/2014", "31/12/2018")


def test_a_range_is_chosen_by_keyboard(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n")
    expect(page.locator(".bars-hint")).to_be_hidden()
    bar(page, "2012").focus()
    for key in ("ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator(".range-said")).to_contain_text("2013 – 2015: ")
    expect(page.locator(".bars-hint")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".range-said")).to_be_empty()
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Enter")
    is_range(page, "01/01/2014", "31/12/2015")


def test_the_chart_is_one_stop_of_the_tab_key(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n")
    assert page.locator('.bars a.bar[tabindex="0"]').count() == 1


def test_a_range_of_months_is_dragged(open_page: Open) -> None:
    page = open_page("/?sort=newest&year=2014")
    bar(page, "02/2014").hover()
    page.mouse.down()
    bar(page, "09/2014").hover()
    page.mouse.up()
    is_range(page, "01/02/2014", "30/09/2014")
    assert page.locator(".bars li.active").count() == 1 + 8  # the year and its months


def test_a_range_is_typed(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n")
    page.get_by_label("Từ ngày").fill("2/2014")
    page.get_by_label("Đến ngày").fill("2016")
    page.keyboard.press("Enter")
    is_range(page, "01/02/2014", "31/12/2016")


# A phone


def test_on_a_phone_filters_are_a_sheet(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n", viewport=PHONE)
    expect(page.locator("#filters")).to_be_hidden()
    page.get_by_role("link", name="Bộ lọc").click()
    expect(page.locator("#facet-kind .value").first).to_be_visible()
    page.get_by_role("link", name=re.compile("^Xem .* bài$")).click()
    expect(page.locator("#filters")).to_be_hidden()
    page.get_by_role("link", name="Bộ lọc").click()
    page.locator("#facet-kind .value").first.click()
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.get_by_role("link", name="Bộ lọc (1)")).to_be_visible()


def test_on_a_phone_escape_closes_the_sheet_and_leads_back(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n", viewport=PHONE)
    opener = page.get_by_role("link", name="Bộ lọc")
    opener.press("Enter")
    page.locator("#facet-kind .value").first.focus()
    page.keyboard.press("Escape")
    expect(page.locator("#filters")).to_be_hidden()
    expect(opener).to_be_focused()


def test_beside_the_list_escape_leaves_the_filters_alone(open_page: Open) -> None:
    page = open_page("/?q=d%C3%A2n")
    value = page.locator("#facet-kind .value").first
    value.press("Escape")
    expect(value).to_be_focused()
    assert "#" not in page.url


@pytest.mark.parametrize("path", ["/?q=dan+van&kind=lu%E1%BA%ADt", "/?q=dan+van&kind=lu%E1%BA%ADt#filters"])
def test_on_a_phone_targets_are_large_enough(open_page: Open, path: str) -> None:
    page = open_page(path, viewport=PHONE)
    # Links within a line of text are as high as the line; bars have the whole height of the chart.
    small = page.evaluate(
        """() => [...document.querySelectorAll("a, button, input:not([type=hidden]), summary")]
            .filter((each) => each.checkVisibility() && !each.closest(".skip, .tiles-skip, .bars"))
            .filter((each) => getComputedStyle(each).display !== "inline")
            .map((each) => [each.className.baseVal ?? each.className, each.textContent.trim(), each.getBoundingClientRect()])
            .filter(([, , box]) => box.height < 24 || box.width < 24)
            .map(([name, text, box]) => `${name} ${text} ${box.width}x${box.height}`)"""
    )
    assert small == []
