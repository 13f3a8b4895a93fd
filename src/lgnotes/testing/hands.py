"""The hands of people: what somebody does in the Sheet or the calendar, not through our API calls.

Everything goes by the same door as the program's calls, but past the server: it
is counted nowhere and meets no faults. ::

    person = SheetHands(workspace.sheets, book.id, user="anna@example.org")
    person.type("C4", "Klar")
    person.sort("Ansvarig")
    person = CalendarHands(workspace.calendars, diary.id, user="anna@example.org")
    person.move("Ring", date(2026, 3, 2))
"""

from collections.abc import Mapping
from datetime import date, timedelta

import attrs

from lgnotes.testing.calendars import Calendars
from lgnotes.testing.call import Call
from lgnotes.testing.jsons import Json, JsonMap
from lgnotes.testing.refusals import bad
from lgnotes.testing.sheets import Sheets
from lgnotes.testing.spreadsheet.a1 import column as column_number
from lgnotes.testing.spreadsheet.a1 import letters, quoted
from lgnotes.testing.spreadsheet.book import Area
from lgnotes.testing.spreadsheet.tab import Tab


@attrs.frozen
class SheetHands:
    """A person at one sheet of a spreadsheet, the first unless *sheet* names another."""

    sheets: Sheets
    book_id: str
    sheet: str | None = None
    user: str = attrs.field(kw_only=True)

    def type(self, cell: str, entry: str) -> None:
        """Type into a cell, as ``type("C4", "2026-02-16")``."""
        self._check_rule(cell, entry)
        if entry:
            self._reach(cell)
        params = {"range": self._range(cell), "valueInputOption": "USER_ENTERED"}
        self._call("values.update", {"values": [[entry]]}, params)

    def clear(self, cells: str) -> None:
        """Press delete over some cells."""
        self._call("values.clear", {}, {"range": self._range(cells)})

    def rows(self) -> list[list[str]]:
        """Return what the sheet shows."""
        answer = self._call("values.get", {}, {"range": quoted(self._tab.title)})
        shown: list[list[str]] = answer.get("values", [])
        return shown

    def append(self, *entries: str) -> None:
        """Type a row below the last one."""
        row = self._tab.last_filled() + 1
        for number, entry in enumerate(entries):
            if entry:
                self.type(f"{letters(number)}{row}", entry)

    def rename(self, old: str, new: str) -> None:
        """Type another heading over *old*."""
        self.type(f"{letters(self.column(old))}1", new)

    def column(self, heading: str) -> int:
        """Return the number of the column under *heading*, or of the one with that letter."""
        headings = (self.rows() or [[]])[0]
        if heading in headings:
            return headings.index(heading)
        if heading.isascii() and heading.isalpha() and len(heading) <= 2:
            return column_number(heading)
        raise bad(f"No heading {heading!r} among {headings}.")

    def sort(self, heading: str, *, descending: bool = False) -> None:
        """Sort the rows under the frozen ones, or under the headings, by a column."""
        grid = self._tab.properties["gridProperties"]
        area = {"sheetId": self._tab.id, "startRowIndex": grid.get("frozenRowCount") or 1}
        order = "DESCENDING" if descending else "ASCENDING"
        spec = {"dimensionIndex": self.column(heading), "sortOrder": order}
        self._request("sortRange", {"range": area, "sortSpecs": [spec]})

    def insert_rows(self, before: int, count: int = 1) -> None:
        """Insert empty rows before the row that people call *before*, 1 the first."""
        self._insert("ROWS", before - 1, count)

    def insert_columns(self, before: str, count: int = 1) -> None:
        """Insert empty columns before the one under a heading."""
        self._insert("COLUMNS", self.column(before), count)

    def delete_rows(self, first: int, last: int | None = None) -> None:
        """Delete a row, or the rows from *first* to *last*, as people count them."""
        span = self._span("ROWS", first - 1, (last or first) - first + 1)
        self._request("deleteDimension", {"range": span})

    def delete_column(self, heading: str) -> None:
        """Delete the column under a heading."""
        span = self._span("COLUMNS", self.column(heading), 1)
        self._request("deleteDimension", {"range": span})

    def move_row(self, row: int, before: int) -> None:
        """Drag a row to before another, as people count them before the move."""
        source = self._span("ROWS", row - 1, 1)
        self._request("moveDimension", {"source": source, "destinationIndex": before - 1})

    def move_column(self, heading: str, before: str) -> None:
        """Drag a column to before another."""
        source, to = self._span("COLUMNS", self.column(heading), 1), self.column(before)
        self._request("moveDimension", {"source": source, "destinationIndex": to})

    def colour(
        self, cells: str, *, red: float = 1.0, green: float = 0.9, blue: float = 0.6
    ) -> None:
        """Fill some cells with a colour."""
        color = {"red": red, "green": green, "blue": blue}
        self._repeat(cells, {"userEnteredFormat": {"backgroundColor": color}})

    def note(self, cell: str, text: str) -> None:
        """Put a note on a cell."""
        self._repeat(cell, {"note": text})

    def filter(self) -> None:
        """Switch the filter of the sheet on."""
        tables = self._tab.parts.get("tables")
        where = (
            {"tableId": tables[0]["tableId"]} if tables else {"range": {"sheetId": self._tab.id}}
        )
        self._request("setBasicFilter", {"filter": where})

    def convert_to_range(self) -> None:
        """Turn the tables back into plain cells, as a menu does and no call can."""
        draft = self.sheets.books[self.book_id].copy()
        draft.titled(self.sheet).parts.pop("tables", None)
        draft.version += 1
        self.sheets.books[draft.id] = draft

    def rename_sheet(self, title: str) -> "SheetHands":
        """Rename the tab; return the hands at the sheet by its new name."""
        properties = {"sheetId": self._tab.id, "title": title}
        self._request("updateSheetProperties", {"properties": properties, "fields": "title"})
        return attrs.evolve(self, sheet=title)

    @property
    def _tab(self) -> Tab:
        return self.sheets.books[self.book_id].titled(self.sheet)

    def _range(self, cells: str) -> str:
        return f"{quoted(self._tab.title)}!{cells}"

    def _area(self, cells: str) -> Area:
        return self.sheets.books[self.book_id].read(self._range(cells))

    def _check_rule(self, cell: str, entry: str) -> None:
        """Refuse what a strict drop-down does not offer, as the page does and the API does not."""
        area = self._area(cell)
        rule = area.tab.cell(area.top, area.left).get("dataValidation", {})
        condition = rule.get("condition", {})
        offered = [value["userEnteredValue"] for value in condition.get("values", [])]
        listed = rule.get("strict") and condition.get("type") == "ONE_OF_LIST"
        if listed and entry and entry not in offered:
            raise bad(f"{cell} takes only one of {offered}.")

    def _reach(self, cell: str) -> None:
        """Let a table take in the cell below it or beside it that somebody types into."""
        area = self._area(cell)
        for table in area.tab.parts.get("tables", []):
            old = self.sheets.books[self.book_id].stored(table["range"])
            below = area.top == old.bottom and area.left in old.columns
            beside = area.left == old.right and area.top in old.rows
            if below or beside:
                new = attrs.evolve(old, bottom=old.bottom + below, right=old.right + beside)
                known = {"tableId": table["tableId"], "range": new.node()}
                self._request("updateTable", {"table": known, "fields": "range"})

    def _repeat(self, cells: str, cell: Json) -> None:
        area = self._area(cells).node()
        request = {"range": area, "cell": cell, "fields": ",".join(cell)}
        self._request("repeatCell", request)

    def _insert(self, dimension: str, at: int, count: int) -> None:
        request = {"range": self._span(dimension, at, count), "inheritFromBefore": at > 1}
        self._request("insertDimension", request)

    def _span(self, dimension: str, start: int, count: int) -> Json:
        span = {"startIndex": start, "endIndex": start + count}
        return {"sheetId": self._tab.id, "dimension": dimension, **span}

    def _request(self, name: str, request: Json) -> None:
        self._call("batchUpdate", {"requests": [{name: request}]}, {})

    def _call(self, method: str, body: JsonMap, params: Mapping[str, str]) -> JsonMap:
        full = {"spreadsheetId": self.book_id, **params}
        name = f"sheets.spreadsheets.{method}"
        return self.sheets.handle(
            Call(method=name, params=full, body=body, headers={}, user=self.user)
        )


@attrs.frozen
class CalendarHands:
    """A person at a calendar, who knows events by their titles."""

    calendars: Calendars
    calendar_id: str
    user: str = attrs.field(kw_only=True)

    def events(self) -> list[Json]:
        """Return the events that the calendar shows."""
        answer = self._call("list", {}, {"maxResults": 2500})
        items: list[Json] = answer["items"]
        return items

    def event(self, title: str) -> Json:
        """Return the one event whose title has *title* in it, or whose id it is."""
        events = self.events()
        found = [event for event in events if title == event["id"]]
        found = found or [event for event in events if title in event.get("summary", "")]
        if len(found) != 1:
            raise bad(f"{len(found)} events have {title!r} in their titles.")
        return found[0]

    def add(self, title: str, day: date) -> Json:
        """Write an event of one whole day."""
        return dict(self._call("insert", {"summary": title, **_whole(day, 1)}, {}))

    def move(self, title: str, day: date) -> None:
        """Drag an event to another day; one that has a time becomes one of the whole day."""
        event = self.event(title)
        start, end = event["start"].get("date"), event["end"].get("date")
        length = (date.fromisoformat(end) - date.fromisoformat(start)).days if start else 1
        self._patch(event, _whole(day, length))

    def rename(self, title: str, new: str) -> None:
        """Give an event another title."""
        self._patch(self.event(title), {"summary": new})

    def delete(self, title: str) -> None:
        """Delete an event."""
        self._call("delete", {}, {"eventId": self.event(title)["id"]})

    def _patch(self, event: Json, change: Json) -> None:
        self._call("patch", change, {"eventId": event["id"]})

    def _call(self, method: str, body: JsonMap, params: Mapping[str, object]) -> JsonMap:
        full = {"calendarId": self.calendar_id, **params}
        name = f"calendar.events.{method}"
        return self.calendars.handle(
            Call(method=name, params=full, body=body, headers={}, user=self.user)
        )


def _whole(day: date, length: int) -> Json:
    last = day + timedelta(days=length)
    return {
        "start": {"date": day.isoformat(), "dateTime": None, "timeZone": None},
        "end": {"date": last.isoformat(), "dateTime": None, "timeZone": None},
    }
