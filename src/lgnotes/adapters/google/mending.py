"""Tables that a write laid where their columns or headings were no longer.

The range of a table is given by number, too.  Where people have inserted a row or a
column meanwhile, it is laid anew over the columns that it had.  The types of its
columns may have moved then: a day may be shown as the number that it is, until somebody
gives its column the type or the format of days.
"""

import re
from collections.abc import Iterator

import attrs

from lgnotes.adapters.google.grid import Tab, Workbook
from lgnotes.adapters.google.journal import Journal, Stretched
from lgnotes.adapters.google.layout import Json
from lgnotes.adapters.google.marks import marks_of, moves
from lgnotes.adapters.google.recording import Put, typed_back
from lgnotes.adapters.google.tables import Area, Table, reaching

_COUNTED = re.compile(r"(Column|Kolumn) ?\d+")
"""What Google calls the columns of a table that have no heading."""


@attrs.frozen
class Mended:
    """A spreadsheet with its tables where they belong, and what puts them there."""

    book: Workbook
    requests: tuple[Json, ...]


def mended(book: Workbook, kept: Journal) -> Mended:
    """Lay the tables anew whose headings were not where a write believed them to be."""
    tabs = dict(book.tabs)
    requests: list[Json] = []
    names = {tab.sheet: name for name, tab in tabs.items()}
    done: set[str] = set()
    for one in kept.tables:  # what the first write believed is the truth
        name = names.get(one.head.sheet)
        if name and one.table not in done and one.head.found != one.head.names:
            done.add(one.table)
            tab = tabs[name]
            there = next((table for table in tab.tables if table.id == one.table), None)
            if there and (table := _laid(tab, there, one)):
                tabs[name] = _with(tab, there, table)
                requests += [] if table.area == there.area else [reaching(tab.sheet, table)]
                requests += _uncounted(tab, table, one)
    return Mended(attrs.evolve(book, tabs=tabs), tuple(requests))


def _laid(tab: Tab, there: Table, one: Stretched) -> Table | None:
    """Return the table over the columns that it had, below its headings."""
    rows = marks_of(tab)
    move = moves(one.head.names, rows[tab.head] if tab.head < len(rows) else {})
    columns = [at for c in range(one.area.left, one.area.right) if (at := move(c)) is not None]
    if not columns:
        return None
    down = tab.head - one.head.row
    area = Area(
        top=one.area.top + down,
        bottom=max(there.area.bottom, one.area.bottom + down),
        left=min(columns),
        right=max(columns) + 1,
    )
    # which types it has there, nobody can tell
    return attrs.evolve(there, area=area, typed=frozenset(range(area.left, area.right)))


def _with(tab: Tab, old: Table, new: Table) -> Tab:
    return attrs.evolve(tab, tables=(*(t for t in tab.tables if t is not old), new))


def _uncounted(tab: Tab, table: Table, one: Stretched) -> Iterator[Json]:
    """Yield what takes headings away that Google wrote beside the table."""
    row = one.head.row
    inside = range(table.area.left, table.area.right) if row == table.area.top else ()
    for column, cell in enumerate(tab.rows[row] if row < len(tab.rows) else ()):
        counted = _COUNTED.fullmatch(str(cell or ""))
        if counted and column not in one.head.found and column not in inside:
            put = Put(sheet=tab.sheet, row=row, column=column, new=None)
            yield typed_back(None, put)
