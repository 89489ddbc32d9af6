"""What the program's exit codes mean, and which error ends in which."""

import errno
from enum import IntEnum

from dvsearch.errors import (
    ArticleNotFound,
    ConfigError,
    DvsearchError,
    EvaluationError,
    QueryError,
)

__all__ = ["ExitCode", "code_of", "message_of"]


class ExitCode(IntEnum):
    """The exit codes; README.md lists them."""

    OK = 0
    INCOMPLETE = 1  # finished, but not all is well: some input unreadable, a check or a floor failed
    USAGE = 2  # an option, argument or setting cannot be used; typer's own code for it
    FAILED = 3  # nothing was done because of an error
    DEFECT = 70  # a defect of dvsearch (EX_SOFTWARE of sysexits.h)
    INTERRUPTED = 130  # as shells report the end by Ctrl-C
    PIPE_CLOSED = 141  # as shells report the end by a reader that went away


_CODES: tuple[tuple[type[Exception], ExitCode], ...] = (
    (ConfigError, ExitCode.USAGE),
    (QueryError, ExitCode.USAGE),
    (ArticleNotFound, ExitCode.INCOMPLETE),
    (EvaluationError, ExitCode.INCOMPLETE),
)


def code_of(error: DvsearchError | OSError) -> ExitCode:
    """The exit code for an error that ended a command."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), ExitCode.FAILED)


def message_of(error: DvsearchError | OSError) -> str:
    """The message for the person at the terminal."""
    if isinstance(error, DvsearchError):
        return str(error)
    named = f"{error.filename}: " if error.filename is not None else ""
    if error.errno == errno.ENOSPC:
        return f"{named}there is no space left on the disk; what was committed before is kept"
    return f"{named}{error.strerror or error}"
