"""Where indexes are kept between runs: each in a directory with a stamp that says what it was made of."""

import hashlib
import json
import shutil
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import benchmarks
import dvsearch
from benchmarks.apart import run_apart
from benchmarks.corpus import Corpus
from benchmarks.documents_with_pyvi import make_document_with_pyvi
from dvsearch.documents import make_document

__all__ = ["Built", "Store", "size_on_disk"]

_STAMP = "stamp.json"
_INDEX = "index"
_MAKERS = {"ours": make_document, "pyvi": make_document_with_pyvi}


@dataclass(frozen=True, slots=True)
class Built:
    """An index, and what it took to build it: seconds, and the peak of all its processes' memory in bytes."""

    path: Path
    articles: int
    text_bytes: int
    index_bytes: int
    seconds: float
    peak: int

    @property
    def per_second(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds


@dataclass(frozen=True, slots=True)
class Store:
    """Indexes below `root`."""

    root: Path
    workers: int

    def index(self, peer: str, corpus: Corpus, *, segmenter: str = "ours", fresh: bool = False) -> Built:
        """The index that `peer` makes of `corpus`; the one that is there, if it is of the same make.

        `segmenter` "pyvi" makes the peer pay for pyvi; what is found is the same but for the rank. A `fresh`
        one is always built anew, because it is the building that is measured.
        """
        place = self.root / f"{peer}-{segmenter}-{corpus.identity()}"
        made_of = f"{_digest(peer)} {self.workers}"
        if not fresh and (found := _read(place, made_of)) is not None:
            return found
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        outcome = run_apart(_build, peer, corpus, place / _INDEX, segmenter, self.workers)
        built = Built(
            place / _INDEX,
            corpus.count(),
            corpus.text_bytes(),
            size_on_disk(place / _INDEX),
            outcome.result,
            outcome.peak,
        )
        record = asdict(built) | {"path": str(built.path), "made_of": made_of}
        (place / _STAMP).write_text(json.dumps(record, indent=1) + "\n", "utf-8")
        return built


def _build(peer: str, corpus: Corpus, path: Path, segmenter: str, workers: int) -> float:
    """Build it, in a process of its own; returns the seconds it took."""
    from benchmarks.peers.table import PEERS

    began = time.perf_counter()
    PEERS[peer].build(corpus, path, _MAKERS[segmenter], workers)
    return time.perf_counter() - began


def _read(place: Path, made_of: str) -> Built | None:
    stamp = place / _STAMP
    if not stamp.is_file():
        return None
    record = json.loads(stamp.read_text("utf-8"))
    if record.pop("made_of") != made_of:
        return None
    return Built(**(record | {"path": place / _INDEX}))


def _digest(peer: str) -> str:
    """Changes with every line of code that an index of this peer depends on."""
    package, own = Path(dvsearch.__file__).parent, Path(benchmarks.__file__).parent
    files = [*package.rglob("*.py")] if peer == "ours" else [*own.glob(f"peers/{peer}*.py")]
    if peer != "ours":
        files += [path for folder in ("text", "extract") for path in (package / folder).rglob("*")]
        files += [package / "documents.py", package / "engine" / "document.py"]
    digest = hashlib.blake2b(digest_size=8)
    for file in sorted(files):
        if file.suffix in (".py", ".tsv"):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def size_on_disk(folder: Path) -> int:
    """Bytes of all files in a folder; a file with several names counts once."""
    stats = (path.stat() for path in folder.rglob("*") if path.is_file())
    files = {(stat.st_dev, stat.st_ino): stat.st_size for stat in stats}
    return sum(files.values())
