"""How fast is text cut into words, by us and by pyvi, and are they the same words?"""

import time
import zlib
from collections.abc import Callable, Sequence
from typing import TypeVar

from benchmarks.apart import run_apart
from benchmarks.corpus import Corpus
from benchmarks.figures import Figure, Part
from benchmarks.segmentation import as_pyvi_writes, lines_of
from benchmarks.setting import Setting
from dvsearch.text.segment import Span, segment

__all__ = ["measure"]

Words = TypeVar("Words")

_WARM_UP = "Sáng nay, cấp uỷ và chính quyền địa phương tổ chức hội nghị."


def measure(setting: Setting) -> Part:
    """Characters a second of processor time in one process, and the share of lines cut alike."""
    corpus = setting.corpus.first(setting.segmented_articles)
    own_seconds, characters, own = run_apart(_cut, segment, _our_string, corpus).result
    pyvi_seconds, _, pyvis = run_apart(_cut, _tokenize, _its_string, corpus).result
    same = sum(first == second for first, second in zip(own, pyvis, strict=True))
    rate = "characters/s, one process"
    note = (
        f"{characters:,} characters in {len(own):,} lines of {corpus.count():,} articles, normalized "
        "beforehand; processor time; the model is loaded beforehand. Compared is every line as pyvi writes it, "
        "character for character."
    )
    figures = (
        Figure(rate, "ours", characters / own_seconds, "/s"),
        Figure(rate, "pyvi", characters / pyvi_seconds, "/s"),
        Figure("lines cut as pyvi cuts them", "ours", same / len(own) * 100, "%"),
        Figure("lines that differ", "ours", len(own) - same, ""),
    )
    return Part("segmentation", "Segmentation", figures, (note,))


def _cut(
    words_of: Callable[[str], Words], written: Callable[[str, Words], str], corpus: Corpus
) -> tuple[float, int, list[int]]:
    """Seconds, characters, and a checksum of each line as pyvi writes it."""
    words_of(_WARM_UP)
    lines = [line for article in corpus for line in lines_of(article.text)]
    began = time.process_time()
    words = [words_of(line) for line in lines]
    seconds = time.process_time() - began
    strings = (written(line, found) for line, found in zip(lines, words, strict=True))
    return seconds, sum(map(len, lines)), [zlib.crc32(string.encode()) for string in strings]


def _our_string(line: str, words: Sequence[Span]) -> str:
    return as_pyvi_writes(line, words)


def _tokenize(line: str) -> str:
    from pyvi.ViTokenizer import ViTokenizer

    return str(ViTokenizer.tokenize(line))


def _its_string(line: str, words: str) -> str:
    return words
