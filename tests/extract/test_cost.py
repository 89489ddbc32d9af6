"""No text costs more than its length: the worst that a hostile page can hold, a megabyte of it."""

import time

import pytest

from dvsearch.extract.facts import read_facts
from dvsearch.model import Article

_MEGABYTE = 1_000_000
_SECONDS = 1  # of processor time; half of it is the most that was measured, on a busy machine

SHAPES = (
    "7", "12 ", "1/", "1-", "12/34-", "-", "/", "-/", "(", "()", "(a [b ", "\n", "a\n", " ", '"', "A", "A. ",
    "Nghị quyết số ", "Nghị quyết số 1 ", "Nghị quyết số 12-NQ/TW ", "nghị định 1, 2, 3, ", "số 5 ", "số ",
    "Nghị định 46 của Bộ ", "Quyết định về việc ", "15, 16, 17 ", "UBND tỉnh ",
    "Luật ", "Luật Đất đai ", "Luật Đất đai năm 2013, ", "luật đất đai 2013 ", "luật giáo dục đại học ",
    "Pháp lệnh Người có công ", "BLHS ", "hiến pháp ", "Nghị quyết Trung ương 4 khoá ", "nq tw 4, ",
    "12/3 ", "ngày 12/3/2019 ", "tháng 3/2019 ", "2019 ", "năm 2019, ", "10:20 ngày 1/2/2019 ",
    "nhiệm kỳ 2015-2020 ", "năm học 2018-2019 ", "sinh ",
    "Hà Nội ", "Quảng Bình, ", "tỉnh Nghệ An ", "xã Tân Lập ", "xã Tân Tân Tân Tân ", "Quận 1, ", "TP. ",
    "Nguồn: ", "Theo ", "Theo báo\n", "(QBĐT) ", "bao.vn ", "Nguyễn Văn ",
    "\u0301", "\u200b", "\ud800", "tòan hòa ",
)  # fmt: skip
# Those on which most work is done, and where a second look back or ahead would show.
DEAR_SHAPES = (
    "12 ", "1-", "Nghị quyết số 1 ", "Nghị quyết số ", "(a [b ", "số 5 ", "luật đất đai 2013 ", "nq tw 4, ",
    "Luật Đất đai ", "12/3 ", "năm 2019, ", "Quận 1, ", "xã Tân Tân Tân Tân ", "Theo báo\n", "a\u0301",
)  # fmt: skip


def seconds(shape, size):
    article = Article("a", "", shape * (size // len(shape)))
    began = time.process_time()
    read_facts(article)
    return time.process_time() - began


@pytest.fixture(scope="module", autouse=True)
def _tables():
    read_facts(Article("a", "Huế", "Huế"))  # reads the tables


@pytest.mark.parametrize("shape", SHAPES)
def test_a_megabyte_takes_less_than_a_second(shape):
    assert seconds(shape, _MEGABYTE) < _SECONDS


@pytest.mark.parametrize("shape", DEAR_SHAPES)
def test_cost_is_linear(shape):
    short, long = seconds(shape, _MEGABYTE // 8), seconds(shape, _MEGABYTE // 2)
    assert long < 8 * short + 0.2  # four times the text
