"""How much does a page move while it is loaded? Asked of a real browser."""

import os
import shutil
from collections.abc import Mapping

from playwright.sync_api import Browser, sync_playwright

__all__ = ["WIDTHS", "layout_shifts"]

# A desk and a phone.
WIDTHS: Mapping[int, int] = {1280: 900, 390: 844}

_WATCH = """
window.shift = 0;
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({type: "layout-shift", buffered: true});
"""
# Late enough for scripts, early frames and what they ask the server for.
_SETTLED = 400  # milliseconds after the network has gone quiet


def layout_shifts(address: str, paths: Mapping[str, str]) -> dict[tuple[str, int], float]:
    """The cumulative layout shift of each page, by its name and the width of the window."""
    executable = os.environ.get("DVSEARCH_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu"]
        )
        return {
            (name, width): _shift(browser, f"{address}{path}", width, height)
            for name, path in paths.items()
            for width, height in WIDTHS.items()
        }


def _shift(browser: Browser, address: str, width: int, height: int) -> float:
    context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN")
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(_SETTLED)
    shift = float(page.evaluate("window.shift"))
    context.close()
    return shift
