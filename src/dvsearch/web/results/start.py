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
from dvsearch.web.labels import value_links
from dvsearch.web.links import Link
from dvsearch.web.results.times import Bar, year_bars

__all__ = ["Example", "StartView", "start_view"]

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
class StartView:
    """Everything the start page needs."""

    total: int
    first_year: str
    last_year: str
    years: tuple[Bar, ...]
    decisions: tuple[Link, ...]
    provinces: tuple[Link, ...]
    examples: tuple[Example, ...]
    browse: str
    messages: tuple[str, ...]


def start_view(frame: Frame, searcher: Searcher, messages: tuple[str, ...]) -> StartView:
    """Look into the index and describe it."""
    years = sorted(searcher.values(Facet.YEAR), key=lambda year: int(year.value))
    decisions = [count.value for count in searcher.values(Facet.DECISION)[:_SHOWN]]
    provinces = [count.value for count in searcher.values(Facet.PROVINCE)[:_SHOWN]]
    return StartView(
        total=searcher.count(),
        first_year=years[0].value if years else "",
        last_year=years[-1].value if years else "",
        years=year_bars(frame, years),
        decisions=value_links(frame, Facet.DECISION, decisions),
        provinces=value_links(frame, Facet.PROVINCE, provinces),
        examples=tuple(
            Example(Link(text, frame.paths.search(for_text(frame.params, text))), frame.say(meaning))
            for text, meaning in (*_EXAMPLES, *_own_examples(years, decisions, provinces))
        ),
        browse=frame.paths.search(sorted_by(frame.params, Sort.NEWEST)),
        messages=messages,
    )


def _own_examples(
    years: Sequence[FacetCount], decisions: Sequence[str], provinces: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Filters by what this archive has."""
    numbered = [key for key in decisions if key[:1].isdigit()]
    if numbered:
        yield format_filter(FilterField.DECISION, display_key(numbered[0])), "example-decision"
    if provinces:
        yield format_filter(FilterField.PROVINCE, provinces[0]), "example-province"
    if years:
        fullest = max(years, key=lambda year: year.count)
        yield format_filter(FilterField.YEAR, fullest.value), "example-year"
