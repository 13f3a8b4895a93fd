"""The tables that people see in a tab: where they lie, what they keep, and how they grow.

lgnotes makes a table once, together with its tab, and never again: people may
rename it, filter it, widen it or turn it back into plain cells.  What a typed
column keeps, its formats and its drop-down, is never written over.
"""

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

Json = Mapping[str, Any]
Request = dict[str, Any]

FIELDS: Final = (
    "tables(tableId,name,range,rowsProperties(footerColorStyle),"
    "columnProperties(columnIndex,columnType)),bandedRanges(range),basicFilter(range),merges"
)
"""What is read of each sheet to know them."""

_UNTYPED = (None, "COLUMN_TYPE_UNSPECIFIED")


@attrs.frozen
class Area:
    """Cells of a tab, from the row *top* up to *bottom* and the column *left* up to *right*."""

    top: int
    bottom: int
    left: int
    right: int

    def meets(self, other: "Area") -> bool:
        """Tell whether the two share a cell."""
        return max(self.top, other.top) < min(self.bottom, other.bottom) and max(
            self.left, other.left
        ) < min(self.right, other.right)


@attrs.frozen
class Table:
    """A table of a tab."""

    id: str
    area: Area
    """All of it, its headings in the first row."""

    typed: frozenset[int]
    """The columns of the tab whose types the table keeps."""

    footer: bool = False
    """Whether the last row is a footer, over which Google writes sums."""

    def keeps(self, written: Area) -> bool:
        """Tell whether the table keeps the looks of any of the cells that are written."""
        rows = Area(self.area.top + 1, self.area.bottom, written.left, written.right)
        return rows.meets(written) and any(
            column in self.typed for column in range(written.left, written.right)
        )


def tables_of(sheet: Json) -> tuple[Table, ...]:
    """Return the tables of a sheet that Google's answer describes."""
    return tuple(map(_table, sheet.get("tables", ())))


def _table(said: Json) -> Table:
    area = _area(said.get("range", {}))
    typed = (
        area.left + column.get("columnIndex", 0)
        for column in said.get("columnProperties", ())
        if column.get("columnType") not in _UNTYPED
    )
    footer = "footerColorStyle" in said.get("rowsProperties", {})
    return Table(id=said["tableId"], area=area, typed=frozenset(typed), footer=footer)


def obstacles_of(sheet: Json) -> tuple[Area, ...]:
    """Return what lies on a sheet that no table may grow over, the other tables apart."""
    filters = [sheet["basicFilter"]] if "basicFilter" in sheet else []
    ranges = [*(part.get("range", {}) for part in (*filters, *sheet.get("bandedRanges", ())))]
    return tuple(map(_area, (*ranges, *sheet.get("merges", ()))))


def _area(said: Json) -> Area:
    """Return a range; Google leaves out ends that are open, and zeros."""
    return Area(
        top=said.get("startRowIndex", 0),
        bottom=said.get("endRowIndex", sys.maxsize),
        left=said.get("startColumnIndex", 0),
        right=said.get("endColumnIndex", sys.maxsize),
    )


def names_of(said: Json) -> Iterator[str]:
    """Yield the names that a new table of the spreadsheet cannot have."""
    for sheet in said.get("sheets", ()):
        yield from (table["name"] for table in sheet.get("tables", ()) if "name" in table)
    yield from (named["name"] for named in said.get("namedRanges", ()) if "name" in named)


def free(name: str, taken: Collection[str], *, gap: str) -> str:
    """Return *name*, with a number after *gap* where it is taken; case tells no names apart."""
    used = {one.casefold() for one in taken}
    names = (name, *(f"{name}{gap}{number}" for number in range(2, len(used) + 3)))
    return next(one for one in names if one.casefold() not in used)


def grown(table: Table, *, bottom: int, obstacles: Sequence[Area]) -> Table | None:
    """Return *table* reaching at least to the row *bottom*; None where something is in its way."""
    if table.footer:
        return None
    if bottom <= table.area.bottom:
        return table
    added = attrs.evolve(table.area, top=table.area.bottom, bottom=bottom)
    if any(added.meets(other) for other in obstacles):
        return None
    return attrs.evolve(table, area=attrs.evolve(table.area, bottom=bottom))


def adding(sheet: int, name: str, *, area: Area, columns: Sequence[Json], head: Json) -> Request:
    """Return the request that makes a table; *head* is the colour of its headings."""
    table = {
        "name": name,
        "range": _range(sheet, area),
        "columnProperties": list(columns),
        "rowsProperties": {"headerColorStyle": {"rgbColor": head}},
    }
    return {"addTable": {"table": table}}


def reaching(sheet: int, table: Table) -> Request:
    """Return the request that lets the table with the id of *table* reach as far as it does."""
    new = {"tableId": table.id, "range": _range(sheet, table.area)}
    return {"updateTable": {"table": new, "fields": "range"}}


def _range(sheet: int, area: Area) -> Request:
    return {
        "sheetId": sheet,
        "startRowIndex": area.top,
        "endRowIndex": area.bottom,
        "startColumnIndex": area.left,
        "endColumnIndex": area.right,
    }
