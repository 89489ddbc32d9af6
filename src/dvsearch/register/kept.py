"""The register on disk: one file beside the generations of an index, named after the one it was made of.

    index/register/gen-00000046.json    {"version": …, "stamp": […], "entries": [[key, articles, …], …]}
    index/register/register.lock        held by the process that makes it

It can be made again from the index at any time, so a file that cannot be read counts as missing.
"""

import json
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from dvsearch.engine.base import Snapshot
from dvsearch.register.entries import Claim, DecisionDocument, DecisionEntry, Learned

if TYPE_CHECKING:
    from filelock import BaseFileLock

__all__ = ["KeptRegisters", "Stamp", "stamp_of"]

# Raised by whoever changes what an entry holds or how it is found out.
_VERSION = 2

logger = logging.getLogger("dvsearch.register")

_Claim: TypeAlias = tuple[str, int]
_Claims: TypeAlias = Sequence[_Claim]
_Document: TypeAlias = tuple[int, _Claims, _Claims, _Claims, _Claims]
_Entry: TypeAlias = tuple[str, int, int, str | None, str | None, int, _Claims, Sequence[_Document]]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a register was made of: a generation and, since numbers begin anew in a new index, its mark."""

    generation: int
    mark: str


def stamp_of(snapshot: Snapshot) -> Stamp:
    """The stamp of a register of this snapshot."""
    return Stamp(snapshot.generation, snapshot.mark)


class KeptRegisters:
    """The registers in the directory of an index; of no directory, none is ever found or kept."""

    def __init__(self, index: Path | None) -> None:
        self._folder = None if index is None else index / "register"

    def read(self, stamp: Stamp) -> tuple[DecisionEntry, ...] | None:
        """The entries of the register with this stamp, None if there is none that can be read."""
        if self._folder is None:
            return None
        path = self._path(self._folder, stamp)
        try:
            record = json.loads(path.read_text("utf-8"))
            if record["version"] != _VERSION or record["stamp"] != [stamp.generation, stamp.mark]:
                return None
            return tuple(map(_read_entry, record["entries"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
            logger.warning("%s cannot be read (%s); the register is made anew", path, error)
            return None

    def write(self, stamp: Stamp, entries: Sequence[DecisionEntry]) -> None:
        """Keep the entries, in one step, and drop registers of older generations.

        Where nothing can be written, nothing is kept: whoever needs the register makes it again.
        """
        if self._folder is None:
            return
        path = self._path(self._folder, stamp)
        record = {
            "version": _VERSION,
            "stamp": [stamp.generation, stamp.mark],
            "entries": [_written_entry(entry) for entry in entries],
        }
        unfinished = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(exist_ok=True)
            text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
            # A lone surrogate of a hostile article must not keep all others from having a register.
            unfinished.write_bytes(text.encode("utf-8", "replace"))
            unfinished.replace(path)
            for other in self._folder.glob("gen-*"):
                if other.stem < path.stem:
                    other.unlink(missing_ok=True)
        except OSError as error:
            logger.warning("%s cannot be written (%s); the register is not kept", path, error)
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    @contextmanager
    def making(self) -> Iterator[None]:
        """Wait until no other process makes a register, and let none begin; without a directory, at once."""
        lock = self._locked()
        try:
            yield
        finally:
            if lock is not None:
                lock.release()

    def _locked(self) -> "BaseFileLock | None":
        from filelock import FileLock  # whoever finds a register does without

        if self._folder is None:
            return None
        try:
            self._folder.mkdir(exist_ok=True)
            lock = FileLock(self._folder / "register.lock")
            lock.acquire()
        except OSError:
            return None  # nothing can be written here: every process makes its own
        return lock

    @staticmethod
    def _path(folder: Path, stamp: Stamp) -> Path:
        return folder / f"gen-{stamp.generation:08}.json"


def _written_entry(entry: DecisionEntry) -> _Entry:
    return (
        entry.key,
        entry.articles,
        entry.open,
        None if entry.first is None else entry.first.isoformat(),
        None if entry.latest is None else entry.latest.isoformat(),
        entry.inferred,
        _written_claims(entry.provinces),
        [
            (
                document.articles,
                _written(document.kind),
                _written(document.issuer),
                _written(document.issued),
                _written(document.title),
            )
            for document in entry.documents
        ],
    )


def _written(learned: Learned) -> _Claims:
    """The best claim and its rivals in one list."""
    return [] if learned.best is None else _written_claims((learned.best, *learned.rivals))


def _written_claims(claims: Sequence[Claim]) -> _Claims:
    return [(claim.value, claim.articles) for claim in claims]


def _read_entry(record: _Entry) -> DecisionEntry:
    key, articles, open_, first, latest, inferred, provinces, documents = record
    return DecisionEntry(
        key,
        articles,
        documents=tuple(
            DecisionDocument(number, _read(kind), _read(issuer), _read(issued), _read(title))
            for number, kind, issuer, issued, title in documents
        ),
        open=open_,
        provinces=_read_claims(provinces),
        first=None if first is None else date.fromisoformat(first),
        latest=None if latest is None else date.fromisoformat(latest),
        inferred=inferred,
    )


def _read(claims: _Claims) -> Learned:
    best, *rivals = _read_claims(claims) or (None,)
    return Learned(best, tuple(rival for rival in rivals if rival is not None))


def _read_claims(claims: _Claims) -> tuple[Claim, ...]:
    return tuple(Claim(value, articles) for value, articles in claims)
