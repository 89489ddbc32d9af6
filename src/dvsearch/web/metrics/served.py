"""A request and how it was answered, as metrics and log see it."""

from dataclasses import dataclass

__all__ = ["Served"]


@dataclass(frozen=True, slots=True)
class Served:
    """One request. `path` and `query` are as they came, quoted; `route` is empty where none fits.

    `size` counts the bytes of the body that were sent, compressed ones if it was compressed.
    """

    request_id: str
    client: str
    method: str
    path: str
    query: str
    route: str
    status: int
    size: int
    seconds: float
