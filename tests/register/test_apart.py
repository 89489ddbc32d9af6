"""Which documents does one number name, and which does an article mean?"""

import time
from datetime import date

import pytest

from dvsearch.register.apart import Saying, documents_of
from dvsearch.register.spellings import issuer_form


def said(
    article: int, *, on: str | None = None, issued: str | None = None, by: str | None = None, title: str = ""
) -> Saying:
    """A saying of an article of the day `on` about a document that it says was `issued` `by` an office."""
    until = date.fromisoformat(on) if on else None
    form = issuer_form(by) if by else None
    return Saying(article, until, "nghị quyết", by, issued, title or None, dated=issued, by=form)


def grouped(key: str, *sayings: Saying) -> tuple[list[list[int]], list[int]]:
    groups, undecided = documents_of(key, sayings)
    return [sorted({each.article for each in group}) for group in groups], [
        each.article for each in undecided
    ]


TWO_TERMS = (
    said(1, issued="2017-10-25", title="về sắp xếp tổ chức bộ máy"),
    said(2, issued="2017-10-25"),
    said(3, issued="2022-06-16", title="về quản lý và sử dụng đất"),
)


@pytest.mark.parametrize(
    ("key", "sayings", "groups", "undecided"),
    [
        ("18-NQ/TW", (), [[]], []),
        ("18-NQ/TW", (said(1), said(2)), [[1, 2]], []),  # nobody says a date
        ("18-NQ/TW", TWO_TERMS, [[1, 2], [3]], []),
        ("18-NQ/TW", (*TWO_TERMS, said(4)), [[1, 2], [3]], [4]),  # may mean either
        ("18-NQ/TW", (*TWO_TERMS, said(4, on="2019-03-01")), [[1, 2, 4], [3]], []),  # the later was not there
        ("18-NQ/TW", (*TWO_TERMS, said(4, on="2023-03-01")), [[1, 2], [3]], [4]),
        ("18-NQ/TW", (*TWO_TERMS, said(4, on="2016-03-01")), [[1, 2], [3]], [4]),  # neither was
        ("18-NQ/TW", (*TWO_TERMS, said(4, title="về sử dụng đất")), [[1, 2], [3, 4]], []),
        ("18-NQ/TW", (said(1, issued="2017-10-25"), said(2, issued="2018-01-02")), [[1, 2]], []),  # one term
        ("18-NQ/TW", (said(1, issued="2010-12-30"), said(2, issued="2011-02-01")), [[1], [2]], []),  # two
        # a year misprinted by fewer articles
        ("18-NQ/TW", (*TWO_TERMS, said(4, issued="2007-10-25")), [[1, 2, 4], [3]], []),
        # a date that the article cannot have known says nothing
        ("18-NQ/TW", (*TWO_TERMS, said(4, on="2018-01-05", issued="2022-06-16")), [[1, 2, 4], [3]], []),
        # a committee below counts by terms of its own
        ("08-CT/TU", (said(1, issued="2016-05-05"), said(2, issued="2021-06-06")), [[1], [2]], []),
        ("08-CT/TU", (said(1, issued="2016-05-05"), said(2, issued="2017-05-15")), [[1, 2]], []),
        # an office of the State counts by years
        ("12/QĐ-TTg", (said(1, issued="2016-01-05"), said(2, issued="2017-01-06")), [[1], [2]], []),
        ("quyết định 12", (said(1, issued="2016-01-05"), said(2, issued="2017-01-06")), [[1], [2]], []),
        # a year in the number, or a name, is of one document
        ("12/2016/NĐ-CP", (said(1, issued="2016-01-05"), said(2, issued="2017-01-06")), [[1, 2]], []),
        ("~Luật Đất đai 2013", (said(1, issued="2013-11-29"), said(2, issued="2003-11-26")), [[1, 2]], []),
    ],
)
def test_by_date(
    key: str, sayings: tuple[Saying, ...], groups: list[list[int]], undecided: list[int]
) -> None:
    assert grouped(key, *sayings) == (groups, undecided)


TWO_OFFICES = (said(1, by="UBND tỉnh Nghệ An"), said(2, by="UBND Nghệ An"), said(3, by="UBND huyện Ba Bể"))


@pytest.mark.parametrize(
    ("key", "sayings", "groups", "undecided"),
    [
        ("12/QĐ-UBND", TWO_OFFICES, [[1, 2], [3]], []),
        ("12/QĐ-UBND", (*TWO_OFFICES, said(4)), [[1, 2], [3]], [4]),
        ("12/QĐ-UBND", (*TWO_OFFICES, said(4, by="UBND tỉnh")), [[1, 2], [3]], [4]),
        ("12/QĐ-UBND", (said(1, by="UBND TP. Hà Nội"), said(2, by="Chủ tịch UBND Hà Nội")), [[1, 2]], []),
        ("08-CT/TU", (said(1, by="Tỉnh uỷ Cà Mau"), said(2, by="Tỉnh uỷ Sơn La")), [[1], [2]], []),
        ("18-NQ/TW", (said(1, by="Bộ Chính trị"), said(2, by="Ban Bí thư")), [[1, 2]], []),  # a slip
        ("12/QĐ-BTCTW", (said(1, by="Ban Tổ chức"), said(2, by="Ban Bí thư")), [[1, 2]], []),
    ],
)
def test_by_office(
    key: str, sayings: tuple[Saying, ...], groups: list[list[int]], undecided: list[int]
) -> None:
    assert grouped(key, *sayings) == (groups, undecided)


def test_every_saying_goes_to_one_place() -> None:
    sayings = [*TWO_TERMS, *(said(number) for number in range(10, 20))]
    groups, undecided = documents_of("18-NQ/TW", sayings)
    assert sorted(each.article for group in (*groups, undecided) for each in group) == sorted(
        each.article for each in sayings
    )


def test_cost_is_linear() -> None:
    def seconds(count: int) -> float:
        sayings = [
            said(number, issued=f"{1990 + number % 30}-01-0{number % 9 + 1}", by=f"UBND xã {number % 500}")
            if number % 2
            else said(number, title=f"về việc số {number}")
            for number in range(count)
        ]
        began = time.process_time()
        documents_of("12/QĐ-UBND", sayings)
        return time.process_time() - began

    assert seconds(8_000) < 8 * seconds(2_000) + 0.2  # four times the sayings
