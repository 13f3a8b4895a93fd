"""Requests about whole rows and columns."""

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.book import Lines
from lgnotes.testing.spreadsheet.fields import checked, merged
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.shift import Move

_INHERITED = ("userEnteredFormat", "dataValidation")


def insert_dimension(edit: Edit, request: Json) -> None:
    """Insert rows or columns, that look like their neighbours."""
    new = edit.book.span(request["range"])
    before = bool(request.get("inheritFromBefore"))
    if new.start > new.axis.count:
        name = new.axis.dimension.lower()
        raise bad(f"range.startIndex[{new.start}] is past the last of the {name}.")
    if before and not new.start:
        raise bad("inheritFromBefore cannot be true when inserting at index 0.")
    edit.book.insert(new.axis, new.start, len(new.numbers))
    _inherit(new, new.start - 1 if before else new.end)


def _inherit(new: Lines, source: int) -> None:
    tab, rows = new.axis.tab, new.axis.dimension == "ROWS"
    width = max(map(len, tab.rows[source : source + 1]), default=0) if rows else len(tab.rows)
    for across in range(width):
        cell = tab.cell(source, across) if rows else tab.cell(across, source)
        look = {name: cell[name] for name in _INHERITED if name in cell}
        for number in new.numbers if look else ():
            tab.put(*((number, across) if rows else (across, number)), look)


def delete_dimension(edit: Edit, request: Json) -> None:
    """Delete rows or columns."""
    lines = edit.book.span(request["range"])
    if lines.end > lines.axis.count:
        name = lines.axis.dimension.lower()
        raise bad(f"Cannot delete {name} that do not exist: {lines.end}.")
    edit.book.guard(lines.area, edit.user)
    _check_frozen(lines)
    edit.book.delete(lines)


def _check_frozen(lines: Lines) -> None:
    tab, dimension = lines.axis.tab, lines.axis.dimension
    name = "frozenRowCount" if dimension == "ROWS" else "frozenColumnCount"
    frozen = tab.properties["gridProperties"].get(name, 0)
    kept = min(frozen, lines.start) + max(0, frozen - lines.end)
    if kept and lines.axis.count - len(lines.numbers) <= kept:
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
    axis = tab.axis(dimension)
    edit.book.insert(axis, axis.count, count)


def move_dimension(edit: Edit, request: Json) -> None:
    """Move rows or columns, with all that is tied to them."""
    lines = edit.book.span(request["source"])
    to, axis = request.get("destinationIndex", 0), lines.axis
    if lines.end > axis.count or not 0 <= to <= axis.count:
        raise bad(f"Cannot move {axis.dimension.lower()} outside of the grid.")
    if lines.start < to < lines.end:
        raise bad("The destination of a move must not be inside of what is moved.")
    edit.book.guard(lines.area, edit.user)
    edit.book.shift(axis, Move(lines.start, lines.end, to))


def update_dimension_properties(edit: Edit, request: Json) -> None:
    """Set width, height or hiding of rows or columns."""
    mask = checked(request.get("fields", ""), "DimensionProperties")
    lines = edit.book.span(request["range"])
    own = lines.axis.tab.lines[lines.axis.dimension]
    for number in lines.numbers[: lines.axis.count]:
        own[number] = merged(own.get(number, {}), request.get("properties", {}), mask)


def auto_resize_dimensions(edit: Edit, request: Json) -> None:
    """Accept the wish; widths are nothing anybody measures here."""
    edit.book.span(request["dimensions"])
