"""`dvsearch bench`: how fast an index answers, and how fast articles are indexed."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dvsearch.cli.complaints import Complaints
from dvsearch.cli.options import IndexOption, JsonOption, chosen_settings, open_engine
from dvsearch.cli.output import facts, write_json
from dvsearch.errors import ConfigError

if TYPE_CHECKING:
    from dvsearch.evaluation.bench import IndexingTimes, SearchTimes

__all__ = ["run"]

_DEFAULT_QUERIES = Path("data/eval/sample.jsonl")


def run(
    queries: Annotated[
        Path | None,
        typer.Option("--queries", metavar="FILE", help="Judgments to take queries from [default: our own]."),
    ] = None,
    rounds: Annotated[int, typer.Option("--rounds", metavar="N", min=1, help="Times to ask each.")] = 3,
    articles: Annotated[
        list[Path] | None,
        typer.Option("--articles", metavar="PATH", help="Instead: time how long these take to index."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes for --articles [default: one a core].")
    ] = None,
    index: IndexOption = None,
    as_json: JsonOption = False,
) -> None:
    """Time searches, or indexing with --articles."""
    times = _indexing(articles, workers) if articles else _searches(queries, rounds, index)
    if as_json:
        write_json(asdict(times))
    else:
        typer.echo(facts(_rows(times), indent=0))


def _searches(queries: Path | None, rounds: int, index: Path | None) -> "SearchTimes":
    from dvsearch.evaluation.bench import time_searches
    from dvsearch.evaluation.judgments import read_judgments
    from dvsearch.search import Searcher

    if queries is None and not _DEFAULT_QUERIES.is_file():
        raise ConfigError(f"there is no {_DEFAULT_QUERIES} here; name a file of judgments with --queries")
    asked = [judgment.query for judgment in read_judgments(queries or _DEFAULT_QUERIES)]
    with open_engine(chosen_settings(index=index).index) as engine:
        return time_searches(Searcher(engine), asked, rounds)


def _indexing(paths: Sequence[Path], workers: int | None) -> "IndexingTimes":
    from dvsearch.evaluation.bench import time_indexing
    from dvsearch.readers import read

    complaints = Complaints()
    with open_engine(None) as engine:
        times = time_indexing(engine, read(paths, on_error=complaints), workers=workers, on_error=complaints)
    complaints.close()
    return times


def _rows(times: "SearchTimes | IndexingTimes") -> list[tuple[str, str]]:
    from dvsearch.evaluation.bench import SearchTimes

    if not isinstance(times, SearchTimes):
        largest = times.largest_process
        return [
            ("articles", str(times.articles)),
            ("seconds", f"{times.seconds:.1f}"),
            ("articles/s", f"{times.per_second:.0f}"),
            *([] if largest is None else [("largest process", f"{largest / 1e6:.0f} MB")]),
        ]
    measured = {name: getattr(times, name) for name in ("first", "p50", "p95", "p99", "slowest")}
    return [
        ("articles", str(times.articles)),
        ("queries", f"{times.queries}, {times.rounds} times each"),
        *((name, f"{seconds * 1000:.1f} ms") for name, seconds in measured.items()),
        ("slowest query", times.slowest_query),
        ("queries/s", f"{times.per_second:.1f}"),
    ]
