"""How an embedded search looks and behaves: the parameters beside those of the search itself.

    variant     script · frame · form · card
    results     articles shown at once, 1 to 10
    theme       light · dark · auto
    target      _self · _top · _blank: where links open
    embed-lang  vi · en: the language of what is built, where `lang` is that of the builder
    width       pixels, or nothing for all that there is
    title       what it is called, for those who hear the page

These names stand in pages of others, and are kept for good.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from dvsearch.query.notes import Language
from dvsearch.web.problems import Problem

__all__ = ["EmbedOptions", "Target", "Theme", "Variant", "read_options"]

_MOST_RESULTS = 10
_LEAST_WIDTH, _MOST_WIDTH = 240, 2_000
# Characters of a title: it is read aloud.
_TITLE = 120
_NUMBER = re.compile(r"[0-9]{1,4}")


class Variant(StrEnum):
    """The ways to embed, what most pages want first."""

    SCRIPT = "script"
    FRAME = "frame"
    FORM = "form"
    CARD = "card"


class Theme(StrEnum):
    """Most pages that embed are light whatever their reader prefers; AUTO is for those that are not."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"


class Target(StrEnum):
    """Where links open; a frame has no use for SELF and takes TOP for it."""

    SELF = "_self"
    TOP = "_top"
    BLANK = "_blank"


@dataclass(frozen=True, slots=True)
class EmbedOptions:
    """What was chosen; a `width` of 0 is all that there is, a `title` of "" the usual one."""

    variant: Variant = Variant.SCRIPT
    results: int = 5
    theme: Theme = Theme.LIGHT
    target: Target = Target.SELF
    language: Language = "vi"
    width: int = 0
    title: str = ""

    @property
    def frame_target(self) -> Target:
        """Where the links of a frame open: never in the frame."""
        return Target.TOP if self.target is Target.SELF else self.target

    def look(self) -> Iterator[tuple[str, str]]:
        """The pairs that a frame is asked with beside the search; the usual goes unsaid."""
        if self.theme is not Theme.LIGHT:
            yield "theme", self.theme
        if self.frame_target is not Target.TOP:
            yield "target", self.frame_target

    def pairs(self) -> Iterator[tuple[str, str]]:
        """All pairs that `read_options` reads as these; the usual goes unsaid."""
        usual = EmbedOptions()
        for name, write in _WRITERS.items():
            if write(self) != write(usual):
                yield name, write(self)


_Read = Callable[[EmbedOptions, str], EmbedOptions]
_Write = Callable[[EmbedOptions], str]


def read_options(pairs: Iterable[tuple[str, str]]) -> tuple[EmbedOptions, tuple[Problem, ...]]:
    """Read the pairs of a query string; what cannot be used is left out and reported.

    Other names are passed over, and so are empty values, as forms send them.
    """
    options = EmbedOptions()
    problems: list[Problem] = []
    for name, value in pairs:
        read = _READERS.get(name)
        if read is None or not value:
            continue
        try:
            options = read(options, value)
        except ValueError:
            problems.append(Problem(name, f"bad-{name}", value))
    return options, tuple(dict.fromkeys(problems))


def _read_language(options: EmbedOptions, value: str) -> EmbedOptions:
    if value == "vi":
        return replace(options, language="vi")
    if value == "en":
        return replace(options, language="en")
    raise ValueError(value)


def _between(value: str, least: int, most: int) -> int:
    if not _NUMBER.fullmatch(value) or not least <= int(value) <= most:
        raise ValueError(value)
    return int(value)


_READERS: dict[str, _Read] = {
    "variant": lambda options, value: replace(options, variant=Variant(value)),
    "results": lambda options, value: replace(options, results=_between(value, 1, _MOST_RESULTS)),
    "theme": lambda options, value: replace(options, theme=Theme(value)),
    "target": lambda options, value: replace(options, target=Target(value)),
    "embed-lang": _read_language,
    "width": lambda options, value: replace(options, width=_between(value, _LEAST_WIDTH, _MOST_WIDTH)),
    "title": lambda options, value: replace(options, title=" ".join(value.split())[:_TITLE]),
}
_WRITERS: dict[str, _Write] = {
    "variant": lambda options: options.variant,
    "results": lambda options: str(options.results),
    "theme": lambda options: options.theme,
    "target": lambda options: options.target,
    "embed-lang": lambda options: options.language,
    "width": lambda options: str(options.width),
    "title": lambda options: options.title,
}
