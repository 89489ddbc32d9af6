"""Lay out a line chart: where axes, lines, points and labels go. Templates draw it; here is no markup."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dvsearch.web.trends.axis import round_ticks, spread, time_ticks

__all__ = ["NARROW", "STYLES", "WIDE", "Chart", "Line", "Point", "Series", "Sheet", "Style", "Tick", "draw"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a line differs from the others: by colour, by dashes (SVG's) and by the shape of its points."""

    number: int
    colour: str
    dash: str
    marker: str


# Colours have a contrast of 4.5 and more on white; the page has others for the dark. A marker is a path from
# its centre on.
STYLES = (
    Style(1, "#0f5563", "", "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
    Style(2, "#b3470a", "6 3", "m-3.6-3.6h7.2v7.2h-7.2z"),
    Style(3, "#5b3fa6", "2 2.5", "m0-4.8 4.8 8.4h-9.6z"),
    Style(4, "#6b6a00", "9 3 2 3", "m0-5.2 5.2 5.2-5.2 5.2-5.2-5.2z"),
    Style(5, "#a8175a", "4 2.5 2 2.5 2 2.5", "m-1.6-5h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z"),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a chart and its margins; `room` names on the time axis and `letters` of a label fit."""

    name: str
    width: int
    height: int
    left: int
    right: int
    room: int
    letters: int
    top: int = 28
    bottom: int = 34


WIDE = Sheet("wide", 820, 380, left=52, right=158, room=10, letters=20)
NARROW = Sheet("narrow", 380, 320, left=38, right=88, room=5, letters=11)

# Intervals of the upright axis at most, and units of length between the labels of two lines.
_INTERVALS = 5
_LABEL_GAP = 17.0
# With less than this between two periods, points hide the line: then only its highest and last are shown.
# Zeros never are, since the axis shows where they lie.
_NEAREST_POINTS = 13.0
# How far a label stands behind the end of its line; one that had to give way is tied to it.
_LABEL_AWAY = 13.0
_TIED_FROM = 5.0


@dataclass(frozen=True, slots=True)
class Series:
    """What one line shows: its values, and for each what is said of it and where it leads ("": nowhere)."""

    style: Style
    name: str
    values: tuple[float, ...]
    said: tuple[str, ...]
    hrefs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A division of an axis: where, and its name."""

    at: float
    name: str


@dataclass(frozen=True, slots=True)
class Point:
    """A value: the path of its marker, `shown` or there for the pointer only."""

    path: str
    said: str
    href: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its points, its label at its end, and the path that ties the two together, or ""."""

    style: Style
    path: str
    points: tuple[Point, ...]
    name: str
    label: str
    label_x: float
    label_y: float
    tie: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in its own units; the time axis has a period every `step` from `first` on.

    It is `dense` where points hide the lines.
    """

    sheet: Sheet
    right: float
    base: float
    first: float
    step: float
    dense: bool
    values: tuple[Tick, ...]
    times: tuple[Tick, ...]
    lines: tuple[Line, ...]


def draw(
    sheet: Sheet,
    periods: Sequence[str],
    series: Sequence[Series],
    *,
    whole: bool,
    name_value: Callable[[float], str],
) -> Chart:
    """Lay out `series` over `periods`, from an honest zero up; `whole` values have no fractions between."""
    most = max((value for each in series for value in each.values), default=0.0)
    ticks = round_ticks(most, _INTERVALS, whole=whole)
    right, base = float(sheet.width - sheet.right), float(sheet.height - sheet.bottom)
    step = (right - sheet.left) / max(1, len(periods))
    first = sheet.left + step / 2

    def x(at: int) -> float:
        return round(first + at * step, 1)

    def y(value: float) -> float:
        return round(base - (base - sheet.top) * value / ticks[-1], 1)

    labels = spread([y(each.values[-1]) for each in series], _LABEL_GAP, sheet.top, base)
    return Chart(
        sheet,
        right,
        base,
        round(first, 2),
        round(step, 4),
        step < _NEAREST_POINTS,
        tuple(Tick(y(value), name_value(value)) for value in ticks),
        tuple(Tick(x(at), name) for at, name in time_ticks(periods, sheet.room)),
        tuple(
            _line(sheet, each, [(x(at), y(value)) for at, value in enumerate(each.values)], label, step)
            for each, label in zip(series, labels, strict=True)
        ),
    )


def _line(
    sheet: Sheet, series: Series, places: Sequence[tuple[float, float]], label_y: float, step: float
) -> Line:
    highest = max(range(len(places)), key=lambda at: series.values[at])
    end_x, end_y = places[-1]
    label_x = round(end_x + _LABEL_AWAY, 1)
    tie = f"M{_n(end_x)} {_n(end_y)}L{_n(label_x - 2)} {_n(label_y)}"
    return Line(
        series.style,
        "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in places),
        tuple(
            Point(
                f"M{_n(x)} {_n(y)}{series.style.marker}",
                series.said[at],
                series.hrefs[at],
                at in (highest, len(places) - 1) or (step >= _NEAREST_POINTS and series.values[at] > 0),
            )
            for at, (x, y) in enumerate(places)
        ),
        series.name,
        _shorter(series.name, sheet.letters),
        label_x,
        round(label_y + 4, 1),  # half the height of a letter below
        tie if abs(label_y - end_y) > _TIED_FROM else "",
    )


def _shorter(name: str, letters: int) -> str:
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"


def _n(value: float) -> str:
    """A number without the zeros that say nothing."""
    return f"{value:.1f}".removesuffix(".0")
