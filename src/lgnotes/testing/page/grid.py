"""A sheet as the page shows it: the cells that hold something, and a few more to write in."""

from lgnotes.testing.call import ApiError
from lgnotes.testing.jsons import Json
from lgnotes.testing.spreadsheet.book import Area, Book
from lgnotes.testing.spreadsheet.columns import column_at, offers
from lgnotes.testing.spreadsheet.document import View
from lgnotes.testing.spreadsheet.tab import Tab

MOST_ROWS = 500
"""Rows that the page shows; the rest is counted."""

_BLANK_ROWS, _BLANK_COLUMNS = 5, 1
_LEAST_COLUMNS = 6


def grid(book: Book, title: str | None) -> Json:
    """Return the tabs of *book*, and the cells of the one called *title*, else of the first."""
    tab = _tab(book, title)
    last = tab.last_filled()
    area = _area(tab, last)
    shown = View(book, book.owner).data(area)
    rows = [row.get("values", []) for row in shown.get("rowData", [])]
    return {
        "book": book.id,
        "tab": tab.title,
        "tabs": [{"title": one.title, "hidden": _is_hidden(one)} for one in book.tabs],
        "columns": [_column(node) for node in shown["columnMetadata"]],
        "rows": [_row(rows[n] if n < len(rows) else [], area, n) for n in area.rows],
        "frozen": tab.properties["gridProperties"].get("frozenRowCount", 0),
        "total": last,
    }


def _tab(book: Book, title: str | None) -> Tab:
    shown = [tab for tab in book.tabs if not _is_hidden(tab)] or book.tabs
    if title is None:
        return shown[0]
    for tab in book.tabs:
        if tab.title == title:
            return tab
    raise ApiError(404, "notFound", "There is no such sheet.")


def _is_hidden(tab: Tab) -> bool:
    return bool(tab.properties.get("hidden"))


def _area(tab: Tab, last: int) -> Area:
    """Return what is shown of a sheet."""
    bottom = min(last + _BLANK_ROWS, MOST_ROWS, tab.count("ROWS"))
    widest = max((_width(row) for row in tab.rows[:bottom]), default=0)
    right = min(max(widest + _BLANK_COLUMNS, _LEAST_COLUMNS), tab.count("COLUMNS"))
    return Area(tab, 0, bottom, 0, right)


def _width(row: list[Json]) -> int:
    filled = [number for number, cell in enumerate(row, 1) if "userEnteredValue" in cell]
    return filled[-1] if filled else 0


def _column(node: Json) -> Json:
    return {"width": node["pixelSize"], "hidden": bool(node.get("hiddenByUser"))}


def _row(cells: list[Json], area: Area, row: int) -> list[Json]:
    padded = [*cells, *[{}] * (area.right - len(cells))]
    return [_cell(cell, column_at(area.tab, row, place)) for place, cell in enumerate(padded)]


def _cell(cell: Json, column: Json) -> Json:
    """Return what a cell shows, what its editor holds, what it offers and how it looks."""
    text = cell.get("formattedValue", "")
    entered = cell.get("userEnteredValue", {})
    look = cell.get("userEnteredFormat", {})
    shown: Json = {
        "text": text,
        "entry": entered.get("formulaValue", text),
        "note": cell.get("note", ""),
        "bold": bool(look.get("textFormat", {}).get("bold")),
        "colour": _colour(look.get("backgroundColor")),
    }
    rule = cell.get("dataValidation") or column.get("dataValidationRule", {})
    shown["offers"] = offers(rule.get("condition", {}))
    return {name: value for name, value in shown.items() if value}


def _colour(node: Json | None) -> str:
    if not node:
        return ""
    parts = (round(255 * node.get(name, 0)) for name in ("red", "green", "blue"))
    return "#" + "".join(f"{part:02x}" for part in parts)
