"""What reaches the screen: lines and tables, in colours on a terminal only.

Commands build parts (`Line`, `Grid`); here they are painted, by rich on a
terminal and as plain aligned text into a pipe or a log.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING, Literal

import attrs

from lgnotes.export.clean import one_line, safe

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

Style = Literal["", "heading", "add", "change", "remove", "warn", "dim"]

RICH_STYLES: dict[Style, str] = {
    "": "",
    "heading": "bold",
    "add": "green",
    "change": "cyan",
    "remove": "red",
    "warn": "bold yellow",
    "dim": "dim",
}


@attrs.frozen
class Line:
    """A line of text; where it wraps it goes on *hang* characters further in."""

    text: str = ""
    style: Style = ""
    hang: int = 0
    whole: bool = False
    """True for a command to be copied, which must not be broken."""


@attrs.frozen
class Column:
    """A column of a table."""

    heading: str
    width: int | None = None
    """The most characters on a terminal of 80; None takes what is left."""


@attrs.frozen
class Cell:
    """A cell of a table, with a quiet second line where *note* is given."""

    text: str
    style: Style = ""
    note: str = ""


@attrs.frozen
class Grid:
    """A table."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


Part = Line | Grid


def show(parts: Iterable[Part], stream: IO[str] | None = None) -> None:
    """Print *parts* on *stream* (stdout), as it can show them."""
    sink = stream or sys.stdout
    if is_terminal(sink):
        paint(parts, terminal(sink))
    else:
        sink.write("".join(f"{line}\n" for part in parts for line in plain(part)))


def is_terminal(stream: IO[str]) -> bool:
    """Return whether a person looks at *stream*."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def terminal(stream: IO[str]) -> "Console":
    """Return the console that paints on *stream*; it honours NO_COLOR and COLUMNS."""
    from rich.console import Console

    return Console(file=stream, highlight=False, markup=False, emoji=False)


def plain(part: Part) -> list[str]:
    """Return the lines of *part* without colours, one for each row."""
    if isinstance(part, Line):
        return [safe(part.text).rstrip()]
    rows = [[column.heading for column in part.columns]]
    rows += [[_plain_cell(cell) for cell in row] for row in part.rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [_aligned(row, widths) for row in rows]


def paint(parts: Iterable[Part], console: "Console") -> None:
    """Print *parts* on the terminal *console*."""
    for part in parts:
        if isinstance(part, Line):
            _paint_line(part, console)
        else:
            console.print(_table(part, console.width))


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(map(str.ljust, row, widths)).rstrip()


def _plain_cell(cell: Cell) -> str:
    text, note = one_line(cell.text), one_line(cell.note)
    return f"{text} [{note}]" if note else text


def _paint_line(line: Line, console: "Console") -> None:
    from rich.padding import Padding
    from rich.text import Text

    words = safe(line.text).strip()
    if not words:
        console.print()
        return
    if line.whole:
        console.print(Text(safe(line.text), RICH_STYLES[line.style]), soft_wrap=True)
        return
    indent = len(line.text) - len(line.text.lstrip(" ")) + line.hang
    room = max(console.width - indent, 20)
    for number, text in enumerate(Text(words, RICH_STYLES[line.style]).wrap(console, room)):
        text.rstrip()
        left = indent if number else indent - line.hang
        console.print(Padding(text, (0, 0, 0, left), expand=False))


def _table(grid: Grid, width: int) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for column in grid.columns:
        most = _width(column, width)
        table.add_column(column.heading, max_width=most, overflow="fold")
    for row in grid.rows:
        table.add_row(*(_rich_cell(cell) for cell in row))
    return table


def _width(column: Column, width: int) -> int | None:
    """Return the most that *column* may take: on a wide terminal half as much again."""
    if column.width is None:
        return None
    return column.width if width < 110 else column.width * 3 // 2


def _rich_cell(cell: Cell) -> "Text":
    from rich.text import Text

    text = Text(one_line(cell.text), style=RICH_STYLES[cell.style])
    if cell.note:
        text.append("\n↳ " + one_line(cell.note), style=RICH_STYLES["dim"])
    return text
