"""`dvsearch serve`: the search pages and the JSON API, until Ctrl-C."""

import sys
from typing import Annotated

import typer

from dvsearch.cli.options import IndexOption, chosen_settings, open_engine

__all__ = ["run"]


def run(
    host: Annotated[
        str | None,
        typer.Option("--host", help="Address [default: DVSEARCH_HOST, or 127.0.0.1]."),
    ] = None,
    port: Annotated[
        int | None, typer.Option("--port", help="Port [default: DVSEARCH_PORT, or 8000].")
    ] = None,
    index: IndexOption = None,
) -> None:
    """Serve the pages and the API until Ctrl-C."""
    from dvsearch.search import Searcher, SearchQuery
    from dvsearch.web.server import serve

    settings = chosen_settings(index=index, host=host, port=port)
    with open_engine(settings.index) as engine:
        searcher = Searcher(engine)
        # A missing index is told now, and the columns are read now, not at the first reader's search.
        count = searcher.search(SearchQuery(size=1)).total
        serve(settings, searcher, on_ready=lambda address: _tell(count, address))


def _tell(count: int, address: str) -> None:
    sys.stdout.write(f"dvsearch serves {count} articles at {address} until Ctrl-C\n")
    sys.stdout.flush()
