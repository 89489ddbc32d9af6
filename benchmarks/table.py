"""Show results: tables in the terminal and in Markdown, from the same rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from benchmarks.asked import Reached, reached
from benchmarks.figures import Figure, Part, Results

__all__ = ["print_results", "to_markdown"]

_TITLES = {
    "ours": "dvsearch",
    "engine": "engine only",
    "pyvi": "pyvi",
    "whoosh": "stock Whoosh",
    "tantivy": "Tantivy",
    "sqlite": "SQLite FTS5",
}


@dataclass(frozen=True, slots=True)
class _Rows:
    """A table: its heading, its column titles, its cells."""

    title: str
    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def print_results(results: Results, console: Console) -> None:
    """Print one table a part, and that of what is asked."""
    for rows in _tables(results):
        table = Table(title=rows.title, title_justify="left", title_style="bold")
        for number, column in enumerate(rows.columns):
            table.add_column(column, justify="right" if number else "left")
        for cells in rows.cells:
            table.add_row(*cells)
        console.print(table)
        for note in rows.notes:
            console.print(note, style="dim", markup=False)
        console.print()


def to_markdown(results: Results, plot: str | None) -> str:
    """The report; `plot` is the name of the picture of growth beside it."""
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`; figures of one machine, to be compared with each other.",
        "",
    ]
    lines += [f"- {name}: {value}" for name, value in results.about.items()]
    for rows in _tables(results):
        lines += ["", f"## {rows.title}", ""]
        if plot is not None and rows.title == "Growth":
            lines += [f"![How the figures grow with the number of articles]({plot})", ""]
        lines += [_line(rows.columns), _line(["---", *["---:"] * (len(rows.columns) - 1)])]
        lines += [_line(cells) for cells in rows.cells]
        for note in rows.notes:
            lines += ["", f"- {note}"]
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _tables(results: Results) -> list[_Rows]:
    return [_asked_rows(reached(results)), *(_rows(part) for part in results.parts.values())]


def _asked_rows(all_reached: Sequence[Reached]) -> _Rows:
    says = {None: "not measured", True: "yes", False: "no"}
    cells = tuple(
        (
            each.what,
            each.bound,
            "—" if each.value is None else _number(each.value, each.unit),
            says[each.holds],
        )
        for each in all_reached
    )
    return _Rows("What is asked", ("figure", "asked", "reached", "holds"), cells)


def _rows(part: Part) -> _Rows:
    """A row for each name, and each number of articles where there are several; a column for each system."""
    systems = tuple(dict.fromkeys(figure.system for figure in part.figures))
    sizes = {figure.articles for figure in part.figures if figure.system == "ours"}
    by_size = len(sizes) > 1
    keys = dict.fromkeys((figure.name, figure.articles if by_size else None) for figure in part.figures)
    if by_size:
        names = list(dict.fromkeys(name for name, _ in keys))
        keys = dict.fromkeys(sorted(keys, key=lambda key: (names.index(key[0]), key[1] or 0)))
    cells = []
    for name, size in keys:
        found = {
            figure.system: figure
            for figure in part.figures
            if figure.name == name and (not by_size or figure.articles == size)
        }
        label = f"{name}, {size:,} articles" if by_size else name
        cells.append((label, *(_cell(found.get(system)) for system in systems)))
    titles = tuple(_TITLES.get(system, system) for system in systems)
    when = (f"Measured {part.measured}.",) if part.measured else ()
    return _Rows(part.title, ("figure", *titles), tuple(cells), (*part.notes, *when))


def _cell(figure: Figure | None) -> str:
    return "—" if figure is None else _number(figure.value, figure.unit)


def _number(value: float, unit: str) -> str:
    if value == int(value) and (value >= 100 or not unit):
        shown = f"{int(value):,}"
    elif value >= 100:
        shown = f"{value:,.0f}"
    elif value >= 10:
        shown = f"{value:.1f}"
    else:
        shown = f"{value:.2f}"
    return shown if unit in ("", "/s") else f"{shown} {unit}"
