"""spreadsheets.values: plain tables in and out, by A1 range or by data filter."""

from collections.abc import Iterable
from typing import Any

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.refusals import bad
from lgnotes.testing.spreadsheet import metadata
from lgnotes.testing.spreadsheet.a1 import Box, letters, written
from lgnotes.testing.spreadsheet.book import Area, Book, Place, bounded
from lgnotes.testing.spreadsheet.cells import number_format, read, valued
from lgnotes.testing.spreadsheet.region import table_in
from lgnotes.testing.spreadsheet.requests.tables import grow_table
from lgnotes.testing.spreadsheet.tab import Tab
from lgnotes.testing.spreadsheet.typed import raw, typed

Table = list[list[Any]]
"""Values by row and column, as JSON has them: text, numbers, booleans and null."""


@attrs.frozen
class Values:
    """The values of one workbook, as one person reads and writes them."""

    book: Book
    user: str

    def get(self, area: Area, options: Json) -> Json:
        """Return a ValueRange: the whole range named, what is empty at its end left out."""
        major = options.get("majorDimension", "ROWS")
        table = self._table(area, options)
        if major == "COLUMNS":
            table = _turned(table)
        found: Json = {"range": area.text(), "majorDimension": major}
        trimmed = _trimmed(table)
        return {**found, "values": trimmed} if trimmed else found

    def _table(self, area: Area, options: Json) -> Table:
        show = {
            "render": options.get("valueRenderOption", "FORMATTED_VALUE"),
            "dates": options.get("dateTimeRenderOption", "SERIAL_NUMBER"),
        }
        tab, locale = area.tab, self.book.locale
        return [
            [read(cell, locale, **show) if cell else "" for cell in row[area.left : area.right]]
            for row in tab.rows[area.top : area.bottom]
        ]

    def update(self, text: str, given: Json, options: Json) -> Json:
        """Write a ValueRange at an A1 range; one that names a cell may run past it."""
        tab, reference = self.book.reference(text)
        table = _by_rows(given)
        if not reference.cell:
            _fits(tab, reference.box, table)
        corner = Place(tab, reference.box.top or 0, reference.box.left or 0)
        return self.write(corner, table, options)

    def write(self, corner: Place, table: Table, options: Json) -> Json:
        """Write *table* from *corner* on; null leaves a cell as it is."""
        area = _target(corner, table)
        self.book.guard(area, self.user)
        entered = options.get("valueInputOption")
        if entered not in ("RAW", "USER_ENTERED"):
            raise bad("'valueInputOption' is required but not specified")
        for row, entries in zip(area.rows, table, strict=False):
            for column, entry in zip(area.columns, entries, strict=False):
                if entry is not None:
                    self._enter(
                        Place(area.tab, row, column), entry, typing=entered == "USER_ENTERED"
                    )
        answer = {"spreadsheetId": self.book.id, "updatedRange": area.text(), **_counts(table)}
        if options.get("includeValuesInResponse"):
            answer["updatedData"] = self.get(area, _response_options(options))
        return answer

    def _enter(self, place: Place, entry: object, *, typing: bool) -> None:
        old = place.tab.cell(place.row, place.column)
        if isinstance(entry, list | dict):
            raise bad("Invalid value: a cell takes text, a number or a boolean.")
        form = number_format(old)
        value, new_form = typed(entry, self.book.locale, form) if typing else (raw(entry), {})
        place.tab.put(place.row, place.column, valued(old, value, new_form))

    def append(self, text: str, given: Json, options: Json) -> Json:
        """Write after the last row of the table that stands within a range."""
        tab, reference = self.book.reference(text)
        search = bounded(tab, reference.box, cut=True)
        found, table = table_in(search), _by_rows(given)
        top, left = (found.bottom, found.left) if found else (search.top, search.left)
        if found and options.get("insertDataOption") == "INSERT_ROWS" and table:
            self.book.insert(tab.axis("ROWS"), found.bottom, len(table))
            self._join(found, len(table))
        self.book.grow(tab, top + len(table), left + _width(table))
        updates = self.write(Place(tab, top, left), table, options)
        answer: Json = {"spreadsheetId": self.book.id, "updates": updates}
        return {**answer, "tableRange": found.text()} if found else answer

    def _join(self, found: Area, more: int) -> None:
        """Let the table that ends where rows were inserted take them in."""
        for table in found.tab.parts.get("tables", []):
            area = self.book.stored(table["range"])
            if area.meets(found) and area.bottom == found.bottom:
                grow_table(self.book, table, more)

    def clear(self, area: Area) -> str:
        """Take the values out of a range, and leave formats, notes and rules."""
        self.book.guard(area, self.user)
        for row in range(area.top, min(area.bottom, len(area.tab.rows))):
            for column in range(area.left, min(area.right, len(area.tab.rows[row]))):
                if area.tab.filled(row, column):
                    area.tab.put(row, column, valued(area.tab.cell(row, column), {}, {}))
        return area.text()

    def batch_get(self, options: Json) -> Json:
        """Read several ranges."""
        areas = [self.book.read(text) for text in options.get("ranges", [])]
        return self._answer("valueRanges", [self.get(area, options) for area in areas])

    def batch_update(self, body: Json) -> Json:
        """Write several ranges, all or none."""
        parts = [self.update(given.get("range", ""), given, body) for given in body.get("data", [])]
        return self._totals(parts)

    def batch_clear(self, texts: Iterable[str]) -> Json:
        """Clear several ranges."""
        cleared = [self.clear(self.book.read(text)) for text in texts]
        return self._answer("clearedRanges", cleared)

    def get_by_filter(self, body: Json) -> Json:
        """Read what data filters select."""
        found = [
            {"dataFilters": [wanted], "valueRange": self.get(area, body)}
            for wanted in body.get("dataFilters", [])
            for area in metadata.areas(self.book, wanted)
        ]
        return self._answer("valueRanges", found)

    def update_by_filter(self, body: Json) -> Json:
        """Write into what data filters select, every place of each."""
        parts = []
        for given in body.get("data", []):
            table = _by_rows(given)
            for area in metadata.areas(self.book, given["dataFilter"]):
                _fits(area.tab, area.box, table)
                part = self.write(Place(area.tab, area.top, area.left), table, body)
                del part["spreadsheetId"]
                parts.append({**part, "dataFilter": given["dataFilter"]})
        return self._totals(parts)

    def clear_by_filter(self, body: Json) -> Json:
        """Clear what data filters select."""
        filters = body.get("dataFilters", [])
        areas = [area for wanted in filters for area in metadata.areas(self.book, wanted)]
        return self._answer("clearedRanges", [self.clear(area) for area in areas])

    def _answer(self, name: str, parts: list[Any]) -> Json:
        answer: Json = {"spreadsheetId": self.book.id}
        return {**answer, name: parts} if parts else answer

    def _totals(self, parts: list[Json]) -> Json:
        totals: Json = {
            f"total{name[0].upper()}{name[1:]}": sum(part.get(name, 0) for part in parts)
            for name in ("updatedRows", "updatedColumns", "updatedCells")
        }
        sheets = {part["updatedRange"].rpartition("!")[0] for part in parts}
        totals["totalUpdatedSheets"] = len(sheets)
        return {**self._answer("responses", parts), **{k: v for k, v in totals.items() if v}}


def _response_options(options: Json) -> Json:
    names = ("majorDimension", "valueRenderOption", "dateTimeRenderOption")
    given = {name: options.get(f"response{name[0].upper()}{name[1:]}") for name in names}
    return {name: value for name, value in given.items() if value}


def _by_rows(given: Json) -> Table:
    table: Table = given.get("values", [])
    return _turned(table, None) if given.get("majorDimension") == "COLUMNS" else table


def _turned(table: Table, blank: object = "") -> Table:
    width = _width(table)
    padded = [[*row, *[blank] * (width - len(row))] for row in table]
    return [list(column) for column in zip(*padded, strict=True)]


def _width(table: Table) -> int:
    return max(map(len, table), default=0)


def _trimmed(table: Table) -> Table:
    rows = [row[: _filled(row)] for row in table]
    last = max((i for i, row in enumerate(rows) if row), default=-1)
    return rows[: last + 1]


def _filled(row: list[Any]) -> int:
    """Return how long *row* is without what is empty at its end."""
    return max((i for i, value in enumerate(row) if value != ""), default=-1) + 1


def _fits(tab: Tab, box: Box, table: Table) -> None:
    height = len(table) if box.bottom is None else box.bottom - (box.top or 0)
    width = _width(table) if box.right is None else box.right - (box.left or 0)
    place = f"Requested writing within range [{written(tab.title, box)}], but tried writing to"
    if len(table) > height:
        raise bad(f"{place} row [{(box.top or 0) + height + 1}]")
    if _width(table) > width:
        raise bad(f"{place} column [{letters((box.left or 0) + width)}]")


def _target(corner: Place, table: Table) -> Area:
    top, left = corner.row, corner.column
    height, width = max(1, len(table)), max(1, _width(table))
    return bounded(corner.tab, Box(top, top + height, left, left + width))


def _counts(table: Table) -> Json:
    counts = {
        "updatedRows": len(table),
        "updatedColumns": _width(table),
        "updatedCells": sum(entry is not None for row in table for entry in row),
    }
    return {name: count for name, count in counts.items() if count}
