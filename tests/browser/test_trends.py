"""The page of trends in a real browser."""

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .conftest import PHONE, Open

TWO = "/xu-huong?q=d%C3%A2n+v%E1%BA%ADn&q=290-Q%C4%90%2FTW"


def test_queries_are_typed_and_drawn(open_page: Open) -> None:
    page = open_page("/xu-huong")
    page.get_by_label("Từ khóa 1").fill("nông thôn mới")
    page.get_by_label("Từ khóa 3").fill("290-QĐ/TW")
    page.get_by_label("tháng").check()
    page.get_by_role("button", name="Vẽ biểu đồ").click()
    expect(page.locator(".trend-chart.wide .line-path")).to_have_count(2)
    expect(page.get_by_role("heading", name="Số bài theo tháng")).to_be_visible()
    assert (
        page.url.partition("?")[2] == "q=n%C3%B4ng+th%C3%B4n+m%E1%BB%9Bi&q=290-Q%C4%90%2FTW&by=month&as=count"
    )


def test_back_from_an_article_list_everything_is_as_it_was(open_page: Open) -> None:
    page = open_page(TWO)
    page.locator(".trend-lines a").first.click()
    expect(page.locator("article.result").first).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Từ khóa 2")).to_have_value("290-QĐ/TW")
    expect(page.get_by_label("Từ khóa 5")).to_be_enabled()


def test_periods_are_read_by_keyboard(open_page: Open) -> None:
    page = open_page(TWO)
    figure, reading = page.locator(".trend-figure"), page.locator(".trend-reading")
    figure.focus()
    page.keyboard.press("End")
    last = page.locator(".trend-table tbody tr").last
    expect(reading.locator("b")).to_have_text(last.locator("th").text_content() or "")
    page.keyboard.press("ArrowLeft")
    before = page.locator(".trend-table tbody tr").nth(-2)
    expect(reading.locator("b")).to_have_text(before.locator("th").text_content() or "")
    page.keyboard.press("Escape")
    expect(reading).to_contain_text("dùng phím")


def test_a_period_is_read_under_the_pointer_without_moving_the_page(open_page: Open) -> None:
    page = open_page(TWO)
    place = page.locator(".trend-table summary").bounding_box()
    page.locator(".trend-chart.wide").hover(position={"x": 300, "y": 150})
    expect(page.locator(".trend-reading b")).to_be_visible()
    assert page.locator(".trend-table summary").bounding_box() == place


def test_a_point_leads_to_its_articles(open_page: Open) -> None:
    page = open_page(TWO)
    page.locator(".trend-chart.wide .line").last.locator(".points a").last.click()
    expect(page.locator("article.result").first).to_be_visible()
    assert "year=" in page.url


def test_without_scripts_it_works_too(open_page: Open) -> None:
    page = open_page("/xu-huong", java_script_enabled=False)
    page.get_by_label("Từ khóa 1").fill("dân vận")
    page.get_by_role("button", name="Vẽ biểu đồ").click()
    expect(page.locator(".trend-chart.wide .line-path")).to_have_count(1)
    page.locator(".trend-table summary").click()
    expect(page.locator(".trend-table td a").first).to_be_visible()


def test_a_phone_has_a_chart_of_its_own_and_nothing_sticks_out(open_page: Open) -> None:
    page = open_page(TWO, viewport=PHONE)
    expect(page.locator(".trend-chart.narrow")).to_be_visible()
    expect(page.locator(".trend-chart.wide")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("viewport", ["desktop", "phone"])
def test_labels_stand_apart_and_inside(open_page: Open, viewport: str) -> None:
    five = "&".join(f"q={each}" for each in ("xã", "tỉnh", "huyện", "họp", "dân"))
    page = open_page(f"/xu-huong?{five}", **({"viewport": PHONE} if viewport == "phone" else {}))
    chart = page.locator(f".trend-chart.{'narrow' if viewport == 'phone' else 'wide'}")
    boxes = sorted(
        (box for label in chart.locator(".line-name").all() if (box := label.bounding_box())),
        key=lambda box: box["y"],
    )
    assert len(boxes) == 5
    width = page.evaluate("document.documentElement.clientWidth")
    assert all(below["y"] - above["y"] >= 14 for above, below in pairwise(boxes))  # letters are 13 high
    assert all(box["x"] + box["width"] <= width for box in boxes)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/xu-huong", TWO, "/xu-huong?q=qqqq&by=week"])
def test_axe_finds_nothing(open_page: Open, path: str, scheme: str) -> None:
    page = open_page(path, color_scheme=scheme)
    if page.locator(".trend-table").count():
        page.locator(".trend-table summary").click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
