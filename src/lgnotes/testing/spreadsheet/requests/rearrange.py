"""Requests that sort, search and replace."""

import re
from collections.abc import Iterator

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet.book import Area, Place
from lgnotes.testing.spreadsheet.cells import effective, valued
from lgnotes.testing.spreadsheet.requests.edit import Edit
from lgnotes.testing.spreadsheet.typed import typed

_ALPHABET = str.maketrans("åäöæø", "{|}|}")
_KINDS = ("numberValue", "stringValue", "boolValue", "errorValue")

Key = tuple[int, float, str]


def sort_range(edit: Edit, request: Json) -> None:
    """Sort the rows of a range: cells move, and nothing that is tied to rows."""
    area = edit.area(request["range"])
    merges = area.tab.parts.get("merges", [])
    if any(edit.book.stored(merge["range"]).meets(area) for merge in merges):
        raise bad("You can't sort a range that has merged cells.")
    rows = [[area.tab.cell(row, column) for column in area.columns] for row in area.rows]
    for spec in reversed(request.get("sortSpecs", [])):
        rows = _sorted(rows, _column(area, spec), spec.get("sortOrder") == "DESCENDING")
    for row, cells in zip(area.rows, rows, strict=True):
        for column, cell in zip(area.columns, cells, strict=True):
            if cell or area.tab.cell(row, column):
                area.tab.put(row, column, cell)


def _column(area: Area, spec: Json) -> int:
    column: int = spec.get("dimensionIndex", 0)
    if column not in area.columns:
        raise bad(f"The sort column {column} is outside of the range.")
    return column - area.left


def _sorted(rows: list[list[Json]], column: int, reverse: bool) -> list[list[Json]]:
    """Return *rows* by one column; empty cells come last in either order."""
    filled = [row for row in rows if effective(row[column])]
    empty = [row for row in rows if not effective(row[column])]
    return [*sorted(filled, key=lambda row: _key(effective(row[column])), reverse=reverse), *empty]


def _key(value: Json) -> Key:
    kind, content = next(iter(value.items()))
    number = float(content) if kind in ("numberValue", "boolValue") else 0.0
    text = content.casefold().translate(_ALPHABET) if kind == "stringValue" else ""
    return _KINDS.index(kind), number, text


@attrs.define
class _Tally:
    """What findReplace reports."""

    values: int = 0
    formulas: int = 0
    occurrences: int = 0
    rows: set[tuple[int, int]] = attrs.Factory(set)

    def add(self, row: tuple[int, int], times: int, *, formula: bool) -> None:
        self.occurrences += times
        self.formulas += formula
        self.values += not formula
        self.rows.add(row)

    def node(self) -> Json:
        counts = {
            "valuesChanged": self.values,
            "formulasChanged": self.formulas,
            "rowsChanged": len(self.rows),
            "sheetsChanged": len({sheet for sheet, _ in self.rows}),
            "occurrencesChanged": self.occurrences,
        }
        return {name: count for name, count in counts.items() if count}


def find_replace(edit: Edit, request: Json) -> Json:
    """Replace text in a range, a sheet or everywhere, as if the result were typed."""
    search = _Search(edit, request, _pattern(request), _replacement(request))
    for area in _searched(edit, request):
        for place in _written_cells(area):
            search.replace(place)
    return search.tally.node()


def _pattern(request: Json) -> re.Pattern[str]:
    text = request.get("find", "")
    if not text:
        raise bad("The find text must not be empty.")
    source = text if request.get("searchByRegex") else re.escape(text)
    if request.get("matchEntireCell"):
        source = rf"\A(?:{source})\Z"
    try:
        return re.compile(source, 0 if request.get("matchCase") else re.IGNORECASE)
    except re.error as error:
        raise bad(f"Invalid regular expression: {error}") from error


def _replacement(request: Json) -> str:
    text: str = request.get("replacement", "")
    if request.get("searchByRegex"):
        return re.sub(r"\$(\d)", r"\\\1", text)
    return text.replace("\\", r"\\")


def _searched(edit: Edit, request: Json) -> list[Area]:
    if "range" in request:
        return [edit.book.area(request["range"])]
    if request.get("allSheets"):
        return [edit.book.area({"sheetId": tab.id}) for tab in edit.book.tabs]
    return [edit.book.area({"sheetId": request.get("sheetId", 0)})]


def _written_cells(area: Area) -> Iterator[Place]:
    tab = area.tab
    for row in range(area.top, min(area.bottom, len(tab.rows))):
        for column in range(area.left, min(area.right, len(tab.rows[row]))):
            if tab.filled(row, column):
                yield Place(tab, row, column)


@attrs.frozen
class _Search:
    """A search through cells, and what it has found."""

    edit: Edit
    request: Json
    pattern: re.Pattern[str]
    replacement: str
    tally: _Tally = attrs.Factory(_Tally)

    def replace(self, place: Place) -> None:
        cell = place.tab.cell(place.row, place.column)
        value = cell["userEnteredValue"]
        formula = "formulaValue" in value
        if formula and not self.request.get("includeFormulas"):
            return
        old = str(next(iter(value.values())))
        new, times = self.pattern.subn(self.replacement, old)
        if times:
            entered, form = typed(new, self.edit.book.locale, {})
            place.tab.put(place.row, place.column, valued(cell, entered, form))
            self.tally.add((place.tab.id, place.row), times, formula=formula)
