"""Requests about whole sheets and the spreadsheet."""

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.book import DIMENSIONS, Book
from lgnotes.testing.spreadsheet.fields import checked, merged
from lgnotes.testing.spreadsheet.metadata import sheet_of
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.shift import Delete
from lgnotes.testing.spreadsheet.tab import Tab

SIZE: Json = {"rowCount": 1000, "columnCount": 26}
"""Of the grid of a new sheet."""


def new_tab(book: Book, properties: Json) -> Tab:
    """Return a sheet for *book*, with what *properties* leave out filled in."""
    taken = {tab.title for tab in book.tabs}
    title = properties.get("title") or _free_title(book.locale, taken)
    number = properties.get("sheetId")
    filled = {**properties, "sheetId": book.new_id() if number is None else number, "title": title}
    filled["sheetType"] = "GRID"
    filled["gridProperties"] = {**SIZE, **properties.get("gridProperties", {})}
    _check(book, filled)
    tab = Tab({**filled, "gridProperties": {**filled["gridProperties"], "rowCount": 0}})
    book.room(tab.axis("ROWS"), filled["gridProperties"]["rowCount"])
    tab.properties = filled
    return tab


def _free_title(locale: str, taken: set[str]) -> str:
    stem = "Blad" if locale.startswith("sv") else "Sheet"
    return next(name for i in range(1, 10_000) if (name := f"{stem}{i}") not in taken)


def _check(book: Book, properties: Json) -> None:
    title, number = properties["title"], properties["sheetId"]
    others = [tab for tab in book.tabs if tab.properties is not properties]
    if not title or len(title) > 100:
        raise bad("Sheet names must be between 1 and 100 characters long.")
    if any(tab.title.casefold() == title.casefold() for tab in others):
        raise bad(f'A sheet with the name "{title}" already exists. Please enter another name.')
    if any(tab.id == number for tab in others):
        raise bad(f"A sheet with the id {number} already exists.")
    if min(properties["gridProperties"][n] for n in ("rowCount", "columnCount")) < 1:
        raise bad("A sheet must have at least one row and one column.")


def add_sheet(edit: Edit, request: Json) -> Json:
    """Add a sheet, at the end unless its index says otherwise."""
    properties = request.get("properties", {})
    tab = new_tab(edit.book, properties)
    edit.book.tabs.insert(properties.get("index", len(edit.book.tabs)), tab)
    return {"properties": tab_properties(edit.book, tab)}


def tab_properties(book: Book, tab: Tab) -> Json:
    """Return SheetProperties with the index that the sheet has now."""
    return {**tab.properties, "index": book.tabs.index(tab)}


def delete_sheet(edit: Edit, request: Json) -> None:
    """Delete a sheet with the names and metadata on it."""
    book, tab = edit.book, edit.book.tab(request.get("sheetId", 0))
    book.guard(book.area({"sheetId": tab.id}), edit.user)
    book.tabs.remove(tab)
    _check_visible(book)
    book.names = [n for n in book.names if n["range"].get("sheetId", 0) != tab.id]
    book.metadata = [n for n in book.metadata if sheet_of(n) != tab.id]


def _check_visible(book: Book) -> None:
    if not book.tabs:
        raise bad("You can't remove all the sheets in a document.")
    if all(tab.properties.get("hidden") for tab in book.tabs):
        raise bad("You can't remove all the visible sheets in a document.")


def duplicate_sheet(edit: Edit, request: Json) -> Json:
    """Copy a sheet within its spreadsheet."""
    source = edit.book.tab(request.get("sourceSheetId", 0))
    kept = {k: v for k, v in source.properties.items() if k not in ("sheetId", "index", "title")}
    title = request.get("newSheetName") or f"Copy of {source.title}"
    given = {"sheetId": request["newSheetId"]} if "newSheetId" in request else {}
    tab = new_tab(edit.book, {**kept, **given, "title": title})
    copied = source.copy()
    tab.rows, tab.lines = copied.rows, copied.lines
    edit.book.tabs.insert(request.get("insertSheetIndex", 0), tab)
    return {"properties": tab_properties(edit.book, tab)}


def update_sheet_properties(edit: Edit, request: Json) -> None:
    """Rename, hide, move, freeze or resize a sheet."""
    mask = checked(request.get("fields", ""), "SheetProperties")
    given = request.get("properties", {})
    tab = edit.book.tab(given.get("sheetId", 0))
    old = tab.properties
    new = {**merged(old, given, mask), "sheetId": tab.id, "sheetType": old["sheetType"]}
    new.setdefault("title", old["title"])
    size = {**old["gridProperties"], **new.get("gridProperties", {})}
    keep = {name: size[name] for name in ("rowCount", "columnCount")}
    new["gridProperties"] = {**new.get("gridProperties", {}), **keep}
    index = new.pop("index", None)
    _resize(edit.book, tab, keep)
    tab.properties = new
    _check(edit.book, new)
    _check_frozen(new["gridProperties"])
    if index is not None and any(path[0] in ("*", "index") for path in mask):
        _reorder(edit.book, tab, index)
    _check_visible(edit.book)


def _resize(book: Book, tab: Tab, size: Json) -> None:
    for dimension, name in zip(DIMENSIONS, ("rowCount", "columnCount"), strict=True):
        axis, new = tab.axis(dimension), size[name]
        if new < 1:
            raise bad("A sheet must have at least one row and one column.")
        if new > axis.count:
            book.room(axis, new - axis.count)
        if new < axis.count:
            book.shift(axis, Delete(new, axis.count))
        tab.resize(dimension, new)


def _check_frozen(grid: Json) -> None:
    if grid.get("frozenRowCount", 0) >= grid["rowCount"]:
        raise bad("You can't freeze all visible rows on the sheet.")
    if grid.get("frozenColumnCount", 0) >= grid["columnCount"]:
        raise bad("You can't freeze all visible columns on the sheet.")


def _reorder(book: Book, tab: Tab, index: int) -> None:
    """Put a sheet before the one at *index*, counted before the move."""
    old = book.tabs.index(tab)
    book.tabs.remove(tab)
    book.tabs.insert(index - 1 if index > old else index, tab)


def update_spreadsheet_properties(edit: Edit, request: Json) -> None:
    """Rename the spreadsheet, or change its locale or time zone."""
    mask = checked(request.get("fields", ""), "SpreadsheetProperties")
    old = edit.book.properties
    new = merged(old, request.get("properties", {}), mask)
    edit.book.properties = {**old, **new}
