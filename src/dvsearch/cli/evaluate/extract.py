"""`dvsearch eval extract`: score extraction on hand-labelled texts."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dvsearch.cli.options import JsonOption
from dvsearch.cli.output import plain, write_json

if TYPE_CHECKING:
    from dvsearch.evaluation.extraction import ExtractionReport

__all__ = ["run"]


def run(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="JSONL of labelled texts.")],
    show: Annotated[int, typer.Option("--show", metavar="N", min=0, help="Print the first N mistakes.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Score citations, or dates and provinces, against labels; each file says which it has."""
    from dvsearch.evaluation.extraction import evaluate_extraction

    reports = {str(path): evaluate_extraction(path) for path in gold}
    if as_json:
        write_json({name: _record(report, show) for name, report in reports.items()})
        return
    for name, report in reports.items():
        typer.echo(plain(name))
        for figure, value in report.figures().items():
            typer.echo(f"  {figure:28}{value:8.4f}")
        for mistake in report.mistakes[:show]:
            typer.echo(plain(f"  {mistake.id}: {mistake.what}  {' '.join(mistake.surface.split())}"))


def _record(report: "ExtractionReport", show: int) -> dict[str, object]:
    record: dict[str, object] = {
        "figures": {name: round(value, 4) for name, value in report.figures().items()}
    }
    if show:
        record["mistakes"] = [
            {"id": mistake.id, "what": mistake.what, "surface": mistake.surface}
            for mistake in report.mistakes[:show]
        ]
    return record
