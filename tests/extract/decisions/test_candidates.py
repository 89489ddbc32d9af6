"""Which digits are worth reading: everything that is a citation must be among them, and little else."""

import pytest

from dvsearch.extract.decisions.candidates import MOST_MENTIONS, candidate_numbers
from dvsearch.text.fold import lowercase


def candidates(text):
    return [text[start:end] for start, end in candidate_numbers(text, lowercase(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định 290",
        "QĐ số 290",
        "QUYẾT ĐỊNH SỐ 290",
        "290-QĐ/TW",
        "290 – QÐ / TW",  # a look-alike of Đ
        "290 QĐ/TW",
        "290.QĐ-TW",
        "290/2013/NĐ-CP",
        "290/2013 NĐ-CP",
        "290a/2008/NQ-CP",
        "kết luận số 290 A/C54",
        "290-ttr/tu",
        "nghị quýêt của tỉnh, số 290",  # a slip of the tone mark
        "quyết định khởi tố vụ án số 290",
        "văn bản mang số hiệu: 290",
        "290/2 013/NĐ-CP",
        "290/QH13",
        "số 290/GDTrH",
        "luật 290",
        "Nghị quyết liên tịch 290",
        "Quyết định290",
        "số 290 QĐ",
    ],
)
def test_may_be_a_documents(text):
    assert "290" in candidates(text)


@pytest.mark.parametrize(
    "text",
    [
        "ngày 12/3",
        "tháng 3/2016, xã có 15 thôn",
        "Năm 2015. Theo báo cáo",
        "khoảng 30 con bò; 20 km/h",
        "phạt 7 năm tù",
        "nhà số 12, biển số 15",
        "F-16, 2016-2020",
        "nhóm 5 - Trường",
        "1.500 tấn, 30%",
        "ít nhất 5 người",  # not "hợp nhất"
        "phương án 2",
        "án 18 năm tù",
        "gió giật cấp 8.\nDự báo",
        "thuộc cấp 3 Nghệ An",
        "khởi công tháng 9-2009.\nTừ đó",
    ],
)
def test_is_none(text):
    assert candidates(text) == []


def test_a_text_of_nothing_else_is_read_so_far_only():
    assert len(candidates("Quyết định số 12, " * (2 * MOST_MENTIONS))) == MOST_MENTIONS
