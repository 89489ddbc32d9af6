"""Read what pyvi brings with it: the model that it was trained to, and its dictionary.

pyvi itself is not imported, for that loads scikit-learn and SciPy, which takes a second. Its model is a
pickle of scikit-learn's wrapper around a file of CRFsuite; no class or function that the pickle names is
ever called, save harmless stand-ins of ours.
"""

import pickle
import struct
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from dvsearch.errors import ModelUnusable
from dvsearch.text.crf_model import CrfModel, read_crf_model

__all__ = ["Dictionary", "pyvi_folder", "read_dictionary", "read_model"]

# What reading can raise where bytes are missing or others than expected.
_DAMAGED = (
    pickle.UnpicklingError,
    struct.error,
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    EOFError,
    MemoryError,
)


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The words of two and of three syllables, as the dictionary writes them."""

    pairs: frozenset[tuple[str, str]]
    triples: frozenset[tuple[str, str, str]]


def pyvi_folder() -> Path:
    """Where pyvi's files lie. Raises ModelUnusable if it is not installed."""
    spec = find_spec("pyvi")
    if spec is None or not spec.submodule_search_locations:
        raise ModelUnusable("pyvi is not installed; install it with pip")
    return Path(spec.submodule_search_locations[0]) / "models"


def read_model(folder: Path) -> CrfModel:
    """Read pyvi's model. Raises ModelUnusable."""
    path = folder / "pyvi3.pkl"
    data = _read(path)
    try:
        return read_crf_model(_unwrapped(data))
    except _DAMAGED as error:
        raise ModelUnusable(f"{path}: is no model of pyvi's ({error}); install pyvi again") from error


def read_dictionary(folder: Path) -> Dictionary:
    """Read pyvi's dictionary. Raises ModelUnusable."""
    path = folder / "words.txt"
    try:
        words = [line.split(" ") for line in _read(path).decode("utf-8").split("\n")]
    except UnicodeDecodeError as error:
        raise ModelUnusable(f"{path}: is not UTF-8 ({error}); install pyvi again") from error
    return Dictionary(
        frozenset((word[0], word[1]) for word in words if len(word) == 2),
        frozenset((word[0], word[1], word[2]) for word in words if len(word) == 3),
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelUnusable(f"{path}: cannot be read ({error.strerror}); install pyvi again") from error


def _unwrapped(data: bytes) -> bytes:
    """The file of CRFsuite within the pickle `data`. Raises one of `_DAMAGED` where there is none."""
    wrapper = _Reader(BytesIO(data)).load()
    found = wrapper.state["modelfile"].state["__FILE_RESOURCE_DATA__"]
    if not isinstance(found, bytes):
        raise ValueError("the model in it is no file")
    return found


class _Inert:
    """Stands where the pickle has an object of some class: keeps its state and does nothing."""

    state: Any = None

    def __init__(self, *_: object) -> None:
        pass

    def __setstate__(self, state: object) -> None:
        self.state = state


def _encode(text: str, encoding: str) -> bytes:
    """Bytes, as pickles of the second protocol write them."""
    if encoding != "latin1":
        raise pickle.UnpicklingError(f"bytes in {encoding}")
    return text.encode("latin1")


_STAND_INS: dict[str, Callable[..., object]] = {
    "sklearn_crfsuite.estimator.CRF": _Inert,
    "sklearn_crfsuite._fileresource.FileResource": _Inert,
    "pycrfsuite._logparser.TrainLogParser": _Inert,
    "numpy.core.multiarray.scalar": _Inert,
    "numpy.dtype": _Inert,
    "_codecs.encode": _encode,
}


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Callable[..., object]:
        found = _STAND_INS.get(f"{module}.{name}")
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in it")
        return found
