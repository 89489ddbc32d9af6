"""Which other sites may embed ours: read once from the settings, asked by CORS and by frame-ancestors."""

import re
from dataclasses import dataclass

from dvsearch.errors import ConfigError

__all__ = ["Origins"]

_ORIGIN = re.compile(r"(https?)://([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?::([0-9]{1,5}))?")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LAST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins that may embed ours, as browsers write them; `any_site` admits all."""

    allowed: tuple[str, ...] = ()
    any_site: bool = False

    @classmethod
    def read(cls, listed: str) -> "Origins":
        """Read a list with commas, as a person writes it. Raises ConfigError naming what is no origin."""
        given = [each.strip() for each in listed.split(",") if each.strip()]
        if "*" in given:
            return cls(any_site=True)
        return cls(tuple(dict.fromkeys(_origin(each) for each in given)))

    def __bool__(self) -> bool:
        return self.any_site or bool(self.allowed)

    def __contains__(self, origin: str) -> bool:
        return self.any_site or origin in self.allowed

    @property
    def ancestors(self) -> str:
        """The value of the directive frame-ancestors for a page that these may frame, and we ourselves."""
        return "*" if self.any_site else " ".join(("'self'", *self.allowed))


def _origin(given: str) -> str:
    """The origin as browsers write it: in lower case, in ASCII, without a port that goes unsaid."""
    found = _ORIGIN.fullmatch(_in_ascii(given.lower().removesuffix("/")))
    port = int(found[3]) if found and found[3] else None
    if found is None or (port is not None and not 0 < port <= _LAST_PORT):
        raise ConfigError(
            f"DVSEARCH_EMBED_ORIGINS: {given!r} is no origin; write scheme, host and port only, "
            "as https://intranet.example.vn or http://portal.local:8080, or * for every site"
        )
    scheme, host, _ = found.groups()
    unsaid = port is None or port == _DEFAULT_PORTS[scheme]
    return f"{scheme}://{host}" if unsaid else f"{scheme}://{host}:{port}"


def _in_ascii(origin: str) -> str:
    scheme, separator, rest = origin.partition("://")
    host, colon, port = rest.partition(":")
    try:
        return f"{scheme}{separator}{host.encode('idna').decode('ascii')}{colon}{port}"
    except UnicodeError:  # no host name; the pattern says so
        return origin
