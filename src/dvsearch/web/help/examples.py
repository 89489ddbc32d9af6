"""Table: what the help page explains, in order, with examples to try.

An example is a query and the key of the sentence about it. Names in braces are values of the archive itself
(see `Values`); where it has none, the example is left out.
"""

from dataclasses import dataclass

from dvsearch.engine.query import Facet
from dvsearch.extract.decisions import display_key
from dvsearch.query import FilterField, format_filter
from dvsearch.search import Searcher

__all__ = ["KEYS", "SECTIONS", "archive_values"]


@dataclass(frozen=True, slots=True)
class Topic:
    """A section of the page: its title is `help-NAME`, its text `help-NAME-text`."""

    name: str
    examples: tuple[tuple[str, str], ...] = ()


SECTIONS = (
    Topic(
        "words",
        (
            ("nông thôn mới", "help-all-words"),
            ('"nông thôn mới"', "help-phrase"),
            ("nông thôn mới -khởi công", "help-minus"),
            ('"chuyển đổi số" OR "cải cách hành chính"', "help-or"),
            ("(lũ OR hạn) sản xuất", "help-parentheses"),
            ("khuyến*", "help-prefix"),
            ("UBND xã", "help-abbreviation"),
        ),
    ),
    Topic(
        "marks",
        (
            ("dan van", "help-unmarked"),
            ("dân vận", "help-marked"),
            ("hòa giải", "help-tone"),
        ),
    ),
    Topic(
        "decisions",
        (
            ("{number}", "help-number"),
            ("{kind_and_number}", "help-kind-and-number"),
            ("{decision}", "help-decision-field"),
            ("-{decision} {kind}", "help-decision-minus"),
        ),
    ),
    Topic(
        "fields",
        (
            ("{province}", "help-province"),
            ("{year}", "help-year"),
            ("{from_to}", "help-from-to"),
            ("{kind}", "help-kind"),
            ("{source}", "help-source"),
            ("tiêu đề:(nông thôn)", "help-title"),
        ),
    ),
    Topic("filters"),
    Topic("dates"),
    Topic("taking"),
    Topic("keys"),
)

# What is pressed, and the key of the sentence that says what it does.
KEYS = (
    ("↓ ↑", "help-key-suggestions"),
    ("Enter", "help-key-enter"),
    ("Esc", "help-key-escape"),
    ("← →", "help-key-bars"),
    ("Shift ← →", "help-key-range"),
    ("n p", "help-key-hits"),
)


def archive_values(searcher: Searcher) -> dict[str, str]:
    """Pieces of queries made of what the archive has most of."""
    facets = (Facet.DECISION, Facet.PROVINCE, Facet.KIND, Facet.SOURCE, Facet.YEAR)
    most = {facet: [count.value for count in searcher.values(facet)] for facet in facets}
    values = {}
    numbers = [display_key(key) for key in most[Facet.DECISION] if key[:1].isdigit() and "-QĐ/" in key]
    if numbers:
        values["number"] = numbers[0]
        values["kind_and_number"] = f"quyết định {numbers[0].partition('-')[0]}"
        values["decision"] = format_filter(FilterField.DECISION, numbers[0])
    for name, field, facet in (
        ("province", FilterField.PROVINCE, Facet.PROVINCE),
        ("kind", FilterField.KIND, Facet.KIND),
        ("source", FilterField.SOURCE, Facet.SOURCE),
        ("year", FilterField.YEAR, Facet.YEAR),
    ):
        if most[facet]:
            values[name] = format_filter(field, most[facet][0])
    if most[Facet.YEAR]:
        year = most[Facet.YEAR][0]
        first, last = format_filter(FilterField.FROM, f"1/{year}"), format_filter(FilterField.TO, f"6/{year}")
        values["from_to"] = f"{first} {last}"
    return values
