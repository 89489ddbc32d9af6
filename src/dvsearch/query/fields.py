"""The names of fields as people type them: Vietnamese with or without marks, and English."""

import re
from dataclasses import dataclass

from dvsearch.query.nodes import FilterField, TextField
from dvsearch.text.fold import fold, lowercase

__all__ = [
    "DATE_FIELDS",
    "FIELD_NAMES",
    "FieldMatch",
    "completes_field_name",
    "field_name",
    "match_field",
]

# The first name of each field is the one that we write.
FIELD_NAMES: dict[FilterField | TextField, tuple[str, ...]] = {
    FilterField.DECISION: ("số", "văn bản", "decision"),
    FilterField.PROVINCE: ("tỉnh", "địa phương", "province"),
    FilterField.FROM: ("từ", "từ ngày", "from"),
    FilterField.TO: ("đến", "đến ngày", "to"),
    FilterField.YEAR: ("năm", "year"),
    FilterField.MONTH: ("tháng", "month"),
    FilterField.SOURCE: ("nguồn", "source"),
    FilterField.KIND: ("loại", "kind"),
    TextField.TITLE: ("tiêu đề", "td", "title"),
}
DATE_FIELDS = frozenset({FilterField.FROM, FilterField.TO, FilterField.YEAR, FilterField.MONTH})

_BY_FOLDED = {fold(name): (field, name) for field, names in FIELD_NAMES.items() for name in names}
_GAP = re.compile(r"[\s_]+")
_NAME = re.compile(
    "(" + "|".join(name.replace(" ", r"[\s_]+") for name in sorted(_BY_FOLDED, key=len, reverse=True)) + "):"
)
_LAST_WORD = re.compile(
    "(?:" + "|".join(sorted({name.split()[-1] for name in _BY_FOLDED if " " in name})) + "):"
)


# How far a name with a few blanks inside it can reach; keeps the look at each word short.
_WINDOW = 24


@dataclass(frozen=True, slots=True)
class FieldMatch:
    """A field name with its colon; `end` is behind the colon.

    `ambiguous` marks a name that is also an everyday word before a colon ("Việt Nam: …").
    """

    field: FilterField | TextField
    end: int
    ambiguous: bool


def field_name(field: FilterField | TextField) -> str:
    """The name that we write for `field`."""
    return FIELD_NAMES[field][0]


def match_field(text: str, at: int) -> FieldMatch | None:
    """The field name that begins at `at` of a normalized text, if one does.

    Every word of it bears its own marks or none: "tinh:" is "tỉnh:", but "tình:" is not.
    """
    lowered = lowercase(text[at : at + _WINDOW])
    match = _NAME.match(fold(lowered))
    if match is None:
        return None
    words = _GAP.split(match[1])
    field, name = _BY_FOLDED[" ".join(words)]
    typed = _GAP.split(lowered[: match.end(1)])
    if any(word not in (marked, fold(marked)) for word, marked in zip(typed, name.split(), strict=True)):
        return None
    return FieldMatch(field, at + match.end(), ambiguous=typed == ["nam"])


def completes_field_name(text: str) -> bool:
    """Say whether `text` begins like "đề:", which "tiêu" before it would make a field name."""
    return _LAST_WORD.match(fold(lowercase(text[:_WINDOW]))) is not None
