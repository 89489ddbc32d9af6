"""In a real browser, nothing that articles or readers say becomes an element or runs."""

from collections.abc import Iterator
from contextlib import ExitStack
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from dvsearch.config import Settings
from tests.web.hostile.archive import ADDRESSES, PWNED, TRICKS, hostile_searcher
from tests.web.serving import serving

# What a browser shows; the rest is for programs, and the tests beside `tests.web.hostile` read it.
SHOWN = {"text/html", "image/svg+xml"}
PATHS = [address.path for addresses in ADDRESSES.values() for address in addresses]
TYPED = quote(TRICKS["script"] + TRICKS["attribute"] + TRICKS["svg"])

# Looks into every shadow root too.
FOREIGN = """
() => {
  const look = (root) => [...root.querySelectorAll("*")].flatMap((element) => [
    ...(element.matches("PWNED, img, animate, [onload], [onerror], [onfocus]") ? [element.outerHTML] : []),
    ...(element.shadowRoot ? look(element.shadowRoot) : []),
  ]);
  return [...look(document), ...("__pwned" in window ? ["window.__pwned"] : [])];
}
""".replace("PWNED", PWNED)


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(port=0, title=TRICKS["script"])
    with (
        hostile_searcher(tmp_path_factory.mktemp("hostile")) as searcher,
        serving(searcher, settings) as address,
    ):
        yield address.rstrip("/")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test at a dialog, an error or a complaint of the policy."""
    complaints: list[str] = []
    with ExitStack() as stack:
        context = browser.new_context()
        stack.callback(context.close)
        page = context.new_page()
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        yield page
    assert not [each for each in complaints if "404 (Not Found)" not in each]


def _is_shown(page: Page, address: str) -> bool:
    answer = page.request.get(address, max_redirects=0)
    kind = answer.headers.get("content-type", "").partition(";")[0]
    return kind in SHOWN and "attachment" not in answer.headers.get("content-disposition", "")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:50])
def test_no_page_runs_anything(page: Page, hostile_site: str, path: str) -> None:
    address = f"{hostile_site}{path}"
    if not _is_shown(page, address):
        return
    page.goto(address, wait_until="load")
    assert page.evaluate(FOREIGN) == []


@pytest.mark.parametrize(
    "path",
    [
        "/?q=Q",
        "/?q=dan&source=Q&-kind=Q&from=Q",
        "/nhung/khung?q=Q",
        "/nhung?q=Q&title=Q&target=Q&theme=Q&decision=Q",
        "/nhung/xem-thu?q=Q&title=Q&source=Q",
        "/van-ban?q=Q&kind=Q&issuer=Q&sort=Q",
        "/van-ban/Q",
        "/xu-huong?q=Q&q=dan&by=Q",
        "/bai/Q",
        "/Q",
        "/api?lang=Q",
    ],
)
def test_nor_does_what_a_reader_asks(page: Page, hostile_site: str, path: str) -> None:
    page.goto(hostile_site + path.replace("Q", TYPED), wait_until="load")
    assert page.evaluate(FOREIGN) == []


@pytest.mark.parametrize("typed", ["script", "pwned", "onerror"])
def test_nor_does_what_the_box_offers(page: Page, hostile_site: str, typed: str) -> None:
    page.goto(f"{hostile_site}/")
    page.locator("#q").press_sequentially(typed)
    page.locator("#suggestions [role=option]").first.wait_for()
    assert f"<{PWNED}>" in page.locator("#suggestions").inner_text()
    assert page.evaluate(FOREIGN) == []


def test_nor_does_the_embedded_search(page: Page, hostile_site: str) -> None:
    page.goto(f"{hostile_site}/nhung/xem-thu")
    page.get_by_role("searchbox").fill("pwned")
    page.get_by_role("link").first.wait_for()
    assert page.evaluate(FOREIGN) == []
