"""Two plots side by side, both axes logarithmic, as an SVG that follows the reader's light or dark scheme."""

import math
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 440, 300
LEFT, RIGHT, TOP, BOTTOM = 56, 96, 36, 36
COLOURS = ("#0b6e4f", "#7a4fb5", "#c2410c", "#1d4ed8", "#b4236a")
STYLE = """text{font:12px system-ui,sans-serif;fill:#1c1c1c}.grid{stroke:#8885;stroke-width:1}
@media(prefers-color-scheme:dark){text{fill:#eee}}"""


class Series(NamedTuple):
    """A line of a plot: its name and its points (number of items, value)."""

    name: str
    points: list[tuple[int, float]]


def plot(*panels: tuple[str, Sequence[Series]]) -> str:
    """The panels, each with its title."""
    names = list(dict.fromkeys(series.name for _, lines in panels for series in lines))
    colours = {name: COLOURS[index % len(COLOURS)] for index, name in enumerate(names)}
    drawn = "".join(
        f'<g transform="translate({index * WIDTH} 0)">{_panel(title, lines, colours)}</g>'
        for index, (title, lines) in enumerate(panels)
    )
    size = f'viewBox="0 0 {WIDTH * len(panels)} {HEIGHT}"'
    title = escape("; ".join(title for title, _ in panels))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><title>{title}</title>'
        f"<style>{STYLE}</style>{drawn}</svg>\n"
    )


def _panel(title: str, lines: Sequence[Series], colours: dict[str, str]) -> str:
    points = [point for series in lines for point in series.points]
    x_low, x_high = _decades([x for x, _ in points])
    y_low, y_high = _decades([y for _, y in points])

    def x_of(x: float) -> float:
        return LEFT + (math.log10(x) - x_low) / (x_high - x_low) * (WIDTH - LEFT - RIGHT)

    def y_of(y: float) -> float:
        return HEIGHT - BOTTOM - (math.log10(y) - y_low) / (y_high - y_low) * (HEIGHT - TOP - BOTTOM)

    parts = [f'<text x="{LEFT}" y="18" font-weight="bold">{escape(title)}</text>']
    for power in range(x_low, x_high + 1):
        x = x_of(10**power)
        parts.append(f'<path class="grid" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>')
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - 16}" text-anchor="middle">{10**power:,}</text>')
    for power in range(y_low, y_high + 1):
        y = y_of(10.0**power)
        parts.append(f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:,g}</text>')
    labels: list[float] = []
    for series in sorted(lines, key=lambda series: series.points[-1][1]):
        colour = colours[series.name]
        at = [(x_of(x), y_of(y)) for x, y in series.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in at]
        x, y = at[-1]
        y = min(y, labels[-1] - 13) if labels else y  # names of lines that end near each other stand above each other
        labels.append(y)
        parts.append(f'<text x="{x + 7:.1f}" y="{y + 4:.1f}" style="fill:{colour}">{escape(series.name)}</text>')
    return "".join(parts)


def _decades(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten that enclose some values."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)
