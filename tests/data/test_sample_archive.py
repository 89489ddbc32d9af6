"""The promises of data/README.md, checked with the standard library alone."""

import gzip
import json
import lzma
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
ARTICLES = DATA / "articles"
FILES = sorted(path for path in ARTICLES.rglob("*") if path.is_file())
MARKER = "Bài viết mẫu của dvsearch"
MARKER_AS_ENTITIES = "(B&agrave;i vi&#7871;t m&#7851;u c&#7911;a dvsearch)"
FIRST_DATE = re.compile(r"(20\d\d)-\d\d-\d\d|\d{1,2}[/-]\d{1,2}[/-](20\d\d)|/(20\d\d)/\d\d/\d\d/")
OPENERS = {".gz": gzip.decompress, ".xz": lzma.decompress}


def text_of(path: Path) -> str:
    data = path.read_bytes()
    return OPENERS.get(path.suffix, bytes)(data).decode("utf-8-sig")


def records_of(path: Path) -> list[dict[str, str]]:
    text = text_of(path)
    if ".jsonl" in path.name:
        return [json.loads(line) for line in text.splitlines()]
    parsed = json.loads(text)
    return parsed if isinstance(parsed, list) else [parsed]


def articles() -> Iterator[tuple[str, str]]:
    """Every article's key and its text."""
    for path in FILES:
        if path.suffix in (".txt", ".html"):
            yield path.relative_to(ARTICLES).as_posix(), text_of(path)
            continue
        for record in records_of(path):
            yield record["id"], "\n".join(record.values())


@dataclass(frozen=True, slots=True)
class Judgment:
    """One line of sample.jsonl."""

    id: str
    kind: str
    query: str
    relevant: list[str]
    note: str = ""


def judgments() -> list[Judgment]:
    lines = (DATA / "eval" / "sample.jsonl").read_text(encoding="utf-8").splitlines()
    return [Judgment(**json.loads(line)) for line in lines]


ALL = list(articles())
KEYS = [key for key, _ in ALL]
JUDGMENTS = judgments()


def test_number_of_articles() -> None:
    assert len(ALL) == 68


@pytest.mark.parametrize(
    ("suffix", "files"),
    [(".txt", 16), (".html", 16), (".json", 8), (".jsonl", 1), (".jsonl.gz", 1), (".jsonl.xz", 1)],
)
def test_every_format_is_there(suffix: str, files: int) -> None:
    assert sum("".join(path.suffixes) == suffix for path in FILES) == files


def test_nothing_else_lies_in_the_archive() -> None:
    known = {".txt", ".html", ".json", ".jsonl", ".jsonl.gz", ".jsonl.xz"}
    assert {"".join(path.suffixes) for path in FILES} == known


def test_keys_are_unique() -> None:
    assert [key for key, times in Counter(KEYS).items() if times > 1] == []


def years() -> Counter[int]:
    """How many articles are of each year: by a record's own date, else by the first date of the page."""
    found = [FIRST_DATE.search(text_of(path)) for path in FILES if path.suffix in (".txt", ".html")]
    for path in FILES:
        if path.suffix not in (".txt", ".html"):
            dates = [record.get("date") or record["ngay_dang"] for record in records_of(path)]
            found += [FIRST_DATE.search(date) for date in dates]
    return Counter(int(next(filter(None, match.groups()))) for match in found if match)


@pytest.mark.parametrize("year", range(2012, 2027))
def test_every_year_has_articles(year: int) -> None:
    assert years()[year] >= 3


def test_every_article_has_a_date_somewhere() -> None:
    assert years().total() == len(ALL)


@pytest.mark.parametrize(("key", "text"), ALL, ids=KEYS)
def test_article_is_marked_as_a_sample(key: str, text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert (MARKER in composed) or (MARKER_AS_ENTITIES in composed)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_file_is_small_and_has_an_ascii_name(path: Path) -> None:
    assert path.stat().st_size < 100_000
    assert path.relative_to(ARTICLES).as_posix().isascii()


def test_one_file_is_decomposed() -> None:
    decomposed = [key for key, text in ALL if not unicodedata.is_normalized("NFC", text)]
    assert decomposed == ["kon-tum/giu-rung-dau-nguon.txt"]


def test_compressed_files_bear_no_time() -> None:
    packed = (ARTICLES / "mien-trung" / "mien-trung.jsonl.gz").read_bytes()
    assert packed[4:8] == b"\0\0\0\0"


@pytest.mark.parametrize(("query", "articles"), [("290-QĐ/TW", 6), ("nq 18 tw", 7), ("số:05-CT/TW", 7)])
def test_a_decision_is_cited_by_many(query: str, articles: int) -> None:
    (row,) = (row for row in JUDGMENTS if row.query == query)
    assert len(row.relevant) == articles


def test_judgments_are_many_and_their_ids_unique() -> None:
    assert len(JUDGMENTS) >= 60
    assert len({row.id for row in JUDGMENTS}) == len(JUDGMENTS)


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("keyword", 15),
        ("unaccented", 8),
        ("phrase", 6),
        ("decision", 15),
        ("title", 6),
        ("tone-placement", 6),
        ("decomposed", 3),
        ("abbreviation", 6),
        ("filter", 10),
    ],
)
def test_every_kind_of_question_is_asked(kind: str, least: int) -> None:
    assert sum(row.kind == kind for row in JUDGMENTS) >= least


@pytest.mark.parametrize("row", JUDGMENTS, ids=lambda row: row.id)
def test_judged_articles_exist(row: Judgment) -> None:
    assert row.relevant
    assert len(set(row.relevant)) == len(row.relevant)
    assert set(row.relevant) <= set(KEYS)
