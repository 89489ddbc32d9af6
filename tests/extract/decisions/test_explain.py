"""Why a citation has its key, and where its issuer and date were read; sentences are ours."""

import unicodedata

import pytest

from dvsearch.extract.decisions.citations import find_citations
from dvsearch.extract.decisions.explain import Step, explain_citations

FULL = "Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (FULL, [("290-QĐ/TW", Step.WRITTEN)]),
        (f"{FULL}. Quyết định 290 có hiệu lực.", [("290-QĐ/TW", Step.WRITTEN), ("290-QĐ/TW", Step.RESOLVED)]),
        ("Xã học nghị quyết 25.", [("nghị quyết 25", Step.NUMBER)]),
        ("Các nghị quyết 25, 26-NQ/TW.", [("25-NQ/TW", Step.SHARED), ("26-NQ/TW", Step.WRITTEN)]),
        ("Quyết định số 15-QĐ/TƯ của Tỉnh uỷ Cà Mau.", [("15-QĐ/TU", Step.LOCAL)]),
        ("Theo Luật Đất đai năm 2013.", [("~Luật Đất đai 2013", Step.NAME)]),
        ("Không có gì.", []),
    ],
)
def test_what_gave_the_key(text, keys):
    assert [(each.key, each.step) for each in explain_citations(text)] == keys


def test_a_short_mention_tells_the_full_one():
    text = f"{FULL}. Quyết định 290 có hiệu lực."
    full = explain_citations(text)[1].full
    assert full is not None
    assert (text[full.start : full.end], full.side) == ("Quyết định số 290-QĐ/TW", "before")


@pytest.mark.parametrize(
    ("short", "key", "beat"),
    [
        ("Nghị định 290", "290/2015/NĐ-CP", (("290-QĐ/TW", "of another kind"),)),
        ("Quyết định 290", "290-QĐ/TW", (("290/2015/NĐ-CP", "of another kind"),)),
        (
            "Chỉ thị 290",
            "chỉ thị 290",
            (("290-QĐ/TW", "of another kind"), ("290/2015/NĐ-CP", "of another kind")),
        ),
    ],
)
def test_what_a_short_mention_beat(short, key, beat):
    reading = explain_citations(f"{FULL} và Nghị định 290/2015/NĐ-CP. {short} được học.")[-1]
    assert (reading.key, reading.beat) == (key, beat)


def test_two_that_may_be_meant_leave_it_open():
    text = "Quyết định 12-QĐ/TW và Quyết định 12/QĐ-TTg. Quyết định 12 được học."
    assert explain_citations(text)[-1].beat == (
        ("12-QĐ/TW", "may be meant too"),
        ("12/QĐ-TTg", "may be meant too"),
    )


@pytest.mark.parametrize(
    ("text", "issuer", "issued"),
    [
        (FULL, ("Bộ Chính trị", "after"), ("25/2/2010", "after")),
        ("Ngày 5/6/2012, UBND huyện Ba Bể ban hành Quyết định số 15/QĐ-UBND.", ("UBND huyện Ba Bể", "before"), ("5/6/2012", "before")),
        ("Quyết định của Bộ Y tế số 15/QĐ-BYT.", ("Bộ Y tế", "in"), None),
        ("Quyết định số 15/QĐ-BYT.", None, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_where_issuer_and_date_were_read(text, issuer, issued, form):
    text = unicodedata.normalize(form, text)
    (reading,) = explain_citations(text)

    def said(place):
        return place and (unicodedata.normalize("NFC", text[place.start : place.end]), place.side)

    assert (said(reading.issuer), said(reading.issued)) == (issuer, issued)


def test_there_is_a_reading_for_every_citation():
    text = f"{FULL}. Quyết định 290, nghị định 15 và 16, Luật Đất đai năm 2013; kế hoạch 5 việc."
    spans = [(each.start, each.end) for each in find_citations(text)]
    assert [(each.start, each.end) for each in explain_citations(text)] == spans
