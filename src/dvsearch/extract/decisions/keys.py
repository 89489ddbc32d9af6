"""Keys of documents: the one form in which every spelling of a number-symbol meets.

Three kinds of key, which can never be taken for one another:
- a full key begins with a digit: `290-QĐ/TW`, `167/2013/NĐ-CP`, `05-CT/TW`;
- a bare key has a blank: `quyết định 290`, `nghị định 46/2016` (a number that nothing resolves);
- a key of a named document begins with `~`: `~luat-dat-dai-2013`.

Full keys are upper case throughout (`display_key` gives the usual look, `QĐ-TTg`). Numbers have at least
two digits, as offices write them, and no other leading zeros; so equal documents have equal keys.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from dvsearch.extract.decisions.bodies import STATE_BODIES, UNMARKED_CODES, is_party_body
from dvsearch.extract.decisions.kinds import KIND_CODES
from dvsearch.text.normalize import normalize

__all__ = [
    "MAXIMUM_DIGITS",
    "KeyParts",
    "bare_key",
    "canonical_key",
    "display_key",
    "key_of_parts",
    "named_key",
    "parse_bare_key",
    "parse_key",
]

_CODE = r"[A-ZĐƯĂÂÊÔƠ&]+[0-9]{0,3}"
_KEY = re.compile(
    r"(?:SỐ:?|SO:?)?(?P<number>[0-9]{1,6})(?P<letter>[A-ZĐ]?)(?:(?P<year_mark>[/-])(?P<year>(?:19|20)[0-9]{2}))?"
    rf"(?P<codes>(?:[-/.]{_CODE})+)"
)
_PIECE = re.compile(rf"([-/.])({_CODE})")
_CENTRAL = re.compile(r"T\.?Ư|T\.W")
MAXIMUM_DIGITS = 6  # no register of documents goes beyond
_MAXIMUM = 80  # characters; the longest joint circulars have under 60

_USUAL_LOOK = {
    "TTG": "TTg",
    "TTR": "TTr",
    "CTR": "CTr",
    "QĐI": "QĐi",
    "QYĐI": "QyĐi",
    "CTRHĐ": "CTrHĐ",
    "TTRA": "TTra",
}


@dataclass(frozen=True, slots=True)
class KeyParts:
    """What a key consists of. `separators` stand before each of `codes`; `year_mark` before the year."""

    number: str
    letter: str
    year: int | None
    codes: tuple[str, ...]
    separators: tuple[str, ...]
    year_mark: str = "/"


def canonical_key(raw: str, *, local: bool = False) -> str | None:
    """The key of a complete number-symbol, or None if `raw` is not one.

    `local` reads TƯ as the province's TU instead of the central TW: only the context can tell.
    """
    parts = parse_key(raw, local=local)
    return None if parts is None else key_of_parts(parts)


def parse_key(raw: str, *, local: bool = False) -> KeyParts | None:
    """Take a number-symbol apart, in its official shape. None if it is not complete."""
    return None if len(raw) > _MAXIMUM * 4 else _parse(raw, local)


@lru_cache(maxsize=4_096)  # an archive cites the same few hundred documents again and again
def _parse(raw: str, local: bool) -> KeyParts | None:
    text = re.sub(r"\s+", "", normalize(raw)).upper()
    text = _CENTRAL.sub("TU" if local else "TW", text)
    match = _KEY.fullmatch(text)
    if match is None or len(text) > _MAXIMUM:
        return None
    pieces = _PIECE.findall(match["codes"])
    codes = tuple(code for _, code in pieces)
    separators = tuple("-" if mark == "." else mark for mark, _ in pieces)
    codes, separators = _split_joined(*_marked(codes, separators))
    year = int(match["year"]) if match["year"] else None
    number = match["number"].lstrip("0").rjust(2, "0")
    parts = KeyParts(number, match["letter"], year, codes, separators, match["year_mark"] or "/")
    return _official_shape(parts)


def key_of_parts(parts: KeyParts) -> str:
    """Write the key of `parts`."""
    year = "" if parts.year is None else f"{parts.year_mark}{parts.year}"
    tail = "".join(mark + code for mark, code in zip(parts.separators, parts.codes, strict=True))
    return f"{parts.number}{parts.letter}{year}{tail}"


def display_key(key: str) -> str:
    """The usual look of a key: `397/QĐ-TTG` → `397/QĐ-TTg`, `~Luật Đất đai 2013` → `Luật Đất đai 2013`."""
    if not key[:1].isdigit():
        return key.removeprefix("~")
    return re.sub(r"[A-ZĐ]+", lambda code: _USUAL_LOOK.get(code[0], code[0]), key)


def bare_key(kind: str, number: str, year: int | None = None) -> str:
    """The key of a number that nothing resolves: `quyết định 290`, `nghị định 46/2016`."""
    letter = number[-1:] if number[-1:].isalpha() else ""
    digits = number.removesuffix(letter).lstrip("0").rjust(2, "0")
    return f"{kind} {digits}{letter.upper()}" + ("" if year is None else f"/{year}")


_BARE = re.compile(r"(?P<kind>[^\W\d_][^0-9]*) (?P<number>[0-9]+[A-ZĐ]?)(?:/(?P<year>[0-9]{4}))?")


def parse_bare_key(key: str) -> tuple[str, str, int | None] | None:
    """Kind, number and year of a bare key, or None if `key` is of another sort."""
    match = _BARE.fullmatch(key)
    if match is None:
        return None
    return match["kind"], match["number"], int(match["year"]) if match["year"] else None


def named_key(name: str) -> str:
    """The key of a document known by its name, as `Citation.name` has it: `~Luật Đất đai 2013`."""
    return f"~{normalize(name)}"


def _marked(codes: tuple[str, ...], separators: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give codes typed without marks their marks: QD-UBND → QĐ-UBND."""
    return tuple(UNMARKED_CODES.get(code, code) for code in codes), separators


def _split_joined(
    codes: tuple[str, ...], separators: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take a kind and a body written as one apart: NĐCP → NĐ, CP."""
    if len(codes) != 1 or codes[0] in KIND_CODES:
        return codes, separators
    for at in range(1, len(codes[0])):
        kind, body = codes[0][:at], codes[0][at:]
        kind, body = UNMARKED_CODES.get(kind, kind), UNMARKED_CODES.get(body, body)
        if kind in KIND_CODES and kind not in ("L", "UBTVQH", "QH") and body in _JOINED_BODIES:
            return (kind, body), (separators[0], "-")
    return codes, separators


_JOINED_BODIES = frozenset({"CP", "TTG", "TW", "TU", "UBND", "UB", "HĐND", "HU", "BTC", "BYT"})


def _official_shape(parts: KeyParts) -> KeyParts:
    """NN-XX/BODY for a party body, NN/XX-BODY for a body of the State; anything else as written."""
    year_mark = parts.year_mark
    if parts.year is not None and parts.codes != ("NQ", "CP"):
        year_mark = "/"  # 19-2017/NQ-CP is official; 100-2019/NĐ-CP is a slip
    separators = parts.separators
    if len(parts.codes) == 2 and parts.codes[0] in KIND_CODES:
        body = parts.codes[1]
        if is_party_body(body):
            separators = ("-", "/")
        elif body in STATE_BODIES or re.fullmatch(r"(?:HĐND|UBTVQH|QH)[0-9]{1,2}", body):
            separators = ("/", "-")
    elif parts.year is not None and parts.separators[:1] == ("-",):
        separators = ("/", *parts.separators[1:])
    return KeyParts(parts.number, parts.letter, parts.year, parts.codes, separators, year_mark)
