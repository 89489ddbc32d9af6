"""Static files: packed once, kept for good, given only to who lacks them."""

import gzip
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from dvsearch.web.assets import Assets
from dvsearch.web.templates import find_templates

FOLDER = find_templates() / "static"
FILES = sorted(path.name for path in FOLDER.iterdir())


@pytest.fixture(scope="module")
def whole(searcher: Searcher) -> TestClient:
    """With all layers, compression too."""
    return TestClient(create_app(Settings(), searcher))


def address(name: str) -> str:
    return f"/static/{Assets.from_folder(FOLDER).versioned(name)}"


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_packed_for_who_can_unpack_it(whole: TestClient, name: str) -> None:
    content = (FOLDER / name).read_bytes()
    with whole.stream("GET", address(name), headers={"accept-encoding": "gzip, br"}) as response:
        sent = b"".join(response.iter_raw())
    packed = response.headers.get("content-encoding") == "gzip"
    assert (gzip.decompress(sent) if packed else sent) == content
    assert response.headers["content-length"] == str(len(sent))
    assert len(sent) <= len(gzip.compress(content, 9)) if packed else len(content) < 1_400
    assert set(response.headers["vary"].split(", ")) == {"Accept-Encoding"}


@pytest.mark.parametrize("name", FILES)
def test_and_as_it_is_for_others(whole: TestClient, name: str) -> None:
    response = whole.get(address(name), headers={"accept-encoding": "identity"})
    assert response.content == (FOLDER / name).read_bytes()
    assert "content-encoding" not in response.headers
    assert set(response.headers["vary"].split(", ")) == {"Accept-Encoding"}


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_head_tells_the_same_without_the_file(whole: TestClient, encoding: str) -> None:
    headers = {"accept-encoding": encoding}
    get, head = (
        whole.get(address("site.css"), headers=headers),
        whole.head(address("site.css"), headers=headers),
    )
    assert head.content == b""
    for name in ("content-length", "content-type", "etag", "cache-control"):
        assert head.headers[name] == get.headers[name]


@pytest.mark.parametrize(("known", "status"), [("{tag}", 304), ('"other", {tag}', 304), ('W/"other"', 200)])
def test_who_has_it_gets_nothing(whole: TestClient, known: str, status: int) -> None:
    tag = whole.get(address("site.css")).headers["etag"]
    response = whole.get(address("site.css"), headers={"if-none-match": known.format(tag=tag)})
    assert response.status_code == status
    assert (response.content == b"") is (status == 304)
    assert response.headers["etag"] == tag
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_what_does_not_get_smaller_is_not_packed(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg/>")
    assets = Assets.from_folder(tmp_path)
    assert assets.get("a.svg").packed is None
