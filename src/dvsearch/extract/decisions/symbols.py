"""Read the number-symbol of a document where it stands: `167/2013/NĐ-CP`, `102 - QĐ/TW`, `19 KL/TW`."""

import re
from dataclasses import dataclass

from dvsearch.extract.decisions.kinds import KIND_CODES

__all__ = ["Symbol", "read_symbol"]

_UPPER = "A-ZĐÂĂÊÔƠƯ"
_LETTER = "A-Za-zĐđÂâĂăÊêÔôƠơƯư"

_YEAR = re.compile(r" ?([/-]) ?((?:19|20|2 0)[0-9]{2})(?![0-9])")  # a blank in it: 30/2 016/QH14
_LETTER_APART = re.compile(r" ([A-ZĐ])(?=/[A-ZĐ])")  # 2197 A/C54
_IS_YEAR = re.compile(r"(?:19|20)[0-9]{2}")  # 2016-2020, 2018/2019: years, no number
_LINK = re.compile(r" ?([-/]) ?|(\.) ?|( )")
_CODE = re.compile(rf"T\. ?[ƯWư]|(?:[{_LETTER}]+(?: ?& ?[{_UPPER}]+)*)[0-9]{{0,3}}(?:TW|TƯ)?(?!\w)")
_APART = re.compile(r" ([0-9]{1,2}(?: [A-Z](?!\w))?)(?![0-9\w]|[/.-][0-9])")
_DIGIT_INSIDE = re.compile(r" ?([0-9])(?=/T[UW](?!\w))")  # QĐ 9/TU: the ninth term's
# Codes after which the corpus tokeniser, or a hasty hand, leaves a blank before a number: QH 13, H 41.
_NUMBERED = re.compile(r"QH|UBTVQH|HĐND|[A-ZĐ]|NV|VP|PV|PC|PA|PX|CT")
# Shapes in which a code is not all capitals. Anything else with small letters is a word.
_MIXED_SHAPES = """
    TTg Ttg TTr Ttr TTri Ttri TTra TTrLT CTr Ctr CTrHĐ CTrPH QĐi QĐI Qđ QyĐ QyĐi HDg BCt ThU ĐUk Tw
"""
_MIXED = frozenset(_MIXED_SHAPES.split())
_SMALL_KINDS = frozenset(code.lower() for code in KIND_CODES) | {"qd", "nd"}
# After a blank and a hyphen these are places and currencies, not more of the symbol.
_NOT_CODES = frozenset({"TP", "HCM", "TPHCM", "HN", "VN", "VND", "USD"})
_MOST_CODES = 7  # the longest joint circulars have five


@dataclass(frozen=True, slots=True)
class Symbol:
    """A number-symbol in the text: its end, the part that is the number, and the codes as written.

    `codes` is empty for a bare number and for a number with its year only (`46/2016`).
    """

    start: int
    end: int
    number: str
    year: int | None
    codes: tuple[str, ...]


def read_symbol(text: str, start: int, digits_end: int) -> Symbol:
    """Read what follows the digits text[start:digits_end] as far as it is a number-symbol."""
    end, number = digits_end, text[start:digits_end]
    letter = text[end : end + 1]
    if letter.isascii() and letter.isalpha() and not text[end + 1 : end + 2].isalnum():
        end, number = end + 1, number + letter.upper()
    elif (apart := _LETTER_APART.match(text, end)) is not None:
        end, number = apart.end(), number + apart[1]
    number_end, year = end, None
    match = _YEAR.match(text, end)
    if match is not None:
        end, year = match.end(), int(match[2].replace(" ", ""))
    codes, codes_end = _read_codes(text, end)
    if codes:
        return Symbol(start, codes_end, number, year, codes)
    if match is None or " " in match[0] or text[end : end + 1] in ("/", "-") or _IS_YEAR.fullmatch(number):
        return Symbol(start, number_end, number, None, ())
    return Symbol(start, end, number, year, ())


def _read_codes(text: str, at: int) -> tuple[tuple[str, ...], int]:
    codes: list[str] = []
    while len(codes) < _MOST_CODES:
        link = _LINK.match(text, at)
        if link is None:
            break
        code = _CODE.match(text, link.end())
        if code is None or not (_is_code(code.group(), codes, link) or _is_division(text, code, link)):
            break
        codes.append(code.group())
        at = code.end()
        apart = _APART.match(text, at)
        if apart is None or not _NUMBERED.fullmatch(code.group()):
            apart = _DIGIT_INSIDE.match(text, at)
        if apart is not None:
            codes[-1] += apart[1].replace(" ", "")
            at = apart.end()
    return tuple(codes), at


def _is_code(code: str, before: list[str], link: re.Match[str]) -> bool:
    """Say whether `code` goes on a symbol that has the codes `before`, joined by `link`."""
    bare = code.rstrip("0123456789")
    if link[3] and not _joined_by_blank(bare, before):
        return False
    if link[2] and (before or bare.upper() not in KIND_CODES) and not (before and _is_kind_code(before[-1])):
        return False
    if " " in link.group() and before and code in _NOT_CODES:
        return False
    if bare in _MIXED or code.startswith("T."):
        return True
    small = sum(letter.islower() for letter in bare)
    if not small:
        return len(bare) > 1 or code != bare or bool(before) or bare == "L"
    if small <= 2 and len(bare) - small > small:  # GDTrH
        return bare[0].isupper()
    if small == len(bare):  # all in small letters: only after, or as, a code that we know
        return bare in _SMALL_KINDS if not before else _is_kind_code(before[0]) and before[0].islower()
    return False


def _is_division(text: str, code: re.Match[str], link: re.Match[str]) -> bool:
    """`2229/C 50 - P 2`: a letter whose number stands apart."""
    letter = code.group()
    return (
        link[1] is not None
        and len(letter) == 1
        and letter.isupper()
        and _APART.match(text, code.end()) is not None
    )


def _joined_by_blank(bare: str, before: list[str]) -> bool:
    """`19 KL/TW`: after a blank only a known code of a kind may begin a symbol."""
    return not before and bare.upper() in KIND_CODES and bare in ("TTr", "CTr", "QĐi", bare.upper())


def _is_kind_code(code: str) -> bool:
    return code.upper() in KIND_CODES or code.lower() in _SMALL_KINDS
