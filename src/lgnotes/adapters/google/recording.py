"""What a write puts before its requests, so that everybody can tell later what it met."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

import attrs

from lgnotes.adapters.google.grid import Cell, Tab, Workbook, cell_value
from lgnotes.adapters.google.journal import JOURNAL, JOURNAL_ID, Journal
from lgnotes.adapters.google.layout import HISTORY, Json
from lgnotes.adapters.google.marks import key_columns, key_of, mark, marks_of
from lgnotes.adapters.google.tables import Table

_ROWS: Final = 200
_MORE: Final = 26
"""Columns that the journal has more than any other tab: people may add some meanwhile."""


@attrs.frozen(kw_only=True)
class Put:
    """One cell that is to be set."""

    sheet: int
    row: int
    column: int
    new: Cell
    """The mark of its new value."""


@attrs.frozen(kw_only=True)
class Restore:
    """One cell that is to be again what it was, and the request that makes it so."""

    put: Put
    value: Cell
    request: Json


def copied_back(sheet: int, place: tuple[int, int], put: Put) -> Json:
    """Return the request that copies a cell back, at *place* of the journal's tab *sheet*."""
    return {
        "copyPaste": {
            "source": _square(sheet, *place),
            "destination": _square(put.sheet, put.row, put.column),
            "pasteType": "PASTE_NORMAL",
        }
    }


def typed_back(value: Cell, put: Put) -> Json:
    """Return the request that sets a cell to *value*, whatever its format."""
    at = {"sheetId": put.sheet, "rowIndex": put.row, "columnIndex": put.column}
    rows = [{"values": [_content(value)]}]
    return {"updateCells": {"start": at, "rows": rows, "fields": "userEnteredValue"}}


def recorded(
    book: Workbook,
    kept: Journal,
    requests: Sequence[Json],
    *,
    restores: Sequence[Restore] = (),
    keeping: bool = True,
) -> list[Json]:
    """Return *restores* and *requests* as one list, which first keeps what it will meet.

    Once the journal is settled, its lines make room; until then, all stay.  Without
    *keeping*, it is emptied, and nothing is known of what the write meets.
    """
    there = {tab.sheet for tab in book.tabs.values()}
    growth = [r for r in requests if r.get("appendDimension", {}).get("sheetId") in there]
    done = [*(restore.request for restore in restores), *_without(requests, growth)]
    puts = [restore.put for restore in restores]
    puts += (put for request in requests for put in _puts(request))
    stretched = {r["updateTable"]["table"]["tableId"] for r in requests if "updateTable" in r}
    notes = [*_notes(book, puts, stretched)]
    if not notes or not keeping:
        return [*growth, *(() if kept.is_settled else _cleared(kept)), *done]
    # as far down as what is copied: a formula that refers to rows above finds them there, too
    lowest = max((len(tab.rows) for tab in book.tabs.values()), default=0)
    first = lowest if kept.is_settled else len(kept.rows)
    writing = _Recording(kept=kept, notes=notes, first=first)
    return [*growth, *writing.requests(), *done]


def _without(requests: Sequence[Json], others: Sequence[Json]) -> Iterator[Json]:
    left_out = {id(other) for other in others}
    return (request for request in requests if id(request) not in left_out)


def _square(sheet: int, row: int, column: int) -> Json:
    rows = {"startRowIndex": row, "endRowIndex": row + 1}
    return {"sheetId": sheet, **rows, "startColumnIndex": column, "endColumnIndex": column + 1}


def _content(value: Cell) -> Json:
    if value is None or value == "":
        return {}
    kind = {str: "stringValue", bool: "boolValue"}.get(type(value), "numberValue")
    return {"userEnteredValue": {kind: value}}


def _cleared(kept: Journal) -> list[Json]:
    """Return the requests that empty the journal."""
    if kept.sheet is None or not kept.rows:
        return []
    used = {"sheetId": kept.sheet, "startRowIndex": 0, "endRowIndex": len(kept.rows)}
    parted = [{"unmergeCells": {"range": used}}] if kept.merged else []
    first = {"deleteConditionalFormatRule": {"sheetId": kept.sheet, "index": 0}}
    return [*parted, *[first] * kept.rules, {"updateCells": {"range": used, "fields": "*"}}]


Note = dict[str, Any]


def _notes(book: Workbook, puts: Sequence[Put], stretched: Collection[str]) -> Iterator[Note]:
    """Yield what is believed of each row and table that is written to, tab by tab."""
    rows: dict[int, dict[int, dict[int, Cell]]] = {}
    for put in puts:
        rows.setdefault(put.sheet, {}).setdefault(put.row, {})[put.column] = put.new
    for name, tab in book.tabs.items():
        if name != HISTORY and tab.sheet in rows:  # the history is only ever added to
            yield from _believed(name, tab, rows[tab.sheet])
            yield from (_of_table(tab, table) for table in tab.tables if table.id in stretched)


def _puts(request: Json) -> Iterator[Put]:
    """Yield the cells that a request sets one by one."""
    written = request.get("updateCells", {})
    if start := written.get("start"):
        for row, values in enumerate(written["rows"], start["rowIndex"]):
            for column, cell in enumerate(values["values"], start["columnIndex"]):
                new = mark(cell_value(cell))
                yield Put(sheet=start["sheetId"], row=row, column=column, new=new)


def _believed(name: str, tab: Tab, rows: Mapping[int, Mapping[int, Cell]]) -> Iterator[Note]:
    columns = key_columns(name, tab)
    now = marks_of(tab)
    often = Counter(key_of(row, columns) for row in now)
    names = now[tab.head] if tab.head < len(now) else {}
    yield {"sheet": tab.sheet, "row": tab.head, "keys": columns, "names": names}
    for row in sorted(rows):
        held = now[row] if row < len(now) else {}
        key = key_of(held, columns)
        puts = {column: (held.get(column), new) for column, new in rows[row].items()}
        content = None if key and often[key] == 1 else held
        yield {"sheet": tab.sheet, "row": row, "key": key, "content": content, "puts": puts}


def _of_table(tab: Tab, table: Table) -> Note:
    return {"sheet": tab.sheet, "table": table.id, "area": attrs.astuple(table.area)}


@attrs.frozen(kw_only=True)
class _Recording:
    kept: Journal
    notes: list[Note]
    first: int

    def requests(self) -> Iterator[Json]:
        yield from self._room()
        notes = (note | {"write": self.first} for note in self.notes)
        texts = (json.dumps(note, ensure_ascii=False) for note in notes)
        rows = [{"values": [_content(text)]} for text in texts]
        start = {"sheetId": self._sheet, "rowIndex": self.first, "columnIndex": 0}
        yield {"updateCells": {"start": start, "rows": rows, "fields": "userEnteredValue"}}
        yield from self._copies()

    @property
    def _sheet(self) -> int:
        return JOURNAL_ID if self.kept.sheet is None else self.kept.sheet

    def _room(self) -> Iterator[Json]:
        """Yield what makes the tab, empties it or lets it grow."""
        rows, columns = self.first + len(self.notes), self.kept.widest + 1 + _MORE
        if self.kept.sheet is None:
            grid = {"rowCount": max(_ROWS, rows), "columnCount": columns}
            properties = {
                "sheetId": JOURNAL_ID,
                "title": JOURNAL,
                "hidden": True,
                "gridProperties": grid,
            }
            yield {"addSheet": {"properties": properties}}
            return
        if self.kept.is_settled:
            yield from _cleared(self.kept)
        sizes = (("ROWS", rows, self.kept.grid[0]), ("COLUMNS", columns, self.kept.grid[1]))
        for dimension, needed, there in sizes:
            if needed > there:
                more = {"sheetId": self._sheet, "dimension": dimension, "length": needed - there}
                yield {"appendDimension": more}

    def _copies(self) -> Iterator[Json]:
        """Yield the copies: of each row, or of as many as follow each other and were empty.

        A row that Google does not copy, as a filter hides it, then leaves its own line empty.
        """
        placed = ((n, note) for n, note in enumerate(self.notes, self.first) if "row" in note)
        for (sheet, _, _), run in groupby(placed, key=_copied_together):
            ((place, note), *others) = run
            top, count = note["row"], 1 + len(others)
            source = {"sheetId": sheet, "startRowIndex": top, "endRowIndex": top + count}
            at = {"sheetId": self._sheet, "startRowIndex": place, "endRowIndex": place + count}
            at |= {"startColumnIndex": 1, "endColumnIndex": 2}
            yield {"copyPaste": {"source": source, "destination": at, "pasteType": "PASTE_NORMAL"}}


def _copied_together(placed: tuple[int, Note]) -> tuple[int, int, int]:
    place, note = placed
    was_empty = note.get("content") == {}
    return note["sheet"], note["row"] - place, -1 if was_empty else place
