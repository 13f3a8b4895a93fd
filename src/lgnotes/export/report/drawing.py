"""How matplotlib draws for the page: in units, in text that stays text, in named colours.

Colours are named, not set: each name stands for one colour while matplotlib draws, and
becomes a class that the style sheet knows, in light and in dark.
"""

import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Final

import attrs
import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

POINTS = 72
"""So many units of a drawing make an inch of matplotlib's; each is a pixel in the browser."""

COLOURS: Final = (
    *("ink", "muted", "line", "ground", "edge"),
    *("age0", "age1", "age2", "age3", "on0", "on1", "on2", "on3"),
    *("late", "coming", "done", "finished"),
)
"""The names that the style sheet knows."""

_HEX: Final = {name: f"#0000{number:02x}" for number, name in enumerate(COLOURS, start=1)}
NAMES: Final = {code: name for name, code in _HEX.items()}
"""The names of the colours, by what is drawn for them."""


def colour(name: str) -> str:
    """Return what matplotlib is told for the colour *name*, one of `COLOURS`."""
    return _HEX[name]


@attrs.frozen(kw_only=True)
class Margins:
    """The space around the axes, in units."""

    left: float
    top: float
    right: float
    bottom: float


@contextmanager
def style() -> Iterator[None]:
    """Let matplotlib draw as the page needs it."""
    with _settings(), warnings.catch_warnings():
        # The browser has the letters that the font used for measuring lacks.
        warnings.filterwarnings("ignore", message=r".*missing from font")
        yield


def _settings() -> AbstractContextManager[None]:
    return mpl.rc_context(
        {
            "svg.fonttype": "none",  # text stays text
            "svg.hashsalt": "lgnotes",  # the same figure gives the same ids
            "font.family": "DejaVu Sans",  # comes with matplotlib: everywhere the same layout
            "font.size": 13,
            "text.parse_math": False,  # a name with two $ in it is no formula
            "text.color": _HEX["ink"],
            "axes.labelcolor": _HEX["ink"],
            "axes.edgecolor": _HEX["muted"],
            "axes.facecolor": "none",
            "figure.facecolor": "none",
            "xtick.color": _HEX["muted"],
            "ytick.color": _HEX["muted"],
            "hatch.linewidth": 1.5,
            "path.simplify": False,
        }
    )


def axes(width: float, height: float, around: Margins) -> Axes:
    """Return empty axes without a frame, in a figure of *width* by *height* units."""
    figure = Figure(figsize=(width / POINTS, height / POINTS), dpi=POINTS)
    inside = (width - around.left - around.right, height - around.top - around.bottom)
    made = figure.add_axes(
        (around.left / width, around.bottom / height, inside[0] / width, inside[1] / height)
    )
    figure.patch.set_visible(False)
    made.patch.set_visible(False)
    for spine in made.spines.values():
        spine.set_visible(False)
    made.tick_params(length=0)
    return made
