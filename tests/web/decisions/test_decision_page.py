"""The page of a decision: what it shows, where it leads, and how its address is spelt."""

from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from dvsearch.web.decisions.view import DecisionView, UnknownView
from tests.web.conftest import MakeClient

from .archive import article

PAGE = "/van-ban/290-QĐ/TW"


def view(client: TestClient, address: str) -> DecisionView:
    response = client.get(address)
    assert response.status_code == 200
    page = response.context["page"]
    assert isinstance(page, DecisionView)
    return page


def test_the_head_says_what_articles_say(made: TestClient) -> None:
    head = view(made, PAGE).head
    assert head.heading == "Quyết định 290-QĐ/TW"
    (document,) = head.documents
    assert document.title is not None
    assert (document.title.value, document.title.support) == ("Về Quy chế công tác dân vận", "theo 3 bài")
    assert [(fact.name, fact.value, fact.support, fact.rivals) for fact in document.facts] == [
        ("Loại", "Quyết định", "theo 4 bài", ""),
        ("Cơ quan ban hành", "Bộ Chính trị", "theo 3 bài", "bài khác ghi: Ban Bí thư (1 bài)"),
        ("Ngày ban hành", "25/02/2010", "theo 3 bài", "bài khác ghi: 26/02/2010 (1 bài)"),
    ]


def test_the_figures(made: TestClient) -> None:
    figures = {figure.name: figure for figure in view(made, PAGE).figures}
    assert figures["Bài nhắc tới"].value == "5"
    assert figures["Tỉnh, thành phố có bài"].value == "3/63"
    first, latest = figures["Bài đầu tiên"], figures["Bài mới nhất"]
    assert first.date is not None
    assert first.article is not None
    assert (first.date.text, first.article.text) == ("20/02/2010", "Tin 4")
    assert latest.article is not None
    assert unquote(latest.article.href) == "/bai/3?decision=290-QĐ/TW"


def test_the_time_line_is_divided_among_provinces(made: TestClient) -> None:
    time = view(made, PAGE).time
    assert time is not None
    assert [series.name for series in time.series] == ["Quảng Bình", "Nghệ An", "Quảng Trị"]
    assert [column.label for column in time.columns] == [str(year) for year in range(2010, 2019)]
    assert time.columns[-1].cells == ("2", "1", "")
    assert time.columns[-1].summary == "2018: 2 bài (Quảng Bình 2, Nghệ An 1)"
    assert time.columns[-1].top == 12.0
    assert unquote(time.columns[-1].href) == f"{PAGE}?year=2018#bai"
    assert time.columns[1].href == ""


def test_the_time_line_by_months(made: TestClient) -> None:
    time = view(made, f"{PAGE}?by=month").time
    assert time is not None
    assert [column.label for column in time.columns if column.href] == [
        "02/2010",
        "06/2010",
        "06/2018",
        "07/2018",
    ]
    assert unquote(time.columns[-1].href) == f"{PAGE}?month=2018-07&by=month#bai"
    assert [(switch.text, switch.current) for switch in time.switches] == [("Năm", False), ("Tháng", True)]


def test_days_from_issue_to_coverage(made: TestClient) -> None:
    places = view(made, PAGE).places
    assert [(row.link.text, row.articles, row.first, row.days) for row in places.rows] == [
        ("Quảng Bình", "3", "01/06/2010", "96 ngày"),
        ("Nghệ An", "1", "01/07/2018", "3.048 ngày"),
        ("Quảng Trị", "1", "20/02/2010", "trước"),
    ]
    assert any(note.startswith("“trước”") for note in places.notes)


def test_provinces_without_any(made: TestClient) -> None:
    places = view(made, PAGE).places
    assert places.without_title == "Chưa có bài: 60 tỉnh, thành phố"
    assert "An Giang" in places.without


def test_provinces_of_today(made: TestClient) -> None:
    places = view(made, f"{PAGE}?units=today").places
    assert [(row.link.text, row.articles) for row in places.rows] == [("Quảng Trị", "4"), ("Nghệ An", "1")]
    assert len(places.map.tiles) == 34
    assert unquote(places.rows[0].link.href) == f"{PAGE}?today=Quảng+Trị&units=today#bai"


def test_the_map_narrows_the_list(made: TestClient) -> None:
    tiles = {tile.name: tile for tile in view(made, PAGE).places.map.tiles}
    narrowed = view(made, tiles["Nghệ An"].href)
    assert [result.key for result in narrowed.articles.results] == ["3"]
    assert [(chip.name, chip.value) for chip in narrowed.articles.chips] == [("Địa phương", "Nghệ An")]
    active = {tile.name: tile for tile in narrowed.places.map.tiles}["Nghệ An"]
    assert active.active
    assert unquote(active.href) == f"{PAGE}#bai"


def test_a_filter_changes_the_list_and_not_the_coverage(made: TestClient) -> None:
    page = view(made, f"{PAGE}?q=%22Quảng+Trị%22")
    assert [result.key for result in page.articles.results] == ["4"]
    assert page.figures[0].value == "5"


def test_what_was_cited_along_with_it(made: TestClient) -> None:
    (cited,) = view(made, PAGE).co_cited
    assert (cited.link.text, unquote(cited.link.href), cited.count) == ("05-CT/TW", "/van-ban/05-CT/TW", "1")


def test_a_list_of_several_pages(made: TestClient) -> None:
    articles = view(made, f"{PAGE}?size=3").articles
    assert articles.total == "5 bài"
    assert articles.pager is not None
    assert unquote(articles.pager.next) == f"{PAGE}?page=2&size=3#bai"
    last = view(made, f"{PAGE}?size=3&page=9").articles.last_page
    assert last is not None
    assert unquote(last.href) == f"{PAGE}?page=2&size=3#bai"


def test_what_can_be_taken_along(made: TestClient) -> None:
    assert [unquote(link.href) for link in view(made, f"{PAGE}?q=x&year=2018").take_along] == [
        "/feed.atom?decision=290-QĐ/TW",
        "/export.csv?decision=290-QĐ/TW",
        "/api/v1/decisions/290-QĐ/TW",
        "/nhung?variant=card&decision=290-QĐ/TW",
    ]


def test_the_form_keeps_what_it_does_not_ask_for(made: TestClient) -> None:
    articles = view(made, f"{PAGE}?q=x&year=2018&source=Báo+thử&by=month&units=today&page=2").articles
    assert dict(articles.kept) == {"source": "Báo thử", "units": "today", "by": "month"}
    assert [offered.name for offered in articles.selects] == ["today", "year"]
    assert [option.value for option in articles.selects[1].options if option.chosen] == ["2018"]


@pytest.mark.parametrize(
    "spelling",
    ["290-qđ/tw", "290-QD/TW", "0290-QĐ/TW", "290-qđ%2Ftw", "290 – QÐ/TƯ", "~290-QĐ/TW", "290-QĐ/TW/"],
)
def test_another_spelling_leads_to_the_one_address(spelling: str, made: TestClient) -> None:
    response = made.get(f"/van-ban/{spelling}?year=2018&lang=en", follow_redirects=False)
    assert response.status_code == 308
    assert response.headers["location"] == "/van-ban/290-Q%C4%90/TW?year=2018&lang=en"


def test_no_key_leads_to_all_decisions(made: TestClient) -> None:
    response = made.get("/van-ban/?lang=en", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (308, "/van-ban?lang=en")


@pytest.mark.parametrize("address", ["/van-ban/290-Q%C4%90%2FTW", "/van-ban/290-Q%C4%90/TW"])
def test_slashes_may_be_quoted(address: str, made: TestClient) -> None:
    assert view(made, address).canonical == "/van-ban/290-Q%C4%90/TW"


def test_a_bare_number_says_what_it_is(made: TestClient) -> None:
    head = view(made, "/van-ban/nghị định 46").head
    assert head.heading == "Nghị định 46"
    assert head.notes[0].startswith("Bài báo chỉ ghi số")
    assert [link.text for link in head.perhaps] == ["46/2016/NĐ-CP"]


def test_a_law_known_by_name(made: TestClient) -> None:
    assert view(made, "/van-ban/~Luật Đất đai 2013").head.heading == "Luật Đất đai 2013"
    assert view(made, "/van-ban/luat dat dai 2013").head.heading == "Luật Đất đai 2013"


def test_articles_before_the_issue_mean_an_older_one(client_over: MakeClient) -> None:
    cites = "học Nghị quyết số 18-NQ/TW"
    client = client_over(
        article("1", f"Tỉnh uỷ Nghệ An {cites}.", "2018-01-05"),
        article("2", f"Tỉnh uỷ Nghệ An {cites}.", "2019-01-05"),
        article("3", f"Tỉnh uỷ Nghệ An {cites} ngày 16/6/2022.", "2022-08-01"),
    )
    page = view(client, "/van-ban/18-NQ/TW")
    assert page.head.notes == ("2 bài nói về một văn bản cũ hơn cùng số; số liệu dưới đây tính chung.",)
    assert not page.places.has_days


def test_one_number_of_two_documents(made: TestClient) -> None:
    page = view(made, "/van-ban/12/QĐ-UBND")
    assert page.head.notes == ("Số này là của 2 văn bản khác nhau; số liệu dưới đây tính chung.",)
    assert {document.facts[1].value for document in page.head.documents} == {
        "UBND huyện Lệ Thuỷ",
        "UBND huyện Quỳ Hợp",
    }
    assert not page.places.has_days


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("290-CT/TU", ["290-QĐ/TW"]),
        ("46/2016/TT-BTC", ["46/2016/NĐ-CP", "Nghị định 46"]),
        ("1", []),
        ("\u202e<b>", []),
    ],
)
def test_an_unknown_key_offers_what_is_near(typed: str, near: list[str], made: TestClient) -> None:
    response = made.get(f"/van-ban/{typed}")
    assert response.status_code == 404
    page = response.context["page"]
    assert isinstance(page, UnknownView)
    assert [link.text for link in page.near] == near
    assert typed in page.message
    assert "<b>" not in response.text


def test_a_bad_interval_is_told(made: TestClient) -> None:
    assert view(made, f"{PAGE}?by=week").messages == (
        "“week” không phải một khoảng thời gian (by); chọn year hoặc month.",
    )


def test_the_other_language_keeps_the_rest(made: TestClient) -> None:
    response = made.get(f"{PAGE}?by=month&q=x")
    assert response.context["frame"].other_language.endswith("?by=month&q=x&lang=en")


def test_every_decision_of_the_sample_archive_has_its_page(client: TestClient) -> None:
    for row in client.app.state.site.register.table().rows[:40]:  # type: ignore[attr-defined]
        response = client.get(f"/van-ban/{row.key}", params={"lang": "en"})
        assert response.status_code == 200, row.key
        assert "style=" not in response.text
