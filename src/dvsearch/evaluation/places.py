"""Where the data of an evaluation lies: in the repository, or in the folder shared beside it."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dvsearch.config import PREFIX
from dvsearch.errors import EvaluationError

__all__ = ["SHARED", "Places", "digest"]

SHARED = "shared"
"""The first part of a name that lies in the shared folder, "shared/gold/meta.dev.jsonl"."""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Places:
    """The repository, and the shared folder where there is one.

    Files are named by paths with "/", relative to the repository, or beginning with "shared/".
    """

    root: Path
    shared: Path | None

    @classmethod
    def find(cls, root: Path, environment: Mapping[str, str] = os.environ) -> "Places":
        """The shared folder is $DVSEARCH_SHARED, else `shared` beside the repository, else missing."""
        said = environment.get(f"{PREFIX}SHARED", "")
        shared = Path(said) if said else root.resolve().parent / SHARED
        return cls(root, shared if shared.is_dir() else None)

    def path(self, name: str) -> Path | None:
        """The file or folder with this name, or None when it is not here."""
        first, _, rest = name.partition("/")
        base = self.shared if first == SHARED else self.root
        if base is None:
            return None
        path = base / rest if first == SHARED else base / name
        return path if path.exists() else None

    def demand(self, name: str) -> Path:
        """The file or folder with this name. Raises EvaluationError when it is not here."""
        path = self.path(name)
        if path is None:
            raise EvaluationError(
                f"{name} is not here; run this in the repository, with the shared folder beside it "
                f"or named by {PREFIX}SHARED"
            )
        return path


def digest(path: Path) -> str:
    """SHA-256 in hex of a file, or of a folder: of its files' names and contents, hidden ones left out.

    Raises EvaluationError when something cannot be read.
    """
    try:
        return _folder_digest(path) if path.is_dir() else _file_digest(path)
    except OSError as error:
        raise EvaluationError(f"{path}: cannot be read ({error.strerror}); check the path") from error


def _file_digest(path: Path) -> str:
    sha = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            sha.update(chunk)
    return sha.hexdigest()


def _folder_digest(folder: Path) -> str:
    names = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    lines = [
        f"{_file_digest(path)}  {name.as_posix()}\n"
        for name, path in sorted(names.items(), key=lambda item: item[0].as_posix())
        if not any(part.startswith(".") for part in name.parts)
    ]
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
