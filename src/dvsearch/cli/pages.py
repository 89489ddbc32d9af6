"""Print a page of results, and the facts of an article, for the person at the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from dvsearch.cli.output import marked, plain
from dvsearch.engine.base import FacetCounts
from dvsearch.extract.decisions import display_key
from dvsearch.model import ArticleDate, Basis
from dvsearch.query import describe
from dvsearch.search import InterpretationKind, Result, SearchPage

__all__ = ["date_text", "key_text", "print_page"]

_MEANT = {
    InterpretationKind.DECISION: "the decision {}",
    InterpretationKind.ABBREVIATION: "{}",
}
_MOST_DECISIONS = 5  # of one result on its line; `dvsearch show` lists all


def date_text(when: ArticleDate | None) -> str:
    """`2020-05-28`, with ≈ in front when it is inferred; "" for None."""
    if when is None:
        return ""
    return f"≈ {when.iso}" if when.basis is Basis.INFERRED else when.iso


def key_text(key: str) -> str:
    """A key of a decision in its usual look."""
    return display_key(key)


def print_page(console: Console, page: SearchPage) -> None:
    """Results, then total and time, and what the reader should know of the query."""
    first = (page.query.page - 1) * page.query.size + 1
    for number, result in enumerate(page.results, first):
        _print_result(console, number, result)
    for facet in page.facets:
        _print_facet(console, facet)
    console.print(_summary(page), style="bold")
    for line in _remarks(page):
        console.print(plain(line))


def _print_result(console: Console, number: int, result: Result) -> None:
    title = marked(result.title.text or result.key, result.title.ranges if result.title.text else (), "bold")
    console.print(Text.assemble(f"{number}. ", title))
    facts = [date_text(result.date), ", ".join(result.provinces), result.source, _decisions(result.decisions)]
    console.print(Text("   " + " · ".join(plain(fact) for fact in facts if fact), style="cyan"))
    snippet = marked(result.snippet.text.replace("\n", " "), result.snippet.ranges)
    before, after = "…" if result.snippet.cut_before else "", "…" if result.snippet.cut_after else ""
    if snippet:
        console.print(Text.assemble("   ", before, snippet, after))
    console.print(Text(f"   {plain(result.key)}", style="dim"))
    console.print()


def _decisions(keys: Sequence[str]) -> str:
    shown = ", ".join(map(key_text, keys[:_MOST_DECISIONS]))
    return f"{shown} and {len(keys) - _MOST_DECISIONS} more" if len(keys) > _MOST_DECISIONS else shown


def _print_facet(console: Console, facet: FacetCounts) -> None:
    if not facet.counts:
        return
    counts = "  ".join(f"{key_text(each.value)} {each.count}" for each in facet.counts)
    more = facet.distinct - len(facet.counts)
    tail = f"  and {more} more" if more > 0 else ""
    name = facet.facet.replace("_", " ")
    console.print(Text.assemble((f"{name}: ", "bold"), plain(counts), tail))


def _summary(page: SearchPage) -> str:
    found = f"{page.total} article{'' if page.total == 1 else 's'}"
    place = f", page {page.query.page} of {page.pages}" if page.pages > 1 else ""
    return f"{found}{place} ({page.seconds * 1000:.0f} ms)"


def _remarks(page: SearchPage) -> list[str]:
    remarks = []
    if page.partial:
        remarks.append(f"No article has all {page.words} words; these have {page.needed} of them.")
    if page.suggestion is not None:
        remarks.append(f"Did you mean: {page.suggestion.text}")
    for each in page.interpretations:
        meaning = _MEANT[each.kind].format(each.meaning)
        remarks.append(f"Read “{each.typed}” as {meaning}; for the words themselves search {each.literal}")
    remarks.extend(describe(note, "en") for note in page.notes)
    return remarks
