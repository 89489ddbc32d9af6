"""`dvsearch index`: bring the index up to date with files and folders of articles."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dvsearch.cli.complaints import Complaints
from dvsearch.cli.exits import ExitCode
from dvsearch.cli.options import FieldOption, IndexOption, JsonOption, chosen_settings, open_engine
from dvsearch.cli.output import tell, terminal, write_json
from dvsearch.errors import ConfigError, InputError

if TYPE_CHECKING:
    from dvsearch.cli.progress import Bar
    from dvsearch.indexing import IndexReport

__all__ = ["run"]

_DEFAULT_ARTICLES = Path("data/articles")
_NICENESS = 10


def run(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATHS", help="Files and folders: together the whole archive [default: data/articles]."
        ),
    ] = None,
    index: IndexOption = None,
    field: FieldOption = None,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes to use [default: one a core].")
    ] = None,
    missing: Annotated[
        Literal["auto", "keep", "remove"],
        typer.Option(
            "--missing",
            help="What to do with indexed articles that PATHS no longer have; auto removes them unless "
            "something could not be read or most of the index would go.",
        ),
    ] = "auto",
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Index everything anew; the old index serves until then.")
    ] = False,
    lock_wait: Annotated[
        float | None,
        typer.Option(
            "--lock-wait",
            metavar="S",
            min=0.0,
            help="Seconds to wait for another writer [default: DVSEARCH_LOCK_WAIT, or 10].",
        ),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="List every error.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Bring the index up to date with PATHS.

    PATHS together are the whole archive: what is new is added, what changed replaced, what is gone removed.
    """
    from dvsearch.indexing import Missing, update_index
    from dvsearch.readers import FieldMap, discover, read
    from dvsearch.register import Register

    settings = chosen_settings(index=index, lock_wait=lock_wait)
    fields = FieldMap.parse(field or [])
    _give_way()
    complaints = Complaints(everything=verbose)
    files = discover(paths or _default_paths(), on_error=complaints)
    if not files:
        named = ", ".join(map(str, paths or [_DEFAULT_ARTICLES]))
        raise InputError(named, "no file of articles there; the index is as it was")
    with open_engine(settings.index) as engine:
        with _bar(sum(file.size for file in files), shown=not as_json) as bar:
            report = update_index(
                engine,
                read(files, fields=fields, on_error=complaints, on_progress=bar.read),
                workers=workers,
                missing=Missing(missing),
                rebuild=rebuild,
                lock_wait=settings.lock_wait,
                on_error=complaints,
                on_indexed=bar.indexed,
                had_errors=lambda: complaints.count > 0,
            )
        complaints.close()
        count = engine.snapshot().count
        # What the web server would otherwise work out at its first reader's cost.
        Register(engine.snapshot, engine.path).bring_up_to_date()
    if as_json:
        write_json(_record(report, complaints, count, settings.index))
    else:
        _print(report, complaints, count)
    if complaints.count:
        raise typer.Exit(ExitCode.INCOMPLETE)


def _give_way() -> None:
    """Let the searches that are served meanwhile come first, where the system knows how."""
    with suppress(AttributeError, OSError):
        os.nice(_NICENESS)


def _default_paths() -> list[Path]:
    if not _DEFAULT_ARTICLES.is_dir():
        raise ConfigError(
            f"name the files or folders to index; there is no {_DEFAULT_ARTICLES} here to take by default"
        )
    return [_DEFAULT_ARTICLES]


@contextmanager
def _bar(size: int, *, shown: bool) -> "Iterator[Bar]":
    from dvsearch.cli.progress import Bar

    with Bar(terminal(stderr=True), size, shown=shown) as bar:
        yield bar


def _rate(report: "IndexReport") -> float:
    return (report.added + report.changed) / report.seconds if report.seconds else 0.0


def _record(report: "IndexReport", complaints: Complaints, count: int, index: Path) -> dict[str, object]:
    return {
        "index": str(index),
        "articles": count,
        **asdict(report),
        "failed": complaints.count,
        "articles_per_second": round(_rate(report), 1),
    }


def _print(report: "IndexReport", complaints: Complaints, count: int) -> None:
    console = terminal()
    console.print(
        f"{report.added} added · {report.changed} changed · {report.unchanged} unchanged · "
        f"{report.removed} removed · {report.kept} kept · {complaints.count} failed"
    )
    held = f"{count} article{'' if count == 1 else 's'} in the index"
    console.print(f"{held}; {report.seconds:.1f} s, {_rate(report):.0f} articles/s")
    if report.kept:
        tell(
            f"{report.kept} articles of the index are not among these files and were kept; "
            "`--missing remove` removes them"
        )
