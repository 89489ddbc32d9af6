import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

WriteLines = Callable[[str, Iterable[object]], Path]


@pytest.fixture
def write_lines(tmp_path: Path) -> WriteLines:
    """Write values as JSONL (text and bytes as they are) and return the file's path."""

    def write(name: str, values: Iterable[object]) -> Path:
        path = tmp_path / name
        path.write_bytes(b"".join(_line(value) + b"\n" for value in values))
        return path

    return write


def _line(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)).encode()
