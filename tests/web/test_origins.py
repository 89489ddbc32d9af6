"""Origins are read as people write them, and a bad one is named."""

import pytest

from dvsearch.errors import ConfigError
from dvsearch.web.origins import Origins


@pytest.mark.parametrize(
    ("listed", "allowed"),
    [
        ("", ()),
        (" , ", ()),
        ("https://intranet.example.vn", ("https://intranet.example.vn",)),
        (
            "https://intranet.example.vn, http://portal.local:8080",
            ("https://intranet.example.vn", "http://portal.local:8080"),
        ),
        ("HTTPS://Intranet.Example.VN/", ("https://intranet.example.vn",)),
        ("https://a.example:443,http://b.example:80", ("https://a.example", "http://b.example")),
        ("https://a.example:80", ("https://a.example:80",)),
        ("https://a.example,https://A.example/", ("https://a.example",)),
        ("http://127.0.0.1:8081", ("http://127.0.0.1:8081",)),
        ("https://báo.example", ("https://xn--bo-mia.example",)),
    ],
)
def test_origins_are_written_as_browsers_do(listed: str, allowed: tuple[str, ...]) -> None:
    assert Origins.read(listed) == Origins(allowed)


@pytest.mark.parametrize(
    "bad",
    [
        "intranet.example.vn",
        "https://",
        "https://a.example/trang",
        "https://a.example?x",
        "https://nguoi@a.example",
        "https://*.example",
        "https://a..example",
        "ftp://a.example",
        "https://a.example:0",
        "https://a.example:65536",
        "https://a.example:http",
        "http://[::1]:8080",
        "https://a.example; script-src *",
        "https://a.example 'self'",
        "null",
        "https://a.example\r\nx: y",
    ],
)
def test_what_is_no_origin_is_named(bad: str) -> None:
    with pytest.raises(ConfigError, match="DVSEARCH_EMBED_ORIGINS") as raised:
        Origins.read(f"https://good.example, {bad}")
    assert repr(bad) in str(raised.value)


def test_a_star_admits_every_site() -> None:
    origins = Origins.read("https://a.example, *")
    assert "https://anything.example" in origins
    assert origins.ancestors == "*"


@pytest.mark.parametrize(("listed", "any_allowed"), [("", False), ("https://a.example", True), ("*", True)])
def test_there_may_be_none(listed: str, any_allowed: bool) -> None:
    assert bool(Origins.read(listed)) is any_allowed


@pytest.mark.parametrize(
    "origin", ["", "null", "https://b.example", "https://a.example.evil", "http://a.example"]
)
def test_others_are_not_in_it(origin: str) -> None:
    assert origin not in Origins.read("https://a.example")


def test_who_frames_us_may_always_be_ourselves() -> None:
    assert (
        Origins.read("https://a.example, http://b.example").ancestors
        == "'self' https://a.example http://b.example"
    )
