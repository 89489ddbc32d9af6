"""The register follows the index, in the background, and never keeps anyone waiting."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import Facet
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.register import Register, register
from tests.register.archives import add, article

CITING = article("a", "Tỉnh uỷ học Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị.", "2019-05-01")
ANOTHER = article("b", "Huyện uỷ học Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.", "2019-06-01")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[WhooshEngine]:
    with WhooshEngine(tmp_path / "index") as engine:
        add(engine, [CITING])
        yield engine


def keys(of: Register) -> list[str]:
    return [entry.key for entry in of.entries()]


def test_it_is_there_for_the_first_who_asks_where_articles_are_few(engine: WhooshEngine) -> None:
    found = Register(engine.snapshot, engine.path)
    assert keys(found) == ["290-QĐ/TW"]
    assert found.is_ready
    assert found.is_current


def test_an_entry_by_its_key(engine: WhooshEngine) -> None:
    found = Register(engine.snapshot)
    found.bring_up_to_date()
    entry = found.entry("290-QĐ/TW")
    assert entry is not None
    assert entry.documents[0].issuer.value == "Bộ Chính trị"
    assert found.entry("291-QĐ/TW") is None


def test_what_is_kept_is_not_made_again(engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    Register(engine.snapshot, engine.path).bring_up_to_date()
    monkeypatch.setattr(register, "citing_articles", _never)
    assert keys(Register(engine.snapshot, engine.path)) == ["290-QĐ/TW"]


def _never(snapshot: Snapshot) -> Iterator[None]:
    raise AssertionError("the register was there already")


def test_a_new_generation_brings_a_new_register(engine: WhooshEngine) -> None:
    found = Register(engine.snapshot, engine.path)
    assert keys(found) == ["290-QĐ/TW"]
    add(engine, [ANOTHER])
    found.bring_up_to_date()
    assert sorted(keys(found)) == ["05-CT/TW", "290-QĐ/TW"]


class _Held:
    """Makes the making of registers wait until it is told to go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on = threading.Event()
        read = register.citing_articles
        monkeypatch.setattr(register, "_PATIENCE", 0.01)
        monkeypatch.setattr(
            register, "citing_articles", lambda snapshot: self.go_on.wait(20) and read(snapshot)
        )

    def finish(self) -> None:
        self.go_on.set()
        for thread in threading.enumerate():
            if thread.name == "dvsearch-register":
                thread.join(20)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Held]:
    held = _Held(monkeypatch)
    yield held
    held.finish()


def test_nobody_waits_for_it(engine: WhooshEngine, held: _Held) -> None:
    found = Register(engine.snapshot, engine.path)
    assert not found.is_ready
    assert found.entries() == ()
    assert found.entry("290-QĐ/TW") is None
    held.finish()
    assert keys(found) == ["290-QĐ/TW"]


def test_meanwhile_the_older_one_is_given(engine: WhooshEngine, held: _Held) -> None:
    found = Register(engine.snapshot, engine.path)
    held.go_on.set()
    found.bring_up_to_date()
    held.go_on.clear()
    add(engine, [ANOTHER])
    assert keys(found) == ["290-QĐ/TW"]
    assert found.is_ready
    assert not found.is_current
    held.finish()
    assert sorted(keys(found)) == ["05-CT/TW", "290-QĐ/TW"]
    assert found.is_current


def test_the_table_is_exact_before_the_register_is_made(engine: WhooshEngine, held: _Held) -> None:
    found = Register(engine.snapshot, engine.path)
    (row,) = found.table().rows
    assert (row.key, row.articles, row.kind, row.issuer) == ("290-QĐ/TW", 1, "quyết định", "")
    held.finish()
    (row,) = found.table().rows
    assert row.issuer == "Bộ Chính trị"


def test_the_table_is_made_once(engine: WhooshEngine) -> None:
    found = Register(engine.snapshot, engine.path)
    found.bring_up_to_date()
    assert found.table() is found.table()
    add(engine, [ANOTHER])
    found.bring_up_to_date()
    assert len(found.table().rows) == len(engine.snapshot().values(Facet.DECISION)) == 2
