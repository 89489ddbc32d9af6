"""How long does a reader wait? Every engine is asked the same questions, warm, in a process of its own."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.apart import Apart, run_apart
from benchmarks.figures import Figure, Part, percentiles
from benchmarks.peers.base import OpenIndex, Question
from benchmarks.peers.table import PEERS
from benchmarks.questions import QuestionSet, question_sets
from benchmarks.setting import Setting
from dvsearch.evaluation.metrics import percentile

__all__ = ["Timed", "figures_of", "measure", "time_peers"]

# Questions asked before any is timed: enough that files and code are warm.
_WARM_UP = 50
# Each set is asked in so many pieces, and each piece of every engine before the next one: what else the
# machine does meanwhile then falls on all of them.
_PIECES = 20
_HOW = (
    "One process for each engine, one call after another. The engines take turns at every twentieth of "
    "a set, so that what else the machine does falls on all of them."
)
_SAME_WORK = (
    "dvsearch is called as its pages call it: parsing, planning, comparing passages of the best 50 and "
    "suggestions are in its times. A peer gets the finished plan and leaves all that out. “Engine only” "
    "is our engine under the same plan, without snippets. A full page is total, seven facets and ten "
    "snippets; “top 10” is total and ten stored articles, for dvsearch with snippets, since its pages "
    "have no way without."
)


@dataclass(slots=True)
class Timed:
    """Seconds and totals of every question, by set; `first` is opening the index and the first full page."""

    first: float
    seconds: dict[str, list[float]] = field(default_factory=dict)
    totals: dict[str, list[int]] = field(default_factory=dict)


def measure(setting: Setting) -> Part:
    """Time all sets on all engines."""
    own = setting.store.index("ours", setting.corpus)
    sets = run_apart(question_sets, own.path, setting.queries).result
    paths = {"ours": own.path, "engine": own.path}
    for name in setting.peers:
        setting.say(f"latency: the index of {PEERS[name].title}")
        paths[name] = setting.store.index(name, setting.corpus).path
    asked = {name: _asked_of(name, sets, setting.slow_questions) for name in paths}
    setting.say("latency: asking")
    timed = time_peers(paths, asked)
    questions = "; ".join(f"{each.title} {len(each.questions):,}" for each in sets)
    slow = f" (stock Whoosh at most {setting.slow_questions} of a set)" if "whoosh" in paths else ""
    notes = [f"Questions: {questions}{slow}. {_HOW}", _SAME_WORK]
    for name in paths:
        if name != "ours":
            same, number = _agreeing(timed[name], timed["ours"], asked[name], asked["ours"])
            notes.append(
                f"{PEERS[name].title}: {same:,} of {number:,} totals are the same as ours. "
                f"Set up: {PEERS[name].setup}."
            )
    figures = [
        figure for name in paths for figure in figures_of(name, timed[name], asked[name], own.articles)
    ]
    return Part("latency", "Latency", tuple(figures), tuple(notes))


def _asked_of(name: str, sets: Sequence[QuestionSet], limit: int) -> Sequence[QuestionSet]:
    return [each.sampled(limit) for each in sets] if name == "whoosh" else sets


def time_peers(paths: Mapping[str, Path], asked: Mapping[str, Sequence[QuestionSet]]) -> Mapping[str, Timed]:
    """Time the engines, each in a process of its own, in turn."""
    with ExitStack() as stack:
        processes = {}
        timed = {}
        for name, path in paths.items():
            full = next(each for each in asked[name] if each.name == "full")
            warm = (full.questions[0], *full.sampled(_WARM_UP).questions)
            process = stack.enter_context(Apart(_open, name, path))
            processes[name] = process
            timed[name] = Timed(process.call(_ask_first, warm))
        for number in range(len(next(iter(asked.values())))):
            for piece in range(_PIECES):
                for name, process in processes.items():
                    each = asked[name][number]
                    questions = _piece(each.questions, piece)
                    found = process.call(_ask, questions) if questions else []
                    timed[name].seconds.setdefault(each.name, []).extend(seconds for seconds, _ in found)
                    timed[name].totals.setdefault(each.name, []).extend(total for _, total in found)
        return timed


def _piece(questions: Sequence[Question], piece: int) -> Sequence[Question]:
    first, last = (len(questions) * number // _PIECES for number in (piece, piece + 1))
    return questions[first:last]


# In an engine's process


def _open(name: str, path: Path) -> tuple[OpenIndex, float]:
    began = time.perf_counter()
    return PEERS[name].open(path), time.perf_counter() - began


def _ask_first(opened: tuple[OpenIndex, float], questions: Sequence[Question]) -> float:
    """Seconds of opening and the first question; the others only warm."""
    index, opening = opened
    ((seconds, _), *_) = _ask(opened, questions[:1])
    for question in questions[1:]:
        index.answer(question)
    return opening + seconds


def _ask(opened: tuple[OpenIndex, float], questions: Sequence[Question]) -> list[tuple[float, int]]:
    """Seconds and total of each."""
    index, _ = opened
    found = []
    for question in questions:
        began = time.perf_counter()
        answer = index.answer(question)
        found.append((time.perf_counter() - began, answer.total))
    return found


# What came of it


def figures_of(system: str, timed: Timed, sets: Sequence[QuestionSet], articles: int) -> Iterator[Figure]:
    """p50, p95 and p99 of each set; the slowest of full pages; the first page of a process."""
    for each in sets:
        if timed.seconds[each.name]:
            yield from percentiles(each.title, system, timed.seconds[each.name], articles)
    yield Figure("full page, slowest", system, percentile(timed.seconds["full"], 100) * 1000, "ms", articles)
    yield Figure("first page of a process", system, timed.first * 1000, "ms", articles)


def _agreeing(
    timed: Timed, ours: Timed, asked: Sequence[QuestionSet], asked_of_us: Sequence[QuestionSet]
) -> tuple[int, int]:
    """How many of its totals are ours, and of how many."""
    same = number = 0
    for each, own in zip(asked, asked_of_us, strict=True):
        totals = dict(zip(map(id, own.questions), ours.totals[own.name], strict=True))
        expected = [totals[id(question)] for question in each.questions]
        same += sum(first == second for first, second in zip(expected, timed.totals[each.name], strict=True))
        number += len(expected)
    return same, number
