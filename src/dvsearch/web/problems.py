"""What is wrong with a parameter, and the sentences that say so."""

from collections.abc import Iterable
from dataclasses import dataclass

from dvsearch.web.wording import Wording

__all__ = ["Problem", "problem_sentence", "problem_sentences"]

_SHOWN = 40  # characters of a bad value that its message repeats


@dataclass(frozen=True, slots=True)
class Problem:
    """A parameter that could not be used: `code` is a key of the table of sentences.

    Of a long `value` the beginning is kept.
    """

    parameter: str
    code: str
    value: str = ""
    limit: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", self.value[:_SHOWN])


def problem_sentence(say: Wording, problem: Problem) -> str:
    """What is wrong, and what to write instead."""
    return say(problem.code, parameter=problem.parameter, value=problem.value, limit=problem.limit)


def problem_sentences(say: Wording, problems: Iterable[Problem]) -> tuple[str, ...]:
    """A sentence for each of the problems."""
    return tuple(problem_sentence(say, problem) for problem in problems)
