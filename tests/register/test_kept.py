"""A register survives on disk, and whatever is wrong with the file makes it missing."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.register import Claim, DecisionDocument, DecisionEntry, Learned
from dvsearch.register.kept import KeptRegisters, Stamp

STAMP = Stamp(7, "a")
ENTRIES = (
    DecisionEntry(
        "290-QĐ/TW",
        3,
        documents=(
            DecisionDocument(
                2,
                kind=Learned(Claim("quyết định", 2), (Claim("quy định", 1),)),
                issued=Learned(Claim("2010-02-25", 2)),
            ),
            DecisionDocument(1),
        ),
        open=1,
        provinces=(Claim("Quảng Bình", 2),),
        first=date(2010, 3, 1),
        latest=date(2020, 5, 28),
        inferred=1,
    ),
    DecisionEntry("nghị định 46", 1, documents=(DecisionDocument(1),)),
)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    KeptRegisters(tmp_path).write(STAMP, ENTRIES)
    assert KeptRegisters(tmp_path).read(STAMP) == ENTRIES


@pytest.mark.parametrize("stamp", [Stamp(8, "a"), Stamp(7, "b")])
def test_a_register_of_another_index_is_not_taken(stamp: Stamp, tmp_path: Path) -> None:
    KeptRegisters(tmp_path).write(STAMP, ENTRIES)
    assert KeptRegisters(tmp_path).read(stamp) is None


def test_only_the_newest_is_kept(tmp_path: Path) -> None:
    kept = KeptRegisters(tmp_path)
    kept.write(STAMP, ENTRIES)
    kept.write(Stamp(12, "a"), ENTRIES)
    assert [path.name for path in (tmp_path / "register").iterdir()] == ["gen-00000012.json"]


@pytest.mark.parametrize(
    "damaged", ["", "{", "[]", "null", '{"version": 2}', '{"version": 2, "stamp": [7, "a"], "entries": [[1]]}', "[" * 9999]
)  # fmt: skip
def test_a_damaged_file_is_missing(damaged: str, tmp_path: Path) -> None:
    kept = KeptRegisters(tmp_path)
    kept.write(STAMP, ENTRIES)
    (tmp_path / "register" / "gen-00000007.json").write_text(damaged, "utf-8")
    assert kept.read(STAMP) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "register").write_text("a file in the way", "utf-8")
    kept = KeptRegisters(tmp_path)
    with kept.making():
        kept.write(STAMP, ENTRIES)
    assert kept.read(STAMP) is None


def test_an_error_while_making_is_passed_on(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="disk"), KeptRegisters(tmp_path).making():
        raise OSError("disk")


def test_without_a_directory_nothing_is_kept() -> None:
    kept = KeptRegisters(None)
    with kept.making():
        kept.write(STAMP, ENTRIES)
    assert kept.read(STAMP) is None


@given(st.text())
def test_any_text_can_be_kept(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("kept")
    entry = DecisionEntry(text, 1, documents=(DecisionDocument(1, title=Learned(Claim(text, 1))),))
    KeptRegisters(folder).write(STAMP, (entry,))
    assert KeptRegisters(folder).read(STAMP) == (entry,)


def test_a_lone_surrogate_does_no_harm(tmp_path: Path) -> None:
    entry = DecisionEntry("~Luật \ud800", 1, documents=(DecisionDocument(1),))
    kept = KeptRegisters(tmp_path)
    kept.write(STAMP, (entry, *ENTRIES))
    found = kept.read(STAMP)
    assert found is not None
    assert found[1:] == ENTRIES
