"""A site of others: pages on an origin of their own, for what is embedded in them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

__all__ = ["Host", "hosting"]

_HEAD = '<!doctype html><html lang="vi"><title>Nội bộ</title><link rel="icon" href="data:,">'


@dataclass
class Host:
    """The origin of the site, and what its only page says, with which policy."""

    origin: str
    body: str = ""
    policy: str = ""

    def show(self, body: str, policy: str = "") -> str:
        """Put this on the page; gives its address."""
        self.body, self.policy = body, policy
        return f"{self.origin}/"


@contextmanager
def hosting() -> Iterator[Host]:
    """Serve a site of others while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            if host.policy:
                self.send_header("Content-Security-Policy", host.policy)
            self.end_headers()
            self.wfile.write(f"{_HEAD}<main><h1>Nội bộ</h1>{host.body}</main>".encode())

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host = Host(f"http://localhost:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
