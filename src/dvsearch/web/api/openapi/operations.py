"""The operations of the API: what each is for, its parameters, and what it answers."""

from dataclasses import dataclass

from dvsearch.web.api.openapi.parameters import (
    ARTICLE_KEY,
    CURSOR,
    DECISION_KEY,
    DECISIONS,
    FACET_LIMIT,
    FACETS,
    FILTERS,
    IF_NONE_MATCH,
    INTERVAL,
    LANGUAGE,
    MATCH,
    PAGE,
    QUERIES,
    QUERY,
    SIZE,
    UNITS,
    Parameter,
)

__all__ = [
    "ARTICLE",
    "DECISION",
    "DECISIONS_TABLE",
    "DOCUMENT",
    "OPERATIONS",
    "PREFIX",
    "SEARCH",
    "SUGGEST",
    "TRENDS",
    "Operation",
]

# All paths of the API stand below this.
PREFIX = "/api/v1"


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing to ask the API: a path below PREFIX, its parameters and its answer.

    `answer` names a schema, and `sample` is a request to try. An answer `of_index` follows from the index and
    bears an ETag; without an index there is none. `finds` says that there may be nothing at the path.
    """

    name: str
    path: str
    summary: str
    description: str
    answer: str
    sample: str
    parameters: tuple[Parameter, ...] = ()
    of_index: bool = True
    finds: bool = False

    @property
    def route(self) -> str:
        """The path as Starlette matches it: keys have slashes."""
        return f"{PREFIX}{self.path}".replace("}", ":path}")

    @property
    def is_paged(self) -> bool:
        """Say whether its answers may go on on a next page whose address is told."""
        return CURSOR in self.parameters

    @property
    def query_parameters(self) -> tuple[Parameter, ...]:
        """Those of the query string."""
        return tuple(each for each in self.parameters if each.location == "query")


SEARCH = Operation(
    "search",
    "/search",
    "Search the articles",
    "One page of results with facets. The query language, the filters and the order are those of the search "
    "page: what stands behind the ? there can stand here.",
    "SearchAnswer",
    "/search?q=dan+van+kheo&size=3",
    (*MATCH, PAGE, CURSOR, SIZE, FACETS, FACET_LIMIT, LANGUAGE, IF_NONE_MATCH),
)
ARTICLE = Operation(
    "article",
    "/articles/{key}",
    "Read one article",
    "The article with all that was read from it: date, provinces, source, and each citation with its place.",
    "ArticleAnswer",
    "/articles/quang-binh/dan-van-kheo.txt",
    (ARTICLE_KEY, LANGUAGE, IF_NONE_MATCH),
    finds=True,
)
DECISIONS_TABLE = Operation(
    "decisions",
    "/decisions",
    "List the decisions",
    "The table of all documents that the archive cites: numbers of articles and provinces, first and latest "
    "article, and what the articles say of the document.",
    "DecisionsAnswer",
    "/decisions?sort=latest&size=3",
    (*DECISIONS, PAGE, SIZE, LANGUAGE, IF_NONE_MATCH),
)
DECISION = Operation(
    "decision",
    "/decisions/{key}",
    "Read one decision",
    "How a decision was covered, by year, month and province, what is cited along with it, and what the "
    "articles say of it. Any spelling of the number will do; the key in the answer is the usual one.",
    "DecisionAnswer",
    "/decisions/290-Q%C4%90/TW",
    (DECISION_KEY, UNITS, LANGUAGE, IF_NONE_MATCH),
    finds=True,
)
SUGGEST = Operation(
    "suggest",
    "/suggest",
    "Complete what is being typed",
    "What the search box offers: decisions, provinces and sources with their numbers of articles, frequent "
    "phrases and titles, found with marks or without.",
    "SuggestAnswer",
    "/suggest?q=qd+290",
    (QUERY, LANGUAGE, IF_NONE_MATCH),
)
TRENDS = Operation(
    "trends",
    "/trends",
    "Compare queries over time",
    "How many articles of each year or month several queries find, all under the same filters. Articles that "
    "only come near a query are not counted.",
    "TrendsAnswer",
    "/trends?q=d%C3%A2n+v%E1%BA%ADn&q=n%C3%B4ng+th%C3%B4n+m%E1%BB%9Bi",
    (QUERIES, INTERVAL, *FILTERS, LANGUAGE, IF_NONE_MATCH),
)
DOCUMENT = Operation(
    "openapi",
    "/openapi.json",
    "Read this document",
    "The OpenAPI document of this API.",
    "OpenApiDocument",
    "/openapi.json",
    of_index=False,
)

OPERATIONS = (SEARCH, ARTICLE, SUGGEST, DECISIONS_TABLE, DECISION, TRENDS, DOCUMENT)
