"""What the tests in a real browser share: Debian's chromium, and a server over the sample archive.

Without chromium they are skipped, and say so; in CI that is a failure. DVSEARCH_CHROMIUM names another one.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dvsearch.config import Settings
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import InputError
from dvsearch.indexing import update_index
from dvsearch.readers import read
from dvsearch.search import Searcher
from tests.web.serving import serving

ARCHIVE = Path(__file__).parents[2] / "data" / "articles"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}

Open = Callable[..., Page]


def _fail(error: InputError) -> None:
    raise error


def _chromium() -> str:
    found = os.environ.get("DVSEARCH_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if found is None and os.environ.get("CI"):
        pytest.fail("chromium is not installed; .ci/run should have installed it")
    if found is None:
        pytest.skip("chromium is not installed: the tests in a browser are skipped")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = _chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    """The sample archive."""
    with WhooshEngine(tmp_path_factory.mktemp("browser-index")) as engine:
        update_index(engine, read([ARCHIVE], on_error=_fail), workers=1)
        yield Searcher(engine)


@pytest.fixture(scope="session")
def site(searcher: Searcher) -> Iterator[str]:
    """The address of a server over the sample archive, without a slash at its end."""
    with serving(searcher, Settings(port=0, title="Kho báo mẫu")) as address:
        yield address.rstrip("/")


@pytest.fixture
def open_any(browser: Browser, site: str) -> Iterator[Open]:
    """Like `open_page`, also for pages that are errors."""
    with ExitStack() as stack:

        def open_(path: str, **options: object) -> Page:
            context: BrowserContext = browser.new_context(
                **{"viewport": DESKTOP, "locale": "vi-VN", **options}  # type: ignore[arg-type]
            )
            stack.callback(context.close)
            page = context.new_page()
            page.goto(f"{site}{path}")
            return page

        yield open_


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Open]:
    """Opens a path of the site in a fresh context; keyword arguments are Playwright's of a context.

    What the page's console complains of, refused scripts and styles among it, fails the test.
    """
    complaints: list[str] = []
    with ExitStack() as stack:

        def open_(path: str, **options: object) -> Page:
            context: BrowserContext = browser.new_context(
                **{"viewport": DESKTOP, "locale": "vi-VN", **options}  # type: ignore[arg-type]
            )
            stack.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
            page.goto(f"{site}{path}")
            return page

        yield open_
    assert not complaints
