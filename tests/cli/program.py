"""Run the real program in a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Run", "environment", "run"]


@dataclass(frozen=True, slots=True)
class Run:
    """How the program ended and what it wrote."""

    code: int
    out: str
    err: str


def environment(**settings: str) -> dict[str, str]:
    """The environment of the tests without our settings, and with those given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DVSEARCH_")}
    return {**kept, **settings}


def run(*arguments: str | Path, cwd: Path, stdin: str = "", **settings: str) -> Run:
    done = subprocess.run(
        [sys.executable, "-m", "dvsearch", *map(str, arguments)],
        cwd=cwd,
        env=environment(**settings),
        input=stdin.encode("utf-8", "surrogateescape"),
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
