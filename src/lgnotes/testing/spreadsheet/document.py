"""A workbook as spreadsheets.get answers it."""

from collections.abc import Iterable, Sequence

import attrs

from lgnotes.testing.jsons import Json
from lgnotes.testing.spreadsheet.book import Area, Book
from lgnotes.testing.spreadsheet.cells import rendered
from lgnotes.testing.spreadsheet.requests import tables
from lgnotes.testing.spreadsheet.requests.sheets import tab_properties
from lgnotes.testing.spreadsheet.tab import Dimension, Tab

PIXELS: dict[Dimension, int] = {"ROWS": 21, "COLUMNS": 100}
"""How high a row and how wide a column is that nobody resized."""


@attrs.frozen
class View:
    """A workbook as one person sees it."""

    book: Book
    user: str

    def whole(self, areas: Sequence[Area] | None, *, grid: bool) -> Json:
        """Return the Spreadsheet, of *areas* only their sheets; cells where *grid* says so."""
        book = self.book
        answer: Json = {
            "spreadsheetId": book.id,
            "properties": book.properties,
            "sheets": [self._sheet(tab, parts, grid=grid) for tab, parts in self._chosen(areas)],
            "namedRanges": book.names,
            "developerMetadata": self._metadata("SPREADSHEET"),
            "spreadsheetUrl": f"https://docs.google.com/spreadsheets/d/{book.id}/edit",
        }
        return {name: value for name, value in answer.items() if value != []}

    def _chosen(self, areas: Sequence[Area] | None) -> Iterable[tuple[Tab, list[Area]]]:
        if areas is None:
            areas = [self.book.stored({"sheetId": tab.id}) for tab in self.book.tabs]
        for tab in self.book.tabs:
            if parts := [area for area in areas if area.tab is tab]:
                yield tab, parts

    def _metadata(self, kind: str, sheet: int | None = None) -> list[Json]:
        return [
            node
            for node in self.book.metadata
            if node["location"]["locationType"] == kind
            and (sheet is None or node["location"]["sheetId"] == sheet)
        ]

    def _sheet(self, tab: Tab, areas: Iterable[Area], *, grid: bool) -> Json:
        parts = {name: [self._part(name, part) for part in tab.parts[name]] for name in tab.parts}
        basic = parts.pop("basicFilter", [])
        answer: Json = {
            "properties": tab_properties(self.book, tab),
            "data": [self.data(area) for area in areas] if grid else [],
            **parts,
            "basicFilter": basic[0] if basic else [],
            "developerMetadata": self._metadata("SHEET", tab.id),
        }
        return {name: value for name, value in answer.items() if value != []}

    def _part(self, name: str, part: Json) -> Json:
        if name == "merges":
            merge: Json = part["range"]
            return merge
        if name == "tables":
            return tables.rendered(self.book, part)
        if name != "protectedRanges":
            return part
        may = self.book.may_edit(part, self.user)
        shown = {k: v for k, v in part.items() if may or k != "editors"}
        return {**shown, "requestingUserCanEdit": may}

    def data(self, area: Area) -> Json:
        """Return the GridData of *area*."""
        start = {"startRow": area.top, "startColumn": area.left}
        data: Json = {name: index for name, index in start.items() if index}
        if rows := self._rows(area):
            data["rowData"] = rows
        data["rowMetadata"] = self._lines(area.tab, "ROWS", area.rows)
        data["columnMetadata"] = self._lines(area.tab, "COLUMNS", area.columns)
        return data

    def _rows(self, area: Area) -> list[Json]:
        locale = self.book.locale
        rows = []
        for cells in area.tab.rows[area.top : area.bottom]:
            values = [rendered(cell, locale) if cell else {} for cell in _cut(cells, area)]
            rows.append({"values": values} if values else {})
        while rows and not rows[-1]:
            rows.pop()
        return rows

    def _lines(self, tab: Tab, dimension: Dimension, numbers: range) -> list[Json]:
        tied: dict[int, list[Json]] = {}
        for node in self.book.metadata:
            line = node["location"].get("dimensionRange", {})
            if line.get("sheetId") == tab.id and line["dimension"] == dimension:
                tied.setdefault(line["startIndex"], []).append(node)
        base, lines = {"pixelSize": PIXELS[dimension]}, tab.lines[dimension]
        return [
            {**base, **lines.get(i, {}), **({"developerMetadata": tied[i]} if i in tied else {})}
            for i in numbers
        ]


def _cut(cells: list[Json], area: Area) -> list[Json]:
    kept = cells[area.left : area.right]
    while kept and not kept[-1]:
        kept.pop()
    return kept
