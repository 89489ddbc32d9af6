"""The parameters of the API: names, meanings and limits, which are those of `dvsearch.web.params`.

A schema gives the forms that always work. What a person types instead is read too, a date as 28/5/2020 or a
province without marks; and an empty value is as good as none, as forms send it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dvsearch.engine.query import Facet, Sort
from dvsearch.extract.provinces import TODAY
from dvsearch.extract.provinces import UNITS as ALL_UNITS
from dvsearch.query.limits import MAX_FILTERS, MAX_LENGTH
from dvsearch.register.table import Column
from dvsearch.search import Interval
from dvsearch.search.service import MAX_PAGE_SIZE
from dvsearch.search.trends import MAX_LINES
from dvsearch.web.api.openapi.shapes import Schema, choice, integer, listed, text
from dvsearch.web.api.params import FIRST, MAX_FACET_LIMIT, NO_FACETS
from dvsearch.web.params import FACET_NAMES, MAX_PAGE, MAX_VALUE, MONTH, YEAR

__all__ = [
    "ARTICLE_KEY",
    "CURSOR",
    "DECISIONS",
    "DECISION_KEY",
    "FACETS",
    "FACET_LIMIT",
    "FILTERS",
    "IF_NONE_MATCH",
    "INTERVAL",
    "LANGUAGE",
    "MATCH",
    "PAGE",
    "QUERIES",
    "QUERY",
    "SIZE",
    "UNITS",
    "Parameter",
]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; a list may be given several times, anything else once."""

    name: str
    description: str
    schema: Schema
    example: str | int
    location: Literal["query", "path", "header"] = "query"

    @property
    def most(self) -> int:
        """How many times it may be given."""
        most = self.schema.get("maxItems", 1)
        assert isinstance(most, int)
        return most

    @property
    def repeated(self) -> bool:
        """Say whether it may be given several times."""
        return self.most > 1

    @property
    def value(self) -> Schema:
        """The schema of one value."""
        value = self.schema.get("items", self.schema)
        assert isinstance(value, Mapping)
        return value

    @property
    def takes_any_text(self) -> bool:
        """Say whether the empty string is a value like any other."""
        return self.value.keys() <= {"type", "maxLength"}


# For each facet: what its values are, one of them, and their form.
_VALUES: Mapping[Facet, tuple[str, str, Schema]] = {
    Facet.PROVINCE: (
        "Province or city, by its name on the article’s own day.",
        "Quảng Bình",
        choice(dict.fromkeys(unit.name for unit in ALL_UNITS)),
    ),
    Facet.PROVINCE_TODAY: (
        "Province or city of the map since 1 July 2025; earlier articles are under its heir.",
        "Quảng Trị",
        choice(TODAY),
    ),
    Facet.DECISION: ("Number of a cited decision.", "290-QĐ/TW", text(maxLength=MAX_VALUE)),
    Facet.KIND: ("Kind of a cited decision.", "nghị quyết", text(maxLength=MAX_VALUE)),
    Facet.SOURCE: ("Paper, station or site.", "Báo Quảng Bình", text(maxLength=MAX_VALUE)),
    Facet.YEAR: ("Year of the article.", "2020", text(title="year as 2020", pattern=f"^{YEAR}$")),
    Facet.MONTH: ("Month of the article.", "2020-05", text(title="month as 2020-05", pattern=f"^{MONTH}$")),
}


def _filter(facet: Facet, *, excluding: bool = False) -> Parameter:
    meaning, example, value = _VALUES[facet]
    values = listed(value, maxItems=MAX_FILTERS)
    name = FACET_NAMES[facet]
    if excluding:
        said = "Leaves out articles that have it; values as without the minus."
        return Parameter(f"-{name}", said, values, example)
    return Parameter(name, f"{meaning} Articles must have one of the values.", values, example)


_DAY: Schema = {
    "title": "day, month or year as 2020-05-28, 2020-05, 2020",
    "anyOf": [
        text(format="date"),
        text(pattern=f"^{MONTH}$"),
        text(pattern=f"^{YEAR}$"),
    ],
}

LANGUAGE = Parameter("lang", "Language of messages and labels.", choice(("vi", "en")), "en")
FILTERS = (
    *(_filter(facet) for facet in FACET_NAMES),
    *(_filter(facet, excluding=True) for facet in FACET_NAMES),
    Parameter("from", "First day, month or year of the articles.", _DAY, "2012-05-28"),
    Parameter("to", "Last day, month or year of the articles.", _DAY, "2020"),
)
QUERY = Parameter(
    "q",
    f"The query, as typed into the search box; what stands behind {MAX_LENGTH} characters is not read.",
    text(),
    "dan van kheo",
)
MATCH = (
    QUERY,
    *FILTERS,
    Parameter("sort", "Order of the results.", choice(Sort), Sort.NEWEST),
)
PAGE = Parameter("page", "Page of the results.", integer(minimum=1, maximum=MAX_PAGE), 2)
CURSOR = Parameter(
    "cursor",
    f"Reads a whole answer page by page, nothing twice or left out while the index changes: “{FIRST}” "
    "begins, and “next” of each answer goes on. Then page does not count.",
    text(),
    FIRST,
)
SIZE = Parameter("size", "Results a page.", integer(minimum=1, maximum=MAX_PAGE_SIZE), 20)
FACETS = Parameter(
    "facets",
    f"What to count, all by default; “{NO_FACETS}” counts nothing, which is fastest.",
    listed(choice((*FACET_NAMES.values(), NO_FACETS)), maxItems=len(FACET_NAMES)),
    "province",
)
FACET_LIMIT = Parameter(
    "facet_limit",
    "Values listed of each facet, the most frequent ones.",
    integer(minimum=1, maximum=MAX_FACET_LIMIT),
    20,
)
QUERIES = Parameter(
    "q",
    f"A query; each is a line of its own, and {MAX_LINES} can be compared.",
    listed(text(), maxItems=MAX_LINES),
    "nông thôn mới",
)
INTERVAL = Parameter("by", "Length of a period.", choice(Interval), Interval.MONTH)
UNITS = Parameter(
    "units",
    "Count by the provinces of the articles’ own days, or by those of today’s map.",
    choice(("day", "today")),
    "today",
)
DECISIONS = (
    Parameter("q", "Words that must all be in number, kind, issuer or title.", text(), "dan van"),
    Parameter("kind", "Kind of document, as the table has it.", text(maxLength=MAX_VALUE), "chỉ thị"),
    Parameter("issuer", "Who issued it, as the table has it.", text(maxLength=MAX_VALUE), "Bộ Chính trị"),
    Parameter("year", "Year of the document, as the table has it.", text(maxLength=MAX_VALUE), "2010"),
    Parameter("sort", "Column to sort by.", choice(Column), Column.LATEST),
    Parameter(
        "order",
        "Ascending or descending; by default keys ascend, all else descends.",
        choice(("asc", "desc")),
        "asc",
    ),
)
DECISION_KEY = Parameter(
    "key",
    "The key of the decision; its slashes stay or are written %2F.",
    text(),
    "290-QĐ/TW",
    "path",
)
ARTICLE_KEY = Parameter(
    "key",
    "The key of the article, as a search gives it; its slashes stay or are written %2F.",
    text(),
    "quang-binh/dan-van-kheo.txt",
    "path",
)
IF_NONE_MATCH = Parameter(
    "If-None-Match",
    "The ETag of an answer that you have: if it still holds, 304 comes back at once, without a search.",
    text(),
    'W/"5f0c1d2e3a4b5c6d7e8f9a0b"',
    "header",
)
