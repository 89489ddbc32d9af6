"""Settings come from the environment, and a bad one is named."""

from pathlib import Path

import pytest

from dvsearch.config import AccessLogForm, Settings
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
        ("DVSEARCH_WORKERS", "4", "workers", 4),
        ("DVSEARCH_ROOT_PATH", "/bao/tim-kiem", "root_path", "/bao/tim-kiem"),
        ("DVSEARCH_TRUST_PROXY", "10.0.0.0/8", "trust_proxy", "10.0.0.0/8"),
        ("DVSEARCH_TIME_LIMIT", "2.5", "time_limit", 2.5),
        ("DVSEARCH_LOG", "json", "log", AccessLogForm.JSON),
        ("DVSEARCH_LOG_QUERIES", "yes", "log_queries", True),
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
        ("DVSEARCH_WORKERS", "0"),
        ("DVSEARCH_WORKERS", "1000"),
        ("DVSEARCH_ROOT_PATH", "tim-kiem"),
        ("DVSEARCH_ROOT_PATH", "/tim-kiem/"),
        ("DVSEARCH_ROOT_PATH", "//evil.example"),
        ("DVSEARCH_ROOT_PATH", "/../x"),
        ("DVSEARCH_ROOT_PATH", "/tìm kiếm"),
        ("DVSEARCH_TIME_LIMIT", "0"),
        ("DVSEARCH_TIME_LIMIT", "nan"),
        ("DVSEARCH_LOG", "yes"),
        ("DVSEARCH_LOG_QUERIES", "1"),
    ],
)
def test_a_bad_value_is_refused_with_its_name(name: str, text: str) -> None:
    with pytest.raises(ConfigError, match=name):
        Settings.from_environment({name: text})


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("DVSEARCH_PORT", "http", "a number"),
        ("DVSEARCH_LOG", "loud", "off or text or json"),
        ("DVSEARCH_LOG_QUERIES", "true", "yes or no"),
    ],
)
def test_a_refusal_says_what_can_be_used(name: str, text: str, expected: str) -> None:
    with pytest.raises(ConfigError, match=f"it must be {expected}"):
        Settings.from_environment({name: text})
