"""Whatever way a person types a decision, it is recognised as one; ordinary words are left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.decisions import find_in_query


def only(query):
    (found,) = find_in_query(query)
    return found


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("290-QĐ/TW", "290-QĐ/TW"),
        ("290 QĐ TW", "290-QĐ/TW"),
        ("290 qd tw", "290-QĐ/TW"),
        ("qd 290 tw", "290-QĐ/TW"),
        ("QĐ/TW 290", "290-QĐ/TW"),
        ("290-qđ/tư", "290-QĐ/TW"),
        ("quyết định số 290 - QĐ/TW", "290-QĐ/TW"),
        ("nq 25 tw", "25-NQ/TW"),
        ("nq25-tw", "25-NQ/TW"),
        ("5-ct/tw", "05-CT/TW"),
        ("qd 1406 tu", "1406-QĐ/TU"),
        ("số 1406-QĐ/TU", "1406-QĐ/TU"),
        ("08-QĐi/TW", "08-QĐI/TW"),
        ("nghị định 100/2019/nđ-cp", "100/2019/NĐ-CP"),
        ("100/2019/nd-cp", "100/2019/NĐ-CP"),
        ("59/2020/qh14", "59/2020/QH14"),
        ("luat so 45/2019/qh14", "45/2019/QH14"),
        ("397/qd-ttg", "397/QĐ-TTG"),
    ],
)
def test_a_complete_decision_has_its_key(query, key):
    found = only(query)
    assert found.key == key
    assert query[found.start : found.end] == query
    assert found.matches(key)


@pytest.mark.parametrize(
    ("query", "kind", "number", "year"),
    [
        ("QĐ 290", "quyết định", "290", None),
        ("qd 290", "quyết định", "290", None),
        ("QĐ290", "quyết định", "290", None),
        ("quyết định 290", "quyết định", "290", None),
        ("quyet dinh 290", "quyết định", "290", None),
        ("quyết định số 290", "quyết định", "290", None),
        ("nghi quyet so 18", "nghị quyết", "18", None),
        ("chi thi 05", "chỉ thị", "05", None),
        ("NĐ 100/2019", "nghị định", "100", 2019),
        ("tt 155/2015", "thông tư", "155", 2015),
        ("nghị quyết 30a", "nghị quyết", "30A", None),
        ("công văn 6051", "công văn", "6051", None),
        ("quy định 76", "quy định", "76", None),
        ("chỉ thị 16 hà nội", "chỉ thị", "16", None),
        ("chi thi 16 ha noi", "chỉ thị", "16", None),
        ("quyết định 290 năm 2010", "quyết định", "290", None),
        ("290-QĐ", "quyết định", "290", None),
        ("quyết định 290-QĐ", "quyết định", "290", None),
    ],
)
def test_a_part_of_a_decision(query, kind, number, year):
    found = only(query)
    assert (found.kind, found.number, found.year, found.key) == (kind, number, year, None)


@pytest.mark.parametrize(
    ("query", "matching", "other"),
    [
        ("QĐ 290", ["290-QĐ/TW", "290/QĐ-UBND", "290/2010/QĐ-UBND", "quyết định 290", "quy định 290"], ["290-NQ/TW", "291-QĐ/TW", "nghị quyết 290", "~Luật Đất đai 2013"]),
        ("NĐ 100/2019", ["100/2019/NĐ-CP", "nghị định 100/2019", "nghị định 100"], ["100/2018/NĐ-CP", "nghị định 100/2018", "100/2019/TT-BTC"]),
        ("qđ 18 ttg", ["18/QĐ-TTG", "18/2017/QĐ-TTG"], ["18-QĐ/TW", "quyết định 18"]),
        ("chỉ thị 5", ["05-CT/TW", "chỉ thị 05"], ["50-CT/TW"]),
        ("290-QĐ", ["290-QĐ/TW", "290/QĐ-UBND"], ["290-NQ/TW"]),
        ("nghị quyết 18 năm 2017", ["18-NQ/TW"], ["19-NQ/TW"]),
        ("290-QĐ/TW", ["290-QĐ/TW"], ["quyết định 290", "290-QĐ/TU"]),
        ("công văn 6051", ["6051/UBND-KTN", "6051-CV/VPTW"], ["6051/QĐ-UBND"]),
        ("luật số 45", ["45/2019/QH14", "luật 45"], ["45/2013/NĐ-CP"]),
        ("luật đất đai 2013", ["~Luật Đất đai 2013"], ["~Luật Đất đai 2003", "45/2013/QH13"]),
        ("luat dat dai 2013", ["~Luật Đất đai 2013"], ["~Luật Nhà ở 2014"]),
        ("nghị quyết trung ương 4", ["~Nghị quyết Trung ương 4 khoá XII", "~Nghị quyết Trung ương 4"], ["~Nghị quyết Trung ương 5 khoá XII"]),
        ("nghị quyết trung ương 4 khóa XII", ["~Nghị quyết Trung ương 4 khoá XII"], ["~Nghị quyết Trung ương 4 khoá XI"]),
    ],
)  # fmt: skip
def test_which_keys_are_meant(query, matching, other):
    found = only(query)
    assert [key for key in matching if not found.matches(key)] == []
    assert [key for key in other if found.matches(key)] == []


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("dân vận 290-QĐ/TW Quảng Bình", "290-QĐ/TW"),
        ("dân vận quyết định 290 Quảng Bình", "quyết định 290"),
        ("10 năm thực hiện nq 25-nq/tw", "nq 25-nq/tw"),
        ("tỉnh uỷ ban hành luật đất đai 2013", "luật đất đai 2013"),
    ],
)
def test_a_decision_within_a_longer_query(query, part):
    found = only(query)
    assert query[found.start : found.end] == part


def test_several_decisions():
    assert [found.key for found in find_in_query("217-QĐ/TW 218-QĐ/TW nq 25 tw")] == [
        "217-QĐ/TW",
        "218-QĐ/TW",
        "25-NQ/TW",
    ]


@pytest.mark.parametrize(
    "query",
    [
        "", "số 5", "nghị quyết", "quyết định", "10 năm", "luật 5 phút", "quyết định 5 người", "kế hoạch 100 ngày",
        "ngày 28/5/2020", "năm 2020", "2016-2020", "covid 19", "bão số 9", "quốc lộ 1a", "24/7", "f-16", "u23 việt nam",
        "hồ sơ 12", "ct5 linh đàm", "nghị quyết 2019", "báo cáo 2020", "chương trình 60 giây", "hội nghị 290", "luật 2013", "kh 12", "30%", "quyết định 20%",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_decision(query):
    assert find_in_query(query) == ()


@pytest.mark.parametrize("query", ["dân vận quyết định 290", "nghị quyết số 25-NQ/TW", "luật đất đai 2013"])
def test_a_decomposed_query_is_read_alike(query):
    decomposed = unicodedata.normalize("NFD", query)
    found, same = only(query), only(decomposed)
    assert (found.kind, found.number, found.key, found.name) == (same.kind, same.number, same.key, same.name)
    assert unicodedata.normalize("NFC", decomposed[same.start : same.end]) == query[found.start : found.end]


TYPED = "290 5 2013 / - qđ QĐ tw nq so luật đất đai quyết định 25 cp ( ) % . x"
PIECES = st.sampled_from([*TYPED.split(), " ", "\n", "\u0300"])


@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(PIECES, max_size=25).map("".join),
        st.lists(PIECES, max_size=25).map(" ".join),
    )
)
def test_any_query_gives_ordered_spans(query):
    end = 0
    for found in find_in_query(query):
        assert end <= found.start < found.end <= len(query)
        assert found.key is None or found.matches(found.key)
        end = found.end
