"""A group on Google Workspace, served on loopback: its documents, its sheet, its calendar."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from threading import RLock
from typing import Any

import attrs

from lgnotes.adapters.google.calendar import GoogleCalendar
from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.drive import DriveSource
from lgnotes.adapters.google.sheet import SheetRegister
from lgnotes.extract import extract
from lgnotes.readers import read
from lgnotes.register.entry import Entry
from lgnotes.register.report import Report
from lgnotes.service import Services, sync
from lgnotes.testing import Workspace, workspace
from lgnotes.testing.hands import CalendarHands, SheetHands
from lgnotes.testing.oauth import USER
from tests.contract.google import Hurry

NOW = datetime(2026, 1, 14, 2, 0, tzinfo=UTC)


def note(number: int, *lines: str) -> str:
    """Return the notes of a meeting, with *lines* under its point."""
    day = date(2026, 1, 13) + timedelta(days=number)
    points = "\n".join(f"- {line}" for line in lines)
    return f"# Ledningsgruppen {day}\n\nNärvarande: Anna Berg, Bo Ek\n\n## 1. Läget\n\n{points}\n"


@attrs.define
class Team:
    """The group, and what people do by hand."""

    served: Workspace
    folder: str
    sheet: str
    calendar: str
    documents: list[str] = attrs.field(factory=list)
    runs: int = 0
    account: str = USER
    """Who lgnotes is signed in as."""

    def write(self, number: int, *lines: str) -> None:
        """Put the notes of a meeting into the folder."""
        made = self.served.world.drive.add_document(
            f"LG {number}.md", note(number, *lines), parent=self.folder
        )
        self.documents.append(made)

    def rewrite(self, number: int, *lines: str) -> None:
        self.served.world.drive.edit(self.documents[number], note(number, *lines))

    def sync(self) -> tuple[Report, Counter[str]]:
        """Run once, as every night; return the report and the calls it cost."""
        self.runs += 1
        credentials = self.served.credentials(self.account)
        door = Door(credentials, account=self.account, endpoint=self.served.root, clock=Hurry())
        try:
            return sync(self._services(door), now=NOW + timedelta(days=self.runs)), door.calls
        finally:
            door.close()

    def _services(self, door: Door) -> Services:
        return Services(
            source=DriveSource(door, self.folder),
            register=SheetRegister(door, self.sheet),
            calendar=GoogleCalendar(door, self.calendar),
            understand=lambda content, name, known, settings: extract(
                read(content, name=name), known=known, settings=settings
            ),
            manner="1",
        )

    def entries(self) -> dict[str, Entry]:
        """Return what stands in the register, by its text."""
        door = Door(self.served.credentials(), endpoint=self.served.root, clock=Hurry())
        try:
            state = SheetRegister(door, self.sheet).read()
        finally:
            door.close()
        found = list(state.entries.values())
        assert len({entry.text for entry in found}) == len(found), "a duplicate"
        assert not state.typed
        return {entry.text: entry for entry in found}

    def people(self) -> dict[str, object]:
        """Return the rest of each row of the directory by its name."""
        door = Door(self.served.credentials(), endpoint=self.served.root, clock=Hurry())
        try:
            people = SheetRegister(door, self.sheet).read().people
        finally:
            door.close()
        assert not people.typed
        assert len({row.name for row in people.rows.values()}) == len(people.rows), "a duplicate"
        return {row.name: (row.initials, row.role, row.email) for row in people.rows.values()}

    def events(self) -> dict[str, str]:
        """Return the day of each event that stands in the calendar, by its summary."""
        api: Any = self.served.service("calendar")
        items = api.events().list(calendarId=self.calendar).execute()["items"]
        assert len({event["summary"] for event in items}) == len(items), "a duplicate"
        return {event["summary"]: event["start"]["date"] for event in items}

    def sheet_hands(self) -> SheetHands:
        return SheetHands(self.served.world.sheets, self.sheet, user=USER)

    def calendar_hands(self) -> CalendarHands:
        return CalendarHands(self.served.world.calendars, self.calendar, user=USER)


@contextmanager
def team() -> Iterator[Team]:
    """Serve a group that has nothing yet."""
    with workspace() as served:
        api: Any = served.service("calendar")
        calendar = api.calendars().insert(body={"summary": "deadlines"}).execute()["id"]
        folder = served.world.drive.add_folder("notes")
        sheet = served.world.add_spreadsheet("register", user=USER)
        yield Team(served, folder, sheet, calendar)
        assert served.world.crashes == []


@contextmanager
def again(team: Team) -> Iterator[Team]:
    """Serve a copy of *team* and of all that it has, to try one thing more than once."""
    world = deepcopy(team.served.world, {id(team.served.world.lock): RLock()})
    with workspace(world) as served:
        yield attrs.evolve(team, served=served, documents=list(team.documents))
        assert world.crashes == []
