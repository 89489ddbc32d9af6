"""`dvsearch search`: one page of results in the terminal."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dvsearch.cli.options import IndexOption, JsonOption, chosen_settings, open_engine
from dvsearch.cli.output import terminal, write_json

if TYPE_CHECKING:
    from dvsearch.search import Searcher, SearchQuery

__all__ = ["run"]


def run(
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="What to search for.")],
    index: IndexOption = None,
    size: Annotated[int, typer.Option("--size", metavar="N", help="Results a page, 1 to 100.")] = 10,
    page: Annotated[int, typer.Option("--page", metavar="N", help="Page, counted from 1.")] = 1,
    sort: Annotated[
        Literal["relevance", "newest", "oldest"], typer.Option("--sort", help="Order of the results.")
    ] = "relevance",
    from_: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="First day, month or year of the articles.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Last day, month or year of the articles.")
    ] = None,
    province: Annotated[
        str | None,
        typer.Option("--province", metavar="NAME", help="Province or city, old or new."),
    ] = None,
    decision: Annotated[
        str | None, typer.Option("--decision", metavar="NUMBER", help="Decision that the articles cite.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Kind of document that the articles cite.")
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="NAME", help="Paper, station or site, or a part of it."),
    ] = None,
    facets: Annotated[bool, typer.Option("--facets", help="Count years, provinces, decisions …")] = False,
    as_json: JsonOption = False,
) -> None:
    """Search, and print one page of results.

    A query that begins with a minus follows two dashes: dvsearch search -- -covid năm:2020
    """
    from dvsearch.cli.filters import first_day, last_day, narrowed
    from dvsearch.engine.query import Facet, Sort
    from dvsearch.query import FilterField
    from dvsearch.search import Searcher, SearchQuery

    filters = (
        (FilterField.PROVINCE, province),
        (FilterField.DECISION, decision),
        (FilterField.KIND, kind),
        (FilterField.SOURCE, source),
    )
    asked = SearchQuery(
        narrowed(" ".join(query), filters),
        first_day=first_day(from_),
        last_day=last_day(to),
        sort=Sort(sort),
        page=page,
        size=size,
        facets=tuple(Facet) if facets else (),
    )
    with open_engine(chosen_settings(index=index).index) as engine:
        _show(Searcher(engine), asked, as_json=as_json)


def _show(searcher: "Searcher", asked: "SearchQuery", *, as_json: bool) -> None:
    page = searcher.search(asked)
    if as_json:
        from dvsearch.search.records import page_record

        write_json(page_record(page))
    else:
        from dvsearch.cli.pages import print_page

        print_page(terminal(), page)
