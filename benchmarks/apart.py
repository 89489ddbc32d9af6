"""Run a function in a process of its own, and watch the memory of that process and all that it starts."""

import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

import psutil

__all__ = ["Apart", "Outcome", "memory_of_tree", "run_apart"]

Result = TypeVar("Result")

_TICK = 0.25  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """What the function returned, and the most memory that its processes held together, in bytes."""

    result: Result
    peak: int


def run_apart(function: Callable[..., Result], *arguments: Any) -> Outcome[Result]:
    """Call `function` in a new process, which begins with nothing of ours in memory.

    Function, arguments and result are pickled. Raises RuntimeError with the other side's traceback.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_call, args=(theirs, function, arguments))
    process.start()
    theirs.close()
    watch = _Watch(process.pid)
    try:
        result, trouble = ours.recv()
    except EOFError:
        result, trouble = None, "it ended without a result"
    finally:
        peak = watch.stop()
        process.join()
    if trouble is not None:
        raise RuntimeError(f"{function.__name__} failed in its process:\n{trouble}")
    return Outcome(result, peak)


def _call(connection: Connection, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    try:
        connection.send((function(*arguments), None))
    except BaseException:
        connection.send((None, traceback.format_exc()))


class Apart:
    """A process that makes something once and then answers calls about it; used in a `with` block.

    `make` and its arguments are pickled, what it makes is not: it stays on the other side.
    """

    def __init__(self, make: Callable[..., Any], *arguments: Any) -> None:
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_answer_calls, args=(theirs, make, arguments))
        self._process.start()
        theirs.close()

    def call(self, function: Callable[..., Result], *arguments: Any) -> Result:
        """Call `function` over there, with what was made as its first argument. Raises RuntimeError."""
        self._connection.send((function, arguments))
        try:
            result, trouble = self._connection.recv()
        except EOFError:
            result, trouble = None, "its process ended"
        if trouble is not None:
            raise RuntimeError(f"{function.__name__} failed in its process:\n{trouble}")
        return result

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()
        self._process.join()


def _answer_calls(connection: Connection, make: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    made = make(*arguments)
    while True:
        try:
            function, given = connection.recv()
        except EOFError:
            return
        _call(connection, function, (made, *given))


class _Watch:
    """Looks at the memory of a process tree until it is stopped."""

    def __init__(self, pid: int | None) -> None:
        self._root = psutil.Process(pid)
        self._peak = 0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._stopped.wait(_TICK):
            self._peak = max(self._peak, memory_of_tree(self._root))

    def stop(self) -> int:
        """End watching; returns the peak."""
        self._stopped.set()
        self._thread.join()
        return self._peak


def memory_of_tree(root: psutil.Process) -> int:
    """Proportional set sizes of a process and its descendants: what several share is counted once.

    Where the system does not know these, the resident set sizes, which count it several times.
    """
    total = 0
    try:
        processes = [root, *root.children(recursive=True)]
    except psutil.Error:
        return 0
    for process in processes:
        try:
            memory = process.memory_full_info()
        except psutil.Error:  # it ended meanwhile
            continue
        total += getattr(memory, "pss", 0) or memory.rss
    return total
