"""The table of all documents: its rows, their order, and what can be chosen."""

from collections.abc import Iterator

import pytest

from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.register import Register
from dvsearch.register.table import Column, DecisionTable, Selection, select
from tests.register.archives import add, article

ARTICLES = [
    article("1", "Tỉnh uỷ Quảng Bình học Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị về Quy chế công tác "
            "dân vận. Đồng thời ôn Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.", "2019-05-01"),
    article("2", "Tỉnh uỷ Nghệ An học Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị.", "2017-02-01"),
    article("3", "UBND tỉnh Nghệ An thực hiện Nghị định số 100/2019/NĐ-CP ngày 30/12/2019 của Chính phủ.", "2020-01-05"),
    article("4", "Bà con hỏi về nghị định 46."),
    article("5", "Toà áp dụng Bộ luật Hình sự năm 2015.", "2018-03-01"),
    article("6", "Bài này không nhắc tới văn bản nào.", "2018-03-02"),
]  # fmt: skip
KEYS = ["05-CT/TW", "100/2019/NĐ-CP", "290-QĐ/TW", "nghị định 46", "~Bộ luật Hình sự 2015"]


@pytest.fixture(scope="module")
def table() -> Iterator[DecisionTable]:
    with WhooshEngine() as engine:
        add(engine, ARTICLES)
        register = Register(engine.snapshot)
        register.bring_up_to_date()
        yield register.table()


def test_every_document_has_a_row(table: DecisionTable) -> None:
    assert sorted(row.key for row in table.rows) == KEYS


def test_a_row_has_figures_and_facts(table: DecisionTable) -> None:
    row = next(row for row in table.rows if row.key == "290-QĐ/TW")
    assert (row.articles, row.provinces) == (2, 2)
    assert (str(row.first), str(row.latest)) == ("2017-02-01", "2019-05-01")
    assert (row.kind, row.issuer, row.issued, row.year) == (
        "quyết định",
        "Bộ Chính trị",
        "2010-02-25",
        "2010",
    )


@pytest.mark.parametrize(
    ("column", "descending", "keys"),
    [
        (Column.KEY, False, ["05-CT/TW", "100/2019/NĐ-CP", "290-QĐ/TW"]),
        (Column.KEY, True, ["290-QĐ/TW", "100/2019/NĐ-CP", "05-CT/TW"]),
        (Column.ISSUED, False, ["290-QĐ/TW", "05-CT/TW", "100/2019/NĐ-CP"]),
        (Column.ISSUED, True, ["100/2019/NĐ-CP", "05-CT/TW", "290-QĐ/TW"]),
        (Column.FIRST, False, ["290-QĐ/TW", "05-CT/TW", "100/2019/NĐ-CP"]),
        (Column.LATEST, True, ["100/2019/NĐ-CP", "290-QĐ/TW", "05-CT/TW"]),
        (Column.PROVINCES, True, ["290-QĐ/TW", "05-CT/TW", "100/2019/NĐ-CP"]),
    ],
)
def test_orders(column: Column, descending: bool, keys: list[str], table: DecisionTable) -> None:
    rows = select(table, Selection(sort=column, descending=descending))
    assert [row.key for row in rows if row.key[0].isdigit()] == keys


@pytest.mark.parametrize("descending", [True, False])
def test_rows_without_a_day_come_last(descending: bool, table: DecisionTable) -> None:
    assert select(table, Selection(sort=Column.FIRST, descending=descending))[-1].key == "nghị định 46"


@pytest.mark.parametrize(
    ("selection", "keys"),
    [
        (Selection(text="quy che dan van"), ["290-QĐ/TW"]),
        (Selection(text="290"), ["290-QĐ/TW"]),
        (Selection(text="bo chinh tri chỉ thị"), ["05-CT/TW"]),
        (Selection(text="không có"), []),
        (Selection(kind="nghị định"), ["100/2019/NĐ-CP", "nghị định 46"]),
        (Selection(kind="nghị định", year="2019"), ["100/2019/NĐ-CP"]),
        (Selection(issuer="Bộ Chính trị"), ["05-CT/TW", "290-QĐ/TW"]),
        (Selection(year="2015"), []),
    ],
)
def test_selections(selection: Selection, keys: list[str], table: DecisionTable) -> None:
    assert sorted(row.key for row in select(table, selection)) == keys


def test_values_to_choose_by_are_counted(table: DecisionTable) -> None:
    assert {each.value: each.count for each in table.issuers} == {"Bộ Chính trị": 2, "Chính phủ": 1}
    assert [each.value for each in table.years] == ["2019", "2016", "2010"]
    assert "bộ luật" in {each.value for each in table.kinds}
