"""The table of all decisions as its template shows it, and as CSV."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dvsearch.engine.base import FacetCount
from dvsearch.extract.decisions.keys import display_key
from dvsearch.register.table import Column, DecisionRow, DecisionTable, Selection, select
from dvsearch.web.csv import BOM, csv_line
from dvsearch.web.decisions.params import Listing, listing_pairs, sorted_by
from dvsearch.web.decisions.places import known_day
from dvsearch.web.frame import Frame
from dvsearch.web.labels import decision_link
from dvsearch.web.links import Link
from dvsearch.web.options import Option, Select
from dvsearch.web.pager import Pager, page_numbers
from dvsearch.web.paths import with_query
from dvsearch.web.problems import Problem, problem_sentences
from dvsearch.web.wording import sentence_case

__all__ = ["Heading", "RowView", "TableView", "csv_lines", "table_view"]

PAGE_SIZE = 50
# Issuers to choose from: the most frequent; others are found by their words.
_ISSUERS = 40
_COLUMNS = (
    Column.KEY,
    Column.ISSUED,
    Column.ARTICLES,
    Column.PROVINCES,
    Column.FIRST,
    Column.LATEST,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading: `sorted` is ascending, descending or "", as aria-sort has it."""

    link: Link
    sorted: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class RowView:
    """One decision."""

    link: Link
    title: str
    facts: str
    issued: str
    articles: str
    provinces: str
    first: str
    latest: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A page of the table, the form above it, and where the whole of it can be had."""

    total: str
    rows: tuple[RowView, ...]
    headings: tuple[Heading, ...]
    text: str
    selects: tuple[Select, ...]
    kept: tuple[tuple[str, str], ...]
    action: str
    clear: str
    pager: Pager | None
    last_page: Link | None
    csv: str
    messages: tuple[str, ...]
    unready: str


def table_view(
    frame: Frame, listing: Listing, table: DecisionTable, *, ready: bool, problems: tuple[Problem, ...] = ()
) -> TableView:
    """Show a page of the rows that were chosen."""
    say = frame.say
    rows = select(table, listing.selection)
    first, pages = (listing.page - 1) * PAGE_SIZE, -(-len(rows) // PAGE_SIZE)
    chosen = listing.selection
    is_narrowed = bool(chosen.text or chosen.kind or chosen.issuer or chosen.year)
    past_end = bool(rows) and listing.page > pages
    return TableView(
        total=say("table-total", n=len(rows)),
        rows=tuple(_row(frame, row) for row in rows[first : first + PAGE_SIZE]),
        headings=tuple(_heading(frame, listing, column) for column in _COLUMNS),
        text=chosen.text,
        selects=_selects(frame, chosen, table),
        kept=_kept(listing),
        action=frame.paths.section("decisions"),
        clear=_href(frame, Listing(language=listing.language)) if is_narrowed else "",
        pager=_pager(frame, listing, pages) if pages > 1 and not past_end else None,
        last_page=Link(say("to-last-page", pages=pages), _href(frame, replace(listing, page=pages)))
        if past_end
        else None,
        csv=_href(frame, replace(listing, page=1), ".csv"),
        messages=problem_sentences(say, problems),
        unready="" if ready else say("register-unready"),
    )


def _href(frame: Frame, listing: Listing, ending: str = "") -> str:
    return with_query(frame.paths.section("decisions") + ending, listing_pairs(listing))


def _heading(frame: Frame, listing: Listing, column: Column) -> Heading:
    chosen = listing.selection
    current = chosen.sort is column
    direction = ("descending" if chosen.descending else "ascending") if current else ""
    link = Link(frame.say(f"row-{column}"), _href(frame, sorted_by(listing, column)), current)
    return Heading(link, direction, column is not Column.KEY)


def _row(frame: Frame, row: DecisionRow) -> RowView:
    say = frame.say
    facts = [sentence_case(row.kind), row.issuer]
    if row.documents > 1:
        facts.append(say("several-documents", n=row.documents))
    return RowView(
        link=decision_link(frame, row.key),
        title=sentence_case(row.title),
        facts=" · ".join(filter(None, facts)),
        issued=_issued(frame, row),
        articles=say.number(row.articles),
        provinces=say.number(row.provinces),
        first=known_day(frame, row.first, row.whole_years),
        latest=known_day(frame, row.latest, row.whole_years),
    )


def _issued(frame: Frame, row: DecisionRow) -> str:
    """The day of issue or, where no article gives it, the year in the number."""
    try:
        return frame.say.day(date.fromisoformat(row.issued))
    except ValueError:
        return row.year


def _selects(frame: Frame, chosen: Selection, table: DecisionTable) -> tuple[Select, ...]:
    say = frame.say
    return (
        _select("kind", say("decision-kind"), say("table-any-kind"), table.kinds, chosen.kind),
        _select(
            "issuer", say("decision-issuer"), say("table-any-issuer"), table.issuers[:_ISSUERS], chosen.issuer
        ),
        _select("year", say("table-year"), say("any-year"), table.years, chosen.year),
    )


def _select(name: str, title: str, every: str, values: Sequence[FacetCount], chosen: str) -> Select:
    options = [Option(each.value, sentence_case(each.value), each.value == chosen) for each in values]
    if chosen and chosen not in {option.value for option in options}:
        options.append(Option(chosen, sentence_case(chosen), True))
    return Select(name, title, (Option("", every, not chosen), *options))


def _kept(listing: Listing) -> tuple[tuple[str, str], ...]:
    """What the form does not ask for and sends along: the order and the language."""
    asked = ("q", "kind", "issuer", "year", "page")
    return tuple(pair for pair in listing_pairs(listing) if pair[0] not in asked)


def _pager(frame: Frame, listing: Listing, pages: int) -> Pager:
    def href(page: int) -> str:
        return _href(frame, replace(listing, page=page))

    here = listing.page
    links = (
        None if page is None else Link(frame.say.number(page), href(page), page == here)
        for page in page_numbers(here, pages)
    )
    return Pager(tuple(links), href(here - 1) if here > 1 else "", href(here + 1) if here < pages else "")


def csv_lines(frame: Frame, rows: Sequence[DecisionRow]) -> Iterator[str]:
    """The rows as lines of CSV: days in ISO form, which every spreadsheet reads."""
    say = frame.say
    names = ("row-key", "decision-kind", "decision-issuer", "decision-issued", "decision-title")
    figures = ("row-articles", "row-provinces", "row-first", "row-latest")
    yield BOM + csv_line(map(say, (*names, *figures)))
    for row in rows:
        yield csv_line(
            (
                display_key(row.key),
                row.kind,
                row.issuer,
                row.issued or row.year,
                row.title,
                row.articles,
                row.provinces,
                _iso(row.first, row),
                _iso(row.latest, row),
            )
        )


def _iso(day: date | None, row: DecisionRow) -> str:
    if day is None:
        return ""
    return f"{day.year:04d}" if day in row.whole_years else day.isoformat()
