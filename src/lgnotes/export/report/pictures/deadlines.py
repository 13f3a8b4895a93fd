"""When the open tasks are to be done: the last days by week, around today."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import attrs
from matplotlib.axes import Axes

from lgnotes.export.report.drawing import Margins, axes, colour
from lgnotes.export.report.pictures.sheet import (
    HATCH,
    Sheet,
    draw_today,
    write_above,
    write_under,
)
from lgnotes.register.figures import WEEK, Week, monday

BEFORE = {"wide": 12, "narrow": 5}
AFTER = {"wide": 18, "narrow": 7}
"""How many weeks around this one have a bar of their own; what is beyond stands together."""


@attrs.frozen(kw_only=True)
class Line:
    """The weeks that have a place on the time line."""

    first: date
    count: int
    is_cut: tuple[bool, bool]
    """Whether the first place stands for all that is earlier, the last for all that is later."""

    bars: Mapping[int, tuple[int, int]]
    """How many are late, and how many are to come, by place."""

    @property
    def limit(self) -> float:
        """How tall a bar may be, so that those of single weeks are still seen beside it."""
        return 1.6 * max((sum(self.bars[p]) for p in self.own if p in self.bars), default=1)

    @property
    def own(self) -> range:
        """The places that stand for one week each."""
        return range(self.is_cut[0], self.count - self.is_cut[1])


def deadlines(weeks: Sequence[Week], sheet: Sheet) -> Axes:
    """Draw a bar for each week, what is late hatched, and a line where today is."""
    line = _line(weeks, sheet)
    ax = axes(
        sheet.width, 260, Margins(left=14, top=42, right=14, bottom=44 + 18 * any(line.is_cut))
    )
    tallest = min(max(map(sum, line.bars.values())), line.limit)
    ax.set(xlim=(-0.6, line.count - 0.4), ylim=(0, tallest), xticks=[], yticks=[])
    for place, (late, coming) in line.bars.items():
        part = min(1, tallest / (late + coming))
        _draw_bar(ax, place, late * part, coming * part)
        if part < 1:
            _draw_break(ax, place, tallest)
        write_above(ax, str(late + coming), (place, min(late + coming, tallest)))
    ax.axhline(0, color=colour("muted"), linewidth=1)
    draw_today(ax, _place(sheet.today, line.first), sheet)
    _write_weeks(ax, line, sheet)
    _write_beyond(ax, line, sheet)
    return ax


def _line(weeks: Sequence[Week], sheet: Sheet) -> Line:
    this = monday(sheet.today)
    first, last = this - BEFORE[sheet.kind] * WEEK, this + AFTER[sheet.kind] * WEEK
    days = [this, *(min(max(w.monday, first - WEEK), last + WEEK) for w in weeks)]
    start, end = min(days), max(days)
    bars: dict[int, tuple[int, int]] = {}
    for day, week in zip(days[1:], weeks, strict=True):
        late, coming = bars.get(place := (day - start) // WEEK, (0, 0))
        bars[place] = (late + len(week.late), coming + len(week.coming))
    return Line(
        first=start,
        count=(end - start) // WEEK + 1,
        is_cut=(start < first, end > last),
        bars=bars,
    )


def _place(day: date, first: date) -> float:
    """Return where *day* is, on a line on which a week has its middle at its number."""
    return (day - first).days / 7 - 0.5 + 1 / 14


def _draw_break(ax: Axes, place: int, top: float) -> None:
    """Show that a bar is longer than it is drawn."""
    for down in (0.30, 0.36):
        ends = (top * (1 - down), top * (1 - down + 0.08))
        ax.plot((place - 0.42, place + 0.42), ends, color=colour("ground"), linewidth=5)
        ax.plot((place - 0.42, place + 0.42), ends, color=colour("muted"), linewidth=1.2)


def _draw_bar(ax: Axes, place: int, late: float, coming: float) -> None:
    """Draw what is late, and above it what is to come."""
    parts = ((late, 0, "ground", "late", HATCH), (coming, late, "coming", "edge", ""))
    for height, bottom, fill, edge, hatch in parts:
        if height:
            ax.bar(
                place, height, 0.7, bottom=bottom, color=colour(fill),
                edgecolor=colour(edge), linewidth=1.2, hatch=hatch,
            )  # fmt: skip


def _write_weeks(ax: Axes, line: Line, sheet: Sheet) -> None:
    """Write weeks, and below them the months that begin in them, as far as there is room."""
    step = max(1, -int(-36 // (sheet.width / line.count)))
    for place in line.own:
        day = line.first + place * WEEK
        end = day + timedelta(days=6)
        if (place - line.own.start) % step == 0:
            write_under(ax, sheet.say("week", week=day.isocalendar().week), place, 6)
        if end.day <= 7 or (place == line.own.start and end.day <= 18):
            write_under(ax, sheet.month(end), place, 24, color=colour("ink"), weight="bold")


def _write_beyond(ax: Axes, line: Line, sheet: Sheet) -> None:
    """Name the bars that stand for all that is earlier, and later."""
    if line.is_cut[0]:
        write_under(ax, sheet.say("earlier"), -0.5, 42, ha="left")
    if line.is_cut[1]:
        write_under(ax, sheet.say("later"), line.count - 0.5, 42, ha="right")
