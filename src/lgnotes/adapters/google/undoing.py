"""What a write set in rows or columns where it did not belong, and how all stood before.

A line of the journal tells what stood in a row and what was written over it, so the row
is known again wherever people have moved it since.  A cell that no longer holds what was
written has been changed by a person since, and is left alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import attrs

from lgnotes.adapters.google.grid import Tab, Workbook, trimmed
from lgnotes.adapters.google.journal import (
    Journal,
    Line,
    Marks,
    Put,
    Restore,
    copied_back,
    key_columns,
    key_of,
    marks_of,
    typed_back,
)
from lgnotes.adapters.google.layout import DAYS, Json
from lgnotes.adapters.google.rows import cell_of, day_of
from lgnotes.adapters.google.writing import set_cell
from lgnotes.register.entry import Entry

Place = tuple[int, int, int]
"""A cell: the id of its tab, row and column."""

Move = Callable[[int], int | None]
"""Where a column is now, None where nobody can tell."""


@attrs.frozen
class Undone:
    """A spreadsheet as if some lines had never been written, and what makes it so."""

    book: Workbook
    restores: tuple[Restore, ...]


def undone(book: Workbook, kept: Journal, lines: Iterable[Line], *, exactly: bool = True) -> Undone:
    """Take *lines* of the journal back, the latest first.

    *exactly* brings back whole cells as the journal has them, else their values alone.
    What a later write set where it should stays.
    """
    astray = sorted(lines, key=lambda line: (line.head.sheet, -line.write))
    tabs = dict(book.tabs)
    restores: list[Restore] = []
    names = {tab.sheet: name for name, tab in tabs.items()}
    for sheet, own in groupby(astray, key=lambda line: line.head.sheet):
        if name := names.get(sheet):
            undoing = _Undoing(kept, tabs[name], exactly=exactly)
            again = [one for line in own for one in undoing.taken_back(line)]
            tabs[name] = _restored(tabs[name], again)
            restores += again
    return Undone(attrs.evolve(book, tabs=tabs), tuple(restores))


@attrs.define
class _Undoing:
    """Takes lines of one tab back, as its rows stand now."""

    kept: Journal
    tab: Tab
    exactly: bool = attrs.field(kw_only=True)
    rows: list[Marks] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.rows = marks_of(self.tab)

    def taken_back(self, line: Line) -> list[Restore]:
        """Return what brings back what *line* was written over, which `rows` then show."""
        restores = [*self._restores(line)]
        for put in (restore.put for restore in restores):
            row = dict(self.rows[put.row]) | {put.column: put.new}
            self.rows[put.row] = {c: cell for c, cell in row.items() if cell is not None}
        return restores

    def _is_set(self, row: int, column: int, *, since: int) -> bool:
        """Tell whether a later write set a cell where it should."""
        lines = (line for line in self.kept.lines if line.head.sheet == self.tab.sheet)
        return any(
            column in map(self._now(line), line.puts)
            and row_of(line, self.rows, self._now(line)) == row
            for line in lines
            if line.went_right and line.write > since
        )

    def _now(self, line: Line) -> Move:
        return moves(line.head.found, self.rows[0] if self.rows else {})

    def _restores(self, line: Line) -> Iterator[Restore]:
        now = self._now(line)
        row = row_of(line, self.rows, now)
        if row is None:
            return
        for column, (_, new) in line.puts.items():
            at, before = now(column), line.found.get(column)
            if at is None or self.rows[row].get(at) != new or before == new:
                continue
            if self._is_set(row, at, since=line.write):
                continue
            put = Put(sheet=line.head.sheet, row=row, column=at, new=before)
            value = line.copied.get(column)
            yield Restore(put=put, value=value, request=self._request(line, column, put))

    def _request(self, line: Line, column: int, put: Put) -> Json:
        if self.exactly and line.place is not None and self.kept.sheet is not None:
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


def row_of(line: Line, rows: Sequence[Marks], now: Move) -> int | None:
    """Return which of *rows* it is that *line* was written to; None where it is gone."""
    written = dict(line.found) | {column: new for column, (_, new) in line.puts.items()}
    places = ((now(column), cell) for column, cell in written.items())
    wanted = {at: cell for at, cell in places if at is not None and cell is not None}
    keys = [now(column) for column in line.head.keys]
    return likest(rows, wanted, keys=keys, near=line.row)


def moves(then: Marks, now: Marks) -> Move:
    """Return where the columns under the headings *then* are, which are *now* others."""
    if then == now:
        return lambda column: column
    once = [*then.values()]
    texts = [*now.values()]
    places = {cell: column for column, cell in now.items() if texts.count(cell) == 1}
    found = {
        c: places[cell] for c, cell in then.items() if cell in places and once.count(cell) == 1
    }
    return found.get


def likest(
    rows: Sequence[Marks], wanted: Marks, *, keys: Sequence[int | None], near: int
) -> int | None:
    """Return which of *rows* is the *wanted* one, as close to *near* as there is any.

    It has the same key; one without a key differs in no more cells than it has alike.
    """
    key = key_of(wanted, keys)
    same = [i for i, row in enumerate(rows) if row and key_of(row, keys) == key]
    pool = [i for i in same if rows[i] == wanted]
    pool = pool or [i for i in same if key or _balance(rows[i], wanted) >= 0]
    return min(pool, key=lambda i: (-_balance(rows[i], wanted), abs(i - near)), default=None)


def _balance(one: Marks, other: Marks) -> int:
    """Return how many more cells are alike than not."""
    alike = sum(other.get(column) == cell for column, cell in one.items())
    return alike - (len(one.keys() | other.keys()) - alike)


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
        now = marks_of(tab)
        taken = {int(other.partition(":")[2]) for other in rows if other.startswith(f"{name}:")}
        now = [{} if row in taken else cells for row, cells in enumerate(now)]
        then = _moved(marks_of(was), _columns(was, tab))[int(number)]
        row = likest(now, then, keys=key_columns(name, tab), near=int(number))
        if row is not None:
            rows[f"{name}:{row}"] = entry
    return rows


def _columns(was: Tab, now: Tab) -> Move:
    """Return where the columns of a tab are now, ours by what marks them, others by heading."""
    fields = {column: now.columns.get(field) for field, column in was.columns.items()}
    heads = [(marks_of(tab) or [{}])[0] for tab in (was, now)]
    others = moves(*heads)
    return lambda column: fields[column] if column in fields else others(column)


def _moved(rows: Sequence[Marks], now: Move) -> list[Marks]:
    return [
        {place: cell for column, cell in row.items() if (place := now(column)) is not None}
        for row in rows
    ]


def completed(
    kept: Journal, known: Sequence[Line], *, before: Workbook, after: Workbook
) -> Journal:
    """Return the journal of a write with the copies that Google did not make.

    What a copy does of rows that a filter hides is documented nowhere.  Where one is
    empty, what stood there is remembered from the spreadsheet as it was *before*.  The
    lines of earlier writes are *known* already.
    """
    lines = (*known, *kept.lines[len(known) :])
    for name, tab in after.tabs.items():
        if (was := before.tabs.get(name)) and tab.rows:
            memory = _Memory(name, was, tab)
            later = (memory.completed(line) for line in lines[len(known) :])
            lines = (*known, *later)
    return attrs.evolve(kept, lines=lines)


@attrs.frozen
class _Memory:
    name: str
    was: Tab
    now: Tab

    def completed(self, line: Line) -> Line:
        """Return *line* with what stood in its row, where its copy is empty but the row was not."""
        now = marks_of(self.now)
        if line.head.sheet != self.now.sheet or (line.head.found and line.found):
            return line
        head = attrs.evolve(line.head, found=line.head.found or now[0])
        line = attrs.evolve(line, head=head)
        held = now[line.row] if line.row < len(now) and not line.found else {}
        rest = {c: cell for c, cell in held.items() if c not in line.puts}
        return self._recalled(line, rest) if rest else line

    def _recalled(self, line: Line, rest: Marks) -> Line:
        """Return *line* as it met a row of which the *rest* was not written over."""
        move = _columns(self.was, self.now)
        rows = _moved(marks_of(self.was), move)
        others = [{c: cell for c, cell in row.items() if c not in line.puts} for row in rows]
        row = likest(others, rest, keys=key_columns(self.name, self.now), near=line.row)
        if row is None:
            return attrs.evolve(line, puts={})  # nobody can tell what stood there
        cells = enumerate(self.was.rows[row])
        copied = {place: cell for c, cell in cells if (place := move(c)) is not None}
        return attrs.evolve(line, found=rows[row], copied=copied, place=None)
