"""Searching in a real browser: typing, suggestions, undoing, going back."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from .conftest import PHONE, Open


def titles(page: Page) -> list[str]:
    return page.locator("article.result h2").all_inner_texts()


def total(page: Page) -> str:
    return page.locator(".total strong").inner_text()


@pytest.mark.parametrize("typed", ["dan van kheo", "dân vận khéo"])
def test_a_search_is_typed_and_answered(open_page: Open, typed: str) -> None:
    page = open_page("/")
    page.locator("#q").fill(typed)
    page.keyboard.press("Enter")
    expect(page.locator("article.result mark").first).to_have_text("dân vận khéo")


def test_without_diacritics_more_is_found_and_the_marked_reading_is_offered(open_page: Open) -> None:
    page = open_page("/?q=dan+van")
    all_readings = total(page)
    page.get_by_role("link", name="dân vận", exact=True).first.click()
    expect(page.locator("#q")).to_have_value("dân vận")
    assert int(total(page).split()[0]) < int(all_readings.split()[0])


# Suggestions


def test_suggestions_are_chosen_by_keyboard(open_page: Open) -> None:
    page = open_page("/")
    search = page.get_by_role("combobox")
    search.press_sequentially("qd 290")
    option = page.get_by_role("option", name="290-QĐ/TW")
    expect(option).to_be_visible()
    expect(search).to_have_attribute("aria-expanded", "true")
    search.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(search).to_have_attribute("aria-activedescendant", str(option.get_attribute("id")))
    expect(search).to_have_value("qd 290")
    expect(option.locator("mark").first).to_have_text("290")


def test_a_chosen_province_is_searched_for(open_page: Open) -> None:
    page = open_page("/")
    page.locator("#q").press_sequentially("quang b")
    expect(page.get_by_role("option").first).to_contain_text("Quảng Bình")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#q")).to_have_value('tỉnh:"Quảng Bình"')
    assert total(page) == "2 bài"


def test_a_chosen_title_leads_to_its_article(open_page: Open) -> None:
    page = open_page("/")
    page.locator("#q").press_sequentially("dan van kheo")
    page.get_by_role("group", name="Bài báo").get_by_role("option").first.click()
    expect(page.locator("article.text h1")).to_be_visible()


def test_the_arrows_go_round_and_leave_the_box_alone(open_page: Open) -> None:
    page = open_page("/")
    search = page.locator("#q")
    search.press_sequentially("dan van")
    expect(page.get_by_role("option").first).to_be_visible()
    search.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    search.press("ArrowDown")
    expect(search).not_to_have_attribute("aria-activedescendant", "suggestion-0")
    search.press("Home")
    assert search.evaluate("box => box.selectionStart") == 0
    search.press("End")
    assert search.evaluate("box => box.selectionStart") == len("dan van")


def test_escape_closes_and_keeps_what_was_typed(open_page: Open) -> None:
    page = open_page("/")
    page.locator("#q").press_sequentially("dan van")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator("#q")).to_have_value("dan van")


def test_enter_of_an_input_method_chooses_nothing(open_page: Open) -> None:
    page = open_page("/")
    page.locator("#q").press_sequentially("qd 290")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.locator("#q").evaluate(
        "box => box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true}))"
    )
    expect(page.get_by_role("listbox")).to_be_visible()
    assert page.url.endswith("/")


def test_only_the_latest_answer_is_shown(open_page: Open) -> None:
    page = open_page("/")
    held: list[Route] = []
    page.route("**/suggest?q=dan*", lambda route: held.append(route))
    page.locator("#q").fill("dan van")
    page.wait_for_timeout(150)
    page.locator("#q").fill("quang b")
    expect(page.get_by_role("option").first).to_contain_text("Quảng Bình")
    assert len(held) == 1
    assert held[0].request.failure == "net::ERR_ABORTED"


@pytest.mark.parametrize("answer", [{"status": 500, "body": "x"}, {"status": 200, "body": "<html>"}])
def test_where_the_server_does_not_answer_nothing_is_shown(
    browser: Browser, site: str, answer: dict[str, object]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site)
        page.route("**/suggest?*", lambda route: route.fulfill(**answer))  # type: ignore[arg-type]
        with page.expect_response("**/suggest?*"):
            page.locator("#q").fill("quang b")
        page.wait_for_timeout(100)
        expect(page.get_by_role("listbox")).to_be_hidden()
        page.keyboard.press("Enter")
        expect(page.locator("#q")).to_have_value("quang b")


def test_suggestions_keep_up_with_typing(open_page: Open) -> None:
    page = open_page("/")
    page.evaluate(
        """() => {
            const box = document.getElementById("q"), list = document.getElementById("suggestions");
            window.waits = [];
            box.addEventListener("input", () => (window.typed = performance.now()));
            new MutationObserver(() => window.waits.push(performance.now() - window.typed)).observe(list, {childList: true});
        }"""
    )
    page.locator("#q").press_sequentially("nông thôn mới", delay=120)
    page.wait_for_timeout(300)
    waits = sorted(page.evaluate("window.waits"))
    assert waits
    assert waits[len(waits) // 2] < 500  # a quarter of this on an idle machine; CI's are not idle


# Decisions of an article


def test_a_decision_leads_to_its_page_and_narrows_the_search(open_page: Open) -> None:
    page = open_page("/?q=dan+van")
    decision = page.locator("article.result .decisions li").first
    number = decision.locator("a").first.inner_text()
    decision.get_by_role("link", name="Chỉ xem các bài nhắc").click()
    expect(page.locator(".chip")).to_contain_text(number)
    page.locator("article.result .decisions .asked a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(number)


# What was understood


def test_what_was_understood_can_be_undone(open_page: Open) -> None:
    page = open_page("/?q=quy%E1%BA%BFt+%C4%91%E1%BB%8Bnh+290")
    expect(page.locator(".understood")).to_contain_text("290-QĐ/TW")
    page.get_by_role("link", name="tìm nguyên văn").click()
    expect(page.locator("#q")).to_have_value('"quyết định 290"')
    expect(page.locator(".understood")).to_have_count(0)


def test_back_restores_everything(open_page: Open) -> None:
    page = open_page("/")
    page.locator("#q").fill("dân")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=*")
    first = page.url, total(page), titles(page)
    page.get_by_role("link", name="Mới nhất").click()
    page.get_by_role("link", name="Trang 2").click()
    page.wait_for_url("**page=2")
    second = page.url, total(page), titles(page)
    page.locator("#facet-kind .value").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    page.go_back()
    assert (page.url, total(page), titles(page)) == second
    expect(page.locator(".chip")).to_have_count(0)
    page.go_back()
    page.go_back()
    assert (page.url, total(page), titles(page)) == first
    expect(page.locator("#q")).to_have_value("dân")


def test_nothing_found_offers_what_would_be(open_page: Open) -> None:
    page = open_page("/?q=covid&year=2013")
    link = page.locator(".empty li a").first
    promised = link.inner_text().rpartition(": ")[2]
    link.click()
    assert total(page) == promised


# Without JavaScript, on a phone


def test_it_works_without_javascript(open_page: Open) -> None:
    page = open_page("/", java_script_enabled=False)
    page.get_by_role("searchbox").fill("dân vận")
    page.keyboard.press("Enter")
    page.locator("#facet-kind .value").first.click()
    expect(page.locator(".chip")).to_have_count(1)
    page.locator("input[name=from]").fill("2014")
    page.locator("input[name=to]").fill("2021")
    page.get_by_role("button", name="Lọc").click()
    expect(page.locator(".chip")).to_have_count(2)
    expect(page.locator(".narrow").first).to_be_hidden()


@pytest.mark.parametrize("path", ["/", "/?q=dan+van", "/?q=dan+van#filters", "/tro-giup", "/?q=xyzabc"])
def test_a_phone_needs_no_sideways_scrolling(open_page: Open, path: str) -> None:
    page = open_page(path, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


# Everybody


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?q=dan+van&year=2014&province=B%E1%BA%AFc+Giang&-kind=lu%E1%BA%ADt",
        "/?q=covid&year=2013",
        "/bai/quang-binh/dan-van-kheo.txt?q=dan+van",
        "/tro-giup?lang=en",
    ],
)
def test_axe_finds_nothing(open_page: Open, path: str, theme: str) -> None:
    page = open_page(path, color_scheme=theme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_axe_finds_nothing_in_the_suggestions(open_page: Open) -> None:
    page = open_page("/")
    page.locator("#q").press_sequentially("dan van")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
