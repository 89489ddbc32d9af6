"""Run the application in uvicorn until it is told to stop."""

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from dvsearch.config import Settings
from dvsearch.errors import ConfigError
from dvsearch.search import Searcher
from dvsearch.web.app import create_app

__all__ = ["address_of", "listen", "make_server", "serve"]

# Requests under way when told to stop have so many seconds to finish.
_GRACE = 10


def serve(
    settings: Settings,
    searcher: Searcher,
    *,
    access_log: bool = False,
    on_ready: Callable[[str], None] = lambda address: None,
) -> None:
    """Serve until SIGINT or SIGTERM; requests under way are finished first.

    Returns after SIGINT; SIGTERM then ends the process, as whoever sent it expects. `on_ready` gets the
    address once the port is ours. Raises ConfigError if it cannot be had.
    """
    server = make_server(settings, searcher, access_log=access_log)
    with listen(settings) as listening:
        on_ready(address_of(listening))
        with suppress(KeyboardInterrupt):  # uvicorn passes the signal on when all is done
            server.run(sockets=[listening])


def make_server(settings: Settings, searcher: Searcher, *, access_log: bool = False) -> uvicorn.Server:
    """Return the server, not yet running."""
    config = uvicorn.Config(
        create_app(settings, searcher),
        access_log=access_log,
        log_level="info" if access_log else "warning",
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=_GRACE,
    )
    return uvicorn.Server(config)


def listen(settings: Settings) -> socket.socket:
    """Open the port of `settings`; port 0 takes any free one. Raises ConfigError if it cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=128)
    except (OSError, OverflowError) as error:
        raise ConfigError(
            f"cannot listen on {settings.host} port {settings.port}: {error}. "
            "Stop what listens there, or choose another port."
        ) from error


def address_of(listening: socket.socket) -> str:
    """The address to type into a browser."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
