"""Read the weights of a linear-chain CRF from a model file of CRFsuite.

The file is little-endian: a header with the offsets of its parts; FEAT, the features (what kind, from,
to, weight); and two CQDB, which number the labels and the attributes. The rest are indices, which we do not
need.
"""

import struct
from dataclasses import dataclass

__all__ = ["CrfModel", "read_crf_model"]

_HEADER = struct.Struct("<4s I 4s 9I")
_FEATURES = struct.Struct("<4s I I")
_FEATURE = struct.Struct("<III d")
_NAMES = struct.Struct("<4s 5I")
_NAME = struct.Struct("<II")
_STATE, _TRANSITION = 0, 1


@dataclass(frozen=True, slots=True)
class CrfModel:
    """`states` are the weights by attribute and label, `transitions` those from label to label."""

    labels: tuple[str, ...]
    states: dict[tuple[str, str], float]
    transitions: dict[tuple[str, str], float]


def read_crf_model(data: bytes) -> CrfModel:
    """Read the model. Raises ValueError, KeyError, IndexError or struct.error where `data` is none."""
    magic, _, form, _, _, _, _, features_at, labels_at, attributes_at, _, _ = _HEADER.unpack_from(data)
    if (magic, form) != (b"lCRF", b"FOMC"):
        raise ValueError("no model of CRFsuite")
    labels = _names(data, labels_at)
    attributes = _names(data, attributes_at)
    states = {}
    transitions = {}
    for kind, source, target, weight in _features(data, features_at):
        if kind == _STATE:
            states[attributes[source], labels[target]] = weight
        elif kind == _TRANSITION:
            transitions[labels[source], labels[target]] = weight
    return CrfModel(tuple(labels), states, transitions)


def _features(data: bytes, at: int) -> list[tuple[int, int, int, float]]:
    mark, _, count = _FEATURES.unpack_from(data, at)
    if mark != b"FEAT":
        raise ValueError("the features are missing")
    start = at + _FEATURES.size
    return list(_FEATURE.iter_unpack(data[start : start + count * _FEATURE.size]))


def _names(data: bytes, at: int) -> list[str]:
    """The names of one CQDB, each at its number."""
    mark, _, _, _, count, offsets_at = _NAMES.unpack_from(data, at)
    if mark != b"CQDB":
        raise ValueError("the names are missing")
    names = []
    for offset in struct.unpack_from(f"<{count}I", data, at + offsets_at):
        start = at + offset + _NAME.size
        _, size = _NAME.unpack_from(data, at + offset)
        names.append(data[start : start + size - 1].decode("utf-8"))  # a zero byte ends it
    return names
