"""Measure how much of the disk an index takes."""

import contextlib
import os
from pathlib import Path

__all__ = ["size_on_disk"]


def size_on_disk(path: Path) -> int:
    """Bytes of all files below `path`; generations share most of theirs by hard links, which count once."""
    sizes: dict[tuple[int, int], int] = {}
    for folder, _, names in os.walk(path):
        for name in names:
            with contextlib.suppress(FileNotFoundError):  # a writer at work removes what it no longer needs
                status = (Path(folder) / name).lstat()
                sizes[status.st_dev, status.st_ino] = status.st_size
    return sum(sizes.values())
