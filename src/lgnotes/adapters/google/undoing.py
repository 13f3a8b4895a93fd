"""What a write set in rows or columns where it did not belong, and how all stood before.

A line of the journal tells what stood in a row and what was written over it, so the row
is known again wherever people have moved it since.  A cell that no longer holds what was
written has been changed by a person since, and is left alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs

from lgnotes.adapters.google.grid import Cell, Tab, Workbook, trimmed
from lgnotes.adapters.google.journal import (
    Head,
    Journal,
    Line,
    Marks,
    Put,
    Restore,
    key_columns,
    key_of,
    marks_of,
)
from lgnotes.register.entry import Entry

Place = tuple[int, int, int]
"""A cell: the id of its tab, row and column."""


@attrs.frozen
class Undone:
    """A spreadsheet as if some lines had never been written, and what makes it so."""

    book: Workbook
    restores: tuple[Restore, ...]


def undone(
    book: Workbook,
    kept: Journal,
    lines: Iterable[Line],
    *,
    but: frozenset[Place] = frozenset(),
    exactly: bool = True,
) -> Undone:
    """Take *lines* back, *but* for some cells.

    *exactly* brings back whole cells as the journal has them, else their values alone.
    """
    restores: list[Restore] = []
    tabs = {tab.sheet: name for name, tab in book.tabs.items()}
    astray: dict[int, list[Line]] = {}
    for line in lines:
        astray.setdefault(line.sheet, []).append(line)
    rest = dict(book.tabs)
    for sheet, own in astray.items():
        if sheet in tabs and sheet in kept.heads:
            found = _Search(kept.heads[sheet], marks_of(book.tabs[tabs[sheet]]))
            again = [one for line in own for one in _restores(line, found, but, exactly=exactly)]
            rest[tabs[sheet]] = _restored(book.tabs[tabs[sheet]], again)
            restores += again
    return Undone(attrs.evolve(book, tabs=rest), tuple(restores))


def _restores(
    line: Line, found: "_Search", but: frozenset[Place], *, exactly: bool
) -> Iterator[Restore]:
    row = found.row_of(line)
    if row is None:
        return
    for column, (_, new) in line.puts.items():
        at = found.now(column)
        before = line.found.get(column)
        stands = at is not None and found.rows[row].get(at) == new
        if at is None or not stands or before == new or (line.sheet, row, at) in but:
            continue
        place = (line.place, column + 1) if exactly and line.place is not None else None
        put = Put(sheet=line.sheet, row=row, column=at, new=before)
        yield Restore(put=put, value=line.copied.get(column), place=place)


def _restored(tab: Tab, restores: Sequence[Restore]) -> Tab:
    rows = [[*row] for row in tab.rows]
    for restore in restores:
        row, column = rows[restore.put.row], restore.put.column
        row += [None] * (column + 1 - len(row))
        row[column] = restore.value
    return attrs.evolve(tab, rows=trimmed(rows))


@attrs.define
class _Search:
    """Finds rows and columns of one tab where they are now."""

    head: Head
    rows: Sequence[Marks]
    now: Callable[[int], int | None] = attrs.field(init=False)
    """Where a column is now, by where it was when the lines were written."""

    def __attrs_post_init__(self) -> None:
        self.now = _moves(self.head.found, self.rows[0] if self.rows else {})

    def row_of(self, line: Line) -> int | None:
        """Return the row that *line* was written to; None where it is gone."""
        wanted = self._moved(line.found) | self._moved(
            {c: new for c, (_, new) in line.puts.items()}
        )
        wanted = {column: cell for column, cell in wanted.items() if cell is not None}
        keys = [self.now(column) for column in self.head.keys]
        return likest(self.rows, wanted, keys=keys, near=line.row)

    def _moved(self, row: Mapping[int, Cell]) -> dict[int, Cell]:
        places = ((self.now(column), cell) for column, cell in row.items())
        return {place: cell for place, cell in places if place is not None}


def _moves(then: Marks, now: Marks) -> Callable[[int], int | None]:
    if then == now:
        return lambda column: column
    texts = [*now.values()]
    places = {cell: column for column, cell in now.items() if texts.count(cell) == 1}
    once = [*then.values()]
    return lambda column: (
        places.get(then.get(column)) if once.count(then.get(column)) == 1 else None
    )


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
        row = _row_in(was, int(number), now, keys=key_columns(name, tab))
        if row is not None:
            rows[f"{name}:{row}"] = entry
    return rows


def _row_in(was: Tab, row: int, now: Sequence[Marks], *, keys: Sequence[int]) -> int | None:
    then = marks_of(was)
    move = _moves(then[0], now[0] if now else {})
    wanted = {place: cell for c, cell in then[row].items() if (place := move(c)) is not None}
    return likest(now, wanted, keys=keys, near=row)


def completed(kept: Journal, *, before: Workbook, after: Workbook) -> Journal:
    """Return the journal of a write with the copies that Google did not make.

    What a copy does of rows that a filter hides is documented nowhere.  Where one is
    empty, what stood there is remembered from the spreadsheet as it was *before*.
    """
    lines = kept.lines
    heads = dict(kept.heads)
    for name, tab in after.tabs.items():
        head, was = heads.get(tab.sheet), before.tabs.get(name)
        if head is None or was is None or not tab.rows:
            continue
        now = marks_of(tab)
        heads[tab.sheet] = head = attrs.evolve(head, found=head.found or now[0])
        if head.found == head.names:
            memory = _Memory(head=head, was=was, now=now)
            lines = tuple(memory.completed(line) for line in lines)
    return attrs.evolve(kept, lines=lines, heads=heads)


@attrs.frozen(kw_only=True)
class _Memory:
    head: Head
    was: Tab
    now: Sequence[Marks]

    def completed(self, line: Line) -> Line:
        """Return *line* with what stood in its row, where its copy is empty but the row was not."""
        if line.sheet != self.head.sheet or line.found or line.row >= len(self.now):
            return line
        rest = {c: cell for c, cell in self.now[line.row].items() if c not in line.puts}
        if not rest:
            return line
        rows = marks_of(self.was)
        others = [{c: cell for c, cell in row.items() if c not in line.puts} for row in rows]
        row = likest(others, rest, keys=self.head.keys, near=line.row)
        if row is None:
            return attrs.evolve(line, puts={})  # nobody can tell what stood there
        copied = dict(enumerate(self.was.rows[row]))
        return attrs.evolve(line, found=rows[row], copied=copied, place=None)
