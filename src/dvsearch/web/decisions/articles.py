"""The articles that cite a decision, and the form that searches them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dvsearch.engine.query import Facet
from dvsearch.register.coverage import Coverage
from dvsearch.search import FacetFilter, SearchPage
from dvsearch.web.alphabet import alphabetical
from dvsearch.web.chips import Chip, chips
from dvsearch.web.choices import chosen, for_text, on_page, without_filters
from dvsearch.web.decisions.address import ARTICLES, DecisionPaths, interval_pairs
from dvsearch.web.frame import Frame
from dvsearch.web.links import Link
from dvsearch.web.options import Option, Select
from dvsearch.web.pager import Pager, make_pager
from dvsearch.web.params import FACET_NAMES, param_pairs
from dvsearch.web.result_items import ResultView, result_view

__all__ = ["ArticlesView", "articles_view"]


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """The list, its form (to `action`, with the pairs `kept` besides), and the filters in force."""

    total: str
    results: tuple[ResultView, ...]
    pager: Pager | None
    chips: tuple[Chip, ...]
    remove_all: str
    action: str
    kept: tuple[tuple[str, str], ...]
    text: str
    selects: tuple[Select, ...]
    last_page: Link | None


def articles_view(frame: Frame, paths: DecisionPaths, coverage: Coverage, page: SearchPage) -> ArticlesView:
    """Show the articles found among those that the coverage is of."""
    params, say = frame.params, frame.say
    province = params.province_facet
    places = sorted((each.name for each in coverage.provinces), key=alphabetical)
    years = [period.value for period in reversed(coverage.years)]
    past_end = page.total > 0 and not page.results
    return ArticlesView(
        total=say("total", n=page.total),
        results=tuple(result_view(frame, result) for result in page.results),
        pager=make_pager(frame, page) if page.pages > 1 else None,
        chips=chips(frame),
        remove_all=paths.search(without_filters(params)),
        action=f"{paths.decision(paths.key)}#{ARTICLES}",
        kept=_kept(frame, paths, (province, Facet.YEAR)),
        text=params.query.text,
        selects=(
            _select(frame, province, "place", "every-province", places),
            _select(frame, Facet.YEAR, "year", "any-year", years),
        ),
        last_page=Link(say("to-last-page", pages=page.pages), paths.search(on_page(params, page.pages)))
        if past_end
        else None,
    )


def _select(frame: Frame, facet: Facet, title: str, every: str, values: Sequence[str]) -> Select:
    """One value to choose; where the URL has several, the last one is shown and the chips tell all."""
    active = chosen(frame.params, facet)[-1:]
    options = (Option(value, value, value in active) for value in dict.fromkeys((*values, *active)))
    first = Option("", frame.say(every), not active)
    return Select(FACET_NAMES[facet], frame.say(title), (first, *options))


def _kept(frame: Frame, paths: DecisionPaths, asked: Sequence[Facet]) -> tuple[tuple[str, str], ...]:
    """What the form does not ask for and sends along."""

    def is_asked(each: FacetFilter) -> bool:
        return each.facet in asked and not each.exclude

    params = for_text(frame.params, "")
    filters = tuple(each for each in params.query.filters if not is_asked(each))
    pairs = param_pairs(replace(params, query=replace(params.query, filters=filters)))
    return (*pairs, *interval_pairs(paths.interval))
