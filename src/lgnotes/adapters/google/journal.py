"""The journal: what stood in the rows that a write went to, kept by the write itself.

Google has no write that holds only while rows and columns are where they were read
(no ETag, no condition on a cell; a batch that is valid is done).  So each write begins
by copying the rows it goes to, and the headings above them, as they stand at that very
moment, into a hidden tab, and notes there what it believed of them.  Batches are atomic:
the copies are there if and only if the write is, and show later what it met, also to a
run that finds another one killed.

In the tab, column A of a line says what was believed, as JSON; the copy follows it.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import Any, Final

import attrs

from lgnotes.adapters.google.grid import Cell, Tab, Workbook, cell_value, formulas_of, rows_of
from lgnotes.adapters.google.layout import HISTORY, STATE, Json

JOURNAL: Final = "_lgnotes_journal"
"""The hidden tab."""

_ID: Final = 710_090
_ROWS: Final = 200
_MORE: Final = 26
"""Columns that the journal has more than any other tab: people may add some meanwhile."""

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "tasks": ("uid",), "decisions": ("uid",), "meetings": ("document",), STATE: ("kind", "key"),
}  # fmt: skip
"""The fields that name a row; a row of another tab is known by all that stands in it."""

Marks = Mapping[int, Cell]
"""What stands in a row, by column: each cell as its `mark`, empty ones left out."""

_LONG: Final = 100
_FORMULA: Final = "="


def mark(cell: Cell) -> Cell:
    """Return what stands for *cell* where cells are compared: itself, or a digest if it is long."""
    if isinstance(cell, str) and len(cell) > _LONG:
        return "#" + blake2b(cell.encode(errors="surrogatepass"), digest_size=12).hexdigest()
    return None if cell == "" else cell


def marks(row: Sequence[Cell], formulas: Sequence[int] = ()) -> Marks:
    """Return the marks of a row; any formula is like any other."""
    cells = {place: mark(cell) for place, cell in enumerate(row)}
    cells |= dict.fromkeys(formulas, _FORMULA)
    return {place: cell for place, cell in cells.items() if cell is not None}


def marks_of(tab: Tab) -> list[Marks]:
    """Return the marks of all rows of *tab*."""
    held: dict[int, list[int]] = {}
    for row, column in tab.formulas:
        held.setdefault(row, []).append(column)
    return [marks(cells, held.get(row, ())) for row, cells in enumerate(tab.rows)]


def key_of(row: Marks, columns: Sequence[int | None]) -> str:
    """Return what names a row, "" where nothing does."""
    cells = (str(row.get(-1 if column is None else column, "")).strip() for column in columns)
    return "\x1f".join(cells).strip("\x1f")


def key_columns(name: str, tab: Tab) -> tuple[int, ...]:
    """Return the columns that name the rows of *tab*, none where one is missing."""
    columns = [tab.columns.get(field) for field in KEYS.get(name, ())]
    return () if None in columns else tuple(column for column in columns if column is not None)


@attrs.frozen(kw_only=True)
class Head:
    """The headings of a tab that a write went to."""

    sheet: int
    keys: tuple[int, ...]
    names: Marks
    """As they were believed to be."""

    found: Marks
    """As they were."""


@attrs.frozen(kw_only=True)
class Line:
    """One row that a write went to."""

    head: Head
    row: int
    """Where it was believed to be."""

    key: str
    content: Marks | None
    """All that was believed to stand in it; None where the key alone names it."""

    puts: Mapping[int, tuple[Cell, Cell]]
    """Column → the marks of what was believed to stand there and of what was written."""

    copied: Mapping[int, Cell]
    """What did stand there: column → cell."""

    found: Marks
    place: int | None
    """Where the copy is in the journal; None where it is remembered otherwise."""

    write: int
    """Which write it is of: later ones have higher numbers."""

    @property
    def went_right(self) -> bool:
        """Whether it met the row, the columns and the values that it believed in."""
        if self.head.found != self.head.names:
            return False
        if self.content is not None:
            return self.found == self.content
        as_believed = all(self.found.get(c) == old for c, (old, _) in self.puts.items())
        return as_believed and key_of(self.found, self.head.keys) == self.key


@attrs.frozen(kw_only=True)
class Journal:
    """The journal as it was read."""

    sheet: int | None = None
    """The id of its tab, None before there is one."""

    rows: Sequence[Sequence[Cell]] = ()
    lines: tuple[Line, ...] = ()
    grid: tuple[int, int] = (0, 0)
    """How many rows and columns its tab has."""

    widest: int = 0
    """How many columns any other tab has at most."""

    merged: bool = False

    @property
    def astray(self) -> tuple[Line, ...]:
        """The lines that did not go where they should; there are none once all is settled."""
        return tuple(line for line in self.lines if not line.went_right)

    @property
    def latest(self) -> tuple[Line, ...]:
        """The lines of the last write."""
        last = max((line.write for line in self.lines), default=0)
        return tuple(line for line in self.lines if line.write == last)


def journal(said: Mapping[str, Any]) -> Journal:
    """Return the journal in the spreadsheet that Google's answer *said* describes."""
    sheets = [(sheet["properties"], sheet) for sheet in said.get("sheets", ())]
    grids = {id(sheet): _grid(properties) for properties, sheet in sheets}
    widest = max((columns for _, columns in grids.values()), default=0)
    for properties, sheet in sheets:
        if properties.get("sheetId") == _ID or properties.get("title") == JOURNAL:
            rows = rows_of(sheet)
            found = Journal(
                sheet=properties["sheetId"],
                rows=rows,
                grid=grids.pop(id(sheet)),
                widest=max((columns for _, columns in grids.values()), default=0),
                merged=bool(sheet.get("merges")),
            )
            return _with_lines(found, formulas_of(sheet))
    return Journal(widest=widest)


def _grid(properties: Mapping[str, Any]) -> tuple[int, int]:
    grid = properties.get("gridProperties", {})
    return grid.get("rowCount", 1000), grid.get("columnCount", 26)


def _with_lines(found: Journal, formulas: frozenset[tuple[int, int]]) -> Journal:
    heads: dict[tuple[int, int], Head] = {}
    lines: list[Line] = []
    for place, row in enumerate(found.rows):
        try:
            note = json.loads(str(row[0] or "")) if row else {}
            copied = dict(enumerate(row[1:]))
            places = [column - 1 for at, column in formulas if at == place]
            met = marks(row[1:], places)
            if "names" in note:
                heads[note["sheet"], note["write"]] = _head(note, met)
            elif "puts" in note:
                head = heads[note["sheet"], note["write"]]
                lines.append(_line(note, met, head=head, copied=copied, place=place))
        except (ValueError, TypeError, KeyError):
            continue  # somebody wrote there
    return attrs.evolve(found, lines=tuple(lines))


def _head(note: Mapping[str, Any], met: Marks) -> Head:
    names = _by_column(note["names"])
    return Head(sheet=note["sheet"], keys=tuple(note["keys"]), names=names, found=met)


def _line(
    note: Mapping[str, Any], met: Marks, *, head: Head, copied: Mapping[int, Cell], place: int
) -> Line:
    content = note["content"]
    return Line(
        head=head,
        row=note["row"],
        key=note["key"],
        content=None if content is None else _by_column(content),
        puts={column: (old, new) for column, (old, new) in _by_column(note["puts"]).items()},
        copied=copied,
        found=met,
        place=place,
        write=note["write"],
    )


def _by_column(said: Mapping[str, Any]) -> dict[int, Any]:
    return {int(column): value for column, value in said.items()}


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
    rows = [{"values": [_cell(value)]}]
    return {"updateCells": {"start": at, "rows": rows, "fields": "userEnteredValue"}}


def changes(book: Workbook, requests: Sequence[Json], restores: Sequence[Restore] = ()) -> bool:
    """Tell whether anything in *book* would be other than it is."""
    puts = [*(restore.put for restore in restores)]
    for request in requests:
        if not request.get("updateCells", {}).get("start"):
            return True
        puts += _puts(request)
    cells = {(put.sheet, put.row, put.column): put.new for put in puts}
    rows = {tab.sheet: marks_of(tab) for tab in book.tabs.values()}
    return any(new != _mark_at(rows.get(sheet, ()), *at) for (sheet, *at), new in cells.items())


def _mark_at(rows: Sequence[Marks], row: int, column: int) -> Cell:
    return rows[row].get(column) if row < len(rows) else None


def recorded(
    book: Workbook,
    kept: Journal,
    requests: Sequence[Json],
    *,
    restores: Sequence[Restore] = (),
    copying: bool = True,
) -> list[Json]:
    """Return *restores* and *requests* as one list, which first keeps what it will meet.

    Lines that went right make room; as long as some are astray, all stay.  Without
    *copying*, only what is believed is noted.
    """
    there = {tab.sheet for tab in book.tabs.values()}
    growth = [r for r in requests if r.get("appendDimension", {}).get("sheetId") in there]
    done = [*(restore.request for restore in restores), *_without(requests, growth)]
    puts = [restore.put for restore in restores]
    puts += (put for request in requests for put in _puts(request))
    notes = [*_notes(book, puts)]
    if not notes:
        return [*growth, *done]
    writing = _Recording(kept=kept, notes=notes, first=len(kept.rows) if kept.astray else 0)
    return [*growth, *writing.requests(copying=copying), *done]


def _without(requests: Sequence[Json], others: Sequence[Json]) -> Iterator[Json]:
    left_out = {id(other) for other in others}
    return (request for request in requests if id(request) not in left_out)


def _square(sheet: int, row: int, column: int) -> Json:
    rows = {"startRowIndex": row, "endRowIndex": row + 1}
    return {"sheetId": sheet, **rows, "startColumnIndex": column, "endColumnIndex": column + 1}


def _cell(value: Cell) -> Json:
    if value is None or value == "":
        return {}
    kind = {str: "stringValue", bool: "boolValue"}.get(type(value), "numberValue")
    return {"userEnteredValue": {kind: value}}


def cleared(kept: Journal) -> list[Json]:
    """Return the requests that empty the journal."""
    if kept.sheet is None or not kept.rows:
        return []
    used = {"sheetId": kept.sheet, "startRowIndex": 0, "endRowIndex": len(kept.rows)}
    parted = [{"unmergeCells": {"range": used}}] if kept.merged else []
    return [*parted, {"updateCells": {"range": used, "fields": "*"}}]


Note = dict[str, Any]


def _notes(book: Workbook, puts: Sequence[Put]) -> Iterator[Note]:
    """Yield what is believed of each row that is written to, tab by tab."""
    rows: dict[int, dict[int, dict[int, Cell]]] = {}
    for put in puts:
        rows.setdefault(put.sheet, {}).setdefault(put.row, {})[put.column] = put.new
    for name, tab in book.tabs.items():
        if name != HISTORY and tab.sheet in rows:  # the history is only ever added to
            yield from _believed(name, tab, rows[tab.sheet])


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
    names = now[0] if now else {}
    yield {"sheet": tab.sheet, "row": 0, "keys": columns, "names": names}
    for row in sorted(rows):
        held = now[row] if row < len(now) else {}
        key = key_of(held, columns)
        puts = {column: (held.get(column), new) for column, new in rows[row].items()}
        content = None if key and often[key] == 1 else held
        yield {"sheet": tab.sheet, "row": row, "key": key, "content": content, "puts": puts}


@attrs.frozen(kw_only=True)
class _Recording:
    kept: Journal
    notes: list[Note]
    first: int

    def requests(self, *, copying: bool) -> Iterator[Json]:
        yield from self._room()
        notes = (note | {"write": self.first} for note in self.notes)
        texts = (json.dumps(note, ensure_ascii=False) for note in notes)
        rows = [{"values": [_cell(text)]} for text in texts]
        start = {"sheetId": self._sheet, "rowIndex": self.first, "columnIndex": 0}
        yield {"updateCells": {"start": start, "rows": rows, "fields": "userEnteredValue"}}
        if copying:
            yield from self._copies()

    @property
    def _sheet(self) -> int:
        return _ID if self.kept.sheet is None else self.kept.sheet

    def _room(self) -> Iterator[Json]:
        """Yield what makes the tab, empties it or lets it grow."""
        rows, columns = self.first + len(self.notes), self.kept.widest + 1 + _MORE
        if self.kept.sheet is None:
            grid = {"rowCount": max(_ROWS, rows), "columnCount": columns}
            properties = {"sheetId": _ID, "title": JOURNAL, "hidden": True, "gridProperties": grid}
            yield {"addSheet": {"properties": properties}}
            return
        if not self.first:
            yield from cleared(self.kept)
        sizes = (("ROWS", rows, self.kept.grid[0]), ("COLUMNS", columns, self.kept.grid[1]))
        for dimension, needed, there in sizes:
            if needed > there:
                more = {"sheetId": self._sheet, "dimension": dimension, "length": needed - there}
                yield {"appendDimension": more}

    def _copies(self) -> Iterator[Json]:
        """Yield the copies, each of as many rows as follow each other in their tab."""
        placed = enumerate(self.notes, self.first)
        runs = groupby(placed, key=lambda one: (one[1]["sheet"], one[1]["row"] - one[0]))
        for (sheet, _), run in runs:
            ((place, note), *others) = run
            top, count = note["row"], 1 + len(others)
            source = {"sheetId": sheet, "startRowIndex": top, "endRowIndex": top + count}
            at = {"sheetId": self._sheet, "startRowIndex": place, "endRowIndex": place + count}
            at |= {"startColumnIndex": 1, "endColumnIndex": 2}
            yield {"copyPaste": {"source": source, "destination": at, "pasteType": "PASTE_NORMAL"}}
