"""What a write set in rows or columns where it did not belong, and how all stood before.

A line of the journal tells what stood in a row and what was written over it, so the row
is known again wherever people have moved it since.  A cell that no longer holds what was
written has been changed by a person since, and is left alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import attrs

from lgnotes.adapters.google.grid import Tab, Workbook, trimmed
from lgnotes.adapters.google.journal import Journal, Line
from lgnotes.adapters.google.layout import DAYS, Json
from lgnotes.adapters.google.marks import (
    FORMULA,
    Marks,
    Move,
    columns_between,
    key_columns,
    likest,
    marks_of,
    moved,
    moves,
)
from lgnotes.adapters.google.recording import Put, Restore, copied_back, typed_back
from lgnotes.adapters.google.rows import cell_of, day_of
from lgnotes.adapters.google.writing import set_cell
from lgnotes.register.entry import Entry


@attrs.frozen
class Undone:
    """A spreadsheet as if some lines had never been written, and what makes it so."""

    book: Workbook
    restores: tuple[Restore, ...]


def undone(book: Workbook, kept: Journal, lines: Iterable[Line], *, exactly: bool = True) -> Undone:
    """Take *lines* of the journal back, the latest first.

    *exactly* brings back whole cells as the journal has them, else the values alone of
    those without a formula.
    What a later write set where it should stays.
    """
    astray = sorted(lines, key=lambda line: (line.head.sheet, -line.write))
    tabs = dict(book.tabs)
    restores: list[Restore] = []
    names = {tab.sheet: name for name, tab in tabs.items()}
    for sheet, own in groupby(astray, key=lambda line: line.head.sheet):
        if name := names.get(sheet):
            undoing = _Undoing(kept, name, tabs[name], exactly=exactly)
            again = [one for line in own for one in undoing.taken_back(line)]
            tabs[name] = _restored(tabs[name], again)
            restores += again
    return Undone(attrs.evolve(book, tabs=tabs), tuple(restores))


@attrs.define
class _Undoing:
    """Takes lines of one tab back, as its rows stand now."""

    kept: Journal
    name: str
    tab: Tab
    exactly: bool = attrs.field(kw_only=True)
    rows: list[Marks] = attrs.field(init=False)
    _set: dict[int, set[tuple[int, int | None]]] = attrs.field(factory=dict)
    """By the number of a write: the cells that later ones set where they should."""

    def __attrs_post_init__(self) -> None:
        self.rows = marks_of(self.tab)

    def taken_back(self, line: Line) -> list[Restore]:
        """Return what brings back what *line* was written over, which `rows` then show."""
        restores = [*self._restores(line)]
        for put in (restore.put for restore in restores):
            row = dict(self.rows[put.row]) | {put.column: put.new}
            self.rows[put.row] = {c: cell for c, cell in row.items() if cell is not None}
        return restores

    def _set_since(self, write: int) -> set[tuple[int, int | None]]:
        if write not in self._set:  # all that came later is undone by then
            lines = (line for line in self.kept.lines if line.head.sheet == self.tab.sheet)
            later = (line for line in lines if line.went_right and line.write > write)
            found = ((line, row) for line in later if (row := self._row(line)) is not None)
            self._set[write] = {(row, at) for line, row in found for at in self._places(line)}
        return self._set[write]

    def _places(self, line: Line) -> Iterator[int | None]:
        return map(self._now(line), line.puts)

    def _now(self, line: Line) -> Move:
        """Return where the columns are now that *line* met; where they were, if nobody can tell."""
        met = line.head.found
        now = [
            self.rows[row] for row in (line.head.row, self.tab.head) if row < len(self.rows)
        ] or [met]
        return moves(met, met if not met or met in now else now[-1])

    def _row(self, line: Line) -> int | None:
        """Return the row that *line* was written to; None where it is gone."""
        written = dict(line.found) | {column: new for column, (_, new) in line.puts.items()}
        there = {column: cell for column, cell in written.items() if cell is not None}
        wanted = moved(there, self._now(line))
        return likest(self.rows, wanted, keys=key_columns(self.name, self.tab), near=line.row)

    def _column(self, line: Line, column: int, row: int) -> int | None:
        """Return where a column is now in which a cell of *row* was set."""
        now, new = self._now(line), line.puts[column][1]
        at = now(column)
        if at is None:  # the only one that may be it
            others = {now(other) for other in line.head.found}
            may_be = [c for c, cell in self.rows[row].items() if cell == new and c not in others]
            return may_be[0] if len(may_be) == 1 else None
        return at if self.rows[row].get(at) == new else None

    def _restores(self, line: Line) -> Iterator[Restore]:
        row = self._row(line)
        if row is None:
            return
        for column, (_, new) in line.puts.items():
            at, before = self._column(line, column, row), line.found.get(column)
            if at is None or before == new or (row, at) in self._set_since(line.write):
                continue
            put = Put(sheet=line.head.sheet, row=row, column=at, new=before)
            value = line.copied.get(column)
            yield Restore(put=put, value=value, request=self._request(line, column, put))

    def _request(self, line: Line, column: int, put: Put) -> Json:
        exactly = self.exactly or line.found.get(column) == FORMULA
        if exactly and line.place is not None and self.kept.sheet is not None:
            return copied_back(self.kept.sheet, (line.place, column + 1), put)
        value = line.copied.get(column)
        field = next((f for f, at in self.tab.columns.items() if at == put.column), "")
        if field in DAYS and isinstance(value, float | int):
            day = set_cell(self.tab, put.row, field, cell_of(day_of(value)))
            return next(day, typed_back(value, put))
        return typed_back(value, put)


def _restored(tab: Tab, restores: Sequence[Restore]) -> Tab:
    rows = [[*row] for row in tab.rows]
    for restore in restores:
        row, column = rows[restore.put.row], restore.put.column
        row += [None] * (column + 1 - len(row))
        row[column] = restore.value
    return attrs.evolve(tab, rows=trimmed(rows))


def followed(adopted: Mapping[str, Entry], began: Workbook, book: Workbook) -> Mapping[str, Entry]:
    """Return what becomes of rows that people typed, by what names each row in *book*.

    *adopted* names them as they were when a run *began*; one that is gone is left out.
    """
    rows: dict[str, Entry] = {}
    for handle, entry in adopted.items():
        name, _, number = handle.partition(":")
        was, tab = began.tabs[name], book.tabs.get(name)
        if tab is None:
            continue
        taken = {int(other.partition(":")[2]) for other in rows if other.startswith(f"{name}:")}
        now = [{} if row in taken else cells for row, cells in enumerate(marks_of(tab))]
        then = moved(marks_of(was)[int(number)], columns_between(was, tab))
        row = likest(now, then, keys=key_columns(name, tab), near=int(number))
        if row is not None:
            rows[f"{name}:{row}"] = entry
    return rows


def completed(
    kept: Journal, known: Sequence[Line], *, before: Workbook, after: Workbook
) -> Journal:
    """Return the journal of a write with the copies that Google did not make.

    What a copy does of rows that a filter hides is documented nowhere.  Where one is
    lost, what stood there is remembered from the spreadsheet as it was *before*.  The
    lines of earlier writes are *known* already.
    """
    known = known if len(known) <= len(kept.lines) else ()  # else the journal was emptied
    lines = (*known, *kept.lines[len(known) :])
    for name, tab in after.tabs.items():
        if (was := before.tabs.get(name)) and tab.rows:
            memory = _Memory(name, was, tab)
            later = (memory.completed(line) for line in lines[len(known) :])
            lines = (*known, *later)
    return attrs.evolve(kept, lines=lines)


@attrs.define
class _Memory:
    name: str
    was: Tab
    now: Tab
    rows: list[Marks] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.rows = marks_of(self.now)

    def completed(self, line: Line) -> Line:
        """Return *line* with what stood in its row, where its copy is empty but the row was not."""
        if line.head.sheet != self.now.sheet or not line.is_lost:
            return line
        held = self.rows[line.row] if line.row < len(self.rows) else {}
        rest = {c: cell for c, cell in held.items() if c not in line.puts}
        move = columns_between(self.was, self.now)
        rows = [moved(row, move) for row in marks_of(self.was)]
        others = [{c: cell for c, cell in row.items() if c not in line.puts} for row in rows]
        row = likest(others, rest, keys=key_columns(self.name, self.now), near=line.row)
        if row is None:
            return line
        cells = enumerate(self.was.rows[row])
        copied = {place: cell for c, cell in cells if (place := move(c)) is not None}
        return attrs.evolve(line, found=rows[row], copied=copied, place=None, is_lost=False)
