"""Which years are named below a time line."""

__all__ = ["year_step"]

_STEPS = (1, 2, 5, 10, 20, 50, 100)


def year_step(years: int, room: int) -> int:
    """Of so many years, name those that this number divides: `room` names fit."""
    return next((step for step in _STEPS if years <= step * room), _STEPS[-1])
