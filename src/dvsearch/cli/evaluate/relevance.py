"""`dvsearch eval relevance`: index a corpus, ask judged queries, score the first pages."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dvsearch.cli.complaints import Complaints
from dvsearch.cli.options import JsonOption, open_engine
from dvsearch.cli.output import plain, tell, write_json

if TYPE_CHECKING:
    from dvsearch.evaluation.relevance import Outcome, RelevanceReport, Scores

__all__ = ["run"]


def run(
    corpus: Annotated[Path, typer.Option("--corpus", metavar="C", help="File or folder of articles.")],
    queries: Annotated[Path, typer.Option("--queries", metavar="Q", help="JSONL of judged queries.")],
    text_fields: Annotated[
        str, typer.Option("--text-fields", metavar="NAMES", help="Take text from these alone: title,body.")
    ] = "",
    index: Annotated[
        Path | None, typer.Option("--index", metavar="DIR", help="Keep the index here, and use it if there.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=2, help="Take a slice of N articles.")
    ] = None,
    workers: Annotated[int | None, typer.Option("--workers", min=1, help="Processes to index with.")] = None,
    show: Annotated[int, typer.Option("--show", metavar="N", min=0, help="Print the N worst queries.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Score the first pages of judged queries: nDCG@10, MRR@10 and recall@10, overall and per kind."""
    from dvsearch.evaluation.corpus import cut, index_corpus
    from dvsearch.evaluation.judgments import read_judgments
    from dvsearch.evaluation.relevance import evaluate
    from dvsearch.search import Searcher

    judgments = read_judgments(queries)
    part = cut(judgments, limit) if limit else None
    complaints = Complaints()
    with open_engine(index) as engine:
        names = [name for name in text_fields.split(",") if name.strip()]
        report = index_corpus(
            engine, corpus, text_fields=names, part=part, workers=workers, on_error=complaints
        )
        complaints.close()
        if report.added + report.changed:
            tell(f"{report.added + report.changed} articles indexed in {report.seconds:.1f} s")
        scored = evaluate(Searcher(engine), part.judgments if part else judgments)
    worst = sorted(scored.outcomes, key=lambda outcome: outcome.ndcg)[:show]
    if as_json:
        write_json(_record(scored, worst))
    else:
        _print(scored, worst)


def _record(scored: "RelevanceReport", worst: "list[Outcome]") -> dict[str, object]:
    timing = scored.timing
    record: dict[str, object] = {
        "overall": _scores(scored.overall),
        "kinds": {scores.kind: _scores(scores) for scores in scored.kinds},
        "seconds": {"p50": timing.p50, "p95": timing.p95, "slowest": timing.slowest},
        "slowest_query": timing.slowest_query,
    }
    if worst:
        record["worst"] = [
            {
                "id": outcome.judgment.id,
                "query": outcome.judgment.query,
                "ndcg@10": outcome.ndcg,
                "ranking": outcome.ranking,
            }
            for outcome in worst
        ]
    return record


def _scores(scores: "Scores") -> dict[str, float]:
    return {
        "queries": scores.queries,
        "ndcg@10": round(scores.ndcg, 4),
        "mrr@10": round(scores.mrr, 4),
        "recall@10": round(scores.recall, 4),
    }


def _print(scored: "RelevanceReport", worst: "list[Outcome]") -> None:
    typer.echo(f"{'':24}{'queries':>8}{'nDCG@10':>9}{'MRR@10':>9}{'recall@10':>11}")
    for each in (scored.overall, *scored.kinds):
        typer.echo(f"{each.kind:24}{each.queries:8}{each.ndcg:9.4f}{each.mrr:9.4f}{each.recall:11.4f}")
    timing = scored.timing
    typer.echo(
        f"full page: p50 {timing.p50 * 1000:.0f} ms, p95 {timing.p95 * 1000:.0f} ms, "
        f"slowest {timing.slowest * 1000:.0f} ms ({plain(timing.slowest_query)})"
    )
    for outcome in worst:
        typer.echo(plain(f"{outcome.ndcg:.3f} {outcome.judgment.id}: {outcome.judgment.query}"))
