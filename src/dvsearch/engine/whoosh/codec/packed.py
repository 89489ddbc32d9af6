"""Small numbers in few bits: blocks of 128, each as wide as its largest number needs.

A width is 0, 1, 2, 4, 8 or 16 bits, so that a block is `16 × width` bytes and numbers never straddle two
bytes: a table of 256 entries spreads a byte into its numbers, and any number can be read by itself.
(Frame of reference with fixed blocks, as in Lemire and Boytsov: Decoding billions of integers per second
through vectorization, 2015, with widths rounded up to powers of two.)

Two arrays in a file: `widths`, a byte a block, and `data`, the blocks and 16 bytes of zeros.
"""

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter

__all__ = ["BLOCK", "MAX_VALUE", "PackedArray", "write_packed"]

BLOCK = 128
MAX_VALUE = 0xFFFF
_SHIFT = 7  # BLOCK is 1 << _SHIFT
_UNIT = 16  # bytes of a block for each bit of width
_WIDTHS = np.array([0, 1, 2, 4, 8, 16], dtype=np.uint8)
_LARGEST = (1 << _WIDTHS.astype(np.int64)) - 1
_MASKS = np.array([(1 << width) - 1 for width in range(9)] + [0] * 8, dtype=np.uint8)

Numbers = NDArray[np.uint16]


def _spread(width: int) -> NDArray[np.uint8]:
    """For every byte, the 8 / width numbers in it, the lowest bits first."""
    shifts = np.arange(0, 8, width, dtype=np.uint8)
    table: NDArray[np.uint8] = (np.arange(256, dtype=np.uint8)[:, None] >> shifts) & _MASKS[width]
    return table


_SPREAD = {width: _spread(width) for width in (1, 2, 4)}


def write_packed(file: ArrayFileWriter, name: str, values: NDArray[Any]) -> None:
    """Write numbers from 0 to MAX_VALUE under `name`."""
    blocks = np.zeros((-(-len(values) // BLOCK), BLOCK), dtype=np.uint16)
    blocks.reshape(-1)[: len(values)] = values
    classes = np.searchsorted(_LARGEST, blocks.max(axis=1, initial=0))
    widths = _WIDTHS[classes]
    starts = np.cumsum(widths, dtype=np.int64) - widths
    units = np.zeros((int(widths.sum()) + 1, _UNIT), dtype=np.uint8)
    for width in _WIDTHS[1:].tolist():
        chosen = np.flatnonzero(widths == width)
        places = (starts[chosen][:, None] + np.arange(width)).reshape(-1)
        units[places] = _pack(blocks[chosen], width).reshape(-1, _UNIT)
    file.add(f"{name}/widths", widths)
    file.add(f"{name}/data", units.reshape(-1))


def _pack(blocks: NDArray[np.uint16], width: int) -> NDArray[np.uint8]:
    """The bytes of blocks of one width."""
    if width == 16:
        return blocks.astype("<u2").view(np.uint8)
    narrow = blocks.astype(np.uint8)
    if width == 8:
        return narrow
    in_byte = narrow.reshape(len(blocks), BLOCK * width // 8, 8 // width)
    shifts = np.arange(0, 8, width, dtype=np.uint8)
    packed: NDArray[np.uint8] = np.bitwise_or.reduce(in_byte << shifts, axis=2)
    return packed


def _unpack(data: NDArray[np.uint8], width: int) -> NDArray[Any]:
    """The numbers in whole blocks of one width."""
    if width == 16:
        return data.view("<u2")
    return data if width == 8 else _SPREAD[width][data]


class PackedArray:
    """Reads the numbers that `write_packed` wrote under `name`."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._widths: NDArray[np.uint8] = file[f"{name}/widths"]
        self._data: NDArray[np.uint8] = file[f"{name}/data"]
        if int(self._widths.max(initial=0)) > _WIDTHS[-1]:
            raise ValueError(f"{name}: a block of more than {_WIDTHS[-1]} bits")

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        """The first byte of each block, and the end of the last."""
        starts = np.zeros(len(self._widths) + 1, dtype=np.int64)
        np.cumsum(self._widths, out=starts[1:])
        return starts * _UNIT

    def slice(self, start: int, stop: int) -> Numbers:
        """The numbers [start, stop)."""
        first, last = start >> _SHIFT, (stop - 1 >> _SHIFT) + 1
        blocks = self.blocks(np.arange(first, max(first, last)))
        return blocks.reshape(-1)[start - first * BLOCK : stop - first * BLOCK]

    def blocks(self, numbers: NDArray[np.int64]) -> Numbers:
        """Some blocks whole, a row each; the last of the array is filled up with zeros."""
        blocks = np.zeros((len(numbers), BLOCK), dtype=np.uint16)
        widths = self._widths[numbers]
        for width in _WIDTHS[1:].tolist():
            rows = np.flatnonzero(widths == width)
            if len(rows):
                units = (self._starts[numbers[rows]] // _UNIT)[:, None] + np.arange(width)
                data = self._data.reshape(-1, _UNIT)[units].reshape(-1)
                blocks[rows] = _unpack(data, width).reshape(-1, BLOCK)
        return blocks

    def take(self, indices: NDArray[np.int64]) -> Numbers:
        """The numbers at `indices`, in any order."""
        block = indices >> _SHIFT
        width = self._widths[block]
        bit = (indices & (BLOCK - 1)) * width
        byte = self._starts[block] + (bit >> 3)
        narrow = (self._data[byte] >> (bit & 7).astype(np.uint8)) & _MASKS[width]
        numbers: Numbers = narrow.astype(np.uint16)
        wide = np.flatnonzero(width == 16)
        if len(wide):
            high = self._data[byte[wide] + 1].astype(np.uint16)
            numbers[wide] = self._data[byte[wide]] | high << np.uint16(8)
        return numbers
