"""Are the words of a corpus the ones that pyvi finds, and how much faster are they found?

    python benchmarks/segmentation.py CORPUS [--limit N]

CORPUS is a file or folder as `dvsearch index` takes it. Segments the title and body of every article,
normalized, and writes the words as `ViTokenizer.tokenize` writes them; prints in how many articles every
line is the same, character for character, and the characters a second of CPU time of both. Exits with 1
when a line differs. pyvi takes some 5 ms an article.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from pyvi.ViTokenizer import ViTokenizer

from dvsearch.readers import read
from dvsearch.text.normalize import normalize
from dvsearch.text.segment import Span, segment
from dvsearch.text.tokens import cut

__all__ = ["as_pyvi_writes", "lines_of", "main"]

_SHOWN = 20  # differing lines
_BATCH = 500  # articles; taking turns at each article would time how the two push each other out of caches


def as_pyvi_writes(line: str, words: Sequence[Span]) -> str:
    """The tokens of `line`, those of one word joined by "_", words parted by a space."""
    starts = {start for start, _ in words}
    written: list[str] = []
    at = len(line) - len(line.lstrip())
    for token in cut(line):
        written += (" " if at in starts else "_", token.rstrip())
        at += len(token)
    return "".join(written[1:])


def lines_of(text: str) -> Iterator[str]:
    """The lines of `text`, normalized, that hold more than blanks."""
    return (line for line in normalize(text).split("\n") if line.strip())


def main() -> int:
    """Compare, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int, metavar="N", help="articles to read at most")
    options = parser.parse_args()
    began = time.process_time()
    segment("dân vận")
    print(f"model and dictionary loaded in {time.process_time() - began:.2f} s")

    articles = same = characters = 0
    ours = theirs = 0.0
    differing: list[tuple[str, str, str]] = []
    found = read([options.corpus], on_error=print)
    while batch := list(islice(found, min(_BATCH, (options.limit or _BATCH + articles) - articles))):
        lines = [[*lines_of(article.title), *lines_of(article.body)] for article in batch]
        texts = ["\n".join(of_one) for of_one in lines]
        began = time.process_time()
        for text in texts:
            segment(text)
        between = time.process_time()
        expected = [[ViTokenizer.tokenize(line) for line in of_one] for of_one in lines]
        ended = time.process_time()
        ours, theirs = ours + between - began, theirs + ended - between
        articles, characters = articles + len(batch), characters + sum(map(len, texts))
        for article, of_one, wanted in zip(batch, lines, expected, strict=True):
            written = [as_pyvi_writes(line, segment(line)) for line in of_one]
            same += written == wanted
            pairs = zip(wanted, written, strict=True)
            differing += [(article.key, one, other) for one, other in pairs if one != other]

    for key, one, other in differing[:_SHOWN]:
        print(f"{key}\n  pyvi: {one}\n  ours: {other}")
    print(f"{same:,} of {articles:,} articles are the same, {characters:,} characters")
    rate, pyvis = characters / ours / 1e6, characters / theirs / 1e6
    print(f"{rate:.2f} million characters a second, pyvi {pyvis:.2f}: {rate / pyvis:.1f} times as fast")
    return int(same < articles)


if __name__ == "__main__":
    sys.exit(main())
