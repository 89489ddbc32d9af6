"""`dvsearch doctor`: examine an index and its surroundings, and say what to do."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from dvsearch.cli.exits import ExitCode
from dvsearch.cli.options import IndexOption, JsonOption, chosen_settings, open_engine
from dvsearch.cli.output import plain, write_json

if TYPE_CHECKING:
    from dvsearch.engine.base import CheckResult

__all__ = ["run"]

# An update needs room for what is new and, when segments are merged, for a copy of what is there.
_LEAST_FREE = 100_000_000


def run(index: IndexOption = None, as_json: JsonOption = False) -> None:
    """Check an index and say what to do.

    It reads everything, down to the checksums, and changes nothing. Ends with exit code 1 when something
    is wrong.
    """
    path = chosen_settings(index=index).index
    with open_engine(path) as engine:
        results = list(engine.check())
    if path.is_dir():
        results += [_schema(path), _lock(path), _space(path)]
    fine = all(result.ok for result in results)
    if as_json:
        write_json({"index": str(path), "ok": fine, "checks": [asdict(result) for result in results]})
    else:
        for line in _lines(results):
            typer.echo(plain(line))
    if not fine:
        raise typer.Exit(ExitCode.INCOMPLETE)


def _lines(results: "list[CheckResult]") -> Iterator[str]:
    for result in results:
        yield f"{'ok   ' if result.ok else 'WRONG'}  {result.name}: {result.detail}"
        if result.advice:
            yield f"       {result.advice}"


def _schema(path: Path) -> "CheckResult":
    """The schema version of the newest generation; one that cannot be read is reported by its own check."""
    from dvsearch.engine.base import CheckResult
    from dvsearch.engine.document import SCHEMA_VERSION
    from dvsearch.engine.generations import Generations
    from dvsearch.errors import IndexError_

    try:
        written = {generation.manifest().schema for generation in Generations(path).newest_first()[:1]}
    except IndexError_ as error:
        return CheckResult("schema", False, str(error), "rebuild it with `dvsearch index --rebuild`")
    found = ", ".join(f"version {version}" for version in written) or "nothing written yet"
    return CheckResult("schema", True, f"{found}; this program has version {SCHEMA_VERSION}")


def _lock(path: Path) -> "CheckResult":
    """Who writes. A holder's note without a lock is left by a writer that was killed."""
    from filelock import FileLock, Timeout

    from dvsearch.engine.base import CheckResult

    note, lock = path / "writer.json", path / "writer.lock"
    if not note.exists():
        return CheckResult("writer", True, "nobody is writing")
    holder = _holder(note)
    try:
        with FileLock(lock, timeout=0):
            pass
    except Timeout:
        return CheckResult("writer", True, f"{holder} is writing")
    detail = f"{holder} was ended before it was done"
    return CheckResult(
        "writer", False, detail, "run the same `dvsearch index` again; it takes up what is left"
    )


def _holder(note: Path) -> str:
    try:
        record = json.loads(note.read_text("utf-8"))
        return f"process {record['pid']} on {record['host']} (since {record['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "an unknown process"


def _space(path: Path) -> "CheckResult":
    from dvsearch.cli.disk import size_on_disk
    from dvsearch.engine.base import CheckResult

    free, size = shutil.disk_usage(path).free, size_on_disk(path)
    detail = f"{free / 1e9:.1f} GB free; the index takes {size / 1e6:.1f} MB"
    if free >= max(size, _LEAST_FREE):
        return CheckResult("disk", True, detail)
    return CheckResult("disk", False, detail, "make room for as much again before the next `dvsearch index`")
