"""Give every request a name, which the answer, the log and an error page share."""

import re
import secrets
from collections.abc import MutableMapping

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection

__all__ = ["HEADER", "give_id", "id_of"]

HEADER = "X-Request-ID"

# What proxies make: UUIDs, hexadecimal numbers, `Root=1-67…`. Nothing that a log or a page could trip over.
_SANE = re.compile(r"[A-Za-z0-9._:=+/-]{1,100}")


def give_id(scope: MutableMapping[str, object], headers: Headers) -> str:
    """Note the id of a request in its scope: the one that a proxy gave it if it is sane, else a new one."""
    given = headers.get(HEADER, "")
    request_id = given if _SANE.fullmatch(given) else secrets.token_hex(8)
    state = scope.setdefault("state", {})
    assert isinstance(state, dict)
    state["request_id"] = request_id
    return request_id


def id_of(connection: HTTPConnection) -> str:
    """The id of a request; empty outside an application that gives ids."""
    return str(getattr(connection.state, "request_id", ""))
