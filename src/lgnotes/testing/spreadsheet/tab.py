"""One sheet of a workbook: its cells, its rows and columns, and what lies on ranges.

Nodes are never changed in place, only replaced. So a copy of a sheet is shallow
and cheap, and a batch that fails leaves no trace.
"""

from typing import Literal

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.spreadsheet.shift import Shift, Span

Dimension = Literal["ROWS", "COLUMNS"]
EMPTY: Json = {}
EDGES: dict[Dimension, tuple[str, str]] = {
    "ROWS": ("startRowIndex", "endRowIndex"),
    "COLUMNS": ("startColumnIndex", "endColumnIndex"),
}
"""What a GridRange calls the ends of its rows and columns."""


@attrs.define
class Tab:
    """A sheet."""

    properties: Json
    rows: list[list[Json]] = attrs.Factory(list)
    """Cells by row and column, cut short where nothing follows."""
    lines: dict[Dimension, dict[int, Json]] = attrs.Factory(lambda: {"ROWS": {}, "COLUMNS": {}})
    """DimensionProperties of the rows and columns that have any."""
    parts: dict[str, list[Json]] = attrs.Factory(dict)
    """What lies on ranges, by its name in a Sheet: ``tables``, ``protectedRanges``, …"""

    @property
    def id(self) -> int:
        """The sheetId."""
        number: int = self.properties["sheetId"]
        return number

    @property
    def title(self) -> str:
        """The name on the tab."""
        text: str = self.properties["title"]
        return text

    def count(self, dimension: Dimension) -> int:
        """Return how many rows or columns the grid has."""
        name = "rowCount" if dimension == "ROWS" else "columnCount"
        number: int = self.properties["gridProperties"][name]
        return number

    def resize(self, dimension: Dimension, count: int) -> None:
        """Say that the grid has *count* rows or columns."""
        name = "rowCount" if dimension == "ROWS" else "columnCount"
        grid = {**self.properties["gridProperties"], name: count}
        self.properties = {**self.properties, "gridProperties": grid}

    def copy(self) -> "Tab":
        """Return a sheet that can be changed without changing this one."""
        return Tab(
            self.properties,
            [list(row) for row in self.rows],
            {dimension: dict(lines) for dimension, lines in self.lines.items()},
            {name: list(parts) for name, parts in self.parts.items()},
        )

    def cell(self, row: int, column: int) -> Json:
        """Return a cell, empty where nothing was ever written."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return EMPTY
        return self.rows[row][column]

    def put(self, row: int, column: int, cell: Json) -> None:
        """Set a cell."""
        self._reach(row + 1)
        cells = self.rows[row]
        cells.extend([EMPTY] * (column + 1 - len(cells)))
        cells[column] = cell

    def _reach(self, count: int) -> None:
        self.rows.extend([] for _ in range(count - len(self.rows)))

    def filled(self, row: int, column: int) -> bool:
        """Tell whether a cell has a value; formats and notes are none."""
        return "userEnteredValue" in self.cell(row, column)

    def last_filled(self, left: int = 0, right: int | None = None) -> int:
        """Return the row after the last one with a value between two columns."""
        for number in range(len(self.rows), 0, -1):
            if any("userEnteredValue" in cell for cell in self.rows[number - 1][left:right]):
                return number
        return 0

    def axis(self, dimension: Dimension) -> "Axis":
        """Return the rows or the columns of the sheet."""
        return Axis(self, dimension)

    def shift(self, dimension: Dimension, change: Shift, blank: int = 0) -> None:
        """Reorder cells, properties and what lies on ranges; *blank* lines are new."""
        if dimension == "ROWS":
            self._reach(change.reach)
            self.rows = change.line(self.rows, [[] for _ in range(blank)])
        else:
            self.rows = [_shifted(row, change, blank) for row in self.rows]
        lines = ((change.index(old), node) for old, node in self.lines[dimension].items())
        self.lines[dimension] = {new: node for new, node in lines if new is not None}
        axis = self.axis(dimension)
        for name, parts in self.parts.items():
            moved = (part_after(part, axis, change) for part in parts)
            self.parts[name] = [part for part in moved if part is not None]


@attrs.frozen
class Axis:
    """The rows, or the columns, of a sheet."""

    tab: Tab
    dimension: Dimension

    @property
    def count(self) -> int:
        """How many the grid has."""
        return self.tab.count(self.dimension)

    def holds(self, line: Json) -> bool:
        """Tell whether a DimensionRange is of these."""
        return bool(line["sheetId"] == self.tab.id and line["dimension"] == self.dimension)


def _shifted(row: list[Json], change: Shift, blank: int) -> list[Json]:
    if not row:
        return row
    padded = [*row, *[EMPTY] * (change.reach - len(row))]
    return change.line(padded, [EMPTY] * blank)


def part_after(part: Json, axis: Axis, change: Shift) -> Json | None:
    """Return *part* with its ranges shifted, None where its range is gone."""
    result = dict(part)
    for key in ("range", "ranges", "unprotectedRanges"):
        if key not in part:
            continue
        old = part[key] if isinstance(part[key], list) else [part[key]]
        new = [r for r in (range_after(r, axis, change) for r in old) if r is not None]
        if not new and key != "unprotectedRanges":
            return None
        result[key] = new if isinstance(part[key], list) else new[0]
    if "columnProperties" in part and axis.dimension == "COLUMNS":
        result["columnProperties"] = _columns_after(part, result["range"], change)
    return result


def _columns_after(table: Json, area: Json, change: Shift) -> list[Json]:
    """Return a column for each place of the new *area*, each where it went."""
    left, right = area["startColumnIndex"], area["endColumnIndex"]
    first = table["range"]["startColumnIndex"]
    gone_to = {change.index(first + c["columnIndex"]): c for c in table["columnProperties"]}
    return [
        {**gone_to.get(column, {}), "columnIndex": column - left} for column in range(left, right)
    ]


def range_after(area: Json, axis: Axis, change: Shift) -> Json | None:
    """Return a GridRange shifted; ends that it leaves open stay open."""
    start, end = EDGES[axis.dimension]
    if area.get("sheetId", 0) != axis.tab.id or (start not in area and end not in area):
        return area
    span: Span | None = change.span((area.get(start, 0), area.get(end, axis.count)))
    if span is None:
        return None
    moved = zip((start, end), span, strict=True)
    return {**area, **{name: edge for name, edge in moved if name in area}}
