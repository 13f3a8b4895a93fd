"""Google Sheets v4, in memory."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from lgnotes.testing import masks
from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad, unserved
from lgnotes.testing.spreadsheet import metadata
from lgnotes.testing.spreadsheet.book import Area, Book
from lgnotes.testing.spreadsheet.creation import created
from lgnotes.testing.spreadsheet.document import View
from lgnotes.testing.spreadsheet.requests.batch import batch
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.requests.sheets import new_tab, tab_properties
from lgnotes.testing.spreadsheet.values import Values

_PREFIX = "sheets.spreadsheets."


class Sheets:
    """Every spreadsheet there is, answering calls.

    A call works on a draft, which takes the workbook's place only when all of it is done.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.books: dict[str, Book] = {}
        """Workbooks by id; ``modified`` and ``version`` tell of every write."""

    def add(
        self, title: str, *, owner: str, book_id: str | None = None, locale: str = "sv_SE"
    ) -> Book:
        """Make an empty spreadsheet."""
        properties = {"title": title, "locale": locale, "timeZone": "Europe/Stockholm"}
        return self._add({"properties": properties}, owner, book_id)

    def _add(self, body: JsonMap, owner: str, book_id: str | None = None) -> Book:
        book_id = book_id or f"spreadsheet{len(self.books) + 1:033d}"
        if book_id in self.books:
            raise bad(f"There is already a spreadsheet {book_id}.")
        self.books[book_id] = created(body, book_id=book_id, owner=owner, now=self._now())
        return self.books[book_id]

    def handle(self, call: Call) -> JsonMap:
        """Answer a call.

        Raises:
            ApiError: Google would refuse it, or this emulator does not serve it.
        """
        method = call.method.removeprefix(_PREFIX)
        if method == "create":
            return View(self._add(call.body, call.user), call.user).whole(None, grid=False)
        book = self._book(call.params["spreadsheetId"])
        if method in _READS:
            return _READS[method](book, call)
        if method == "sheets.copyTo":
            return self._copy(book, call)
        if method not in _WRITES:
            raise unserved(call.method)
        draft = book.copy()
        answer = _WRITES[method](draft, call)
        self._keep(draft)
        return answer

    def _book(self, book_id: str) -> Book:
        if book_id not in self.books:
            raise ApiError(404, "notFound", "Requested entity was not found.")
        return self.books[book_id]

    def _keep(self, draft: Book) -> None:
        draft.version += 1
        draft.modified = self._now()
        self.books[draft.id] = draft

    def _copy(self, book: Book, call: Call) -> JsonMap:
        target = self._book(call.body.get("destinationSpreadsheetId", "")).copy()
        source = book.tab(int(call.params["sheetId"])).copy()
        own = {k: v for k, v in source.properties.items() if k not in ("sheetId", "index")}
        tab = new_tab(target, {**own, "title": f"Copy of {source.title}"})
        tab.rows, tab.lines = source.rows, source.lines
        target.tabs.append(tab)
        self._keep(target)
        return tab_properties(target, tab)


def _with_grid(call: Call, *within: str, asked: bool) -> bool:
    """Tell whether cells are wanted, as is *asked*: a field mask, if there is one, decides alone.

    *within* names what the spreadsheet is within the answer.
    """
    fields = call.params.get("fields")
    if fields is None:
        return asked
    mask: masks.Mask | None = masks.parse(fields)
    for name in (*within, "sheets", "data"):
        if mask is None or "*" in mask:
            return True
        if name not in mask:
            return False
        mask = mask[name]
    return True


def _get(book: Book, call: Call) -> JsonMap:
    ranges = call.params.get("ranges")
    areas = [book.read(text) for text in ranges] if ranges else None
    grid = _with_grid(call, asked=bool(call.params.get("includeGridData")))
    return View(book, call.user).whole(areas, grid=grid)


def _get_by_filter(book: Book, call: Call) -> JsonMap:
    filters = call.body.get("dataFilters", [])
    areas = list(_areas(book, filters)) if filters else None
    grid = _with_grid(call, asked=bool(call.body.get("includeGridData")))
    return View(book, call.user).whole(areas, grid=grid)


def _areas(book: Book, filters: list[Json]) -> Iterator[Area]:
    for wanted in filters:
        yield from metadata.areas(book, wanted)


def _batch_update(book: Book, call: Call) -> JsonMap:
    body = call.body
    answer: Json = {
        "spreadsheetId": book.id,
        "replies": batch(Edit(book, call.user), body.get("requests", [])),
    }
    if body.get("includeSpreadsheetInResponse"):
        ranges = body.get("responseRanges")
        areas = [book.read(text) for text in ranges] if ranges else None
        asked = bool(body.get("responseIncludeGridData"))
        grid = _with_grid(call, "updatedSpreadsheet", asked=asked)
        answer["updatedSpreadsheet"] = View(book, call.user).whole(areas, grid=grid)
    return answer


def _one_metadata(book: Book, call: Call) -> JsonMap:
    for node in book.metadata:
        if node["metadataId"] == int(call.params["metadataId"]):
            return node
    raise ApiError(404, "notFound", "Requested entity was not found.")


def _get_values(book: Book, call: Call) -> JsonMap:
    return _values(book, call).get(book.read(call.params["range"]), dict(call.params))


def _update_values(book: Book, call: Call) -> JsonMap:
    _check_range(call)
    return _values(book, call).update(call.params["range"], dict(call.body), dict(call.params))


def _append_values(book: Book, call: Call) -> JsonMap:
    _check_range(call)
    return _values(book, call).append(call.params["range"], dict(call.body), dict(call.params))


def _check_range(call: Call) -> None:
    asked, said = call.params["range"], call.body.get("range")
    if said is not None and said != asked:
        raise bad(f"Requested writing within range [{asked}], but the body is of range [{said}]")


def _clear_values(book: Book, call: Call) -> JsonMap:
    cleared = _values(book, call).clear(book.read(call.params["range"]))
    return {"spreadsheetId": book.id, "clearedRange": cleared}


def _values(book: Book, call: Call) -> Values:
    return Values(book, call.user)


_Answer = Callable[[Book, Call], JsonMap]
_READS: Mapping[str, _Answer] = {
    "get": _get,
    "getByDataFilter": _get_by_filter,
    "developerMetadata.get": _one_metadata,
    "developerMetadata.search": lambda book, call: metadata.search(book, call.body),
    "values.get": _get_values,
    "values.batchGet": lambda book, call: _values(book, call).batch_get(dict(call.params)),
    "values.batchGetByDataFilter": (
        lambda book, call: _values(book, call).get_by_filter(dict(call.body))
    ),
}
_WRITES: Mapping[str, _Answer] = {
    "batchUpdate": _batch_update,
    "values.update": _update_values,
    "values.append": _append_values,
    "values.clear": _clear_values,
    "values.batchUpdate": lambda book, call: _values(book, call).batch_update(dict(call.body)),
    "values.batchClear": (
        lambda book, call: _values(book, call).batch_clear(call.body.get("ranges", []))
    ),
    "values.batchUpdateByDataFilter": (
        lambda book, call: _values(book, call).update_by_filter(dict(call.body))
    ),
    "values.batchClearByDataFilter": (
        lambda book, call: _values(book, call).clear_by_filter(dict(call.body))
    ),
}
