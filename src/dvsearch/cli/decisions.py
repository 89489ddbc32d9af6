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
    from dvsearch.register import Claim, DecisionDocument, DecisionEntry, Learned

__all__ = ["run", "table", "write_csv"]

_SHOWN = 50  # entries in the terminal unless --limit says otherwise; JSON and CSV have all
_HEADINGS = ("articles", "decision", "kind", "issued", "issuer", "title")
_COLUMNS = (
    *("decision", "document", "articles", "kind", "kind_articles", "issuer", "issuer_articles", "issued"),
    *("issued_articles", "title", "title_articles", "contradictions"),
    *("decision_articles", "open_articles", "first", "latest", "provinces"),
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

    Kind, issuer, issue date and title of each, as most articles have them, and how many do. A number that
    several documents bear has a line for each of them.
    """
    if as_json and as_csv:
        raise ConfigError("--json and --csv exclude each other")
    from dvsearch.register import Order, Register, ordered

    with open_engine(chosen_settings(index=index).index) as engine:
        register = Register(engine.snapshot, engine.path)
        register.bring_up_to_date()
        entries = register.entries()
    chosen = [
        entry
        for entry in ordered(entries, Order(sort))
        if (bare or not entry.is_bare)
        and (entry.contradicted or not contradictions)
        and (kind is None or _is_kind(entry, kind))
    ]
    _write(chosen, limit, contradictions=contradictions, as_json=as_json, as_csv=as_csv)


def _is_kind(entry: "DecisionEntry", kind: str) -> bool:
    """Say whether the entry is of the kind, typed with marks or without."""
    from dvsearch.text.fold import fold, lowercase
    from dvsearch.text.normalize import normalize

    asked = " ".join(lowercase(normalize(kind)).split())
    kinds = {document.kind.value for document in entry.documents}
    return any(asked in (kind, fold(kind)) for kind in kinds)


def _write(
    chosen: "list[DecisionEntry]", limit: int | None, *, contradictions: bool, as_json: bool, as_csv: bool
) -> None:
    shown = chosen[: _SHOWN if limit is None and not (as_json or as_csv) else limit]
    if as_json:
        from dvsearch.register.records import entry_record

        write_json({"total": len(chosen), "decisions": [entry_record(entry) for entry in shown]})
    elif as_csv:
        write_csv(shown)
    else:
        typer.echo(table(shown, contradictions=contradictions))
        if len(shown) < len(chosen):
            typer.echo(f"and {len(chosen) - len(shown)} more; --limit shows them")


def table(entries: "Sequence[DecisionEntry]", *, contradictions: bool = False) -> str:
    """A line for each document, under headings; with `contradictions`, the claims that lost below it."""
    rows: list[tuple[tuple[str, ...], list[str]]] = [(_HEADINGS, [])]
    for entry in entries:
        for document in entry.documents:
            rivals = document.contradictions if contradictions else ()
            below = [f"{'':10}{name} also: {plain(_told(claims))}" for name, claims in rivals]
            rows.append((_row(entry, document), below))
        if entry.open:
            rows.append((_open_row(entry), []))
    widths = [min(_WIDEST, max(len(row[at]) for row, _ in rows)) for at in range(len(_HEADINGS))]
    return "\n".join(line for row, below in rows for line in (_line(row, widths), *below))


def _row(entry: "DecisionEntry", document: "DecisionDocument") -> tuple[str, ...]:
    from dvsearch.extract.decisions import display_key

    return (
        str(document.articles),
        display_key(entry.key),
        document.kind.value,
        *(_counted(learned) for learned in (document.issued, document.issuer, document.title)),
    )


def _open_row(entry: "DecisionEntry") -> tuple[str, ...]:
    """The articles that do not tell which document they mean."""
    from dvsearch.extract.decisions import display_key

    which = "one of these" if len(entry.documents) > 1 else "an older one"
    return (str(entry.open), display_key(entry.key), which, "", "", "")


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
        for number, document in enumerate(entry.documents, 1):
            writer.writerow(map(_safe, _cells(entry, number, document)))


def _cells(entry: "DecisionEntry", number: int, document: "DecisionDocument") -> list[str]:
    from dvsearch.extract.decisions import display_key

    claims = [document.kind, document.issuer, document.issued, document.title]
    return [
        display_key(entry.key),
        f"{number} of {len(entry.documents)}",
        str(document.articles),
        *(cell for learned in claims for cell in _two_cells(learned)),
        " | ".join(f"{name}: {_told(rivals)}" for name, rivals in document.contradictions),
        str(entry.articles),
        str(entry.open),
        entry.first.isoformat() if entry.first else "",
        entry.latest.isoformat() if entry.latest else "",
        _told(entry.provinces),
    ]


def _two_cells(learned: "Learned") -> tuple[str, str]:
    return (learned.value, "") if learned.best is None else (learned.value, str(learned.best.articles))


def _safe(cell: str) -> str:
    shown = plain(cell).replace("\n", " ")
    return f"'{shown}" if cell.startswith(_FORMULA) else shown
