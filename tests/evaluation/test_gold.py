from pathlib import Path

import pytest

from dvsearch.errors import EvaluationError
from dvsearch.evaluation.gold import CitationGold, GoldCitation, MetaGold, Span, read_gold

CITED = {
    "start": 0,
    "end": 15,
    "type": "nghị quyết",
    "number": "7",
    "symbol": "7-NQ/TU",
    "date": None,
    "issuer": None,
}
TEXT = {"id": "a", "style": "party", "text": "Nghị quyết 7-NQ/TU", "citations": [CITED]}
META = {
    "id": "m", "text": "Sơn La, ngày 5/6", "url": None, "date": None, "date_basis": "none", "year_clue": None,
    "date_md": "06-05", "date_alt": ["2019-06-05"], "provinces": ["Sơn La"], "mentioned": [],
}  # fmt: skip


def test_citations_are_read(write_lines) -> None:
    negative = {
        "id": "n",
        "style": "negative",
        "text": "không có",
        "citations": [],
        "ignore": [[0, 2]],
        "url": "u",
    }
    assert read_gold(write_lines("g.jsonl", [TEXT, negative])) == (
        CitationGold(
            "a", TEXT["text"], "", False,
            (GoldCitation(Span(0, 15), "nghị quyết", "7", "7-NQ/TU", "", "", "", False),), (),
        ),
        CitationGold("n", "không có", "u", True, (), (Span(0, 2),)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"symbol": None, "refers_to": "8-NQ/TU"}, "symbol", "8-NQ/TU"),
        ({"symbol": None}, "symbol", ""),
        ({"partial": True}, "is_partial", True),
        ({"name": "Luật Nước"}, "name", "Luật Nước"),
        ({"date": "2011-02-03"}, "issued", "2011-02-03"),
        ({"issuer": "Tỉnh uỷ"}, "issuer", "Tỉnh uỷ"),
    ],
)
def test_a_field_of_a_citation(write_lines, change: dict[str, object], field: str, value: object) -> None:
    (gold,) = read_gold(write_lines("g.jsonl", [{**TEXT, "citations": [{**CITED, **change}]}]))
    assert isinstance(gold, CitationGold)
    assert getattr(gold.citations[0], field) == value


def test_dates_and_provinces_are_read(write_lines) -> None:
    assert read_gold(write_lines("g.jsonl", [META])) == (
        MetaGold("m", META["text"], "", "", "none", ("2019-06-05",), False, True, ("Sơn La",), ()),
    )


@pytest.mark.parametrize(
    ("change", "silent", "lacks_year"),
    [
        ({"year_clue": "world"}, True, True),
        ({"date": "2019-06-05"}, False, False),
        ({"date_md": None}, False, False),
    ],
)
def test_what_a_date_may_leave_open(
    write_lines, change: dict[str, object], silent: bool, lacks_year: bool
) -> None:
    (gold,) = read_gold(write_lines("g.jsonl", [{**META, **change}]))
    assert isinstance(gold, MetaGold)
    assert (gold.may_be_silent, gold.lacks_year) == (silent, lacks_year)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([TEXT, TEXT], "2: id 'a' was there before"),
        ([TEXT, META], "2: 'citations' is missing"),
        ([META, TEXT], "2: 'date_basis' is missing"),
        ([{**TEXT, "id": ""}], "1: 'id' is empty"),
        (
            [{**TEXT, "citations": [{**CITED, "end": 0}]}],
            "1 (citations): 'end' 0 must be greater than 'start' 0",
        ),
        ([{**TEXT, "citations": [{**CITED, "type": None}]}], "1 (citations): 'type' is missing"),
        ([{"id": "a", "text": "b"}], " neither citations nor dates are labelled"),
        ([], " neither citations nor dates are labelled"),
    ],
)
def test_what_cannot_be_used_is_named(write_lines, lines: list[object], said: str) -> None:
    path: Path = write_lines("g.jsonl", lines)
    with pytest.raises(EvaluationError) as caught:
        read_gold(path)
    assert str(caught.value).startswith(f"{path}:{said}")


@pytest.mark.parametrize(
    ("start", "end", "overlaps"), [(0, 2, False), (0, 3, True), (3, 4, True), (4, 9, True), (5, 9, False)]
)
def test_overlap(start: int, end: int, overlaps: bool) -> None:
    assert Span(2, 5).overlaps(start, end) is overlaps
