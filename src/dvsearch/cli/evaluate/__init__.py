"""`dvsearch eval`: how good are search and extraction, and are the pinned floors held?"""

import typer

from dvsearch.cli.evaluate import extract, gate, relevance

__all__ = ["app"]

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Measure quality, and hold it against pinned floors."
)
app.command("relevance")(relevance.run)
app.command("extract")(extract.run)
app.command("gate")(gate.run)
