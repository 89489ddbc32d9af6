"""Draw how figures grow: small panels of lines as one SVG, readable on light and dark pages."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.figures import Part

__all__ = ["draw_growth"]

_WIDTH, _HEIGHT = 330, 210  # of a panel, with its margins
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 26, 34, 30
_COLUMNS = 2
_LEGEND = 30
_TICKS = 4
# Colours that stand off from white and from black, and dashes for those who see no difference between them.
_LINES = {
    "ours": ("dvsearch", "#d9480f", ""),
    "tantivy": ("pyvi + Tantivy", "#1c7ed6", "6 3"),
    "sqlite": ("pyvi + SQLite FTS5", "#2f9e44", "2 3"),
}
_STYLE = (
    "text { font: 11px system-ui, sans-serif; fill: #333 } .title { font-weight: 600 } .end "
    "{ text-anchor: end } .middle { text-anchor: middle } .grid { stroke: #8884 } @media "
    "(prefers-color-scheme: dark) { text { fill: #ddd } }"
)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Panel:
    """One figure: its title, and the points (articles, value) of each system."""

    title: str
    lines: dict[str, list[Point]]


def draw_growth(part: Part) -> str:
    """The SVG of all figures of the part that have a line to draw."""
    panels = _panels(part)
    rows = math.ceil(len(panels) / _COLUMNS)
    width, height = _COLUMNS * _WIDTH, rows * _HEIGHT + _LEGEND
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    label = "How the figures grow with the number of articles"
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{label}">',
        f"<style>{_STYLE}</style>",
        *_legend(panels),
    ]
    for number, panel in enumerate(panels):
        row, column = divmod(number, _COLUMNS)
        drawn.append(f'<g transform="translate({column * _WIDTH} {row * _HEIGHT + _LEGEND})">')
        drawn += [*_frame(panel), "</g>"]
    return "\n".join([*drawn, "</svg>"]) + "\n"


def _panels(part: Part) -> list[_Panel]:
    panels: dict[str, _Panel] = {}
    for figure in part.figures:
        unit = "" if figure.unit in ("/s", "") else f" ({figure.unit})"
        panel = panels.setdefault(figure.name, _Panel(f"{figure.name}{unit}", {}))
        panel.lines.setdefault(figure.system, []).append((figure.articles or 0, figure.value))
    return [panel for panel in panels.values() if any(len(line) > 1 for line in panel.lines.values())]


def _legend(panels: Sequence[_Panel]) -> list[str]:
    present = [name for name in _LINES if any(name in panel.lines for panel in panels)]
    drawn = []
    for number, name in enumerate(present):
        title, colour, dashes = _LINES[name]
        at = _LEFT + number * 170
        drawn.append(
            f'<path d="M{at} 16h24" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>'
        )
        drawn.append(f'<text x="{at + 30}" y="20">{escape(title)}</text>')
    return drawn


def _frame(panel: _Panel) -> list[str]:
    points = [point for line in panel.lines.values() for point in line]
    last = max(x for x, _ in points)
    top = _ceiling(max(y for _, y in points))
    across, up = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM

    def place(point: Point) -> Point:
        return _LEFT + across * point[0] / last, _TOP + up * (1 - point[1] / top)

    drawn = [f'<text class="title" x="{_LEFT}" y="{_TOP - 12}">{escape(panel.title)}</text>']
    for tick in range(_TICKS + 1):
        value = top * tick / _TICKS
        _, y = place((0, value))
        drawn.append(f'<path class="grid" d="M{_LEFT} {y:.1f}h{across}"/>')
        drawn.append(f'<text class="end" x="{_LEFT - 6}" y="{y + 4:.1f}">{value:,.4g}</text>')
    for size in sorted({x for x, _ in points}):
        if size * 12 > last:  # the first sizes stand too close to be told apart
            x, _ = place((size, 0))
            drawn.append(f'<text class="middle" x="{x:.1f}" y="{_HEIGHT - 10}">{size:,.0f}</text>')
    for name, line in panel.lines.items():
        _, colour, dashes = _LINES.get(name, (name, "#888", "1 2"))
        places = [place(point) for point in sorted(line)]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        drawn.append(
            f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>'
        )
        drawn += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{colour}"/>' for x, y in places]
    return drawn


def _ceiling(value: float) -> float:
    """The next round number: 1, 2, 4, 6, 8 or 10 times a power of ten, so that quarters of it are round."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 4, 6, 8, 10) if step * power >= value)
