import unicodedata
from datetime import date

import pytest

from dvsearch.extract.facts import read_facts
from dvsearch.model import Article, Basis

BODY = """Ngày 28/5, Ban Thường vụ Tỉnh ủy tổng kết 10 năm thực hiện Quyết định số 290-QĐ/TW.
Đại biểu chuẩn bị cho Đại hội Đảng bộ các cấp nhiệm kỳ 2020-2025.
Hội nghị biểu dương phong trào thi đua dự kiến vào tháng 10/2020.
Minh An
Nguồn: QBTV.vn"""


@pytest.fixture(params=["NFC", "NFD"])
def facts(request):
    body = unicodedata.normalize(request.param, BODY)
    return read_facts(Article("a", unicodedata.normalize(request.param, "Tổng kết công tác dân vận"), body))


def test_year_comes_from_the_rest_of_the_article(facts):
    assert facts.date is not None
    assert (facts.date.iso, facts.date.basis) == ("2020-05-28", Basis.INFERRED)


def test_source_names_the_province(facts):
    assert (facts.source, facts.provinces) == ("QBTV.vn", ("Quảng Bình",))


def test_author(facts):
    assert facts.author == "Minh An"


def test_decision_is_cited(facts):
    assert [citation.key for citation in facts.citations] == ["290-QĐ/TW"]


def test_date_of_a_decision_is_not_the_articles():
    body = "Huyện làm theo Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị."
    assert read_facts(Article("a", "Tin", body)).date is None


@pytest.mark.parametrize("title", ["Sơ kết Quyết định 290", "Sơ kết Quyết định số 290-QĐ/TW"])
def test_a_title_that_ends_in_a_decision_does_not_take_the_dateline(title):
    date = read_facts(Article("a", title, "Ngày 28/5/2020, huyện họp.")).date
    assert date is not None
    assert date.iso == "2020-05-28"


@pytest.mark.parametrize(("latest", "iso"), [(date(2020, 5, 28), "2020-05-28"), (date(2020, 5, 27), None)])
def test_no_date_after_the_latest(latest, iso):
    when = read_facts(Article("a", "Tin", "Ngày 28/5/2020, huyện họp."), latest=latest).date
    assert (when and when.iso) == iso


def test_provinces_bear_the_names_of_the_day():
    article = Article("a", "Đồng Hới dọn biển", "Thành phố Đồng Hới ra quân.", published="2025-08-01")
    assert read_facts(article).provinces == ("Quảng Trị",)


def test_empty_article_has_no_facts():
    facts = read_facts(Article("a", "", ""))
    assert (facts.date, facts.provinces, facts.citations, facts.source, facts.author) == (
        None,
        (),
        (),
        "",
        "",
    )
