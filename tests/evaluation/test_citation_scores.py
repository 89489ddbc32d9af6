from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.evaluation.citation_scores import CitationReport, score_citations
from dvsearch.evaluation.gold import CitationGold, GoldCitation, Span
from dvsearch.model import Citation

#       0         1         2         3         4
TEXT = "Theo Chỉ thị 09-CT/TU và Quyết định 41, tỉnh giao việc."
FULL = GoldCitation(Span(5, 21), "chỉ thị", "09", "09-CT/TU", "2015-03-04", "Tỉnh uỷ", "", is_partial=False)
BARE = GoldCitation(Span(25, 38), "quyết định", "41", "", "", "", "", is_partial=False)
LAW = GoldCitation(Span(25, 38), "luật", "", "", "", "", "Luật Giếng 2014", is_partial=False)
FOUND = Citation(5, 21, "chỉ thị", "9-CT/TU", "9", issued="2015-03-04", issuer="Tỉnh uỷ")
FOUND_BARE = Citation(25, 38, "quyết định", None, "41")


def scored(
    labels: list[GoldCitation], found: list[Citation], *ignored: Span, negative: bool = False
) -> CitationReport:
    gold = CitationGold("t", TEXT, "", negative, tuple(labels), ignored)
    return score_citations([(gold, found)])


def counts(report: CitationReport, field: str) -> tuple[int, ...]:
    value = getattr(report, field)
    if field in ("kind", "bare"):
        return value.right, value.of
    return value.hits, value.extra, value.missed


@pytest.mark.parametrize(
    ("field", "labels", "found", "expected"),
    [
        ("key", [FULL], [FOUND], (1, 0, 0)),
        ("key", [FULL], [replace(FOUND, key="09 - ct/tu")], (1, 0, 0)),
        ("key", [FULL], [replace(FOUND, key="009–CT/TU")], (1, 0, 0)),
        ("key", [replace(FULL, symbol="9-QÐ/TU")], [replace(FOUND, key="9-QĐ/TU")], (1, 0, 0)),
        ("key", [replace(FULL, symbol="9-HĐ/TU")], [replace(FOUND, key="9-HĐ/TU")], (1, 0, 0)),
        ("key", [FULL], [replace(FOUND, key="9-CT/TW")], (0, 1, 1)),
        ("key", [FULL], [replace(FOUND, key=None)], (0, 0, 1)),
        ("key", [FULL], [], (0, 0, 1)),
        ("key", [FULL], [replace(FOUND, number="90")], (0, 1, 1)),  # another number is another citation
        ("key", [FULL], [replace(FOUND, number=None)], (1, 0, 0)),  # the key's own number will do
        ("key", [BARE], [FOUND_BARE], (0, 0, 0)),
        ("key", [BARE], [replace(FOUND_BARE, key="41-QĐ/TU")], (0, 1, 0)),
        ("key", [replace(BARE, is_partial=True)], [replace(FOUND_BARE, key="41-QĐ/TU")], (0, 0, 0)),
        ("key", [], [FOUND], (0, 1, 0)),
        ("key", [], [FOUND_BARE], (0, 0, 0)),
        ("key", [FULL, FULL], [FOUND], (1, 0, 1)),  # each citation meets one label
        ("key", [LAW], [replace(FOUND_BARE, key="41-QĐ/TU")], (0, 0, 0)),
        ("span", [FULL, BARE], [FOUND, FOUND_BARE], (2, 0, 0)),
        ("span", [FULL], [replace(FOUND, end=22)], (0, 1, 1)),
        ("span", [FULL], [replace(FOUND, start=21, end=22)], (0, 1, 1)),
        ("span", [FULL], [], (0, 0, 1)),
        ("span", [], [FOUND], (0, 1, 0)),
        ("span", [FULL], [replace(FOUND, start=13), FOUND], (1, 1, 0)),  # the nearest one is taken
        ("span", [LAW], [], (0, 0, 0)),
        ("span", [LAW], [FOUND_BARE, replace(FOUND_BARE, start=36)], (0, 0, 0)),
        ("kind", [FULL], [FOUND], (1, 1)),
        ("kind", [FULL], [replace(FOUND, kind="Chỉ  Thị")], (1, 1)),
        ("kind", [FULL], [replace(FOUND, kind="quyết định")], (0, 1)),
        ("kind", [FULL], [], (0, 0)),
        ("kind", [LAW], [replace(FOUND_BARE, kind="luật", number=None)], (1, 1)),
        ("issued", [FULL], [FOUND], (1, 0, 0)),
        ("issued", [FULL], [replace(FOUND, issued=None)], (0, 0, 1)),
        ("issued", [FULL], [replace(FOUND, issued="2015-04-03")], (0, 1, 1)),
        ("issued", [FULL], [], (0, 0, 1)),
        ("issued", [BARE], [replace(FOUND_BARE, issued="2015-04-03")], (0, 1, 0)),
        ("issued", [], [FOUND], (0, 0, 0)),
        ("issuer", [FULL], [replace(FOUND, issuer="tỉnh  UỶ")], (1, 0, 0)),
        ("issuer", [FULL], [replace(FOUND, issuer="Tỉnh ủy")], (0, 1, 1)),
        ("bare", [BARE], [FOUND_BARE], (1, 1)),
        ("bare", [BARE], [], (0, 1)),
        ("bare", [FULL, LAW], [FOUND], (0, 0)),
    ],
)  # fmt: skip
def test_counts(
    field: str, labels: list[GoldCitation], found: list[Citation], expected: tuple[int, ...]
) -> None:
    assert counts(scored(labels, found), field) == expected


@pytest.mark.parametrize(
    ("found", "ignored", "invented", "keys"),
    [
        ([], [], 0, 0),
        ([FOUND], [], 1, 1),
        ([FOUND_BARE], [], 1, 0),
        ([FOUND, FOUND_BARE], [], 2, 1),
        ([FOUND, FOUND_BARE], [Span(20, 23)], 1, 0),
    ],
)
def test_invented_on_negatives(found: list[Citation], ignored: list[Span], invented: int, keys: int) -> None:
    report = scored([], found, *ignored, negative=True)
    assert (report.invented, report.invented_keys) == (invented, keys)
    assert (report.span.extra, report.key.extra) == (invented, keys)


def test_what_touches_an_ignored_span_counts_neither_way() -> None:
    report = scored([FULL], [FOUND, FOUND_BARE], Span(37, 40))
    assert (report.span.extra, report.mistakes) == (0, [])


@pytest.mark.parametrize(
    ("labels", "found", "what", "surface"),
    [
        ([FULL], [], "key none instead of 9-CT/TU", "Chỉ thị 09-CT/TU"),
        ([FULL], [replace(FOUND, key="9-CT/TW")], "key 9-CT/TW instead of 9-CT/TU", "Chỉ thị 09-CT/TU"),
        ([BARE], [replace(FOUND_BARE, key="41-QĐ/TU")], "key 41-QĐ/TU instead of none", "Quyết định 41"),
        ([FULL], [replace(FOUND, end=12)], "span Chỉ thị instead of Chỉ thị 09-CT/TU", "Chỉ thị 09-CT/TU"),
        ([FULL], [replace(FOUND, kind="luật")], "kind luật instead of chỉ thị", "Chỉ thị 09-CT/TU"),
        ([FULL], [replace(FOUND, issued=None)], "issue date none instead of 2015-03-04", "Chỉ thị 09-CT/TU"),
        (
            [FULL],
            [replace(FOUND, issuer="Huyện uỷ")],
            "issuer Huyện uỷ instead of Tỉnh uỷ",
            "Chỉ thị 09-CT/TU",
        ),
        ([], [FOUND], "invented, key 9-CT/TU", "Chỉ thị 09-CT/TU"),
    ],
)
def test_a_mistake_is_told(
    labels: list[GoldCitation], found: list[Citation], what: str, surface: str
) -> None:
    (mistake,) = scored(labels, found).mistakes
    assert (mistake.id, mistake.what, mistake.surface) == ("t", what, surface)


def test_figures_of_a_perfect_reading() -> None:
    figures = scored([FULL, BARE], [FOUND, FOUND_BARE]).figures()
    perfect = {name: 0 if name.startswith("invented") else 1 for name in figures}
    assert figures == perfect


spans = st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda pair: Span(pair[0], sum(pair)))
labels = st.builds(
    GoldCitation, spans, st.sampled_from(["luật", "chỉ thị"]), st.sampled_from(["", "1", "07"]),
    st.sampled_from(["", "1-CT/TU", "07-CT/TW"]), st.sampled_from(["", "2001-02-03"]), st.sampled_from(["", "A"]),
    st.sampled_from(["", "Luật A"]), is_partial=st.booleans(),
)  # fmt: skip
citations = st.builds(
    lambda span, **fields: Citation(span.start, span.end, **fields), spans, kind=st.sampled_from(["luật", "chỉ thị"]),
    key=st.sampled_from([None, "1-CT/TU", "7-CT/TW"]), number=st.sampled_from([None, "1", "7"]),
    issued=st.sampled_from([None, "2001-02-03", "2002-02-03"]), issuer=st.sampled_from([None, "A", "B"]),
)  # fmt: skip


@given(st.lists(labels, max_size=5), st.lists(citations, max_size=5), st.booleans())
def test_shares_lie_between_0_and_1(
    wanted: list[GoldCitation], found: list[Citation], negative: bool
) -> None:
    figures = scored(wanted, found, negative=negative).figures()
    assert all(0 <= value <= 1 for name, value in figures.items() if not name.startswith("invented"))
    assert 0 <= figures["invented keys on negatives"] <= figures["invented on negatives"] <= len(found)
