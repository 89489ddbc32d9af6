"""How do documents get in? Index a stream of articles, only what changed, in parallel.

Text work and the building of index parts run in worker processes, each on a batch of articles. This
process hands out batches, adopts finished parts and commits after each, so that an interrupted run
loses at most the batches under way, and the next run takes up what is left.
"""

import gc
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import count, islice
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.sharedctypes import Synchronized

from dvsearch.documents import make_document
from dvsearch.engine.base import Engine, Part, Writer
from dvsearch.engine.document import Document
from dvsearch.errors import ConfigError, IndexError_, IndexMissing, InputError
from dvsearch.extract.dates import today
from dvsearch.model import Article

__all__ = ["GARBAGE_THRESHOLD", "IndexReport", "Missing", "update_index"]

# Articles in a batch: one becomes a segment of the index, and is what an interruption can lose. The first
# are small, so that all workers have something to do with a small archive too; then they double.
_FIRST_BATCH = 100
_LARGEST_BATCH = 3_000
_BATCH_CHARACTERS = 16_000_000
# Articles become thousands of small tuples that hold no cycles: looking for these cost a worker a tenth.
GARBAGE_THRESHOLD = 50_000
_TICK = 0.2  # seconds between two reports of progress


class Missing(StrEnum):
    """What to do with indexed articles that the input no longer has.

    AUTO removes them unless something could not be read or most of the index would go.
    """

    AUTO = "auto"
    KEEP = "keep"
    REMOVE = "remove"


@dataclass(slots=True)
class IndexReport:
    """What a run did, in numbers of articles; `kept` are those missing from the input but not removed."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    kept: int = 0
    failed: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class _Built:
    """What a worker made of a batch."""

    part: Part
    errors: tuple[InputError, ...]


def update_index(
    engine: Engine,
    articles: Iterable[Article],
    *,
    workers: int | None = None,
    missing: Missing = Missing.AUTO,
    rebuild: bool = False,
    latest: date | None = None,
    lock_wait: float = 0.0,
    on_error: Callable[[InputError], None] = lambda error: None,
    on_indexed: Callable[[int], None] = lambda count: None,
    had_errors: Callable[[], bool] = lambda: False,
) -> IndexReport:
    """Bring the index up to date with `articles`, the whole archive.

    `workers` is the number of processes (default: one a core). `on_error` gets every article that
    could not be processed, `on_indexed` the number indexed since its last call; `had_errors` says at
    the end whether all of the input could be read. With `rebuild` everything is indexed anew, and takes
    the place of what was there in one commit at the end. What is indexed gets no date after `latest`
    (default: the day on which the run begins). Raises IndexLocked when another process writes longer than
    `lock_wait` seconds.
    """
    began = time.monotonic()
    with engine.writer(lock_wait, fresh=rebuild) as writer:
        known = _known_digests(engine, rebuild)
        run = _Run(engine, writer, known, latest or today(), on_error, on_indexed, rebuild=rebuild)
        run.index(articles, workers or os.cpu_count() or 1)
        run.settle_missing(missing, had_errors())
    run.report.seconds = time.monotonic() - began
    return run.report


class _Run:
    """One run of indexing: what is known, seen and done."""

    def __init__(
        self,
        engine: Engine,
        writer: Writer,
        known: Mapping[str, str],
        latest: date,
        on_error: Callable[[InputError], None],
        on_indexed: Callable[[int], None],
        *,
        rebuild: bool,
    ) -> None:
        self.report = IndexReport()
        self._engine = engine
        self._writer = writer
        self._on_error = on_error
        self._on_indexed = on_indexed
        self._seen: set[str] = set()
        self._known = known
        self._latest = latest
        self._rebuild = rebuild

    def index(self, articles: Iterable[Article], workers: int) -> None:
        """Index what is new or changed."""
        todo = self._todo(articles)
        first = list(islice(todo, _FIRST_BATCH))
        if len(first) < _FIRST_BATCH:
            if first:
                self._adopt(_build(self._engine, first, self._latest, self._on_indexed))
            return
        self._index_in_parallel(_batches(_chain(first, todo), workers), workers)

    def settle_missing(self, missing: Missing, had_errors: bool) -> None:
        """Remove or keep the indexed articles that the input did not have."""
        gone = self._known.keys() - self._seen
        doubtful = had_errors or self.report.failed > 0 or len(gone) * 2 > len(self._known)
        keep = bool(gone) and (missing is Missing.KEEP or (missing is Missing.AUTO and doubtful))
        if keep and self._rebuild:
            raise ConfigError(
                f"the new index would lose {len(gone)} articles that the old one has; it is unchanged. "
                "If they are to go, say --missing remove; else see what could not be read"
            )
        if keep:
            self.report.kept = len(gone)
        elif self._rebuild:
            self.report.removed = len(gone)
        else:
            self.report.removed = self._writer.remove(gone)

    def _todo(self, articles: Iterable[Article]) -> Iterator[Article]:
        for article in articles:
            if article.key in self._seen:
                reason = f"the key {article.key!r} came before in this run; this article is left out"
                self._fail(InputError(article.where or article.key, reason))
                continue
            self._seen.add(article.key)
            if not self._rebuild and self._known.get(article.key) == article.digest:
                self.report.unchanged += 1
                continue
            yield article

    def _index_in_parallel(self, batches: Iterator[list[Article]], workers: int) -> None:
        context = get_context("spawn")
        counter = context.Value("q", 0)
        reported = 0
        with (
            ProcessPoolExecutor(
                workers, context, _start_worker, (self._engine, self._latest, counter)
            ) as pool,
            _workers_ended_on_error(),
        ):
            running = {pool.submit(_work, batch) for batch in islice(batches, workers)}
            while running:
                done, running = wait(running, timeout=_TICK, return_when=FIRST_COMPLETED)
                for future in done:
                    running |= {pool.submit(_work, batch) for batch in islice(batches, 1)}
                    self._adopt(future.result())
                self._on_indexed(counter.value - reported)
                reported = counter.value

    def _adopt(self, built: _Built) -> None:
        self._writer.adopt(built.part)
        if not self._rebuild:
            self._writer.commit()
        changed = 0 if self._rebuild else sum(key in self._known for key in built.part.keys)
        self.report.changed += changed
        self.report.added += len(built.part.keys) - changed
        for error in built.errors:
            self._fail(error)

    def _fail(self, error: InputError) -> None:
        self.report.failed += 1
        self._on_error(error)


def _known_digests(engine: Engine, rebuild: bool) -> Mapping[str, str]:
    """What is indexed now; nothing, where a rebuild replaces an index that cannot be opened."""
    try:
        return engine.snapshot().digests()
    except IndexMissing:
        return {}
    except IndexError_:
        if rebuild:
            return {}
        raise


def _chain(first: list[Article], rest: Iterator[Article]) -> Iterator[Article]:
    yield from first
    yield from rest


def _batches(articles: Iterator[Article], workers: int) -> Iterator[list[Article]]:
    for number in count():
        size = min(_FIRST_BATCH << (number // workers), _LARGEST_BATCH)
        batch = list(_up_to(articles, size))
        if not batch:
            return
        yield batch


def _up_to(articles: Iterator[Article], size: int) -> Iterator[Article]:
    """The next articles, until there are `size` or their text is large."""
    characters = 0
    for article in islice(articles, size):
        yield article
        characters += len(article.body)
        if characters >= _BATCH_CHARACTERS:
            return


@contextmanager
def _workers_ended_on_error() -> Iterator[None]:
    """An error or Ctrl-C does not wait for the batches under way."""
    try:
        yield
    except BaseException:
        for worker in active_children():
            worker.terminate()
        raise


def _build(engine: Engine, batch: list[Article], latest: date, on_indexed: Callable[[int], None]) -> _Built:
    """Make documents of a batch and a part of these; an article that cannot be processed is left out."""
    errors: list[InputError] = []

    def documents() -> Iterator[Document]:
        for article in batch:
            try:
                document = make_document(article, latest=latest)
                document.key.encode()
            except Exception as error:  # a defect of ours must not cost the other articles
                reason = f"could not be processed ({error!r}); please report this with the file"
                errors.append(InputError(article.where or article.key, reason))
                continue
            yield document
            on_indexed(1)

    return _Built(engine.build_part(documents()), tuple(errors))


# In a worker process

_engine: Engine
_latest: date
_counter: "Synchronized[int]"


def _start_worker(engine: Engine, latest: date, counter: "Synchronized[int]") -> None:
    global _engine, _latest, _counter
    _engine, _latest, _counter = engine, latest, counter
    gc.set_threshold(GARBAGE_THRESHOLD)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A killed parent cannot stop its workers: they end by themselves."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(batch: list[Article]) -> _Built:
    return _build(_engine, batch, _latest, _count)


def _count(number: int) -> None:
    with _counter.get_lock():
        _counter.value += number
