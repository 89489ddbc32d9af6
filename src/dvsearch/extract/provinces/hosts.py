"""Tell the province of a site, a paper or a station from its address, its name or its signature."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from dvsearch.extract.provinces.units import FORMER, TODAY, resolve_unit
from dvsearch.text.fold import fold

__all__ = ["SIGNATURES", "SITES", "host_of", "province_of_host", "province_of_signature", "signed_province"]

# Sites whose address does not hold the name of their province.
SITES: dict[str, str] = {
    "qbtv.vn": "Quảng Bình",
    "lyhoa.vn": "Quảng Bình",
    "thtg.vn": "Tiền Giang",
    "anhp.vn": "Hải Phòng",
    "thp.org.vn": "Hải Phòng",
    "btv.org.vn": "Bình Dương",
    "hcmcpv.org.vn": "Hồ Chí Minh",
    "thanhuytphcm.vn": "Hồ Chí Minh",
    "hcmcity.gov.vn": "Hồ Chí Minh",
    "htv.com.vn": "Hồ Chí Minh",
    "sggp.org.vn": "Hồ Chí Minh",
    "hanoimoi.vn": "Hà Nội",
    "hanoimoi.com.vn": "Hà Nội",
    "kinhtedothi.vn": "Hà Nội",
    "anninhthudo.vn": "Hà Nội",
    "tapchisonghuong.com.vn": "Thừa Thiên Huế",
    "tapchisonghuong.nvoting.com": "Thừa Thiên Huế",
    "trt.com.vn": "Thừa Thiên Huế",
    "dcsth.hanhchinhcong.net": "Thanh Hóa",
    "truyenhinhthanhhoa.vn": "Thanh Hóa",
    "dalatonline.vn": "Lâm Đồng",
    "baovungtau.vn": "Bà Rịa - Vũng Tàu",
    "brt.vn": "Bà Rịa - Vũng Tàu",
    "bptv.vn": "Bình Phước",
    "bptv.com.vn": "Bình Phước",
    "dnrtv.org.vn": "Đồng Nai",
    "la34.com.vn": "Long An",
    "thdt.vn": "Đồng Tháp",
    "atv.org.vn": "An Giang",
    "ktv.org.vn": "Khánh Hòa",
    "baoapbac.vn": "Tiền Giang",
    "baodanang.vn": "Đà Nẵng",
    "baodatmui.vn": "Cà Mau",
    "baodongkhoi.vn": "Bến Tre",
    "qtv.vn": "Quảng Ninh",
    "qrt.vn": "Quảng Nam",
    "ntt.org.vn": "Ninh Thuận",
}

# Signatures at the head or foot of an article: "(QBĐT) - …". Only those one province uses.
SIGNATURES: dict[str, str] = {
    "QBTV": "Quảng Bình",
    "QBĐT": "Quảng Bình",
    "QT": "Quảng Trị",
    "QTO": "Quảng Trị",
    "QNO": "Quảng Nam",
    "QNP": "Quảng Ninh",
    "ĐN": "Đồng Nai",
    "BBNĐT": "Bắc Ninh",
    "BGĐT": "Bắc Giang",
    "BDO": "Bình Dương",
    "BTO": "Bình Thuận",
    "NTO": "Ninh Thuận",
    "THTG": "Tiền Giang",
    "ABO": "Tiền Giang",
    "TGAG": "An Giang",
    "AGO": "An Giang",
    "TTV": "Tuyên Quang",
    "HNM": "Hà Nội",
    "HNMO": "Hà Nội",
    "HBĐT": "Hòa Bình",
    "TNĐT": "Thái Nguyên",
    "BHG": "Hà Giang",
    "LĐ online": "Lâm Đồng",
    "LĐO": "Lâm Đồng",
    "BVPO": "Vĩnh Phúc",
    "PTO": "Phú Thọ",
    "BKO": "Bắc Kạn",
    "BLĐT": "Lạng Sơn",
    "KTO": "Kon Tum",
    "GLO": "Gia Lai",
    "BGLO": "Gia Lai",
    "BPO": "Bình Phước",
    "BTN": "Tây Ninh",
    "BTNO": "Tây Ninh",
    "BĐO": "Bình Định",
    "PYO": "Phú Yên",
    "HTO": "Hà Tĩnh",
    "VLO": "Vĩnh Long",
    "CTO": "Cần Thơ",
    "CMO": "Cà Mau",
    "BLO": "Bạc Liêu",
    "KGO": "Kiên Giang",
    "HGO": "Hậu Giang",
    "STO": "Sóc Trăng",
    "TVO": "Trà Vinh",
    "ĐKO": "Bến Tre",
    "Thanhuytphcm.vn": "Hồ Chí Minh",
}

_SLUGS: dict[str, str] = {re.sub(r"\W+", "", fold(name).lower()): name for name in (*TODAY, *FORMER)} | {
    "hue": "Thừa Thiên Huế",
    "tphcm": "Hồ Chí Minh",
    "brvt": "Bà Rịa - Vũng Tàu",
    "thanhhoa": "Thanh Hóa",
}
_LONGEST_FIRST = sorted(_SLUGS, key=len, reverse=True)
# Labels that begin or end with a slug by chance.
_NOT_PROVINCES = frozenset(("hanoimoi", "thaibinhduong"))
_LONGEST_NAME = 120
_INITIALS = 3  # letters: "HP" may be anybody's
_SIGNED = re.compile(r"\(([^()\n]{2,20})\)")
_PAPER = re.compile(
    r"(?:Báo|Đài PT-?TH|Đài Phát thanh và Truyền hình|Đài PTTH|Đài Truyền hình|Cổng TTĐT|Tuyên giáo)"
    r"(?: tỉnh| điện tử)? ([^\n,.;:()]{3,24})"
)
_LABEL = re.compile("(?:nguồn|theo):", re.IGNORECASE)


@lru_cache(maxsize=4)  # the source is asked for it, and the provinces
def host_of(url: str) -> str:
    """The host of an address, lower case, without "www."; "" when there is none. Never raises."""
    if not url:
        return ""
    try:
        host = urlsplit(url.strip()[:2000]).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


@lru_cache(maxsize=4096)
def province_of_host(host: str) -> str | None:
    """The province whose paper, station, portal or local site lives at `host`."""
    for site, province in SITES.items():
        if host == site or host.endswith("." + site):
            return province
    for label in host.split(".")[:-1]:
        bare = label.replace("-", "")
        if bare in _NOT_PROVINCES:
            continue
        for slug in _LONGEST_FIRST:
            if bare.startswith(slug) or bare.endswith(slug):
                return _SLUGS[slug]
    return None


def province_of_signature(name: str) -> str | None:
    """The province of a source as an article names it: "QBTV.vn", "Báo Sơn La", "(QBĐT)"."""
    name = name[:_LONGEST_NAME].strip(" ()-–.")
    if not name:
        return None
    if name in SIGNATURES:
        return SIGNATURES[name]
    if "." in name and " " not in name:
        return province_of_host(name.lower())
    paper = _PAPER.match(name)
    if paper:
        return resolve_unit(paper[1])
    return resolve_unit(name) if len(name) > _INITIALS else None


def signed_province(head: str, foot: str) -> str | None:
    """The province that a signature at the head or the foot of a text gives."""
    for match in _SIGNED.finditer(head):
        if province := _signature(match[1]):
            return province
    for line in reversed(foot.splitlines()):
        line = line.strip()
        paper = _PAPER.fullmatch(line)
        if paper and (province := resolve_unit(paper[1])):
            return province
        label = _LABEL.match(line)
        if label and (province := province_of_signature(line[label.end() :])):
            return province
        if line.startswith("(") and line.endswith(")") and (province := _signature(line[1:-1])):
            return province
    return None


def _signature(inside: str) -> str | None:
    inside = inside.strip()
    if inside in SIGNATURES:
        return SIGNATURES[inside]
    if re.fullmatch(r"[A-Za-z0-9]+(?:\.[A-Za-z]{2,4}){1,3}", inside):
        return province_of_host(inside.lower())
    return None
