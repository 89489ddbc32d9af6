"""A search ends when its time is over, wherever it is."""

import contextvars
import time
from collections.abc import Iterator

import pytest

from dvsearch.documents import make_document
from dvsearch.engine import deadline
from dvsearch.engine.deadline import check_time, set_deadline
from dvsearch.engine.query import Facet
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import OutOfTime
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery


@pytest.fixture
def searcher() -> Iterator[Searcher]:
    with WhooshEngine(None) as engine:
        with engine.writer() as writer:
            writer.add([make_document(Article(f"a{n}", "Dân vận khéo", "Xã họp bàn.")) for n in range(20)])
        yield Searcher(engine)


@pytest.mark.parametrize(("at", "is_over"), [(None, False), (3600.0, False), (-1.0, True)])
def test_time_is_over_at_the_deadline(at: float | None, is_over: bool) -> None:
    def check() -> bool:
        set_deadline(None if at is None else time.monotonic() + at)
        try:
            check_time()
        except OutOfTime:
            return True
        return False

    assert contextvars.copy_context().run(check) is is_over


class Clock:
    """A clock that goes on by one at each look; `at` says when it stops the search."""

    def __init__(self) -> None:
        self.looks = 0.0

    def monotonic(self) -> float:
        self.looks += 1
        return self.looks


def search(searcher: Searcher, at: float) -> None:
    set_deadline(at)
    searcher.search(SearchQuery("dân vận OR xã*", facets=tuple(Facet)))


def test_it_is_looked_at_between_the_steps(searcher: Searcher, monkeypatch: pytest.MonkeyPatch) -> None:
    contextvars.copy_context().run(search, searcher, float("inf"))  # what is counted once is counted now
    clock = Clock()
    monkeypatch.setattr(deadline, "time", clock)
    contextvars.copy_context().run(search, searcher, float("inf"))
    steps = int(clock.looks)
    assert steps > 15
    for at in range(steps):
        clock.looks = 0.0
        with pytest.raises(OutOfTime):
            contextvars.copy_context().run(search, searcher, float(at))
        assert clock.looks == at + 1


def test_nothing_is_left_behind(searcher: Searcher) -> None:
    with pytest.raises(OutOfTime):
        contextvars.copy_context().run(search, searcher, 0.0)
    assert searcher.search(SearchQuery("dân vận")).total == 20
