"""The promises that data/README.md makes of data/coverage, as dvsearch reads it."""

import re
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from dvsearch.errors import InputError
from dvsearch.extract.facts import read_facts
from dvsearch.extract.provinces import FORMER, TODAY
from dvsearch.model import Article, Basis, Facts, Precision
from dvsearch.readers import read

DATA = Path(__file__).parents[2] / "data"
COVERAGE = DATA / "coverage"
ENDING = "(Bài viết mẫu của dvsearch)"
MERGED_ON = date(2025, 7, 1)
WORDS = re.compile(r"\w+")
MOST_SHARED = 20  # runs of eight words: the title of a document quoted twice has a dozen


def fail(error: InputError) -> None:
    raise error


ARTICLES = list(read([COVERAGE], on_error=fail))
FACTS = {article.key: read_facts(article) for article in ARTICLES}


def of_every(name: str) -> pytest.MarkDecorator:
    """The test once an article, which it gets as `name`."""
    return pytest.mark.parametrize(name, ARTICLES, ids=[article.key for article in ARTICLES])


def first_day(facts: Facts) -> date:
    assert facts.date is not None
    return facts.date.first_day


def cited(facts: Facts) -> set[str]:
    return {citation.key for citation in facts.citations if citation.key}


def citing(key: str) -> list[Facts]:
    return [facts for facts in FACTS.values() if key in cited(facts)]


def test_number_of_articles() -> None:
    assert len(ARTICLES) == len(FACTS) == 203


def test_keys_are_not_those_of_the_other_archive() -> None:
    assert {article.key for article in read([DATA / "articles"], on_error=fail)} & FACTS.keys() == set()


@pytest.mark.parametrize("path", sorted(COVERAGE.iterdir()), ids=lambda path: path.name)
def test_file_is_small_and_has_an_ascii_name(path: Path) -> None:
    assert path.suffix == ".jsonl"
    assert path.name.isascii()
    assert path.stat().st_size < 100_000


@of_every("article")
def test_article_is_whole(article: Article) -> None:
    assert article.title
    assert article.author
    assert article.source.startswith(("Báo mẫu ", "TinMau"))
    assert (urlsplit(article.url).hostname or "").endswith(".example")


@of_every("article")
def test_body_is_short_and_marked_as_a_sample(article: Article) -> None:
    assert article.body.endswith(ENDING)
    assert 100 <= len(article.body.removesuffix(ENDING).split()) <= 175


@of_every("article")
def test_day_and_place_are_read(article: Article) -> None:
    facts = FACTS[article.key]
    assert len(facts.provinces) == 1
    assert facts.provinces[0] in (FORMER if first_day(facts) < MERGED_ON else TODAY) or (
        facts.provinces == ("Huế",) and first_day(facts).year == 2025
    )


def test_every_former_province_is_there_but_none_too_often() -> None:
    articles = Counter(facts.provinces[0] for facts in FACTS.values() if first_day(facts) < MERGED_ON)
    assert set(FORMER) <= articles.keys()
    assert max(articles.values()) <= 12


@pytest.mark.parametrize("year", range(2010, 2027))
def test_every_year_has_articles(year: int) -> None:
    assert sum(first_day(facts).year == year for facts in FACTS.values()) >= 8


@pytest.mark.parametrize(
    ("key", "least"),
    [
        ("290-QĐ/TW", 45),
        ("05-CT/TW", 25),
        ("25-NQ/TW", 20),
        ("18-NQ/TW", 20),
        ("217-QĐ/TW", 15),
        ("218-QĐ/TW", 10),
        ("57-NQ/TW", 15),
        ("23-QĐ/TW", 15),
        ("68-NQ/TW", 10),
        ("1600/QĐ-TTG", 8),
        ("749/QĐ-TTG", 6),
    ],
)
def test_a_decision_is_cited_by_many(key: str, least: int) -> None:
    assert len(citing(key)) >= least


def test_no_decision_is_cited_before_its_issue() -> None:
    issued = {
        "290-QĐ/TW": date(2010, 2, 25),
        "25-NQ/TW": date(2013, 6, 3),
        "217-QĐ/TW": date(2013, 12, 12),
        "218-QĐ/TW": date(2013, 12, 12),
        "05-CT/TW": date(2016, 5, 15),
        "18-NQ/TW": date(2017, 10, 25),
        "23-QĐ/TW": date(2021, 7, 30),
        "57-NQ/TW": date(2024, 12, 22),
        "68-NQ/TW": date(2025, 5, 4),
    }
    early = [key for key, day in issued.items() for facts in citing(key) if first_day(facts) < day]
    assert early == []


@pytest.mark.parametrize("year", range(2010, 2024))
def test_the_rules_of_2010_are_covered_every_year(year: int) -> None:
    assert any(first_day(facts).year == year for facts in citing("290-QĐ/TW"))


def test_the_rules_of_2010_spread_from_days_to_years_after_their_issue() -> None:
    first: dict[str, date] = {}
    for facts in citing("290-QĐ/TW"):
        for province in facts.provinces:
            first[province] = min(first_day(facts), first.get(province, date.max))
    days = sorted((day - date(2010, 2, 25)).days for day in first.values())
    assert len(days) >= 28
    assert days[0] == 15
    assert days[-1] > 6 * 365


@pytest.mark.parametrize(
    ("basis", "least"), [(Basis.METADATA, 150), (Basis.TEXT, 6), (Basis.URL, 5), (Basis.INFERRED, 4)]
)
def test_dates_rest_on_every_basis(basis: Basis, least: int) -> None:
    assert sum(facts.date is not None and facts.date.basis is basis for facts in FACTS.values()) >= least


def test_some_dates_are_months() -> None:
    months = [f for f in FACTS.values() if f.date is not None and f.date.precision is Precision.MONTH]
    assert len(months) >= 6


@pytest.mark.parametrize("spelling", ["hòa", "hoà", "Ủy", "Uỷ"])
def test_both_placements_of_the_tone_occur(spelling: str) -> None:
    assert any(spelling in article.text for article in ARTICLES)


@pytest.mark.parametrize(
    "spelling",
    [
        "290-QĐ/TW",
        "290 - QĐ/TW",
        "290 -QĐ/TW",
        "290–QĐ/TW",
        "290 QĐ/TW",
        "290/QĐ-TW",
        "290-QÐ/TW",
        "290-QĐ/TƯ",
        "số: 290-QĐ/TW",
        "05/CT-TW",
        "5-CT/TW",
        "217, 218-QĐ/TW",
        "18, 19-NQ/TW",
    ],
)
def test_numbers_are_spelt_as_the_press_does(spelling: str) -> None:
    assert any(spelling in article.text for article in ARTICLES)


@pytest.mark.parametrize(
    "topic",
    [
        "nông thôn mới",
        "chuyển đổi số",
        "dân vận khéo",
        "biến đổi khí hậu",
    ],
)
def test_a_topic_has_articles_of_many_years(topic: str) -> None:
    years = {first_day(FACTS[article.key]).year for article in ARTICLES if topic in article.text.lower()}
    assert len(years) >= 7


def test_no_two_titles_are_alike() -> None:
    titles = Counter(" ".join(WORDS.findall(article.title.lower())) for article in ARTICLES)
    assert [title for title, times in titles.items() if times > 1] == []


def test_no_article_is_another_with_swapped_names() -> None:
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for article in ARTICLES:
        words = WORDS.findall(article.body.removesuffix(ENDING).lower())
        for run in zip(*(words[start:] for start in range(8)), strict=False):
            holders[run].add(article.key)
    shared = Counter(pair for keys in holders.values() for pair in combinations(sorted(keys), 2))
    assert {pair: runs for pair, runs in shared.items() if runs > MOST_SHARED} == {}
