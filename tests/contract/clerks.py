"""The hands of people in the directory of persons, in every register."""

import sqlite3
from contextlib import closing
from typing import Protocol

import attrs

from lgnotes.adapters.memory import MemoryRegister
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.register.people import PersonRow
from lgnotes.testing.hands import SheetHands
from lgnotes.testing.oauth import USER
from tests.contract.google import InSheet, served
from tests.contract.workbench import InMemoryRegister, InSqlite, RegisterHands

HEADINGS = {"name": "Namn", "initials": "Initialer", "role": "Roll", "email": "E-post"}


class Clerk(Protocol):
    """Somebody who keeps the directory; rows are found by the name that stands in them."""

    def sets(self, name: str, field: str, text: str) -> None: ...

    def deletes(self, name: str) -> None: ...

    def types(self, **cells: str) -> None: ...

    def sorts(self) -> None:
        """Put the rows in another order."""


@attrs.frozen
class MemoryClerk:
    port: MemoryRegister

    def sets(self, name: str, field: str, text: str) -> None:
        uid = self._uid(name)
        row = attrs.evolve(self.port.state.people.rows[uid], **{field: text})
        self._put({**self.port.state.people.rows, uid: row})

    def deletes(self, name: str) -> None:
        gone = self._uid(name)
        self._put({u: row for u, row in self.port.state.people.rows.items() if u != gone})

    def types(self, **cells: str) -> None:
        people = self.port.state.people
        typed = {**people.typed, f"row {len(people.typed)}": PersonRow(**cells)}
        people = attrs.evolve(people, typed=typed)
        self.port.state = attrs.evolve(self.port.state, people=people)

    def sorts(self) -> None:
        self._put(dict(list(self.port.state.people.rows.items())[::-1]))

    def _uid(self, name: str) -> str:
        rows = self.port.state.people.rows
        return next(uid for uid, row in rows.items() if row.name == name)

    def _put(self, rows: dict[str, PersonRow]) -> None:
        people = attrs.evolve(self.port.state.people, rows=rows)
        self.port.state = attrs.evolve(self.port.state, people=people)


@attrs.frozen
class SqliteClerk:
    port: SqliteRegister

    def sets(self, name: str, field: str, text: str) -> None:
        self._execute(f"UPDATE people SET {field} = ? WHERE name = ?", text, name)  # noqa: S608

    def deletes(self, name: str) -> None:
        self._execute("DELETE FROM people WHERE name = ?", name)

    def types(self, **cells: str) -> None:
        marks = ", ".join("?" * len(cells))
        statement = f"INSERT INTO people ({', '.join(cells)}) VALUES ({marks})"  # noqa: S608
        self._execute(statement, *cells.values())

    def sorts(self) -> None:
        self._execute("UPDATE people SET rowid = 1000 - rowid")

    def _execute(self, statement: str, *values: str) -> None:
        with closing(sqlite3.connect(self.port.path)) as connection, connection:
            connection.execute(statement, values)


@attrs.frozen
class SheetClerk:
    """Somebody at the tab *Personer*, who has moved its columns and renamed one of them."""

    sheet: str

    def sets(self, name: str, field: str, text: str) -> None:
        hands = self._hands()
        column = "ABCDEFGHIJ"[hands.column(self._heading(field))]
        hands.type(f"{column}{self._row(name)}", text)

    def deletes(self, name: str) -> None:
        self._hands().delete_rows(self._row(name))

    def types(self, **cells: str) -> None:
        hands = self._hands()
        entries = {hands.column(self._heading(field)): text for field, text in cells.items()}
        hands.append(*(entries.get(place, "") for place in range(max(entries) + 1)))

    def sorts(self) -> None:
        hands = self._hands()
        hands.sort(self._heading("name"), descending=True)
        hands.move_column(self._heading("email"), self._heading("name"))
        hands.rename(self._heading("initials"), "Signatur")

    def _heading(self, field: str) -> str:
        heads = self._hands().rows()[0]
        return "Signatur" if field == "initials" and "Signatur" in heads else HEADINGS[field]

    def _row(self, name: str) -> int:
        hands = self._hands()
        column = hands.column(self._heading("name"))
        shown = [row[column] if column < len(row) else "" for row in hands.rows()]
        return shown.index(name) + 1

    def _hands(self) -> SheetHands:
        return SheetHands(served().world.sheets, self.sheet, sheet="Personer", user=USER)


def clerk(register: RegisterHands) -> Clerk:
    """Return somebody who keeps the directory of *register*."""
    match register:
        case InMemoryRegister():
            return MemoryClerk(register.port)
        case InSqlite():
            return SqliteClerk(register.port)
        case InSheet():
            return SheetClerk(register.port.sheet)
        case _:
            raise AssertionError(register)
