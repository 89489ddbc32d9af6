"""The page of trends, its table and its drawing, over the sample archive."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from datetime import date
from urllib.parse import quote_plus

import pytest
from starlette.testclient import TestClient

from dvsearch.engine.query import Facet
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery
from dvsearch.web.frame import Frame
from dvsearch.web.trends.view import TrendView
from tests.web.conftest import MakeClient

SVG = "{http://www.w3.org/2000/svg}"
TWO = "q=dân+vận&q=290-QĐ/TW"


def page(client: TestClient, query: str = "") -> TrendView:
    response = client.get(f"/xu-huong?{query}")
    assert response.status_code == 200
    view = response.context["page"]
    assert isinstance(view, TrendView)
    return view


def rows(client: TestClient, query: str) -> list[list[str]]:
    response = client.get(f"/xu-huong.csv?{query}")
    assert response.status_code == 200
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))


# What is counted


@pytest.mark.parametrize("by", ["year", "month"])
@pytest.mark.parametrize(
    "shared",
    [
        "",
        "&province=Bắc+Giang",
        "&from=2015-03-02&to=2019-08-17",
        "&-kind=luật",
        "&year=2014&year=2012&-year=2020",
        "&month=2012-04&month=2014-10&month=2022-08",
    ],
)
def test_every_figure_leads_to_the_articles_it_counts(client: TestClient, by: str, shared: str) -> None:
    table = page(client, f"q=nông+thôn&q=18-NQ/TW&by={by}{shared}").table
    assert table is not None
    cells = [cell for row in table.rows for cell in row.cells if cell.href]
    assert cells
    for cell in cells[:: 1 if len(cells) < 20 else 5]:
        assert client.get(cell.href).context["page"].total == int(cell.text)


def test_years_are_those_of_single_searches_by_date(client: TestClient, searcher: Searcher) -> None:
    for year, count, everything in ((int(a), int(b), int(c)) for a, b, c in rows(client, "q=nông+thôn")[1:]):
        days = {"first_day": date(year, 1, 1), "last_day": date(year, 12, 31)}
        assert everything == searcher.count_matching(SearchQuery("", **days)).total  # type: ignore[arg-type]
        found = searcher.count_matching(SearchQuery("nông thôn", **days))  # type: ignore[arg-type]
        assert count == (found.total if found.needed == 2 else 0)


def test_totals_lead_to_the_search(client: TestClient, searcher: Searcher) -> None:
    for line in page(client, TWO).lines:
        assert line.total is not None
        total = searcher.count_matching(SearchQuery(line.text)).total
        assert line.total.text == f"{total} bài"
        assert client.get(line.total.href).context["page"].total == total


def test_what_was_understood_is_told(client: TestClient) -> None:
    view = page(client, "q=quyết+định+290&q=999-QĐ/TW")
    assert view.lines[0].remarks == ("hiểu là văn bản 290-QĐ/TW",)
    assert view.lines[1].remarks == ("Không có bài nào nhắc văn bản “999-QĐ/TW”.",)


def test_points_lead_where_the_table_does(client: TestClient) -> None:
    view = page(client, TWO)
    assert view.table is not None
    (wide, _) = view.charts
    for at, line in enumerate(wide.lines):
        points = [point.href for point in line.points if point.href]
        assert points == [row.cells[at].href for row in view.table.rows if row.cells[at].href]


def test_shares(client: TestClient) -> None:
    counts, shares = (rows(client, f"q=nông+thôn&as={each}") for each in ("count", "share"))
    for (_, count, everything), (_, share, same) in zip(counts[1:], shares[1:], strict=True):
        assert everything == same
        assert share == ("" if everything == "0" else f"{round(int(count) / int(everything), 6)}")
    view = page(client, "q=nông+thôn&as=share")
    assert view.heading == "Tỷ lệ trong tổng số bài của năm"
    assert view.charts[0].values[-1].name.endswith("%")


def test_a_query_without_articles_has_no_line(client: TestClient) -> None:
    view = page(client, "q=nông+thôn&q=qqqq")
    assert [line.total is None for line in view.lines] == [False, True]
    assert [line.style.number for line in view.charts[0].lines] == [1]


# The form


def test_the_form_has_what_the_url_says(client: TestClient) -> None:
    view = page(client, f"{TWO}&by=month&as=share&from=2015&to=2019&province=nghe+an&-kind=luật&lang=en")
    assert view.texts == ("dân vận", "290-QĐ/TW", "", "", "")
    assert [choice.value for choice in (*view.intervals, *view.measures) if choice.chosen] == [
        "month",
        "share",
    ]
    assert [choice.value for choice in view.provinces if choice.chosen] == ["Nghệ An"]
    assert (view.first, view.last) == ("01/01/2015", "31/12/2019")
    assert view.kept_pairs == (("-kind", "luật"), ("lang", "en"))
    assert view.scope == "Only: Nghệ An; not Luật; 01/01/2015 – 31/12/2019"


def test_several_provinces_stay_though_the_form_has_room_for_one(client: TestClient) -> None:
    view = page(client, "q=a&province=Nghệ+An&province=An+Giang")
    assert [choice.value for choice in view.provinces if choice.chosen] == []
    assert view.kept_pairs == (("province", "Nghệ An"), ("province", "An Giang"))


def test_the_other_language_keeps_everything(client: TestClient) -> None:
    frame = client.get(f"/xu-huong?{TWO}&by=month&province=Nghệ+An").context["frame"]
    assert isinstance(frame, Frame)
    english = client.get(frame.other_language).context
    assert english["page"].texts[:2] == ("dân vận", "290-QĐ/TW")
    assert english["page"].heading == "Articles by month"
    assert english["page"].scope == "Only: Nghệ An"


def test_the_empty_page_suggests_what_is_cited_most(client: TestClient, searcher: Searcher) -> None:
    view = page(client)
    assert (view.lines, view.charts, view.table) == ((), (), None)
    cited = [each.value for each in searcher.values(Facet.DECISION) if each.value[0].isdigit()][:5]
    assert [link.text.upper() for link in view.suggestions] == cited
    assert view.compare is not None
    compared = client.get(view.compare.href).context["page"]
    assert len(compared.charts[0].lines) == 5
    assert len(client.get(view.suggestions[0].href).context["page"].charts[0].lines) == 1


def test_nothing_to_draw_is_said(client: TestClient) -> None:
    view = page(client, "q=qqqq")
    assert (view.charts, view.table) == ((), None)
    assert view.suggestions
    assert "Chưa có gì để vẽ" in client.get("/xu-huong?q=qqqq").text


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("q=1&q=2&q=3&q=4&q=5&q=6", "Chỉ so sánh được 5 từ khóa (q); các từ khóa sau bị bỏ qua."),
        ("q=a&by=week", "“week” không phải một khoảng thời gian (by); chọn year hoặc month."),
        ("q=a&province=Nowhere", "Không có tỉnh, thành phố nào tên là “Nowhere”."),
    ],
)
def test_what_cannot_be_used_is_told_on_the_page_and_refused_for_files(
    client: TestClient, query: str, message: str
) -> None:
    assert page(client, query).messages == (message,)
    for ending in ("csv", "svg"):
        refused = client.get(f"/xu-huong.{ending}?{query}")
        assert refused.status_code == 400
        assert refused.context["page"].message == message


# Times

SPARSE = Article("a", "Dân vận", "Xã họp.", published="2020-05-28")


@pytest.mark.parametrize("by", ["year", "month"])
@pytest.mark.parametrize("articles", [1, 2, 3])
def test_few_articles_are_drawn_too(client_over: MakeClient, by: str, articles: int) -> None:
    client = client_over(
        *(Article(f"a{at}", "Dân vận", "Họp.", published=f"20{20 + at}-05-01") for at in range(articles))
    )
    view = page(client, f"q=dân+vận&by={by}")
    for chart in view.charts:
        (line,) = chart.lines
        assert len([point for point in line.points if point.shown]) >= 1
        assert chart.sheet.left < chart.first < chart.right


def test_an_archive_without_dates_draws_nothing(client_over: MakeClient) -> None:
    client = client_over(Article("a", "Dân vận", "Xã họp."))
    view = page(client, "q=dân+vận")
    assert view.charts == ()
    assert view.lines[0].remarks == ("1 bài không rõ năm",)


def test_an_empty_archive_has_the_page(client_over: MakeClient) -> None:
    view = page(client_over(), "q=a")
    assert (view.charts, view.suggestions, view.compare) == ((), (), None)


def test_months_thin_out(client_over: MakeClient) -> None:
    client = client_over(
        Article("a", "Dân vận", "Họp.", published="1990-01-01"),
        Article("b", "Dân vận", "Họp.", published="2024-05-01"),
    )
    for chart in page(client, "q=dân+vận&by=month").charts:
        assert chart.dense
        assert 3 <= len(chart.times) <= chart.sheet.room


def test_wrong_dates_do_not_stretch_it(client_over: MakeClient) -> None:
    client = client_over(
        Article("a", "Dân vận", "Họp.", published="0900-01-01"),
        *(Article(f"b{at}", "Dân vận", "Họp.", published=f"2020-0{at + 1}-01") for at in range(3)),
    )
    view = page(client, "q=dân+vận")
    assert view.table is not None
    assert [row.period for row in view.table.rows] == ["2020"]


# Files


def test_the_table_as_csv(client: TestClient) -> None:
    response = client.get(f"/xu-huong.csv?{TWO}&by=month")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["content-disposition"].startswith(
        'attachment; filename="xu-huong-dan-van-290-qd-tw-'
    )
    head, *body = rows(client, f"{TWO}&by=month")
    assert head == ["Tháng", "dân vận", "290-QĐ/TW", "Tất cả bài"]
    assert all(re.fullmatch(r"\d{4}-\d\d", row[0]) and len(row) == 4 for row in body)


def drawing(client: TestClient, query: str) -> ET.Element:
    response = client.get(f"/xu-huong.svg?{query}")
    assert response.status_code == 200
    assert response.headers["content-type"] == "image/svg+xml"
    return ET.fromstring(response.content)


def test_the_drawing_stands_alone(client: TestClient) -> None:
    root = drawing(client, f"{TWO}&province=Nghệ+An&from=2012")
    assert root.get("font-family") == "sans-serif"
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert texts[:2] == ["Số bài theo năm", "Chỉ tính: Nghệ An; từ 01/01/2012"]
    assert texts[-1] == "Nguồn: Kho báo mẫu, http://testserver/xu-huong"
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert names <= {"svg", "title", "rect", "text", "g", "path"}
    for element in root.iter():
        assert not {"style", "href"}.intersection(element.keys())


def test_nothing_to_draw_is_no_drawing(client: TestClient) -> None:
    assert client.get("/xu-huong.svg?q=qqqq").status_code == 400
    assert client.get("/xu-huong.svg").status_code == 400


HOSTILE = (
    "</text><script>alert(1)</script>",
    '"><svg onload=x>',
    "=1+1",
    "{{ 7*7 }}",
    "\x00\x08",
    "\u202eabc",
    "]]>",
    "&",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_queries_are_text_everywhere(client_over: MakeClient, text: str) -> None:
    client = client_over(
        Article("a", "Dân vận alert abc 1 7 svg", "Xã họp script text.", published="2020-05-28")
    )
    query = f"q={quote_plus(text)}&q=dân"
    html = client.get(f"/xu-huong?{query}").text
    assert "<script>alert" not in html
    assert "onload=x>" not in html.replace("&lt;svg onload=x&gt;", "")
    assert "49" not in re.sub(r'="[^"]*"', "", html)
    drawing(client, query)
    assert not [cell for row in rows(client, query) for cell in row if cell.startswith("=")]


def test_no_page_is_larger_than_a_phone_likes(client_over: MakeClient) -> None:
    """Forty years of months, five queries: what is sent, before compression."""
    client = client_over(
        *(
            Article(f"a{at}", "Dân vận xã", "Họp.", published=f"{1984 + at // 12}-{at % 12 + 1:02d}-01")
            for at in range(480)
        )
    )
    response = client.get("/xu-huong?q=dân&q=vận&q=xã&q=dân+vận&q=họp&by=month")
    assert len(response.content) < 1_500_000
