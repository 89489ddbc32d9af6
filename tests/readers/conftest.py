"""What the tests of all readers share: write files, read them back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dvsearch.errors import InputError
from dvsearch.model import Article
from dvsearch.readers import DEFAULT_FIELDS, FieldMap, read


@dataclass
class Outcome:
    articles: list[Article] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        return [article.key for article in self.articles]

    @property
    def reasons(self) -> list[str]:
        return [str(error) for error in self.errors]


def read_all(*paths: Path, fields: FieldMap = DEFAULT_FIELDS) -> Outcome:
    outcome = Outcome()
    outcome.articles.extend(read(paths, fields=fields, on_error=outcome.errors.append))
    return outcome


@pytest.fixture
def article_of(tmp_path: Path) -> Callable[..., Article]:
    """Write one file and read the one article in it."""

    def read_one(name: str, data: str | bytes, fields: FieldMap = DEFAULT_FIELDS) -> Article:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        outcome = read_all(path, fields=fields)
        assert not outcome.errors
        (article,) = outcome.articles
        return article

    return read_one


@pytest.fixture
def reason_of(tmp_path: Path) -> Callable[..., str]:
    """Write one file and return the one complaint about it."""

    def read_one(name: str, data: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        outcome = read_all(path)
        assert not outcome.articles
        (reason,) = outcome.reasons
        assert reason.startswith(str(path))
        return reason

    return read_one
