"""The operations of the API: what each is for, its parameters, and what it answers."""

from dataclasses import dataclass, field

from dvsearch.web.api.openapi.parameters import (
    ARTICLE_KEY,
    FACET_LIMIT,
    FACETS,
    IF_NONE_MATCH,
    LANGUAGE,
    MATCH,
    PAGE,
    SIZE,
    Parameter,
)

__all__ = ["ARTICLE", "DOCUMENT", "OPERATIONS", "PREFIX", "SEARCH", "Operation"]

# All paths of the API stand below this.
PREFIX = "/api/v1"


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing to ask the API: a path below PREFIX, its parameters and its answer.

    `answer` names a schema. An answer `of_index` follows from the index and bears an ETag; without an index
    there is none. `finds` says that there may be nothing at the path.
    """

    name: str
    path: str
    summary: str
    description: str
    answer: str
    parameters: tuple[Parameter, ...] = ()
    of_index: bool = True
    finds: bool = False
    example: str = field(default="", kw_only=True)

    @property
    def route(self) -> str:
        """The path as Starlette matches it: keys have slashes."""
        return f"{PREFIX}{self.path}".replace("}", ":path}")

    @property
    def query_parameters(self) -> tuple[Parameter, ...]:
        """Those of the query string."""
        return tuple(each for each in self.parameters if each.location == "query")


SEARCH = Operation(
    "search",
    "/search",
    "Search the articles",
    "One page of results with facets. The query language, the filters and the order are those of the search "
    "page: any address of that page is a search here under this path.",
    "SearchAnswer",
    (*MATCH, PAGE, SIZE, FACETS, FACET_LIMIT, LANGUAGE, IF_NONE_MATCH),
    example="q=dan+van+kheo&size=1",
)
ARTICLE = Operation(
    "article",
    "/articles/{key}",
    "Read one article",
    "The article with all that was read from it: date, provinces, source, and each citation with its place.",
    "ArticleAnswer",
    (ARTICLE_KEY, LANGUAGE, IF_NONE_MATCH),
    finds=True,
)
DOCUMENT = Operation(
    "openapi",
    "/openapi.json",
    "Read this document",
    "The OpenAPI document of this API.",
    "OpenApiDocument",
    of_index=False,
)

OPERATIONS = (SEARCH, ARTICLE, DOCUMENT)
