"""Static files under names that carry a digest of their content, so that browsers may keep them for good."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Asset", "Assets"]

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A static file: its name with the digest in it (`site.3f2a….css`), its media type and content.

    `packed` is the content compressed by gzip, where that makes it smaller.
    """

    versioned: str
    digest: str
    media_type: str
    content: bytes
    packed: bytes | None


class Assets:
    """The files of one folder, read once: there are few, all small, and no request names a path."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._by_name = {name: _asset(name, content) for name, content in sorted(files.items())}
        self._by_version = {asset.versioned: asset for asset in self._by_name.values()}

    @classmethod
    def from_folder(cls, folder: Path) -> "Assets":
        """Read the files of `folder` that browsers are meant to have."""
        return cls({path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in _TYPES})

    def get(self, name: str) -> Asset:
        """The file of this name. Raises KeyError for one that is not there."""
        return self._by_name[name]

    def versioned(self, name: str) -> str:
        """The name to link to. Raises KeyError for a file that is not there."""
        return self._by_name[name].versioned

    def find(self, versioned: str) -> Asset | None:
        """The file with this very content, or None."""
        return self._by_version.get(versioned)


def _asset(name: str, content: bytes) -> Asset:
    stem, dot, suffix = name.rpartition(".")
    digest = hashlib.blake2b(content, digest_size=6).hexdigest()
    packed = gzip.compress(content, mtime=0)
    return Asset(
        versioned=f"{stem}.{digest}{dot}{suffix}",
        digest=digest,
        media_type=_TYPES[f"{dot}{suffix}"],
        content=content,
        packed=packed if len(packed) < len(content) else None,
    )
