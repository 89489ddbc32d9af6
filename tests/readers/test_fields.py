import pytest

from dvsearch.errors import ConfigError
from dvsearch.readers import DEFAULT_FIELDS, FieldMap
from dvsearch.readers.fields import canonical


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("title", "title"), ("HEADLINE", "title"), ("Tiêu đề", "title"), ("tieuDe", "title"), ("tie\u0302u_đe\u0302\u0300", "title"),
        ("noi_dung", "body"), ("Nội dung", "body"), ("content", "body"), ("text", "body"),
        ("sapo", "lead"), ("Tóm tắt", "lead"), ("abstract", "lead"), ("description", "lead"),
        ("link", "url"), ("đường dẫn", "url"),
        ("tac_gia", "author"), ("Tác giả", "author"),
        ("nguồn", "source"), ("site_name", "source"),
        ("datePublished", "published"), ("published-at", "published"), ("ngày đăng", "published"), ("Ngay", "published"),
        ("_id", "id"), ("ID", "id"), ("key", "id"),
    ],
)  # fmt: skip
def test_common_names_feed_their_part(name: str, part: str) -> None:
    picked = DEFAULT_FIELDS.pick({name: "x"})
    assert [part for part, values in picked.items() if values] == [part]


def test_the_preferred_name_comes_first() -> None:
    assert DEFAULT_FIELDS.pick({"noi_dung": 1, "body": 2})["body"] == [2, 1]


def test_a_very_long_name_is_never_a_field() -> None:
    assert canonical("title" * 100) == ""


def test_parse_replaces_only_what_is_given() -> None:
    fields = FieldMap.parse(["title=ten", "body=noi_dung, abstract"])
    assert (fields.title, fields.body, fields.url) == (("ten",), ("noi_dung", "abstract"), DEFAULT_FIELDS.url)


def test_parse_of_nothing_is_the_default() -> None:
    assert FieldMap.parse([]) == DEFAULT_FIELDS


def test_a_part_can_be_switched_off() -> None:
    assert FieldMap.parse(["id="]).id == ()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["title"], "PART=NAME"),
        (["heading=x"], "PART is one of title, body, lead"),
        (["=x"], "PART is one of"),
        (["title=a", "title=b"], "twice"),
        (["body=--"], "'--' has no letter"),
    ],
)
def test_parse_says_what_it_expected(options: list[str], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        FieldMap.parse(options)


@pytest.mark.parametrize(
    ("names", "title", "lead", "body"),
    [
        (("title", "body"), DEFAULT_FIELDS.title, (), DEFAULT_FIELDS.body),
        (("body",), (), (), DEFAULT_FIELDS.body),
        (("title", "abstract"), DEFAULT_FIELDS.title, ("abstract",), ()),
        ((" Title ",), DEFAULT_FIELDS.title, (), ()),
    ],
)
def test_only_text_keeps_the_named_parts(
    names: tuple[str, ...], title: tuple[str, ...], lead: tuple[str, ...], body: tuple[str, ...]
) -> None:
    fields = DEFAULT_FIELDS.only_text(names)
    assert (fields.title, fields.lead, fields.body, fields.id) == (title, lead, body, DEFAULT_FIELDS.id)


def test_only_text_refuses_a_name_that_feeds_no_text() -> None:
    with pytest.raises(ConfigError, match="'url' is no text field"):
        DEFAULT_FIELDS.only_text(["title", "url"])
