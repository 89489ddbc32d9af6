"""Reading an article in a real browser."""

from playwright.sync_api import expect

from .conftest import Open

ARTICLE = "/bai/quang-binh/dan-van-kheo.txt"


def test_the_first_hit_is_a_jump_away(open_page: Open) -> None:
    page = open_page(f"{ARTICLE}?q=dan+van+290", viewport={"width": 390, "height": 400})
    page.locator(".hits a").click()
    expect(page.locator("#hit")).to_be_in_viewport()


def test_keys_go_from_hit_to_hit(open_page: Open) -> None:
    page = open_page(f"{ARTICLE}?q=dan+van", viewport={"width": 390, "height": 400})
    steps = page.locator(".hit-steps output")
    expect(steps).to_have_text("–/15")
    page.keyboard.press("n")
    expect(steps).to_have_text("1/15")
    page.keyboard.press("p")
    expect(steps).to_have_text("15/15")
    expect(page.locator("mark.here")).to_be_in_viewport()
    page.get_by_role("button", name="Chỗ sau").click()
    expect(steps).to_have_text("1/15")


def test_the_same_letters_can_be_typed(open_page: Open) -> None:
    page = open_page(f"{ARTICLE}?q=dan+van")
    page.locator("#q").press_sequentially("np")
    expect(page.locator(".hit-steps output")).to_have_text("–/15")


def test_without_words_there_is_nothing_to_step_through(open_page: Open) -> None:
    page = open_page(ARTICLE)
    expect(page.locator(".hit-steps")).to_have_count(0)


def test_the_way_back_leads_to_the_results(open_page: Open) -> None:
    page = open_page("/?q=dan+van+kheo&sort=newest")
    page.locator("article.result h2 a").last.click()
    page.get_by_role("link", name="Về kết quả").click()
    assert page.url.endswith("/?q=dan+van+kheo&sort=newest")


def test_on_paper_it_is_a_clipping(open_page: Open) -> None:
    page = open_page(f"{ARTICLE}?q=dan+van")
    expect(page.locator(".clipping")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".clipping")).to_contain_text(ARTICLE)
    for aside in (".top", ".about", ".hits", ".hit-steps", ".foot"):
        expect(page.locator(aside)).to_be_hidden()
