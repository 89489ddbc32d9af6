"""A client over the archive of these tests."""

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import MakeClient

from .archive import ARTICLES


@pytest.fixture
def made(client_over: MakeClient) -> TestClient:
    return client_over(*ARTICLES)
