"""Where nothing was found: what to change, and how many articles each change would find."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dvsearch.engine.query import Facet
from dvsearch.query import Phrase, parse
from dvsearch.search import FacetFilter, Searcher
from dvsearch.text.fold import fold, is_marked
from dvsearch.web.choices import (
    chosen,
    for_text,
    is_narrowed,
    restricts_dates,
    with_filter,
    without_dates,
    without_filter,
    without_filters,
)
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.params import SearchParams

__all__ = ["advice"]

# Filters and words left out one at a time, at most: each is a search.
_TRIED = 5


@dataclass(frozen=True, slots=True)
class _Change:
    """A search to try instead; `key` and `values` make its sentence."""

    params: SearchParams
    key: str
    values: tuple[tuple[str, str], ...] = ()


def advice(frame: Frame, searcher: Searcher) -> tuple[Link, ...]:
    """The changes of the search that would find articles, each with their number."""
    changes: dict[SearchParams, _Change] = {}
    for change in _changes(frame, searcher):
        changes.setdefault(change.params, change)
    found = []
    for change in changes.values():
        total = searcher.count_matching(replace(change.params.query, facets=())).total
        if total:
            sentence = frame.say(change.key, n=total, **dict(change.values))
            found.append(Link(sentence, frame.paths.search(change.params)))
    return tuple(found)


def _changes(frame: Frame, searcher: Searcher) -> Iterator[_Change]:
    params = frame.params
    if restricts_dates(params):
        yield from _other_dates(searcher, params)
    for each in params.query.filters[:_TRIED]:
        value = frame.say.value(each.facet, each.value)
        yield _Change(without_filter(params, each), "without-filter", (("value", value),))
    if is_narrowed(params):
        yield _Change(without_filters(params), "without-filters")
    yield from _other_words(params)


def _other_dates(searcher: Searcher, params: SearchParams) -> Iterator[_Change]:
    """The year with articles that is nearest, and any time."""
    undated = without_dates(params)
    years = searcher.count_matching(replace(undated.query, facets=(Facet.YEAR,))).facets
    wanted = _year_wanted(params)
    near = sorted(years[0].counts, key=lambda year: abs(int(year.value) - wanted))
    for year in near[:1]:
        filtered = with_filter(params, FacetFilter(Facet.YEAR, year.value))
        yield _Change(filtered, "nearest-year", (("year", year.value),))
    yield _Change(undated, "any-time")


def _year_wanted(params: SearchParams) -> int:
    years = [int(value[:4]) for value in chosen(params, Facet.YEAR) + chosen(params, Facet.MONTH)]
    days = (params.query.first_day, params.query.last_day)
    return next(iter(years + [day.year for day in days if day is not None]))


def _other_words(params: SearchParams) -> Iterator[_Change]:
    """Without one of the words, with the words of a phrase anywhere, without regard to diacritics."""
    parsed = parse(params.query.text)
    leaves = list(parsed.leaves())
    for leaf in leaves[:_TRIED] if len(leaves) > 1 else ():
        left_out = (("word", parsed.text[leaf.start : leaf.end]),)
        yield _Change(for_text(params, parsed.without(leaf.start, leaf.end)), "without-word", left_out)
    if any(isinstance(leaf, Phrase) for leaf in leaves):
        yield _Change(for_text(params, parsed.text.replace('"', " ")), "without-quotes")
    if is_marked(parsed.text):
        yield _Change(for_text(params, fold(parsed.text)), "without-marks", (("text", fold(parsed.text)),))
