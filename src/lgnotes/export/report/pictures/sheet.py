"""What every picture is drawn on, and how words are put into it."""

from collections.abc import Callable
from datetime import date
from typing import Literal, TypedDict, Unpack

import attrs
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lgnotes.export.clean import one_line
from lgnotes.export.report.drawing import colour, style
from lgnotes.export.report.svg import Words, inline
from lgnotes.texts import Language, say

Kind = Literal["wide", "narrow"]
KINDS: tuple[Kind, ...] = ("wide", "narrow")
WIDTH = {"wide": 760.0, "narrow": 360.0}
HATCH = "////"
SMALL = 12
"""The size of what is written beside a picture, in units; its names have 13."""

LETTER = 7.5
"""How wide a letter is in most fonts of that size, in units."""


@attrs.frozen(kw_only=True)
class Sheet:
    """What a picture is drawn for: a width, a language, a day."""

    kind: Kind
    language: Language
    today: date

    @property
    def width(self) -> float:
        """In units."""
        return WIDTH[self.kind]

    @property
    def is_wide(self) -> bool:
        """Tell whether there is room beside the bars."""
        return self.kind == "wide"

    def say(self, key: str, **data: object) -> str:
        """Return the text ``figures.KEY``."""
        return say(f"figures.{key}", self.language, **data)

    def month(self, day: date) -> str:
        """Return the month of *day*, in three letters or so."""
        return self.say("months").split()[day.month - 1]

    def day(self, day: date) -> str:
        """Return *day* as briefly as people write it."""
        return self.say("short-day", day=day.day, month=self.month(day))


def drawn(words: Words, draw: Callable[[Sheet], Axes], *, language: Language, today: date) -> str:
    """Return what *draw* gives for every width, as elements for the page."""
    with style():
        sheets = (Sheet(kind=kind, language=language, today=today) for kind in KINDS)
        return "".join(inline(_figure(draw(sheet)), words, kind=sheet.kind) for sheet in sheets)


def _figure(ax: Axes) -> Figure:
    figure = ax.figure
    return figure if isinstance(figure, Figure) else figure.figure


def short(text: str, most: int) -> str:
    """Return *text* on one line, of at most so many characters."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


class Look(TypedDict, total=False):
    """How words look and where they stand, as matplotlib calls it."""

    ha: Literal["left", "center", "right"]
    va: Literal["top", "center", "bottom", "baseline", "center_baseline"]
    size: float
    weight: Literal["normal", "bold"]
    color: str


class Off(TypedDict, total=False):
    """Where words are put: so many units off, and what the place is a place of."""

    off: tuple[float, float]
    of: tuple[str, str]


def write(
    ax: Axes, text: str, at: tuple[float, float], off: Off | None = None, **look: Unpack[Look]
) -> None:
    """Write *text* at a place of the data, in the middle of it if nothing else is said."""
    how: Look = {"ha": "center", "va": "center_baseline", "size": SMALL, **look}
    where: Off = off or {}
    ax.annotate(
        text,
        at,
        where.get("off", (0, 0)),
        xycoords=where.get("of", "data"),
        textcoords="offset points",
        annotation_clip=False,
        **how,
    )


def write_above(ax: Axes, text: str, at: tuple[float, float]) -> None:
    """Write *text* over the end of a bar."""
    write(ax, text, at, {"off": (0, 4)}, va="bottom", weight="bold")


def write_under(ax: Axes, text: str, x: float, down: float, **look: Unpack[Look]) -> None:
    """Write *text* so many units below the axes."""
    how: Look = {"va": "top", "color": colour("muted"), **look}
    write(ax, text, (x, 0), {"off": (0, -down), "of": ("data", "axes fraction")}, **how)


def draw_today(ax: Axes, x: float, sheet: Sheet) -> None:
    """Draw the line where today is, with its name."""
    ax.axvline(x, color=colour("ink"), linewidth=1.5, linestyle=(0, (4, 3)))
    place: Off = {"off": (0, 5), "of": ("data", "axes fraction")}
    write(ax, sheet.say("today"), (x, 1), place, va="bottom")
