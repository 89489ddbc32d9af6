"""Write to the terminal: text that cannot harm it, JSON, tables of facts, and messages on stderr."""

import json
import logging
import os
import sys
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # rich is imported by those who print with it
    from rich.console import Console
    from rich.text import Text

__all__ = [
    "drop_stdout",
    "facts",
    "log_to_stderr",
    "marked",
    "plain",
    "prepare_streams",
    "tell",
    "terminal",
    "write_json",
    "write_json_line",
]

# An article could carry escape sequences that rewrite the screen, or reverse the reading direction.
# Each such character is replaced by one other, so that offsets stay.
_HARMFUL = dict.fromkeys(
    (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"
) | {ord("\n"): "\n", ord("\t"): " ", ord("\r"): " "}

_MARK = "bold yellow"


def prepare_streams() -> None:
    """Write UTF-8 whatever the locale says; lone surrogates come out as \\udcXX, which JSON reads back."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def log_to_stderr() -> None:
    """Show our own warnings as messages; those of other libraries are not for the reader."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("dvsearch: %(message)s"))
    logging.getLogger("dvsearch").addHandler(handler)
    logging.getLogger("dvsearch").propagate = False
    logging.getLogger().addHandler(logging.NullHandler())


def drop_stdout() -> None:
    """Send what is still buffered for stdout nowhere, so that the interpreter's last flush cannot fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(message: str) -> None:
    """Write one message to stderr."""
    sys.stderr.write(f"dvsearch: {plain(message)}\n")


def plain(text: str) -> str:
    """`text` without characters that a terminal acts upon, of the same length."""
    return text.translate(_HARMFUL)


def write_json(value: object) -> None:
    """Write one JSON value to stdout, indented for people too."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def write_json_line(value: object) -> None:
    """Write one JSON value to stdout on a line of its own."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def terminal(*, stderr: bool = False) -> "Console":
    """A console that prints text as it is: no markup, no guessed colours; unwrapped unless a terminal."""
    from rich.console import Console

    class Terminal(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # as from any other write; the program has one place for it

    console = Terminal(stderr=stderr, markup=False, highlight=False, emoji=False)
    console.soft_wrap = not console.is_terminal
    return console


def marked(text: str, ranges: Sequence[tuple[int, int]] = (), style: str = "") -> "Text":
    """`text`, made harmless, with `ranges` of it marked."""
    from rich.text import Text

    shown = Text(plain(text), style=style)
    for start, end in ranges:
        shown.stylize(_MARK, start, end)
    return shown


def facts(rows: Iterable[tuple[str, str]], indent: int = 2) -> str:
    """Lines of names and values; a row with an empty value is left out."""
    shown = [(name, value) for name, value in rows if value]
    width = max((len(name) for name, _ in shown), default=0)
    return "\n".join(f"{'':{indent}}{name:{width}}  {plain(value)}" for name, value in shown)
