"""A workbook: sheets, names and metadata, and changes that keep all of them together."""

from collections.abc import Iterable
from datetime import datetime

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.a1 import Box, Reference, parse, written
from lgnotes.testing.spreadsheet.shift import Delete, Insert, Shift
from lgnotes.testing.spreadsheet.tab import EDGES, Axis, Dimension, Tab, range_after

MAX_CELLS = 10_000_000
MAX_COLUMNS = 18_278
DIMENSIONS: tuple[Dimension, ...] = ("ROWS", "COLUMNS")


@attrs.frozen
class Area:
    """Cells of one sheet, with every bound known."""

    tab: Tab
    top: int
    bottom: int
    left: int
    right: int

    @property
    def box(self) -> Box:
        """The area without its sheet."""
        return Box(self.top, self.bottom, self.left, self.right)

    @property
    def rows(self) -> range:
        """The numbers of its rows."""
        return range(self.top, self.bottom)

    @property
    def columns(self) -> range:
        """The numbers of its columns."""
        return range(self.left, self.right)

    def text(self) -> str:
        """Return the area in A1 notation."""
        return written(self.tab.title, self.box)

    def node(self) -> Json:
        """Return the area as a GridRange."""
        return {
            "sheetId": self.tab.id,
            "startRowIndex": self.top,
            "endRowIndex": self.bottom,
            "startColumnIndex": self.left,
            "endColumnIndex": self.right,
        }

    def meets(self, other: "Area") -> bool:
        """Tell whether the two share a cell."""
        return (
            self.tab.id == other.tab.id
            and max(self.top, other.top) < min(self.bottom, other.bottom)
            and max(self.left, other.left) < min(self.right, other.right)
        )

    def within(self, other: "Area") -> bool:
        """Tell whether *other* holds all of this one."""
        return (
            self.tab.id == other.tab.id
            and other.top <= self.top
            and self.bottom <= other.bottom
            and other.left <= self.left
            and self.right <= other.right
        )


@attrs.frozen
class Place:
    """One cell, from which a write goes on."""

    tab: Tab
    row: int
    column: int


@attrs.frozen
class Lines:
    """Some whole rows or columns of a sheet."""

    axis: Axis
    start: int
    end: int

    @property
    def numbers(self) -> range:
        """Their numbers."""
        return range(self.start, self.end)

    @property
    def area(self) -> Area:
        """Their cells."""
        if self.axis.dimension == "ROWS":
            return bounded(self.axis.tab, Box(self.start, self.end, None, None))
        return bounded(self.axis.tab, Box(None, None, self.start, self.end))


@attrs.define
class Book:
    """A workbook."""

    id: str
    owner: str
    properties: Json
    modified: datetime
    tabs: list[Tab] = attrs.Factory(list)
    """In the order of their tabs."""
    names: list[Json] = attrs.Factory(list)
    """NamedRanges."""
    metadata: list[Json] = attrs.Factory(list)
    """DeveloperMetadata of every location."""
    version: int = 1
    """Grows with each write."""
    last_id: int = 0

    def copy(self) -> "Book":
        """Return a workbook that can be changed without changing this one."""
        return attrs.evolve(
            self,
            tabs=[tab.copy() for tab in self.tabs],
            names=list(self.names),
            metadata=list(self.metadata),
        )

    def new_id(self) -> int:
        """Return a number that nothing in the workbook has."""
        self.last_id += 1
        return 1_000_000 + self.last_id

    @property
    def locale(self) -> str:
        """The locale by which typed numbers and dates are read."""
        name: str = self.properties["locale"]
        return name

    def tab(self, sheet_id: int) -> Tab:
        """Return a sheet by its number."""
        for tab in self.tabs:
            if tab.id == sheet_id:
                return tab
        raise bad(f"No grid with id: {sheet_id}")

    def titled(self, title: str | None) -> Tab:
        """Return a sheet by its name; without one, the first."""
        return next(tab for tab in self.tabs if title in (None, tab.title))

    def reference(self, text: str) -> tuple[Tab, Reference]:
        """Read A1 notation, or the name of a range."""
        for name in self.names:
            if name["name"] == text:
                area = self.stored(name["range"])
                return area.tab, Reference(area.tab.title, area.box)
        reference = parse(text, [tab.title for tab in self.tabs])
        return self.titled(reference.sheet), reference

    def read(self, text: str) -> Area:
        """Return the cells of an A1 text for reading: what is past the grid is cut off."""
        tab, reference = self.reference(text)
        return bounded(tab, reference.box, cut=True)

    def area(self, node: Json) -> Area:
        """Return the cells of a GridRange that somebody asks for."""
        return bounded(self.tab(node.get("sheetId", 0)), _box(node))

    def stored(self, node: Json) -> Area:
        """Return the cells of a GridRange that the workbook keeps."""
        return bounded(self.tab(node.get("sheetId", 0)), _box(node), cut=True)

    def place(self, part: Json, tab: Tab) -> Json:
        """Return the GridRange of *part*: its own, its name's, its table's or the sheet."""
        for name in self.names:
            if name["namedRangeId"] == part.get("namedRangeId"):
                return dict(name["range"])
        for table in tab.parts.get("tables", []):
            if table["tableId"] == part.get("tableId"):
                return dict(table["range"])
        return dict(part.get("range") or {"sheetId": tab.id})

    def span(self, node: Json) -> "Lines":
        """Return what a DimensionRange names."""
        dimension = node.get("dimension", "")
        if dimension not in DIMENSIONS:
            raise bad("No dimension specified.")
        axis = self.tab(node.get("sheetId", 0)).axis(dimension)
        start, end = node.get("startIndex", 0), node.get("endIndex", axis.count)
        if not 0 <= start < end:
            raise bad(f"endIndex must be greater than startIndex: {start} .. {end}")
        return Lines(axis, start, end)

    def shift(self, axis: Axis, change: Shift, blank: int = 0) -> None:
        """Reorder rows or columns, and take everything along that is tied to them."""
        axis.tab.shift(axis.dimension, change, blank)
        self.names = [
            {**name, "range": area}
            for name in self.names
            if (area := range_after(name["range"], axis, change)) is not None
        ]
        self.metadata = list(_tied(self.metadata, axis, change))

    def insert(self, axis: Axis, at: int, count: int) -> None:
        """Insert rows or columns; the grid grows."""
        self.room(axis, count)
        self.shift(axis, Insert(at, count), count)
        axis.tab.resize(axis.dimension, axis.count + count)

    def delete(self, lines: "Lines") -> None:
        """Delete rows or columns; the grid shrinks."""
        axis, count = lines.axis, lines.end - lines.start
        if count >= axis.count:
            raise bad(f"You can't delete all the {axis.dimension.lower()} on the sheet.")
        self.shift(axis, Delete(lines.start, lines.end))
        axis.tab.resize(axis.dimension, axis.count - count)

    def grow(self, tab: Tab, rows: int, columns: int) -> None:
        """Make the grid of a sheet at least so large."""
        for axis, needed in ((tab.axis("ROWS"), rows), (tab.axis("COLUMNS"), columns)):
            if needed > axis.count:
                self.insert(axis, axis.count, needed - axis.count)

    def room(self, axis: Axis, count: int) -> None:
        """Refuse *count* more rows or columns than a workbook can have."""
        rows = axis.dimension == "ROWS"
        across = axis.tab.count("COLUMNS" if rows else "ROWS")
        cells = sum(tab.count("ROWS") * tab.count("COLUMNS") for tab in self.tabs)
        if cells + count * across > MAX_CELLS:
            raise bad(
                "This action would increase the number of cells in the workbook "
                f"above the limit of {MAX_CELLS} cells."
            )
        if not rows and axis.count + count > MAX_COLUMNS:
            raise bad(f"A sheet can have no more than {MAX_COLUMNS} columns.")

    def guard(self, area: Area, user: str) -> None:
        """Refuse a write by *user* into what is protected from them."""
        for protected in area.tab.parts.get("protectedRanges", []):
            if not self.may_edit(protected, user) and self._covered(protected, area):
                raise bad(
                    "You are trying to edit a protected cell or object. Please contact the "
                    "spreadsheet owner to remove protection if you need to edit."
                )

    def may_edit(self, protected: Json, user: str) -> bool:
        """Tell whether *user* may write into a protected range."""
        editors = protected.get("editors", {}).get("users", [])
        return bool(protected.get("warningOnly")) or user == self.owner or user in editors

    def _covered(self, protected: Json, area: Area) -> bool:
        free = map(self.stored, protected.get("unprotectedRanges", []))
        where = self.stored(self.place(protected, area.tab))
        return where.meets(area) and not any(area.within(hole) for hole in free)


def bounded(tab: Tab, box: Box, *, cut: bool = False) -> Area:
    """Return *box* on *tab*; one that ends past the grid is cut or refused."""
    rows, columns = tab.count("ROWS"), tab.count("COLUMNS")
    top, left = box.top or 0, box.left or 0
    bottom = rows if box.bottom is None else box.bottom
    right = columns if box.right is None else box.right
    outside = top >= rows or left >= columns
    if outside or (not cut and (bottom > rows or right > columns)):
        raise bad(
            f"Range ({written(tab.title, box)}) exceeds grid limits. "
            f"Max rows: {rows}, max columns: {columns}"
        )
    if bottom <= top or right <= left or top < 0 or left < 0:
        raise bad("The range has no cells.")
    return Area(tab, top, min(bottom, rows), left, min(right, columns))


def _box(node: Json) -> Box:
    return Box(*(node.get(name) for dimension in DIMENSIONS for name in EDGES[dimension]))


def _tied(metadata: Iterable[Json], axis: Axis, change: Shift) -> Iterable[Json]:
    for node in metadata:
        line = node["location"].get("dimensionRange")
        if not line or not axis.holds(line):
            yield node
        elif (new := change.index(line["startIndex"])) is not None:
            moved = {**line, "startIndex": new, "endIndex": new + 1}
            yield {**node, "location": {**node["location"], "dimensionRange": moved}}
