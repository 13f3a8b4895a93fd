"""Tables that a write laid where their columns or headings were no longer.

The range of a table is given by number, too.  Where people have inserted a row or a
column meanwhile, it is laid anew over the columns that it had, with their types.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from lgnotes.adapters.google.grid import Tab, Workbook
from lgnotes.adapters.google.journal import Journal, Stretched
from lgnotes.adapters.google.layout import Json
from lgnotes.adapters.google.marks import marks_of, moves
from lgnotes.adapters.google.recording import Put, typed_back
from lgnotes.adapters.google.tables import Area, Table, laid_anew

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
        if name and one.table.id not in done and one.head.found != one.head.names:
            done.add(one.table.id)
            tabs[name] = _laid(tabs[name], one)
            requests += _requests(book.tabs[name], tabs[name], one)
    return Mended(attrs.evolve(book, tabs=tabs), tuple(requests))


def _laid(tab: Tab, one: Stretched) -> Tab:
    """Return *tab* with the table over the columns that it had, below its headings."""
    there = next((table for table in tab.tables if table.id == one.table.id), None)
    rows = marks_of(tab)
    move = moves(one.head.names, rows[tab.head] if tab.head < len(rows) else {})
    was = one.table.area
    columns = {c: at for c in range(was.left, was.right) if (at := move(c)) is not None}
    if there is None or not columns:
        return tab
    down = tab.head - one.head.row
    kinds = {columns[c]: kind for c, kind in one.table.kinds.items() if c in columns}
    area = Area(
        top=was.top + down,
        bottom=max(there.area.bottom, was.bottom + down),
        left=min(columns.values()),
        right=max(columns.values()) + 1,
    )
    table = attrs.evolve(there, area=area, typed=frozenset(kinds), kinds=kinds)
    return attrs.evolve(tab, tables=(*(t for t in tab.tables if t is not there), table))


def _requests(was: Tab, tab: Tab, one: Stretched) -> Iterator[Json]:
    for table in tab.tables:
        if table not in was.tables:
            yield laid_anew(tab.sheet, table, [*_names(tab, table)])
    if tab.head != one.head.row:
        yield from _uncounted(tab, one)


def _names(tab: Tab, table: Table) -> Iterator[str]:
    heading = tab.rows[table.area.top]
    for number, column in enumerate(range(table.area.left, table.area.right), start=1):
        name = heading[column] if column < len(heading) else None
        yield str(name or f"Column {number}")


def _uncounted(tab: Tab, one: Stretched) -> Iterator[Json]:
    """Yield what takes headings away that Google wrote into a row of people's."""
    row: Sequence[object] = tab.rows[one.head.row]
    for column, cell in enumerate(row):
        if column not in one.head.found and _COUNTED.fullmatch(str(cell or "")):
            at = Put(sheet=tab.sheet, row=one.head.row, column=column, new=None)
            yield typed_back(None, at)
