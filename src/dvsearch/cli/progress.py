"""The progress bar of indexing: bytes read of all files, and articles indexed."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

__all__ = ["Bar"]


class Bar:
    """A bar in a `with` block; while it stands, messages on stderr are printed above it.

    Shows nothing when `console` is not a terminal.
    """

    def __init__(self, console: Console, size: int, *, shown: bool) -> None:
        self._progress = Progress(
            TextColumn("reading"),
            BarColumn(),
            DownloadColumn(),
            TextColumn("{task.fields[articles]} articles indexed"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not shown or not console.is_terminal,
        )
        self._task = self._progress.add_task("", total=size, articles=0)
        self._articles = 0

    def read(self, count: int) -> None:
        """`count` more bytes were read."""
        self._progress.advance(self._task, count)

    def indexed(self, count: int) -> None:
        """`count` more articles were indexed."""
        self._articles += count
        self._progress.update(self._task, articles=self._articles)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()
