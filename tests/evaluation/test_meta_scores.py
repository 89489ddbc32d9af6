from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.evaluation.gold import MetaGold
from dvsearch.evaluation.meta_scores import score_meta

GOLD = MetaGold(
    "m", "text", "", "2021-05-06", "explicit", ("2021-05",), False, False, ("Lào Cai",), ("Sơn La",)
)
NONE = replace(GOLD, date="", basis="none", also_right=("2020-05-06",), lacks_year=True)
WORLD = replace(GOLD, date="2021", basis="inferred", also_right=(), may_be_silent=True)


@pytest.mark.parametrize(
    ("gold", "date", "is_right"),
    [
        (GOLD, "2021-05-06", True),
        (GOLD, "2021-05", True),
        (GOLD, "2021", False),
        (GOLD, "", False),
        (NONE, "", True),
        (NONE, "2020-05-06", True),
        (NONE, "2021-05-06", False),
        (WORLD, "", True),
        (WORLD, "2021", True),
        (WORLD, "2020", False),
    ],
)
def test_a_date_is_right_or_wrong(gold: MetaGold, date: str, is_right: bool) -> None:
    report = score_meta([(gold, date, ["Lào Cai"])])
    assert (report.date.right, report.date.of) == (is_right, 1)
    assert {basis: share.right for basis, share in report.bases.items()} == {gold.basis: is_right}
    assert bool(report.mistakes) is not is_right


@pytest.mark.parametrize(
    ("gold", "date", "invented", "of"),
    [
        (NONE, "2021-05-06", 1, 1),
        (NONE, "", 0, 1),
        (NONE, "2020-05-06", 0, 1),
        (replace(NONE, lacks_year=False), "2021", 0, 0),
        (GOLD, "1999", 0, 0),
    ],
)
def test_invented_years(gold: MetaGold, date: str, invented: int, of: int) -> None:
    report = score_meta([(gold, date, [])])
    assert (report.invented.right, report.invented.of) == (invented, of)


@pytest.mark.parametrize(
    ("wanted", "found", "counts", "first"),
    [
        (["Lào Cai"], ["Lào Cai"], (1, 0, 0), (1, 1)),
        (["Lào Cai"], ["LÀO  CAI"], (1, 0, 0), (1, 1)),
        (["Lào Cai"], [], (0, 0, 1), (0, 1)),
        (["Lào Cai"], ["Huế"], (0, 1, 1), (0, 1)),
        (["Lào Cai", "Huế"], ["Huế", "Lào Cai"], (2, 0, 0), (0, 1)),
        (["Lào Cai"], ["Sơn La", "Lào Cai"], (1, 0, 0), (1, 1)),  # mentioned in passing
        ([], ["Sơn La"], (0, 0, 0), (0, 0)),
        ([], ["Huế"], (0, 1, 0), (0, 1)),
        ([], [], (0, 0, 0), (0, 0)),
        (["Sơn La"], ["Sơn La"], (1, 0, 0), (1, 1)),  # labelled both ways: it counts
    ],
)
def test_provinces(
    wanted: list[str], found: list[str], counts: tuple[int, ...], first: tuple[int, int]
) -> None:
    report = score_meta([(replace(GOLD, provinces=tuple(wanted)), GOLD.date, found)])
    assert (report.provinces.hits, report.provinces.extra, report.provinces.missed) == counts
    assert (report.first.right, report.first.of) == first
    assert bool(report.mistakes) is (counts[1] + counts[2] > 0 or first == (0, 1))


def test_a_mistake_is_told() -> None:
    report = score_meta([(GOLD, "2020", ["Huế", "Sơn La"])])
    assert [mistake.what for mistake in report.mistakes] == [
        "date 2020 instead of 2021-05-06 (explicit)",
        "provinces Huế, Sơn La instead of Lào Cai",
    ]


def test_figures() -> None:
    assert score_meta([(GOLD, "2021-05-06", ["Lào Cai"]), (NONE, "2021", ["Huế"])]).figures() == {
        "date/all": 0.5,
        "date/explicit": 1.0,
        "date/none": 0.0,
        "invented years": 1,
        "provinces/P": 0.5,
        "provinces/R": 0.5,
        "provinces/F1": 0.5,
        "first province": 0.5,
    }


names = st.lists(st.sampled_from(["Huế", "Lào Cai", "Sơn La", "Cà Mau"]), unique=True)
dates = st.sampled_from(["", "2020", "2021-05-06"])


@given(names, names, dates, dates, st.booleans())
def test_shares_lie_between_0_and_1(wanted, found, date, answer, lacks_year) -> None:
    gold = replace(GOLD, provinces=tuple(wanted), date=date, lacks_year=lacks_year)
    figures = score_meta([(gold, answer, found)]).figures()
    assert all(0 <= value <= 1 for value in figures.values())
    figures = score_meta([(gold, date, wanted)]).figures()
    assert figures["date/all"] == 1
    assert figures["provinces/F1"] == figures["first province"] == bool(wanted)
