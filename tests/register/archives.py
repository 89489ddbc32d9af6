"""Small archives for the tests of the register."""

from collections.abc import Iterable

from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article

__all__ = ["add", "article"]


def article(key: str, body: str, published: str = "") -> Article:
    return Article(key, f"Tin {key}", body, published=published)


def add(engine: WhooshEngine, articles: Iterable[Article]) -> None:
    with engine.writer() as writer:
        writer.add(make_document(each) for each in articles)
