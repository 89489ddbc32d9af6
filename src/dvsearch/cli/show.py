"""`dvsearch show`: one article of the index with its facts."""

from typing import TYPE_CHECKING, Annotated

import typer

from dvsearch.cli.options import IndexOption, JsonOption, chosen_settings, open_engine
from dvsearch.cli.output import marked, terminal, write_json

if TYPE_CHECKING:
    from dvsearch.engine.document import StoredArticle
    from dvsearch.search import Searcher

__all__ = ["run"]


def run(
    key: Annotated[str, typer.Argument(metavar="KEY", help="Key of the article, as a search prints it.")],
    index: IndexOption = None,
    query: Annotated[str, typer.Option("--query", metavar="QUERY", help="Mark its words.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Print one article and its facts."""
    from dvsearch.search import Searcher

    with open_engine(chosen_settings(index=index).index) as engine:
        searcher = Searcher(engine)
        stored = searcher.article(key)
        if as_json:
            from dvsearch.search.records import stored_record

            write_json(stored_record(stored))
        else:
            _print(searcher, stored, query)


def _print(searcher: "Searcher", stored: "StoredArticle", query: str) -> None:
    from dvsearch.cli.articles import facts_of

    console = terminal()
    highlighter = searcher.highlighter(query)
    title = highlighter.mark(stored.article.title)
    body = highlighter.mark(stored.article.body)
    console.print(marked(title.text, title.ranges, "bold"))
    console.print(facts_of(stored.article, stored.facts, stored.citation_keys), style="cyan")
    console.print()
    console.print(marked(body.text, body.ranges))
