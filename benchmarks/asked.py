"""What is asked of the figures, and whether they reach it: the table of ratios, all of one run."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.figures import Results
from benchmarks.pages import ASSETS, HTML, MEDIAN, SHIFTS
from benchmarks.questions import COMMON
from benchmarks.site_pages import MAX_ASSETS, MAX_HTML, MAX_MEDIAN, MAX_SHIFT

__all__ = ["ASKED", "Asked", "Reached", "reached"]

Value = Callable[[Results], float | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """One demand: what is compared, the bound in words, the value, and whether the value is within it."""

    what: str
    bound: str
    value: Value
    holds: Callable[[float], bool]
    unit: str = "×"


@dataclass(frozen=True, slots=True)
class Reached:
    """What came of a demand; `value` is None where it was not measured."""

    what: str
    bound: str
    value: float | None
    unit: str
    holds: bool | None


def _ratio(part: str, name: str, over: str, under: str) -> Value:
    """The figure of the system `over`, divided by that of `under`."""

    def value(results: Results) -> float | None:
        first, second = results.value(part, name, over), results.value(part, name, under)
        return first / second if first is not None and second else None

    return value


def _worst(system: str) -> Value:
    """The largest figure of this column in the table of pages."""

    def value(results: Results) -> float | None:
        part = results.parts.get("pages")
        return (
            max((each.value for each in part.figures if each.system == system), default=None)
            if part
            else None
        )

    return value


def _own(part: str, name: str) -> Value:
    return lambda results: results.value(part, name, "ours")


_COMMON_PAGE = f"“{COMMON}”, p95"
_BUSY_ERRORS = "with an indexer beside it: failed requests"

ASKED = (
    Asked(
        "segmentation, one process: dvsearch / pyvi",
        "at least 10 ×",
        _ratio("segmentation", "characters/s, one process", "ours", "pyvi"),
        lambda value: value >= 10,
    ),
    Asked(
        "segmentation: lines that differ from pyvi's",
        "none",
        _own("segmentation", "lines that differ"),
        lambda value: value == 0,
        "",
    ),
    Asked(
        "whole indexing: dvsearch / (pyvi + stock Whoosh)",
        "at least 4 ×",
        _ratio("indexing", "articles/s", "ours", "whoosh"),
        lambda value: value >= 4,
    ),
    Asked(
        "whole indexing: dvsearch / (pyvi + Tantivy)",
        "more than 1 ×",
        _ratio("indexing", "articles/s", "ours", "tantivy"),
        lambda value: value > 1,
    ),
    Asked(
        "reading facts, share of indexing",
        "less than 15 %",
        _own("indexing", "reading facts, share of indexing"),
        lambda value: value < 15,
        "%",
    ),
    Asked(
        "full page, p95: stock Whoosh / dvsearch",
        "at least 20 ×",
        _ratio("latency", "full page, p95", "whoosh", "ours"),
        lambda value: value >= 20,
    ),
    Asked(
        "full page, p95: dvsearch / Tantivy",
        "at most 1.5 ×",
        _ratio("latency", "full page, p95", "ours", "tantivy"),
        lambda value: value <= 1.5,
    ),
    Asked(
        "full page, p95: dvsearch / SQLite FTS5",
        "less than 1 ×",
        _ratio("latency", "full page, p95", "ours", "sqlite"),
        lambda value: value < 1,
    ),
    Asked(
        f"“{COMMON}”, full page, p95: dvsearch / Tantivy",
        "less than 2 ×",
        _ratio("latency", _COMMON_PAGE, "ours", "tantivy"),
        lambda value: value < 2,
    ),
    Asked(
        "index size / text",
        "at most 1.3 ×",
        _own("indexing", "index size / text"),
        lambda value: value <= 1.3,
    ),
    Asked(
        "memory of a server after 1,000 pages, beyond the mapped index",
        "at most 250 MB",
        _own("memory", "beyond the mapped index"),
        lambda value: value <= 250,
        "MB",
    ),
    Asked(
        "cold `dvsearch search`, beyond Python's own start",
        "at most 0.35 s",
        _own("cold", "beyond Python's own start"),
        lambda value: value <= 0.35,
        "s",
    ),
    Asked(
        "pages while an indexer works: failed requests",
        "none",
        _own("load", _BUSY_ERRORS),
        lambda value: value == 0,
        "",
    ),
    Asked(
        "pages while an indexer works: p99 / p99 idle",
        "at most 5 ×",
        _own("load", "p99 with an indexer / p99 idle"),
        lambda value: value <= 5,
    ),
    Asked(
        "slowest page of the sample archive, median at the server",
        f"at most {MAX_MEDIAN:g} ms",
        _worst(MEDIAN),
        lambda value: value <= MAX_MEDIAN,
        "ms",
    ),
    Asked(
        "largest page of the sample archive, HTML as sent",
        f"less than {MAX_HTML / 1000:g} KB",
        _worst(HTML),
        lambda value: value < MAX_HTML / 1000,
        "KB",
    ),
    Asked(
        "all static files, as sent",
        f"less than {MAX_ASSETS / 1000:g} KB",
        _worst(ASSETS),
        lambda value: value < MAX_ASSETS / 1000,
        "KB",
    ),
    *(
        Asked(
            f"page that moves most while it is loaded, {width} pixels wide",
            f"less than {MAX_SHIFT:g}",
            _worst(shift),
            lambda value: value < MAX_SHIFT,
            "",
        )
        for width, shift in SHIFTS.items()
    ),
)


def reached(results: Results) -> list[Reached]:
    """Hold the results against everything asked."""
    found = []
    for asked in ASKED:
        value = asked.value(results)
        found.append(
            Reached(asked.what, asked.bound, value, asked.unit, None if value is None else asked.holds(value))
        )
    return found
