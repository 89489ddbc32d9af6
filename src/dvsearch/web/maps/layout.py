"""Tables: where each province stands on the tile map, and the two or three letters it goes by there.

A map is written as it looks, a line a row from north to south and a word a column from west to east; a dot
is a tile of sea or of a neighbouring country. What lies side by side on the ground does so here as far as
tiles of one size allow: the north wide, the centre thin along the coast, the south bending back to the west.
"""

from dataclasses import dataclass

__all__ = ["FORMER_MAP", "SHORT_NAMES", "TODAY_MAP", "MapLayout"]


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Columns and rows of a map, and the place (column, row) of each unit, in reading order."""

    columns: int
    rows: int
    places: dict[str, tuple[int, int]]


# Initials, as people write them. Units that share them add letters of the word that tells them apart, but for
# the cities that everybody reads them for: HN, ĐN.
SHORT_NAMES: dict[str, str] = {
    "An Giang": "AG",
    "Bà Rịa - Vũng Tàu": "VT",
    "Bình Dương": "BD",
    "Bình Phước": "BP",
    "Bình Thuận": "BTh",
    "Bình Định": "BĐ",
    "Bạc Liêu": "BL",
    "Bắc Giang": "BG",
    "Bắc Kạn": "BK",
    "Bắc Ninh": "BN",
    "Bến Tre": "BTr",
    "Cao Bằng": "CB",
    "Cà Mau": "CM",
    "Cần Thơ": "CT",
    "Gia Lai": "GL",
    "Huế": "Huế",
    "Hà Giang": "HàG",
    "Hà Nam": "HNa",
    "Hà Nội": "HN",
    "Hà Tĩnh": "HT",
    "Hòa Bình": "HB",
    "Hưng Yên": "HY",
    "Hải Dương": "HD",
    "Hải Phòng": "HP",
    "Hậu Giang": "HậG",
    "Hồ Chí Minh": "HCM",
    "Khánh Hòa": "KH",
    "Kiên Giang": "KG",
    "Kon Tum": "KT",
    "Lai Châu": "LCh",
    "Long An": "LA",
    "Lào Cai": "LCa",
    "Lâm Đồng": "LĐ",
    "Lạng Sơn": "LS",
    "Nam Định": "NĐ",
    "Nghệ An": "NA",
    "Ninh Bình": "NB",
    "Ninh Thuận": "NT",
    "Phú Thọ": "PT",
    "Phú Yên": "PY",
    "Quảng Bình": "QB",
    "Quảng Nam": "QNa",
    "Quảng Ngãi": "QNg",
    "Quảng Ninh": "QNi",
    "Quảng Trị": "QT",
    "Sóc Trăng": "ST",
    "Sơn La": "SL",
    "Thanh Hóa": "TH",
    "Thái Bình": "TB",
    "Thái Nguyên": "TNg",
    "Thừa Thiên Huế": "TTH",
    "Tiền Giang": "TG",
    "Trà Vinh": "TV",
    "Tuyên Quang": "TQ",
    "Tây Ninh": "TNi",
    "Vĩnh Long": "VL",
    "Vĩnh Phúc": "VP",
    "Yên Bái": "YB",
    "Điện Biên": "ĐB",
    "Đà Nẵng": "ĐN",
    "Đắk Lắk": "ĐL",
    "Đắk Nông": "ĐNo",
    "Đồng Nai": "ĐNa",
    "Đồng Tháp": "ĐT",
}


def _layout(drawn: str) -> MapLayout:
    rows = [line.split() for line in drawn.strip().splitlines()]
    names = {short: name for name, short in SHORT_NAMES.items()}
    places = {
        names[short]: (column, row)
        for row, shorts in enumerate(rows)
        for column, short in enumerate(shorts)
        if short != "."
    }
    return MapLayout(max(map(len, rows)), len(rows), places)


# The 34 units since 1 July 2025.
TODAY_MAP = _layout(
    """
    .   .   TQ  CB  .   .
    LCh LCa PT  TNg LS  .
    ĐB  SL  HN  BN  QNi .
    .   .   NB  HY  HP  .
    .   .   TH  .   .   .
    .   .   NA  HT  .   .
    .   .   .   QT  Huế .
    .   .   .   .   .   ĐN
    .   .   .   .   .   QNg
    .   .   .   .   .   GL
    .   .   .   .   .   ĐL
    .   .   TNi ĐNa LĐ  KH
    .   AG  ĐT  HCM .   .
    .   CT  VL  .   .   .
    CM  .   .   .   .   .
    """
)

# The 63 units before.
FORMER_MAP = _layout(
    """
    .   .   HàG CB  .   .   .
    LCh LCa TQ  BK  LS  .   .
    ĐB  YB  PT  TNg BG  QNi .
    .   SL  VP  HN  BN  HD  HP
    .   .   HB  HNa HY  TB  .
    .   .   TH  NB  NĐ  .   .
    .   .   NA  HT  .   .   .
    .   .   .   QB  .   .   .
    .   .   .   .   QT  TTH .
    .   .   .   .   .   QNa ĐN
    .   .   .   .   .   KT  QNg
    .   .   .   .   .   GL  BĐ
    .   .   .   .   .   ĐL  PY
    .   .   .   BP  ĐNo LĐ  KH
    .   .   TNi BD  ĐNa BTh NT
    AG  ĐT  LA  HCM VT  .   .
    KG  CT  VL  TG  .   .   .
    .   HậG TV  BTr .   .   .
    CM  BL  ST  .   .   .   .
    """
)
