"""What was put off: from the first last day, over those in between, to the one that holds."""

from collections.abc import Sequence
from datetime import date, timedelta

from matplotlib.axes import Axes

from lgnotes.export.clean import one_line
from lgnotes.export.report.drawing import Margins, axes, colour
from lgnotes.export.report.pictures.sheet import (
    SMALL,
    Sheet,
    draw_today,
    short,
    write,
    write_under,
)
from lgnotes.register.course import Course
from lgnotes.texts import say

MOST = 12
"""How many have a line."""


def chains(moved: Sequence[Course], sheet: Sheet) -> Axes:
    """Draw a line for each of those that were *moved* most often."""
    shown = moved[:MOST]
    row, left, right = (44.0, 320.0, 80.0) if sheet.is_wide else (68.0, 10.0, 80.0)
    height = row * len(shown) + 54
    ax = axes(sheet.width, height, Margins(left=left, top=24, right=right, bottom=30))
    days = [sheet.today, *(day for course in shown for day in course.days)]
    first, span = min(days), max((max(days) - min(days)).days, 1)
    ax.set(xlim=(-span * 0.03, span * 1.03), ylim=(len(shown) - 0.5, -0.5), xticks=[], yticks=[])
    _draw_months(ax, first, span, sheet)
    draw_today(ax, (sheet.today - first).days, sheet)
    for place, course in enumerate(shown):
        _write_name(ax, course, place, sheet)
        at = place if sheet.is_wide else place + 0.28
        _draw_chain(ax, [(day - first).days for day in course.days], at)
        end = max((day - first).days for day in course.days)
        times = sheet.say("times", n=course.postponed)
        if not course.entry.is_open:
            times += f", {say(f'status.{course.entry.status}', sheet.language)}"
        write(ax, times, (end, at), {"off": (11, 0)}, ha="left")
    return ax


def _draw_chain(ax: Axes, at: Sequence[int], place: float) -> None:
    ink = colour("coming")
    ax.plot([min(at), max(at)], [place, place], "-", color=ink, linewidth=2.5)
    for marks, shape, fill in (
        (at[1:-1], "|", "ground"),
        (at[:1], "o", "ground"),
        (at[-1:], "D", "coming"),
    ):
        ax.plot(
            marks, [place] * len(marks), shape, color=ink, markersize=9,
            markerfacecolor=colour(fill), markeredgewidth=2,
        )  # fmt: skip


def _write_name(ax: Axes, course: Course, place: int, sheet: Sheet) -> None:
    """Write what was put off, and its ref: beside its line, or above it."""
    ref = one_line(course.entry.ref) or sheet.say("no-ref")
    lines = ((short(course.entry.text, 46), "ink", 13), (short(ref, 40), "muted", SMALL))
    for number, (text, ink, size) in enumerate(lines):
        up = (9, -9)[number] if sheet.is_wide else (24, 7)[number]
        write(
            ax, text, (0, place), {"off": (2, up), "of": ("figure fraction", "data")},
            ha="left", size=size, color=colour(ink),
        )  # fmt: skip


def _draw_months(ax: Axes, first: date, span: int, sheet: Sheet) -> None:
    """Draw the first days of months, as many as there is room for."""
    days = [first + timedelta(days=number) for number in range(span + 1)]
    starts = [day for day in days if day.day == 1]
    step = max(1, -(-len(starts) // (8 if sheet.is_wide else 6)))
    for day in starts[::step]:
        place = (day - first).days
        ax.axvline(place, color=colour("line"), linewidth=1)
        name = sheet.month(day) if day.month > 1 else str(day.year)
        write_under(ax, name, place, 8)
