"""The table of all decisions, its parameters, and its CSV."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from dvsearch.query.limits import MAX_LENGTH
from dvsearch.register.table import Column, Selection
from dvsearch.web.decisions.params import Listing, listing_pairs, read_listing, sorted_by
from dvsearch.web.decisions.rows import TableView
from tests.web.conftest import MakeClient

from .archive import article


def view(client: TestClient, query: str = "") -> TableView:
    response = client.get(f"/van-ban{query}")
    assert response.status_code == 200
    page = response.context["page"]
    assert isinstance(page, TableView)
    return page


def test_most_cited_first(made: TestClient) -> None:
    page = view(made)
    assert page.total == "6 văn bản"
    assert [row.link.text for row in page.rows][:2] == ["290-QĐ/TW", "12/QĐ-UBND"]
    row = page.rows[0]
    assert (row.articles, row.provinces, row.first, row.latest) == ("5", "3", "20/02/2010", "01/07/2018")
    assert (row.issued, row.facts, row.title) == (
        "25/02/2010",
        "Quyết định · Bộ Chính trị",
        "Về Quy chế công tác dân vận",
    )


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("?q=nghi+dinh", ["46/2016/NĐ-CP", "Nghị định 46"]),
        ("?kind=chỉ+thị", ["05-CT/TW"]),
        ("?issuer=Chính+phủ", ["46/2016/NĐ-CP"]),
        ("?year=2016", ["05-CT/TW", "46/2016/NĐ-CP"]),
        ("?year=2016&sort=latest&order=asc", ["46/2016/NĐ-CP", "05-CT/TW"]),
        ("?kind=không+có", []),
    ],
)
def test_rows_can_be_chosen_and_sorted(query: str, keys: list[str], made: TestClient) -> None:
    assert [row.link.text for row in view(made, query).rows] == keys


def test_headings_sort_and_turn_round(made: TestClient) -> None:
    headings = {heading.link.text: heading for heading in view(made, "?sort=first").headings}
    assert headings["Bài đầu tiên"].sorted == "descending"
    assert headings["Bài đầu tiên"].link.href == "/van-ban?sort=first&order=asc"
    assert headings["Văn bản"].link.href == "/van-ban?sort=key"
    assert headings["Số bài"].sorted == ""


def test_bad_parameters_are_told(made: TestClient) -> None:
    page = view(made, "?sort=color&order=up&page=0")
    assert len(page.messages) == 3
    assert page.rows
    assert made.get("/van-ban.csv?sort=color").status_code == 400


def test_a_page_past_the_end_leads_back(made: TestClient) -> None:
    page = view(made, "?page=7")
    assert page.rows == ()
    assert page.last_page is not None
    assert page.last_page.href == "/van-ban"


def test_pages(client_over: MakeClient) -> None:
    many = [article(str(number), f"Xã học Nghị quyết số {number}-NQ/TW.") for number in range(1, 121)]
    page = view(client_over(*many), "?page=2")
    assert (page.total, len(page.rows)) == ("120 văn bản", 50)
    assert page.pager is not None
    assert (page.pager.previous, page.pager.next) == ("/van-ban", "/van-ban?page=3")


def rows_of(client: TestClient, query: str = "") -> list[list[str]]:
    response = client.get(f"/van-ban.csv{query}")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_csv_has_every_row_chosen(made: TestClient) -> None:
    headings, row = rows_of(made, "?year=2010&page=4")
    assert headings[0] == "Văn bản"
    assert row[:5] == ["290-QĐ/TW", "quyết định", "Bộ Chính trị", "2010-02-25", "về Quy chế công tác dân vận"]
    assert row[5:] == ["5", "3", "2010-02-20", "2018-07-01"]


def test_a_year_is_no_day(client_over: MakeClient) -> None:
    client = client_over(article("1", "Xã học Nghị quyết số 25-NQ/TW.", "2014"))
    assert rows_of(client)[1][-2:] == ["2014", "2014"]
    assert view(client).rows[0].first == "2014"


values = st.text(max_size=50)


@given(
    st.builds(
        Listing,
        selection=st.builds(
            Selection,
            text=st.text(max_size=MAX_LENGTH),
            kind=values,
            issuer=values,
            year=values,
            sort=st.sampled_from(Column),
            descending=st.booleans(),
        ),
        page=st.integers(1, 10**6),
        language=st.sampled_from(("vi", "en")),
    )
)
def test_the_url_is_the_whole_state(listing: Listing) -> None:
    assert read_listing(listing_pairs(listing)) == (listing, ())


def test_sorting_twice_turns_round() -> None:
    once = sorted_by(Listing(page=3), Column.KEY)
    assert (once.selection.descending, once.page) == (False, 1)
    assert sorted_by(once, Column.KEY).selection.descending


@given(st.lists(st.tuples(st.sampled_from(["q", "kind", "sort", "order", "page", "lang", "x"]), st.text())))
def test_any_query_string_is_read(pairs: list[tuple[str, str]]) -> None:
    listing, _ = read_listing(pairs)
    assert listing.page >= 1
