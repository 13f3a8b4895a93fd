"""Requests that write cells."""

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.a1 import Box
from lgnotes.testing.spreadsheet.book import Area, Place, bounded
from lgnotes.testing.spreadsheet.cells import written
from lgnotes.testing.spreadsheet.columns import check_write, column_at, formed
from lgnotes.testing.spreadsheet.fields import Path, checked
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.requests.tables import room_in_table
from lgnotes.testing.spreadsheet.tab import EMPTY


def update_cells(edit: Edit, request: Json) -> None:
    """Write rows from a corner on, or into a range, where what they leave out is cleared."""
    mask = checked(request.get("fields", ""), "CellData")
    rows = _rows(request)
    if "range" in request:
        area = edit.area(request["range"])
        _fits(area, rows)
    else:
        area = _from_corner(edit, request.get("start", {}), rows)
    ragged = "range" not in request
    for number, row in enumerate(area.rows):
        cells = rows[number] if number < len(rows) else []
        width = len(cells) if ragged else len(area.columns)
        padded = [*cells, *[EMPTY] * (width - len(cells))]
        _write(Place(area.tab, row, area.left), padded, mask)


def _rows(request: Json) -> list[list[Json]]:
    return [row.get("values", []) for row in request.get("rows", [])]


def _fits(area: Area, rows: list[list[Json]]) -> None:
    if len(rows) > len(area.rows):
        last = area.bottom - 1
        raise bad(f"Attempting to write row: {last + 1}, beyond the last requested row of: {last}")
    if max(map(len, rows), default=0) > len(area.columns):
        last = area.right - 1
        raise bad(
            f"Attempting to write column: {last + 1}, beyond the last requested column of: {last}"
        )


def _from_corner(edit: Edit, start: Json, rows: list[list[Json]]) -> Area:
    tab = edit.book.tab(start.get("sheetId", 0))
    top, left = start.get("rowIndex", 0), start.get("columnIndex", 0)
    width = max(map(len, rows), default=0)
    area = bounded(tab, Box(top, top + max(1, len(rows)), left, left + max(1, width)))
    edit.book.guard(area, edit.user)
    return area


def _write(place: Place, cells: list[Json], mask: list[Path]) -> None:
    for column, cell in enumerate(cells, place.column):
        check_write(column_at(place.tab, place.row, column), cell, mask)
    _put(place, cells, mask)


def _put(place: Place, cells: list[Json], mask: list[Path]) -> None:
    for column, cell in enumerate(cells, place.column):
        old = place.tab.cell(place.row, column)
        if old or cell:
            typed = column_at(place.tab, place.row, column)
            place.tab.put(place.row, column, formed(written(old, cell, mask), typed))


def repeat_cell(edit: Edit, request: Json) -> None:
    """Write one cell into every cell of a range."""
    mask = checked(request.get("fields", ""), "CellData")
    area, cell = edit.area(request["range"]), request.get("cell", {})
    for row in area.rows:
        _write(Place(area.tab, row, area.left), [cell] * len(area.columns), mask)


def append_cells(edit: Edit, request: Json) -> None:
    """Write rows after the last row that has data, of a sheet or of a table."""
    mask = checked(request.get("fields", ""), "CellData")
    rows, width = _rows(request), max(map(len, _rows(request)), default=0)
    if "tableId" in request:
        tab, top, left = room_in_table(edit, request["tableId"], rows=len(rows), width=width)
    else:
        tab, left = edit.book.tab(request.get("sheetId", 0)), 0
        top = tab.last_filled()
        edit.book.grow(tab, top + len(rows), width)
    if rows and width:
        edit.book.guard(bounded(tab, Box(top, top + len(rows), left, left + width)), edit.user)
    for row, cells in enumerate(rows, top):
        _write(Place(tab, row, left), cells, mask)


def set_data_validation(edit: Edit, request: Json) -> None:
    """Set the rule of every cell in a range; without a rule, take it away."""
    rule = {"dataValidation": request["rule"]} if request.get("rule") else {}
    area = edit.area(request["range"])
    for row in area.rows:
        cells = [rule] * len(area.columns)
        _write(Place(area.tab, row, area.left), cells, [("dataValidation",)])


def update_borders(edit: Edit, request: Json) -> None:
    """Accept borders; nobody reads them."""
    edit.area(request["range"])


_PASTED: dict[str, list[Path]] = {
    "PASTE_NORMAL": [("*",)],
    "PASTE_NO_BORDERS": [("*",)],
    "PASTE_VALUES": [("userEnteredValue",)],
    "PASTE_FORMULA": [("userEnteredValue",)],
    "PASTE_FORMAT": [("userEnteredFormat",)],
    "PASTE_DATA_VALIDATION": [("dataValidation",)],
}


def copy_paste(edit: Edit, request: Json) -> None:
    """Copy a range; a larger destination is filled with copies."""
    mask = _PASTED.get(request.get("pasteType", "PASTE_NORMAL"))
    if mask is None or request.get("pasteOrientation") == "TRANSPOSE":
        raise bad("lgnotes.testing does not serve this kind of paste.")
    source, target = edit.book.area(request["source"]), edit.area(request["destination"])
    copied = [[source.tab.cell(row, column) for column in source.columns] for row in source.rows]
    height = max(len(copied), len(target.rows))
    times = -(-len(target.columns) // len(source.columns))
    width = times * len(source.columns)
    edit.book.grow(target.tab, target.top + height, target.left + width)
    for number in range(height):
        cells = copied[number % len(copied)] * times
        _put(Place(target.tab, target.top + number, target.left), cells, mask)


def merge_cells(edit: Edit, request: Json) -> None:
    """Merge a range, whole, by row or by column; only the first value is kept."""
    area = edit.area(request["range"])
    merges = area.tab.parts.setdefault("merges", [])
    if any(edit.book.stored(merge["range"]).meets(area) for merge in merges):
        raise bad("You must select all cells in a merged range to merge or unmerge them.")
    for part in _merged(area, request.get("mergeType", "MERGE_ALL")):
        merges.append({"range": part.node()})
        for row in part.rows:
            for column in part.columns:
                if (row, column) != (part.top, part.left) and area.tab.filled(row, column):
                    _write(Place(area.tab, row, column), [EMPTY], [("userEnteredValue",)])


def _merged(area: Area, kind: str) -> list[Area]:
    if kind == "MERGE_ROWS":
        return [attrs.evolve(area, top=row, bottom=row + 1) for row in area.rows]
    if kind == "MERGE_COLUMNS":
        return [attrs.evolve(area, left=column, right=column + 1) for column in area.columns]
    return [area]


def unmerge_cells(edit: Edit, request: Json) -> None:
    """Undo every merge within a range."""
    area = edit.area(request["range"])
    merges = area.tab.parts.get("merges", [])
    kept = [merge for merge in merges if not edit.book.stored(merge["range"]).meets(area)]
    area.tab.parts["merges"] = kept
