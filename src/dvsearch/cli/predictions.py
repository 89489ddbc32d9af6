"""`dvsearch extract --jsonl`: read lines of texts, write lines of what was read from them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from dvsearch.errors import ConfigError
from dvsearch.evaluation.extraction import json_line, prediction, read_texts

__all__ = ["write_predictions"]

_STDIN = Path("/dev/stdin")


def write_predictions(source: str, target: str) -> None:
    """Write one line for each line of `source`, in order; "-" is stdin or stdout.

    Raises ConfigError when both are one file, and EvaluationError at the first line that cannot be used;
    those before it are written.
    """
    if source != "-" and target != "-" and Path(target).exists() and Path(source).samefile(target):
        raise ConfigError(f"{target} is read and written at once; write to another file")
    texts = read_texts(_STDIN if source == "-" else Path(source))
    with _opened(target) as out:
        for given in texts:
            out.write(json_line(prediction(given.id, given.text, given.url)) + "\n")


@contextmanager
def _opened(target: str) -> Iterator[TextIO]:
    if target == "-":
        yield sys.stdout
        return
    with Path(target).open("w", encoding="utf-8") as file:
        yield file
