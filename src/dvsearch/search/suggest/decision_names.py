"""How people call a document: by its number, by kind and number, by its letters and number, by its title."""

from collections.abc import Iterator
from functools import lru_cache

from dvsearch.extract.decisions import display_key
from dvsearch.extract.decisions.keys import parse_bare_key, parse_key
from dvsearch.extract.decisions.kinds import ABBREVIATIONS, KINDS, kinds_agree
from dvsearch.search.suggest.listing import Name
from dvsearch.search.suggest.pieces import pieces

__all__ = ["decision_names", "number_of", "without_number_word"]

Calls = tuple[tuple[str, ...], ...]

# Different codes and kinds; an archive has some hundreds.
_CODES = 4_096
_NUMBER_WORDS = ("số", "so")


def decision_names(key: str) -> tuple[Name, ...]:
    """The names of the document with this key of the facet of decisions."""
    if key.startswith("~"):
        title = pieces(display_key(key))
        return tuple(Name(title[at:]) for at in range(len(title)))
    return tuple(dict.fromkeys(_numbered(key)))


def _numbered(key: str) -> Iterator[Name]:
    bare, parts = parse_bare_key(key), parse_key(key)
    if bare is not None:
        kind, number, year = bare
        yield from _called(_calls((kind,)), f"{number} {year or ''}", ())
    elif parts is not None:
        number = f"{parts.number}{parts.letter} {parts.year or ''}"
        yield from _called(_calls(_kinds(parts.codes)), number, parts.codes)
    else:
        yield Name(pieces(key))


def _called(calls: Calls, number: str, codes: tuple[str, ...]) -> Iterator[Name]:
    """`290 QĐ TW`; `quyết định 290 QĐ TW` and `QĐ 290 TW`, once the kind is typed."""
    first, *rest = pieces(number)
    letters = _letters(codes)
    for digits in dict.fromkeys((first, first.lstrip("0"))):
        numbered = (digits, *rest)
        yield Name(numbered + letters)
        for call in calls:
            for shown in dict.fromkeys((letters, letters[1:])):
                yield Name(call + numbered + shown, least=len(call))


@lru_cache(maxsize=_CODES)
def _letters(codes: tuple[str, ...]) -> tuple[str, ...]:
    return pieces(" ".join(codes))


@lru_cache(maxsize=_CODES)
def _kinds(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of document that may bear these codes."""
    return tuple(kind.name for kind in KINDS if kinds_agree(kind.name, codes))


@lru_cache(maxsize=_CODES)
def _calls(kinds: tuple[str, ...]) -> Calls:
    """The words and the letters for these kinds."""
    letters = (short for short, kind in ABBREVIATIONS.items() if kind in kinds)
    spellings = (spelling for kind in KINDS if kind.name in kinds for spelling in kind.spellings)
    return tuple(dict.fromkeys(map(pieces, (*kinds, *spellings, *letters))))


def number_of(typed: tuple[str, ...]) -> str:
    """The first number typed, without leading zeros; "" if none."""
    return next((piece.lstrip("0") for piece in typed if piece.isdecimal()), "")


def without_number_word(typed: tuple[str, ...]) -> tuple[str, ...]:
    """What was typed without a "số" before a number."""
    following = (*typed[1:], "")
    return tuple(
        piece
        for piece, after in zip(typed, following, strict=True)
        if piece not in _NUMBER_WORDS or not after.isdecimal()
    )
