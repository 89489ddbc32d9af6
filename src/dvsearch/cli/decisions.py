"""`dvsearch decisions`: the register of documents that the archive cites, as a table, JSON or CSV."""

import csv
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dvsearch.cli.options import IndexOption, JsonOption, chosen_settings, open_engine
from dvsearch.cli.output import plain, write_json
from dvsearch.errors import ConfigError

if TYPE_CHECKING:
    from dvsearch.register import Claim, DecisionEntry, Learned

__all__ = ["entry_record", "run", "table", "write_csv"]

_SHOWN = 50  # entries in the terminal unless --limit says otherwise; JSON and CSV have all
_HEADINGS = ("articles", "decision", "kind", "issued", "issuer", "title")
_COLUMNS = (
    *("decision", "articles", "kind", "kind_articles", "issuer", "issuer_articles", "issued"),
    *("issued_articles", "title", "title_articles", "first", "latest", "provinces", "contradictions"),
)
_BOM = "\ufeff"  # without it Excel takes UTF-8 for the system's own code page
# A cell that begins so is a formula to a spreadsheet; with an apostrophe before it, it is text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 32  # characters of a column of the table, so that one long name does not push the others away


def run(
    index: IndexOption = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Documents of this kind only.")
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, help="Entries [default: 50 in a table, else all]."),
    ] = None,
    sort: Annotated[
        Literal["articles", "key", "issued"], typer.Option("--sort", help="Order of the entries.")
    ] = "articles",
    contradictions: Annotated[
        bool, typer.Option("--contradictions", help="Only those about which articles disagree, and how.")
    ] = False,
    bare: Annotated[
        bool, typer.Option("--bare", help="Also numbers that may be several documents': nghị định 46.")
    ] = False,
    as_json: JsonOption = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Write CSV for spreadsheets.")] = False,
) -> None:
    """Print what the archive says of the documents it cites.

    Kind, issuer, issue date and title of each, as most articles have them, and how many do.
    """
    if as_json and as_csv:
        raise ConfigError("--json and --csv exclude each other")
    from dvsearch.register import Order, build_register, citing_articles, ordered

    with open_engine(chosen_settings(index=index).index) as engine:
        entries = build_register(citing_articles(engine.snapshot()))
    chosen = [
        entry
        for entry in ordered(entries, Order(sort))
        if (bare or not entry.is_bare)
        and (entry.contradictions or not contradictions)
        and (kind is None or _is_kind(entry, kind))
    ]
    _write(chosen, limit, contradictions=contradictions, as_json=as_json, as_csv=as_csv)


def _is_kind(entry: "DecisionEntry", kind: str) -> bool:
    """Say whether the entry is of the kind, typed with marks or without."""
    from dvsearch.text.fold import fold, lowercase
    from dvsearch.text.normalize import normalize

    asked = " ".join(lowercase(normalize(kind)).split())
    return entry.kind.value == asked or fold(entry.kind.value) == asked


def _write(
    chosen: "list[DecisionEntry]", limit: int | None, *, contradictions: bool, as_json: bool, as_csv: bool
) -> None:
    shown = chosen[: _SHOWN if limit is None and not (as_json or as_csv) else limit]
    if as_json:
        write_json({"total": len(chosen), "decisions": [entry_record(entry) for entry in shown]})
    elif as_csv:
        write_csv(shown)
    else:
        typer.echo(table(shown, contradictions=contradictions))
        if len(shown) < len(chosen):
            typer.echo(f"and {len(chosen) - len(shown)} more; --limit shows them")


def entry_record(entry: "DecisionEntry") -> dict[str, object]:
    """One entry as JSON: each field with its support and its rivals."""
    return {
        "decision": entry.key,
        "articles": entry.articles,
        "kind": _learned(entry.kind),
        "issuer": _learned(entry.issuer),
        "issued": _learned(entry.issued),
        "title": _learned(entry.title),
        "contradictions": [name for name, _ in entry.contradictions],
        "provinces": [_claim(each) for each in entry.provinces],
        "first": entry.first and entry.first.isoformat(),
        "latest": entry.latest and entry.latest.isoformat(),
    }


def _learned(learned: "Learned") -> dict[str, object] | None:
    if learned.best is None:
        return None
    return {**_claim(learned.best), "rivals": [_claim(each) for each in learned.rivals]}


def _claim(claim: "Claim") -> dict[str, object]:
    return {"value": claim.value, "articles": claim.articles}


def table(entries: "Sequence[DecisionEntry]", *, contradictions: bool = False) -> str:
    """A line for each entry, under headings; with `contradictions`, the claims that lost below it."""
    rows = [_HEADINGS, *(_row(entry) for entry in entries)]
    widths = [min(_WIDEST, max(len(row[column]) for row in rows)) for column in range(len(_HEADINGS))]
    lines = [_line(_HEADINGS, widths)]
    for entry, row in zip(entries, rows[1:], strict=True):
        lines.append(_line(row, widths))
        if contradictions:
            lines += [f"{'':10}{name} also: {plain(_told(rivals))}" for name, rivals in entry.contradictions]
    return "\n".join(lines)


def _row(entry: "DecisionEntry") -> tuple[str, ...]:
    from dvsearch.extract.decisions import display_key

    return (
        str(entry.articles),
        display_key(entry.key),
        entry.kind.value,
        *(_counted(learned) for learned in (entry.issued, entry.issuer, entry.title)),
    )


def _counted(learned: "Learned") -> str:
    """`2010-02-25 (12)`: what is said, and by how many articles."""
    return "" if learned.best is None else _told([learned.best])


def _told(claims: "Iterable[Claim]") -> str:
    return "; ".join(f"{claim.value} ({claim.articles})" for claim in claims)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [plain(cell).replace("\n", " ") for cell in row]
    first, *others = (f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True))
    return "  ".join([first.strip().rjust(widths[0]), *others]).rstrip()


def write_csv(entries: "Iterable[DecisionEntry]") -> None:
    """Write the entries to stdout as CSV that spreadsheets open safely and in Vietnamese."""
    sys.stdout.write(_BOM)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for entry in entries:
        writer.writerow(map(_safe, _cells(entry)))


def _cells(entry: "DecisionEntry") -> list[str]:
    from dvsearch.extract.decisions import display_key

    claims = [entry.kind, entry.issuer, entry.issued, entry.title]
    return [
        display_key(entry.key),
        str(entry.articles),
        *(cell for learned in claims for cell in _two_cells(learned)),
        entry.first.isoformat() if entry.first else "",
        entry.latest.isoformat() if entry.latest else "",
        _told(entry.provinces),
        " | ".join(f"{name}: {_told(rivals)}" for name, rivals in entry.contradictions),
    ]


def _two_cells(learned: "Learned") -> tuple[str, str]:
    return (learned.value, "") if learned.best is None else (learned.value, str(learned.best.articles))


def _safe(cell: str) -> str:
    shown = plain(cell).replace("\n", " ")
    return f"'{shown}" if cell.startswith(_FORMULA) else shown
