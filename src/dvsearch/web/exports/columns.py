"""The columns of an exported table: what each says of an article, and how wide it is in a workbook."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from dvsearch.engine.document import StoredArticle
from dvsearch.extract.decisions import display_key
from dvsearch.model import ArticleDate
from dvsearch.web.address import Address
from dvsearch.web.wording import Wording

__all__ = ["COLUMNS", "Column", "Table", "Value"]

Value: TypeAlias = str | ArticleDate | None

# Between several values of one cell.
_JOINT = "; "


@dataclass(frozen=True, slots=True)
class Table:
    """What a table is written with: the reader's language, and where our own pages are."""

    say: Wording
    address: Address

    def heads(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(self.say(f"column-{column.name}") for column in COLUMNS)

    def row(self, stored: StoredArticle) -> tuple[Value, ...]:
        """One article."""
        return tuple(column.read(self, stored) for column in COLUMNS)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name among the sentences, its width in characters, and what stands in it."""

    name: str
    width: int
    read: Callable[[Table, StoredArticle], Value]


def _precision(table: Table, stored: StoredArticle) -> Value:
    date = stored.facts.date
    return None if date is None else table.say(f"precision-{date.precision}")


def _basis(table: Table, stored: StoredArticle) -> Value:
    date = stored.facts.date
    return None if date is None else table.say(f"basis-{date.basis}")


def _decisions(_: Table, stored: StoredArticle) -> Value:
    return _JOINT.join(map(display_key, dict.fromkeys(stored.citation_keys)))


COLUMNS = (
    Column("title", 60, lambda _, stored: stored.article.title),
    Column("date", 12, lambda _, stored: stored.facts.date),
    Column("precision", 12, _precision),
    Column("basis", 24, _basis),
    Column("provinces", 24, lambda _, stored: _JOINT.join(stored.facts.provinces)),
    Column("source", 24, lambda _, stored: stored.facts.source),
    Column("author", 20, lambda _, stored: stored.facts.author),
    Column("decisions", 36, _decisions),
    Column("url", 44, lambda _, stored: stored.article.url),
    Column("page", 44, lambda table, stored: table.address.article(stored.article.key)),
    Column("key", 30, lambda _, stored: stored.article.key),
)
