"""The register of the current generation: read where it is kept, else made while others go on.

Making it reads every article that cites anything: a third of a millisecond each, so half a minute for a large
archive. No one who looks something up waits for that.
"""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dvsearch.engine.base import Snapshot
from dvsearch.errors import DvsearchError
from dvsearch.register.build import build_register, citing_articles
from dvsearch.register.entries import DecisionEntry
from dvsearch.register.kept import KeptRegisters, Stamp, stamp_of
from dvsearch.register.table import DecisionTable, make_table

__all__ = ["Register"]

logger = logging.getLogger("dvsearch.register")

# Seconds that the one who finds nothing at all waits for it: a register that is kept, or of few articles, is
# there by then.
_PATIENCE = 0.3


@dataclass(frozen=True, slots=True)
class _Held:
    stamp: Stamp
    entries: tuple[DecisionEntry, ...]
    by_key: Mapping[str, DecisionEntry]


class Register:
    """What the archive says of the documents it cites, for the generation that `snapshot` gives.

    Safe to use from several threads, and by several processes over one index. While the register of a new
    generation is being made, that of the one before it is what `entries` and `entry` give.
    """

    def __init__(self, snapshot: Callable[[], Snapshot], index: Path | None = None) -> None:
        self._snapshot = snapshot
        self._kept = KeptRegisters(index)
        self._held: _Held | None = None
        self._table: tuple[Stamp, _Held | None, DecisionTable] | None = None
        self._given_up: Stamp | None = None
        self._making: threading.Thread | None = None
        self._lock = threading.Lock()

    @property
    def is_ready(self) -> bool:
        """Whether there are entries to give, if only of an older generation."""
        return self._look() is not None

    @property
    def is_current(self) -> bool:
        """Whether the entries are those of the current generation."""
        held = self._look()
        return held is not None and held.stamp == stamp_of(self._snapshot())

    def entries(self) -> tuple[DecisionEntry, ...]:
        """Every entry, the most cited first; none until the first register is made."""
        held = self._look()
        return () if held is None else held.entries

    def entry(self, key: str) -> DecisionEntry | None:
        """The entry of a key, None if there is none (yet)."""
        held = self._look()
        return None if held is None else held.by_key.get(key)

    def table(self) -> DecisionTable:
        """A row for every document that is cited in the current generation.

        Numbers are exact at any time; what only the register knows is missing until it is made.
        """
        held, snapshot = self._look(), self._snapshot()
        stamp = stamp_of(snapshot)
        known = self._table
        if known is None or known[0] != stamp or known[1] is not held:
            known = self._table = (stamp, held, make_table(snapshot, {} if held is None else held.by_key))
        return known[2]

    def bring_up_to_date(self) -> None:
        """Read or make the register of the current generation, however long it takes, and keep it."""
        self._make(self._snapshot())

    def _look(self) -> _Held | None:
        """What there is now; what should be there is on its way."""
        snapshot = self._snapshot()
        stamp, held = stamp_of(snapshot), self._held
        if (held is None or held.stamp != stamp) and self._given_up != stamp:
            self._begin(snapshot, patient=held is None)
        return self._held

    def _begin(self, snapshot: Snapshot, *, patient: bool) -> None:
        with self._lock:
            if self._making is not None and self._making.is_alive():
                return
            making = threading.Thread(
                target=self._try_to_make, args=(snapshot,), name="dvsearch-register", daemon=True
            )
            self._making = making
            making.start()
        if patient:
            making.join(_PATIENCE)

    def _try_to_make(self, snapshot: Snapshot) -> None:
        try:
            self._make(snapshot)
        except DvsearchError as error:  # damage: the pages that read these articles will say so
            self._given_up = stamp_of(snapshot)
            logger.warning("the register cannot be made: %s", error)

    def _make(self, snapshot: Snapshot) -> None:
        stamp = stamp_of(snapshot)
        entries = self._kept.read(stamp)
        if entries is None:
            with self._kept.making():
                entries = self._kept.read(stamp)  # another process may have made it meanwhile
                if entries is None:
                    entries = build_register(citing_articles(snapshot))
                    self._kept.write(stamp, entries)
        self._held = _Held(stamp, entries, {entry.key: entry for entry in entries})
