"""The order of the Vietnamese alphabet, for lists that people look through."""

from dvsearch.text.fold import fold

__all__ = ["alphabetical"]

# Đ is a letter of its own behind D; other marks tell only words apart that are else the same.
_LETTERS = str.maketrans({"Đ": "D~", "đ": "d~"})


def alphabetical(name: str) -> tuple[str, str]:
    """What to sort names by: Bà Rịa, Bạc Liêu, Bình Dương, Đà Nẵng."""
    return fold(name.translate(_LETTERS)).lower(), name
