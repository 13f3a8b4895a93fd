"""A new workbook, as spreadsheets.create describes it."""

from collections.abc import Mapping
from datetime import datetime

from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet import metadata
from lgnotes.testing.spreadsheet.book import Book
from lgnotes.testing.spreadsheet.requests.cells import update_cells
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.requests.parts import add_named_range
from lgnotes.testing.spreadsheet.requests.sheets import new_tab
from lgnotes.testing.spreadsheet.tab import Tab

DEFAULTS: Mapping[str, str] = {
    "title": "Untitled spreadsheet",
    "locale": "en_US",
    "autoRecalc": "ON_CHANGE",
    "timeZone": "Etc/GMT",
}
_SERVED = {"properties", "data", "developerMetadata"}


def created(body: JsonMap, *, book_id: str, owner: str, now: datetime) -> Book:
    """Return the workbook that *body* describes, with one sheet if it names none."""
    properties = {**DEFAULTS, **body.get("properties", {})}
    book = Book(book_id, owner, properties, now)
    edit = Edit(book, owner)
    for number, sheet in enumerate(body.get("sheets") or [{}]):
        first = {"sheetId": 0} if not number else {}
        _add_sheet(edit, {**sheet, "properties": {**first, **sheet.get("properties", {})}})
    for name in body.get("namedRanges", []):
        add_named_range(edit, {"namedRange": name})
    for node in body.get("developerMetadata", []):
        metadata.create(book, {"developerMetadata": {"location": {"spreadsheet": True}, **node}})
    return book


def _add_sheet(edit: Edit, sheet: Json) -> None:
    for name in sheet.keys() - _SERVED:
        raise bad(f"lgnotes.testing does not create sheets with {name}.")
    tab = new_tab(edit.book, sheet["properties"])
    edit.book.tabs.append(tab)
    for data in sheet.get("data", []):
        _fill(edit, tab, data)
    for node in sheet.get("developerMetadata", []):
        location = {"location": {"sheetId": tab.id}}
        metadata.create(edit.book, {"developerMetadata": {**location, **node}})


def _fill(edit: Edit, tab: Tab, data: Json) -> None:
    start = {
        "sheetId": tab.id,
        "rowIndex": data.get("startRow", 0),
        "columnIndex": data.get("startColumn", 0),
    }
    if data.get("rowData"):
        update_cells(edit, {"start": start, "rows": data["rowData"], "fields": "*"})
