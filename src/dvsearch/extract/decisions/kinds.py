"""The kinds of document that are cited by number: their names, how they are written, their codes."""

import re
from dataclasses import dataclass
from enum import IntEnum

__all__ = [
    "ABBREVIATIONS",
    "FORMS",
    "KINDS",
    "KIND_CODES",
    "KIND_OF_WORD",
    "NUMBERED_THINGS",
    "OTHER_PAPERS",
    "SURE_ABBREVIATIONS",
    "Bareness",
    "Kind",
    "kind_of_codes",
    "kinds_agree",
    "same_family",
]


class Bareness(IntEnum):
    """What a number alone ("nghị định 46") needs beside the kind word to be a mention of a document."""

    FREE = 0  # the word is used of documents only
    CONTEXT = 1  # also an everyday word or verb: what follows the number must not count things
    NEEDS_SO = 2  # mostly an everyday word: needs "số", an issuer or a date


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its canonical `name`, the `codes` of its number-symbols and other `spellings` of it."""

    name: str
    codes: tuple[str, ...]
    bareness: Bareness
    spellings: tuple[str, ...] = ()


_FREE, _CONTEXT, _NEEDS_SO = Bareness.FREE, Bareness.CONTEXT, Bareness.NEEDS_SO

# Words in lower case, as `dvsearch.text.normalize` spells them. Where kinds share a code, the first
# in the table is the one that the code alone stands for.
KINDS: tuple[Kind, ...] = (
    Kind("quyết định", ("QĐ", "QĐNS", "QĐCT", "QĐLT"), _CONTEXT),
    Kind("nghị quyết", ("NQ",), _FREE),
    Kind("nghị quyết liên tịch", ("NQLT", "NQLN"), _FREE),
    Kind("nghị định", ("NĐ",), _FREE),
    Kind("chỉ thị", ("CT",), _FREE),
    Kind("kết luận", ("KL", "KLTT"), _CONTEXT),
    Kind("quy định", ("QĐI", "QYĐ", "QYĐI", "QĐ"), _CONTEXT, ("qui định",)),
    Kind("quy chế", ("QC", "QCPH", "QCLN", "QCPHCT", "QĐ"), _CONTEXT, ("qui chế",)),
    Kind("hướng dẫn", ("HD", "HDLT", "HDLN", "HDLS"), _NEEDS_SO),
    Kind("kế hoạch", ("KH", "KHPH", "KHLT", "KHLN", "KHLS"), _NEEDS_SO),
    Kind("chương trình", ("CTR", "CTRHĐ", "CTHĐ", "CTRPH", "CTPH", "CTRLT", "CTRLN"), _NEEDS_SO),
    Kind("đề án", ("ĐA",), _NEEDS_SO),
    Kind("báo cáo", ("BC",), _NEEDS_SO),
    Kind("tờ trình", ("TTR", "TTRLT", "TT"), _FREE),
    Kind("thông báo", ("TB", "TBKL"), _NEEDS_SO, ("thông báo kết luận",)),
    Kind("thông tư liên tịch", ("TTLT", "TTLB", "TTLN"), _FREE, ("thông tư liên bộ", "thông tư liên ngành")),
    Kind("thông tư", ("TT",), _FREE),
    Kind("thông tri", ("TT", "TTR", "TTRI"), _FREE),
    Kind("công văn", ("CV",), _FREE),
    Kind("công điện", ("CĐ",), _FREE),
    Kind("văn bản hợp nhất", ("VBHN",), _NEEDS_SO),
    Kind("văn bản", (), _NEEDS_SO),
    Kind("bộ luật", ("QH",), _NEEDS_SO),
    Kind("luật", ("QH", "L"), _NEEDS_SO),
    Kind("pháp lệnh", ("PL", "UBTVQH"), _FREE),
    Kind("sắc lệnh", ("SL",), _FREE),
    Kind("sắc luật", ("SLT",), _FREE),
    Kind("lệnh", ("L", "LCT"), _NEEDS_SO),
)

KIND_OF_WORD: dict[str, Kind] = {word: kind for kind in KINDS for word in (kind.name, *kind.spellings)}

# Upper-case abbreviations that stand for the word itself: "QĐ số 18", "NQ 19".
ABBREVIATIONS: dict[str, str] = {
    "QĐ": "quyết định",
    "NQ": "nghị quyết",
    "NĐ": "nghị định",
    "CT": "chỉ thị",
    "KL": "kết luận",
    "TT": "thông tư",
    "TTLT": "thông tư liên tịch",
    "CV": "công văn",
    "CĐ": "công điện",
    "HD": "hướng dẫn",
    "KH": "kế hoạch",
    "TB": "thông báo",
    "TTr": "tờ trình",
    "CTr": "chương trình",
    "VBHN": "văn bản hợp nhất",
}

# Of these, the ones that stand for nothing else. "CT 6" may be a house, "CV-16" a ship, "KH 12" a model.
SURE_ABBREVIATIONS = frozenset({"QĐ", "NQ", "NĐ", "TTLT", "TTr", "CTr", "VBHN"})

# Papers with a number that are not decisions; some words may follow ("bản án hình sự sơ thẩm số").
OTHER_PAPERS: tuple[str, ...] = (
    "bản án", "cáo trạng", "kháng nghị", "vụ án", "hồ sơ", "thụ lý", "hợp đồng", "phụ lục", "giấy phép",
    "giấy chứng nhận", "giấy xác nhận", "giấy giới thiệu", "giấy mời", "chứng chỉ", "chứng nhận",
    "chứng thư", "biên bản", "biên nhận", "hoá đơn", "phiếu", "vận đơn", "tờ khai", "mẫu", "biểu mẫu",
    "tiêu chuẩn", "quy chuẩn", "công ước", "hiệp định", "nghị định thư", "hiệp ước", "tờ bản đồ",
)  # fmt: skip
# Papers whose number, right after the word, is theirs whatever code it bears ("mẫu số 01/BC-SDHĐ").
FORMS: tuple[str, ...] = ("mẫu", "biểu mẫu", "biểu", "phụ lục", "tờ khai", "giấy phép", "bản án", "cáo trạng")
# Other things that have a number right after them ("bão số 9", "nhà số 12").
NUMBERED_THINGS: tuple[str, ...] = (
    "án", "giấy", "thửa", "thửa đất", "lô", "nhà", "ngõ", "đường", "phố", "điện thoại", "đường dây nóng",
    "hotline", "tổng đài", "biển", "biển kiểm soát", "chuyến bay", "tài khoản", "điều", "khoản", "điểm",
    "mục", "chương", "trang", "tập", "kỳ", "quận", "tổ", "khu", "đội", "phường", "bão", "cơn bão",
    "tuyến", "dự án", "gói thầu", "chuyên án", "tàu", "xe", "phương án", "giai đoạn",
)  # fmt: skip

KIND_CODES: dict[str, tuple[str, ...]] = {}
for _kind in KINDS:
    for _code in _kind.codes:
        KIND_CODES[_code] = (*KIND_CODES.get(_code, ()), _kind.name)

_TERM = re.compile(r"(QH|UBTVQH)\d{1,2}")  # the National Assembly's term: QH13


def _base(code: str) -> str:
    """The code without the number of the National Assembly's term."""
    term = _TERM.fullmatch(code)
    return term[1] if term else code


def kind_of_codes(codes: tuple[str, ...], *, party: bool) -> str | None:
    """The kind that the codes of a number-symbol alone tell, or None. `party`: it has a party body."""
    if not codes:
        return None
    kinds = KIND_CODES.get(_base(codes[0]), ())
    if codes[0] == "TT" and party:
        return "thông tri"
    if codes[0].startswith("QH"):
        return "luật"
    if codes[0] == "TT":
        return "thông tư"
    if codes[0] == "L" and len(codes) > 1:
        return "lệnh"
    return kinds[0] if kinds else None


def kinds_agree(kind: str, codes: tuple[str, ...]) -> bool:
    """Say whether a document called `kind` may bear a number-symbol with these codes."""
    return any(kind in KIND_CODES.get(_base(code), ()) for code in codes)


# Kinds that press and offices call by each other's names; the number-symbol is the same.
_FAMILIES = (
    frozenset({"quyết định", "quy định", "quy chế"}),
    frozenset({"công văn", "văn bản"}),
    frozenset({"thông tư", "thông tư liên tịch"}),
    frozenset({"luật", "bộ luật"}),
)


def same_family(one: str, other: str) -> bool:
    """Say whether two kinds may be two names for one document."""
    return one == other or any(one in family and other in family for family in _FAMILIES)
