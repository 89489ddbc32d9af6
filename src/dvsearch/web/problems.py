"""Say what is wrong with a parameter."""

from dvsearch.web.params import Problem
from dvsearch.web.wording import Wording

__all__ = ["problem_sentence"]


def problem_sentence(say: Wording, problem: Problem) -> str:
    """What is wrong, and what to write instead."""
    return say(problem.code, parameter=problem.parameter, value=problem.value, limit=problem.limit)
