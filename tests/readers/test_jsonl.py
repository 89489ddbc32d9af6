import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dvsearch.model import Article
from dvsearch.readers import DEFAULT_FIELDS, FieldMap
from dvsearch.readers.streams import RECORD_LIMIT

from .conftest import read_all

ArticleOf = Callable[..., Article]


def line(**record: object) -> str:
    return json.dumps(record, ensure_ascii=False)


def test_a_whole_record(article_of: ArticleOf) -> None:
    record = line(
        id="000001", title="Đầu đề", abstract="Dẫn.", body="Thân một.\n\nThân hai.", url="https://bao.example/1",
        author=["An", "Bình"], source="Báo mẫu", published="2020-05-28",
    )  # fmt: skip
    article = article_of("a.jsonl", record)
    assert (article.key, article.title, article.body) == ("000001", "Đầu đề", "Dẫn.\nThân một.\nThân hai.")
    assert (article.author, article.source, article.published) == ("An, Bình", "Báo mẫu", "2020-05-28")
    assert article.where.endswith("a.jsonl:1")


@pytest.mark.parametrize(
    ("record", "part", "value"),
    [
        ({"id": 12}, "key", "12"),
        ({"id": 0.50}, "key", "0.5"),
        ({"_id": {"$oid": "5f"}}, "key", "5f"),
        ({"id": ""}, "key", "a.jsonl#1"),
        ({"id": None}, "key", "a.jsonl#1"),
        ({"title": "Hai\ndòng  chữ"}, "title", "Hai dòng chữ"),
        ({"title": "Đất &amp; nước &#8211; <b>mới</b>, tốt"}, "title", "Đất & nước – mới, tốt"),
        ({"title": "Một &amp;amp; hai"}, "title", "Một &amp; hai"),
        ({"title": {"rendered": "Từ WordPress"}}, "title", "Từ WordPress"),
        ({"title": "AT&T < 5 > 3"}, "title", "AT&T < 5 > 3"),
        ({"author": None}, "author", ""),
        ({"author": [{"name": "An"}, {"ten": "Bình"}]}, "author", "An, Bình"),
        ({"author": True}, "author", ""),
        ({"published": 1590624000}, "published", "1590624000"),
        ({"published": {"$date": "2020-05-28"}}, "published", "2020-05-28"),
        ({"url": "/tin/1.html"}, "url", "/tin/1.html"),
        ({"url": "javascript:alert(1)"}, "url", ""),
        ({"url": " HTTPS://bao.example/a b"}, "url", "HTTPS://bao.example/ab"),
        ({"source": "xấu \ud800"}, "source", "xấu \ufffd"),
    ],
)
def test_values_of_every_kind(
    article_of: ArticleOf, record: dict[str, object], part: str, value: str
) -> None:
    full = {"title": "Đầu đề", "body": "Thân bài.", **record}
    assert getattr(article_of("a.jsonl", json.dumps(full)), part) == value


@pytest.mark.parametrize(
    ("record", "title", "body"),
    [
        ({"text": "Dòng đầu\nDòng sau"}, "Dòng đầu", "Dòng sau"),
        ({"text": "Chỉ một dòng"}, "Chỉ một dòng", ""),
        ({"text": "dài " * 100}, ("dài " * 49).strip() + "…", ("dài " * 100).strip()),
        ({"title": "T", "body": "  \r\n Một \u00a0\r\n\r\n\u200bHai\u2028Ba "}, "T", "Một\nHai\nBa"),
        ({"title": "T", "lead": "Dẫn", "body": "Dẫn đầu câu."}, "T", "Dẫn đầu câu."),
        ({"title": "T", "lead": "Dẫn đầu […]", "body": "Dẫn đầu câu."}, "T", "Dẫn đầu câu."),
        ({"title": "T", "lead": "Dẫn", "body": "Thân."}, "T", "Dẫn\nThân."),
        ({"title": "T", "lead": "T", "body": "Thân."}, "T", "Thân."),
        ({"title": "T", "lead": "Dẫn"}, "T", "Dẫn"),
        ({"title": "T", "body": ["Một.", "Hai."]}, "T", "Một.\nHai."),
        (
            {"title": "T", "body": "<p>Một <b>đậm</b>.</p><p>Hai &amp; ba<br/>bốn</p><script>x()</script>"},
            "T",
            "Một đậm.\nHai & ba\nbốn",
        ),
        ({"title": "T", "body": "Số < 5 và > 3, a<b>c."}, "T", "Số < 5 và > 3, a<b>c."),
        ({"title": "", "body": "Thân."}, "Thân.", ""),
    ],
)
def test_title_and_body(article_of: ArticleOf, record: dict[str, object], title: str, body: str) -> None:
    article = article_of("a.jsonl", json.dumps(record))
    assert (article.title, article.body) == (title, body)


def test_fields_can_be_mapped(article_of: ArticleOf) -> None:
    article = article_of("a.jsonl", line(dau="T", than="Thân."), FieldMap.parse(["title=dau", "body=than"]))
    assert (article.title, article.body) == ("T", "Thân.")


def test_the_lead_can_be_left_out(article_of: ArticleOf) -> None:
    record = line(title="T", abstract="Dẫn.", body="Thân.")
    assert article_of("a.jsonl", record, DEFAULT_FIELDS.only_text(["title", "body"])).body == "Thân."


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ('{"title": "cụt', "a text is not closed"),
        ('{"title": "a" "body": "b"}', "a comma is missing"),
        ('{"title" "a"}', "a colon is missing"),
        ("{title: 1}", "a field name in double quotes is missing"),
        ('{"title": }', "a value is missing"),
        ('{"title": "a"} {"title": "b"}', "more text follows"),
        ('{"title": "\\x"}', "a backslash"),
        ('"chỉ là chữ"', "not an object"),
        ("[1, 2]", "not an object"),
        ("{}", "no title and no body (its fields: none)"),
        ('{"name": "An", "age": 3}', "no title and no body (its fields: name, age); name them with --field"),
        ('{"title": "…", "body": "---"}', "no title and no body"),
        ("[" * 100_000, "nested too deep"),
        ('{"title": "T", "id": "' + "x" * 600 + '"}', "its id has more than 500"),
    ],
)
def test_a_bad_line_is_reported_and_the_rest_goes_on(tmp_path: Path, bad: str, said: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{line(title='Một')}\n\n{bad}\n{line(title='Ba')}\n")
    outcome = read_all(path)
    assert outcome.keys == ["a.jsonl#1", "a.jsonl#3"]
    assert [error.where for error in outcome.errors] == [f"{path}:3"]
    assert said in outcome.errors[0].reason


def test_a_line_beyond_the_limit_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line(title="x" * RECORD_LIMIT) + "\n" + line(title="Hai"))
    outcome = read_all(path)
    assert outcome.keys == ["a.jsonl#2"]
    assert outcome.errors[0].reason.startswith("line longer than 20 MB")


def test_a_line_that_is_not_utf8_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"title": "' + b"\xe1\xba" * 50 + b'"}\n{"title": "Hai"}')
    outcome = read_all(path)
    assert (outcome.keys, len(outcome.errors)) == (["a.jsonl#2"], 1)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(article_of: ArticleOf, encoding: str) -> None:
    assert article_of("a.jsonl", line(title="Đảng bộ").encode(encoding)).title == "Đảng bộ"


def test_control_characters_stay_for_later_floors(article_of: ArticleOf) -> None:
    assert article_of("a.jsonl", '{"title": "T", "body": "a\0b\tc"}').body == "a\0b\tc"


def test_everything_can_be_encoded(article_of: ArticleOf) -> None:
    article = article_of(
        "a.jsonl", r'{"title": "\ud83d", "body": "x\udc00", "url": "\ud800", "id": "\ud801"}'
    )
    assert article.text.encode()
    assert (article.url + article.key).encode()
