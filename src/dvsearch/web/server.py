"""Run the application in uvicorn until it is told to stop."""

import socket
from collections.abc import Callable
from contextlib import suppress
from ipaddress import ip_network

import uvicorn

from dvsearch.config import Settings
from dvsearch.errors import ConfigError
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from dvsearch.web.operating.limits import MAX_HEADERS, MAX_URL

__all__ = ["GRACE", "listen", "local_address", "make_server", "run_server", "serve"]

# Requests under way when told to stop have so many seconds to finish.
GRACE = 10
# Bytes that a request may have before its end must be seen; with room for us to say what is too long.
_MAX_HEAD = 2 * (MAX_URL + MAX_HEADERS)


def serve(
    settings: Settings, searcher: Searcher, *, on_ready: Callable[[str], None] = lambda address: None
) -> None:
    """Serve until SIGINT or SIGTERM; requests under way are finished first.

    Returns after SIGINT; SIGTERM then ends the process, as whoever sent it expects. `on_ready` gets the
    address once the port is ours. Raises ConfigError if it cannot be had.
    """
    server = make_server(settings, searcher)
    with listen(settings) as listening:
        on_ready(local_address(listening, settings.root_path))
        run_server(server, listening)


def run_server(server: uvicorn.Server, listening: socket.socket) -> None:
    """Answer at `listening` until SIGINT, after which it returns, or SIGTERM, which ends the process."""
    with suppress(KeyboardInterrupt):  # uvicorn passes the signal on when all is done
        server.run(sockets=[listening])


def make_server(settings: Settings, searcher: Searcher) -> uvicorn.Server:
    """Return the server, not yet running. Raises ConfigError for settings that cannot be used."""
    config = uvicorn.Config(
        create_app(settings, searcher),
        http="h11",  # what else is installed may have other limits
        ws="none",
        h11_max_incomplete_event_size=_MAX_HEAD,
        access_log=False,  # ours knows more, and keeps what is searched for to itself
        log_level="warning",
        lifespan="off",
        server_header=False,
        forwarded_allow_ips=_proxies(settings.trust_proxy),
        timeout_graceful_shutdown=GRACE,
    )
    return uvicorn.Server(config)


def _proxies(trusted: str) -> list[str]:
    """Whose word on the client's address and scheme counts; uvicorn would take a slip for a name."""
    proxies = [proxy.strip() for proxy in trusted.split(",") if proxy.strip()]
    for proxy in proxies:
        try:
            if proxy != "*":
                ip_network(proxy)
        except ValueError as error:
            raise ConfigError(
                f"DVSEARCH_TRUST_PROXY: {proxy!r} is no address or network ({error}); "
                "write 10.0.0.2 or 10.0.0.0/24, or * for all"
            ) from error
    return ["*"] if "*" in proxies else proxies


def listen(settings: Settings) -> socket.socket:
    """Open the port of `settings`; port 0 takes any free one. Raises ConfigError if it cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        opened = socket.create_server((settings.host, settings.port), family=family, backlog=128)
    except (OSError, OverflowError) as error:
        raise ConfigError(
            f"cannot listen on {settings.host} port {settings.port}: {error}. "
            "Stop what listens there, or choose another with --host, --port, DVSEARCH_HOST or DVSEARCH_PORT."
        ) from error
    # Named as TCP, so that asyncio sends at once (TCP_NODELAY): else the body of a page waits 40 ms for the
    # receiver to confirm its headers.
    return socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, fileno=opened.detach())


def local_address(listening: socket.socket, root: str = "") -> str:
    """The address to type into a browser on this machine."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}{root}/" if ":" in host else f"http://{host}:{port}{root}/"
