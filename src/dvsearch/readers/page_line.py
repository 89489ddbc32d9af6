"""One line of a saved page, and what can be told from it alone."""

import re
from dataclasses import dataclass

from dvsearch.readers.boilerplate import (
    BREADCRUMB,
    CAPTION_CREDIT,
    COUNTERS,
    LEFTOVERS,
    LONGEST,
    SECTIONS,
    SEPARATORS,
    SHARING,
    SITE_NAMES,
    STEPS,
)
from dvsearch.readers.names import is_names
from dvsearch.readers.stamps import STAMP
from dvsearch.readers.tidy import one_line
from dvsearch.text.fold import fold, lowercase
from dvsearch.text.normalize import NormalizedText, normalize, normalize_with_map

__all__ = ["Line", "words"]

_SENTENCE_ENDS = tuple(".!?…:;”\"’')")
_REAL = 100  # characters: a sentence of a report; headlines and captions seldom reach it
_LONGEST_STEP = 60  # characters; the last step of a path can be a headline cut short
_ARROW = re.compile("[›»>→]")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is written, and its plain form: normalized, lower case, without marks.

    The two are joined by a map, so that what is found in the plain form is cut from the written one.
    Long lines have no plain form: they are text.
    """

    text: str
    plain: str
    _map: NormalizedText

    @classmethod
    def of(cls, text: str) -> "Line":
        """Make a line of `text`, which has no blanks around it."""
        if len(text) > LONGEST:
            return cls(text, "", NormalizedText(""))
        normalized = normalize_with_map(one_line(text).replace("»", "›"))  # no quote here
        return cls(text, fold(lowercase(normalized.text)), normalized)

    def cut(self, match: re.Match[str], group: str = "value") -> str:
        """What a group of a match in `plain` is as written."""
        start, end = self._map.original(*match.span(group))
        return one_line(self.text)[start:end].strip()

    def matches(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match the whole plain form."""
        return pattern.fullmatch(self.plain) if self.plain else None

    @property
    def is_paragraph(self) -> bool:
        """Long enough, and ending as a sentence does."""
        return len(self.text) >= _REAL and self.text.endswith(_SENTENCE_ENDS)

    @property
    def is_chrome(self) -> bool:
        """Belongs to the page wherever it stands: a button, a trace of a script."""
        return bool(self.matches(SHARING) or self.matches(LEFTOVERS))

    @property
    def is_meter(self) -> bool:
        """Counts, rates or sizes something; stands above or below the text."""
        return bool(self.matches(COUNTERS))

    @property
    def is_credit(self) -> bool:
        """Names the photographer, and nothing else."""
        match = self.matches(CAPTION_CREDIT)
        return match is not None and (is_names(name := self.cut(match)) or " " not in name)

    @property
    def is_path(self) -> bool:
        """A path of sections ("Trang chủ › Tin tức"), or the name of one."""
        if self.matches(BREADCRUMB):
            return True
        steps = [step for step in SEPARATORS.split(self.plain) if step]
        if steps and all(step.strip(" .") in SECTIONS for step in steps):
            return True
        steps = [step for step in STEPS.split(self.plain) if step]
        if len(steps) < 2 or any(len(step) > _LONGEST_STEP for step in steps):
            return False
        return (
            len(steps) > 2 or any(step in SECTIONS for step in steps) or _ARROW.search(self.plain) is not None
        )

    @property
    def is_above(self) -> bool:
        """Stands above a headline: path, section, site name, clock, buttons."""
        return bool(
            self.is_path or self.is_chrome or self.is_meter or self.matches(SITE_NAMES) or self.matches(STAMP)
        )


def words(text: str) -> str:
    """The words of `text`, plain and with single blanks: equal for lines that say the same."""
    return " ".join(_WORD.findall(fold(lowercase(normalize(text)))))
