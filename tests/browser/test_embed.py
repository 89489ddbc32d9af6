"""What is embedded works on pages of another origin that may embed it, and is refused on others."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from dvsearch.config import Settings
from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Searcher
from tests.web.serving import serving

from .conftest import DESKTOP, PHONE, Open
from .hosting import Host, hosting

Visit = Callable[..., Page]

SCRIPT = '<script src="{site}/embed.js" defer></script>'
HOSTILE = Article(
    key="x/<b>",
    title="𝒟𝒱 <img src=x onerror=\"document.title='ran'\"> dân vận </a><script>document.title='ran'</script>",
    body="<svg onload=\"document.title='ran'\"> \u202eLàm dân vận ở 🏘🏘 thôn, dân vận khéo. {{ 7*7 }}",
)


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """The site of others that may embed `allowing`, and not `site`."""
    with hosting() as host:
        yield host


@pytest.fixture(scope="module")
def allowing(searcher: Searcher, host: Host) -> Iterator[str]:
    """A server over the sample archive that `host` may embed."""
    with serving(searcher, Settings(port=0, title="Kho báo mẫu", embed_origins=host.origin)) as address:
        yield address.rstrip("/")


@pytest.fixture(scope="module")
def hostile(host: Host) -> Iterator[str]:
    """A server over an article that means ill."""
    with WhooshEngine(None) as engine:
        with engine.writer() as writer:
            writer.add([make_document(HOSTILE)])
        with serving(Searcher(engine), Settings(port=0, embed_origins=host.origin)) as address:
            yield address.rstrip("/")


@pytest.fixture
def complaints() -> list[str]:
    """What the consoles of the pages visited say."""
    return []


@pytest.fixture
def visit(browser: Browser, host: Host, complaints: list[str]) -> Iterator[Visit]:
    """Opens the page of the other site with a body and a policy; `{site}` in them is the server's address."""
    with ExitStack() as stack:

        def open_(site: str, body: str, policy: str = "", **options: object) -> Page:
            context = browser.new_context(
                **{"viewport": DESKTOP, "locale": "vi-VN", **options}  # type: ignore[arg-type]
            )
            stack.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
            page.goto(host.show(body.replace("{site}", site), policy.replace("{site}", site)))
            return page

        yield open_


def _complained(page: Page, complaints: list[str], words: str) -> bool:
    """Wait until the console says so; False if it does not within some seconds."""
    for _ in range(100):
        if any(words in said for said in complaints):
            return True
        page.wait_for_timeout(50)
    return False


def _box(page: Page) -> Locator:
    return page.get_by_role("searchbox")


def _type(page: Page, text: str) -> None:
    _box(page).press_sequentially(text)


# <dv-search>


def test_typing_finds(visit: Visit, allowing: str, complaints: list[str]) -> None:
    page = visit(allowing, f"{SCRIPT}<dv-search></dv-search>")
    _type(page, "dan van kheo")
    expect(page.get_by_role("status")).to_have_text("3 bài")
    expect(page.locator("dv-search li")).to_have_count(3)
    expect(page.locator("dv-search mark").first).to_have_text("dân vận khéo")
    expect(page.get_by_role("link", name="Xem tất cả 3 bài")).to_have_attribute(
        "href", f"{allowing}/?q=dan+van+kheo"
    )
    assert not complaints


def test_its_links_lead_to_our_site(visit: Visit, allowing: str) -> None:
    page = visit(allowing, f"{SCRIPT}<dv-search></dv-search>")
    _type(page, "dân vận khéo")
    page.locator("dv-search li a").first.click()
    page.wait_for_url(f"{allowing}/bai/**")
    expect(page.locator("h1 mark").first).to_have_text("dân vận khéo")


def test_filters_hold_for_what_it_asks_and_where_it_leads(visit: Visit, allowing: str) -> None:
    page = visit(allowing, f'{SCRIPT}<dv-search province="quang binh" results="1"></dv-search>')
    _type(page, "dân vận")
    expect(page.get_by_role("status")).to_have_text("2 bài")
    expect(page.locator("dv-search li")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/\?q=d%C3%A2n\+v%E1%BA%ADn&province=quang\+binh$"))
    expect(page.locator(".chip")).to_contain_text("Quảng Bình")


def test_a_new_tab_may_be_asked_for(visit: Visit, allowing: str) -> None:
    page = visit(allowing, f'{SCRIPT}<dv-search target="_blank"></dv-search>')
    _box(page).fill("dân vận")
    with page.context.expect_page() as opened:
        page.keyboard.press("Enter")
    opened.value.wait_for_url(f"{allowing}/?q=d%C3%A2n+v%E1%BA%ADn")
    assert opened.value.evaluate("window.opener") is None


def test_it_is_used_by_keyboard(visit: Visit, allowing: str) -> None:
    page = visit(allowing, f"{SCRIPT}<dv-search></dv-search>")
    page.keyboard.press("Tab")
    expect(_box(page)).to_be_focused()
    page.keyboard.type("dan van kheo")
    links = page.locator("dv-search a")
    expect(links).to_have_count(4)
    for place in (0, 1, 2, 3):
        page.keyboard.press("ArrowDown")
        expect(links.nth(place)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.nth(2)).to_be_focused()
    page.keyboard.press("Escape")
    expect(_box(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(_box(page)).to_have_value("")
    expect(page.locator("dv-search li")).to_have_count(0)


def test_what_was_asked_before_never_shows_late(visit: Visit, allowing: str) -> None:
    page = visit(allowing, f"{SCRIPT}<dv-search></dv-search>")
    held: list[Route] = []
    page.route(re.compile(r"/api/v1/search\?q=dan&"), lambda route: held.append(route))
    _box(page).fill("dan")
    expect(page.get_by_role("status")).to_have_text("Đang tìm…")
    _box(page).fill("dan van kheo")
    expect(page.get_by_role("status")).to_have_text("3 bài")
    assert len(held) == 1
    held[0].abort()
    page.wait_for_timeout(100)
    expect(page.get_by_role("status")).to_have_text("3 bài")


def test_an_input_method_is_not_disturbed(visit: Visit, allowing: str) -> None:
    page = visit(allowing, f"{SCRIPT}<dv-search></dv-search>")
    _box(page).focus()
    keyboard = page.context.new_cdp_session(page)
    for text in ("d", "da", "dâ", "dân"):
        keyboard.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
        )
    expect(page.get_by_role("status")).to_have_text(re.compile("bài$"))
    keyboard.send("Input.insertText", {"text": "dân"})
    expect(_box(page)).to_have_value("dân")


def test_several_stand_on_a_page(visit: Visit, allowing: str) -> None:
    both = '<dv-search id="a" q="dan van kheo"></dv-search><dv-search id="b" lang="en" q="dan van kheo" results="2"></dv-search>'
    page = visit(allowing, SCRIPT + both)
    expect(page.locator("#a").get_by_role("status")).to_have_text("3 bài")
    expect(page.locator("#b").get_by_role("status")).to_have_text("3 articles")
    expect(page.locator("#b li")).to_have_count(2)


def test_a_changed_attribute_asks_again(visit: Visit, allowing: str) -> None:
    page = visit(allowing, f'{SCRIPT}<dv-search q="dân vận"></dv-search>')
    expect(page.locator("dv-search li")).to_have_count(5)
    page.locator("dv-search").evaluate("element => element.setAttribute('province', 'Quảng Bình')")
    expect(page.get_by_role("status")).to_have_text("2 bài")


def test_taken_off_the_page_it_asks_no_more(visit: Visit, allowing: str) -> None:
    page = visit(allowing, f"{SCRIPT}<dv-search></dv-search>")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("dv-search").evaluate(  # in one go, whatever the machine is busy with
        """element => {
            const box = element.shadowRoot.querySelector("input");
            box.value = "dân vận";
            box.dispatchEvent(new InputEvent("input", { bubbles: true }));
            element.remove();
        }"""
    )
    page.wait_for_timeout(400)
    assert asked == []


def test_the_strictest_policy_lets_it_work_and_look_right(
    visit: Visit, allowing: str, complaints: list[str]
) -> None:
    policy = (
        "default-src 'none'; script-src {site}; connect-src {site}; img-src data:; form-action 'none'; "
        "require-trusted-types-for 'script'"
    )
    page = visit(allowing, f"{SCRIPT}<dv-search></dv-search>", policy)
    _type(page, "dan van kheo")
    expect(page.locator("dv-search li")).to_have_count(3)
    expect(page.locator("dv-search button")).to_have_css("background-color", "rgb(15, 85, 99)")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{allowing}/?q=dan+van+kheo")
    assert not complaints


def test_the_page_gives_it_a_look(visit: Visit, allowing: str) -> None:
    style = "<style>dv-search { --dv-accent: #a3161d; --dv-font: Georgia; --dv-radius: 3px } * { color: red }</style>"
    page = visit(allowing, f'{SCRIPT}{style}<dv-search theme="dark"></dv-search>')
    button = page.locator("dv-search button")
    expect(button).to_have_css("background-color", "rgb(163, 22, 29)")
    expect(button).to_have_css("border-radius", "0px 3px 3px 0px")
    expect(_box(page)).to_have_css("font-family", "Georgia")
    expect(_box(page)).to_have_css("background-color", "rgb(28, 32, 34)")


_PECULIAR = """<style>body * { letter-spacing: 9px; text-transform: uppercase } form, li { display: none }</style>
<script>
  Object.prototype.total = "x"; Array.prototype.first = function () {}; String.prototype.each = function () {};
  Array.prototype.toJSON = function () { return "no"; };
</script>"""


def test_a_peculiar_page_leaves_it_as_it_is(visit: Visit, allowing: str, complaints: list[str]) -> None:
    page = visit(allowing, f'{_PECULIAR}<div dir="rtl">{SCRIPT}{SCRIPT}<dv-search></dv-search></div>')
    _type(page, "dan van kheo")
    expect(page.get_by_role("status")).to_have_text("3 bài")
    expect(page.locator("dv-search li").first).to_be_visible()
    expect(page.locator("dv-search form")).to_have_css("direction", "ltr")
    box, button = (
        page.locator("dv-search input").bounding_box(),
        page.locator("dv-search button").bounding_box(),
    )
    assert box is not None
    assert button is not None
    assert box["x"] < button["x"]
    assert not complaints


def test_put_back_on_the_page_it_goes_on(visit: Visit, allowing: str, complaints: list[str]) -> None:
    """As Turbolinks does: the body is taken away, and later it or a copy of it put back."""
    page = visit(allowing, f"{SCRIPT}<dv-search></dv-search>")
    _type(page, "dan van kheo")
    expect(page.locator("dv-search li")).to_have_count(3)
    page.evaluate(
        """() => {
          const box = document.querySelector("dv-search");
          const [place, copy] = [box.parentNode, box.cloneNode(true)];
          box.remove();
          place.append(box, copy);
        }"""
    )
    expect(page.locator("dv-search >> nth=0").locator("li")).to_have_count(3)
    page.locator("dv-search >> nth=1").locator("input").fill("290-QĐ/TW")
    expect(page.locator("dv-search >> nth=1").locator("li").first).to_be_visible()
    assert not complaints


@pytest.mark.parametrize(
    ("theme", "scheme", "colour"),
    [
        ("", "dark", "rgb(255, 255, 255)"),
        ("auto", "light", "rgb(255, 255, 255)"),
        ("auto", "dark", "rgb(28, 32, 34)"),
        ("dark", "light", "rgb(28, 32, 34)"),
    ],
)
def test_its_theme_is_the_page_s_choice(
    visit: Visit, allowing: str, theme: str, scheme: str, colour: str
) -> None:
    page = visit(allowing, f'{SCRIPT}<dv-search theme="{theme}"></dv-search>', color_scheme=scheme)
    expect(_box(page)).to_have_css("background-color", colour)


def test_hostile_articles_are_text(visit: Visit, hostile: str, complaints: list[str]) -> None:
    page = visit(hostile, f"{SCRIPT}<dv-search></dv-search>")
    _type(page, "dan van")
    title = page.locator("dv-search li a")
    expect(title).to_have_text(HOSTILE.title)
    assert page.locator("dv-search mark").all_text_contents() == ["dân vận", "dân vận", "dân vận"]
    expect(page.locator("dv-search li img, dv-search li svg, dv-search li script")).to_have_count(0)
    assert page.title() == "Nội bộ"
    assert not complaints


def test_on_a_page_that_may_not_it_says_so(
    visit: Visit, site: str, host: Host, complaints: list[str]
) -> None:
    page = visit(site, f"{SCRIPT}<dv-search></dv-search>")
    _type(page, "dan van kheo")
    expect(page.get_by_role("status")).to_contain_text(f"cần thêm {host.origin} vào DVSEARCH_EMBED_ORIGINS")
    expect(page.locator("dv-search li")).to_have_count(0)
    assert _complained(page, complaints, "CORS policy")


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ('endpoint="http://127.0.0.1:9"', "Không kết nối được với máy chủ tìm kiếm 127.0.0.1:9."),
        ('endpoint="http://["', "Không kết nối được với máy chủ tìm kiếm http://[."),
        ('endpoint="http://127.0.0.1:9" lang="en"', "The search server 127.0.0.1:9 cannot be reached."),
        ('province="Atlantis"', "“Atlantis”"),
    ],
)
def test_what_is_wrong_is_said(visit: Visit, allowing: str, attributes: str, said: str) -> None:
    page = visit(allowing, f"{SCRIPT}<dv-search {attributes}></dv-search>")
    _type(page, "dan")
    expect(page.get_by_role("status")).to_contain_text(said)
    expect(page.locator("dv-search li")).to_have_count(0)


# The frame, the card and the form


def test_a_frame_searches_and_its_links_leave_it(visit: Visit, allowing: str, complaints: list[str]) -> None:
    frame = (
        '<iframe src="{site}/nhung/khung?province=quang+binh" title="Tìm" width="500" height="600"></iframe>'
    )
    page = visit(allowing, frame, "default-src 'none'; frame-src {site}; img-src data:")
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("status")).to_contain_text("mới nhất trước")
    inside.get_by_role("searchbox").fill("dan van kheo")
    inside.get_by_role("searchbox").press("Enter")
    expect(inside.locator("mark").first).to_have_text("dân vận khéo")
    expect(inside.locator(".panel-filter")).to_have_text("Quảng Bình")
    inside.locator("li a").first.click()
    page.wait_for_url(f"{allowing}/bai/**")
    assert not complaints


@pytest.mark.parametrize("path", ["/nhung/khung", "/nhung/the/290-QĐ/TW", "/", "/nhung"])
def test_a_page_that_may_not_frame_shows_nothing(
    visit: Visit, site: str, complaints: list[str], path: str
) -> None:
    page = visit(site, f'<iframe src="{{site}}{path}" title="x"></iframe>')
    expect(page.locator("iframe")).to_be_visible()
    assert _complained(page, complaints, "frame-ancestors")
    assert not page.frames[1].url.startswith(site)


@pytest.mark.parametrize("path", ["/", "/nhung", "/bai/quang-binh/dan-van-kheo.txt"])
def test_only_what_is_made_for_it_may_be_framed(
    visit: Visit, allowing: str, complaints: list[str], path: str
) -> None:
    page = visit(allowing, f'<iframe src="{{site}}{path}" title="x"></iframe>')
    assert _complained(page, complaints, "frame-ancestors")


def test_a_card_shows_its_decision(visit: Visit, allowing: str, complaints: list[str]) -> None:
    card = '<iframe src="{site}/nhung/the/290-QĐ/TW" title="290-QĐ/TW" width="380" height="270"></iframe>'
    inside = visit(allowing, card).frame_locator("iframe")
    expect(inside.get_by_role("heading")).to_have_text("290-QĐ/TW")
    expect(inside.get_by_role("definition").first).to_have_text("6")
    assert inside.locator("html").evaluate("page => page.scrollHeight <= page.clientHeight")
    assert not complaints


def test_a_form_needs_no_permission_and_no_script(visit: Visit, site: str) -> None:
    form = (
        '<form action="{site}/" role="search"><input type="search" name="q" aria-label="Tìm">'
        '<input type="hidden" name="province" value="Quảng Bình"><button>Tìm</button></form>'
    )
    page = visit(site, form, java_script_enabled=False)
    _box(page).fill("dan van kheo")
    page.get_by_role("button").click()
    expect(page.locator(".chip")).to_contain_text("Quảng Bình")


# The builder


def test_each_choice_is_shown_at_once(open_page: Open) -> None:
    page = open_page("/nhung")
    markup = page.get_by_role("textbox", name="Mã để chép")
    expect(markup).to_have_value(re.compile("<dv-search></dv-search>$"))
    page.get_by_label("Địa phương").select_option("Quảng Bình")
    expect(markup).to_have_value(re.compile('<dv-search province="Quảng Bình">'))
    page.get_by_text("Khung").check()
    expect(markup).to_have_value(re.compile("^<iframe src="))
    expect(page.frame_locator("iframe").locator(".panel-filter")).to_have_text("Quảng Bình")
    page.wait_for_url(re.compile("variant=frame&province=Qu"))


def test_the_preview_searches(open_page: Open) -> None:
    inside = open_page("/nhung?province=Quảng+Bình").frame_locator("iframe")
    inside.get_by_role("searchbox").fill("dan van kheo")
    expect(inside.locator("mark").first).to_have_text("dân vận khéo")


@pytest.mark.parametrize("clipboard", [True, False])
def test_the_markup_is_copied(open_page: Open, clipboard: bool) -> None:
    page = open_page("/nhung", permissions=["clipboard-read", "clipboard-write"])
    if not clipboard:  # as on a page without TLS
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name="Chép mã").click()
    expect(page.get_by_role("button", name="Đã chép")).to_be_focused()
    if clipboard:
        assert page.evaluate("navigator.clipboard.readText()").endswith("<dv-search></dv-search>")


def test_the_builder_works_without_scripts(open_page: Open) -> None:
    page = open_page("/nhung", java_script_enabled=False)
    page.get_by_text("Thẻ văn bản").check()
    page.get_by_label("Văn bản", exact=True).fill("290-QD/TW")
    page.get_by_role("button", name="Tạo mã").click()
    expect(page.get_by_role("textbox", name="Mã để chép")).to_have_value(
        re.compile("/nhung/the/290-Q%C4%90/TW")
    )
    expect(page.frame_locator("iframe").get_by_role("heading")).to_have_text("290-QĐ/TW")


# For everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "/nhung",
        "/nhung?variant=card&lang=en",
        "/nhung?variant=form&theme=pink",
        "/nhung/khung?q=dan+van&theme=auto&province=Quảng+Bình&page=x",
        "/nhung/khung?q=xyzxyz&theme=auto",
        "/nhung/the/290-QĐ/TW?theme=auto",
    ],
)
def test_axe_finds_nothing(open_page: Open, path: str, scheme: str) -> None:
    found = Axe().run(open_page(path, color_scheme=scheme, viewport=PHONE))
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_a_page_of_others(visit: Visit, allowing: str, theme: str) -> None:
    page = visit(allowing, f'{SCRIPT}<dv-search theme="{theme}"></dv-search>')
    _type(page, "dan van kheo")
    expect(page.locator("dv-search li")).to_have_count(3)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
