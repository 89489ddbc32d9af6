"""Take the pictures in docs/screenshots: every page, on a desk and on a phone, light and dark.

    python docs/take_screenshots.py [NAME]…

serves the sample archive and photographs it with chromium (DVSEARCH_CHROMIUM names another one). Pictures
have 256 colours at most, which nobody sees and which keeps each below 200 KB.
"""

import io
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlencode

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from dvsearch.config import Settings
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import InputError
from dvsearch.indexing import update_index
from dvsearch.readers import read
from dvsearch.search import Searcher
from dvsearch.web.server import listen, local_address, make_server

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"
ARCHIVE = sorted(path for path in (ROOT / "data").iterdir() if path.is_dir() and path.name != "eval")
DECISION = quote("290-QĐ/TW")
# The first of them stands in README.
PAGES = {
    "search": "/?q=dan+van+kheo",
    "start": "/",
    "filters": "/?" + urlencode({"q": "dân vận", "decision": "290-QĐ/TW", "-kind": "luật"}),
    "nothing-found": "/?" + urlencode({"q": "tàu vũ trụ", "year": "2019"}),
    "article": "/bai/quang-binh/dan-van-kheo.txt?q=dan+van+kheo",
    "decision": f"/van-ban/{DECISION}",
    "decisions": "/van-ban",
    "trends": "/xu-huong?" + urlencode([("q", "dân vận"), ("q", "chuyển đổi số"), ("q", "nông thôn mới")]),
    "embedding": "/nhung",
    "frame": "/nhung/khung?q=dan+van&theme=auto",
    "card": f"/nhung/the/{DECISION}?theme=auto",
    "help": "/tro-giup",
    "api": "/api",
}
WIDTHS = {"1280": (1280, 900), "390": (390, 844)}
LARGEST = 200_000  # bytes


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server over the sample archive."""
    settings = Settings(port=0, title="Kho báo mẫu", embed_origins="https://intranet.example.vn")
    with TemporaryDirectory() as folder, WhooshEngine(Path(folder)) as engine:
        update_index(engine, read(ARCHIVE, on_error=_fail))
        server = make_server(settings, Searcher(engine))
        with listen(settings) as listening:
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
            thread.start()
            try:
                while not server.started:
                    time.sleep(0.01)
                yield local_address(listening).rstrip("/")
            finally:
                server.should_exit = True
                thread.join()


def _fail(error: InputError) -> None:
    raise error


def main(wanted: list[str]) -> int:
    """Take the pictures of the pages named, or of all."""
    unknown = sorted(set(wanted) - PAGES.keys())
    if unknown:
        sys.exit(f"no such page: {', '.join(unknown)}; there are {', '.join(PAGES)}")
    executable = shutil.which(os.environ.get("DVSEARCH_CHROMIUM", "chromium"))
    if executable is None:
        sys.exit(
            "no chromium here, so no pictures were taken; install it, or name another with DVSEARCH_CHROMIUM"
        )
    FOLDER.mkdir(exist_ok=True)
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu"]
        )
        sizes = {
            path.name: path.stat().st_size
            for name in wanted or PAGES
            for path in photograph(browser, name, f"{address}{PAGES[name]}")
        }
    for name, size in sizes.items():
        print(f"{size:9,} {name}")
    return int(max(sizes.values()) > LARGEST)


def photograph(browser: Browser, name: str, address: str) -> Iterator[Path]:
    """The pictures of one page."""
    for width, (columns, rows) in WIDTHS.items():
        for theme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": columns, "height": rows}, color_scheme=theme, locale="vi-VN"
            )
            page = context.new_page()
            page.goto(address, wait_until="networkidle")
            path = FOLDER / f"{name}-{width}-{theme}.png"
            path.write_bytes(reduced(page))
            context.close()
            yield path


def reduced(page: Page) -> bytes:
    """The visible part of a page as PNG with a palette."""
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    written = io.BytesIO()
    picture.quantize(256, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
