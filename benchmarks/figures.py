"""What was measured: figures of systems, gathered by part, kept as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from dvsearch.evaluation.metrics import percentile

__all__ = ["Figure", "Part", "Results", "percentiles"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: of which system, called what, in which unit; `articles` is the size it was measured at."""

    name: str
    system: str
    value: float
    unit: str
    articles: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of the benchmarks gave; `notes` are sentences on how it was measured."""

    name: str
    title: str
    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()
    measured: str = ""


@dataclass(slots=True)
class Results:
    """All parts measured on one corpus, by name; a part measured again takes its own place."""

    parts: dict[str, Part] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)

    def add(self, part: Part) -> None:
        """Add a part, or put it in place of an older one."""
        self.parts[part.name] = part

    def value(self, part: str, name: str, system: str) -> float | None:
        """The figure of this name, or None where it was not measured."""
        found = self.parts.get(part)
        values = (
            [each.value for each in found.figures if (each.name, each.system) == (name, system)]
            if found
            else []
        )
        return values[-1] if values else None

    def write(self, path: Path) -> None:
        """Write everything as JSON."""
        path.parent.mkdir(parents=True, exist_ok=True)
        record = {"about": self.about, "parts": [asdict(part) for part in self.parts.values()]}
        path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")

    @classmethod
    def read(cls, path: Path) -> "Results":
        """Read what `write` wrote; nothing where there is no file."""
        results = cls()
        if path.is_file():
            record = json.loads(path.read_text("utf-8"))
            results.about = record["about"]
            for part in record["parts"]:
                figures = tuple(Figure(**figure) for figure in part["figures"])
                results.add(
                    Part(part["name"], part["title"], figures, tuple(part["notes"]), part["measured"])
                )
        return results


def percentiles(
    name: str,
    system: str,
    seconds: Sequence[float],
    articles: int | None = None,
    at: Iterable[int] = (50, 95, 99),
) -> list[Figure]:
    """p50, p95 and p99 of some times, in milliseconds."""
    return [
        Figure(f"{name}, p{each}", system, percentile(seconds, each) * 1000, "ms", articles) for each in at
    ]
