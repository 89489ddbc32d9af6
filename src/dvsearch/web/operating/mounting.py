"""Serve the application below a path, as a proxy does that has other things at `/`."""

from collections.abc import Iterable

from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from dvsearch.errors import ConfigError
from dvsearch.web.paths import raw_path

__all__ = ["Mounted", "check_root"]


class Mounted:
    """ASGI middleware: everything is below `root`, "" for nowhere in particular.

    Some proxies cut the path off before they ask us, others leave it; either way is understood, and so is
    who asks us directly.
    """

    def __init__(self, app: ASGIApp, root: str) -> None:
        self.app = app
        self.root = root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Note the root in the scope itself, where outer layers see what is found."""
        if scope["type"] == "http" and self.root:
            path = scope["path"]
            if path != self.root and not path.startswith(f"{self.root}/"):
                scope["raw_path"] = self.root.encode() + raw_path(scope)
                scope["path"] = self.root + path
            scope["root_path"] = self.root
        await self.app(scope, receive, send)


def check_root(root: str, routes: Iterable[Route]) -> None:
    """Raise ConfigError if one of our own addresses begins like `root`: which is meant could not be told."""
    for route in routes:
        if root and f"{route.path}/".startswith(f"{root}/"):
            raise ConfigError(f"DVSEARCH_ROOT_PATH: {root} is an address of our own; choose another path")
