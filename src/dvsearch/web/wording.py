"""Say things in the reader's language: sentences of the table, numbers, times and dates."""

from dataclasses import dataclass
from datetime import date

from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import display_key
from dvsearch.model import ArticleDate, Precision
from dvsearch.query.notes import Language
from dvsearch.web.strings import STRINGS

__all__ = ["Wording", "decision_label", "sentence_case"]

_DATE_FORMS = {
    Precision.DAY: "{day:02d}/{month:02d}/{year}",
    Precision.MONTH: "{month:02d}/{year}",
    Precision.YEAR: "{year}",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """The interface in one language; everything it returns is plain text, to be escaped where shown."""

    language: Language = "vi"

    def __call__(self, key: str, /, **values: int | str) -> str:
        """Return the sentence `key`; numbers among `values` are written as the language does.

        Where English has two forms, `n` chooses. Raises KeyError for a key that is not in the table.
        """
        row = STRINGS[key]
        if self.language == "vi":
            sentence = row[0]
        else:
            sentence = row[2] if len(row) == 3 and values.get("n") == 1 else row[1]
        written = {name: self.number(v) if isinstance(v, int) else v for name, v in values.items()}
        return sentence.format(**written)

    def number(self, value: int) -> str:
        """Group the digits: 12.345 in Vietnamese, 12,345 in English."""
        grouped = f"{value:,}"
        return grouped.replace(",", ".") if self.language == "vi" else grouped

    def seconds(self, value: float) -> str:
        """Two digits behind the point, or three where these would be 0.00."""
        written = f"{value:.3f}" if value < 0.01 else f"{value:.2f}"
        return written.replace(".", ",") if self.language == "vi" else written

    def day(self, value: date) -> str:
        """Write 28/05/2020: as Vietnam does, in both languages, so that nobody has to guess."""
        return _DATE_FORMS[Precision.DAY].format(day=value.day, month=value.month, year=value.year)

    def field_day(self, value: date | None) -> str:
        """Write what a field of a form holds, for readers to type over: 28/05/2020, or nothing."""
        return "" if value is None else self.day(value)

    def date_range(self, first: date | None, last: date | None) -> str:
        """From the first to the last day, where there is one; "" where there is neither."""
        if first is not None and last is not None:
            return self("dates-between", first=self.day(first), last=self.day(last))
        if first is not None:
            return self("dates-since", first=self.day(first))
        return self("dates-until", last=self.day(last)) if last is not None else ""

    def date(self, value: ArticleDate) -> str:
        """Write 28/05/2020, 05/2020 or 2020, as far as the date is known."""
        return _DATE_FORMS[value.precision].format(day=value.day, month=value.month, year=value.year)

    def value(self, facet: Facet, value: str) -> str:
        """Write the value of a facet as readers know it."""
        if facet is Facet.DECISION:
            return decision_label(value)
        if facet is Facet.MONTH:
            year, _, month = value.partition("-")
            return f"{month}/{year}"
        return sentence_case(value) if facet is Facet.KIND else value


def decision_label(key: str) -> str:
    """The usual look of a decision's key, or the name of one known by name only."""
    return sentence_case(display_key(key))


def sentence_case(text: str) -> str:
    """Raise the first letter and leave the others."""
    return text[:1].upper() + text[1:]
