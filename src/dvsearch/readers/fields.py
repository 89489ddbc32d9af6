"""Map the field names of a JSON record to the parts of an article."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import TypeAlias, TypeVar

from dvsearch.errors import ConfigError
from dvsearch.readers.field_names import NAMES
from dvsearch.text.fold import fold, lowercase
from dvsearch.text.normalize import normalize

__all__ = ["DEFAULT_FIELDS", "FieldMap", "canonical"]

Value = TypeVar("Value")
_Names: TypeAlias = tuple[str, ...]

_LONGEST_NAME = 100  # a longer key is data in the wrong place, never the name of a field
_TEXT_PARTS = ("title", "lead", "body")


@dataclass(frozen=True, slots=True)
class FieldMap:
    """Which fields of a record feed each part of an article: for each part the accepted names.

    Names match without regard to case, Vietnamese marks, blanks and separators. Of several that a
    record has, the first that is not empty counts. An empty tuple switches a part off.
    """

    title: tuple[str, ...] = NAMES["title"]
    body: tuple[str, ...] = NAMES["body"]
    lead: tuple[str, ...] = NAMES["lead"]
    url: tuple[str, ...] = NAMES["url"]
    author: tuple[str, ...] = NAMES["author"]
    source: tuple[str, ...] = NAMES["source"]
    published: tuple[str, ...] = NAMES["published"]
    id: tuple[str, ...] = NAMES["id"]

    @classmethod
    def parse(cls, options: Iterable[str]) -> "FieldMap":
        """Read options such as `title=tieu_de` or `body=noi_dung,abstract`; the rest keeps its default.

        `id=` (no name) switches a part off. Raises ConfigError, which says what was expected.
        """
        chosen: dict[str, _Names] = {}
        for option in options:
            part, equals, names = option.partition("=")
            part = part.strip().lower()
            if not equals or part not in _PARTS:
                raise ConfigError(
                    f"field {option!r} is not understood: write PART=NAME[,NAME…], "
                    f"where PART is one of {', '.join(_PARTS)}"
                )
            if part in chosen:
                raise ConfigError(f"field {part!r} is given twice: write {part}=NAME,NAME instead")
            chosen[part] = tuple(name.strip() for name in names.split(",") if name.strip())
            if nameless := [name for name in chosen[part] if not canonical(name)]:
                raise ConfigError(f"field {option!r}: {nameless[0]!r} has no letter or digit in it")
        return replace(DEFAULT_FIELDS, **chosen)

    def only_text(self, names: Iterable[str]) -> "FieldMap":
        """Return a map that takes text only from `names`: parts ("title", "lead", "body") or field names.

        A part keeps all its names; a field name ("abstract") is kept alone in the part it feeds.
        Raises ConfigError for a name that feeds no text.
        """
        kept: dict[str, _Names] = dict.fromkeys(_TEXT_PARTS, ())
        for name in names:
            part = self._text_part(name)
            kept[part] += self._names(part) if name.strip().lower() == part else (name.strip(),)
        return replace(self, **kept)

    def _text_part(self, name: str) -> str:
        if name.strip().lower() in _TEXT_PARTS:
            return name.strip().lower()
        for part in _TEXT_PARTS:
            if canonical(name) in _canonical_names(self._names(part)):
                return part
        raise ConfigError(
            f"{name!r} is no text field: write {', '.join(_TEXT_PARTS)}, or a name that feeds one of them"
        )

    def pick(self, record: Mapping[str, Value]) -> "dict[str, list[Value]]":
        """For each part, the values of `record` under its accepted names, the preferred first."""
        named: dict[str, Value] = {}
        for name, value in record.items():
            named.setdefault(canonical(name), value)
        return {
            part: [named[name] for name in _canonical_names(self._names(part)) if name in named]
            for part in _PARTS
        }

    def _names(self, part: str) -> _Names:
        names: _Names = getattr(self, part)
        return names


def canonical(name: str) -> str:
    """The form in which names are compared: `Ngày đăng`, `ngay_dang` and `ngayDang` are all "ngaydang"."""
    return _canonical(name) if len(name) <= _LONGEST_NAME else ""


@lru_cache(maxsize=1_000)
def _canonical(name: str) -> str:
    return "".join(filter(str.isalnum, fold(lowercase(normalize(name)))))


@lru_cache(maxsize=100)
def _canonical_names(names: _Names) -> _Names:
    return tuple(dict.fromkeys(map(canonical, names)))


_PARTS = tuple(part.name for part in fields(FieldMap))
DEFAULT_FIELDS = FieldMap()
