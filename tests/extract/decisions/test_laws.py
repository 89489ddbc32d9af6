"""Laws that hold for every text: valid spans, support in the text, spelling forms alike, linear time."""

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.extract.decisions import canonical_key, find_in_query
from dvsearch.extract.decisions.citations import find_citations

WORDS = """
    Quyết định|nghị quyết|Luật|Đất đai|số|290|05|2013|46/2016|30a|-|/|QĐ|NQ|TW|TƯ|CP|UBND|,|.|;|(|)|và|ngày|25/2/2010|của|
    Bộ Chính trị|Tỉnh uỷ Quảng Bình|ban hành|khoá XII|Trung ương 4|Đại hội|năm|người|290-QĐ/TW|217, 218-QĐ/TW|thông tư 01, 36|
    Chỉ thị 05|100/2019/NĐ-CP|TP.|đã|ký|được|tại|hợp đồng|\n|\u00a0|–
""".replace("\n    ", "").strip("\n").split("|")  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.one_of(st.sampled_from(WORDS), st.characters()), max_size=40).map("".join),
)


@given(TEXTS)
def test_spans_are_valid_and_in_order(text):
    end = 0
    for citation in find_citations(text):
        assert end <= citation.start < citation.end <= len(text)
        end = citation.end


@given(TEXTS)
def test_the_text_supports_what_is_said(text):
    for citation in find_citations(text):
        assert (citation.name is None) != (citation.number is None)
        if citation.number is None:
            continue
        surface = unicodedata.normalize("NFKC", text[citation.start : citation.end])
        assert re.search(rf"(?<![0-9]){citation.number.upper()}(?![0-9])", surface.upper())
        assert citation.key is None or canonical_key(citation.key) == citation.key
        if citation.key is not None:
            assert citation.key.lstrip("0").startswith(citation.number.lstrip("0"))


@given(TEXTS)
def test_a_key_is_written_out_somewhere_in_the_text(text):
    said = re.sub(r"[\W_]", "", unicodedata.normalize("NFC", text)).upper().replace("Ð", "Đ")
    for citation in find_citations(text):
        if citation.key is not None:
            codes = re.sub(r"^[0-9]+[A-Z]?(?:[/-](?:19|20)[0-9]{2})?[-/]", "", citation.key)
            first = re.split("[-/]", codes)[0].rstrip("0123456789")
            assert first in said or first.replace("Đ", "D") in said


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_decomposed_text_says_the_same(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert [(c.kind, c.key, c.number, c.issued, c.issuer, c.name) for c in find_citations(text)] == [
        (c.kind, c.key, c.number, c.issued, c.issuer, c.name) for c in find_citations(decomposed)
    ]


@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_nothing_raises(text):
    find_citations(text)
    find_in_query(text)


# Shapes that make careless patterns slow; each is repeated to a length.
HOSTILE = [
    "1", "12 ", "1-", "12/", "12/QĐ-", "Nghị quyết số ", "Nghị quyết (", "(", "()", "Quyết định 12 ", "Nghị định 15, ",
    "Luật Đất đai ", "Luật phòng, chống ", "luật sửa đổi, bổ sung ", "nghị quyết trung ương ", "Ban Thường vụ ", "Bộ A ",
    "12-QĐ/TW của Ban ", "12-QĐ/TW, , ,, ", "ngày 1/1/2019, ", "hợp đồng ", "quyết định thu hồi ", "và, ", "a", "\n", " ", "Luật Đất đai 2013 ",
    "12-QĐ/TW Quyết định 12 ",
]  # fmt: skip


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_is_linear(shape):
    """Eight times the text takes at most about eight times as long; a quadratic pattern takes sixty-four."""
    short, long = (shape * (length // len(shape)) + " 12-QĐ/TW" for length in (20_000, 160_000))
    taken = [min(_seconds(text) for _ in range(3)) for text in (short, long)]
    assert taken[1] < 0.05 + 24 * taken[0]


@pytest.mark.parametrize("shape", ["1", "Nghị quyết số ", "()", "("])
def test_a_megabyte_takes_less_than_a_second(shape):
    assert _seconds(shape * (1_000_000 // len(shape))) < 1


def _seconds(text):
    start = time.process_time()
    find_citations(text)
    return time.process_time() - start
