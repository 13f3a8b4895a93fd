"""Tables that a write laid where their columns or headings were no longer.

The range of a table is given by number, too.  Where people have inserted a row or a
column meanwhile, it is laid anew over the columns that it had.
"""

import re
from collections.abc import Iterator

import attrs

from lgnotes.adapters.google.grid import Tab, Workbook
from lgnotes.adapters.google.journal import Journal, Stretched
from lgnotes.adapters.google.layout import Json, table_column
from lgnotes.adapters.google.marks import marks_of, moves
from lgnotes.adapters.google.recording import Put, typed_back
from lgnotes.adapters.google.tables import Area, Table, reaching
from lgnotes.texts import Language

_COUNTED = re.compile(r"(Column|Kolumn) ?\d+")
"""What Google calls the columns of a table that have no heading."""


@attrs.frozen
class Mended:
    """A spreadsheet with its tables where they belong, and what puts them there."""

    book: Workbook
    requests: tuple[Json, ...]


def mended(book: Workbook, kept: Journal, language: Language) -> Mended:
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
            if there and (area := _area(tab, there, one)):
                if area != there.area:
                    columns = _columns(tab, area, language) if there.typed else {}
                    table = attrs.evolve(there, area=area, typed=frozenset(columns))
                    tabs[name] = _with(tab, there, table)
                    requests.append(reaching(tab.sheet, table, [*columns.values()]))
                requests += _uncounted(tab, area, one)
    return Mended(attrs.evolve(book, tabs=tabs), tuple(requests))


def _area(tab: Tab, there: Table, one: Stretched) -> Area | None:
    """Return where the table is over the columns that it had, from its headings on."""
    rows = marks_of(tab)
    move = moves(one.head.names, rows[tab.head] if tab.head < len(rows) else {})
    columns = [at for c in range(one.area.left, one.area.right) if (at := move(c)) is not None]
    if not columns:
        return None
    down = tab.head - one.head.row
    return Area(
        top=one.area.top + down,
        bottom=max(there.area.bottom, one.area.bottom + down),
        left=min(columns),
        right=max(columns) + 1,
    )


def _columns(tab: Tab, area: Area, language: Language) -> dict[int, Json]:
    """Return our columns of a table; which types others had in it, nobody can tell."""
    fields = {column: field for field, column in tab.columns.items()}
    heads = enumerate(tab.rows[tab.head] if tab.head < len(tab.rows) else ())
    return {
        column: table_column(fields[column], str(words), column - area.left, language)
        for column, words in heads
        if column in fields and words and area.left <= column < area.right
    }


def _with(tab: Tab, old: Table, new: Table) -> Tab:
    return attrs.evolve(tab, tables=(*(t for t in tab.tables if t is not old), new))


def _uncounted(tab: Tab, area: Area, one: Stretched) -> Iterator[Json]:
    """Yield what takes headings away that Google wrote beside the table."""
    row = one.head.row
    inside = range(area.left, area.right) if row == area.top else ()
    for column, cell in enumerate(tab.rows[row] if row < len(tab.rows) else ()):
        counted = _COUNTED.fullmatch(str(cell or ""))
        if counted and column not in one.head.found and column not in inside:
            put = Put(sheet=tab.sheet, row=row, column=column, new=None)
            yield typed_back(None, put)
