"""`dvsearch serve`: the search pages and the JSON API, until Ctrl-C."""

import os
import socket
import sys
from dataclasses import replace
from typing import Annotated

import typer

from dvsearch.cli.options import IndexOption, chosen_settings, open_engine
from dvsearch.cli.output import log_to_stderr, prepare_streams, tell
from dvsearch.config import AccessLogForm, Settings

__all__ = ["run"]

# Seconds beyond the grace of a worker before it is killed.
_MORE_PATIENCE = 5


def run(
    host: Annotated[
        str | None,
        typer.Option("--host", help="Address to listen on [default: DVSEARCH_HOST, or 127.0.0.1]."),
    ] = None,
    port: Annotated[
        int | None, typer.Option("--port", help="Port, 0 for any free one [default: DVSEARCH_PORT, or 8000].")
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option("--workers", help="Processes that answer [default: DVSEARCH_WORKERS, or 1]."),
    ] = None,
    root_path: Annotated[
        str | None,
        typer.Option(
            "--root-path",
            metavar="PATH",
            help="Path below which a proxy serves the pages: /tim-kiem [default: DVSEARCH_ROOT_PATH].",
        ),
    ] = None,
    trust_proxy: Annotated[
        str | None,
        typer.Option(
            "--trust-proxy",
            metavar="ADDRESSES",
            help="Proxies whose X-Forwarded headers count [default: DVSEARCH_TRUST_PROXY, or this machine].",
        ),
    ] = None,
    log: Annotated[
        AccessLogForm | None,
        typer.Option("--log", help="Access log on stderr [default: DVSEARCH_LOG, or off]."),
    ] = None,
    index: IndexOption = None,
) -> None:
    """Serve the pages and the API until Ctrl-C.

    What has no option here is set by environment variables; README.md lists them.
    """
    from dvsearch.search import Searcher, SearchQuery
    from dvsearch.web.server import make_server, serve

    settings = _possible(
        chosen_settings(
            index=index,
            host=host,
            port=port,
            workers=workers,
            root_path=root_path,
            trust_proxy=trust_proxy,
            log=log,
        )
    )
    with open_engine(settings.index) as engine:
        searcher = Searcher(engine)
        # A missing index is told now, and the columns are read now, not at the first reader's search.
        count, generation = searcher.search(SearchQuery(size=1)).total, searcher.generation()
        if settings.workers == 1:
            serve(settings, searcher, on_ready=lambda address: _say(settings, count, generation, address))
            return
        make_server(settings, searcher)  # what cannot be used is told here, once
    _serve_with_workers(settings, count, generation)


def _possible(settings: Settings) -> Settings:
    if settings.workers > 1 and os.name == "nt":
        tell("several workers are not supported on Windows; one answers")
        return replace(settings, workers=1)
    return settings


def _serve_with_workers(settings: Settings, count: int, generation: int) -> None:
    from dvsearch.web.operating.workers import run_workers
    from dvsearch.web.server import GRACE, listen, local_address

    with listen(settings) as listening:
        _say(settings, count, generation, local_address(listening, settings.root_path))
        run_workers(settings, listening, work, patience=GRACE + _MORE_PATIENCE, tell=tell)


def work(settings: Settings, listening: socket.socket) -> None:
    """What one worker does, in a process of its own."""
    from dvsearch.search import Searcher, SearchQuery
    from dvsearch.web.server import make_server, run_server

    prepare_streams()
    log_to_stderr()
    with open_engine(settings.index) as engine:
        searcher = Searcher(engine)
        searcher.search(SearchQuery(size=1))
        run_server(make_server(settings, searcher), listening)


def _say(settings: Settings, count: int, generation: int, address: str) -> None:
    workers = "one process" if settings.workers == 1 else f"{settings.workers} workers"
    log = "no access log" if settings.log is AccessLogForm.OFF else f"access log on stderr as {settings.log}"
    sys.stdout.write(f"dvsearch serves {count} articles at {address} until Ctrl-C\n")
    sys.stdout.write(f"generation {generation} of {settings.index}, {workers}, {log}\n")
    sys.stdout.flush()
