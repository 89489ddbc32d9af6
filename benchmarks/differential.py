"""Ask an index every query of a file twice, of the engine and of Whoosh's own searcher, and compare.

    python benchmarks/differential.py INDEX QUERIES [--limit 100] [--every 1]

QUERIES is JSONL with `query` in every line. Each is asked for the best with all of its words needed and with
half of them, and for the newest, with every facet: totals, facets, hits and their order must be equal, and
scores within 1e-4. Whoosh takes seconds where the engine takes milliseconds. Prints what differs, and how
many of the queries agree; exits with 1 when any does not.
"""

import argparse
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the reference is part of the tests

from tests.engine.whoosh.agreement import disagreement
from tests.engine.whoosh.engines import open_generation
from tests.engine.whoosh.planned import planned_requests

from dvsearch.engine.generations import Generations
from dvsearch.engine.whoosh import WhooshEngine


def main() -> int:
    """Run it and say what happened."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("index", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--limit", type=int, default=100, help="hits to compare")
    parser.add_argument("--every", type=int, default=1, help="ask one query of so many")
    options = parser.parse_args()
    texts = [json.loads(line)["query"] for line in options.queries.read_text("utf-8").splitlines()]
    texts = texts[:: options.every]
    agreeing = 0
    seconds = [0.0, 0.0]
    with WhooshEngine(options.index) as engine:
        product = engine.snapshot()
        newest = Generations(options.index).newest_first()
        reference = open_generation(next(one for one in newest if one.number == product.generation))
        for number, text in enumerate(texts, 1):
            differing = ""
            for request in planned_requests(text, product, options.limit):
                began = time.perf_counter()
                found = product.search(request)
                between = time.perf_counter()
                differing = differing or disagreement(found, reference.search(request))
                seconds[0] += between - began
                seconds[1] += time.perf_counter() - between
            agreeing += not differing
            if differing:
                print(f"{text!r}: {differing}")
            if sys.stderr.isatty():
                print(f"\r{number} of {len(texts)}", end="", file=sys.stderr)
    print(f"{agreeing} of {len(texts)} queries agree over {product.count} articles")
    print(f"engine {seconds[0]:.1f} s, Whoosh {seconds[1]:.1f} s")
    return int(agreeing < len(texts))


if __name__ == "__main__":
    raise SystemExit(main())
