"""Kill an indexing run at random moments, open the index each time, and let a last run complete it.

    python benchmarks/interrupt.py CORPUS [--times 20] [--longest 40] [--seed 290]

Each run is `dvsearch index` in a process of its own, ended by SIGKILL after a random time of at most
`--longest` seconds. After each, the newest generation must open, its checksums must be right, and it must
have no fewer articles than before. Prints a line a kill; exits with 1 when anything was not so.
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dvsearch.engine.generations import Generations
from dvsearch.engine.whoosh import WhooshEngine


def main() -> int:
    """Run it and say what happened."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--longest", type=float, default=40.0, metavar="SECONDS")
    parser.add_argument("--seed", type=int, default=290)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        seed_index(index)
        articles, wrong = 0, 0
        for number in range(1, options.times + 1):
            seconds = chance.uniform(0.5, options.longest)
            interrupt(options.corpus, index, seconds)
            found, sound = examine(index)
            good = sound and found >= articles
            wrong += not good
            articles = max(articles, found)
            state = "sound" if good else "DAMAGED"
            print(f"kill {number:2} after {seconds:5.1f} s: {found:6} articles, {state}", flush=True)
        began = time.monotonic()
        done = subprocess.run(command(options.corpus, index), check=False, stdout=subprocess.DEVNULL)
        found, sound = examine(index)
        print(f"last run: exit {done.returncode}, {found} articles, {time.monotonic() - began:.0f} s")
        return 0 if not wrong and sound and done.returncode == 0 else 1


def seed_index(index: Path) -> None:
    """Make an empty first generation, so that there is a last good index from the beginning."""
    with WhooshEngine(index) as engine, engine.writer():
        pass


def command(corpus: Path, index: Path) -> list[str]:
    """The indexing run as a user starts it."""
    return [
        sys.executable,
        "-m",
        "dvsearch",
        "index",
        str(corpus),
        "--index",
        str(index),
        "--missing",
        "keep",
    ]


def interrupt(corpus: Path, index: Path, seconds: float) -> None:
    """Start a run and kill it."""
    process = subprocess.Popen(command(corpus, index), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()


def examine(index: Path) -> tuple[int, bool]:
    """Number of articles of the newest generation, and whether every checksum of it is right."""
    newest = Generations(index).newest_first()[0]
    with WhooshEngine(index) as engine:
        snapshot = engine.snapshot()
        return snapshot.count, snapshot.generation == newest.number and not newest.damaged_files()


if __name__ == "__main__":
    sys.exit(main())
