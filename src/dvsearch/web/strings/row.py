"""A row of the tables of sentences."""

from typing import TypeAlias

__all__ = ["Row"]

# (Vietnamese, English) or, where English counts, (Vietnamese, English for many, English for one).
Row: TypeAlias = tuple[str, str] | tuple[str, str, str]
