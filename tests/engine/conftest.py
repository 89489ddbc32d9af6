"""Engines under test: each fixture row is one implementation of the port."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dvsearch.engine.base import Engine
from dvsearch.engine.whoosh import WhooshEngine
from tests.engine.whoosh.engines import OurCodecEngine, StockEngine

ENGINES: dict[str, Callable[[Path], Engine]] = {
    "the product's": WhooshEngine,
    "Whoosh's searcher on our codec": OurCodecEngine,
    "Whoosh with its own codec": StockEngine,
}


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with ENGINES[request.param](tmp_path / "index") as opened:
        yield opened
