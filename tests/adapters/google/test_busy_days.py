"""Days on which people never leave the sheet alone, held against what they did and the notes say.

Each row of theirs has a mark of its own in a column of theirs, so that it is known
again whatever becomes of it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from lgnotes.testing.hands import SheetHands
from lgnotes.testing.spreadsheet.a1 import letters
from tests.adapters.google.desk import READ, Desk

MARK, TASK = "Märke", "Uppgift"
FIELDS = ("Senast", "Status", "Ansvarig", "Kommentar")
ORDERED = ("Uppgift", "Ansvarig", "Senast", "Status", "ID", MARK, "Ref")
FREE = ("Grupp", "Möte", "Ärende", "Källa")
DAY = date(2026, 3, 1)
TASKS = ("boka salen", "ringa leverantören", "skriva svar", "köpa fika", "städa förrådet")
NEW = ("måla staketet", "rensa rännan")


@attrs.define
class Notes:
    """What the notes say, or once said."""

    days: dict[str, int] = attrs.field(factory=dict)
    """Of each task."""

    struck: set[str] = attrs.field(factory=set)

    def change(self, task: str, day: int | None) -> None:
        """Give a task another day, or leave it out."""
        if day is None:
            self.struck.add(task)
        else:
            self.struck.discard(task)
            self.days[task] = day

    def lines(self) -> tuple[str, ...]:
        days = {task: day for task, day in self.days.items() if task not in self.struck}
        said = (f"Anna: {task} @{DAY + timedelta(days=day)}" for task, day in days.items())
        return ("LG 2026-01-13", *said, "! Huset hyrs")

    def cell(self, task: str, heading: str) -> str | None:
        """Return what stands in the row of *task* where nobody typed anything."""
        if task not in self.days:
            return None
        status = "struken" if task in self.struck else "öppen"
        due = str(DAY + timedelta(days=self.days[task]))
        return {"Status": status, "Ansvarig": "Anna", "Senast": due}.get(heading)


@attrs.define
class People:
    """What people do, drawn at the moment they do it, and what must be there afterwards."""

    desk: Desk = attrs.field(repr=False)
    data: st.DataObject = attrs.field(repr=False)
    marked: dict[str, dict[str, str]] = attrs.field(factory=dict)
    """What people typed, by the mark of the row and the heading."""

    names: dict[str, str] = attrs.field(factory=dict)
    """The task of each mark."""

    gone: set[str] = attrs.field(factory=set)
    """Tasks whose row somebody deleted."""

    done: int = 0
    numbers: Iterator[int] = attrs.field(factory=count)

    @property
    def hands(self) -> SheetHands:
        return self.desk.hands()

    def act(self) -> None:
        self.done += 1
        acts = [
            *(self.sort, self.insert_rows, self.move_row, self.insert_column, self.move_column),
            *(self.type, self.type, self.append, self.delete, self.rename, self.decisions),
        ]
        self.draw(st.sampled_from(acts))()

    def draw(self, strategy: st.SearchStrategy[Any]) -> Any:
        return self.data.draw(strategy)

    def mark(self) -> None:
        """Give each row that has none a mark."""
        for row in self.desk.shown():
            if MARK not in row and TASK in row:
                mark = f"m{next(self.numbers)}"
                self.names[mark] = row[TASK]
                self.desk.type(row[TASK], MARK, mark)

    def sort(self) -> None:
        by = self.draw(st.sampled_from(ORDERED))
        self.hands.sort(by, descending=self.draw(st.booleans()))

    def insert_rows(self) -> None:
        self.hands.insert_rows(self.draw(st.integers(2, 8)), self.draw(st.integers(1, 2)))

    def move_row(self) -> None:
        row, before = self.draw(st.integers(2, 7)), self.draw(st.integers(2, 8))
        if before not in (row, row + 1):
            self.hands.move_row(row, before)

    def insert_column(self) -> None:
        self.hands.insert_columns(self.draw(st.sampled_from((*ORDERED, "Kommentar"))))

    def move_column(self) -> None:
        moved, before = (self.draw(st.sampled_from((*ORDERED, "Kommentar"))) for _ in "ab")
        if self.hands.column(before) - self.hands.column(moved) not in (0, 1):
            self.hands.move_column(moved, before)

    def rename(self) -> None:
        heads = [head for head in FREE if head in self.hands.rows()[0]]
        if heads:
            self.hands.rename(self.draw(st.sampled_from(heads)), f"Eget {self.done}")

    def decisions(self) -> None:
        hands = self.desk.hands("Beslut")
        if self.draw(st.booleans()):
            hands.sort("Beslut", descending=self.draw(st.booleans()))
        else:
            hands.insert_rows(2)

    def type(self) -> None:
        if place := self._place():
            mark, row = place
            heading = self.draw(st.sampled_from(FIELDS))
            entry = {
                "Senast": str(DAY + timedelta(days=100 + self.done)),
                "Status": self.draw(st.sampled_from(("klar", "pågår", "utgår"))),
            }.get(heading, f"{heading} {self.done}")
            self.hands.type(f"{letters(self.hands.column(heading))}{row}", entry)
            self.marked.setdefault(mark, {})[heading] = entry

    def append(self) -> None:
        task, mark = f"eget {self.done}", f"m{next(self.numbers)}"
        self.hands.append(*("" for _ in self.hands.rows()[0]), "x")  # nobody adopts that
        row = self.desk.row("x")
        self.hands.clear(f"A{row}:ZZ{row}")
        for heading, entry in ((TASK, task), (MARK, mark), ("Kommentar", f"om {task}")):
            self.hands.type(f"{letters(self.hands.column(heading))}{row}", entry)
        self.names[mark] = task
        self.marked[mark] = {"Kommentar": f"om {task}"}

    def delete(self) -> None:
        if self.draw(st.integers(0, 2)) == 0 and (place := self._place()):
            mark, row = place
            self.hands.delete_rows(row)
            self.gone.add(self.names.pop(mark))
            self.marked.pop(mark, None)

    def _place(self) -> tuple[str, int] | None:
        """Return a row of people's, by its mark and number."""
        column = self.hands.column(MARK)
        rows = enumerate(self.hands.rows(), start=1)
        marks = {row[column]: number for number, row in rows if column < len(row)}
        here = sorted(mark for mark in marks if mark in self.names)
        mark = self.draw(st.sampled_from(here)) if here else None
        return (mark, marks[mark]) if mark else None

    def check(self, notes: Notes) -> None:
        """Find everything that people typed, and what the notes say wherever they did not."""
        rows = self.desk.shown()
        assert len({row["ID"] for row in rows}) == len(rows)
        assert {row[MARK]: row[TASK] for row in rows if MARK in row} == self.names
        assert {row[TASK] for row in rows} == {
            *(task for task in notes.days if task not in self.gone),
            *self.names.values(),
        }
        for row in rows:
            typed = self.marked.get(row.get(MARK, ""), {})
            for heading in FIELDS:
                wanted = typed.get(heading, notes.cell(row[TASK], heading))
                assert row.get(heading) in (wanted, _as_number(wanted))


def _as_number(cell: str | None) -> str | None:
    """Return how a table that was laid anew may show a day."""
    days = (date.fromisoformat(cell) - date(1899, 12, 30)).days if cell and cell[0] == "2" else ""
    return str(days) or None


@settings(max_examples=12, deadline=None, derandomize=True, print_blob=True)
@given(data=st.data())
def test_nothing_of_peoples_is_lost_and_all_of_ours_finds_its_row(data: st.DataObject) -> None:
    desk = Desk.new()
    notes = Notes({task: number for number, task in enumerate(TASKS)})
    people = People(desk, data)
    desk.notes["a"] = notes.lines()
    desk.sync()
    desk.trim()
    desk.hands().type("L1", MARK)
    people.mark()
    for day in range(2):
        for task in [*notes.days]:
            if data.draw(st.booleans()):
                notes.change(task, data.draw(st.sampled_from((10 * day, 10 * day + 7, None))))
        notes.days[NEW[day]] = 30 + day
        desk.notes["a"] = notes.lines()
        for _ in range(data.draw(st.integers(0, 2))):
            people.act()
        for call in data.draw(st.lists(st.integers(1, 4), max_size=4)):
            desk.meanwhile(lambda _: people.act(), call=call)
        desk.sync()
        desk.world.faults.clear()
        desk.sync()
        people.check(notes)
        people.mark()
    desk.calls()
    desk.sync()
    assert desk.calls() == {READ: 1}
    assert desk.world.crashes == []
