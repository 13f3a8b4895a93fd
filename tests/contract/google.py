"""The hands of people in a Google Sheet and a Google Calendar, by calls of their own."""

import atexit
from contextlib import ExitStack
from datetime import date, timedelta
from functools import cache
from typing import Any

import attrs

from lgnotes.adapters.google.calendar import GoogleCalendar
from lgnotes.adapters.google.door import Door
from lgnotes.adapters.google.sheet import SheetRegister
from lgnotes.register.entry import HistoryLine
from lgnotes.testing import Workspace, workspace
from lgnotes.testing.oauth import USER


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
    made = Door(served().credentials(), account=USER, endpoint=served().root, clock=Hurry())
    atexit.register(made.close)
    return made


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
        for sheet, title in self._tabs():
            column = self._headings(title).index("ID")
            for row, cells in enumerate(self._values(title)):
                if column < len(cells) and cells[column] == uid:
                    rows = {"sheetId": sheet, "dimension": "ROWS"}
                    rows |= {"startIndex": row, "endIndex": row + 1}
                    self._batch({"deleteDimension": {"range": rows}})
                    return

    def type_row(self, text: str, **values: Any) -> None:
        heads = self._headings("Uppgifter")
        due = values.get("due")
        said = {"Uppgift": text, "Ansvarig": ", ".join(values.get("owners", ()))}
        said["Senast"] = due.isoformat() if due else ""
        row = [said.get(head, "") for head in heads]
        self._api().values().append(
            spreadsheetId=self.port.sheet,
            range="Uppgifter!A1",
            valueInputOption="USER_ENTERED",
            body={"values": [row]},
        ).execute()

    def history(self) -> list[HistoryLine]:
        uids = {row[1] for row in self._values("_lgnotes_historik")[1:]}
        return [line for uid in sorted(uids) for line in self.port.history(uid)]

    def trace(self) -> object:
        return served().world.sheets.books[self.port.sheet].version

    def _tabs(self) -> list[tuple[int, str]]:
        said = self._api().get(spreadsheetId=self.port.sheet).execute()
        found = [sheet["properties"] for sheet in said["sheets"]]
        return [(p["sheetId"], p["title"]) for p in found if p["title"] in ("Uppgifter", "Beslut")]

    def _headings(self, title: str) -> list[str]:
        return self._values(title)[0]

    def _values(self, title: str) -> list[list[str]]:
        request = self._api().values().get(spreadsheetId=self.port.sheet, range=title)
        found: list[list[str]] = request.execute().get("values", [])
        return found

    def _batch(self, *requests: dict[str, Any]) -> None:
        body = {"requests": list(requests)}
        self._api().batchUpdate(spreadsheetId=self.port.sheet, body=body).execute()

    def _api(self) -> Any:
        return service("sheets").spreadsheets()


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
