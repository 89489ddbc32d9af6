"""The codes that issuing bodies have in number-symbols, and which of them are the Party's."""

import re

from dvsearch.text.fold import fold

__all__ = ["STATE_BODIES", "UNMARKED_CODES", "body_class", "is_party_body", "issuer_class", "of_one_level"]

# Offices of a party committee, written before the committee's own letters: BTC + TW.
_PARTY_OFFICES = """
    BTC BTG BTGDV BTGTW BDV BNC BKT BCS BĐN BCSĐ BKTTW UBKT UBKT&GS VP BCĐ BCĐTW BCĐPCTN BCH BTV TT BBVCSSK
    BVCSSK HĐLL HND HLHPN HPN HCCB ĐTN TĐTN TWĐTN TC TG KT NC DV CQ TBVK TBNS HĐBC TCT
"""
# The committees: central, province or city, district, town, urban district, grass roots, the army's.
_COMMITTEES = """
    TW TU HU QU TXU THU TPU ĐU ĐUK ĐB QUTW ĐUCA ĐUCATW ĐUQS ĐUQSTW ĐUTCT ĐUKCQ ĐUKDN ĐUQH ĐUCP
"""


def _any(codes: str) -> str:
    return "|".join(sorted(map(re.escape, codes.split()), key=len, reverse=True))


_PARTY_BODY = re.compile(
    rf"(?:{_any(_PARTY_OFFICES)})?(?:{_any(_COMMITTEES)})|ĐU[A-ZĐ]{{1,8}}|BCSĐ[A-ZĐ]{{0,12}}|ĐĐ[A-ZĐ]{{2,12}}"
)
_NOT_PARTY = frozenset({"MTTW", "UBMTTW", "ĐĐBQH"})

# Bodies of the State whose symbols are written NN/XX-BODY; other codes are kept as they are written.
_STATE_BODIES = """
    CP TTG CTN QH UBTVQH VPCP VPQH VPCTN UBND HĐND UB HĐBT HĐTP HĐQT TTCP NHNN KTNN TANDTC VKSNDTC
    BCA BQP BNG BNV BTP BTC BKHĐT BCT BNN BNNPTNT BNNMT BGTVT BXD BTNMT BTTTT BLĐTBXH BLĐTB&XH BVHTTDL BVHTT
    BKHCN BGDĐT BGD&ĐT BYT BDTTG UBDT UBCKNN UBQLV TCHQ TCT TCTHADS TLĐ TLĐLĐVN BHXH BHXHVN TTXVN VTV VOV
    ĐTNVN CA SGDĐT SYT SXD STC STP SNV SGTVT STNMT SLĐTBXH SVHTTDL SVHTT STTTT SKHCN SCT SKHĐT
"""
STATE_BODIES = frozenset(_STATE_BODIES.split())

# What someone without a Vietnamese keyboard means: QD → QĐ; UBND stays.
_MARKED_CODES = """
    QĐ NĐ CĐ ĐA QĐI CTRHĐ HĐND HĐTP HĐBT HĐQT ĐU ĐUK BCĐ BCSĐ BGDĐT SGDĐT BKHĐT SKHĐT BLĐTBXH SLĐTBXH TLĐ
    TLĐLĐVN
"""
UNMARKED_CODES: dict[str, str] = {fold(code): code for code in _MARKED_CODES.split()}


def is_party_body(code: str) -> bool:
    """Say whether `code` is a party body, so that the official shape is NN-XX/CODE."""
    return code not in _NOT_PARTY and _PARTY_BODY.fullmatch(code) is not None


_CENTRAL_PARTY = "central party"
# Which issuers are one body with which codes; only what is certain, to notice a contradiction.
_CLASS_OF_CODE = {
    "TW": _CENTRAL_PARTY,
    "TU": "province party",
    "HU": "district party",
    "QU": "district party",
    "CP": "government",
    "TTG": "prime minister",
    "CTN": "president",
    "UBND": "people's committee",
    "UB": "people's committee",
    "HĐND": "people's council",
}
_CLASS_OF_ISSUER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"thủ tướng", "prime minister"),
        (r"chính phủ", "government"),
        (r"(?:uỷ ban thường vụ quốc hội|ubtvqh)", "standing committee"),
        (r"quốc hội", "assembly"),
        (r"chủ tịch nước", "president"),
        (r"bộ chính trị|ban bí thư", _CENTRAL_PARTY),
        (r"(?:ban chấp hành|bch) ?(?:trung ương|tw|tư)(?! đoàn| hội)", _CENTRAL_PARTY),
        (r"(?:ban thường vụ |thường trực |bch )?(?:tỉnh|thành) uỷ", "province party"),
        (r"(?:ban thường vụ |thường trực |bch )?(?:huyện|quận|thị) uỷ", "district party"),
        (r"(?:chủ tịch )?(?:ubnd|uỷ ban nhân dân)", "people's committee"),
        (r"(?:hđnd|hội đồng nhân dân)", "people's council"),
        (r"(?:bộ|bộ trưởng) ", "ministry"),
    )
)  # fmt: skip

_CENTRAL_CODE = re.compile(r"[A-ZĐ]*TW|CP|TTG|CTN|(?:UBTV)?QH[0-9]{0,2}")
_LOCAL_CODE = re.compile(r"TU|HU|QU|THU|TXU|TPU|UBND|HĐND[0-9]{0,2}")
_LOCAL_ISSUER = re.compile(
    r"(?<!\w)(?:(?:tỉnh|thành|huyện|quận|thị) (?:uỷ|đoàn)|ubnd|hđnd|uỷ ban nhân dân|hội đồng nhân dân|sở"
    r"|chi bộ|tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã(?! hội)|phường)(?!\w)"
)
_CENTRAL_ISSUER = re.compile(
    r"(?:bộ chính trị|ban bí thư|(?:ban chấp hành|bch) ?(?:trung ương|tw|tư)(?! đoàn| hội)|quân uỷ|thủ tướng"
    r"|chính phủ|quốc hội|uỷ ban thường vụ quốc hội|ubtvqh|chủ tịch nước)(?!\w)"
)


def of_one_level(code: str, issuer: str) -> bool:
    """Say whether a code and an issuing body (lower case) may be of one level: both central or both local.

    `290-QĐ/TW của Tỉnh uỷ` is another paper's issuer: that of the plan which carries the decision out.
    """
    if _CENTRAL_CODE.fullmatch(code):
        return _LOCAL_ISSUER.search(issuer) is None
    return _LOCAL_CODE.fullmatch(code) is None or _CENTRAL_ISSUER.match(issuer) is None


def body_class(code: str) -> str | None:
    """The class of the body that a code stands for, or None where that is not certain."""
    if code.startswith("UBTVQH"):
        return "standing committee"
    if code.startswith("QH"):
        return "assembly"
    if code.startswith("HĐND"):
        return "people's council"
    return _CLASS_OF_CODE.get(code)


def issuer_class(issuer: str) -> str | None:
    """The class of an issuing body as a text names it (lower case), or None."""
    for pattern, name in _CLASS_OF_ISSUER:
        if pattern.match(issuer):
            return name
    return None
