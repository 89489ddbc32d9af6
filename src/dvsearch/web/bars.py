"""How long the bar of a number is beside the others."""

__all__ = ["bar_length"]


def bar_length(count: int, most: int, *, least: int) -> int:
    """Per cent of the longest bar, which stands for `most`; one that stands for something has `least`."""
    return max(least, round(100 * count / most)) if count else 0
