"""`dvsearch stats`: what an index holds."""

from typing import TYPE_CHECKING

import typer

from dvsearch.cli.disk import size_on_disk
from dvsearch.cli.options import IndexOption, JsonOption, chosen_settings, open_engine
from dvsearch.cli.output import facts, plain, write_json

if TYPE_CHECKING:
    from dvsearch.engine.base import FacetCount

__all__ = ["run"]

_SHOWN = 10  # values of each facet in the terminal; --json has all


def run(index: IndexOption = None, as_json: JsonOption = False) -> None:
    """Print what the index holds."""
    from dvsearch.engine.query import Facet
    from dvsearch.search import Searcher

    path = chosen_settings(index=index).index
    with open_engine(path) as engine:
        searcher = Searcher(engine)
        count, generation = searcher.count(), searcher.generation()
        facets = {facet: searcher.values(facet) for facet in Facet if facet is not Facet.MONTH}
    size = size_on_disk(path)
    if as_json:
        values = {facet: [[each.value, each.count] for each in found] for facet, found in facets.items()}
        write_json(
            {"index": str(path), "articles": count, "generation": generation, "bytes": size, "values": values}
        )
        return
    rows = [("articles", str(count)), ("size", f"{size / 1e6:.1f} MB"), ("generation", str(generation))]
    rows += [(facet.replace("_", " "), _listed(found)) for facet, found in facets.items()]
    typer.echo(facts(rows, indent=0))


def _listed(found: "tuple[FacetCount, ...]") -> str:
    shown = " · ".join(f"{each.value} {each.count}" for each in found[:_SHOWN])
    return plain(shown) + (f" · and {len(found) - _SHOWN} more" if len(found) > _SHOWN else "")
