"""The start page: how much there is, and the first ways in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dvsearch.engine.base import FacetCount
from dvsearch.engine.query import Facet, Sort
from dvsearch.extract.decisions import display_key
from dvsearch.query import FilterField, format_filter
from dvsearch.search import Searcher
from dvsearch.web.choices import for_text, sorted_by
from dvsearch.web.frame import Frame
from dvsearch.web.labels import value_link
from dvsearch.web.links import Link
from dvsearch.web.results.times import Bar, year_bars

__all__ = ["Example", "StartView", "Way", "start_view"]

_SHOWN = 8
# What to show of the language of queries, and the key of the sentence that explains it.
_EXAMPLES = (
    ("dan van kheo", "example-plain"),
    ('"hệ thống chính trị"', "example-phrase"),
    ("nông thôn mới -khởi công", "example-minus"),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A query to try and what it shows."""

    link: Link
    meaning: str


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the archive, and how many articles it leads to."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True)
class StartView:
    """Everything the start page needs; `all_decisions` and `help` are pages of their own."""

    total: int
    first_year: str
    last_year: str
    years: tuple[Bar, ...]
    decisions: tuple[Way, ...]
    provinces: tuple[Way, ...]
    examples: tuple[Example, ...]
    browse: str
    all_decisions: str
    help: str
    messages: tuple[str, ...]


def start_view(frame: Frame, searcher: Searcher, messages: tuple[str, ...]) -> StartView:
    """Look into the index and describe it."""
    years = sorted(searcher.values(Facet.YEAR), key=lambda year: int(year.value))
    decisions, provinces = searcher.values(Facet.DECISION)[:_SHOWN], searcher.values(Facet.PROVINCE)[:_SHOWN]
    language, paths = frame.params.language, frame.paths
    return StartView(
        total=searcher.count(),
        first_year=years[0].value if years else "",
        last_year=years[-1].value if years else "",
        years=year_bars(frame, years),
        decisions=tuple(
            _way(frame, Facet.DECISION, each, paths.decision(each.value, language)) for each in decisions
        ),
        provinces=tuple(
            _way(frame, Facet.PROVINCE, each, value_link(frame, Facet.PROVINCE, each.value).href)
            for each in provinces
        ),
        examples=tuple(
            Example(Link(text, paths.search(for_text(frame.params, text))), frame.say(meaning))
            for text, meaning in (*_EXAMPLES, *_own_examples(years, decisions, provinces))
        ),
        browse=paths.search(sorted_by(frame.params, Sort.NEWEST)),
        all_decisions=paths.section("decisions", language),
        help=paths.section("help", language),
        messages=messages,
    )


def _way(frame: Frame, facet: Facet, value: FacetCount, href: str) -> Way:
    return Way(Link(frame.say.value(facet, value.value), href), frame.say.number(value.count))


def _own_examples(
    years: Sequence[FacetCount], decisions: Sequence[FacetCount], provinces: Sequence[FacetCount]
) -> Iterator[tuple[str, str]]:
    """Filters by what this archive has."""
    numbered = [each.value for each in decisions if each.value[:1].isdigit()]
    if numbered:
        yield format_filter(FilterField.DECISION, display_key(numbered[0])), "example-decision"
    if provinces:
        yield format_filter(FilterField.PROVINCE, provinces[0].value), "example-province"
    if years:
        fullest = max(years, key=lambda year: year.count)
        yield format_filter(FilterField.YEAR, fullest.value), "example-year"
