"""A sync with everything around it, and the hands of the people who work in it."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import attrs
from icalendar import Alarm
from icalendar import Calendar as ICalendar

from lgnotes.adapters.ics import IcsCalendar
from lgnotes.adapters.memory import MemoryCalendar, MemoryRegister, MemorySource
from lgnotes.adapters.sqlite import SqliteRegister
from lgnotes.errors import NotFoundError
from lgnotes.ports import Calendar, Register
from lgnotes.register.deadline import CalendarState, Deadline
from lgnotes.register.entry import Entry, HistoryLine, RegisterState
from lgnotes.register.plan import RegisterUpdate
from lgnotes.register.report import Report
from lgnotes.register.series import Habit
from lgnotes.service import Services, sync
from tests.contract.google import InGoogleCalendar, InSheet
from tests.contract.shorthand import Shorthand, understand

NOW = datetime(2026, 1, 13, 2, 0, tzinfo=UTC)


class RegisterHands(Protocol):
    """What people do in a register."""

    @property
    def port(self) -> Register: ...

    def delete_row(self, uid: str) -> None: ...

    def type_row(self, text: str, **values: Any) -> None:
        """Type a row without an id, as people do."""

    def history(self) -> list[HistoryLine]: ...

    def trace(self) -> object:
        """Return what differs after any write."""


@runtime_checkable
class SortingHands(Protocol):
    """The hands of people who can sort the rows as well."""

    def sort_rows(self, uids: Sequence[str]) -> None:
        """Put the rows in the order of *uids*."""


@runtime_checkable
class TypingHands(Protocol):
    """The hands of people who type in cells, not all of which every row has."""

    def has_cell(self, uid: str, field: str) -> bool: ...

    def type_cell(self, uid: str, field: str, value: object) -> None: ...


class CalendarHands(Protocol):
    """What people do in a calendar."""

    @property
    def port(self) -> Calendar: ...

    def move(self, uid: str, day: date) -> None: ...

    def rename(self, uid: str, summary: str) -> None: ...

    def describe(self, uid: str, text: str) -> None: ...

    def delete(self, uid: str) -> None: ...

    def lose(self) -> None:
        """Lose the whole calendar."""

    def trace(self) -> object:
        """Return what differs after any write."""


@runtime_checkable
class RemindedHands(CalendarHands, Protocol):
    """The hands of people in a calendar that reminds them."""

    def configure(self, *minutes: int) -> None:
        """Write reminders into the configuration."""

    def remind(self, uid: str, *minutes: int) -> None:
        """Take away all reminders of an event and set others, so long before its day begins."""

    def reminders(self, uid: str) -> list[int]: ...


@attrs.define
class InMemoryRegister:
    port: MemoryRegister = attrs.field(factory=MemoryRegister)

    def delete_row(self, uid: str) -> None:
        rest = {u: e for u, e in self.port.state.entries.items() if u != uid}
        self.port.state = attrs.evolve(self.port.state, entries=rest)

    def sort_rows(self, uids: Sequence[str]) -> None:
        rows = {uid: self.port.state.entries[uid] for uid in uids}
        self.port.state = attrs.evolve(self.port.state, entries=rows)

    def type_row(self, text: str, **values: Any) -> None:
        typed = dict(self.port.state.typed)
        typed[f"row {len(typed)}"] = Entry(uid="", ref="", kind="task", text=text, **values)
        self.port.state = attrs.evolve(self.port.state, typed=typed)

    def history(self) -> list[HistoryLine]:
        return self.port.lines

    def trace(self) -> object:
        return (self.port.state, list(self.port.lines))


@attrs.define
class InSqlite:
    port: SqliteRegister

    def delete_row(self, uid: str) -> None:
        self._execute("DELETE FROM entries WHERE uid = ?", uid)

    def sort_rows(self, uids: Sequence[str]) -> None:
        last = self._execute("SELECT max(rowid) FROM entries")[0][0]
        for place, uid in enumerate(uids, start=1):
            self._execute("UPDATE entries SET rowid = ? WHERE uid = ?", last + place, uid)

    def type_row(self, text: str, **values: Any) -> None:
        due = values.get("due")
        self._execute(
            "INSERT INTO entries (text, owners, due) VALUES (?, ?, ?)",
            text,
            "; ".join(values.get("owners", ())),
            due.isoformat() if due else None,
        )

    def history(self) -> list[HistoryLine]:
        begun = "SELECT name FROM sqlite_master WHERE name = 'history'"
        if not (self.port.path.exists() and self._execute(begun)):
            return []
        names = ", ".join(f.name for f in attrs.fields(HistoryLine))
        rows = self._execute(f"SELECT {names} FROM history ORDER BY id")  # noqa: S608
        return [HistoryLine(**dict(zip(names.split(", "), row, strict=True))) for row in rows]

    def trace(self) -> object:
        path = self.port.path
        return path.read_bytes() if path.exists() else None

    def _execute(self, statement: str, *values: str | int | None) -> list[Any]:
        with closing(sqlite3.connect(self.port.path)) as connection, connection:
            return connection.execute(statement, values).fetchall()


@attrs.define
class InMemoryCalendar:
    port: MemoryCalendar = attrs.field(
        factory=lambda: MemoryCalendar(CalendarState(id="memory", fresh=True))
    )

    def move(self, uid: str, day: date) -> None:
        self._set(uid, day=day)

    def rename(self, uid: str, summary: str) -> None:
        self._set(uid, summary=summary)

    def describe(self, uid: str, text: str) -> None:
        self._set(uid, description=text)

    def _set(self, uid: str, **values: Any) -> None:
        placed = self.port.state.deadlines[uid, "event"]
        edited = attrs.evolve(placed, value=attrs.evolve(placed.value, **values))
        deadlines = {**self.port.state.deadlines, (uid, "event"): edited}
        self.port.state = attrs.evolve(self.port.state, deadlines=deadlines)

    def delete(self, uid: str) -> None:
        rest = {k: p for k, p in self.port.state.deadlines.items() if k[0] != uid}
        self.port.state = attrs.evolve(self.port.state, deadlines=rest)

    def lose(self) -> None:
        self.port.state = CalendarState(id="memory", fresh=True)

    def trace(self) -> object:
        return self.port.state


@attrs.define
class InIcs:
    """Edits as another program makes them: the whole file read, changed and written anew."""

    port: IcsCalendar

    def move(self, uid: str, day: date) -> None:
        def change(event: Any) -> None:
            for name, value in (("DTSTART", day), ("DTEND", day + timedelta(days=1))):
                event.pop(name)
                event.add(name, value)

        self._edit(uid, change)

    def rename(self, uid: str, summary: str) -> None:
        def change(event: Any) -> None:
            event["SUMMARY"] = summary

        self._edit(uid, change)

    def describe(self, uid: str, text: str) -> None:
        def change(event: Any) -> None:
            event["DESCRIPTION"] = text

        self._edit(uid, change)

    def configure(self, *minutes: int) -> None:
        self.port.reminders = minutes

    def remind(self, uid: str, *minutes: int) -> None:
        def change(event: Any) -> None:
            event.subcomponents = []
            for before in minutes:
                alarm = Alarm()
                alarm.add("ACTION", "DISPLAY")
                alarm.add("TRIGGER", timedelta(minutes=-before))
                event.add_component(alarm)

        self._edit(uid, change)

    def reminders(self, uid: str) -> list[int]:
        (event,) = (e for e in self._calendar().walk("VEVENT") if e["UID"] == f"{uid}@lgnotes")
        return [-alarm["TRIGGER"].dt // timedelta(minutes=1) for alarm in event.subcomponents]

    def delete(self, uid: str) -> None:
        calendar = self._calendar()
        calendar.subcomponents = [
            c for c in calendar.subcomponents if not str(c.get("UID", "")).startswith(uid)
        ]
        self.port.path.write_bytes(calendar.to_ical())

    def lose(self) -> None:
        self.port.path.unlink()

    def trace(self) -> object:
        path = self.port.path
        return path.read_bytes() if path.exists() else None

    def _edit(self, uid: str, change: Callable[[Any], None]) -> None:
        calendar = self._calendar()
        for component in calendar.walk("VEVENT"):
            if component["UID"] == f"{uid}@lgnotes":
                change(component)
        self.port.path.write_bytes(calendar.to_ical())

    def _calendar(self) -> Any:
        return ICalendar.from_ical(self.port.path.read_bytes())


@attrs.define
class Workbench:
    """Notes, a register, perhaps a calendar, and a clock that goes on a day with each run."""

    register: RegisterHands
    calendar: CalendarHands | None = None
    notes: Shorthand = attrs.field(factory=Shorthand)
    now: datetime = NOW
    habit: Habit | None = None

    def services(self) -> Services:
        return Services(
            source=MemorySource(self.notes.contents),
            register=self.register.port,
            calendar=self.calendar.port if self.calendar else None,
            understand=understand,
            manner="1",
            habit=self.habit,
        )

    def sync(self, *, dry_run: bool = False, force: bool = False) -> Report:
        self.now += timedelta(days=1)
        return sync(self.services(), now=self.now, dry_run=dry_run, force=force)

    def present(self) -> RegisterState:
        """Return the register as it stands, empty before the first run."""
        with suppress(NotFoundError):
            return self.register.port.read()
        return RegisterState()

    def entries(self) -> dict[str, Entry]:
        """Return the entries by their text."""
        return {e.text: e for e in self.register.port.read().entries.values()}

    def entry(self, text: str) -> Entry:
        return self.entries()[text]

    def person_sets(self, text: str, /, **values: Any) -> None:
        entry = attrs.evolve(self.entry(text), **values)
        with self.register.port.session() as session:
            session.write(RegisterUpdate(entries=(entry,)))

    def events(self) -> dict[str, Deadline]:
        """Return the events in the calendar by uid."""
        if not self.calendar:
            return {}
        deadlines = self.calendar.port.read().deadlines
        return {uid: p.value for (uid, kind), p in deadlines.items() if kind == "event"}

    def event(self, text: str) -> Deadline:
        return self.events()[self.entry(text).uid]

    def trace(self) -> object:
        """Return what differs after any write to register or calendar."""
        return (self.register.trace(), self.calendar.trace() if self.calendar else None)


def registers(folder: Path) -> dict[str, Callable[[], RegisterHands]]:
    return {
        "memory": InMemoryRegister,
        "sqlite": lambda: InSqlite(SqliteRegister(folder / "register.db", wait=0.05)),
        "sheet": InSheet.new,
    }


COMBINATIONS = (
    *((register, calendar) for register in ("memory", "sqlite") for calendar in ("memory", "ics")),
    ("memory", "no calendar"),
    ("sqlite", "google"),
    ("sheet", "no calendar"),
    ("sheet", "google"),
)
"""Registers and calendars that are tried together: each with each kind of the other."""


def calendars(folder: Path) -> dict[str, Callable[[], CalendarHands | None]]:
    return {
        "no calendar": lambda: None,
        "memory": InMemoryCalendar,
        "ics": lambda: InIcs(IcsCalendar(folder / "deadlines.ics")),
        "google": InGoogleCalendar.new,
    }
