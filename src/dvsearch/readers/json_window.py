"""Take JSON values one after the other from a stream, holding no more than one of them."""

import codecs
import json
from typing import BinaryIO

from dvsearch.errors import InputError
from dvsearch.readers.records import DECODER, JsonValue, complaint
from dvsearch.readers.streams import MEGABYTE, RECORD_LIMIT

__all__ = ["Window"]

_LEAST = 1 << 16
_BLANKS = " \t\r\n"
_TOO_LONG = f"a record longer than {RECORD_LIMIT // MEGABYTE} MB"


class Window:
    """A text of which only a part is in memory; it grows by doubling, so that reading stays linear.

    Every method raises InputError where the text is not JSON or one value exceeds RECORD_LIMIT.
    """

    def __init__(self, stream: BinaryIO, where: str) -> None:
        self._stream = stream
        self._where = where
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._text = ""
        self._at = 0
        self._ended = False
        self.taken = 0  # characters behind the window

    def next(self) -> str:
        """The next character that is not blank, without taking it; "" at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _BLANKS:
                    return self._text[self._at]
                self._at += 1
            if not self._grow():
                return ""

    def take(self, expected: str) -> None:
        """Take the next character, which must be one of `expected`."""
        char = self.next()
        if not char or char not in expected:
            found = f"{char!r} stands" if char else "the file ends"
            wanted = " or ".join(map(repr, expected))
            raise self._broken(f"not valid JSON: {found} where {wanted} must be")
        self._at += 1

    def value(self) -> JsonValue:
        """Take the next value."""
        self.next()
        while True:
            try:
                value: JsonValue
                value, end = DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as exc:
                if not self._grow():
                    raise self._broken(complaint(exc)) from exc
            except (ValueError, RecursionError) as exc:
                raise self._broken(complaint(exc)) from exc
            else:
                if end - self._at > RECORD_LIMIT:
                    raise self._broken(_TOO_LONG)
                if end < len(self._text) or not self._grow():  # a number may go on
                    self._at = end
                    return value

    def _grow(self) -> bool:
        """Read on, and forget what was taken; False at the end of the stream."""
        self.taken += self._at
        self._text = self._text[self._at :]
        self._at = 0
        if len(self._text) > RECORD_LIMIT:
            raise self._broken(_TOO_LONG)
        while not self._ended:
            data = self._stream.read(max(_LEAST, len(self._text)))
            self._ended = not data
            if text := self._decoder.decode(data, final=not data):
                self._text += text
                return True
        return False

    def _broken(self, reason: str) -> InputError:
        return InputError(self._where, f"{reason}; what follows in this file is left out: repair it")
