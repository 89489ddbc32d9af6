"""Settings come from the environment, and a bad one is named."""

from pathlib import Path

import pytest

from dvsearch.config import Settings
from dvsearch.errors import ConfigError


def test_without_variables_the_defaults_hold() -> None:
    assert Settings.from_environment({}) == Settings()


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("DVSEARCH_INDEX", "/tmp/x", "index", Path("/tmp/x")),
        ("DVSEARCH_HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("DVSEARCH_PORT", "8080", "port", 8080),
        ("DVSEARCH_LOCK_WAIT", "0.5", "lock_wait", 0.5),
        ("DVSEARCH_ALLOWED_HOSTS", "a.example,b.example", "allowed_hosts", "a.example,b.example"),
        ("DVSEARCH_EMBED_ORIGINS", "https://a.example", "embed_origins", "https://a.example"),
        ("DVSEARCH_TITLE", "Kho báo", "title", "Kho báo"),
    ],
)
def test_a_variable_sets_its_field(name: str, text: str, field: str, value: object) -> None:
    assert getattr(Settings.from_environment({name: text}), field) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("DVSEARCH_PORT", "http"),
        ("DVSEARCH_LOCK_WAIT", "soon"),
        ("DVSEARCH_LOCK_WAIT", "-1"),
        ("DVSEARCH_LOCK_WAIT", "nan"),
    ],
)
def test_a_bad_value_is_refused_with_its_name(name: str, text: str) -> None:
    with pytest.raises(ConfigError, match=name.removeprefix("DVSEARCH_").lower() + "|" + name):
        Settings.from_environment({name: text})
