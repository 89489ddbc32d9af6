"""Which provinces is an article about? `find_provinces` answers; `units` knows their history."""

from dvsearch.extract.provinces.find import ProvinceReading, explain_provinces, find_provinces
from dvsearch.extract.provinces.units import (
    FORMER,
    TODAY,
    UNITS,
    Unit,
    resolve_unit,
    unit_names_for,
    unit_of_day,
    unit_today,
    units_today,
)

__all__ = [
    "FORMER",
    "TODAY",
    "UNITS",
    "ProvinceReading",
    "Unit",
    "explain_provinces",
    "find_provinces",
    "resolve_unit",
    "unit_names_for",
    "unit_of_day",
    "unit_today",
    "units_today",
]
