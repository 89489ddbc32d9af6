"""Every error has a code and a message."""

import errno

import pytest

from dvsearch import errors
from dvsearch.cli.exits import ExitCode, code_of, message_of


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.ConfigError("x"), ExitCode.USAGE),
        (errors.QueryError("x"), ExitCode.USAGE),
        (errors.ArticleNotFound("x"), ExitCode.INCOMPLETE),
        (errors.EvaluationError("x"), ExitCode.INCOMPLETE),
        (errors.InputError("a.txt", "x"), ExitCode.FAILED),
        (errors.ModelUnusable("x"), ExitCode.FAILED),
        (errors.IndexMissing("x"), ExitCode.FAILED),
        (errors.IndexDamaged("x"), ExitCode.FAILED),
        (errors.IndexOutdated("x"), ExitCode.FAILED),
        (errors.IndexLocked("x"), ExitCode.FAILED),
        (OSError(errno.ENOSPC, "full", "index/a"), ExitCode.FAILED),
    ],
)
def test_codes(error: errors.DvsearchError | OSError, code: ExitCode) -> None:
    assert code_of(error) is code


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (errors.InputError("a.txt", "empty"), "a.txt: empty"),
        (OSError(errno.EACCES, "Permission denied", "index/a"), "index/a: Permission denied"),
        (OSError("strange"), "strange"),
        (
            OSError(errno.ENOSPC, "No space left on device", "index/a"),
            "index/a: there is no space left on the disk; what was committed before is kept",
        ),
    ],
)
def test_messages(error: errors.DvsearchError | OSError, message: str) -> None:
    assert message_of(error) == message
