"""Every weight of a model file is read, and rubbish is refused."""

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.text.crf_model import CrfModel, read_crf_model

REFUSED = (ValueError, LookupError, struct.error)


def names(*found: str) -> bytes:
    """A CQDB that numbers names; the hash tables that it also has are left out."""
    at, records, offsets = 24, b"", b""
    for number, name in enumerate(found):
        record = struct.pack("<II", number, len(name.encode()) + 1) + name.encode() + b"\0"
        offsets += struct.pack("<I", at + len(records))
        records += record
    return struct.pack("<4s5I", b"CQDB", 0, 0, 0x62445371, len(found), at + len(records)) + records + offsets


def model() -> bytes:
    features = [(0, 0, 1, 0.5), (0, 1, 0, -2.0), (1, 0, 1, 3.25)]
    packed = struct.pack("<4sII", b"FEAT", 0, len(features)) + b"".join(
        struct.pack("<IIId", *one) for one in features
    )
    labels, attributes = names("B_W", "I_W"), names("word:dân", "word:vận")
    at = [48, 48 + len(packed), 48 + len(packed) + len(labels)]
    header = struct.pack("<4sI4s9I", b"lCRF", 0, b"FOMC", 100, 0, 2, 2, *at, 0, 0)
    return header + packed + labels + attributes


def test_every_weight_is_read() -> None:
    assert read_crf_model(model()) == CrfModel(
        ("B_W", "I_W"),
        {("word:dân", "I_W"): 0.5, ("word:vận", "B_W"): -2.0},
        {("B_W", "I_W"): 3.25},
    )


@pytest.mark.parametrize("data", [b"", b"lCRF", b"x" * 100, model()[:60], model().replace(b"FEAT", b"TAEF")])
def test_rubbish_is_refused(data: bytes) -> None:
    with pytest.raises(REFUSED):
        read_crf_model(data)


@given(st.binary(max_size=80), st.integers(0, 200))
def test_damage_raises_nothing_else(noise: bytes, at: int) -> None:
    data = model()
    with contextlib.suppress(*REFUSED):
        read_crf_model(data[:at] + noise + data[at + len(noise) :])
