"""Requests about whole rows and columns."""

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.fields import checked, merged
from lgnotes.testing.spreadsheet.metadata import line
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.shift import Move
from lgnotes.testing.spreadsheet.tab import Dimension, Tab

_INHERITED = ("userEnteredFormat", "dataValidation")


def insert_dimension(edit: Edit, request: Json) -> None:
    """Insert rows or columns, that look like their neighbours."""
    tab, dimension, start, end = edit.book.span(request["range"])
    before = bool(request.get("inheritFromBefore"))
    if start > tab.count(dimension):
        raise bad(f"range.startIndex[{start}] is past the last of the {dimension.lower()}.")
    if before and not start:
        raise bad("inheritFromBefore cannot be true when inserting at index 0.")
    edit.book.insert(tab, dimension, start, end - start)
    _inherit(tab, dimension, start - 1 if before else end, range(start, end))


def _inherit(tab: Tab, dimension: Dimension, source: int, targets: range) -> None:
    if source >= tab.count(dimension):
        return
    rows = dimension == "ROWS"
    across = len(tab.rows[source]) if rows and source < len(tab.rows) else len(tab.rows)
    for other in range(across if rows is False or source < len(tab.rows) else 0):
        cell = tab.cell(source, other) if rows else tab.cell(other, source)
        look = {name: cell[name] for name in _INHERITED if name in cell}
        for target in targets if look else ():
            tab.put(*((target, other) if rows else (other, target)), look)


def delete_dimension(edit: Edit, request: Json) -> None:
    """Delete rows or columns."""
    tab, dimension, start, end = edit.book.span(request["range"])
    if end > tab.count(dimension):
        raise bad(f"Cannot delete {dimension.lower()} that do not exist: {end}.")
    edit.book.guard(line(edit.book, tab.id, dimension, (start, end)), edit.user)
    _check_frozen(tab, dimension, start, end)
    edit.book.delete(tab, dimension, start, end)


def _check_frozen(tab: Tab, dimension: Dimension, start: int, end: int) -> None:
    name = "frozenRowCount" if dimension == "ROWS" else "frozenColumnCount"
    frozen = tab.properties["gridProperties"].get(name, 0)
    kept = min(frozen, start) + max(0, frozen - end)
    if kept and tab.count(dimension) - (end - start) <= kept:
        raise bad(f"Sorry, it is not possible to delete all non-frozen {dimension.lower()}.")
    if kept != frozen:
        grid = {**tab.properties["gridProperties"], name: kept}
        tab.properties = {**tab.properties, "gridProperties": grid}


def append_dimension(edit: Edit, request: Json) -> None:
    """Add rows or columns at the end of the grid."""
    tab = edit.book.tab(request.get("sheetId", 0))
    dimension, count = request.get("dimension"), request.get("length", 0)
    if dimension not in ("ROWS", "COLUMNS") or count < 1:
        raise bad("appendDimension takes a dimension and a length of at least 1.")
    edit.book.insert(tab, dimension, tab.count(dimension), count)


def move_dimension(edit: Edit, request: Json) -> None:
    """Move rows or columns, with all that is tied to them."""
    tab, dimension, start, end = edit.book.span(request["source"])
    to = request.get("destinationIndex", 0)
    size = tab.count(dimension)
    if end > size or not 0 <= to <= size:
        raise bad(f"Cannot move {dimension.lower()} outside of the grid.")
    if start < to < end:
        raise bad("The destination of a move must not be inside of what is moved.")
    edit.book.guard(line(edit.book, tab.id, dimension, (start, end)), edit.user)
    edit.book.shift(tab, dimension, Move(start, end, to))


def update_dimension_properties(edit: Edit, request: Json) -> None:
    """Set width, height or hiding of rows or columns."""
    mask = checked(request.get("fields", ""), "DimensionProperties")
    tab, dimension, start, end = edit.book.span(request["range"])
    lines = tab.lines[dimension]
    for index in range(start, min(end, tab.count(dimension))):
        lines[index] = merged(lines.get(index, {}), request.get("properties", {}), mask)


def auto_resize_dimensions(edit: Edit, request: Json) -> None:
    """Accept the wish; widths are nothing anybody measures here."""
    edit.book.span(request["dimensions"])
