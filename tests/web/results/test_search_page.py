"""The page of results over the sample archive."""

from urllib.parse import parse_qsl, quote_plus, urlsplit

import pytest
from starlette.testclient import TestClient

from dvsearch.engine.query import Facet
from dvsearch.search import Searcher
from dvsearch.web.results.view import SearchView


def page(client: TestClient, query: str) -> SearchView:
    response = client.get(f"/?{query}")
    assert response.status_code == 200
    view = response.context["page"]
    assert isinstance(view, SearchView)
    return view


def state(href: str) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(href).query)


@pytest.mark.parametrize(
    "query",
    [
        "q=d%C3%A2n+v%E1%BA%ADn",
        "q=dan+van",
        "q=n%C3%B4ng+th%C3%B4n&year=2014",
        "sort=oldest&page=3",
        "-kind=lu%E1%BA%ADt",
    ],
)
def test_the_page_shows_what_the_searcher_finds(client: TestClient, searcher: Searcher, query: str) -> None:
    view, frame = (client.get(f"/?{query}").context[name] for name in ("page", "frame"))
    found = searcher.search(frame.params.query)
    assert (view.total, view.pages) == (found.total, found.pages)
    assert [result.key for result in view.results] == [result.key for result in found.results]


def test_titles_and_snippets_are_marked_in_the_articles_own_spelling(client: TestClient) -> None:
    html = client.get("/?q=dan+van+kheo").text
    assert "<mark>dân vận khéo</mark> từ thôn, xóm" in html
    assert "<mark>Dân vận khéo</mark> từ cao nguyên" in html


def test_a_snippet_that_is_cut_says_so(client: TestClient) -> None:
    assert "&nbsp;…</p>" in client.get("/?q=dan+van+kheo").text


def test_a_result_leads_to_its_article_with_the_search(client: TestClient) -> None:
    result = page(client, "q=dan+van+kheo&sort=newest").results[0]
    assert state(result.href) == [("q", "dan van kheo"), ("sort", "newest")]
    assert client.get(result.href).context["page"].key == result.key


def test_an_inferred_date_is_shown_as_such(client: TestClient) -> None:
    html = client.get("/?sort=newest&year=2026").text
    assert (
        'title="ngày suy ra từ nội dung bài"><span aria-hidden="true">≈&#8239;</span><span class="unseen">khoảng </span>13/03/2026'
        in html
    )
    assert '13/03/2026<span class="unseen"> (ngày suy ra từ nội dung bài)</span>' in html


def test_decisions_have_their_usual_look_and_lead_to_their_page(client: TestClient) -> None:
    view = page(client, "decision=06/Q%C4%90-TTG")
    links = {link.text: link for result in view.results for link in result.decisions}
    assert links["06/QĐ-TTg"].page == "/van-ban/06/Q%C4%90-TTG"
    assert links["06/QĐ-TTg"].narrow == ""


def test_a_decision_cited_narrows_the_search(client: TestClient) -> None:
    link = page(client, "q=d%C3%A2n&page=2").results[0].decisions[0]
    narrowed = page(client, urlsplit(link.narrow).query)
    assert dict(state(link.narrow))["q"] == "dân"
    assert all(link.text == result.decisions[0].text for result in narrowed.results)


def test_province_and_source_narrow_the_search(client: TestClient) -> None:
    result = page(client, "q=d%C3%A2n").results[0]
    assert result.source is not None
    assert state(result.provinces[0].href) == [("q", "dân"), ("province", result.provinces[0].text)]
    assert state(result.source.href) == [("q", "dân"), ("source", result.source.text)]


def test_the_decision_asked_for_comes_first(client: TestClient) -> None:
    for result in page(client, f"decision={quote_plus('25-NQ/TW')}").results:
        assert result.decisions[0].text == "25-NQ/TW"
        assert len(result.decisions) <= 6


# What was understood


def test_a_suggestion_keeps_the_filters(client: TestClient) -> None:
    suggestion = page(client, "q=dan+van+kheo&year=2026").suggestion
    assert suggestion is not None
    assert state(suggestion.href) == [("q", "dân vận khéo"), ("year", "2026")]


def test_a_recognised_decision_can_be_undone_both_ways(client: TestClient) -> None:
    (piece,) = page(client, f"q={quote_plus('quyết định 290 dân')}").understood
    assert piece.meaning == "290-QĐ/TW"
    assert state(piece.without) == [("q", "dân")]
    assert state(piece.literal) == [("q", '"quyết định 290" dân')]


def test_so_can_an_abbreviation(client: TestClient) -> None:
    (piece,) = page(client, "q=UBND+x%C3%A3").understood
    assert (piece.sentence, piece.meaning) == ("Đã hiểu “UBND” là", "uỷ ban nhân dân")
    assert state(piece.literal) == [("q", '"UBND" xã')]
    assert page(client, urlsplit(piece.literal).query).understood == ()


def test_partial_matches_are_announced(client: TestClient) -> None:
    view = page(client, f"q={quote_plus('xyzabc dân vận')}")
    assert view.partial == "Không có bài nào có đủ 3 từ; đang xem các bài có 2 từ."
    assert view.results


def test_of_a_long_query_it_says_how_many_words_are_needed(client: TestClient) -> None:
    query = "phong trào dân vận khéo ở các xã vùng cao của tỉnh năm nay"
    view = page(client, f"q={quote_plus(query)}")
    assert view.needed == "bài có ít nhất 7 trong 14 từ"
    assert not view.partial


def test_notes_and_problems_are_shown(client: TestClient) -> None:
    view = page(client, "q=d%C3%A2n+%22v%E1%BA%ADn&page=x&from=31/2/2020")
    assert view.messages == (
        "Số trang “x” không dùng được; trang đếm từ 1.",
        "Không đọc được ngày “31/2/2020”; hãy viết như 28/5/2020, 5/2020 hoặc 2020.",
        "Thiếu dấu ngoặc kép đóng: tìm nguyên cụm “vận”.",
    )


# Sorting and paging


@pytest.mark.parametrize(
    ("query", "sorts"),
    [
        ("q=d%C3%A2n", [("Phù hợp nhất", True), ("Mới nhất", False), ("Cũ nhất", False)]),
        ("q=d%C3%A2n&sort=oldest", [("Phù hợp nhất", False), ("Mới nhất", False), ("Cũ nhất", True)]),
        ("year=2020", [("Mới nhất", True), ("Cũ nhất", False)]),
    ],
)
def test_sort_links(client: TestClient, query: str, sorts: list[tuple[str, bool]]) -> None:
    assert [(link.text, link.current) for link in page(client, query).sorts] == sorts


def test_the_pager_reaches_every_article(client: TestClient, searcher: Searcher) -> None:
    keys, href = [], "/?sort=newest&size=20"
    while href:
        view = client.get(href).context["page"]
        keys += [result.key for result in view.results]
        href = view.pager.next
    assert len(keys) == len(set(keys)) == searcher.count()


def test_a_page_past_the_last_leads_back(client: TestClient) -> None:
    view = page(client, "sort=newest&page=900")
    assert view.results == ()
    assert view.last_page is not None
    assert state(view.last_page.href) == [("sort", "newest"), ("page", "7")]
    assert view.pager is not None
    assert state(view.pager.previous) == [("sort", "newest"), ("page", "7")]


# Facets


def test_excluding_a_value_finds_the_others(client: TestClient) -> None:
    view = page(client, "q=d%C3%A2n")
    value = view.facets[0].values[0]
    left = page(client, urlsplit(value.exclude).query)
    assert left.total == view.total - int(value.count)
    assert [(chip.name, chip.value, chip.excluded) for chip in left.chips] == [
        ("Địa phương", value.label, True)
    ]


def test_an_active_value_is_taken_away_by_a_click(client: TestClient) -> None:
    view = page(client, "q=d%C3%A2n&kind=lu%E1%BA%ADt")
    (active,) = (value for facet in view.facets for value in facet.values if value.active)
    assert state(active.href) == [("q", "dân")]


def test_every_choice_leads_to_the_first_page(client: TestClient) -> None:
    view = page(client, "q=d%C3%A2n&page=2&kind=lu%E1%BA%ADt&kind=ngh%E1%BB%8B+quy%E1%BA%BFt")
    hrefs = [value.href for facet in view.facets for value in facet.values]
    hrefs += [chip.href for chip in view.chips] + [link.href for link in view.sorts]
    assert all("page" not in dict(state(href)) for href in hrefs)


def test_a_long_facet_is_listed_in_full_on_demand(client: TestClient, searcher: Searcher) -> None:
    (short,) = (facet for facet in page(client, "sort=newest").facets if facet.name == "decision")
    assert len(short.values) < len(searcher.values(Facet.DECISION))
    assert short.more is not None
    view = page(client, urlsplit(short.more.href).query)
    (full,) = (facet for facet in view.facets if facet.name == "decision")
    assert len(full.values) == len(searcher.values(Facet.DECISION))


def test_provinces_are_read_by_the_day_or_by_today(client: TestClient) -> None:
    of_day, today = page(client, "q=d%C3%A2n"), page(client, "q=d%C3%A2n&units=today")
    assert (of_day.facets[0].name, today.facets[0].name) == ("province", "today")
    assert [link.current for link in of_day.facets[0].switches] == [True, False]
    assert state(of_day.facets[0].switches[1].href) == [("q", "dân"), ("units", "today")]
    assert "Quảng Bình" not in [value.label for value in today.facets[0].values]


# Years and months


def test_years_stay_to_choose_from_when_one_is_chosen(client: TestClient) -> None:
    free, chosen = page(client, "q=d%C3%A2n").time, page(client, "q=d%C3%A2n&year=2020").time
    assert free is not None
    assert chosen is not None
    assert [(bar.label, bar.count) for bar in chosen.years] == [(bar.label, bar.count) for bar in free.years]
    assert [bar.label for bar in chosen.years if bar.active] == ["2020"]
    assert chosen.all_years is not None
    assert state(chosen.all_years.href) == [("q", "dân")]


def test_a_chosen_year_shows_its_months(client: TestClient) -> None:
    time = page(client, "year=2020").time
    assert time is not None
    assert [bar.label for bar in time.months] == [f"{month:02d}/2020" for month in range(1, 13)]
    assert [bar.tick for bar in time.months if bar.href] == ["2", "3", "4", "12"]
    assert state(time.months[3].href) == [("month", "2020-04")]


def test_a_bars_count_is_what_a_click_finds(client: TestClient) -> None:
    time = page(client, "year=2021").time
    assert time is not None
    for bar in (*time.years, *time.months):
        assert not bar.href or f"{page(client, urlsplit(bar.href).query).total} bài" == bar.count


def test_the_form_for_a_range_keeps_the_rest(client: TestClient) -> None:
    time = page(client, "q=d%C3%A2n&kind=lu%E1%BA%ADt&from=2014-02-03&lang=en&page=1").time
    assert time is not None
    assert (time.first, time.last) == ("03/02/2014", "")
    assert time.kept == (("q", "dân"), ("kind", "luật"), ("lang", "en"))


def test_a_new_text_keeps_the_filters(client: TestClient) -> None:
    view = page(client, "q=d%C3%A2n&year=2020&sort=newest&page=1&all=kind")
    assert view.kept == (("year", "2020"), ("sort", "newest"))


# Chips and empty results


@pytest.mark.parametrize(
    ("query", "chips"),
    [
        ("from=2020-05-01&to=2020-05-31", ["01/05/2020 – 31/05/2020"]),
        ("from=2020", ["từ 01/01/2020"]),
        ("to=2020", ["đến 31/12/2020"]),
        ("month=2020-05&source=QBTV.vn", ["05/2020", "QBTV.vn"]),
    ],
)
def test_chips(client: TestClient, query: str, chips: list[str]) -> None:
    assert [chip.value for chip in page(client, query).chips] == chips


@pytest.mark.parametrize(
    ("query", "sentences"),
    [
        ("q=covid&year=2013", ["Năm gần nhất có bài, 2020: ", "Không giới hạn thời gian: "]),
        ("q=covid&to=2013", ["Năm gần nhất có bài, 2020: ", "Không giới hạn thời gian: "]),
        ("q=covid&year=2020&source=QBTV.vn", ["Bỏ lọc “QBTV.vn”: ", "Bỏ mọi bộ lọc: "]),
        ("q=d%C3%A2n+%22xyzabc%22", ['Bỏ “"xyzabc"”: ']),
        ("q=%22kh%C3%A9o+v%E1%BA%ADn%22", ["Không cần đúng nguyên cụm: "]),
        ("q=d%E1%BB%87n", []),
        ("q=xyzabc", []),
    ],
)
def test_nothing_found_tells_what_would(client: TestClient, query: str, sentences: list[str]) -> None:
    view = page(client, query)
    assert view.total == 0
    assert len(view.advice) >= len(sentences)
    for sentence, link in zip(sentences, view.advice, strict=False):
        assert link.text.startswith(sentence)


@pytest.mark.parametrize(
    "query",
    [
        "q=covid&year=2013",
        "q=covid&year=2013&source=QBTV.vn&kind=lu%E1%BA%ADt",
        "q=%22an+to%C3%A0n+d%C3%A2n%22+-an",
    ],
)
def test_its_numbers_are_what_the_links_find(client: TestClient, query: str) -> None:
    for link in page(client, query).advice:
        assert link.text.endswith(f": {page(client, urlsplit(link.href).query).total} bài")


def test_where_nothing_would_help_there_is_general_advice(client: TestClient) -> None:
    html = client.get("/?q=xyzabc").text
    assert "Không tìm thấy bài nào." in html
    assert "Thử bớt từ" in html


# Taking results away


def test_the_whole_search_can_be_taken_away(client: TestClient) -> None:
    view = page(client, "q=d%C3%A2n&page=2&size=20&sort=newest")
    assert [link.href.split("?")[0] for link in view.downloads] == [
        "/export.xlsx",
        "/export.csv",
        "/export.jsonl",
        "/api/v1/search",
    ]
    assert all(state(link.href) == [("q", "dân"), ("sort", "newest")] for link in view.downloads[:3])
    assert f'type="application/atom+xml" title="Bài mới theo tìm kiếm này" href="{view.feed}"' in client.get(
        "/?q=d%C3%A2n&sort=newest"
    ).text.replace("&amp;", "&")


# The whole


def test_english(client: TestClient) -> None:
    response = client.get("/?q=dan+van+kheo&lang=en")
    assert '<html lang="en">' in response.text
    assert "Did you mean:" in response.text
    assert all(dict(state(link.href))["lang"] == "en" for link in response.context["page"].sorts)


def test_the_other_language_shows_the_same_search(client: TestClient) -> None:
    frame = client.get("/?q=dan&year=2020").context["frame"]
    assert frame.other_language == "/?q=dan&year=2020&lang=en"


def test_crawlers_do_not_walk_the_filters(client: TestClient) -> None:
    html = client.get("/?q=d%C3%A2n").text
    assert '<meta name="robots" content="noindex, nofollow">' in html
    links = [tag for tag in html.split("<a ")[1:] if 'href="/?' in tag.split(">")[0]]
    assert all("nofollow" in tag.split(">")[0] for tag in links)


def test_below_a_root_every_link_stays_there(searcher: Searcher) -> None:
    from dvsearch.config import Settings
    from dvsearch.web.app import create_app

    client = TestClient(create_app(Settings(), searcher), root_path="/kho")
    for path in ("/kho/?q=dan+van+kheo", "/kho/", "/kho/bai/quang-binh/dan-van-kheo.txt"):
        html = client.get(path).text
        inside = [part.split('"')[0] for part in html.split('href="/')[1:] + html.split('action="/')[1:]]
        assert inside
        assert [link for link in inside if not link.startswith("kho/")] == []
