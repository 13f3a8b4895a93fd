"""The journal: what stood in the rows that a write went to, kept by the write itself.

Google has no write that holds only while rows and columns are where they were read
(no ETag, no condition on a cell; a batch that is valid is done).  So each write begins
by copying the rows it goes to, and the headings above them, as they stand at that very
moment, into a hidden tab, and notes there what it believed of them (`recording`).
Batches are atomic: the copies are there if and only if the write is, and show later what
it met, also to a run that finds another one killed.

In the tab, column A of a line says what was believed, as JSON; the copy follows it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from lgnotes.adapters.google.grid import Cell, Workbook, computed_of, rows_of
from lgnotes.adapters.google.marks import Marks, key_of, marks, marks_of
from lgnotes.adapters.google.tables import Area

JOURNAL: Final = "_lgnotes_journal"
"""The hidden tab."""

JOURNAL_ID: Final = 710_090


@attrs.frozen(kw_only=True)
class Head:
    """The headings of a tab that a write went to."""

    sheet: int
    row: int
    keys: tuple[int, ...]
    """The columns that name the rows of the tab."""

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

    is_lost: bool = False
    """Whether nobody copied what stood there; Google may skip rows that a filter hides."""

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
class Stretched:
    """A table that a write let reach further, as it was believed to lie."""

    head: Head
    table: str
    """Its id."""

    area: Area


@attrs.frozen(kw_only=True)
class Journal:
    """The journal as it was read."""

    sheet: int | None = None
    """The id of its tab, None before there is one."""

    title: str = JOURNAL

    rows: Sequence[Sequence[Cell]] = ()
    lines: tuple[Line, ...] = ()
    tables: tuple[Stretched, ...] = ()
    grid: tuple[int, int] = (0, 0)
    """How many rows and columns its tab has."""

    widest: int = 0
    """How many columns any other tab has at most."""

    merged: bool = False
    rules: int = 0
    """How many rules of conditional formats came along with the copies."""

    @property
    def astray(self) -> tuple[Line, ...]:
        """The lines that did not go where they should, as far as anybody can tell."""
        return tuple(line for line in self.lines if not line.went_right and not line.is_lost)

    @property
    def latest(self) -> tuple[Line, ...]:
        """The lines of the last write."""
        last = max((line.write for line in self.lines), default=0)
        return tuple(line for line in self.lines if line.write == last)

    @property
    def went_right(self) -> bool:
        """Whether everybody can see that the last write went where it should."""
        return all(line.went_right for line in self.latest)

    @property
    def is_settled(self) -> bool:
        """Whether the last write, which also put earlier ones right, went where it should."""
        return all(line.went_right or line.is_lost for line in self.latest)


def looked_for(kept: Journal, book: Workbook) -> Journal:
    """Return the journal in *book*, which tells of each line whether its copy is lost."""
    rows = {tab.sheet: marks_of(tab) for tab in book.tabs.values()}
    lines = [attrs.evolve(one, is_lost=_is_lost(one, rows)) for one in kept.lines]
    return attrs.evolve(kept, lines=tuple(lines))


def _is_lost(line: Line, rows: Mapping[int, Sequence[Marks]]) -> bool:
    if line.found or not (line.key or line.content):
        return False
    alone = {column: new for column, (_, new) in line.puts.items() if new is not None}
    return alone not in rows.get(line.head.sheet, ())  # else the row was empty indeed


def journal(said: Mapping[str, Any]) -> Journal:
    """Return the journal in the spreadsheet that Google's answer *said* describes."""
    sheets = [(sheet["properties"], sheet) for sheet in said.get("sheets", ())]
    grids = {id(sheet): _grid(properties) for properties, sheet in sheets}
    widest = max((columns for _, columns in grids.values()), default=0)
    for properties, sheet in sheets:
        if properties.get("sheetId") == JOURNAL_ID or properties.get("title") == JOURNAL:
            rows = rows_of(sheet)
            found = Journal(
                sheet=properties["sheetId"],
                title=properties.get("title", JOURNAL),
                rows=rows,
                grid=grids.pop(id(sheet)),
                widest=max((columns for _, columns in grids.values()), default=0),
                merged=bool(sheet.get("merges")),
                rules=len(sheet.get("conditionalFormats", ())),
            )
            return _with_lines(found, computed_of(sheet))
    return Journal(widest=widest)


def _grid(properties: Mapping[str, Any]) -> tuple[int, int]:
    grid = properties.get("gridProperties", {})
    return grid.get("rowCount", 1000), grid.get("columnCount", 26)


def _with_lines(found: Journal, computed: Mapping[int, Mapping[int, bool]]) -> Journal:
    heads: dict[tuple[int, int], Head] = {}
    lines: list[Line] = []
    tables: list[Stretched] = []
    for place, row in enumerate(found.rows):
        try:
            note = json.loads(str(row[0] or "")) if row else {}
            copied = dict(enumerate(row[1:]))
            met = marks(row[1:], {c - 1: kind for c, kind in computed.get(place, {}).items()})
            if "names" in note:
                heads[note["sheet"], note["write"]] = _head(note, met)
            elif "puts" in note:
                head = heads[note["sheet"], note["write"]]
                lines.append(_line(note, met, head=head, copied=copied, place=place))
            elif "table" in note:
                head = heads[note["sheet"], note["write"]]
                area = Area(*note["area"])
                tables.append(Stretched(head=head, table=note["table"], area=area))
        except (ValueError, TypeError, KeyError):
            continue  # somebody wrote there
    return attrs.evolve(found, lines=tuple(lines), tables=tuple(tables))


def _head(note: Mapping[str, Any], met: Marks) -> Head:
    return Head(
        sheet=note["sheet"],
        row=note["row"],
        keys=tuple(note["keys"]),
        names=_by_column(note["names"]),
        found=met,
    )


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
