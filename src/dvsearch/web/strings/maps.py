"""The tile map of provinces."""

from dvsearch.web.strings.row import Row

__all__ = ["MAPS"]

MAPS: dict[str, Row] = {
    "map-today": ("Bản đồ 34 tỉnh, thành phố hiện nay", "Map of today’s 34 provinces"),
    "map-former": (
        "Bản đồ 63 tỉnh, thành phố trước ngày 01/07/2025",
        "Map of the 63 provinces before 1 July 2025",
    ),
    "tile": ("{name}: {n} bài", "{name}: {n} articles", "{name}: one article"),
    "tile-active": ("đang lọc", "filtered by"),
    "tile-excluded": ("đang loại trừ", "left out"),
    "map-legend": ("Số bài", "Articles"),
    "map-skip": ("Bỏ qua bản đồ", "Skip the map"),
    "map-others": ("Ngoài bản đồ:", "Not on this map:"),
}
