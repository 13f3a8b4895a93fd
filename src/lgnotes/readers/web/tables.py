"""The tables of a web page: rows and cells, and what a cell of an earlier row covers."""

from typing import TYPE_CHECKING

import attrs

from lgnotes.readers.flow import MAX_SPAN, Flow

if TYPE_CHECKING:
    from lxml.etree import _Element

_MANY_ROWS = 65_534
"""Rows that one cell may cover, as in browsers."""


@attrs.define
class _Table:
    column: int = 0
    in_row: int = 0
    """How many row elements are open; only the outermost is a row."""

    reach: int = 0
    """Cells that the last one reaches over, to its right."""

    covered: dict[int, int] = attrs.Factory(dict)
    """For each column: in how many further rows a cell of an earlier row stands there."""

    coming: dict[int, int] = attrs.Factory(dict)
    """The same for the cells of this row, which cover nothing of it."""


class Tables:
    """The tables that are open, outermost first."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._open: list[_Table] = []

    @property
    def depth(self) -> int:
        """How many tables are open."""
        return len(self._open)

    def begin(self) -> None:
        """Begin a table."""
        self._flow.table()
        self._open.append(_Table())

    def end(self) -> None:
        """End the table begun last."""
        self._open.pop()
        self._flow.table()

    def begin_row(self) -> None:
        """Begin a row; outside tables and inside rows it is none."""
        if not self._open:
            return
        table = self._open[-1]
        table.in_row += 1
        if table.in_row == 1:
            self._flow.open_row()
            table.column = 0

    def end_row(self) -> None:
        """End the row begun last."""
        if not self._open:
            return
        table = self._open[-1]
        table.in_row -= 1
        if table.in_row == 0:
            self._cover(table)
            table.covered.update(table.coming)
            table.coming = {}
            self._flow.close_row()

    def begin_cell(self, element: "_Element") -> None:
        """Begin a cell, where a row is open."""
        if not self._open or not self._open[-1].in_row:
            return
        table = self._open[-1]
        self._cover(table)
        self._flow.cell()
        columns = max(1, _span(element.get("colspan"), MAX_SPAN))
        rows = _span(element.get("rowspan"), _MANY_ROWS)
        if rows > 1:
            table.coming.update(
                dict.fromkeys(range(table.column, table.column + columns), rows - 1)
            )
        table.column += columns
        table.reach = columns - 1

    def _cover(self, table: _Table) -> None:
        """Let what the last cell, and those of earlier rows, reach over stand empty."""
        self._flow.cover(table.reach)
        table.reach = 0
        while table.covered.get(table.column):
            table.covered[table.column] -= 1
            self._flow.cover(1)
            table.column += 1


def _span(written: str | None, most: int) -> int:
    usable = bool(written) and len(written or "") <= 9 and (written or "").isdecimal()
    return min(int(written or 1), most) if usable else 1
