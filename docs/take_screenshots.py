"""Take the pictures in docs/screenshots: every page, on a desk and on a phone, light and dark.

    python docs/take_screenshots.py [NAME]…

serves the sample archives and photographs them with chromium (DVSEARCH_CHROMIUM names another one). Pictures
have 256 colours at most, which nobody sees and which keeps each below 200 KB.
"""

import io
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlencode

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from dvsearch.config import Settings
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import InputError
from dvsearch.indexing import update_index
from dvsearch.readers import read
from dvsearch.register import Register
from dvsearch.search import Searcher
from dvsearch.web.server import listen, local_address, make_server

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"
ARCHIVES = sorted(path for path in (ROOT / "data").iterdir() if path.is_dir() and path.name != "eval")
DECISION = quote("290-QĐ/TW")
LARGEST = 200_000  # bytes


@dataclass(frozen=True)
class Subject:
    """What is photographed, and the widths and heights of the window, by the name that the picture bears.

    If `tall`, the picture has all of the page, as far as a reader would scroll once.
    """

    address: str
    windows: Mapping[str, tuple[int, int]]
    tall: bool = False


SCREENS = {"1280": (1280, 900), "390": (390, 844)}
TALLEST = 1_600  # pixels
# The first of them stands in README.
SUBJECTS = {
    "search": Subject("/?q=dan+van+kheo", SCREENS),
    "start": Subject("/", SCREENS, tall=True),
    "filters": Subject("/?" + urlencode({"q": "dân vận", "decision": "290-QĐ/TW", "-kind": "luật"}), SCREENS),
    "nothing-found": Subject("/?" + urlencode({"q": "tàu vũ trụ", "year": "2019"}), SCREENS),
    "article": Subject("/bai/quang-binh/dan-van-kheo.txt?q=dan+van+kheo", SCREENS),
    "decision": Subject(f"/van-ban/{DECISION}", SCREENS, tall=True),
    "decisions": Subject("/van-ban", SCREENS),
    "trends": Subject(
        "/xu-huong?" + urlencode([("q", "dân vận"), ("q", "chuyển đổi số"), ("q", "nông thôn mới")]),
        SCREENS,
        tall=True,
    ),
    "embedding": Subject("/nhung", SCREENS, tall=True),
    # Frames are as large as the markup that the builder gives makes them.
    "frame": Subject("/nhung/khung?q=dan+van&theme={theme}", {"560": (560, 700), "390": (390, 700)}),
    "card": Subject(f"/nhung/the/{DECISION}?theme={{theme}}", {"380": (380, 270), "320": (320, 270)}),
    "help": Subject("/tro-giup", SCREENS),
    "api": Subject("/api", SCREENS),
}


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server over the sample archives, indexed as `dvsearch index` does."""
    settings = Settings(port=0, title="Kho báo mẫu", embed_origins="https://intranet.example.vn")
    with TemporaryDirectory() as folder, WhooshEngine(Path(folder)) as engine:
        update_index(engine, read(ARCHIVES, on_error=_fail))
        Register(engine.snapshot, engine.path).bring_up_to_date()
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
    unknown = sorted(set(wanted) - SUBJECTS.keys())
    if unknown:
        sys.exit(f"no such page: {', '.join(unknown)}; there are {', '.join(SUBJECTS)}")
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
            for name in wanted or SUBJECTS
            for path in photograph(browser, name, SUBJECTS[name], address)
        }
    for name, size in sizes.items():
        print(f"{size:9,} {name}")
    return int(max(sizes.values()) > LARGEST)


def photograph(browser: Browser, name: str, subject: Subject, site: str) -> Iterator[Path]:
    """The pictures of one subject."""
    for size, (width, height) in subject.windows.items():
        for theme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=theme, locale="vi-VN"
            )
            page = context.new_page()
            page.goto(f"{site}{subject.address.format(theme=theme)}", wait_until="networkidle")
            if subject.tall:
                whole = page.evaluate("document.documentElement.scrollHeight")
                page.set_viewport_size({"width": width, "height": min(whole, TALLEST)})
            path = FOLDER / f"{name}-{size}-{theme}.png"
            path.write_bytes(reduced(page))
            context.close()
            yield path


def reduced(page: Page) -> bytes:
    """The visible part of a page as PNG in its most frequent colours: grounds stay as they are."""
    pixels = np.asarray(Image.open(io.BytesIO(page.screenshot())).convert("RGB")).astype(np.int32)
    packed = pixels @ np.array([1 << 16, 1 << 8, 1])
    codes, places, counts = np.unique(packed, return_inverse=True, return_counts=True)
    colours = np.stack([codes >> 16, codes >> 8 & 255, codes & 255], axis=1)
    palette = colours[np.argsort(-counts)[:256]]
    nearest = np.abs(colours[:, None] - palette).sum(axis=2).argmin(axis=1)
    picture = Image.fromarray(nearest[places].reshape(packed.shape).astype(np.uint8))
    picture.putpalette(palette.astype(np.uint8).tobytes())
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
