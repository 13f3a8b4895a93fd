"""Rows and columns of a tab that are known again wherever people have moved them.

A row is known by what names it, else by all that stands in it; a column of ours by
its metadata, any other by its heading.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import Final

from lgnotes.adapters.google.grid import Cell, Tab
from lgnotes.adapters.google.layout import STATE

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "tasks": ("uid",), "decisions": ("uid",), "meetings": ("document",), "people": ("uid",),
    STATE: ("kind", "key"),
}  # fmt: skip
"""The fields that name a row; a row of another tab is known by all that stands in it."""

Marks = Mapping[int, Cell]
"""What stands in a row, by column: each cell as its `mark`, empty ones left out."""

Move = Callable[[int], int | None]
"""Where a column is now, None where nobody can tell."""

FORMULA: Final = "="
_LONG: Final = 100


def mark(cell: Cell) -> Cell:
    """Return what stands for *cell* where cells are compared: itself, or a digest if it is long."""
    if isinstance(cell, str) and len(cell) > _LONG:
        return "#" + blake2b(cell.encode(errors="surrogatepass"), digest_size=12).hexdigest()
    return None if cell == "" else cell


def marks(row: Sequence[Cell], computed: Mapping[int, bool] | None = None) -> Marks:
    """Return the marks of a row; any formula is like any other, and its results are nothing."""
    cells = {place: mark(cell) for place, cell in enumerate(row)}
    for place, is_formula in (computed or {}).items():
        cells[place] = FORMULA if is_formula else None
    return {place: cell for place, cell in cells.items() if cell is not None}


def marks_of(tab: Tab) -> list[Marks]:
    """Return the marks of all rows of *tab*."""
    return [marks(cells, tab.computed.get(row)) for row, cells in enumerate(tab.rows)]


def key_of(row: Marks, columns: Sequence[int | None]) -> str:
    """Return what names a row, "" where nothing does."""
    cells = (str(row.get(-1 if column is None else column, "")).strip() for column in columns)
    return "\x1f".join(cells).strip("\x1f")


def key_columns(name: str, tab: Tab) -> tuple[int, ...]:
    """Return the columns that name the rows of *tab*, none where one is missing."""
    columns = [tab.columns.get(field) for field in KEYS.get(name, ())]
    return () if None in columns else tuple(column for column in columns if column is not None)


def moves(then: Marks, now: Marks) -> Move:
    """Return where the columns under the headings *then* are, which are *now* others.

    One without a heading, or with another one now, is where its neighbours say.
    """
    if then == now:
        return lambda column: column
    before, texts = [*then.values()], [*now.values()]
    places = {cell: column for column, cell in now.items() if texts.count(cell) == 1}
    once = ((column, cell) for column, cell in then.items() if before.count(cell) == 1)
    found = {column: places[cell] for column, cell in once if cell in places}
    return lambda column: found[column] if column in found else _between(column, found)


def _between(column: int, found: Mapping[int, int]) -> int | None:
    left = max((other for other in found if other < column), default=None)
    right = min((other for other in found if other > column), default=None)
    places = {column + found[other] - other for other in (left, right) if other is not None}
    return places.pop() if len(places) == 1 and places.isdisjoint(found.values()) else None


def columns_between(was: Tab, now: Tab) -> Move:
    """Return where the columns of a tab are now, ours by what marks them, others by heading."""
    fields = {column: now.columns.get(field) for field, column in was.columns.items()}
    others = moves(*(_heading(tab) for tab in (was, now)))
    return lambda column: fields[column] if column in fields else others(column)


def _heading(tab: Tab) -> Marks:
    return marks(tab.rows[tab.head], tab.computed.get(tab.head)) if tab.head < len(tab.rows) else {}


def moved(row: Marks, move: Move) -> Marks:
    """Return a row with its cells in the columns that they are in now."""
    places = ((move(column), cell) for column, cell in row.items())
    return {place: cell for place, cell in places if place is not None}


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
