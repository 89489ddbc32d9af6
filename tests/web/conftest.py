"""What the tests of the web share: the sample archive indexed once, and clients of applications over an index."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import InputError
from dvsearch.indexing import update_index
from dvsearch.model import Article
from dvsearch.readers import read
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from dvsearch.web.compression import Compression

ARCHIVE = Path(__file__).parents[2] / "data" / "articles"

MakeClient = Callable[..., TestClient]


def _fail(error: InputError) -> None:
    raise error


def client_of(app: Starlette, *, raising: bool = True) -> TestClient:
    """A client whose responses have a `context`: starlette's compression would drop the message that bears it."""
    app.user_middleware = [each for each in app.user_middleware if each.cls is not Compression]
    return TestClient(app, raise_server_exceptions=raising)


@pytest.fixture(scope="session")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    with WhooshEngine(tmp_path_factory.mktemp("web-index")) as engine:
        update_index(engine, read([ARCHIVE], on_error=_fail), workers=1)
        yield Searcher(engine)


@pytest.fixture(scope="session")
def client(searcher: Searcher) -> TestClient:
    return client_of(create_app(Settings(title="Kho báo mẫu"), searcher))


@pytest.fixture
def client_over() -> Iterator[MakeClient]:
    """Makes a client over an archive of the given articles."""
    with ExitStack() as stack:

        def make(*articles: Article) -> TestClient:
            engine = stack.enter_context(WhooshEngine(None))
            with engine.writer() as writer:
                writer.add([make_document(article) for article in articles])
            return client_of(create_app(Settings(), Searcher(engine)))

        yield make
