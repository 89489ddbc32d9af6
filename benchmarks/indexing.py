"""How fast are articles indexed, how large is the index, how much memory does it take?"""

from collections.abc import Iterator

from benchmarks.figures import Figure, Part
from benchmarks.peers.table import PEERS
from benchmarks.setting import Setting
from benchmarks.store import Built, size_on_disk

__all__ = ["measure"]


def measure(setting: Setting) -> Part:
    """Everything from reading the files to an index that can be searched, always built anew."""
    setting.say("indexing: dvsearch")
    figures = list(_figures("ours", setting.store.index("ours", setting.corpus, fresh=True)))
    few = setting.corpus.first(setting.peer_articles)
    for peer in setting.peers:
        setting.say(f"indexing: {PEERS[peer].title}")
        figures += _figures(peer, setting.store.index(peer, few, segmenter="pyvi", fresh=True))
    return Part(
        "indexing",
        "Indexing",
        tuple(figures),
        (
            (
                f"{setting.workers} processes for reading, facts and segmentation; peers segment with "
                "pyvi. Peak memory is the sum of the proportional set sizes of all processes, looked at "
                "four times a second. The size is that of the whole directory; for dvsearch it has up "
                "to two generations, of which a search needs the newest."
            ),
        ),
    )


def _figures(system: str, built: Built) -> Iterator[Figure]:
    size = built.articles
    yield Figure("articles", system, size, "", size)
    yield Figure("articles/s", system, built.per_second, "/s", size)
    yield Figure("index size", system, built.index_bytes / 1e6, "MB", size)
    yield Figure("index size / text", system, built.index_bytes / built.text_bytes, "×", size)
    newest = max(built.path.glob("gen-*"), default=None)
    if newest is not None:
        yield Figure("newest generation / text", system, size_on_disk(newest) / built.text_bytes, "×", size)
    yield Figure("peak memory of all processes", system, built.peak / 1e6, "MB", size)
