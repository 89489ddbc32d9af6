"""How long does the server take for each page of the sample archive, how many bytes are sent, what moves?"""

import http.client
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.commands import Server, serving
from benchmarks.corpus import Corpus
from benchmarks.figures import Figure, Part
from benchmarks.layout_shift import WIDTHS, layout_shifts
from benchmarks.setting import Setting
from benchmarks.site_pages import PAGES, asset_paths
from dvsearch.web.assets import Assets
from dvsearch.web.templates import find_templates

__all__ = ["ASSETS", "HTML", "MEDIAN", "SHIFTS", "measure"]

# The columns of the table.
MEDIAN, HTML, ASSETS = "median", "HTML", "assets"
SHIFTS = {width: f"shift at {width}" for width in WIDTHS}

_DATA = Path(__file__).parent.parent / "data"
_SAMPLE = Corpus(_DATA / "articles", more=(_DATA / "coverage",))  # what `make serve` serves
_WARM_UP, _REQUESTS = 5, 50


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A page as it came: the seconds that each request took, bytes of HTML and of its files."""

    seconds: tuple[float, ...]
    html: int
    assets: int


def measure(setting: Setting) -> Part:
    """Serve the sample archive, whatever else is measured, and open every page."""
    built = setting.store.index("ours", _SAMPLE)
    figures: list[Figure] = []
    with serving(built.path) as server:
        for name, path in PAGES.items():
            figures += _figures(name, _load(server, path))
        setting.say("pages: in a browser")
        shifts = layout_shifts(f"http://{server.host}:{server.port}", PAGES)
    figures += [Figure(name, SHIFTS[width], shift, "") for (name, width), shift in shifts.items()]
    figures.append(Figure("all static files", ASSETS, _all_assets() / 1000, "KB"))
    return Part(
        "pages",
        "Pages",
        tuple(figures),
        (
            (
                f"Of the sample archive ({built.articles} articles), each asked for {_REQUESTS} times "
                f"over one connection of this machine after {_WARM_UP} to warm up; bytes as sent, packed. "
                "“Shift” is the cumulative layout shift in chromium at this width of the window."
            ),
        ),
    )


def _figures(name: str, loaded: _Loaded) -> Iterator[Figure]:
    yield Figure(name, MEDIAN, statistics.median(loaded.seconds) * 1000, "ms")
    yield Figure(name, HTML, loaded.html / 1000, "KB")
    yield Figure(name, ASSETS, loaded.assets / 1000, "KB")


def _load(server: Server, path: str) -> _Loaded:
    connection = http.client.HTTPConnection(server.host, server.port, timeout=60)
    seconds = []
    for number in range(_WARM_UP + _REQUESTS):
        began = time.perf_counter()
        sent = _get(connection, path)
        if number >= _WARM_UP:
            seconds.append(time.perf_counter() - began)
    html = _get(connection, path, encoding="identity").decode("utf-8")
    assets = sum(len(_get(connection, each)) for each in asset_paths(html))
    connection.close()
    return _Loaded(tuple(seconds), len(sent), assets)


def _get(connection: http.client.HTTPConnection, path: str, encoding: str = "gzip") -> bytes:
    connection.request("GET", path, headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise RuntimeError(f"{path}: status {response.status}")
    return body


def _all_assets() -> int:
    """Bytes of all static files as they are sent."""
    folder = find_templates() / "static"
    assets = Assets.from_folder(folder)
    files = [assets.get(path.name) for path in folder.iterdir()]
    return sum(len(file.content if file.packed is None else file.packed) for file in files)
