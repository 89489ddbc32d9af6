"""Write the addresses of our own pages, below whatever path the application is mounted at."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias
from urllib.parse import quote, urlencode, urlsplit

from starlette.types import Scope

from dvsearch.query.notes import Language
from dvsearch.web.params import SearchParams, param_pairs

__all__ = [
    "ExportKind",
    "Paths",
    "path_below_root",
    "quote_key",
    "raw_path",
    "root_of",
    "web_url",
    "with_query",
]

ExportKind: TypeAlias = Literal["csv", "jsonl", "xlsx"]

# Segments that browsers resolve away; their slashes are then written %2F, which they leave alone.
_RESOLVED_AWAY = {"", ".", ".."}
# Pages that there is one of.
_SECTIONS = {
    "decisions": "/van-ban",
    "trends": "/xu-huong",
    "help": "/tro-giup",
    "embedding": "/nhung",
    "api-pages": "/api",
}


@dataclass(frozen=True, slots=True)
class Paths:
    """Addresses below `root`, which has no slash at its end."""

    root: str = ""

    def search(self, params: SearchParams) -> str:
        """The page of results, or the start page where nothing is asked."""
        return _asking(f"{self.root}/", params)

    def article(self, key: str, params: SearchParams) -> str:
        """The page of an article; it carries the search it was found by, to mark it and lead back."""
        return _asking(f"{self.root}/bai/{quote_key(key)}", params)

    def section(self, name: str, language: Language = "vi") -> str:
        """A section of the site: decisions, trends, help, embedding, api-pages. KeyError for another."""
        return _asking(f"{self.root}{_SECTIONS[name]}", SearchParams(language=language))

    def decision(self, key: str, language: Language = "vi") -> str:
        """The page of a decision; slashes of the key stay what they are."""
        return _asking(
            f"{self.root}{_SECTIONS['decisions']}/{quote_key(key)}", SearchParams(language=language)
        )

    def card_builder(self, key: str, language: Language = "vi") -> str:
        """The page that builds the card of a decision for other pages."""
        pairs = [("variant", "card"), ("decision", key), *param_pairs(SearchParams(language=language))]
        return with_query(f"{self.root}{_SECTIONS['embedding']}", pairs)

    def feed(self, params: SearchParams) -> str:
        """The newest of all articles found, as an Atom feed."""
        return _asking(f"{self.root}/feed.atom", _whole(params))

    def export(self, params: SearchParams, kind: ExportKind) -> str:
        """All articles found, as a file."""
        return _asking(f"{self.root}/export.{kind}", _whole(params))

    def opensearch(self, language: Language = "vi") -> str:
        """The description that lets a browser search here from its own box."""
        return _asking(f"{self.root}/opensearch.xml", SearchParams(language=language))

    def api_suggest(self, language: Language = "vi") -> str:
        """What the box offers while one types, as JSON; `q` is still to be added."""
        return _asking(f"{self.root}/api/v1/suggest", SearchParams(language=language))

    def api_search(self, params: SearchParams) -> str:
        """The search as JSON; how a page lists facets is nothing to it."""
        asked = replace(params, today=False, expanded=None)
        return _asking(f"{self.root}/api/v1/search", asked)

    def api_article(self, key: str) -> str:
        """The article as JSON."""
        return f"{self.root}/api/v1/articles/{quote_key(key)}"

    def api_decision(self, key: str) -> str:
        """The decision as JSON."""
        return f"{self.root}/api/v1/decisions/{quote_key(key)}"


def root_of(scope: Scope) -> str:
    """The path that the application is mounted at, without a slash at its end."""
    return str(scope.get("root_path", "")).rstrip("/")


def raw_path(scope: Scope) -> bytes:
    """The path of a request as it came, still quoted."""
    return scope.get("raw_path") or quote(scope["path"]).encode()


def path_below_root(scope: Scope) -> str:
    """The path of a request without the one that the application is mounted at: what routes are told by."""
    path, root = str(scope["path"]), root_of(scope)
    return path.removeprefix(root) if path.startswith(f"{root}/") else path


def quote_key(key: str) -> str:
    """The key as part of a path: of an article or a decision, with its slashes."""
    safe = "" if _RESOLVED_AWAY.intersection(key.split("/")) else "/"
    return quote(key, safe=safe, errors="replace")


def with_query(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The path with a query string of these pairs; without any, the path alone."""
    written = urlencode(list(pairs), errors="replace")
    return f"{path}?{written}" if written else path


def web_url(url: str) -> str | None:
    """Give the address back if a browser may follow it: http or https, with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket out of place
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _whole(params: SearchParams) -> SearchParams:
    """The same articles, whatever part of them and of the facets a page shows."""
    query = replace(params.query, page=1, size=SearchParams().query.size)
    return replace(params, query=query, today=False, expanded=None)


def _asking(path: str, params: SearchParams) -> str:
    return with_query(path, param_pairs(params))
