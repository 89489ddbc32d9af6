"""The settings of dvsearch: one table of names, defaults and meanings, read from the environment.

Command-line options override them. Every setting is an environment variable DVSEARCH_<NAME>.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from dvsearch.errors import ConfigError

__all__ = ["PREFIX", "Settings"]

PREFIX = "DVSEARCH_"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and how the server answers.

    index: directory of the index. host, port: where the server listens. lock_wait: seconds that a writer
    waits for another. allowed_hosts: names the server answers to, separated by commas, * for all.
    embed_origins: origins of pages that may embed ours, separated by commas, * for all, empty for none.
    title: the name shown on every page.
    """

    index: Path = Path("index")
    host: str = "127.0.0.1"
    port: int = 8000
    lock_wait: float = 10.0
    allowed_hosts: str = "*"
    embed_origins: str = ""
    title: str = "dvsearch"

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
            raise ConfigError(f"lock_wait is {self.lock_wait}; it must be 0 or more seconds")


def _read(name: str, text: str, wanted: type) -> object:
    try:
        return wanted(text)
    except ValueError as error:
        raise ConfigError(f"{name} is {text!r}; it must be a number") from error
