"""Options that several commands share, and the settings they override."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from dvsearch.config import AccessLogForm, Settings
from dvsearch.errors import ConfigError

if TYPE_CHECKING:
    from dvsearch.engine.whoosh import WhooshEngine

__all__ = ["FieldOption", "IndexOption", "JsonOption", "chosen_settings", "open_engine"]

IndexOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--index", metavar="DIR", help="Index directory [default: DVSEARCH_INDEX, or index]."),
]
FieldOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--field", metavar="PART=NAME", help="Field of JSON records that holds a part: title=tieu_de."
    ),
]
JsonOption: TypeAlias = Annotated[bool, typer.Option("--json", help="Write JSON for programs.")]


def chosen_settings(
    *,
    index: Path | None = None,
    host: str | None = None,
    port: int | None = None,
    lock_wait: float | None = None,
    workers: int | None = None,
    root_path: str | None = None,
    trust_proxy: str | None = None,
    log: AccessLogForm | None = None,
) -> Settings:
    """The settings of the environment, overridden by the options that were given."""
    settings = Settings.from_environment()
    return replace(
        settings,
        index=settings.index if index is None else index,
        host=settings.host if host is None else host,
        port=settings.port if port is None else port,
        lock_wait=settings.lock_wait if lock_wait is None else lock_wait,
        workers=settings.workers if workers is None else workers,
        root_path=settings.root_path if root_path is None else root_path,
        trust_proxy=settings.trust_proxy if trust_proxy is None else trust_proxy,
        log=settings.log if log is None else log,
    )


def open_engine(index: Path | None) -> "WhooshEngine":
    """The engine of the index in this directory, which may not be there yet; of a private one for None."""
    from dvsearch.engine.whoosh import WhooshEngine

    if index is not None and index.exists() and not index.is_dir():
        raise ConfigError(f"{index} is not a directory; name the directory of an index")
    return WhooshEngine(index)
