"""Array files in memory, for tests that write many."""

from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter


def written_bytes(
    write: Callable[[ArrayFileWriter], object], facts: Mapping[str, int] = MappingProxyType({})
) -> bytes:
    """The bytes of a file that `write` fills."""
    buffer = BytesIO()
    file = ArrayFileWriter(buffer)
    write(file)
    file.finish(facts)
    return buffer.getvalue()


def written(write: Callable[[ArrayFileWriter], object]) -> ArrayFile:
    """What reads a file that `write` fills."""
    return ArrayFile(written_bytes(write))
