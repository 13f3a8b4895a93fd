"""A spreadsheet as it was read: its tabs, where their columns are now, and their cells."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from lgnotes.adapters.google import tables
from lgnotes.adapters.google.layout import COLUMNS, METADATA, TAB, TABS, heading, title
from lgnotes.adapters.google.tables import Area, Table
from lgnotes.register.identity import OURS
from lgnotes.texts import LANGUAGES

Json = Mapping[str, Any]
Cell = str | float | bool | None
"""What a cell holds: Google tells text, numbers (days too) and yes or no apart."""

FIELDS: Final = (
    "properties(title,locale),namedRanges(name),"
    "sheets(properties(sheetId,title,gridProperties),developerMetadata,"
    f"protectedRanges(protectedRangeId,description),{tables.FIELDS},conditionalFormats(ranges),"
    "data(columnMetadata(developerMetadata),rowData(values(effectiveValue,userEnteredValue))))"
)


_HEAD_ROWS = 20
"""Rows among which the headings are looked for."""


@attrs.frozen
class Tab:
    """One tab of ours."""

    sheet: int
    columns: Mapping[str, int]
    """Where each field's column is now; a column that a person deleted is not there."""

    rows: Sequence[Sequence[Cell]]
    """All rows down to the last with anything in it, the headings first."""

    row_count: int
    tables: tuple[Table, ...] = ()
    obstacles: tuple[Area, ...] = ()
    """What no table may grow over, beside other tables."""

    head: int = 0
    """The row of the headings; people may have put others above it."""

    computed: Mapping[int, Mapping[int, bool]] = attrs.field(factory=dict)
    """Where nobody typed what is shown, by row and column: see `computed_of`."""

    @property
    def width(self) -> int:
        """How many columns there are up to the last of ours."""
        return max(self.columns.values(), default=-1) + 1

    @property
    def home(self) -> Table | None:
        """The table that has our headings, or most of them; None where none has any."""
        tables = [table for table in self.tables if table.area.top == self.head]
        best = max(tables, key=self.held, default=None)
        return best if best and self.held(best) else None

    def held(self, table: Table) -> int:
        """Return how many of our columns a table holds."""
        area = table.area
        return sum(area.left <= column < area.right for column in self.columns.values())

    def end(self, right: int) -> int:
        """Return the row below all that stands left of the column *right*."""
        rows = range(len(self.rows), 0, -1)
        return next((row for row in rows if any(map(_is_said, self.rows[row - 1][:right]))), 0)

    def cell(self, row: int, field: str) -> Cell:
        """Return what stands in the column of *field*; None where nothing does."""
        column = self.columns.get(field)
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column is not None and column < len(cells) else None

    def text(self, row: int, field: str) -> str:
        """Return the same as text."""
        cell = self.cell(row, field)
        return "" if cell is None else str(cell)

    def used(self) -> Iterator[int]:
        """Yield the rows below the headings in which anything of ours stands."""
        for row in range(self.head + 1, len(self.rows)):
            if any(_is_said(self.cell(row, field)) for field in self.columns):
                yield row


def _is_said(cell: Cell) -> bool:
    return cell not in (None, "")


@attrs.frozen
class Workbook:
    """A whole spreadsheet."""

    tabs: Mapping[str, Tab]
    titles: frozenset[str]
    """Of all its sheets."""

    names: frozenset[str]
    """Of all its tables and named ranges."""

    generation: int
    """Counts the writes; 0 where there has been none."""

    token: str
    """What the last write called itself."""

    empty_sheets: tuple[int, ...] = ()
    """Tabs of others with nothing in them: what a new spreadsheet begins with."""


def workbook(said: Json) -> Workbook:
    """Return the spreadsheet that Google's answer *said* describes."""
    tabs: dict[str, Tab] = {}
    empty: list[int] = []
    titles: set[str] = set()
    generation, token = 0, ""
    for sheet in said.get("sheets", ()):
        titles.add(sheet["properties"].get("title", ""))
        name = _name(sheet)
        if name is None:
            empty += [sheet["properties"].get("sheetId", 0)] if not any(rows_of(sheet)) else []
            continue
        tabs[name] = _tab(name, sheet)
        for guard in sheet.get("protectedRanges", ()):
            if str(guard.get("description", "")).startswith(GUARD):
                generation = int(guard["protectedRangeId"])
                token = guard["description"].removeprefix(GUARD)
    names = frozenset(tables.names_of(said))
    return Workbook(tabs, frozenset(titles), names, generation, token, tuple(empty))


GUARD: Final = "lgnotes: "
"""Begins the description of the protected range whose id counts the writes."""


def _name(sheet: Json) -> str | None:
    """Return which tab of ours a sheet is: by its metadata, or by its title."""
    for metadata in sheet.get("developerMetadata", ()):
        if metadata.get("metadataKey") == TAB:
            return str(metadata.get("metadataValue"))
    shown = sheet["properties"].get("title")
    named = (tab for tab in TABS for language in LANGUAGES if title(tab, language) == shown)
    found = next(named, None)
    return found if found and _is_ours(found, sheet) else None


def _is_ours(name: str, sheet: Json) -> bool:
    """Tell whether a sheet that is called like a tab of ours is it; groups list people too."""
    rows = rows_of(sheet)
    columns = _columns(name, sheet, rows)
    if name != "people":
        return bool(columns)
    uid = columns.get("uid", -1)
    uids = (str(row[uid] or "") for row in rows[1:] if uid < len(row))
    return {"name", "uid"} <= columns.keys() and all(one.startswith(OURS) for one in uids if one)


def _tab(name: str, sheet: Json) -> Tab:
    rows = rows_of(sheet)
    tab = Tab(
        sheet=sheet["properties"].get("sheetId", 0),
        columns=_columns(name, sheet, rows),
        rows=rows,
        row_count=sheet["properties"].get("gridProperties", {}).get("rowCount", 1000),
        computed=computed_of(sheet),
        tables=tables.tables_of(sheet),
        obstacles=tables.obstacles_of(sheet),
    )
    return attrs.evolve(tab, head=_head(name, tab))


def _head(name: str, tab: Tab) -> int:
    """Return the row that has most of the headings, else the first row of a table of ours."""
    least = len(tab.columns) // 2 + 1
    for row in range(min(len(tab.rows), _HEAD_ROWS)):
        if sum(_names(name, field, tab.text(row, field)) for field in tab.columns) >= least:
            return row
    return next((table.area.top for table in tab.tables if tab.held(table) >= least), 0)


def _names(name: str, field: str, words: str) -> bool:
    said = words.strip().casefold()
    return any(said == heading(name, field, language).casefold() for language in LANGUAGES)


def rows_of(sheet: Json) -> list[list[Cell]]:
    """Return the cells of a sheet, down to the last row with anything in it."""
    return trimmed([[cell_value(value) for value in row] for row in _nodes(sheet)])


def trimmed(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Return *rows* down to the last with anything in it."""
    end = len(rows)
    while end and not any(map(_is_said, rows[end - 1])):
        end -= 1
    return rows[:end]


def computed_of(sheet: Json) -> Mapping[int, Mapping[int, bool]]:
    """Return where a formula stands (True), or what one elsewhere gives (False)."""
    found: dict[int, dict[int, bool]] = {}
    for row, values in enumerate(_nodes(sheet)):
        for column, value in enumerate(values):
            entered = value.get("userEnteredValue")
            if "formulaValue" in (entered or ()):
                found.setdefault(row, {})[column] = True
            elif not entered and "effectiveValue" in value:
                found.setdefault(row, {})[column] = False
    return found


def _nodes(sheet: Json) -> Iterator[Sequence[Json]]:
    for data in sheet.get("data", ())[:1]:
        yield from (row.get("values", ()) for row in data.get("rowData", ()))


def cell_value(value: Json) -> Cell:
    """Return what a cell of Google's form holds, the result where it is a formula."""
    said = value.get("effectiveValue") or value.get("userEnteredValue") or {}
    for kind in ("stringValue", "numberValue", "boolValue"):
        if kind in said:
            found: Cell = said[kind]
            return found
    return None


def _columns(name: str, sheet: Json, rows: Sequence[Sequence[Cell]]) -> dict[str, int]:
    """Return where each field's column is: by its metadata, or else by its heading."""
    found: dict[str, int] = {}
    for data in sheet.get("data", ())[:1]:
        for place, column in enumerate(data.get("columnMetadata", ())):
            for metadata in column.get("developerMetadata", ()):
                if metadata.get("metadataKey") == METADATA:
                    found.setdefault(str(metadata.get("metadataValue")), place)
    if found:
        return {field: place for field, place in found.items() if field in COLUMNS[name]}
    heads = {
        str(cell).strip().casefold(): place for place, cell in enumerate(rows[0] if rows else ())
    }
    for field in COLUMNS[name]:
        for language in LANGUAGES:
            words = heading(name, field, language).casefold()
            if words in heads:
                found.setdefault(field, heads[words])
    return found
