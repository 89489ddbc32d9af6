"""What a form offers to choose from."""

from dataclasses import dataclass

__all__ = ["Option", "Select"]


@dataclass(frozen=True, slots=True)
class Option:
    """One of several to choose: its value ("" for every one), its name, and what it is good for."""

    value: str
    text: str
    chosen: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Select:
    """A list to choose one from; `name` is the parameter."""

    name: str
    title: str
    options: tuple[Option, ...]
