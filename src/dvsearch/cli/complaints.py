"""List what cannot be read, one line each on stderr as it comes, and count it."""

from dvsearch.cli.output import tell
from dvsearch.errors import InputError

__all__ = ["Complaints"]

_SHOWN = 20  # more would drown the report; the first ones mostly tell what is wrong


class Complaints:
    """Takes errors of input, as an `on_error`; `count` is how many there were."""

    def __init__(self, *, everything: bool = False) -> None:
        self.count = 0
        self._everything = everything

    def __call__(self, error: InputError) -> None:
        """Count the error, and tell it unless too many were told."""
        self.count += 1
        if self._everything or self.count <= _SHOWN:
            tell(str(error))

    def close(self) -> None:
        """Say how many were not listed."""
        if not self._everything and self.count > _SHOWN:
            tell(f"… and {self.count - _SHOWN} more that cannot be read; --verbose lists all")
