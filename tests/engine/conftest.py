"""Engines under test: each fixture row is one implementation of the port."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dvsearch.engine.base import Engine
from dvsearch.engine.whoosh import WhooshEngine

ENGINES = {"whoosh": WhooshEngine}


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with ENGINES[request.param](tmp_path / "index") as opened:
        yield opened
