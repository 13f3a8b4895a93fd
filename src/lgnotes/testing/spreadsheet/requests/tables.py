"""Tables: their requests, their headings, and the room for rows appended to them.

The heading of a column stands in its cell; it is read from there, so that whoever
types over it renames the column.
"""

from itertools import count

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.book import Area, Book
from lgnotes.testing.spreadsheet.cells import formatted, valued
from lgnotes.testing.spreadsheet.columns import formed, kind
from lgnotes.testing.spreadsheet.fields import checked, merged
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.tab import Tab

BANDED_TWICE = (
    "You cannot add alternating background colors to a range that already has "
    "alternating background colors."
)
FILTERED_IN_PART = "You can't apply a filter to a range that partially intersects a table."


def add_table(edit: Edit, request: Json) -> Json:
    """Make a table of a range; headings given are written into its first row."""
    table = dict(request["table"])
    table.setdefault("tableId", f"t{edit.book.new_id()}")
    table.setdefault("name", f"Table{edit.book.last_id}")
    _check_new(edit.book, table)
    tab = edit.book.tab(table.get("range", {}).get("sheetId", 0))
    table["columnProperties"] = _named(table.get("columnProperties", []))
    tab.parts.setdefault("tables", []).append(_settled(edit, table))
    return {"table": rendered(edit.book, tab.parts["tables"][-1])}


def _check_new(book: Book, table: Json) -> None:
    for tab in book.tabs:
        for other in tab.parts.get("tables", []):
            if other["tableId"] == table["tableId"]:
                raise bad(f"A table with the id {table['tableId']} already exists.")
            if other["name"] == table["name"]:
                raise bad(f"A table with the name {table['name']} already exists.")


def _named(columns: list[Json]) -> list[Json]:
    """Return *columns* with names for those that have a type and none: Google counts them."""
    nameless = count(1)
    return [
        {"columnName": f"Column {next(nameless)}", **column}
        if kind(column) and "columnName" not in column
        else column
        for column in columns
    ]


def _settled(edit: Edit, table: Json) -> Json:
    """Return *table* with its range bounded, one column each, and its headings written."""
    area = edit.area(table.get("range", {}))
    _check_place(edit.book, area, table["tableId"])
    given = {c.get("columnIndex", 0): c for c in table["columnProperties"]}
    if any(index >= len(area.columns) for index in given):
        raise bad("A columnIndex is outside of the table.")
    columns = [dict(given.get(i, {}), columnIndex=i) for i in range(len(area.columns))]
    for column in columns:
        _check_column(column)
        _write_heading(area, column.pop("columnName", None), column["columnIndex"])
    settled = {**table, "range": area.node(), "columnProperties": columns}
    _laid(area, settled)
    return settled


def _check_place(book: Book, area: Area, table_id: str) -> None:
    """Refuse a table on what lies there already, or without a row below its headings."""
    parts = area.tab.parts
    others = (t for t in parts.get("tables", []) if t["tableId"] != table_id)
    if any(book.stored(other["range"]).meets(area) for other in others):
        raise bad("You cannot add a table over another table.")
    if any(book.stored(band["range"]).meets(area) for band in parts.get("bandedRanges", [])):
        raise bad(BANDED_TWICE)
    if any(book.stored(merge["range"]).meets(area) for merge in parts.get("merges", [])):
        raise bad("A table cannot have merged cells.")
    filters = (f for f in parts.get("basicFilter", []) if f.get("tableId") != table_id)
    if any(cuts_table(book.stored(one["range"]), area) for one in filters):
        raise bad(FILTERED_IN_PART)
    if len(area.rows) < 2:
        raise bad("A table must have a row below its headings.")


def cuts_table(area: Area, table: Area) -> bool:
    """Tell whether the range of a filter holds some of a table, or more than the table."""
    return area.meets(table) and area.box != table.box


def _check_column(column: Json) -> None:
    """Refuse a drop-down without its list, and a list on any other type."""
    condition = column.get("dataValidationRule", {}).get("condition")
    if kind(column) == "DROPDOWN" and not condition:
        raise bad("Condition must be set for dropdown column type.")
    if kind(column) != "DROPDOWN" and "dataValidationRule" in column:
        raise bad("Cannot set condition for non-dropdown column type.")
    if condition and condition.get("type") != "ONE_OF_LIST":
        raise bad("The dataValidationRule of a column takes only the condition ONE_OF_LIST.")


def _write_heading(area: Area, name: str | None, index: int) -> None:
    place = (area.top, area.left + index)
    old = area.tab.cell(*place)
    if name is None and "userEnteredValue" not in old:
        name = f"Column {index + 1}"
    if name is not None:
        area.tab.put(*place, valued(old, {"stringValue": name}, {}))


def _laid(area: Area, table: Json) -> None:
    """Give the cells below the headings what their columns' types bring; let filters follow."""
    for column in table["columnProperties"]:
        place = area.left + column["columnIndex"]
        for row in area.rows[1:]:
            old = area.tab.cell(row, place)
            if (new := formed(old, column)) != old:
                area.tab.put(row, place, new)
    if filters := area.tab.parts.get("basicFilter"):
        own = {"range": table["range"]}
        area.tab.parts["basicFilter"] = [
            {**one, **own} if one.get("tableId") == table["tableId"] else one for one in filters
        ]


def rendered(book: Book, table: Json) -> Json:
    """Return a table as the API answers it, each heading as its cell has it."""
    area = book.stored(table["range"])
    columns = [
        {**column, "columnName": _heading(book, area, column["columnIndex"])}
        for column in table["columnProperties"]
    ]
    return {**table, "columnProperties": columns}


def _heading(book: Book, area: Area, index: int) -> str:
    cell = area.tab.cell(area.top, area.left + index)
    return formatted(cell, book.locale) or f"Column {index + 1}"


def update_table(edit: Edit, request: Json) -> None:
    """Change a table's name, range, columns or colours.

    Columns are given all or not at all; the colour of a footer makes a row for one.
    """
    mask = checked(request.get("fields", ""), "Table")
    tab, old = find_table(edit.book, request["table"].get("tableId", ""))
    if any(path[0] in ("*", "columnProperties") for path in mask):
        _check_names(request["table"].get("columnProperties", []))
    new = {**merged(old, request["table"], mask), "tableId": old["tableId"]}
    new.setdefault("range", old["range"])
    if footed := _has_footer(new) - _has_footer(old):
        new["range"] = {**new["range"], "endRowIndex": new["range"]["endRowIndex"] + footed}
    columns = len(edit.book.area(new["range"]).columns)
    new["columnProperties"] = new.get("columnProperties", [])[:columns]
    tab.parts["tables"].remove(old)
    _check_new(edit.book, new)
    home = edit.book.tab(new["range"].get("sheetId", 0))
    home.parts.setdefault("tables", []).append(_settled(edit, new))


def _has_footer(table: Json) -> bool:
    return "footerColorStyle" in table.get("rowsProperties", {})


def _check_names(columns: list[Json]) -> None:
    if any(not column.get("columnName") for column in columns):
        raise bad("Table header row cell must have a value.")


def delete_table(edit: Edit, request: Json) -> None:
    """Delete a table with what stands in it."""
    tab, table = find_table(edit.book, request.get("tableId", ""))
    area = edit.area(table["range"])
    for row in area.rows:
        for column in area.columns:
            if tab.cell(row, column):
                tab.put(row, column, {})
    tab.parts["tables"].remove(table)


def find_table(book: Book, table_id: str) -> tuple[Tab, Json]:
    """Return a table and the sheet it stands on."""
    for tab in book.tabs:
        for table in tab.parts.get("tables", []):
            if table["tableId"] == table_id:
                return tab, table
    raise bad(f"No table with id: {table_id}")


def room_in_table(edit: Edit, table_id: str, *, rows: int, width: int) -> tuple[Tab, int, int]:
    """Return where rows go that are appended to a table, and make room for them there.

    So it is documented. Tried on Google's own, it has made the room and lost the rows.
    """
    tab, table = find_table(edit.book, table_id)
    area = edit.book.stored(table["range"])
    if width > len(area.columns):
        raise bad(f"Attempting to write {width} columns into a table of {len(area.columns)}.")
    filled = min(tab.last_filled(area.left, area.right), area.bottom)
    top = max(area.top + 1, filled)
    if (more := top + rows - area.bottom) > 0:
        _extend(edit, table, more)
    return tab, top, area.left


def _extend(edit: Edit, table: Json, more: int) -> None:
    area = edit.book.stored(table["range"])
    tab = area.tab
    below = tab.last_filled(area.left, area.right) > area.bottom
    missing = max(0, area.bottom + more - tab.count("ROWS"))
    if below or missing:
        edit.book.insert(tab.axis("ROWS"), area.bottom, more if below else missing)
    grow_table(edit.book, table, more)


def grow_table(book: Book, table: Json, more: int) -> None:
    """Let a table reach further down."""
    area = book.stored(table["range"])
    longer = attrs.evolve(area, bottom=area.bottom + more)
    tables = area.tab.parts["tables"]
    tables[tables.index(table)] = grown = {**table, "range": longer.node()}
    _laid(longer, grown)
