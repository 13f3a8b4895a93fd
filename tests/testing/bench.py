"""A spreadsheet and a calendar to try calls on, without a server."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from lgnotes.testing.calendars import Calendars
from lgnotes.testing.call import ApiError, Call
from lgnotes.testing.clock import Clock
from lgnotes.testing.hands import CalendarHands, SheetHands
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.sheets import Sheets
from tests.testing.conformity import check

Row = Sequence[Any]

ANNA, BO, ROBOT = "anna@example.org", "bo@example.org", "robot@p.iam.gserviceaccount.com"

HEAD = ["ID", "Vad", "Klart"]
TASKS: list[list[Any]] = [HEAD, ["1", "Ring Bo", 5], ["2", "Boka sal", 3], ["3", "Åk hem", 4]]
EVENT_ID = "lg0v5"
TIMED: Json = {
    "start": {"dateTime": "2026-02-16T09:00:00+01:00"},
    "end": {"dateTime": "2026-02-16T10:00:00+01:00"},
}


def rng(rows: tuple[int, int] | None = None, cols: tuple[int, int] | None = None) -> Json:
    """Return a GridRange of the first sheet."""
    area: Json = {"sheetId": 0}
    if rows:
        area |= {"startRowIndex": rows[0], "endRowIndex": rows[1]}
    if cols:
        area |= {"startColumnIndex": cols[0], "endColumnIndex": cols[1]}
    return area


def lines(start: int, end: int, dimension: str = "ROWS") -> Json:
    return {"sheetId": 0, "dimension": dimension, "startIndex": start, "endIndex": end}


def text(value: str) -> Json:
    return {"userEnteredValue": {"stringValue": value}}


def refusal(run: Callable[[], object]) -> ApiError:
    """Return what *run* is refused with."""
    with pytest.raises(ApiError) as caught:
        run()
    return caught.value


def checked(handle: Callable[[Call], JsonMap], call: Call) -> Json:
    """Return the answer to a call, once it is what the discovery document describes."""
    answer = dict(handle(call))
    check(call.method, body=call.body, answer=answer)
    return answer


class SheetBench:
    """The emulator's Sheets with one spreadsheet, ``Blad1`` of 1000 rows and 26 columns."""

    def __init__(self, *rows: Row, locale: str = "sv_SE") -> None:
        self.clock = Clock()
        self.sheets = Sheets(self.clock)
        self.book = self.sheets.add("Register", owner=ANNA, book_id="b", locale=locale).id
        if rows:
            self.write("A1", *rows)

    @property
    def hands(self) -> SheetHands:
        return SheetHands(self.sheets, self.book, user=ANNA)

    def call(
        self, method: str, body: Json | None = None, *, user: str = ANNA, **params: Any
    ) -> Json:
        full = {"spreadsheetId": self.book, **params}
        name = f"sheets.spreadsheets.{method}"
        call = Call(method=name, params=full, body=body or {}, headers={}, user=user)
        return checked(self.sheets.handle, call)

    def batch(self, *requests: Json, user: str = ANNA) -> list[Json]:
        answer: list[Json] = self.call("batchUpdate", {"requests": list(requests)}, user=user)[
            "replies"
        ]
        return answer

    def write(self, text: str, *rows: Row, entered: str = "RAW") -> Json:
        body = {"values": list(rows)}
        return self.call("values.update", body, range=text, valueInputOption=entered)

    def read(self, text: str, **options: Any) -> list[list[Any]]:
        values: list[list[Any]] = self.call("values.get", range=text, **options).get("values", [])
        return values

    def sheet(self, **params: Any) -> Json:
        """Return the first sheet with its cells."""
        sheet: Json = self.call("get", includeGridData=True, **params)["sheets"][0]
        return sheet

    def cell(self, text: str) -> Json:
        rows = self.sheet(ranges=[text])["data"][0].get("rowData", [])
        cell: Json = rows[0]["values"][0] if rows and rows[0] else {}
        return cell


class CalendarBench:
    """The emulator's Calendar with one calendar, ``c``, of Anna's."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.calendars = Calendars(self.clock)
        self.diary = self.calendars.add("Deadlines", owner=ANNA, calendar_id="c")

    @property
    def hands(self) -> CalendarHands:
        return CalendarHands(self.calendars, "c", user=ANNA)

    def call(
        self,
        method: str,
        body: Json | None = None,
        *,
        user: str = ANNA,
        headers: dict[str, str] | None = None,
        **params: Any,
    ) -> Json:
        full = {"calendarId": "c", **params}
        name = method if method.count(".") else f"events.{method}"
        call = Call(
            method=f"calendar.{name}",
            params=full,
            body=body or {},
            headers=headers or {},
            user=user,
        )
        return checked(self.calendars.handle, call)

    def insert(self, **fields: Any) -> Json:
        """Add an event of one day."""
        return self.call("insert", {**allday("2026-02-16"), "summary": "Ring", **fields})

    def items(self, **params: Any) -> list[Json]:
        items: list[Json] = self.call("list", **params)["items"]
        return items

    def patch(self, event_id: str, body: Json, **rest: Any) -> Json:
        return self.call("patch", body, eventId=event_id, **rest)


def allday(day: str, end: str | None = None) -> Json:
    """Return the start and end of an event of one day."""
    year, month, number = day.split("-")
    return {
        "start": {"date": day},
        "end": {"date": end or f"{year}-{month}-{int(number) + 1:02d}"},
    }


def reason(error: ApiError) -> tuple[int, str]:
    return error.status, error.reason
