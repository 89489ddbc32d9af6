"""What an export says of itself, where its format has room for that."""

from dataclasses import dataclass
from datetime import date

__all__ = ["ExportNotes"]


@dataclass(frozen=True, slots=True)
class ExportNotes:
    """What was searched for, the address of that search, and the day of the export."""

    subject: str
    address: str
    day: date
