"""The program: the table of commands, and the one place that turns errors into messages and exit codes.

Command modules import what their options need and no more; the rest is imported by the command that
runs. So `dvsearch --help` loads no engine, a search no pyvi and no web server.
"""

import sys
import traceback
from collections.abc import Callable
from typing import Annotated

import typer
from typer.core import TyperGroup

import dvsearch
from dvsearch.cli import bench, decisions, doctor, evaluate, extract, index, search, serve, show, stats
from dvsearch.cli.exits import ExitCode, code_of, message_of
from dvsearch.cli.output import drop_stdout, log_to_stderr, prepare_streams, tell
from dvsearch.errors import DvsearchError

__all__ = ["app", "main"]

_COMMANDS: dict[str, Callable[..., None]] = {
    "index": index.run,
    "search": search.run,
    "show": show.run,
    "extract": extract.run,
    "serve": serve.run,
    "stats": stats.run,
    "decisions": decisions.run,
    "doctor": doctor.run,
    "bench": bench.run,
}


class _Program(TyperGroup):
    """The group of all commands; their errors become exit codes here."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override] # older typers have click's
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except KeyboardInterrupt:
            raise typer.Exit(ExitCode.INTERRUPTED) from None
        except BrokenPipeError:
            drop_stdout()
            raise typer.Exit(ExitCode.PIPE_CLOSED) from None
        except (DvsearchError, OSError) as error:
            tell(message_of(error))
            raise typer.Exit(code_of(error)) from error
        return result


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dvsearch {dvsearch.__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=_Program,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: quick, and the same in a terminal and in a file
    pretty_exceptions_enable=False,
)


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Search an archive of Vietnamese political news."""


for _name, _command in _COMMANDS.items():
    app.command(_name)(_command)
app.add_typer(evaluate.app, name="eval")


def main() -> None:
    """Run the program; ends in SystemExit."""
    prepare_streams()
    log_to_stderr()
    try:
        app(prog_name="dvsearch")
    except Exception:
        traceback.print_exc()
        tell("this is a defect of dvsearch; please report it with the lines above")
        raise SystemExit(ExitCode.DEFECT) from None
