"""Columns of tables: what a type does to the cells below its heading, and what it refuses.

A type is Google's to keep.  Apps Script refuses a number format there; the API has
been seen to take it and drop its pattern.  Here it is refused, as is a drop-down of
the cell's own, so that a program that passes writes neither.
"""

from collections.abc import Iterable

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.fields import Path
from lgnotes.testing.spreadsheet.tab import Tab

_FORMATS = ("TEXT", "DATE", "TIME", "DATE_TIME", "CURRENCY", "PERCENT")
"""Types of columns that are number formats, too."""

_NUMBER_FORMAT = ("userEnteredFormat", "numberFormat")


def column_at(tab: Tab, row: int, column: int) -> Json:
    """Return the column of a table in whose body a cell lies; empty where there is none."""
    for table in tab.parts.get("tables", []):
        area = table["range"]
        below = area["startRowIndex"] < row < area["endRowIndex"]
        if below and area["startColumnIndex"] <= column < area["endColumnIndex"]:
            found: Json = table["columnProperties"][column - area["startColumnIndex"]]
            return found
    return {}


def kind(column: Json) -> str | None:
    """Return the type of a column of a table, None where it has none."""
    named: str | None = column.get("columnType")
    return None if named == "COLUMN_TYPE_UNSPECIFIED" else named


def check_write(column: Json, cell: Json, mask: Iterable[Path]) -> None:
    """Refuse to write over what the type of *column* keeps."""
    if kind(column) is None:
        return
    form = cell.get("userEnteredFormat", {})
    for path in mask:
        if path[:1] in (("dataValidation",), ("*",)) and cell.get("dataValidation"):
            raise bad("This operation is not allowed on cells in typed columns.")
        whole = path in (("*",), _NUMBER_FORMAT[:1], (*_NUMBER_FORMAT[:1], "*"))
        if path[:2] == _NUMBER_FORMAT or (whole and "numberFormat" in form):
            raise bad("You can't set the number format of cells in a typed column.")


def formed(cell: Json, column: Json) -> Json:
    """Return *cell* with the number format that the type of *column* brings."""
    name = kind(column)
    if name not in _FORMATS:
        return cell
    form = {**cell.get("userEnteredFormat", {}), "numberFormat": {"type": name}}
    return {**cell, "userEnteredFormat": form}


def offers(condition: Json) -> list[str]:
    """Return what a drop-down offers; that of a column of a table is not told by its cells."""
    if condition.get("type") != "ONE_OF_LIST":
        return []
    return [value.get("userEnteredValue", "") for value in condition.get("values", [])]
