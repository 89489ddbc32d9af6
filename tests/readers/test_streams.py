import gzip
import io
import lzma
from pathlib import Path

import pytest

from dvsearch.errors import InputError
from dvsearch.readers.streams import Line, lines, opened, split_endings, whole

TEXT = "Dân vận khéo\nở Lệ Thủy\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", TEXT.encode()),
        ("a.txt", TEXT.encode("utf-8-sig")),
        ("a.txt", TEXT.encode("utf-16")),
        ("a.txt", b"\xfe\xff" + TEXT.encode("utf-16-be")),
        ("a.txt.gz", gzip.compress(TEXT.encode(), mtime=0)),
        ("a.txt.xz", lzma.compress(TEXT.encode())),
        ("a.txt.GZ", gzip.compress(TEXT.encode("utf-16"), mtime=0)),
        ("a.txt.gz", gzip.compress(TEXT[:4].encode(), mtime=0) + gzip.compress(TEXT[4:].encode(), mtime=0)),
    ],
)
def test_any_packing_gives_the_same_utf8(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with opened(tmp_path / name, "w") as source:
        assert source.stream.read().decode() == TEXT


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt.gz", b"no gzip", "damaged or cut short .gz file"),
        ("a.txt.gz", gzip.compress(TEXT.encode(), mtime=0)[:-6], "damaged or cut short .gz file"),
        (
            "a.txt.gz",
            gzip.compress(TEXT.encode(), mtime=0)[:14] + b"\xff" * 20,
            "damaged or cut short .gz file",
        ),
        ("a.txt.xz", b"no xz", "damaged or cut short .xz file"),
        ("a.txt.xz", lzma.compress(TEXT.encode())[:-9], "damaged or cut short .xz file"),
    ],
)
def test_a_damaged_file_is_an_input_error(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=said), opened(tmp_path / name, "w") as source:
        source.stream.read()


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"), opened(tmp_path / "a.txt", "w"):
        pass


def test_lone_surrogates_in_utf16_do_not_pass(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfea\x00\x00\xd8b\x00")
    with opened(tmp_path / "a.txt", "w") as source:
        assert source.stream.read().decode().startswith("a")


@pytest.mark.parametrize(
    ("name", "endings"),
    [("a.txt", (".txt", "")), ("a.b.JSON.XZ", (".json", ".xz")), ("a.gz", ("", ".gz")), ("a", ("", ""))],
)
def test_endings(name: str, endings: tuple[str, str]) -> None:
    assert split_endings(Path(name)) == endings


def test_lines_are_numbered_and_a_long_one_is_passed_over() -> None:
    stream = io.BytesIO(b"one\r\n\n" + b"x" * 300_000 + b"\nfour")
    assert list(lines(stream, limit=5)) == [Line(1, b"one"), Line(2, b""), Line(3, None), Line(4, b"four")]


def test_a_long_last_line_without_end() -> None:
    assert list(lines(io.BytesIO(b"a\n" + b"x" * 200_000), limit=5)) == [Line(1, b"a"), Line(2, None)]


def test_whole_refuses_more_than_the_limit() -> None:
    assert whole(io.BytesIO(b"12345"), 5, "w") == b"12345"
    with pytest.raises(InputError, match="longer than"):
        whole(io.BytesIO(b"123456"), 5, "w")
