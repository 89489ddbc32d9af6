"""What holds on every page: for a screen reader, a keyboard, a phone, and without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from starlette.routing import Route

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app

from .conftest import PHONE, Open

PAGES = {
    "search": ("/", "/?q=dan+van+kheo", "/?q=dan+van&year=2014&-kind=luật", "/?q=290-QĐ/TW+covid&year=2013"),
    "article": ("/bai/quang-binh/dan-van-kheo.txt?q=dan+van",),
    "decisions": ("/van-ban", "/van-ban?kind=nghị+quyết&sort=first"),
    "decision": ("/van-ban/290-QĐ/TW", "/van-ban/18-NQ/TW?units=today&lang=en", "/van-ban/9999-QĐ/TW"),
    "trends": ("/xu-huong", "/xu-huong?q=dân+vận&q=nghị+quyết&q=290-QĐ/TW&by=month"),
    "help": ("/tro-giup", "/tro-giup?lang=en"),
    "embedding": ("/nhung", "/nhung?variant=card&lang=en"),
    "embedding-trial": ("/nhung/xem-thu",),
    "embedded-frame": ("/nhung/khung?q=dan+van&theme=auto",),
    "embedded-card": ("/nhung/the/290-QĐ/TW?theme=auto",),
    "api-pages": ("/api", "/api?lang=en"),
}
PATHS = [path for paths in PAGES.values() for path in paths]
# Answers that are no page.
NO_PAGES = {"asset", "health", "ready", "metrics", "robots", "feed", "opensearch", "opensearch-completions"}

# What the focus looks like: whether anything about the focused element, its parts or what is around it is drawn
# otherwise than without. A frame's own page is walked through by itself.
LOOK = """
() => {
  const drawn = ["outlineStyle", "outlineColor", "boxShadow", "stroke", "strokeWidth", "backgroundColor",
    "borderTopColor", "textDecorationLine"];
  const look = (elements) => JSON.stringify(elements.map((each) => {
    const style = [getComputedStyle(each), getComputedStyle(each, "::after")];
    return drawn.map((name) => style.map((one) => one[name]));
  }));
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  if (!here || here === document.body) return null;
  const name = `${here.tagName} ${here.getAttribute("aria-label") || here.textContent || here.name}`.trim().slice(0, 80);
  if (here.tagName === "IFRAME") return { name, visible: true };
  const box = here.getBoundingClientRect();
  const seen = [here, ...here.querySelectorAll("*"), here.parentElement ?? here, here.closest("li") ?? here];
  const focused = look(seen);
  here.blur();
  const visible = box.width > 0 && box.height > 0 && focused !== look(seen);
  here.focus({ focusVisible: true });
  return { name, visible };
}
"""
# Enough for the head, the filters and the first of a list; a table of a hundred decisions is more of the same.
STEPS = 120


def test_every_route_is_here(searcher: Searcher) -> None:
    routes = [route for route in create_app(Settings(), searcher).routes if isinstance(route, Route)]
    names = {
        route.name
        for route in routes
        if not route.path.startswith("/api/v1/") and "." not in route.path and route.name not in NO_PAGES
    }
    assert names == PAGES.keys()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(open_any: Open, path: str, theme: str) -> None:
    found = Axe().run(open_any(path, color_scheme=theme))
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_on_a_phone(open_any: Open, path: str) -> None:
    found = Axe().run(open_any(path, viewport=PHONE))
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wider_than_the_screen(open_any: Open, path: str, width: int) -> None:
    page = open_any(path, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PATHS)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(open_any: Open, path: str) -> None:
    page = open_any(path)
    reached = walk(page)
    assert reached
    assert [name for name, visible in reached if not visible] == []


def walk(page: Page) -> list[tuple[str, bool]]:
    reached: list[tuple[str, bool]] = []
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        found = page.evaluate(LOOK)
        if found is None:
            break
        reached.append((found["name"], found["visible"]))
    return reached


@pytest.mark.parametrize("path", PATHS)
def test_without_scripts_the_page_says_as_much(open_any: Open, path: str) -> None:
    def said(page: Page) -> list[str]:
        return page.locator("h1, h2, h3").all_inner_texts()

    assert said(open_any(path, java_script_enabled=False)) == said(open_any(path))
