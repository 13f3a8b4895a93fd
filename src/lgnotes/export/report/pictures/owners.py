"""Who has how many open tasks, and how old they are."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from lgnotes.export.report.drawing import Margins, axes, colour
from lgnotes.export.report.pictures.sheet import HATCH, LETTER, SMALL, Sheet, short, write
from lgnotes.register.figures import AGES, Load

MOST = 16
"""How many owners have a bar."""

_ROOM = 48.0
"""To the right of the bars, for their sums."""


def owners(loads: Sequence[Load], sheet: Sheet) -> Axes:
    """Draw a bar for each owner, with a part for each age."""
    shown = loads[:MOST]
    row, left = (34.0, 200.0) if sheet.is_wide else (48.0, 4.0)
    height = row * len(shown) + 8
    ax = axes(sheet.width, height, Margins(left=left, top=4, right=_ROOM, bottom=4))
    most = max(load.total for load in shown)
    ax.set(xlim=(0, most), ylim=(len(shown) - 0.5, -0.5), xticks=[], yticks=[])
    narrowest = (SMALL - LETTER / 2) * most / (sheet.width - left - _ROOM)
    for place, load in enumerate(shown):
        _name(ax, load, place, sheet)
        _bar(ax, load, place, narrowest, sheet)
    return ax


def _name(ax: Axes, load: Load, place: float, sheet: Sheet) -> None:
    name = short(load.owner, 26 if sheet.is_wide else 40) or sheet.say("nobody")
    if sheet.is_wide:
        write(ax, name, (0, place), {"off": (-8, 0)}, ha="right", size=13)
    else:
        write(ax, name, (0, place - 0.3), ha="left", size=13)


def _bar(ax: Axes, load: Load, place: float, narrowest: float, sheet: Sheet) -> None:
    """Draw the parts with their numbers, where a digit has a room of *narrowest*."""
    middle, height = (place, 0.66) if sheet.is_wide else (place + 0.18, 0.46)
    start = 0
    for number, part in enumerate(load.ages):
        if part:
            _part(ax, number, (start, middle), (len(part), height))
            if number <= len(AGES) and len(part) > narrowest * len(str(len(part))):
                at = (start + len(part) / 2, middle)
                write(ax, str(len(part)), at, color=colour(f"on{number}"))
        start += len(part)
    write(ax, str(start), (start, middle), {"off": (6, 0)}, ha="left", size=13, weight="bold")


def _part(ax: Axes, age: int, at: tuple[float, float], size: tuple[float, float]) -> None:
    known = age <= len(AGES)
    ax.barh(
        at[1], size[0], size[1], left=at[0], linewidth=1, edgecolor=colour("edge"),
        color=colour(f"age{age}" if known else "ground"), hatch="" if known else HATCH,
    )  # fmt: skip
