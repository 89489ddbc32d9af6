"""How fast is text cut into words, by us and by pyvi, and are they the same words?"""

import time
import zlib
from collections.abc import Callable, Iterable, Sequence

from benchmarks.apart import run_apart
from benchmarks.corpus import Corpus
from benchmarks.figures import Figure, Part
from benchmarks.segmentation import as_pyvi_writes, lines_of
from benchmarks.setting import Setting
from dvsearch.text.segment import segment

__all__ = ["measure"]

_WARM_UP = "Sáng nay, cấp uỷ và chính quyền địa phương tổ chức hội nghị."


def measure(setting: Setting) -> Part:
    """Characters a second of processor time in one process, and the share of lines cut alike."""
    corpus = setting.corpus.first(setting.segmented_articles)
    own_seconds, characters, own = run_apart(_cut_by_us, corpus).result
    pyvi_seconds, _, pyvis = run_apart(_cut_by_pyvi, corpus).result
    same = sum(first == second for first, second in zip(own, pyvis, strict=True))
    rate = "characters/s, one process"
    note = (
        f"{characters:,} characters in {len(own):,} lines of {corpus.count():,} articles, normalized "
        "beforehand; processor time; the model is loaded beforehand. We cut an article at a time, as in "
        "indexing, pyvi a line at a time, as it is meant. Compared is every line as pyvi writes it, "
        "character for character."
    )
    figures = (
        Figure(rate, "ours", characters / own_seconds, "/s"),
        Figure(rate, "pyvi", characters / pyvi_seconds, "/s"),
        Figure("lines cut as pyvi cuts them", "ours", same / len(own) * 100, "%"),
        Figure("lines that differ", "ours", len(own) - same, ""),
    )
    return Part("segmentation", "Segmentation", figures, (note,))


def _cut_by_us(corpus: Corpus) -> tuple[float, int, list[int]]:
    """Seconds, characters, and a checksum of each line as pyvi writes it."""
    articles = [list(lines_of(article.text)) for article in corpus]
    seconds = _seconds(segment, ["\n".join(lines) for lines in articles])
    lines = [line for lines in articles for line in lines]
    return seconds, sum(map(len, lines)), _checksums(as_pyvi_writes(line, segment(line)) for line in lines)


def _cut_by_pyvi(corpus: Corpus) -> tuple[float, int, list[int]]:
    """The same by pyvi."""
    from pyvi.ViTokenizer import ViTokenizer

    lines = [line for article in corpus for line in lines_of(article.text)]
    seconds = _seconds(ViTokenizer.tokenize, lines)
    return seconds, sum(map(len, lines)), _checksums(map(ViTokenizer.tokenize, lines))


def _seconds(cut: Callable[[str], object], texts: Sequence[str]) -> float:
    cut(_WARM_UP)
    began = time.process_time()
    for text in texts:
        cut(text)
    return time.process_time() - began


def _checksums(strings: Iterable[str]) -> list[int]:
    return [zlib.crc32(string.encode()) for string in strings]
