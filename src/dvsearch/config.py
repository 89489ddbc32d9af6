"""The settings of dvsearch: one table of names, defaults and meanings, read from the environment.

Command-line options override them. Every setting is an environment variable DVSEARCH_<NAME>.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from dvsearch.errors import ConfigError

__all__ = ["PREFIX", "AccessLogForm", "Settings"]

PREFIX = "DVSEARCH_"


class AccessLogForm(StrEnum):
    """How requests are logged: not at all, as lines for people, or as JSON for programs."""

    OFF = "off"
    TEXT = "text"
    JSON = "json"


# Each has a Python of its own in memory; beyond some dozens of them the machine is the limit.
_MAX_WORKERS = 64
# Segments of plain letters, which no proxy and no browser writes in another way.
_ROOT_PATH = re.compile(r"(/[A-Za-z0-9_-][A-Za-z0-9._~-]*)*")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and how the server answers.

    index: directory of the index. host, port: where the server listens. lock_wait: seconds that a writer
    waits for another. allowed_hosts: names the server answers to, separated by commas, * for all.
    embed_origins: origins of pages that may embed ours, separated by commas, * for all, empty for none.
    title: the name shown on every page. workers: processes that answer. root_path: the path that a proxy
    serves us below. trust_proxy: addresses of proxies whose X-Forwarded headers count, separated by commas,
    * for all. time_limit: seconds that a request may wait and compute. log: how requests are logged;
    log_queries: with what was searched for.
    """

    index: Path = Path("index")
    host: str = "127.0.0.1"
    port: int = 8000
    lock_wait: float = 10.0
    allowed_hosts: str = "*"
    embed_origins: str = ""
    title: str = "dvsearch"
    workers: int = 1
    root_path: str = ""
    trust_proxy: str = "127.0.0.1,::1"
    time_limit: float = 10.0
    log: AccessLogForm = AccessLogForm.OFF
    log_queries: bool = False

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read DVSEARCH_… variables. Raises ConfigError naming the one that cannot be used."""
        values: dict[str, object] = {}
        for setting in fields(cls):
            name = PREFIX + setting.name.upper()
            if name in environment:
                values[setting.name] = _read(name, environment[name], type(setting.default))
        return cls(**values)  # type: ignore[arg-type] # _read gives each its own type

    def __post_init__(self) -> None:
        if not self.lock_wait >= 0:
            raise ConfigError(f"{PREFIX}LOCK_WAIT is {self.lock_wait}; it must be 0 or more seconds")
        if not self.time_limit > 0:
            raise ConfigError(f"{PREFIX}TIME_LIMIT is {self.time_limit}; it must be more than 0 seconds")
        if not 1 <= self.workers <= _MAX_WORKERS:
            raise ConfigError(
                f"{PREFIX}WORKERS or --workers is {self.workers}; it must be 1 to {_MAX_WORKERS}"
            )
        if not _ROOT_PATH.fullmatch(self.root_path):
            raise ConfigError(
                f"{PREFIX}ROOT_PATH or --root-path is {self.root_path!r}; "
                "write it as /tim-kiem, or leave it empty"
            )


def _read(name: str, text: str, wanted: type) -> object:
    try:
        return _yes_or_no(text) if wanted is bool else wanted(text)
    except ValueError as error:
        raise ConfigError(f"{name} is {text!r}; it must be {_expected(wanted)}") from error


def _yes_or_no(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(text)
    return text == "yes"


def _expected(wanted: type) -> str:
    if wanted is bool:
        return "yes or no"
    return " or ".join(wanted) if issubclass(wanted, StrEnum) else "a number"
