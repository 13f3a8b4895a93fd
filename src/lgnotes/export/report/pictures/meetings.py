"""What each meeting gave, and what was finished by it."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from lgnotes.export.report.drawing import Margins, axes, colour
from lgnotes.export.report.pictures.sheet import HATCH, Sheet, write, write_above, write_under
from lgnotes.register.figures import MeetingFigures

MOST = {"wide": 30, "narrow": 12}
"""How many meetings, the latest, have a bar."""


def meetings(told: Sequence[MeetingFigures], sheet: Sheet) -> Axes:
    """Draw what came upwards, by what became of it, and what was finished downwards."""
    shown = told[-MOST[sheet.kind] :]
    ax = axes(sheet.width, 310, Margins(left=18, top=22, right=18, bottom=58))
    up = max(1, *(one.came for one in shown))
    down = max(1, *(one.finished for one in shown))
    ax.set(xlim=(-0.6, len(shown) - 0.4), ylim=(-down, up), xticks=[], yticks=[])
    for place, one in enumerate(shown):
        _draw_came(ax, place, one)
        _draw_finished(ax, place, one.finished)
    ax.axhline(0, color=colour("ink"), linewidth=1)
    _write_days(ax, shown, sheet)
    return ax


def _draw_came(ax: Axes, place: int, one: MeetingFigures) -> None:
    bottom = 0
    parts = ((one.done, "done", ""), (one.open, "ground", ""), (one.dropped, "ground", "----"))
    for height, fill, hatch in parts:
        if height:
            ax.bar(
                place, height, 0.7, bottom=bottom, color=colour(fill), edgecolor=colour("edge"),
                linewidth=1.2, hatch=hatch,
            )  # fmt: skip
        bottom += height
    if bottom:
        write_above(ax, str(bottom), (place, bottom))


def _draw_finished(ax: Axes, place: int, count: int) -> None:
    if count:
        ax.bar(
            place, -count, 0.7, color=colour("ground"), edgecolor=colour("finished"),
            linewidth=1.2, hatch=HATCH,
        )  # fmt: skip
        write(ax, str(count), (place, -count), {"off": (0, -4)}, va="top", weight="bold")


def _write_days(ax: Axes, shown: Sequence[MeetingFigures], sheet: Sheet) -> None:
    step = max(1, -int(-56 // (sheet.width / len(shown))))
    years = set()
    for place, one in enumerate(shown):
        if place % step == 0:
            write_under(ax, sheet.day(one.day), place, 22)
            if one.day.year not in years:
                write_under(ax, str(one.day.year), place, 37)
            years.add(one.day.year)
