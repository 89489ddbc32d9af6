"""A real server on loopback, in a thread of the test."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.server import listen, local_address, make_server

ON_ANY_PORT = Settings(port=0)


@contextmanager
def serving(searcher: Searcher, settings: Settings = ON_ANY_PORT) -> Iterator[str]:
    """Serve while the block runs; gives the address, with a slash at its end."""
    server = make_server(settings, searcher)
    with listen(settings) as listening:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            while not server.started and thread.is_alive():
                time.sleep(0.01)
            yield local_address(listening)
        finally:
            server.should_exit = True
            thread.join(timeout=20)
            assert not thread.is_alive()
