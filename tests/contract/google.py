"""The hands of people in a Google Sheet and a Google Calendar, by calls of their own."""

import atexit
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from functools import cache
from typing import Any

import attrs
from googleapiclient.schema import Schemas

from lgnotes.adapters.google.calendar import GoogleCalendar
from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.layout import COLUMNS, HISTORY, KINDS, heading, title
from lgnotes.adapters.google.sheet import SheetRegister
from lgnotes.register.entry import HistoryLine
from lgnotes.register.merge import shown
from lgnotes.testing import Workspace, workspace
from lgnotes.testing.hands import SheetHands
from lgnotes.testing.oauth import USER
from lgnotes.testing.spreadsheet.a1 import letters
from lgnotes.texts import say


def without_manuals() -> None:
    """Keep the client library from writing the manual of each method whenever it is asked for one.

    Nobody reads them here, and they take most of the time of these tests.
    """
    for name in ("prettyPrintSchema", "prettyPrintByName"):
        setattr(Schemas, name, lambda *_: "")


without_manuals()


class Hurry:
    """A clock that does not wait."""

    def __init__(self) -> None:
        self.slept = 0.0

    def monotonic(self) -> float:
        return self.slept

    def sleep(self, seconds: float) -> None:
        self.slept += seconds


@cache
def served() -> Workspace:
    """Return the workspace of all these tests; it ends with them."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(workspace())


@cache
def door() -> Door:
    made = Door(
        served().credentials(),
        account=USER,
        endpoint=served().root,
        clock=Hurry(),
        limit=float("inf"),  # all runs of all these tests go through it
    )
    atexit.register(made.close)
    return made


@contextmanager
def impatient(seconds: float) -> Iterator[None]:
    """Let the door wait no longer than so for any answer."""
    http = door().lines.http()
    before = http.timeout
    for wait in (seconds, before):
        http.close()  # a connection that is open waits as before
        http.timeout = wait
        if wait == seconds:
            yield


@cache
def service(name: str) -> Any:
    """Return a person's own way to a service."""
    made = served().service(name)
    atexit.register(made.close)
    return made


@attrs.define
class InSheet:
    """Somebody who has the spreadsheet open in the browser."""

    port: SheetRegister

    @classmethod
    def new(cls) -> "InSheet":
        return cls(SheetRegister(door(), served().world.add_spreadsheet("register", user=USER)))

    def delete_row(self, uid: str) -> None:
        hands, row = self._place(uid)
        hands.delete_rows(row)

    def type_row(self, text: str, **values: Any) -> None:
        due = values.get("due")
        said = {"Uppgift": text, "Ansvarig": ", ".join(values.get("owners", ()))}
        said["Senast"] = due.isoformat() if due else ""
        hands = self._hands("tasks")
        hands.append(*(said.get(head, "") for head in hands.rows()[0]))

    def has_cell(self, uid: str, field: str) -> bool:
        hands, _ = self._place(uid)
        return self._heading(hands, field) in hands.rows()[0]

    def type_cell(self, uid: str, field: str, value: object) -> None:
        hands, row = self._place(uid)
        cell = f"{letters(hands.column(self._heading(hands, field)))}{row}"
        words = say(f"status.{value}", "sv") if field == "status" else shown(value)
        if words:
            hands.type(cell, words)
        else:
            hands.clear(cell)

    def sort_rows(self, uids: Sequence[str]) -> None:
        for tab in KINDS:
            hands = self._hands(tab)
            here = [uid for uid in _uids(hands) if uid]
            for uid in (uid for uid in uids if uid in here):
                rows = _uids(hands)
                hands.move_row(rows.index(uid) + 1, len(rows) + 1)

    def history(self) -> list[HistoryLine]:
        rows = self._hands(HISTORY).rows()[1:] if self._titles() else []
        fields, width = COLUMNS[HISTORY], len(COLUMNS[HISTORY])
        whole = ((*row, *[""] * (width - len(row))) for row in rows)
        return [HistoryLine(**dict(zip(fields, row, strict=True))) for row in whole]

    def trace(self) -> object:
        return served().world.sheets.books[self.port.sheet].version

    def _place(self, uid: str) -> tuple[SheetHands, int]:
        """Return the hands at the tab where the row of *uid* is, and its number."""
        for hands in map(self._hands, KINDS):
            if uid in _uids(hands):
                return hands, _uids(hands).index(uid) + 1
        raise AssertionError(f"no row of {uid}")

    def _heading(self, hands: SheetHands, field: str) -> str:
        (tab,) = (tab for tab in KINDS if title(tab, "sv") == hands.sheet)
        return heading(tab, field, "sv")

    def _hands(self, tab: str) -> SheetHands:
        return SheetHands(served().world.sheets, self.port.sheet, sheet=title(tab, "sv"), user=USER)

    def _titles(self) -> list[str]:
        tabs = served().world.sheets.books[self.port.sheet].tabs
        return [tab.title for tab in tabs if tab.title == title(HISTORY, "sv")]


def _uids(hands: SheetHands) -> list[str]:
    """Return what stands under ID, from the headings down."""
    rows = hands.rows()
    column = rows[0].index("ID")
    return [row[column] if column < len(row) else "" for row in rows]


@attrs.define
class InGoogleCalendar:
    """Somebody who has the calendar open in the browser."""

    port: GoogleCalendar

    @classmethod
    def new(cls) -> "InGoogleCalendar":
        return cls(GoogleCalendar(door(), _new_calendar()))

    def move(self, uid: str, day: date) -> None:
        end = (day + timedelta(days=1)).isoformat()
        self._patch(uid, {"start": {"date": day.isoformat()}, "end": {"date": end}})

    def rename(self, uid: str, summary: str) -> None:
        self._patch(uid, {"summary": summary})

    def describe(self, uid: str, text: str) -> None:
        self._patch(uid, {"description": text})

    def configure(self, *minutes: int) -> None:
        self.port.reminders = minutes

    def remind(self, uid: str, *minutes: int) -> None:
        overrides = [{"method": "popup", "minutes": before} for before in minutes]
        self._patch(uid, {"reminders": {"useDefault": False, "overrides": overrides}})

    def reminders(self, uid: str) -> list[int]:
        found = self._event(uid)["reminders"].get("overrides", ())
        return [reminder["minutes"] for reminder in found]

    def delete(self, uid: str) -> None:
        id_ = self._event(uid)["id"]
        _events().delete(calendarId=self.port.calendar, eventId=id_).execute()

    def lose(self) -> None:
        self.port = GoogleCalendar(door(), _new_calendar())

    def trace(self) -> object:
        found = _events().list(calendarId=self.port.calendar, showDeleted=True).execute()
        return [(event["id"], event["etag"]) for event in found.get("items", ())]

    def _event(self, uid: str) -> dict[str, Any]:
        found = _events().list(calendarId=self.port.calendar, privateExtendedProperty=f"uid={uid}")
        (event,) = found.execute()["items"]
        return dict(event)

    def _patch(self, uid: str, body: dict[str, Any]) -> None:
        id_ = self._event(uid)["id"]
        _events().patch(calendarId=self.port.calendar, eventId=id_, body=body).execute()


def _events() -> Any:
    return service("calendar").events()


def _new_calendar() -> str:
    made = service("calendar").calendars()
    return str(made.insert(body={"summary": "deadlines"}).execute()["id"])
