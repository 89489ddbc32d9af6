"""Read a JSONL file of judgments or labels; whatever is wrong in it is told with file and line."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from dvsearch.errors import EvaluationError, InputError
from dvsearch.readers.files import printable
from dvsearch.readers.streams import lines, opened

__all__ = ["Record", "read_records"]

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object. `where` is its file and line ("queries.jsonl:12").

    The methods return a field in the type asked for. They raise EvaluationError when it is missing or
    of another type; those with "or" in their name take null and a missing field for `default`.
    """

    where: str
    fields: Mapping[str, object]

    def text(self, name: str) -> str:
        """A string with something in it."""
        value = self._typed(name, str, "a string")
        if not value.strip():
            raise self.wrong(f"{name!r} is empty; fill it in or remove the line")
        return value

    def text_or(self, name: str, default: str = "") -> str:
        """A string, maybe an empty one."""
        return default if self._absent(name) else self._typed(name, str, "a string")

    def number(self, name: str) -> int:
        """A whole number, zero or greater."""
        value = self._typed(name, int, "a whole number")
        if isinstance(value, bool) or value < 0:
            raise self.wrong(f"{name!r} must be a whole number, not {json.dumps(value)}")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of strings; absent, an empty one."""
        values = self._list(name)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(f"{name!r} must be a list of strings")
        return tuple(map(str, values))

    def parts(self, name: str) -> "tuple[Record, ...]":
        """A list of objects; absent, an empty one. A pair `[start, end]` stands for an object of these."""
        return tuple(self._part(name, value) for value in self._list(name))

    def mapping(self, name: str) -> Mapping[str, object]:
        """An object, to look up by names that the data chooses; absent, an empty one."""
        return {} if self._absent(name) else self._typed(name, dict, "an object")

    def named_parts(self, name: str) -> "dict[str, Record]":
        """An object of objects; absent, an empty one."""
        return {key: self._part(f"{name} {key}", value) for key, value in self.mapping(name).items()}

    def wrong(self, reason: str) -> EvaluationError:
        """The error to raise about this record."""
        return EvaluationError(f"{self.where}: {reason}")

    def _part(self, name: str, value: object) -> "Record":
        if isinstance(value, dict):
            return Record(f"{self.where} ({name})", value)
        if isinstance(value, list) and len(value) == 2:
            return Record(f"{self.where} ({name})", {"start": value[0], "end": value[1]})
        raise self.wrong(f"{name!r} must be a list of objects")

    def _list(self, name: str) -> list[object]:
        return [] if self._absent(name) else self._typed(name, list, "a list")

    def _absent(self, name: str) -> bool:
        return self.fields.get(name) is None

    def _typed(self, name: str, wanted: type[Value], called: str) -> Value:
        if self._absent(name):
            raise self.wrong(f"{name!r} is missing; it must be {called}")
        value = self.fields[name]
        if not isinstance(value, wanted):
            raise self.wrong(f"{name!r} must be {called}, not {type(value).__name__}")
        return value


def read_records(path: Path) -> Iterator[Record]:
    """Yield the objects of a JSONL file (plain, .gz or .xz); blank lines are passed over.

    Raises EvaluationError when the file cannot be read or a line is not a JSON object.
    """
    name = printable(path.as_posix())
    try:
        with opened(path, name) as file:
            for line in lines(file.stream):
                if line.data is None or line.data.strip():
                    yield _record(f"{name}:{line.number}", line.data)
    except InputError as error:
        raise EvaluationError(str(error)) from error


def _record(where: str, data: bytes | None) -> Record:
    if data is None:
        raise EvaluationError(f"{where}: too long for one record; one JSON object a line is expected")
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise EvaluationError(f"{where}: not JSON ({error}); one JSON object a line is expected") from error
    if not isinstance(value, dict):
        raise EvaluationError(f"{where}: not a JSON object; one a line is expected")
    return Record(where, value)
