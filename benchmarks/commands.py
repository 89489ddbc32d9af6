"""Start `dvsearch` as its users do: the program beside this interpreter, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Server", "command", "serving"]

_PATIENCE = 30  # seconds that a server may take to end


def command(*arguments: str | Path) -> list[str]:
    """The command line of `dvsearch` with these arguments."""
    program = Path(sys.executable).with_name("dvsearch")
    start = [str(program)] if program.is_file() else [sys.executable, "-m", "dvsearch"]
    return [*start, *map(str, arguments)]


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens at `host` and `port`; `pid` is the process that answers."""

    pid: int
    host: str
    port: int


@contextmanager
def serving(index: Path) -> Iterator[Server]:
    """Run `dvsearch serve` on a free port of this machine for the length of the block."""
    arguments: Sequence[str] = command("serve", "--index", index, "--host", "127.0.0.1", "--port", "0")
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            said = process.stdout.readline()
            address = next(word for word in said.split() if word.startswith("http://"))
            host, _, port = address.removeprefix("http://").rstrip("/").partition(":")
            yield Server(process.pid, host, int(port))
        finally:
            process.terminate()
            process.wait(_PATIENCE)
