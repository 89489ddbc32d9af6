"""The articles that everything is measured on: a file or folder, cut short or taken several times over."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from dvsearch.model import Article
from dvsearch.readers import DEFAULT_FIELDS, read

__all__ = ["Corpus"]

# Abstracts are left out: the queries were made from them.
_FIELDS = DEFAULT_FIELDS.only_text(("title", "body"))


@dataclass(frozen=True, slots=True)
class Corpus:
    """The first `limit` articles (None: all) of `path` and `more`, each `times` times under own keys."""

    path: Path
    limit: int | None = None
    times: int = 1
    more: tuple[Path, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        for time in range(self.times):
            for article in islice(read([self.path, *self.more], fields=_FIELDS, on_error=_raise), self.limit):
                yield replace(article, key=f"{article.key}~{time}") if time else article

    def first(self, limit: int | None) -> "Corpus":
        """The same articles, but at most `limit` of them."""
        limits = [each for each in (self.limit, limit) if each is not None]
        return replace(self, limit=min(limits, default=None))

    def count(self) -> int:
        """The number of articles."""
        return sum(1 for _ in self)

    def text_bytes(self) -> int:
        """The size of all titles and bodies in UTF-8."""
        once = replace(self, times=1)
        return self.times * sum(len(f"{article.title}{article.body}".encode()) for article in once)

    def identity(self) -> str:
        """Sixteen hex digits that change with the articles and their number, not with the folder's name."""
        digest = hashlib.blake2b(f"{self.limit} {self.times}".encode(), digest_size=8)
        for path in (self.path, *self.more):
            for file in filter(Path.is_file, sorted(path.rglob("*")) if path.is_dir() else [path]):
                digest.update(f"{file.name} {file.stat().st_size}".encode())
        return digest.hexdigest()


def _raise(error: Exception) -> None:
    raise error
