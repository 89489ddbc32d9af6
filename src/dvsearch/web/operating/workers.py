"""Keep several worker processes that answer at one port: start them, restart who crashed, end all together.

They share the socket that the parent opened, and the pages of the index, which all map from the same files.
"""

import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from multiprocessing.context import SpawnProcess
from tempfile import TemporaryDirectory
from types import FrameType
from typing import TypeAlias

from dvsearch.config import Settings
from dvsearch.web.metrics.shared_folder import forget, share

__all__ = ["Work", "run_workers"]

Work: TypeAlias = Callable[[Settings, socket.socket], None]

_STOPPING = (signal.SIGTERM, signal.SIGINT)
# Seconds that a worker must live for its end to count as the first failure again.
_STEADY = 10.0
# Seconds before a worker that crashed is started again: doubled each time, up to the last.
_FIRST_PAUSE, _LAST_PAUSE = 0.5, 30.0


def run_workers(
    settings: Settings, listening: socket.socket, work: Work, *, patience: float, tell: Callable[[str], None]
) -> None:
    """Run `work` in `settings.workers` processes until SIGTERM or SIGINT, which ends as in one process alone.

    `work` is a function at the top of a module. It gets SIGTERM and `patience` seconds to finish, then it
    is killed; `listening` is closed at once. `tell` gets a sentence for each worker that crashed.
    """
    with (
        TemporaryDirectory(prefix="dvsearch-metrics-") as folder,
        _signals() as woken,
    ):
        crew = _Crew([_Post(number) for number in range(settings.workers)], folder)
        try:
            while not woken.received:
                crew.start(settings, listening, work)
                crew.wait(woken.reader)
                crew.bury(tell)
        finally:
            # While a socket is open anywhere, clients connect to it, and wait for an answer that never comes.
            listening.close()
            crew.end(patience)
    if woken.received == [signal.SIGTERM]:
        signal.raise_signal(signal.SIGTERM)


@dataclass(slots=True)
class _Post:
    """The place of one worker, whoever fills it."""

    number: int
    process: SpawnProcess | None = None
    began: float = 0.0
    pause: float = 0.0  # before the next one, after a crash


class _Crew:
    """The workers, and the folder in which they count together."""

    def __init__(self, posts: list[_Post], folder: str) -> None:
        self._posts = posts
        self._folder = folder

    def start(self, settings: Settings, listening: socket.socket, work: Work) -> None:
        """Fill each post that is empty and whose pause is over."""
        now = time.monotonic()
        for post in self._posts:
            if post.process is None and now >= post.began + post.pause:
                # Spawned, not forked: libraries have threads here, which a fork would cut in the middle.
                post.process = get_context("spawn").Process(
                    target=_live, args=(settings, listening, work, self._folder), name=f"worker-{post.number}"
                )
                post.process.start()
                post.began = now

    def wait(self, reader: socket.socket) -> None:
        """Sleep until a worker ends, a signal comes or a pause is over."""
        now = time.monotonic()
        empty = [post.began + post.pause - now for post in self._posts if post.process is None]
        sentinels = [post.process.sentinel for post in self._posts if post.process is not None]
        connection.wait([reader, *sentinels], min(empty, default=None))

    def bury(self, tell: Callable[[str], None]) -> None:
        """Empty the posts of workers that ended, and say how long it takes until they are filled again."""
        for post in self._posts:
            if post.process is None or post.process.exitcode is None:
                continue
            ended, lived = post.process, time.monotonic() - post.began
            post.process = None
            before = 0.0 if lived > _STEADY else post.pause
            post.pause = min(max(2 * before, _FIRST_PAUSE), _LAST_PAUSE)
            post.began = time.monotonic()
            forget(self._folder, ended.pid or 0)
            tell(
                f"worker {ended.pid} ended ({_how(ended.exitcode)}); another begins in {post.pause:g} seconds"
            )

    def end(self, patience: float) -> None:
        """Ask all workers to end, and kill who does not within `patience` seconds."""
        processes = [post.process for post in self._posts if post.process is not None]
        for process in processes:
            process.terminate()
        deadline = time.monotonic() + patience
        for process in processes:
            process.join(max(0.0, deadline - time.monotonic()))
            if process.exitcode is None:
                process.kill()
                process.join()


def _how(exitcode: int | None) -> str:
    return f"signal {-exitcode}" if exitcode is not None and exitcode < 0 else f"exit code {exitcode}"


@dataclass(frozen=True, slots=True)
class _Woken:
    """The signals to stop that came, and a socket that can be read once one has."""

    received: list[int]
    reader: socket.socket

    def note(self, number: int, frame: FrameType | None) -> None:
        """Handle a signal."""
        self.received.append(number)


@contextmanager
def _signals() -> Iterator[_Woken]:
    """Note signals to stop instead of stopping, while the block runs."""
    reader, writer = socket.socketpair()
    with reader, writer:
        reader.setblocking(False)
        writer.setblocking(False)
        woken = _Woken([], reader)
        old_writer = signal.set_wakeup_fd(writer.fileno())
        old = {each: signal.signal(each, woken.note) for each in _STOPPING}
        try:
            yield woken
        finally:
            for each, handler in old.items():
                signal.signal(each, handler)
            signal.set_wakeup_fd(old_writer)


def _live(settings: Settings, listening: socket.socket, work: Work, folder: str) -> None:
    """What a worker process does."""
    share(folder)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(KeyboardInterrupt):  # Ctrl-C goes to every process of a terminal
        work(settings, listening)


def _end_with_parent() -> None:
    """A parent that was killed cannot tell its workers to end."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
