"""A link: a text that leads somewhere."""

from dataclasses import dataclass

__all__ = ["Link"]


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; `current` says that it is the one in force."""

    text: str
    href: str
    current: bool = False
